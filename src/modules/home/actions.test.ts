import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { newId } from '../../core/ids.ts'
import { type Actor, visitor } from '../../platform/actor.ts'
import { ask, run } from '../../platform/run.ts'
import { propose } from '../agreements/actions/negotiate.ts'
import { submitBilling } from '../consignment/actions/billing.ts'
import { send } from '../consignment/actions/delivery.ts'
import { recordPayment } from '../consignment/actions/payment.ts'
import { postPeriod } from '../consignment/actions/settlement.ts'
import { agree, done, openShop, type Shop, sell, shelve } from '../consignment/shop.test.ts'
import { viewHome } from './actions.ts'

let shop: Shop
before(async () => {
  shop = await openShop()
})
after(() => shop.close())

const on = (day: string) => Temporal.Instant.from(`${day}T03:00:00Z`)
const homeOf = async (actor: Actor, day: string) => done(await ask(shop.db, viewHome, shop.by(actor, on(day)), {}))
const waiting = async (who: keyof Shop['people'], day: string) =>
  (await homeOf(shop.people[who], day)).waiting.map(
    ({ kind, amount }) => `${kind}${amount === undefined ? '' : ` ${amount}`}`,
  )

test('one’s home asks for what is one’s own duty, the late first, with what is still owed', async () => {
  const { db, by, people, products, outlets } = shop
  const agreementId = await agree(shop, { at: on('2026-10-12'), startsOn: '2026-10-01', terms: { paymentDays: 7 } })
  await shelve(shop, agreementId, [{ productId: products.balado.id, quantity: 9, bestBefore: '2027-06-01' }], {
    at: on('2026-10-12'),
  })
  done(await sell(shop, [{ productId: products.balado.id, quantity: 3 }], { at: on('2026-10-12') }))

  const early = await homeOf(people.sri, '2026-10-13')
  assert.deepEqual(
    early.sold.map(({ partnerName, quantity, supplierShare }) => [partnerName, quantity, supplierShare]),
    [['Toko Melati', 3, 36_000n]],
  )
  assert.deepEqual([early.standing?.owed, early.standing?.onShelf], [0n, 6])

  const { id: settlementId } = done(
    await run(db, postPeriod, by(people.sri, on('2026-10-16')), { id: newId(), agreementId }),
  )
  assert.deepEqual(await waiting('sri', '2026-10-16'), ['documents 36000'])
  assert.deepEqual((await homeOf(people.sri, '2026-10-16')).sold, [])
  assert.deepEqual(await waiting('finance', '2026-10-16'), [])
  const kinds = ['invoice', 'delivery_note']
  done(await run(db, submitBilling, by(people.sri, on('2026-10-17')), { settlementId, kinds }))
  assert.deepEqual(await waiting('finance', '2026-10-24'), ['pay 36000'])
  const payment = { id: newId(), settlementId, amount: 10_000, paidOn: '2026-10-24', method: 'cash' }
  done(await run(db, recordPayment, by(people.finance, on('2026-10-24')), payment))
  assert.deepEqual(await waiting('finance', '2026-10-24'), ['pay 26000'])
  assert.deepEqual(await waiting('finance', '2026-10-25'), ['late 26000'])
  assert.deepEqual(await waiting('sri', '2026-10-25'), ['owed_late 26000', 'confirm 10000'])
  assert.deepEqual(await waiting('overseer', '2026-10-25'), ['owed_late 26000'])
  assert.deepEqual(await waiting('overseer', '2026-10-24'), [])
  const { standing } = await homeOf(people.finance, '2026-10-25')
  assert.deepEqual([standing?.owed, standing?.lateCount], [26_000n, 1])

  // A parcel is the manager's to count, an offer the manager's to answer; the cashier is asked for neither.
  const parcel = {
    id: newId(),
    agreementId,
    outletId: outlets.pandanaran.id,
    lines: [{ productId: products.balado.id, quantity: 1 }],
  }
  done(await run(db, send, by(people.sri, on('2026-10-25')), parcel))
  const offer = {
    id: newId(),
    versionId: newId(),
    otherId: shop.melati.id,
    marginKind: 'commission',
    commissionBps: 1_000,
    settlementEvery: 'week',
    paymentDays: 7,
    damageBornBy: 'partner',
    expiryBornBy: 'business',
    lossBornBy: 'partner',
    returnWindowDays: 7,
    requiredDocuments: ['invoice'],
    agreedUse: 'Rak depan.',
    outletIds: [outlets.tembalang.id],
    startsOn: '2026-11-01',
    endsOn: '2027-10-31',
    products: [{ productId: products.rebung.id, price: 9_000 }],
  }
  done(await run(db, propose, by(people.tono, on('2026-10-25')), offer))
  assert.deepEqual((await waiting('manager', '2026-10-25')).sort(), ['count', 'offer'])
  assert.deepEqual(await waiting('cashier', '2026-10-25'), [])
  assert.deepEqual(await waiting('finance', '2026-10-25'), ['late 26000'])
})

test('a cashier finds the tills of the own store; others have none', async () => {
  const { people } = shop
  const names = async (who: Actor) => (await homeOf(who, '2026-10-25')).tills.map(({ name }) => name)
  assert.deepEqual(await names(people.cashier), ['Melati Pandanaran', 'Melati Tembalang'])
  assert.deepEqual(await names(people.finance), [])
  assert.deepEqual(await names(people.sri), [])
})

test('nothing of one is on the home of another', async () => {
  for (const who of ['tono', 'dewi'] as const) {
    const home = await homeOf(shop.people[who], '2026-10-25')
    assert.deepEqual([home.waiting, home.sold], [[], []])
    assert.deepEqual([home.standing?.owed, home.standing?.onShelf], [0n, 0])
  }
  const strangers = await homeOf(visitor, '2026-10-25')
  assert.deepEqual(strangers, {
    waiting: [],
    sold: [],
    standing: undefined,
    city: [],
    tills: [],
    helped: [],
    queue: undefined,
    step: undefined,
  })
})
