import assert from 'node:assert/strict'
import { test } from 'node:test'
import { rupiah } from '../../../core/money.ts'
import type { Refusal, Result } from '../../../core/result.ts'
import { acceptDelivery, type Clause, type Counted, type Delivery, deliveryFlow, sendDelivery } from './delivery.ts'

const at = Temporal.Instant.from('2026-11-23T03:00:00Z') // 10.00 in Semarang
const day = (text: string) => Temporal.PlainDate.from(text)

const refusalOf = <T>(result: Result<T>): Refusal => {
  assert.ok(!result.ok, 'this should have been refused')
  return result.refusal
}
const codesOf = <T>(result: Result<T>) =>
  Object.fromEntries(Object.entries(refusalOf(result).fields ?? {}).map(([field, { code }]) => [field, code]))

const clause: Clause = {
  running: true,
  agreementId: 'a',
  versionId: 'v',
  businessId: 'b',
  partnerId: 'p',
  outletIds: ['bulusan', 'tlogosari'],
  products: [
    { productId: 'balado', name: 'Keripik balado', price: rupiah(15_000), supplierPrice: null },
    { productId: 'tempe', name: 'Keripik tempe', price: rupiah(12_000), supplierPrice: rupiah(10_000) },
  ],
}
const packed = (productId: string, quantity: number, bestBefore: Temporal.PlainDate | null = day('2027-01-20')) => ({
  productId,
  quantity,
  bestBefore,
  batchCode: '',
})
const parcel = { id: 'd', outletId: 'bulusan', lines: [packed('balado', 24), packed('tempe', 0), packed('tempe', 8)] }

test('a parcel takes its prices from the agreement and leaves out what was left blank', () => {
  const sent = sendDelivery(clause, parcel, at)
  assert.ok(sent.ok)
  assert.deepEqual(
    sent.value.lines.map(({ productId, quantity, price, supplierPrice }) => [
      productId,
      quantity,
      price,
      supplierPrice,
    ]),
    [
      ['balado', 24, 15_000n, null],
      ['tempe', 8, 12_000n, 10_000n],
    ],
  )
  assert.equal(sent.value.versionId, 'v')
})

test('goods are sent only while the agreement runs, to its outlets, and only its goods', () => {
  assert.equal(
    refusalOf(sendDelivery({ ...clause, running: false }, parcel, at)).code,
    'delivery.agreement_not_running',
  )
  assert.deepEqual(codesOf(sendDelivery(clause, { ...parcel, outletId: 'elsewhere' }, at)), {
    outletId: 'delivery.outlet_not_agreed',
  })
  assert.deepEqual(codesOf(sendDelivery(clause, { ...parcel, lines: [packed('batik', 3)] }, at)), {
    'lines.0.productId': 'delivery.product_not_agreed',
  })
})

test('an empty parcel is not sent', () => {
  const empty = { ...parcel, lines: [packed('balado', 0), packed('tempe', 0)] }
  assert.equal(refusalOf(sendDelivery(clause, empty, at)).code, 'delivery.nothing')
})

test('what is past its date stays at home, and the error stands in its own row of the form', () => {
  const lines = [packed('tempe', 0), packed('balado', 5, day('2026-11-23')), packed('tempe', 2, day('2026-11-24'))]
  const refused = sendDelivery(clause, { ...parcel, lines }, at)
  assert.deepEqual(codesOf(refused), { 'lines.1.bestBefore': 'delivery.past_best_before' })
  assert.deepEqual(refusalOf(refused).fields?.['lines.1.bestBefore']?.facts, { product: 'Keripik balado' })
})

const line = (id: string, sent: number) => ({
  id,
  productId: id,
  productName: `Keripik ${id}`,
  unit: 'bungkus',
  batchCode: '',
  bestBefore: null,
  price: rupiah(15_000),
  supplierPrice: null,
  sent,
  accepted: null,
  differenceReason: null,
  differenceNote: '',
})
const delivery: Delivery = {
  id: 'd',
  number: 'KRM-2026-00001',
  agreementId: 'a',
  versionId: 'v',
  businessId: 'b',
  partnerId: 'p',
  outletId: 'bulusan',
  state: 'sent',
  sentAt: at,
  commissionBps: 2_000,
  lines: [line('balado', 24), line('tempe', 8)],
}
const counts = (...given: Counted[]) => acceptDelivery(delivery, given)

test('a full count is accepted as it is, and a reason without a difference is dropped', () => {
  const accepted = counts(
    { lineId: 'tempe', accepted: 8, reason: 'damaged', note: 'salah pencet' },
    { lineId: 'balado', accepted: 24 },
  )
  assert.ok(accepted.ok)
  assert.equal(accepted.value.state, 'accepted')
  assert.deepEqual(
    accepted.value.lines.map(({ accepted, differenceReason, differenceNote }) => [
      accepted,
      differenceReason,
      differenceNote,
    ]),
    [
      [24, null, ''],
      [8, null, ''],
    ],
  )
})

test('fewer than sent keeps its reason', () => {
  const accepted = counts(
    { lineId: 'balado', accepted: 22, reason: 'other', note: 'dua bungkus terbuka' },
    { lineId: 'tempe', accepted: 0, reason: 'missing' },
  )
  assert.ok(accepted.ok)
  assert.deepEqual(
    accepted.value.lines.map(({ accepted, differenceReason, differenceNote }) => [
      accepted,
      differenceReason,
      differenceNote,
    ]),
    [
      [22, 'other', 'dua bungkus terbuka'],
      [0, 'missing', ''],
    ],
  )
})

test('every line is counted, none twice, and none that is not in the parcel', () => {
  assert.deepEqual(codesOf(counts({ lineId: 'balado', accepted: 24 })), { lines: 'delivery.uncounted' })
  assert.deepEqual(
    codesOf(
      counts(
        { lineId: 'balado', accepted: 24 },
        { lineId: 'balado', accepted: 20, reason: 'missing' },
        { lineId: 'tempe', accepted: 8 },
      ),
    ),
    { 'lines.1.lineId': 'field.unknown' },
  )
  assert.deepEqual(
    codesOf(
      counts({ lineId: 'balado', accepted: 24 }, { lineId: 'tempe', accepted: 8 }, { lineId: 'wingko', accepted: 1 }),
    ),
    { 'lines.2.lineId': 'field.unknown' },
  )
})

test('more than was sent, or fewer without a reason, says so at its row', () => {
  const refused = counts({ lineId: 'tempe', accepted: 9 }, { lineId: 'balado', accepted: 23 })
  assert.deepEqual(codesOf(refused), {
    'lines.0.accepted': 'delivery.overcounted',
    'lines.1.reason': 'delivery.reason_missing',
  })
  assert.deepEqual(refusalOf(refused).fields?.['lines.0.accepted']?.facts, { product: 'Keripik tempe', sent: 8 })
  assert.deepEqual(
    codesOf(counts({ lineId: 'balado', accepted: 23, reason: 'other' }, { lineId: 'tempe', accepted: 8 })),
    { 'lines.0.note': 'delivery.note_missing' },
  )
})

test('a parcel is decided once: then nothing is open any more', () => {
  for (const state of ['accepted', 'refused', 'recalled'] as const) {
    assert.deepEqual(deliveryFlow.open(state as 'accepted'), [])
    const again = acceptDelivery({ ...delivery, state }, [
      { lineId: 'balado', accepted: 24 },
      { lineId: 'tempe', accepted: 8 },
    ])
    assert.deepEqual([refusalOf(again).kind, refusalOf(again).code], ['conflict', 'action.closed'])
  }
})
