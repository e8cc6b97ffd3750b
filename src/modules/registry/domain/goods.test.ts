import assert from 'node:assert/strict'
import { test } from 'node:test'
import { goodsKeys, goodsOf, groupOf } from './goods.ts'

test('the words of a list name a kind of goods', () => {
  const said = {
    'Keripik singkong & tempe': 'keripik',
    'LUNPIA BASAH': 'lumpia',
    'Kue kering lebaran': 'roti',
    'kue basah': 'kue-basah',
    'Tahu bakso ikan': 'tahu-bakso',
    'Batik tulis': 'batik',
    'Makanan ringan': 'makanan',
    'Olahan bandeng': 'bandeng',
    'Jasa jahit baju': 'fesyen',
    Laundry: 'jasa',
    'Budidaya lele': 'lainnya',
    'tahu-bakso': 'tahu-bakso',
    '': '',
    '  ': '',
    '123': '',
  }
  assert.deepEqual(Object.fromEntries(Object.keys(said).map((text) => [text, goodsOf(text)])), said)
})

test('every kind is found by its own word and has a group', () => {
  for (const key of goodsKeys) {
    assert.equal(goodsOf(key), key)
    assert.ok(groupOf(key))
  }
})
