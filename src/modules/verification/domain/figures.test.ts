import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { published, smallest } from './figures.ts'

const cells = (values: Record<string, number>) => new Map(Object.entries(values))

test('small cells are hidden, and one more where it could be worked out', () => {
  assert.deepEqual(Object.fromEntries(published(cells({ a: 20, b: 3, c: 9, d: 40 }))), {
    a: 20,
    b: 'hidden',
    c: 'hidden',
    d: 40,
  })
  assert.deepEqual(Object.fromEntries(published(cells({ a: 20, b: 1, c: 2, d: 40 }))), {
    a: 'hidden',
    b: 'hidden',
    c: 'hidden',
    d: 40,
  })
  assert.deepEqual(Object.fromEntries(published(cells({ a: 20, b: 0, c: 9 }))), { a: 20, b: 0, c: 9 })
})

test('whatever the numbers: no small cell stands, and none can be worked out from the total', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string({ maxLength: 3 }), fc.integer({ min: 0, max: 30 })), (values) => {
      const given = cells(values)
      const shown = published(given)
      assert.deepEqual([...shown.keys()], [...given.keys()])
      for (const [key, value] of shown)
        if (value !== 'hidden') {
          assert.equal(value, given.get(key), 'what is shown is true')
          assert.ok(value === 0 || value >= smallest)
        }
      const hidden = [...shown].filter(([, value]) => value === 'hidden').map(([key]) => given.get(key) ?? 0)
      const filled = [...given.values()].filter((value) => value > 0)
      const sum = hidden.reduce((total, value) => total + value, 0)
      assert.ok(hidden.length === 0 || hidden.length === filled.length || (hidden.length > 1 && sum >= smallest))
    }),
  )
})
