import assert from 'node:assert/strict'
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test, { after, before } from 'node:test'
import pg from 'pg'
import { freshDatabaseUrl } from '../../../test/database.ts'
import { today } from '../../core/dates.ts'
import { rupiah, sum } from '../../core/money.ts'
import { shareSale } from '../../core/share.ts'
import { findAgreements, hashOf, periodEnd, statusOf, type Terms, waitsFor } from '../../modules/agreements/door.ts'
import { connect, type Db } from '../../platform/db.ts'
import { pathOf } from '../../platform/files.ts'
import { verifyDatabase } from '../../verify/verify.ts'
import { organisations } from '../cast.ts'
import { partnerOf } from '../partners.ts'
import { plantTown } from './plant.ts'

const at = Temporal.Instant.from('2026-11-23T05:00:00Z')
const siti = organisations.keripikBuSiti.id
const manager = partnerOf('simpang-raos').id

type Town = { url: string; drop: () => Promise<void>; filesDir: string }
const planted = async (): Promise<Town> => {
  const fresh = await freshDatabaseUrl()
  const filesDir = await mkdtemp(join(tmpdir(), 'town-'))
  await plantTown({ url: fresh.url, size: 'small', filesDir, at })
  return { ...fresh, filesDir }
}

let town: Town
let db: Db
before(async () => {
  town = await planted()
  db = connect(town.url, 2)
})
after(async () => {
  await db.close()
  await town.drop()
  await rm(town.filesDir, { recursive: true })
})

const rows = <Row>(text: string, values: readonly unknown[] = []) => db.read.rows<Row>({ name: '', text }, values)

test('the town obeys every rule that can be recomputed', async () => {
  const found: unknown[] = []
  const breaks = await verifyDatabase(town.url, { found: (broken) => found.push(broken) })
  assert.equal(breaks, 0, JSON.stringify(found.slice(0, 5)))
})

/** Everything but when and by which transaction it was written, and the salt of the demo's password. */
const sums = async (url: string) => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const tables = await client.query<{ name: string }>(
      `select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace
       and relname not in ('migration', 'audit_event', 'row_history', 'clock') order by 1`,
    )
    const found: Record<string, string> = {}
    for (const { name } of tables.rows) {
      const { rows } = await client.query<{ sum: string }>(
        `select count(*) || ' ' || coalesce(md5(string_agg(line, ' ' order by line)), '') as sum
         from (select (to_jsonb(r) - '{tx,password_hash}'::text[])::text as line from ${name} r) lines`,
      )
      found[name] = rows[0]?.sum ?? ''
    }
    return found
  } finally {
    await client.end()
  }
}

test('the same seed and day give the same town, to the last row', async () => {
  const twin = await planted()
  try {
    const [one, other] = [await sums(town.url), await sums(twin.url)]
    assert.deepEqual(one, other)
    assert(Object.values(one).filter((each) => !each.startsWith('0 ')).length > 20, 'most tables are filled')
  } finally {
    await twin.drop()
    await rm(twin.filesDir, { recursive: true })
  }
})

test('every version is bound to its content by the hash the agreements themselves work out', async () => {
  const ids = await rows<{ id: string }>('select id from agreement')
  const agreements = await findAgreements(
    db.read,
    ids.map(({ id }) => id),
  )
  assert(agreements.length >= 100)
  for (const version of agreements.flatMap(({ versions }) => versions))
    assert.equal(hashOf(version), version.termsHash, version.id)
  assert.deepEqual(
    new Set(agreements.map((agreement) => statusOf(agreement, at))),
    new Set(['in_force', 'expired', 'ended', 'proposed', 'declined']),
  )
})

type Settlement = Record<'agreement_id' | 'id' | 'number', string> & {
  period_from: Temporal.PlainDate
  period_to: Temporal.PlainDate
  gross: bigint
  store_share: bigint
  supplier_share: bigint
  terms: Terms
}
type Line = { price: bigint; quantity: number; supplier_price: bigint | null; at: Temporal.Instant }

test('settlements say what the clauses make of their sales', async () => {
  const settlements = await rows<Settlement>(
    `select s.*, v.terms from settlement s join agreement_version v on v.id = s.version_id order by md5(s.number) limit 25`,
  )
  for (const settlement of settlements) {
    const lines = await rows<Line>(
      `select b.price, l.quantity, b.supplier_price, l.at from sale_line l join batch b on b.id = l.batch_id where l.settlement_id = $1`,
      [settlement.id],
    )
    const { margin, settlementEvery } = settlement.terms
    const shares = lines.map(({ price, quantity, supplier_price }) =>
      shareSale(
        rupiah(price),
        quantity,
        margin.kind === 'commission'
          ? { commissionBps: margin.bps, supplierPrice: null }
          : { commissionBps: null, supplierPrice: rupiah(supplier_price ?? 0n) },
      ),
    )
    assert.equal(settlement.gross, sum(shares.map(({ gross }) => gross)), settlement.number)
    assert.equal(settlement.store_share, sum(shares.map(({ storeShare }) => storeShare)), settlement.number)
    assert.equal(settlement.supplier_share, sum(shares.map(({ supplierShare }) => supplierShare)), settlement.number)
    for (const line of lines)
      assert.equal(periodEnd(settlementEvery, today(line.at)).toString(), settlement.period_to.toString())
  }
  assert.equal(settlements.length, 25)
})

test('Bu Siti’s crisps stand in seven outlets, as her card says', async () => {
  const shelves = await rows<{ partner: string; outlets: number }>(
    `select p.name as partner, count(distinct b.outlet_id)::int as outlets from batch b join partner p on p.id = b.partner_id
     where b.business_id = $1 and b.on_shelf > 0 group by 1 order by 1`,
    [siti],
  )
  assert.deepEqual(shelves, [
    { partner: 'Minimarket Warga Rukun', outlets: 4 },
    { partner: 'Toko Oleh-Oleh Simpang Raos', outlets: 3 },
  ])
})

test('a delivery of hers waits to be counted at Simpang Raos, and an offer for the manager’s answer', async () => {
  const [waiting] = await rows<{ outlet: string }>(
    `select o.name as outlet from delivery d join outlet o on o.id = d.outlet_id where d.business_id = $1 and d.state = 'sent'`,
    [siti],
  )
  assert.equal(waiting?.outlet, 'Simpang Raos Pekunden')
  const ids = await rows<{ id: string }>('select id from agreement where business_id = $1 and partner_id = $2', [
    siti,
    manager,
  ])
  const agreements = await findAgreements(
    db.read,
    ids.map(({ id }) => id),
  )
  assert.deepEqual(agreements.map((agreement) => waitsFor(agreement, manager)).sort(), [false, true])
})

test('her settlements stand in every state', async () => {
  const found = await rows<{ standing: string }>(
    `select distinct case when s.paid_at is not null then case when c.payment_id is null then 'unconfirmed' else 'paid' end
       when s.due_on is null then 'documents missing' when s.due_on < $2::date then 'late' else 'due' end as standing
     from settlement s left join payment p on p.settlement_id = s.id left join payment_confirmation c on c.payment_id = p.id
     where s.business_id = $1 order by 1`,
    [siti, today(at).toString()],
  )
  assert.deepEqual(
    found.map(({ standing }) => standing),
    ['documents missing', 'due', 'late', 'paid', 'unconfirmed'],
  )
})

test('nothing in town happens before its cause or after today', async () => {
  const [odd] = await rows<Record<string, bigint>>(
    `select
       (select count(*) from sale_line l join batch b on b.id = l.batch_id where l.at < b.accepted_at) as sold_before_accepted,
       (select count(*) from sale where at > $1) as sold_later,
       (select count(*) from delivery d join agreement_version v on v.id = d.version_id where d.sent_at < v.starts_on) as sent_before_start,
       (select count(*) from delivery where sent_at > $1 or decided_at > $1) as sent_later,
       (select count(*) from payment where recorded_at > $1) as paid_later,
       (select count(*) from settlement where documents_complete_at < posted_at or paid_at < documents_complete_at) as paid_too_soon,
       (select count(*) from product p join business b on b.id = p.business_id where p.created_at < b.created_at) as made_before_maker,
       (select count(*) from agreement a join business b on b.id = a.business_id where a.created_at < b.created_at) as agreed_before_maker`,
    [at.toString()],
  )
  for (const [rule, count] of Object.entries(odd ?? { nothing: 1n })) assert.equal(count, 0n, rule)
})

test('every picture is on the disk, whole and small', async () => {
  const files = await rows<{ sha256: Buffer; bytes: number }>('select sha256, bytes from file')
  assert(files.length > 50)
  for (const { sha256, bytes } of files) {
    assert.equal((await stat(pathOf(town.filesDir, sha256))).size, bytes)
    assert((await stat(pathOf(town.filesDir, sha256, '.small'))).size > 0)
  }
})
