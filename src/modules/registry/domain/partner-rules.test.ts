import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { storeClasses } from './outlet.ts'
import { partnerKinds } from './partner.ts'
import { partnerRules, rulesFor } from './partner-rules.ts'

const day = Temporal.PlainDate.from('2026-11-23')
const idsFor = (
  kind: (typeof partnerKinds)[number],
  classes: readonly (typeof storeClasses)[number][] = [],
  on = day,
) => rulesFor({ kind, classes }, on).map(({ id }) => id)
const everyone = ['principles', 'cooperation', 'agreed_use', 'written_report', 'no_control', 'equal']

test('a minimarket may ask no listing fee, pays within fifteen days and keeps trading terms at fifteen percent', () => {
  const rules = rulesFor({ kind: 'store', classes: ['minimarket'] }, day)
  const amountOf = (id: string) => rules.find((rule) => rule.id === id)?.amount
  assert.deepEqual([amountOf('listing_fee'), amountOf('payment'), amountOf('trading_terms')], [0, 15, 15])
  assert.ok(!rules.some(({ id }) => id === 'payment_policy'), 'the law leaves no room for the policy')
  for (const id of ['local_suppliers', 'own_brand', ...everyone])
    assert.ok(
      rules.some((rule) => rule.id === id),
      id,
    )
})

test('a café is no self-service store: what the agency asks stands in for the law', () => {
  assert.deepEqual(idsFor('store'), ['payment_policy', ...everyone])
})

test('each kind has its own', () => {
  assert.deepEqual(idsFor('mall'), ['mall_space', 'mall_quota', 'mall_licence', 'payment_policy', ...everyone])
  assert.deepEqual(idsFor('hotel'), ['payment_policy', ...everyone])
  assert.deepEqual(idsFor('stakeholder'), ['public_space', 'rest_area', 'payment_policy', ...everyone])
  assert.equal(idsFor('franchisor').filter((id) => id.startsWith('franchise_')).length, 5)
  assert.ok(idsFor('cooperative', ['wholesale']).includes('listing_fee'))
  assert.ok(!idsFor('cooperative').includes('listing_fee'))
})

test('a rule binds from its first day', () => {
  const before = idsFor('store', ['minimarket'], Temporal.PlainDate.from('2021-02-01'))
  const first = idsFor('store', ['minimarket'], Temporal.PlainDate.from('2021-02-02'))
  assert.deepEqual([before.includes('listing_fee'), first.includes('listing_fee')], [false, true])
})

test('every rule binds somebody, cites its source and is told once', () => {
  const bound = new Set(partnerKinds.flatMap((kind) => [...idsFor(kind), ...idsFor(kind, ['minimarket'])]))
  assert.deepEqual(
    partnerRules.map(({ id }) => id).filter((id) => !bound.has(id)),
    [],
  )
  assert.equal(new Set(partnerRules.map(({ id }) => id)).size, partnerRules.length)
  for (const { id, citation, reference } of partnerRules) assert.ok(citation && /^\d/.test(reference), id)
})

test('one more store class never takes a rule away but the policy it replaces', () => {
  const who = fc.record({ kind: fc.constantFrom(...partnerKinds), classes: fc.subarray([...storeClasses]) })
  fc.assert(
    fc.property(who, fc.constantFrom(...storeClasses), ({ kind, classes }, more) => {
      const after = new Set(idsFor(kind, [...classes, more]))
      const lost = idsFor(kind, classes).filter((id) => !after.has(id))
      assert.deepEqual(
        lost.filter((id) => id !== 'payment_policy'),
        [],
      )
      assert.ok(after.has('payment') || after.has('payment_policy'), 'somebody always says when to pay')
    }),
  )
})
