import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { newId } from '../../../core/ids.ts'
import type { Actor } from '../../../platform/actor.ts'
import { upload } from '../../../platform/files.ts'
import { ask, run } from '../../../platform/run.ts'
import { settlementStatus } from '../domain/settlement.ts'
import {
  agree,
  balanced,
  done,
  fieldsOf,
  openShop,
  reasonOf,
  refused,
  type Shop,
  sell,
  shelve,
  warm,
} from '../shop.test.ts'
import { submitBilling } from './billing.ts'
import { confirmPayment, recordPayment } from './payment.ts'
import { postPeriod, viewSettlement } from './settlement.ts'

let shop: Shop
before(async () => {
  shop = await openShop()
})
after(() => shop.close())

const on = (day: string) => Temporal.Instant.from(`${day}T03:00:00Z`)

/** A bill of Rp36.000 for three pieces, drawn up on 16 October. */
const billed = async (terms: object = {}) => {
  const { db, by, people, products } = shop
  const at = on('2026-10-12')
  const agreementId = await agree(shop, { at, startsOn: '2026-10-01', terms })
  await shelve(shop, agreementId, [{ productId: products.balado.id, quantity: 3, bestBefore: '2027-06-01' }], { at })
  done(await sell(shop, [{ productId: products.balado.id, quantity: 3 }], { at }))
  return done(await run(db, postPeriod, by(people.sri, on('2026-10-16')), { id: newId(), agreementId })).id
}
const hand = (
  settlementId: string,
  kinds: readonly string[],
  day = '2026-10-20',
  more: object = {},
  who: Actor = shop.people.sri,
) => run(shop.db, submitBilling, shop.by(who, on(day)), { settlementId, kinds, ...more })
const pay = (settlementId: string, amount: number | string, more: object = {}, who: Actor = shop.people.finance) =>
  run(shop.db, recordPayment, shop.by(who, on('2026-10-25')), {
    id: newId(),
    settlementId,
    amount,
    paidOn: '2026-10-24',
    method: 'transfer',
    ...more,
  })
const view = async (settlementId: string) =>
  done(await ask(shop.db, viewSettlement, shop.by(shop.people.finance), { settlementId }))
const both = ['invoice', 'delivery_note']

test('the due day is the sooner of clause and law, counted from complete documents', async () => {
  for (const [paymentDays, due] of [
    [7, '2026-10-27'],
    [15, '2026-11-04'],
  ] as const) {
    const id = await billed({ paymentDays })
    assert.equal(done(await hand(id, both)).dueOn, due, `${paymentDays} days`)
  }
  // Whatever got into the clause of an older agreement, a store pays its small suppliers within fifteen days.
  const id = await billed({ paymentDays: 15 })
  await shop.sql('update settlement set payment_days = 45 where id = $1', [id])
  assert.equal(done(await hand(id, both)).dueOn, '2026-11-04')
})

test('the clock starts with the last document, not with the first', async () => {
  const id = await billed()
  assert.deepEqual([done(await hand(id, ['invoice'], '2026-10-17')).complete, (await view(id)).dueOn], [false, null])
  assert.equal(reasonOf(await hand(id, ['invoice'], '2026-10-18')), 'conflict billing.already_received')
  done(await hand(id, both, '2026-10-30'))
  const { dueOn, documentsCompleteAt, documents } = await view(id)
  assert.deepEqual([dueOn?.toString(), documentsCompleteAt?.toString()], ['2026-11-13', '2026-10-30T03:00:00Z'])
  assert.deepEqual(
    documents.map(({ kind, at }) => [kind, at.toString()]),
    [
      ['invoice', '2026-10-17T03:00:00Z'],
      ['delivery_note', '2026-10-30T03:00:00Z'],
    ],
  )
  assert.equal(reasonOf(await hand(id, both)), 'conflict billing.complete')
})

test('a bill becomes late by the clock alone', async () => {
  const id = await billed({ paymentDays: 7 })
  const statusOn = async (day: string) => settlementStatus(await view(id), on(day))
  assert.equal(await statusOn('2027-01-01'), 'documents_missing')
  done(await hand(id, both))
  assert.deepEqual([await statusOn('2026-10-27'), await statusOn('2026-10-28')], ['due', 'late'])
  done(await pay(id, 36_000))
  assert.equal(await statusOn('2027-01-01'), 'paid')
})

test('a tax invoice is the business’s own file; nothing else is asked for than the agreement does', async () => {
  const { db, by, people } = shop
  const id = await billed({ requiredDocuments: ['invoice', 'tax_invoice'] })
  const pdf = Buffer.from('%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n')
  const file = async (who: Actor) =>
    done(await run(db, upload, by(who), { name: 'faktur.pdf', kind: 'proof', content: pdf })).id
  assert.deepEqual(fieldsOf(await hand(id, ['tax_invoice'])), { taxInvoiceId: 'billing.needs_file' })
  const theirs = await file(people.tono)
  assert.deepEqual(fieldsOf(await hand(id, ['tax_invoice'], '2026-10-20', { taxInvoiceId: theirs })), {
    taxInvoiceId: 'billing.needs_file',
  })
  assert.deepEqual(fieldsOf(await hand(id, ['delivery_note'])), { kinds: 'billing.not_required' })
  assert.deepEqual(fieldsOf(await hand(id, [])), { kinds: 'billing.nothing' })
  const own = await file(people.sri)
  assert.equal(done(await hand(id, ['invoice', 'tax_invoice'], '2026-10-20', { taxInvoiceId: own })).complete, true)
  const { documents } = await view(id)
  assert.deepEqual(
    documents.map(({ kind, fileId }) => [kind, fileId]),
    [
      ['invoice', null],
      ['tax_invoice', own],
    ],
  )
})

test('paying asks for a fresh second factor, from the store’s money people only', async () => {
  const { db, people, house } = shop
  const id = await billed()
  const input = { id: newId(), settlementId: id, amount: 1_000, paidOn: '2026-10-24', method: 'cash' }
  const at = on('2026-10-25')
  const stale = {
    actor: { ...people.finance, confirmedAt: at.subtract({ minutes: 16 }) },
    at,
    entrance: 'page' as const,
    house,
  }
  assert.equal(reasonOf(await run(db, recordPayment, stale, input)), 'denied action.step_up')
  for (const who of [people.manager, people.cashier, people.sri, people.dewi, people.overseer])
    assert.equal(reasonOf(await pay(id, 1_000, {}, who)), 'denied action.denied')
  const attempts = await shop.sql<{ count: number }>(
    `select count(*)::int as count from audit_event where outcome = 'denied' and action = 'payment.record'`,
  )
  assert.deepEqual(attempts, [{ count: 5 }])
  for (const who of [people.manager, people.finance, people.tono])
    assert.equal(reasonOf(await hand(id, both, '2026-10-20', {}, who)), 'denied action.denied')
  assert.deepEqual((await view(id)).payments, [])
})

test('in parts, never more than is owed, never ahead of time', async () => {
  const id = await billed()
  done(await pay(id, 'Rp10.000'))
  const tooMuch = await pay(id, 26_001)
  assert.deepEqual(refused(tooMuch).fields, { amount: { code: 'payment.too_much', facts: { owed: 'Rp26.000' } } })
  assert.deepEqual(fieldsOf(await pay(id, 1, { paidOn: '2026-10-26' })), { paidOn: 'payment.in_future' })
  assert.deepEqual(fieldsOf(await pay(id, 1, { paidOn: '2026-10-15' })), { paidOn: 'payment.before_settlement' })
  assert.deepEqual(fieldsOf(await pay(id, 0)), { amount: 'field.too_small' })
  assert.deepEqual(fieldsOf(await pay(id, '', { method: 'barter' })), {
    amount: 'field.required',
    method: 'field.choose',
  })
  assert.equal(done(await pay(id, 26_000)).settled, true)
  assert.equal(reasonOf(await pay(id, 1)), 'conflict payment.already_paid')
  await balanced(shop)
})

test('eight pay the same bill at once: it is paid once', async () => {
  const id = await billed()
  await warm(shop)
  const answers = await Promise.all(Array.from({ length: 8 }, () => pay(id, 36_000)))
  assert.equal(answers.filter(({ ok }) => ok).length, 1)
  for (const answer of answers) if (!answer.ok) assert.equal(answer.refusal.code, 'payment.already_paid')
  await balanced(shop)
})

test('the same payment sent twice is one; the payee confirms it once, and nobody else can', async () => {
  const { db, by, people } = shop
  const id = await billed()
  const payment = { id: newId(), settlementId: id, amount: 36_000, paidOn: '2026-10-24', method: 'qris' }
  const press = by(people.finance, on('2026-10-25'), { key: 'bayar-12345678' })
  const [first, again] = await Promise.all([
    run(db, recordPayment, press, payment),
    run(db, recordPayment, press, payment),
  ])
  assert.deepEqual(done(first), done(again))
  assert.equal(
    reasonOf(await run(db, recordPayment, press, { ...payment, amount: 35_000 })),
    'invalid action.key_reused',
  )
  const confirm = (who: Actor) => run(db, confirmPayment, by(who), { paymentId: payment.id })
  for (const who of [people.finance, people.manager, people.tono])
    assert.equal(reasonOf(await confirm(who)), 'denied action.denied')
  const answers = await Promise.all(Array.from({ length: 4 }, () => confirm(people.sri)))
  assert.equal(answers.filter(({ ok }) => ok).length, 1)
  for (const answer of answers) if (!answer.ok) assert.equal(answer.refusal.code, 'payment.already_confirmed')
  await balanced(shop)
})

test('the proof of a payment is a file of whoever pays', async () => {
  const { db, by, people } = shop
  const id = await billed()
  const pdf = Buffer.from('%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n')
  const theirs = done(await run(db, upload, by(people.dewi), { name: 'bukti.pdf', kind: 'proof', content: pdf }))
  assert.deepEqual(fieldsOf(await pay(id, 1_000, { proof: theirs.id })), { proof: 'field.unknown' })
  assert.deepEqual(fieldsOf(await pay(id, 1_000, { proof: newId() })), { proof: 'field.unknown' })
})
