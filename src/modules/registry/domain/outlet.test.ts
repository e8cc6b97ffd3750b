import assert from 'node:assert/strict'
import { test } from 'node:test'
import { alsoPossible, storeClass } from './outlet.ts'

// PP 29/2021 ps 87: the borders and both their sides.
test('the class of a store follows from its sales floor', () => {
  const classes = [null, 1, 400, 401, 5000, 5001, 20_000].map((area) => [area, storeClass(area) ?? 'none'])
  assert.deepEqual(classes, [
    [null, 'none'],
    [1, 'minimarket'],
    [400, 'minimarket'],
    [401, 'supermarket'],
    [5000, 'supermarket'],
    [5001, 'hypermarket'],
    [20_000, 'hypermarket'],
  ])
})

test('a floor may also be a department store, or wholesale from a size that is smaller for cooperatives', () => {
  assert.deepEqual(alsoPossible(null, 'store'), [])
  assert.deepEqual(alsoPossible(399, 'store'), [])
  assert.deepEqual(alsoPossible(400, 'store'), ['department_store'])
  assert.deepEqual(alsoPossible(1999, 'store'), ['department_store'])
  assert.deepEqual(alsoPossible(2000, 'store'), ['department_store', 'wholesale'])
  assert.deepEqual(alsoPossible(1000, 'cooperative'), ['department_store', 'wholesale'])
  assert.deepEqual(alsoPossible(999, 'cooperative'), ['department_store'])
})
