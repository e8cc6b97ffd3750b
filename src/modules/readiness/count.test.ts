import assert from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'
import { openRegistry } from '../../../test/registry-app.ts'
import { today } from '../../core/dates.ts'
import { newId } from '../../core/ids.ts'
import { run } from '../../platform/run.ts'
import { plantBusiness, plantProduct } from '../registry/sample.ts'
import { permitAdd } from './actions/permit.ts'
import { keepReadiness, readinessOf, rulesOn } from './door.ts'

/* The count of all businesses: stopped and gone on, by rules and days that change, beside those who change evidence. */

let registry: Awaited<ReturnType<typeof openRegistry>>
before(async () => {
  registry = await openRegistry()
  // More than one batch.
  await registry.sql(
    `with made as (
       insert into organisation (id, kind, name, created_at)
       select ('01900000-0000-7000-8000-0999' || lpad(n::text, 8, '0'))::uuid, 'business', 'Usaha ' || n, now() from generate_series(1, 1200) n returning id, name
     ) insert into business (id, name, kelurahan_code, goods, source, match_key, created_at) select id, name, '33.74.10.1004', 'keripik', 'seed', 'k' || id, now() from made`,
  )
  await count()
})
after(() => registry.close())
beforeEach(() => registry.sql(`update clock set shift = '0'`))

const count = async (): Promise<number> => {
  let all = 0
  for (let done = -1; done !== 0; all += done) done = await keepReadiness(registry.db)
  return all
}
type State = { rule_set: string; after: string | null; done: number; total: number; finished: boolean }
const state = async (): Promise<State> => {
  const [found] = await registry.sql<State>(
    'select rule_set, after, done, total, finished_at is not null as finished from readiness_count',
  )
  assert.ok(found)
  return found
}

test('a change of rules recounts every business, tells how far it is, and goes on where it was stopped', async () => {
  const { db, sql } = registry
  assert.equal(await keepReadiness(db), 0, 'nothing waits')
  await sql(`update readiness_count set rule_set = 'rules of yesterday'`)
  await sql(`update business_readiness set rule_set = 'rules of yesterday'`)
  assert.equal(await keepReadiness(db), 500)
  const half = await state()
  assert.deepEqual([half.finished, half.done, half.rule_set], [false, 500, rulesOn(today(Temporal.Now.instant())).id])
  assert.equal(half.total, 1202)
  assert.ok(half.after)

  // The process dies here; another one goes on, and does not begin again.
  assert.equal(await keepReadiness(db), 500)
  assert.equal((await state()).done, 1000)
  await count()
  const whole = await state()
  assert.deepEqual([whole.finished, whole.done, whole.after], [true, 1202, null])
  const [left] = await sql<{ left: number }>(
    `select count(*)::integer as left from business_readiness where rule_set = 'rules of yesterday'`,
  )
  assert.equal(left?.left, 0)
  assert.equal(await keepReadiness(db), 0)
})

test('evidence that changes during a recount is counted first', async () => {
  const { db, sql, siti } = registry
  await sql(`update readiness_count set rule_set = 'other rules'`)
  await keepReadiness(db)
  await sql('update business set phone = null where id = $1', [siti.id])
  assert.equal(await keepReadiness(db), 1)
  assert.equal((await readinessOf(db.read, [siti.id])).get(siti.id)?.consignment, 'not_yet')
  await count()
})

test('two workers do not count the same twice, and a change that commits beside the count is not lost', async () => {
  const { db, sql, siti } = registry
  await sql(`update readiness_count set rule_set = 'yet other rules'`)
  const both = await Promise.all([keepReadiness(db), keepReadiness(db)])
  assert.deepEqual(both.sort(), [0, 500])
  await count()
  await sql('update business set phone = $2 where id = $1', [siti.id, '+6281200000001'])
  await db.transaction(async (tx) => {
    // Not committed yet: the count below takes the row that is there and cannot see this one.
    await tx.rows({ name: '', text: 'update business set phone = null where id = $1' }, [siti.id])
    await count()
  })
  const levelOf = async () => (await readinessOf(db.read, [siti.id])).get(siti.id)?.franchise_taker
  await count()
  assert.equal(await levelOf(), 'not_yet')
})

test('a new day changes what it must: a paper that ended, a business that became old enough; turned back, it holds', async () => {
  const { db, owner, people, by, sql } = registry
  const at = Temporal.Now.instant()
  const business = await plantBusiness(owner, {
    nib: '9120900000099',
    name: 'Keripik Harian',
    phone: '+6281200000098',
    startedOn: today(at).subtract({ months: 6 }).add({ days: 3 }),
  })
  const product = await plantProduct(owner, business.id)
  const paper = {
    id: newId(),
    businessId: business.id,
    kind: 'pirt',
    number: '206337401000131',
    holder: 'Siti',
    productIds: [product.id],
    expiresOn: today(at).add({ days: 1 }).toString(),
  }
  const added = await run(db, permitAdd, { ...by(people.officer), at }, paper)
  assert.ok(added.ok, JSON.stringify(added))
  await count()
  const rows = () =>
    sql<{ form: string; missing: number; level: string }>(
      `select form, missing, level from business_readiness where business_id = $1 and form in ('consignment', 'financing') order by 1`,
      [business.id],
    )
  const before = await rows()
  const goTo = async (days: number) => {
    await sql('update clock set shift = make_interval(days => $1)', [days])
    await count()
    return rows()
  }
  const later = await goTo(4)
  assert.deepEqual(
    later.map(({ missing }, place) => missing - (before[place]?.missing ?? 0)),
    [1, -1],
    'P-IRT missing for titip jual, six months reached for a loan',
  )
  assert.deepEqual(await goTo(0), before)
})

test('every change of a level is kept, with its day and its rules', async () => {
  const { sql, siti } = registry
  await sql('update business set phone = null where id = $1', [siti.id])
  await count()
  await sql(`update business set phone = '+6281200000001' where id = $1`, [siti.id])
  await count()
  const changes = await sql<{ was: string; level: string }>(
    `select was, level from readiness_change where business_id = $1 and form = 'franchise_taker' order by id desc limit 1`,
    [siti.id],
  )
  assert.deepEqual(changes[0]?.was, 'not_yet')
  await assert.rejects(sql('delete from readiness_change'), /append-only/)
})
