import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { dayStart, today } from '../../../core/dates.ts'
import { newId } from '../../../core/ids.ts'
import { visitor } from '../../../platform/actor.ts'
import { upload } from '../../../platform/files.ts'
import { ask, run } from '../../../platform/run.ts'
import { viewStatement } from '../../ledger/actions.ts'
import { agree, balanced, done, monday, onShelf, openShop, reasonOf, type Shop, sell } from '../shop.test.ts'
import { submitBilling } from './billing.ts'
import { accept, send, viewDelivery } from './delivery.ts'
import { confirmPayment, recordPayment, viewProof } from './payment.ts'
import { recordCount, viewMine, viewSale } from './sale.ts'
import { postPeriod, previewSettlement, viewSettlement } from './settlement.ts'

let shop: Shop
before(async () => {
  shop = await openShop()
})
after(() => shop.close())

const hours = (n: number) => monday.add({ hours: n })
/** 10.00 in Semarang, that many days after the Monday. */
const days = (n: number) => dayStart(today(monday).add({ days: n })).add({ hours: 10 })
const day = (n: number) => today(days(n)).toString()

test('one life: sent, counted with a difference, sold at the till and by count, settled, billed, paid, confirmed', async () => {
  const { db, by, people, products, outlets } = shop
  const agreementId = await agree(shop)
  const ids = { delivery: newId(), sale: newId(), count: newId(), settlement: newId(), payment: newId() }

  // Sent: 24 balado in two batches, 8 tempe. Nothing stands on a shelf yet.
  const lines = [
    { productId: products.balado.id, quantity: 14, bestBefore: '20-1-2027', batchCode: 'B-1' },
    { productId: products.tempe.id, quantity: 8, bestBefore: '' },
    { productId: products.balado.id, quantity: 10, bestBefore: '20 Des 2026', batchCode: 'B-2' },
  ]
  const sent = done(
    await run(db, send, by(people.sri), {
      id: ids.delivery,
      agreementId,
      outletId: outlets.pandanaran.id,
      lines,
      note: 'Hati-hati',
    }),
  )
  assert.deepEqual(sent, { id: ids.delivery, outletId: outlets.pandanaran.id, lines: 3, pieces: 32 })
  assert.equal(await onShelf(shop, products.balado.id), 0)

  // Counted: two balado are broken.
  const onTheWay = done(await ask(db, viewDelivery, by(people.manager), { deliveryId: ids.delivery }))
  assert.match(onTheWay.number, /^KRM-2026-\d{5}$/)
  const counted = onTheWay.lines.map((line) =>
    line.batchCode === 'B-1'
      ? { lineId: line.id, accepted: '12', reason: 'damaged', note: 'bungkus robek' }
      : { lineId: line.id, accepted: `${line.sent}`, reason: '' },
  )
  const accepted = done(
    await run(db, accept, by(people.manager, hours(2)), { deliveryId: ids.delivery, lines: counted }),
  )
  assert.deepEqual([accepted.sent, accepted.accepted], [32, 30])
  const after = done(await ask(db, viewDelivery, by(people.sri), { deliveryId: ids.delivery }))
  assert.deepEqual(
    [after.state, after.lines.map(({ accepted, differenceReason }) => [accepted, differenceReason])],
    [
      'accepted',
      [
        [12, 'damaged'],
        [10, null],
        [8, null],
      ],
    ],
  )
  assert.equal(await onShelf(shop, products.balado.id), 22)
  await balanced(shop)

  // Sold at the till: the December batch leaves first.
  done(
    await sell(
      shop,
      [
        { productId: products.balado.id, quantity: 11 },
        { productId: products.tempe.id, quantity: 1 },
      ],
      { at: hours(3), id: ids.sale },
    ),
  )
  const rung = done(await ask(db, viewSale, by(people.cashier), { saleId: ids.sale }))
  assert.deepEqual(
    rung.lines
      .map(({ quantity, gross, storeShare, supplierShare }) => [quantity, gross, storeShare, supplierShare])
      .sort(),
    [
      [1, 12_345n, 2_469n, 9_876n],
      [1, 15_000n, 3_000n, 12_000n],
      [10, 150_000n, 30_000n, 120_000n],
    ].sort(),
  )
  await balanced(shop)

  // Counted at the week's end: 9 balado and 8 − 1 − 2 tempe are left.
  const count = [
    { productId: products.balado.id, counted: '9' },
    { productId: products.tempe.id, counted: 5 },
  ]
  done(
    await run(db, recordCount, by(people.manager, days(5)), {
      id: ids.count,
      outletId: outlets.pandanaran.id,
      lines: count,
    }),
  )
  assert.deepEqual([await onShelf(shop, products.balado.id), await onShelf(shop, products.tempe.id)], [9, 5])
  await balanced(shop)
  const mine = done(await ask(db, viewMine, by(people.sri), {}))
  assert.deepEqual(
    mine.rows.map(({ productName, onShelf, outletName }) => [productName, onShelf, outletName]),
    [
      ['Keripik balado', 9, 'Melati Pandanaran'],
      ['Keripik tempe', 5, 'Melati Pandanaran'],
    ],
  )

  // The second half of November ends on the 30th; on the 30th it is still running.
  const early = await run(db, postPeriod, by(people.sri, days(7)), { id: ids.settlement, agreementId })
  assert.equal(reasonOf(early), 'conflict settlement.period_open')
  const preview = done(await ask(db, previewSettlement, by(people.finance, days(8)), { agreementId }))
  assert.ok(preview.posting.ok)
  done(await run(db, postPeriod, by(people.sri, days(8)), { id: ids.settlement, agreementId }))
  await balanced(shop)
  // 13 balado and 3 tempe: 195.000 + 37.035, of which 20 % each line stay with the store.
  const bill = done(await ask(db, viewSettlement, by(people.finance, days(8)), { settlementId: ids.settlement }))
  assert.deepEqual([bill.quantity, bill.gross, bill.storeShare, bill.supplierShare], [16, 232_035n, 46_407n, 185_628n])
  assert.deepEqual([bill.periodFrom.toString(), bill.periodTo.toString()], ['2026-11-23', '2026-11-30'])
  assert.deepEqual(
    bill.batches.map(({ quantity }) => quantity).sort((a, b) => a - b),
    [3, 3, 10],
  )
  const { posting } = preview
  assert.equal(posting.ok && posting.value.supplierShare, bill.supplierShare, 'the preview said the same')

  // Billing: the clock starts with the last document, and the due day is the sooner of clause (14) and law (15).
  const bills = (kinds: string[] | string, at: Temporal.Instant) =>
    run(db, submitBilling, by(people.sri, at), { settlementId: ids.settlement, kinds })
  assert.equal(done(await bills(['invoice'], days(9))).complete, false)
  const complete = done(await bills('invoice\r\ndelivery_note', days(10)))
  assert.deepEqual([complete.complete, complete.dueOn], [true, day(24)])

  // Paid in two parts, the second with proof; confirmed by the payee.
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  )
  const proof = done(
    await run(db, upload, by(people.finance, days(20)), { name: 'bukti.png', kind: 'proof', content: png }),
  )
  const pay = (id: string, amount: string, more: object = {}) =>
    run(db, recordPayment, by(people.finance, days(20)), {
      id,
      settlementId: ids.settlement,
      amount,
      paidOn: day(20),
      method: 'transfer',
      ...more,
    })
  assert.equal(done(await pay(newId(), 'Rp100.000')).settled, false)
  assert.equal(done(await pay(ids.payment, '85.628', { proof: proof.id, reference: 'TRF-7' })).settled, true)
  await balanced(shop)
  assert.equal(reasonOf(await pay(newId(), '1')), 'conflict payment.already_paid')
  done(await run(db, confirmPayment, by(people.sri, days(21)), { paymentId: ids.payment }))
  assert.equal(
    reasonOf(await run(db, confirmPayment, by(people.sri, days(21)), { paymentId: ids.payment })),
    'conflict payment.already_confirmed',
  )
  for (const who of [people.sri, people.finance, people.overseer])
    assert.equal(done(await ask(db, viewProof, by(who), { paymentId: ids.payment })).file.id, proof.id)
  for (const who of [people.tono, people.dewi, visitor])
    assert.equal(reasonOf(await ask(db, viewProof, by(who), { paymentId: ids.payment })), 'missing page.missing')

  // Both sides read the same rupiah.
  const owner = done(await ask(db, viewStatement, by(people.sri, days(21)), { agreementId }))
  const store = done(await ask(db, viewStatement, by(people.finance, days(21)), { agreementId }))
  assert.deepEqual(owner.position, store.position)
  assert.deepEqual(owner.position, {
    sales: 232_035n,
    storeShare: 46_407n,
    supplierShare: 185_628n,
    paid: 185_628n,
    owed: 0n,
  })
  assert.deepEqual(owner.entries, store.entries)

  // And the log tells it in order, each step once, with who did it.
  const log = await shop.sql<{ action: string; actor_id: string }>(
    `select action, actor_id from audit_event where outcome = 'done' and action ~ '^(delivery|sale|count|settlement|billing|payment)\\.' order by id`,
  )
  assert.deepEqual(
    log.map(({ action, actor_id }) => [action, Object.entries(people).find(([, { id }]) => id === actor_id)?.[0]]),
    [
      ['delivery.send', 'sri'],
      ['delivery.accept', 'manager'],
      ['sale.record', 'cashier'],
      ['count.record', 'manager'],
      ['settlement.post', 'sri'],
      ['billing.submit', 'sri'],
      ['billing.submit', 'sri'],
      ['payment.record', 'finance'],
      ['payment.record', 'finance'],
      ['payment.confirm', 'sri'],
    ],
  )
})
