import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { addDays } from '../../../core/dates.ts'
import { rupiah } from '../../../core/money.ts'
import { shareSale } from '../../../core/share.ts'
import { sampleDraft, sampleTerms } from '../sample.ts'
import { canonical } from './canonical.ts'
import { binds, paymentRule } from './law.ts'
import { checkDraft, dueOn, marginOf, paymentAdvice, paymentExample, periodEnd } from './terms.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const on = day('2026-11-23')
const codes = (checked: ReturnType<typeof checkDraft>) =>
  checked.ok ? [] : Object.entries(checked.refusal.fields ?? {}).map(([name, { code }]) => `${name}: ${code}`)

/* What a draft may say */

test('usual terms hold', () => {
  assert.deepEqual(codes(checkDraft(sampleDraft(), 'store', on)), [])
})

test('a store may not take more than 15 days to pay, a hotel may: no law binds it', () => {
  const late = sampleDraft({ terms: { paymentDays: 16 } })
  assert.deepEqual(codes(checkDraft(late, 'store', on)), ['paymentDays: agreement.payment_too_late'])
  assert.deepEqual(codes(checkDraft(late, 'mall', on)), ['paymentDays: agreement.payment_too_late'])
  assert.deepEqual(codes(checkDraft(late, 'hotel', on)), [])
  assert.deepEqual(codes(checkDraft(sampleDraft({ terms: { paymentDays: 15 } }), 'store', on)), [])
})

test('a hotel that takes longer than the agency recommends is told so, a store is not told twice', () => {
  assert.equal(paymentAdvice(sampleTerms({ paymentDays: 16 }), 'hotel', on)?.confidence, 'R')
  assert.equal(paymentAdvice(sampleTerms({ paymentDays: 15 }), 'hotel', on), undefined)
  assert.equal(paymentAdvice(sampleTerms({ paymentDays: 16 }), 'store', on), undefined)
})

test('only a rule read in the law itself binds, from the day it came into force', () => {
  const rule = paymentRule('store', on)
  assert.ok(rule && binds(rule))
  assert.equal(paymentRule('store', day('2021-02-01')), undefined)
  assert.equal(paymentRule('store', day('2021-02-02'))?.days, 15)
})

test('all that is wrong is said at once, each at its field', () => {
  const product = { productId: 'crisps', price: rupiah(15_000), supplierPrice: null }
  const wrong = sampleDraft({
    terms: { outletIds: [], requiredDocuments: [], paymentDays: 30, margin: { kind: 'supplier_price' } },
    products: [
      product,
      { ...product, productId: 'chips', supplierPrice: rupiah(15_001) },
      { ...product, supplierPrice: rupiah(9_000) },
    ],
    endsOn: day('2026-11-30'),
  })
  assert.deepEqual(codes(checkDraft(wrong, 'store', on)), [
    'paymentDays: agreement.payment_too_late',
    'outletIds: agreement.no_outlet',
    'requiredDocuments: agreement.no_document',
    'endsOn: agreement.ends_before_start',
    'products.0.supplierPrice: agreement.supplier_price_missing',
    'products.1.supplierPrice: agreement.supplier_price_above',
    'products.2.price: agreement.product_twice',
  ])
  assert.deepEqual(codes(checkDraft(sampleDraft({ products: [] }), 'store', on)), ['products: agreement.no_product'])
})

test('a term ends after it begins, within five years, and not in the past', () => {
  const until = (endsOn: string) => codes(checkDraft(sampleDraft({ endsOn: day(endsOn) }), 'store', on))
  assert.deepEqual(until('2026-12-01'), [])
  assert.deepEqual(until('2031-12-01'), [])
  assert.deepEqual(until('2031-12-02'), ['endsOn: agreement.too_long'])
  const past = sampleDraft({ startsOn: day('2025-01-01'), endsOn: day('2026-11-22') })
  assert.deepEqual(codes(checkDraft(past, 'store', on)), ['endsOn: agreement.ends_in_past'])
  assert.deepEqual(codes(checkDraft({ ...past, endsOn: on }, 'store', on)), [])
})

/* Money and days */

const price = fc.bigInt({ min: 1n, max: 10n ** 9n }).map(rupiah)
const quantity = fc.integer({ min: 1, max: 10_000 })

test('of Rp15.000 at 15 % the store keeps Rp2.250 and the business gets Rp12.750', () => {
  const { terms, products } = sampleDraft()
  const [product] = products
  assert.ok(product)
  assert.deepEqual(shareSale(product.price, 1, marginOf(terms, product)), {
    gross: 15_000n,
    storeShare: 2_250n,
    supplierShare: 12_750n,
  })
})

test('at a supplier price of Rp11.000 the business gets just that for each piece', () => {
  const margin = marginOf(sampleTerms({ margin: { kind: 'supplier_price' } }), {
    productId: 'x',
    price: rupiah(15_000),
    supplierPrice: rupiah(11_000),
  })
  assert.deepEqual(shareSale(rupiah(15_000), 3, margin), {
    gross: 45_000n,
    storeShare: 12_000n,
    supplierShare: 33_000n,
  })
})

test('whatever is agreed, the two parts are the whole and neither is below nothing', () => {
  const margin = fc.oneof(
    fc.record({ kind: fc.constant('commission' as const), bps: fc.integer({ min: 0, max: 10_000 }) }),
    fc.record({ kind: fc.constant('supplier_price' as const) }),
  )
  fc.assert(
    fc.property(price, price, quantity, margin, (a, b, pieces, kind) => {
      const [low, high] = a < b ? [a, b] : [b, a]
      const product = { productId: 'x', price: high, supplierPrice: kind.kind === 'commission' ? null : low }
      const { gross, storeShare, supplierShare } = shareSale(
        high,
        pieces,
        marginOf(sampleTerms({ margin: kind }), product),
      )
      assert.equal(gross, high * BigInt(pieces))
      assert.equal(storeShare + supplierShare, gross)
      assert.ok(storeShare >= 0n && supplierShare >= 0n)
      if (kind.kind === 'supplier_price') assert.equal(supplierShare, low * BigInt(pieces))
      else assert.ok(storeShare * 10_000n <= gross * BigInt(kind.bps), 'the rounding stays with the business')
    }),
  )
})

test('payment is due on the sooner of clause and law', () => {
  assert.equal(dueOn(on, 7, 'store').toString(), '2026-11-30')
  assert.equal(dueOn(on, 15, 'store').toString(), '2026-12-08')
  assert.equal(dueOn(on, 30, 'store').toString(), '2026-12-08', 'a clause from before the law does not outlive it')
  assert.equal(dueOn(on, 30, 'hotel').toString(), '2026-12-23')
  assert.equal(dueOn(on, 0, 'store').toString(), '2026-11-23')
})

test('a period ends on Sunday, on the 15th or with the month', () => {
  assert.equal(periodEnd('week', day('2026-11-23')).toString(), '2026-11-29')
  assert.equal(periodEnd('week', day('2026-11-29')).toString(), '2026-11-29')
  assert.equal(periodEnd('half_month', day('2026-11-15')).toString(), '2026-11-15')
  assert.equal(periodEnd('half_month', day('2026-11-16')).toString(), '2026-11-30')
  assert.equal(periodEnd('month', day('2028-02-01')).toString(), '2028-02-29')
})

test('periods follow each other without a gap or an overlap', () => {
  const every = fc.constantFrom('week' as const, 'half_month' as const, 'month' as const)
  fc.assert(
    fc.property(every, fc.integer({ min: 0, max: 3_000 }), (period, offset) => {
      const first = addDays(day('2024-01-01'), offset)
      const last = periodEnd(period, first)
      assert.ok(Temporal.PlainDate.compare(first, last) <= 0)
      assert.ok(periodEnd(period, last).equals(last), 'the last day belongs to its own period')
      assert.ok(
        Temporal.PlainDate.compare(periodEnd(period, addDays(last, 1)), last) > 0,
        'the next day begins another',
      )
    }),
  )
})

test('the worked example sells before the period closes', () => {
  const example = paymentExample(sampleTerms(), 'store', day('2026-11-30'))
  assert.deepEqual(Object.values(example).map(String), ['2026-12-01', '2026-12-31', '2027-01-14'])
})

/* What acceptances are bound to */

test('the order in which things were ticked makes no other content', () => {
  const draft = sampleDraft({
    terms: { outletIds: ['a', 'b'], requiredDocuments: ['invoice', 'tax_invoice'] },
    products: ['p', 'q'].map((productId) => ({ productId, price: rupiah(1_000), supplierPrice: null })),
  })
  const turned = {
    ...draft,
    terms: { ...draft.terms, outletIds: ['b', 'a'], requiredDocuments: ['tax_invoice', 'invoice'] as const },
    products: draft.products.toReversed(),
  }
  assert.equal(canonical(turned), canonical(draft))
})

test('any other figure or word makes another content', () => {
  const draft = sampleDraft({ terms: { outletIds: ['a'] } })
  const [product] = draft.products
  assert.ok(product)
  const others = [
    { ...draft, endsOn: addDays(draft.endsOn, 1) },
    { ...draft, startsOn: addDays(draft.startsOn, 1) },
    { ...draft, products: [{ ...product, price: rupiah(15_001) }] },
    { ...draft, products: [{ ...product, supplierPrice: rupiah(1) }] },
    ...(
      [
        { margin: { kind: 'commission', bps: 1501 } },
        { margin: { kind: 'supplier_price' } },
        { settlementEvery: 'week' },
        { paymentDays: 13 },
        { damageBornBy: 'business' },
        { expiryBornBy: 'partner' },
        { lossBornBy: 'business' },
        { returnWindowDays: 8 },
        { requiredDocuments: ['invoice'] },
        { agreedUse: 'Rak depan.' },
        { outletIds: ['b'] },
      ] as const
    ).map((terms) => ({ ...draft, terms: { ...draft.terms, ...terms } })),
  ]
  assert.equal(new Set([draft, ...others].map(canonical)).size, others.length + 1)
})
