import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { classRules, type OutletFormat, outletFormats, storeClass, tooSmallFor } from './outlet.ts'
import { type PartnerKind, partnerKinds } from './partner.ts'

const day = Temporal.PlainDate.from('2026-11-23')
const classOf = (format: OutletFormat, floorArea: number | null, kind: PartnerKind = 'store', on = day) =>
  storeClass({ format, floorArea }, kind, on)?.storeClass ?? 'none'

// PP 29/2021 ps 87: the borders and both their sides.
test('the class of a self-service store follows from its sales floor', () => {
  const classes = [null, 1, 400, 401, 5000, 5001, 20_000].map((area) => [area, classOf('self_service', area)])
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

test('a department store begins at 400 m², a wholesaler at 2,000, one of a cooperative at 1,000', () => {
  assert.deepEqual(
    [399, 400, 9000].map((area) => classOf('department', area)),
    ['none', 'department_store', 'department_store'],
  )
  assert.deepEqual(
    [1000, 1999, 2000].map((area) => classOf('wholesale', area)),
    ['none', 'none', 'wholesale'],
  )
  assert.deepEqual(
    [999, 1000, 2000].map((area) => classOf('wholesale', area, 'cooperative')),
    ['none', 'wholesale', 'wholesale'],
  )
})

test('a floor too small for what it calls itself says from where it would be one', () => {
  const told = (format: OutletFormat, floorArea: number | null, kind: PartnerKind = 'store') =>
    tooSmallFor({ format, floorArea }, kind, day)
  assert.deepEqual(
    [told('department', 399), told('wholesale', 1999), told('wholesale', 999, 'cooperative')],
    [400, 2000, 1000],
  )
  assert.deepEqual(
    [told('department', 400), told('department', null), told('other', 12), told('self_service', 1)],
    [undefined, undefined, undefined, undefined],
  )
})

test('before the regulation there was no class by it; what is no self-service store never has one', () => {
  assert.equal(classOf('self_service', 180, 'store', Temporal.PlainDate.from('2021-02-01')), 'none')
  assert.equal(classOf('self_service', 180, 'store', Temporal.PlainDate.from('2021-02-02')), 'minimarket')
  assert.equal(classOf('other', 180), 'none')
})

test('every self-service floor has exactly one class, and a larger floor never a smaller class', () => {
  const order = ['none', 'minimarket', 'supermarket', 'hypermarket']
  const area = fc.integer({ min: 1, max: 1_000_000 })
  fc.assert(
    fc.property(area, area, fc.constantFrom(...partnerKinds), (one, other, kind) => {
      const matching = classRules.filter(
        ({ format, from, to }) => format === 'self_service' && from <= one && one <= to,
      )
      assert.equal(matching.length, 1)
      const [small, large] = [Math.min(one, other), Math.max(one, other)].map((each) =>
        order.indexOf(classOf('self_service', each, kind)),
      )
      assert.ok((small ?? 0) >= 1 && (small ?? 0) <= (large ?? 0))
    }),
  )
})

test('whatever is too small has no class, and the floor it is told would have one', () => {
  const any = fc.record({
    format: fc.constantFrom(...outletFormats),
    floorArea: fc.integer({ min: 1, max: 6_000 }),
    kind: fc.constantFrom(...partnerKinds),
  })
  fc.assert(
    fc.property(any, ({ format, floorArea, kind }) => {
      const wanted = tooSmallFor({ format, floorArea }, kind, day)
      if (wanted === undefined) return
      assert.ok(wanted > floorArea)
      assert.equal(classOf(format, floorArea, kind), 'none')
      assert.notEqual(classOf(format, wanted, kind), 'none')
    }),
  )
})
