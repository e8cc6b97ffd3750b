import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { rupiah, sum } from '../../../core/money.ts'
import type { Refusal, Result } from '../../../core/result.ts'
import {
  daysLate,
  owedOf,
  postSettlement,
  recordPayment,
  type Settling,
  settlementStatus,
  totals,
} from './settlement.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const noon = (text: string) => Temporal.Instant.from(`${text}T05:00:00Z`) // 12.00 in Semarang
const refusalOf = <T>(result: Result<T>): Refusal => {
  assert.ok(!result.ok, 'this should have been refused')
  return result.refusal
}

const sold = (batchId: string, quantity: number, supplierShare = 12_000 * quantity) => ({
  batchId,
  lines: 1,
  quantity,
  gross: rupiah(15_000 * quantity),
  storeShare: rupiah(15_000 * quantity - supplierShare),
  supplierShare: rupiah(supplierShare),
})
const settling: Settling = {
  agreementId: 'a',
  versionId: 'v',
  businessId: 'b',
  partnerId: 'p',
  paymentDays: 15,
  requiredDocuments: ['invoice', 'sales_statement'],
  period: { from: day('2026-11-02'), to: day('2026-11-15') },
  unsettled: [sold('one', 3), sold('two', 5)],
}

test('a finished period is drawn up with every line in it', () => {
  const posted = postSettlement(settling, 's', noon('2026-11-16'))
  assert.ok(posted.ok)
  const { id, lines, quantity, gross, storeShare, supplierShare, period } = posted.value
  assert.deepEqual(
    { id, lines, quantity, gross, storeShare, supplierShare },
    { id: 's', lines: 2, quantity: 8, gross: 120_000n, storeShare: 24_000n, supplierShare: 96_000n },
  )
  assert.deepEqual(period, settling.period)
})

test('a period that still runs is refused with the day from which it can be settled', () => {
  const last = Temporal.Instant.from('2026-11-15T16:59:59Z') // a second before midnight in Semarang
  assert.deepEqual(refusalOf(postSettlement(settling, 's', last)), {
    kind: 'conflict',
    code: 'settlement.period_open',
    facts: { day: '2026-11-16' },
  })
  assert.ok(postSettlement(settling, 's', last.add({ seconds: 1 })).ok)
})

test('an empty settlement never appears', () => {
  const later = noon('2026-12-01')
  const codes = [
    postSettlement({ ...settling, period: undefined, unsettled: [] }, 's', later),
    postSettlement({ ...settling, unsettled: [] }, 's', later),
    postSettlement({ ...settling, unsettled: [sold('free', 2, 0)] }, 's', later),
  ].map((refused) => refusalOf(refused).code)
  assert.deepEqual(codes, Array(3).fill('settlement.nothing_sold'))
})

test('whatever was sold, the sums of a settlement are the sums of its lines', () => {
  const line = fc
    .record({
      quantity: fc.integer({ min: 1, max: 500 }),
      price: fc.bigInt({ min: 1n, max: 10n ** 7n }),
      part: fc.nat(10_000),
    })
    .map(({ quantity, price, part }, batchId = '') => {
      const gross = price * BigInt(quantity)
      const storeShare = (gross * BigInt(part)) / 10_000n
      return {
        batchId,
        lines: 1,
        quantity,
        gross: rupiah(gross),
        storeShare: rupiah(storeShare),
        supplierShare: rupiah(gross - storeShare),
      }
    })
  fc.assert(
    fc.property(fc.array(line), (lines) => {
      const whole = totals(lines)
      assert.equal(whole.storeShare + whole.supplierShare, whole.gross)
      assert.equal(whole.gross, sum(lines.map(({ gross }) => gross)))
      assert.equal(whole.lines, lines.length)
      assert.equal(
        whole.quantity,
        lines.reduce((total, { quantity }) => total + quantity, 0),
      )
    }),
  )
})

const bill = { supplierShare: rupiah(96_000), paid: rupiah(0), documentsCompleteAt: null, dueOn: null }
const complete = { ...bill, documentsCompleteAt: noon('2026-11-20'), dueOn: day('2026-12-05') }

test('a bill goes from missing documents to due, late and paid by the clock and the money alone', () => {
  const table: [string, typeof complete | typeof bill, string, string, number][] = [
    ['before the documents', bill, '2026-12-31', 'documents_missing', 0],
    ['the day they are complete', complete, '2026-11-20', 'due', 0],
    ['on the due day itself', complete, '2026-12-05', 'due', 0],
    ['the day after', complete, '2026-12-06', 'late', 1],
    ['two weeks after', complete, '2026-12-19', 'late', 14],
    ['paid in part and after the due day', { ...complete, paid: rupiah(95_999) }, '2026-12-06', 'late', 1],
    ['paid in full', { ...complete, paid: rupiah(96_000) }, '2027-12-06', 'paid', 366],
    ['paid before the documents', { ...bill, paid: rupiah(96_000) }, '2026-11-16', 'paid', 0],
  ]
  for (const [when, facts, on, status, late] of table) {
    assert.equal(settlementStatus(facts, noon(on)), status, when)
    assert.equal(daysLate(facts, noon(on)), late, when)
  }
})

test('late begins at midnight in Semarang, not in Greenwich', () => {
  const lastSecond = Temporal.Instant.from('2026-12-05T16:59:59Z')
  assert.equal(settlementStatus(complete, lastSecond), 'due')
  assert.equal(settlementStatus(complete, lastSecond.add({ seconds: 1 })), 'late')
})

const posted = { ...complete, postedAt: noon('2026-11-16') }
const pay = (amount: number, paidOn: string, of = posted) =>
  recordPayment(of, { amount: rupiah(amount), paidOn: day(paidOn) }, noon('2026-11-25'))
const codesOf = <T>(result: Result<T>) =>
  Object.fromEntries(Object.entries(refusalOf(result).fields ?? {}).map(([field, { code }]) => [field, code]))

test('a bill may be paid in parts; the last part settles it', () => {
  assert.deepEqual(pay(40_000, '2026-11-24'), { ok: true, value: { settled: false } })
  const rest = { ...posted, paid: rupiah(40_000) }
  assert.equal(owedOf(rest), 56_000n)
  assert.deepEqual(pay(56_000, '2026-11-25', rest), { ok: true, value: { settled: true } })
})

test('never more than is owed, never dated ahead or before the bill, never twice', () => {
  const tooMuch = pay(56_001, '2026-11-25', { ...posted, paid: rupiah(40_000) })
  assert.deepEqual(refusalOf(tooMuch).fields, { amount: { code: 'payment.too_much', facts: { owed: 'Rp56.000' } } })
  assert.deepEqual(codesOf(pay(1_000, '2026-11-26')), { paidOn: 'payment.in_future' })
  assert.deepEqual(codesOf(pay(1_000, '2026-11-15')), { paidOn: 'payment.before_settlement' })
  assert.ok(pay(1_000, '2026-11-16').ok)
  assert.deepEqual(codesOf(pay(96_001, '2027-01-01')), { amount: 'payment.too_much', paidOn: 'payment.in_future' })
  const paid = pay(1, '2026-11-25', { ...posted, paid: rupiah(96_000) })
  assert.deepEqual([refusalOf(paid).kind, refusalOf(paid).code], ['conflict', 'payment.already_paid'])
})
