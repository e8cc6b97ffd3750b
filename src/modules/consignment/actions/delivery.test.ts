import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { newId } from '../../../core/ids.ts'
import { ask, run } from '../../../platform/run.ts'
import { acceptAgreement, endAgreement } from '../../agreements/actions/answer.ts'
import { counter } from '../../agreements/actions/negotiate.ts'
import { agree, balanced, done, fieldsOf, monday, onShelf, openShop, reasonOf, type Shop, warm } from '../shop.test.ts'
import {
  accept,
  chooseAgreement,
  listDeliveries,
  prepareDelivery,
  recallDelivery,
  refuseDelivery,
  send,
  viewDelivery,
} from './delivery.ts'

let shop: Shop
before(async () => {
  shop = await openShop()
})
after(() => shop.close())

const parcel = (agreementId: string, more: object = {}) => ({
  id: newId(),
  agreementId,
  outletId: shop.outlets.pandanaran.id,
  lines: [{ productId: shop.products.balado.id, quantity: 5, bestBefore: '2027-01-20' }],
  ...more,
})
const sent = async (agreementId: string) =>
  done(await run(shop.db, send, shop.by(shop.people.sri), parcel(agreementId))).id
const deniedAttempts = (subjectId: string) =>
  shop.sql<{ action: string; actor_id: string }>(
    `select action, actor_id from audit_event where outcome = 'denied' and subject_id = $1`,
    [subjectId],
  )

test('goods travel only under an agreement that runs, on the day it runs', async () => {
  const { db, by, people } = shop
  const agreementId = await agree(shop, { startsOn: '2026-12-01' })
  const early = await run(db, send, by(people.sri), parcel(agreementId))
  assert.equal(reasonOf(early), 'conflict delivery.agreement_not_running')
  const firstDay = Temporal.Instant.from('2026-11-30T17:00:00Z') // midnight in Semarang
  done(await run(db, send, by(people.sri, firstDay), parcel(agreementId)))
  done(await run(db, endAgreement, by(people.sri, firstDay), { agreementId, reason: 'Pindah kota' }))
  const late = await run(db, send, by(people.sri, firstDay), parcel(agreementId))
  assert.equal(reasonOf(late), 'conflict delivery.agreement_not_running')
})

test('errors stand at the row they belong to, with blank rows in between', async () => {
  const { db, by, people, products } = shop
  const agreementId = await agree(shop)
  const lines = {
    0: { productId: products.tempe.id, quantity: '', bestBefore: '' },
    1: { productId: products.balado.id, quantity: '4', bestBefore: '1-11-2026' },
  }
  const refused = await run(db, send, by(people.sri), parcel(agreementId, { lines }))
  assert.deepEqual(fieldsOf(refused), { 'lines.1.bestBefore': 'delivery.past_best_before' })
  const elsewhere = await run(db, send, by(people.sri), parcel(agreementId, { outletId: shop.outlets.lobby.id }))
  assert.deepEqual(fieldsOf(elsewhere), { outletId: 'delivery.outlet_not_agreed' })
  const foreign = parcel(agreementId, { lines: [{ productId: products.rebung.id, quantity: 1 }] })
  assert.deepEqual(fieldsOf(await run(db, send, by(people.sri), foreign)), {
    'lines.0.productId': 'delivery.product_not_agreed',
  })
})

test('only the maker sends, only the store accepts; attempts are remembered', async () => {
  const { db, by, people } = shop
  const agreementId = await agree(shop)
  for (const who of [people.manager, people.tono, people.dewi, people.overseer])
    assert.equal(reasonOf(await run(db, send, by(who), parcel(agreementId))), 'denied action.denied')
  const deliveryId = await sent(agreementId)
  const delivery = done(await ask(db, viewDelivery, by(people.sri), { deliveryId }))
  const whole = { deliveryId, lines: delivery.lines.map(({ id, sent }) => ({ lineId: id, accepted: sent })) }
  for (const who of [people.sri, people.cashier, people.dewi])
    assert.equal(reasonOf(await run(db, accept, by(who), whole)), 'denied action.denied')
  assert.deepEqual(
    (await deniedAttempts(deliveryId)).map(({ actor_id }) => actor_id),
    [people.sri.id, people.cashier.id, people.dewi.id],
  )
  assert.equal(await onShelf(shop, shop.products.balado.id), 0)
  for (const who of [people.tono, people.dewi])
    assert.equal(reasonOf(await ask(db, viewDelivery, by(who), { deliveryId })), 'missing page.missing')
})

test('a parcel is decided once: accepted, refused or recalled, with the reason kept', async () => {
  const { db, by, people } = shop
  const agreementId = await agree(shop)
  const before = await onShelf(shop, shop.products.balado.id)
  const [refusedId, recalledId] = [await sent(agreementId), await sent(agreementId)]
  done(await run(db, refuseDelivery, by(people.manager), { deliveryId: refusedId, reason: 'Dus basah' }))
  done(await run(db, recallDelivery, by(people.sri), { deliveryId: recalledId, reason: 'Salah toko' }))
  for (const deliveryId of [refusedId, recalledId]) {
    const view = done(await ask(db, viewDelivery, by(people.sri), { deliveryId }))
    const whole = view.lines.map(({ id, sent }) => ({ lineId: id, accepted: sent }))
    assert.equal(
      reasonOf(await run(db, accept, by(people.manager), { deliveryId, lines: whole })),
      'conflict action.closed',
    )
  }
  const view = done(await ask(db, viewDelivery, by(people.sri), { deliveryId: refusedId }))
  assert.deepEqual([view.state, view.refuseReason], ['refused', 'Dus basah'])
  assert.equal(await onShelf(shop, shop.products.balado.id), before)
  assert.deepEqual(
    fieldsOf(await run(db, refuseDelivery, by(people.manager), { deliveryId: refusedId, reason: ' ' })),
    {
      reason: 'field.required',
    },
  )
})

test('accepted by eight at once: the goods reach the shelf once', async () => {
  const { db, by, people } = shop
  const deliveryId = await sent(await agree(shop))
  const before = await onShelf(shop, shop.products.balado.id)
  const view = done(await ask(db, viewDelivery, by(people.sri), { deliveryId }))
  const lines = view.lines.map(({ id, sent }) => ({ lineId: id, accepted: sent }))
  await warm(shop)
  const answers = await Promise.all(
    Array.from({ length: 8 }, () => run(db, accept, by(people.manager), { deliveryId, lines })),
  )
  assert.equal(answers.filter(({ ok }) => ok).length, 1)
  for (const answer of answers) if (!answer.ok) assert.equal(reasonOf(answer), 'conflict action.closed')
  assert.equal(await onShelf(shop, shop.products.balado.id), before + 5)
  await balanced(shop)
})

test('pressed twice with one key it is one parcel; another one with the same id is told so', async () => {
  const { db, by, people } = shop
  const given = parcel(await agree(shop))
  const once = by(people.sri, monday, { key: 'form-12345678' })
  const [first, again] = await Promise.all([run(db, send, once, given), run(db, send, once, given)])
  assert.deepEqual(done(first), done(again))
  assert.equal(reasonOf(await run(db, send, by(people.sri), given)), 'conflict delivery.already_sent')
})

test('new terms count from their first day, not from the day they were signed', async () => {
  const { db, by, people, products, outlets, melati } = shop
  const agreementId = await agree(shop, { terms: { marginKind: 'commission', commissionBps: 2_000 } })
  const versionId = newId()
  const dearer = {
    agreementId,
    versionId,
    otherId: melati.id,
    marginKind: 'supplier_price',
    settlementEvery: 'week',
    paymentDays: 7,
    damageBornBy: 'partner',
    expiryBornBy: 'business',
    lossBornBy: 'partner',
    returnWindowDays: 7,
    requiredDocuments: ['invoice'],
    agreedUse: 'Rak depan.',
    outletIds: [outlets.tembalang.id],
    startsOn: '2027-01-01',
    endsOn: '2027-12-31',
    products: [{ productId: products.balado.id, price: 17_000, supplierPrice: 14_000 }],
  }
  const { termsHash } = done(await run(db, counter, by(people.sri), dearer))
  done(await run(db, acceptAgreement, by(people.manager), { agreementId, versionId, termsHash }))
  const priceOn = async (at: Temporal.Instant) => {
    const clause = done(await ask(db, prepareDelivery, by(people.sri, at), { agreementId }))
    return clause.products.find(({ productId }) => productId === products.balado.id)?.price
  }
  assert.equal(await priceOn(monday), 15_000n)
  assert.equal(await priceOn(Temporal.Instant.from('2027-01-01T03:00:00Z')), 17_000n)
})

test('the owner chooses among agreements in force; lists hold one’s own only', async () => {
  const { db, by, people } = shop
  const later = await agree(shop, { who: 'tono', startsOn: '2027-02-01' })
  const running = await agree(shop, { who: 'tono' })
  const choice = done(await ask(db, chooseAgreement, by(people.tono), {}))
  assert.deepEqual(
    choice.agreements.map(({ agreementId, partnerName, outlets }) => [agreementId, partnerName, outlets]),
    [[running, 'Toko Melati', 2]],
  )
  assert.notEqual(later, running)
  assert.equal(reasonOf(await ask(db, chooseAgreement, by(people.manager), {})), 'missing page.missing')
  const seen = async (who: keyof Shop['people'], input: object = {}) =>
    done(await ask(db, listDeliveries, by(people[who]), input)).length
  assert.equal(await seen('tono'), 0)
  assert.equal(await seen('dewi'), 0)
  const all = await seen('sri')
  assert.ok(all > 5)
  assert.deepEqual([await seen('manager'), await seen('overseer')], [all, all])
  assert.equal(await seen('sri', { state: 'refused' }), 1)
})
