import assert from 'node:assert/strict'
import { test } from 'node:test'
import { newId } from './ids.ts'
import { placeAfter } from './place.ts'

test('a place is a moment and an id, as the list itself wrote it', () => {
  const [at, id] = [Temporal.Now.instant().toString(), newId()]
  assert.deepEqual(placeAfter(`${at}_${id}`), { at, id })
  assert.deepEqual(
    placeAfter(`${at}_17`, (each) => /^\d+$/.test(each)),
    { at, id: '17' },
  )
})

test('what only looks like a moment is no place: the database would not read it', () => {
  const id = newId()
  for (const at of [
    '1',
    '+1',
    '2026',
    '2026-11-23',
    '2026-13-01T00:00:00Z',
    '2026-11-23T99:00:00Z',
    '0000-01-01T00:00:00Z',
    '+100000-01-01T00:00:00Z',
    'infinity',
    'now',
    '',
  ])
    assert.equal(placeAfter(`${at}_${id}`), undefined, at)
  for (const written of [undefined, '', '_', id, `2026-11-23T00:00:00Z_x`, `2026-11-23T00:00:00Z_${id}_${id}`])
    assert.equal(placeAfter(written), undefined, `${written}`)
})
