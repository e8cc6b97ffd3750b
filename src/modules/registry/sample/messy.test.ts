import assert from 'node:assert/strict'
import test from 'node:test'
import { chance } from './chance.ts'
import { messyGrid } from './messy.ts'

test('the same seed gives the same list, another seed another', () => {
  assert.deepEqual(messyGrid({ seed: 5, rows: 40 }), messyGrid({ seed: 5, rows: 40 }))
  assert.notDeepEqual(messyGrid({ seed: 5, rows: 40 }), messyGrid({ seed: 6, rows: 40 }))
})

test('small lists are made too', () => {
  for (const rows of [0, 1, 2, 3, 7]) assert(messyGrid({ seed: 1, rows }).length >= rows, String(rows))
})

test('chance is even, within bounds, and picks from something', () => {
  const luck = chance(9)
  const drawn = Array.from({ length: 6000 }, () => luck.whole(1, 6))
  for (const side of [1, 2, 3, 4, 5, 6]) {
    const count = drawn.filter((each) => each === side).length
    assert(count > 850 && count < 1150, `${side}: ${count}`)
  }
  assert.throws(() => luck.pick([]), RangeError)
})
