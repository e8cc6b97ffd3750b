import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { today } from '../src/core/dates.ts'
import { newId } from '../src/core/ids.ts'
import { propose } from '../src/modules/agreements/actions/negotiate.ts'
import { view } from '../src/modules/agreements/actions/read.ts'
import { viewPage } from '../src/modules/agreements/pages/view.tsx'
import { postPeriod } from '../src/modules/consignment/actions/settlement.ts'
import { agree, done, openShop, refused, type Shop, sell, shelve } from '../src/modules/consignment/shop.test.ts'
import { permitAdd } from '../src/modules/readiness/actions/permit.ts'
import { remindOfPermits } from '../src/modules/readiness/door.ts'
import { catalog } from '../src/modules.ts'
import type { Around } from '../src/platform/http.ts'
import type { Message } from '../src/platform/outside/mail.ts'
import { sendMessages } from '../src/platform/outside/outbox.ts'
import { ask, run } from '../src/platform/run.ts'
import { translator } from '../src/platform/text.ts'

/*
 * The end of a paper (row A4 of the features): the clock moves past it, new offers are blocked by a rule with a name,
 * the old consignment still settles, and the owner was told three times, whenever the job got to run.
 */

const start = Temporal.Now.instant()
const inDays = (days: number) => start.add({ hours: 24 * days })
const dayIn = (days: number) => today(inDays(days)).toString()

let shop: Shop
let agreementId = ''
let permitId = ''
const letters: Message[] = []

before(async () => {
  shop = await openShop()
})
after(() => shop.close())

/** What the worker does once a day, on a day. */
const remindIn = async (days: number): Promise<number> => {
  await shop.sql('update clock set shift = make_interval(days => $1)', [days])
  const told = await remindOfPermits(shop.db, shop.house)
  while ((await sendMessages(shop.db, { send: async (each) => void letters.push(each) }, shop.house)) > 0);
  return told
}

const offer = (days: number, productId: string) => ({
  id: newId(),
  versionId: newId(),
  otherId: shop.hotel.id,
  marginKind: 'commission',
  commissionBps: 2_000,
  settlementEvery: 'month',
  paymentDays: 14,
  damageBornBy: 'partner',
  expiryBornBy: 'business',
  lossBornBy: 'partner',
  returnWindowDays: 7,
  requiredDocuments: ['invoice'],
  agreedUse: 'Rak lobi.',
  outletIds: [shop.outlets.lobby.id],
  startsOn: dayIn(days),
  endsOn: dayIn(days + 300),
  products: [{ productId, price: 15_000 }],
})

describe('a paper ends', { concurrency: 1 }, () => {
  it('crisps with a P-IRT of seventy days are agreed, delivered and sold', async () => {
    const { db, by, people, keripik, products } = shop
    const paper = {
      id: newId(),
      businessId: keripik.id,
      kind: 'pirt',
      number: '2063374010001-27',
      holder: 'Sri Wahyuni',
      productIds: [products.balado.id],
      expiresOn: dayIn(70),
    }
    permitId = done(await run(db, permitAdd, by(people.sri, start), paper)).id
    agreementId = await agree(shop, { at: start, startsOn: dayIn(0) })
    await shelve(shop, agreementId, [{ productId: products.balado.id, quantity: 20, bestBefore: dayIn(200) }], {
      at: start,
    })
  })

  it('the owner is told 60, 30 and 7 days before: each once, also when the job slept over two of them', async () => {
    assert.equal(await remindIn(9), 0, 'not due yet')
    assert.equal(await remindIn(10), 1)
    assert.equal(await remindIn(10), 0, 'once')
    const both = await Promise.all([remindOfPermits(shop.db, shop.house), remindOfPermits(shop.db, shop.house)])
    assert.deepEqual(both, [0, 0])
    await shop.sql('update clock set shift = make_interval(days => 80)')
    const racing = await Promise.all([remindOfPermits(shop.db, shop.house), remindOfPermits(shop.db, shop.house)])
    assert.equal(racing[0] + racing[1], 2, 'two workers at once after a long sleep')
    assert.equal(await remindIn(81), 0)
    assert.deepEqual(
      letters.map(({ to }) => to),
      Array(3).fill('sri@contoh.id'),
    )
    assert.match(letters[0]?.subject ?? '', /P-IRT 2063374010001-27 berlaku 60 hari lagi/)
    assert.match(letters[2]?.text ?? '', /habis .*\nBuka: http:\/\/localhost\/izin\//)
    const kept = await shop.sql<{ days: number }>('select days from permit_reminder where permit_id = $1 order by 1', [
      permitId,
    ])
    assert.deepEqual(
      kept.map(({ days }) => days),
      [7, 30, 60],
    )
  })

  it('a new offer is blocked with the name of the rule; on the last day it was not', async () => {
    const { db, by, people, products } = shop
    const late = refused(await run(db, propose, by(people.sri, inDays(71)), offer(71, products.balado.id)))
    assert.equal(late.kind, 'invalid')
    assert.deepEqual(late.fields, {
      'products.0.price': {
        code: 'agreement.barred.pirt',
        facts: { product: 'Keripik balado', rule: 'permit.expired' },
      },
    })
    done(await run(db, propose, by(people.sri, inDays(71)), offer(71, products.tempe.id)))
    done(await run(db, propose, by(people.sri, inDays(70)), offer(70, products.balado.id)))
  })

  it('the running agreement says so, sells on and settles', async () => {
    const { db, by, people, products } = shop
    const at = inDays(75)
    const viewed = done(await ask(db, view, by(people.sri, at), { agreementId }))
    const around = {
      ...by(people.sri, at),
      t: translator(catalog, 'id'),
      language: 'id',
      path: `/perjanjian/${agreementId}`,
      nav: [],
      key: newId(),
      typed: () => undefined,
      typedAll: () => [],
    } as unknown as Around
    const html = String(await viewPage.view(viewed, around))
    assert.match(html, /Keripik balado: P-IRT habis/)
    assert.match(html, /Perjanjian tetap berjalan\..*Aturan: permit\.expired/)
    done(await sell(shop, [{ productId: products.balado.id, quantity: 4 }], { at }))
    const settled = done(
      await run(db, postPeriod, by(people.finance, at.add({ hours: 24 * 40 })), { id: newId(), agreementId }),
    )
    assert.equal(settled.supplierShare, 48_000)
  })
})
