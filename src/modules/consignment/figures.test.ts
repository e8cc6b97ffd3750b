import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { newId } from '../../core/ids.ts'
import { platformNow } from '../../platform/clock.ts'
import { run } from '../../platform/run.ts'
import { submitBilling } from './actions/billing.ts'
import { recordPayment } from './actions/payment.ts'
import { recountCity, settleEndedPeriods } from './door.ts'
import { agree, done, openShop, type Shop, sell, shelve } from './shop.test.ts'

let shop: Shop
before(async () => {
  shop = await openShop()
})
after(() => shop.close())

const setClock = (at: Temporal.Instant) =>
  shop.sql(`update clock set shift = $1::bigint * interval '1 millisecond'`, [
    at.epochMilliseconds - Temporal.Now.instant().epochMilliseconds,
  ])
const figures = async () => {
  await recountCity(shop.db)
  const rows = await shop.sql<{ name: string; value: string }>('select name, value from city_figure')
  return new Map(rows.map(({ name, value }) => [name, Number(value)]))
}

test('the city’s figures follow its life: goods on shelves, bills, lateness, payments', async () => {
  const { db, by, people, products, house } = shop
  const on = (day: string) => Temporal.Instant.from(`${day}T03:00:00Z`)
  await setClock(on('2026-10-12'))
  const before = await figures()
  assert.deepEqual(
    ['businesses', 'partners', 'agreements', 'on_shelf', 'late', 'gross_30_days'].map((name) => before.get(name)),
    [2, 2, 0, 0, 0, 0],
  )
  assert.equal(
    [...before].filter(([name]) => name.startsWith('kecamatan:')).reduce((sum, [, value]) => sum + value, 0),
    2,
  )

  const agreementId = await agree(shop, { at: on('2026-10-12'), startsOn: '2026-10-01', terms: { paymentDays: 7 } })
  await shelve(shop, agreementId, [{ productId: products.balado.id, quantity: 10, bestBefore: '2027-06-01' }], {
    at: on('2026-10-12'),
  })
  done(await sell(shop, [{ productId: products.balado.id, quantity: 4 }], { at: on('2026-10-12') }))
  await setClock(on('2026-10-20'))
  assert.equal(await settleEndedPeriods(db, house), 1)
  const waiting = await figures()
  assert.deepEqual(
    ['agreements', 'on_shelf', 'gross_30_days', 'waiting_documents', 'late'].map((name) => waiting.get(name)),
    [1, 6, 60_000, 1, 0],
  )

  const [bill] = await shop.sql<{ id: string }>('select id from settlement')
  const at = await platformNow(db)
  const settlementId = bill?.id ?? ''
  done(await run(db, submitBilling, by(people.sri, at), { settlementId, kinds: ['invoice', 'delivery_note'] }))
  await setClock(on('2026-10-28'))
  const payment = { id: newId(), settlementId, amount: 8_000, paidOn: '2026-10-28', method: 'cash' }
  done(await run(db, recordPayment, by(people.finance, on('2026-10-28')), payment))
  const late = await figures()
  assert.deepEqual(
    ['waiting_documents', 'late', 'late_amount', 'paid_30_days'].map((name) => late.get(name)),
    [0, 1, 40_000, 8_000],
  )
  const stamp = await shop.sql<{ stamps: number }>(
    'select count(distinct at)::int as stamps from city_figure where at > $1',
    [on('2026-10-28').toString()],
  )
  assert.deepEqual(stamp, [{ stamps: 1 }])
})
