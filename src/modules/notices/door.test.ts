import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { newId } from '../../core/ids.ts'
import { follow } from '../../platform/follow.ts'
import type { Message } from '../../platform/outside/mail.ts'
import { sendMessages } from '../../platform/outside/outbox.ts'
import { run } from '../../platform/run.ts'
import { submitBilling } from '../consignment/actions/billing.ts'
import { recallDelivery, send } from '../consignment/actions/delivery.ts'
import { confirmPayment, recordPayment } from '../consignment/actions/payment.ts'
import { postPeriod } from '../consignment/actions/settlement.ts'
import { agree, done, openShop, type Shop, sell, shelve } from '../consignment/shop.test.ts'
import { tellPeople } from './door.ts'

let shop: Shop
before(async () => {
  shop = await openShop()
})
after(() => shop.close())

const on = (day: string) => Temporal.Instant.from(`${day}T03:00:00Z`)
const tell = (batch?: number) => follow(shop.db, 'tell-people', (tx, event) => tellPeople(tx, event, shop.house), batch)

/** Followers read below the oldest running transaction of the whole server; other tests have theirs. */
const logIsOpen = async () => {
  for (;;) {
    const [row] = await shop.sql<{ open: boolean }>(
      'select coalesce(max(tx) < pg_snapshot_xmin(pg_current_snapshot()), true) as open from audit_event',
    )
    if (row?.open) return
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

/** Lets the follower catch up, then takes what would have left the house. */
const letters = async (): Promise<Message[]> => {
  await logIsOpen()
  while ((await tell()) > 0);
  const sent: Message[] = []
  const post = { send: async (message: Message) => void sent.push(message) }
  while ((await sendMessages(shop.db, post, shop.house)) > 0);
  return sent
}
const told = async () => (await letters()).map(({ to, subject }) => `${to}: ${subject}`).sort()

test('each step tells those whose duty it is on the side that should know, once', async () => {
  const { db, by, people, products, outlets } = shop
  await letters()
  const agreementId = await agree(shop, { at: on('2026-10-12'), startsOn: '2026-10-01' })
  assert.deepEqual(await told(), [
    'manager@contoh.id: Ada tawaran titip jual untuk Anda',
    'sri@contoh.id: Perjanjian titip jual disetujui',
  ])

  await shelve(shop, agreementId, [{ productId: products.balado.id, quantity: 3, bestBefore: '2027-06-01' }], {
    at: on('2026-10-12'),
  })
  done(await sell(shop, [{ productId: products.balado.id, quantity: 3 }], { at: on('2026-10-12') }))
  assert.deepEqual(await told(), [
    'manager@contoh.id: Barang dalam perjalanan',
    'sri@contoh.id: Barang Anda sudah dihitung',
  ])

  const parcel = {
    id: newId(),
    agreementId,
    outletId: outlets.pandanaran.id,
    lines: [{ productId: products.balado.id, quantity: 1 }],
  }
  done(await run(db, send, by(people.sri, on('2026-10-13')), parcel))
  done(await run(db, recallDelivery, by(people.sri, on('2026-10-13')), { deliveryId: parcel.id, reason: 'Salah toko' }))
  assert.deepEqual(await told(), [
    'manager@contoh.id: Barang dalam perjalanan',
    'manager@contoh.id: Kiriman ditarik kembali',
  ])

  const { id: settlementId } = done(
    await run(db, postPeriod, by(people.finance, on('2026-10-16')), { id: newId(), agreementId }),
  )
  assert.deepEqual(await told(), ['sri@contoh.id: Penyelesaian baru'])
  const hand = (kinds: string[]) => run(db, submitBilling, by(people.sri, on('2026-10-17')), { settlementId, kinds })
  done(await hand(['invoice']))
  assert.deepEqual(await told(), [], 'half a bill is no news')
  done(await hand(['delivery_note']))
  assert.deepEqual(await told(), ['finance@contoh.id: Tagihan masuk'])

  const paymentId = newId()
  const payment = { id: paymentId, settlementId, amount: 36_000, paidOn: '2026-10-20', method: 'transfer' }
  done(await run(db, recordPayment, by(people.finance, on('2026-10-20')), payment))
  assert.deepEqual(await told(), ['sri@contoh.id: Pembayaran dicatat'])
  done(await run(db, confirmPayment, by(people.sri, on('2026-10-21')), { paymentId }))
  assert.deepEqual(await told(), ['finance@contoh.id: Pembayaran dibenarkan'])
})

test('a message says what happened and leads to the page of it', async () => {
  const { db, by, people, products, outlets } = shop
  const agreementId = await agree(shop, { at: on('2026-10-12'), startsOn: '2026-10-01' })
  await letters()
  const parcel = {
    id: newId(),
    agreementId,
    outletId: outlets.pandanaran.id,
    lines: [{ productId: products.balado.id, quantity: 1 }],
  }
  done(await run(db, send, by(people.sri, on('2026-10-13')), parcel))
  const [letter, ...others] = await letters()
  assert.equal(others.length, 0)
  assert.equal(
    letter?.text,
    `Keripik Bu Sri mengirim barang ke Toko Melati. Hitung saat tiba, lalu terima.\nBuka: http://localhost/titip-jual/kiriman/${parcel.id}`,
  )
})

test('whoever reads English gets English; whoever has no address gets nothing', async () => {
  const { db, by, people, products, outlets, sql } = shop
  const agreementId = await agree(shop, { at: on('2026-10-12'), startsOn: '2026-10-01' })
  await letters()
  await sql(`update account set language = 'en' where id = $1`, [people.manager.id])
  const parcel = () => ({
    id: newId(),
    agreementId,
    outletId: outlets.pandanaran.id,
    lines: [{ productId: products.balado.id, quantity: 1 }],
  })
  done(await run(db, send, by(people.sri, on('2026-10-13')), parcel()))
  assert.deepEqual(await told(), ['manager@contoh.id: Goods on their way'])
  await sql(`update account set email = null, phone = '+6281200000099' where id = $1`, [people.manager.id])
  done(await run(db, send, by(people.sri, on('2026-10-13')), parcel()))
  assert.deepEqual(await told(), [])
})

test('a follower that fails half-way begins again at the same event: nobody is told twice, nobody is left out', async () => {
  const { db, by, people, products, outlets, house, sql } = shop
  await sql(`update account set email = 'manager@contoh.id', language = 'id' where id = $1`, [people.manager.id])
  const agreementId = await agree(shop, { at: on('2026-10-12'), startsOn: '2026-10-01' })
  await letters()
  for (let parcels = 0; parcels < 3; parcels++) {
    const parcel = {
      id: newId(),
      agreementId,
      outletId: outlets.pandanaran.id,
      lines: [{ productId: products.balado.id, quantity: 1 }],
    }
    done(await run(db, send, by(people.sri, on('2026-10-13')), parcel))
  }
  await logIsOpen()
  let handled = 0
  const failing = follow(db, 'tell-people', async (tx, event) => {
    await tellPeople(tx, event, house)
    if (++handled === 2) throw new Error('the worker dies here')
  })
  await assert.rejects(failing, /dies here/)
  const [one, two] = await Promise.all([tell(), tell()])
  assert.equal(one + two, 3)
  assert.deepEqual(await told(), Array(3).fill('manager@contoh.id: Barang dalam perjalanan'))
})
