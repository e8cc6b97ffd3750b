import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { newId } from '../../../core/ids.ts'
import { ask, run } from '../../../platform/run.ts'
import { acceptAgreement } from '../../agreements/actions/answer.ts'
import { counter } from '../../agreements/actions/negotiate.ts'
import { settleEndedPeriods } from '../door.ts'
import { agree, balanced, done, openShop, reasonOf, refused, type Shop, sell, shelve, warm } from '../shop.test.ts'
import { listSettlements, postPeriod, previewSettlement, viewSettlement } from './settlement.ts'

let shop: Shop
before(async () => {
  shop = await openShop({ connections: 12 })
})
after(() => shop.close())

/** 10.00 in Semarang on a day. */
const on = (day: string) => Temporal.Instant.from(`${day}T03:00:00Z`)

/** An agreement of its own with plenty on the shelf, sold from on the days given: two pieces each. */
const sellingOn = async (days: readonly string[], terms: object = {}) => {
  const { products } = shop
  const agreementId = await agree(shop, {
    at: on('2026-09-01'),
    startsOn: '2026-09-01',
    terms,
    outlets: [shop.outlets.tembalang.id],
  })
  for (const day of days) await sellFrom(agreementId, day)
  assert.ok(products)
  return agreementId
}
const sellFrom = async (agreementId: string, day: string) => {
  const { products, outlets } = shop
  const at = on(day)
  // Sold to the last piece each time, so that the next sale cannot reach another agreement's goods.
  await shelve(shop, agreementId, [{ productId: products.balado.id, quantity: 2, bestBefore: '2028-01-01' }], {
    at,
    outletId: outlets.tembalang.id,
  })
  done(await sell(shop, [{ productId: products.balado.id, quantity: 2 }], { at, outletId: outlets.tembalang.id }))
}
const post = (agreementId: string, day: string, who: 'sri' | 'finance' = 'sri') =>
  run(shop.db, postPeriod, shop.by(shop.people[who], on(day)), { id: newId(), agreementId })
const settlementsOf = (agreementId: string) =>
  shop.sql<{ from: string; to: string; lines: number }>(
    'select period_from::text as from, period_to::text as to, lines from settlement where agreement_id = $1 order by period_from',
    [agreementId],
  )

test('a period ends with its week, its half month or its month', async () => {
  const table = [
    ['week', '2026-10-14', '2026-10-18', '2026-10-19'],
    ['half_month', '2026-10-14', '2026-10-15', '2026-10-16'],
    ['half_month', '2026-10-16', '2026-10-31', '2026-11-01'],
    ['month', '2026-10-14', '2026-10-31', '2026-11-01'],
  ] as const
  for (const [settlementEvery, sold, last, next] of table) {
    const agreementId = await sellingOn([sold], { settlementEvery })
    const early = await post(agreementId, last)
    assert.deepEqual(
      [reasonOf(early), refused(early).facts],
      ['conflict settlement.period_open', { day: next }],
      `${settlementEvery} ${sold}`,
    )
    done(await post(agreementId, next))
    assert.deepEqual(await settlementsOf(agreementId), [{ from: sold, to: last, lines: 1 }])
    assert.equal(reasonOf(await post(agreementId, next)), 'conflict settlement.nothing_sold')
  }
  await balanced(shop)
})

test('several periods are settled oldest first, each with its own lines', async () => {
  const agreementId = await sellingOn(['2026-09-03', '2026-09-12', '2026-09-20', '2026-10-01'])
  for (let turn = 0; turn < 3; turn++) done(await post(agreementId, '2026-10-16'))
  assert.deepEqual(await settlementsOf(agreementId), [
    { from: '2026-09-03', to: '2026-09-15', lines: 2 },
    { from: '2026-09-20', to: '2026-09-30', lines: 1 },
    { from: '2026-10-01', to: '2026-10-15', lines: 1 },
  ])
  await balanced(shop)
})

/** Other terms from a day on, accepted by both. */
const change = async (agreementId: string, startsOn: string, terms: object) => {
  const { db, by, people, products, outlets, melati } = shop
  const versionId = newId()
  const offer = {
    agreementId,
    versionId,
    otherId: melati.id,
    marginKind: 'commission',
    commissionBps: 2_000,
    settlementEvery: 'half_month',
    paymentDays: 14,
    damageBornBy: 'partner',
    expiryBornBy: 'business',
    lossBornBy: 'partner',
    returnWindowDays: 7,
    requiredDocuments: ['invoice'],
    agreedUse: 'Rak depan.',
    outletIds: [outlets.tembalang.id],
    startsOn,
    endsOn: '2027-10-31',
    products: [{ productId: products.balado.id, price: 15_000 }],
    ...terms,
  }
  const { termsHash } = done(await run(db, counter, by(people.sri, on('2026-09-02')), offer))
  done(await run(db, acceptAgreement, by(people.manager, on('2026-09-02')), { agreementId, versionId, termsHash }))
}

test('new terms begin with a period of their own; what runs ends under the old ones', async () => {
  const agreementId = await sellingOn(['2026-10-05'], { settlementEvery: 'month', paymentDays: 14 })
  await change(agreementId, '2026-10-20', { commissionBps: 1_000, settlementEvery: 'week', paymentDays: 3 })
  await sellFrom(agreementId, '2026-10-26')
  assert.equal(reasonOf(await post(agreementId, '2026-10-31')), 'conflict settlement.period_open')
  done(await post(agreementId, '2026-11-01'))
  await sellFrom(agreementId, '2026-11-03')
  done(await post(agreementId, '2026-11-09'))
  const rows = await shop.sql<object>(
    'select period_to::text as to, payment_days as days, required_documents as documents, lines from settlement where agreement_id = $1 order by period_to',
    [agreementId],
  )
  assert.deepEqual(rows, [
    { to: '2026-10-31', days: 14, documents: ['invoice', 'delivery_note'], lines: 2 },
    { to: '2026-11-08', days: 3, documents: ['invoice'], lines: 1 },
  ])
})

test('a sale that gives its owner nothing is no bill of its own; it goes with the next', async () => {
  const agreementId = await sellingOn(['2026-09-03'], { commissionBps: 10_000 })
  assert.equal(reasonOf(await post(agreementId, '2026-09-20')), 'conflict settlement.nothing_sold')
  await setClock('2026-09-20')
  await settleEndedPeriods(shop.db, shop.house)
  assert.deepEqual(await settlementsOf(agreementId), [])
  await change(agreementId, '2026-09-18', { commissionBps: 2_000 })
  await sellFrom(agreementId, '2026-09-21')
  done(await post(agreementId, '2026-10-01'))
  assert.deepEqual(await settlementsOf(agreementId), [{ from: '2026-09-21', to: '2026-09-30', lines: 2 }])
  await balanced(shop)
})

test('only the two parties’ money people and the platform settle; strangers see nothing', async () => {
  const { db, by, people } = shop
  const agreementId = await sellingOn(['2026-09-05'])
  const attempt = (who: keyof Shop['people']) =>
    run(db, postPeriod, by(people[who], on('2026-10-01')), { id: newId(), agreementId })
  for (const who of ['manager', 'cashier', 'tono', 'dewi', 'overseer'] as const)
    assert.equal(reasonOf(await attempt(who)), 'denied action.denied', who)
  const denied = await shop.sql<{ count: number }>(
    `select count(*)::int as count from audit_event where outcome = 'denied' and action = 'settlement.post'`,
  )
  assert.deepEqual(denied, [{ count: 5 }])
  for (const who of ['tono', 'dewi'] as const)
    assert.equal(reasonOf(await ask(db, previewSettlement, by(people[who]), { agreementId })), 'missing page.missing')
  const { id } = done(await attempt('finance'))
  for (const who of ['tono', 'dewi'] as const)
    assert.equal(reasonOf(await ask(db, viewSettlement, by(people[who]), { settlementId: id })), 'missing page.missing')
  assert.equal(done(await ask(db, viewSettlement, by(people.overseer), { settlementId: id })).id, id)
})

/** Sets the platform's clock, as a demo does: jobs read it, people's actions are given their moment. */
const setClock = (day: string) =>
  shop.sql(`update clock set shift = $1::bigint * interval '1 millisecond'`, [
    on(day).epochMilliseconds - Temporal.Now.instant().epochMilliseconds,
  ])

test('the job settles every period that has ended, also several of one agreement, and changes nothing when run again', async () => {
  await setClock('2026-12-31')
  await settleEndedPeriods(shop.db, shop.house)
  const first = await sellingOn(['2026-09-03', '2026-09-20', '2026-11-20'])
  const second = await sellingOn(['2026-10-20'], { settlementEvery: 'month' })
  await setClock('2026-11-25')
  assert.equal(await settleEndedPeriods(shop.db, shop.house), 3)
  assert.equal(await settleEndedPeriods(shop.db, shop.house), 0)
  assert.deepEqual(
    (await settlementsOf(first)).map(({ to }) => to),
    ['2026-09-15', '2026-09-30'],
  )
  assert.deepEqual(
    (await settlementsOf(second)).map(({ to }) => to),
    ['2026-10-31'],
  )
  await setClock('2026-12-01')
  assert.equal(await settleEndedPeriods(shop.db, shop.house), 1)
  const events = await shop.sql<{ entrance: string; actor_id: string | null }>(
    `select distinct entrance, actor_id from audit_event e join settlement s on s.id = e.subject_id where s.agreement_id = any($1)`,
    [[first, second]],
  )
  assert.deepEqual(events, [{ entrance: 'job', actor_id: null }])
  await balanced(shop)
})

test('one agreement that cannot be settled does not hold up the others', async () => {
  await setClock('2027-01-01')
  await settleEndedPeriods(shop.db, shop.house)
  const broken = await sellingOn(['2026-09-03'])
  const sound = await sellingOn(['2026-09-04'])
  await shop.sql(`create function no_settlement() returns trigger language plpgsql as $$ begin
    if new.agreement_id = '${broken}' then raise exception 'trial'; end if; return new; end $$`)
  await shop.sql('create trigger trial before insert on settlement for each row execute function no_settlement()')
  try {
    await assert.rejects(settleEndedPeriods(shop.db, shop.house), /1 of 2 agreements/)
    assert.equal((await settlementsOf(sound)).length, 1)
    assert.equal((await settlementsOf(broken)).length, 0)
  } finally {
    await shop.sql('drop trigger trial on settlement; drop function no_settlement()')
  }
  assert.equal(await settleEndedPeriods(shop.db, shop.house), 1)
})

test('job and people at once, eight times over: one settlement, every line in it once', async () => {
  const agreementId = await sellingOn(['2026-09-03', '2026-09-08'])
  await setClock('2026-09-20')
  await warm(shop)
  const [job, ...people] = await Promise.all([
    settleEndedPeriods(shop.db, shop.house),
    ...Array.from({ length: 8 }, (_, turn) => post(agreementId, '2026-09-20', turn % 2 ? 'sri' : 'finance')),
  ])
  const posted = people.filter(({ ok }) => ok).length
  assert.equal(job + posted, 1)
  for (const answer of people)
    if (!answer.ok)
      assert.ok(['settlement.nothing_sold', 'action.busy'].includes(answer.refusal.code), answer.refusal.code)
  assert.deepEqual(await settlementsOf(agreementId), [{ from: '2026-09-03', to: '2026-09-15', lines: 2 }])
  await balanced(shop)
})

test('a sale that slips in while the period is settled is in this settlement or the next, never lost and never twice', async () => {
  const { products, outlets } = shop
  const agreementId = await sellingOn([])
  const late = on('2026-09-15')
  await warm(shop)
  for (let round = 0; round < 4; round++) {
    await shelve(shop, agreementId, [{ productId: products.balado.id, quantity: 10, bestBefore: '2028-01-01' }], {
      at: late,
      outletId: outlets.tembalang.id,
    })
    const one = [{ productId: products.balado.id, quantity: 1 }]
    done(await sell(shop, one, { at: late, outletId: outlets.tembalang.id }))
    const [, ...sold] = await Promise.all([
      post(agreementId, '2026-09-16'),
      ...Array.from({ length: 9 }, () => sell(shop, one, { at: late, outletId: outlets.tembalang.id })),
    ])
    for (const answer of sold) done(answer)
    const rest = await post(agreementId, '2026-09-16')
    if (!rest.ok) assert.equal(rest.refusal.code, 'settlement.nothing_sold')
  }
  const [lines] = await shop.sql<{ settled: number; open: number }>(
    'select count(settlement_id)::int as settled, (count(*) - count(settlement_id))::int as open from sale_line where agreement_id = $1',
    [agreementId],
  )
  assert.deepEqual(lines, { settled: 40, open: 0 })
  await balanced(shop)
})

test('lists hold one’s own bills, page by page, and lead with what is not settled yet', async () => {
  const { db, by, people } = shop
  const agreementId = await sellingOn(['2026-11-17'])
  const ask1 = (who: keyof Shop['people'], input: object = {}) =>
    ask(db, listSettlements, by(people[who], on('2027-02-01')), input)
  const own = done(await ask1('sri'))
  assert.deepEqual(
    own.open
      .filter((each) => each.agreementId === agreementId)
      .map(({ quantity, supplierShare }) => [quantity, supplierShare]),
    [[2, 24_000n]],
  )
  assert.ok(own.rows.length > 5)
  const [first] = own.rows
  const rest = done(await ask1('sri', { after: `${first?.postedAt}_${first?.id}` }))
  assert.deepEqual(
    rest.rows.map(({ id }) => id),
    own.rows.slice(1).map(({ id }) => id),
  )
  assert.deepEqual(rest.open, [])
  for (const who of ['tono', 'dewi'] as const) assert.deepEqual(done(await ask1(who)), { open: [], rows: [] })
  assert.deepEqual(done(await ask1('finance')).open, [])
  assert.equal(done(await ask1('overseer')).rows.length, own.rows.length)
  assert.equal(done(await ask1('sri', { filter: 'paid' })).rows.length, 0)
})
