import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import pg from 'pg'
import { freshDatabaseUrl } from '../../../test/database.ts'
import { newId } from '../../core/ids.ts'
import { rupiah } from '../../core/money.ts'
import type { Refusal, Result } from '../../core/result.ts'
import type { Outcome } from '../../platform/action.ts'
import type { Actor, By, Duty, OrganisationKind } from '../../platform/actor.ts'
import { readConfig } from '../../platform/config.ts'
import { connect } from '../../platform/db.ts'
import { openHouse } from '../../platform/house.ts'
import { run } from '../../platform/run.ts'
import { acceptAgreement } from '../agreements/actions/answer.ts'
import { propose } from '../agreements/actions/negotiate.ts'
import { actorOf, plantAccounts } from '../identity/sample.ts'
import { plantBusiness, plantOutlet, plantPartner, plantPlaces, plantProduct } from '../registry/sample.ts'
import { accept, send } from './actions/delivery.ts'
import { recordSale } from './actions/sale.ts'
import { findDelivery } from './store/delivery.ts'

/*
 * The shop of this module's tests: two makers of snacks, a store with two outlets, and everyone who works there, on a
 * database of their own. Agreements come about by their real commands.
 */

/** A Monday morning in Semarang. */
export const monday = Temporal.Instant.from('2026-11-23T03:00:00Z')

type Organisation = { id: string; name: string; kind: OrganisationKind }
const person = (name: string, { id, name: organisationName, kind }: Organisation, ...duties: Duty[]): Actor =>
  actorOf({ name, organisationId: id, organisationName, organisationKind: kind, duties })

const plantShop = async (owner: pg.Client) => {
  await plantPlaces(owner)
  const keripik: Organisation = {
    ...(await plantBusiness(owner, { name: 'Keripik Bu Sri', phone: '+6281200000011' })),
    kind: 'business',
  }
  const lumpia: Organisation = {
    ...(await plantBusiness(owner, { name: 'Lumpia Pak Tono', phone: '+6281200000012' })),
    kind: 'business',
  }
  const melati: Organisation = {
    ...(await plantPartner(owner, { name: 'Toko Melati', kind: 'store' })),
    kind: 'partner',
  }
  const hotel: Organisation = {
    ...(await plantPartner(owner, { name: 'Hotel Candi', kind: 'hotel' })),
    kind: 'partner',
  }
  const pandanaran = await plantOutlet(owner, melati.id, { name: 'Melati Pandanaran' })
  const tembalang = await plantOutlet(owner, melati.id, { name: 'Melati Tembalang' })
  const lobby = await plantOutlet(owner, hotel.id, { name: 'Lobi Hotel Candi' })
  const balado = await plantProduct(owner, keripik.id, { name: 'Keripik balado', price: rupiah(15_000) })
  const tempe = await plantProduct(owner, keripik.id, {
    name: 'Keripik tempe',
    price: rupiah(12_345),
    shelfLifeDays: null,
  })
  const rebung = await plantProduct(owner, lumpia.id, { name: 'Lumpia rebung', price: rupiah(9_000), shelfLifeDays: 5 })
  const agency: Organisation = { id: newId(), name: 'Dinas Koperasi', kind: 'agency' }
  const people = {
    sri: person('Sri Wahyuni', keripik, 'catalogue', 'agreements', 'stock', 'sales', 'money', 'members'),
    tono: person('Tono', lumpia, 'catalogue', 'agreements', 'stock', 'money', 'members'),
    manager: person('Budi Santoso', melati, 'agreements', 'stock', 'sales', 'members'),
    cashier: person('Rina', melati, 'sales'),
    finance: person('Hari', melati, 'money'),
    dewi: person('Dewi', hotel, 'agreements', 'stock', 'sales', 'money', 'members'),
    overseer: person('Hadi', agency, 'oversee'),
  }
  await plantAccounts(owner, {
    organisations: [agency],
    accounts: Object.entries(people).map(([key, { id, name }]) => ({
      id,
      name,
      email: `${key}@contoh.id`,
      phone: null,
      demo: true,
    })),
    memberships: Object.values(people).map(({ id, membershipId, organisationId, duties }) => ({
      id: membershipId,
      accountId: id,
      organisationId,
      duties: [...duties],
    })),
    password: 'kawung lima tumpang sari',
    at: monday,
  })
  return {
    keripik,
    lumpia,
    melati,
    hotel,
    outlets: { pandanaran, tembalang, lobby },
    products: { balado, tempe, rebung },
    people,
  }
}

/** What two parties agree on here unless a test says otherwise. */
const usual = {
  marginKind: 'commission',
  commissionBps: 2_000,
  settlementEvery: 'half_month',
  paymentDays: 14,
  damageBornBy: 'partner',
  expiryBornBy: 'business',
  lossBornBy: 'partner',
  returnWindowDays: 7,
  requiredDocuments: ['invoice', 'delivery_note'],
  agreedUse: 'Rak oleh-oleh di dekat kasir.',
}

export const openShop = async ({ connections = 10 } = {}) => {
  const { url, drop } = await freshDatabaseUrl()
  const owner = new pg.Client({ connectionString: url })
  await owner.connect()
  const planted = await plantShop(owner)
  const db = connect(url, connections)
  const dataDir = mkdtempSync(join(tmpdir(), 'consignment-'))
  const house = openHouse(
    readConfig({
      DATABASE_URL: url,
      DATA_DIR: dataDir,
      PUBLIC_URL: 'http://localhost',
      JEJARING_MODE: 'demo',
      LOG_LEVEL: 'silent',
      DATA_KEY: Buffer.alloc(32, 7).toString('base64'),
    }),
  )
  /** Someone acts, at a moment, with a second factor proved just now. */
  const by = (actor: Actor, at = monday, more: Partial<By> = {}): By => ({
    actor: { ...actor, confirmedAt: at },
    at,
    entrance: 'page',
    house,
    ...more,
  })
  const sql = async <Row extends object>(text: string, values: unknown[] = []) =>
    (await owner.query<Row>(text, values)).rows
  const close = async () => {
    await db.close()
    await owner.end()
    await drop()
    rmSync(dataDir, { recursive: true })
  }
  return { ...planted, db, house, by, sql, close }
}

export type Shop = Awaited<ReturnType<typeof openShop>>

/** Opens every connection at once: a race over connections that are still opening is none. */
export const warm = ({ db }: Shop) =>
  Promise.all(
    Array.from({ length: 10 }, () => db.transaction((tx) => tx.rows({ name: '', text: 'select pg_sleep(0.1)' }))),
  )

/** What went well, or the refusal in the message of the failure. */
export const done = <T>(result: Result<T>): T => {
  assert.ok(result.ok, result.ok ? '' : JSON.stringify(result.refusal))
  return result.value
}
export const refused = <T>(result: Result<T>): Refusal => {
  assert.ok(!result.ok, 'this should have been refused')
  return result.refusal
}
/** What is refused, as `kind code`. */
export const reasonOf = <T>(result: Result<T>): string => {
  const { kind, code } = refused(result)
  return `${kind} ${code}`
}
export const fieldsOf = <T>(result: Result<T>): Record<string, string> =>
  Object.fromEntries(Object.entries(refused(result).fields ?? {}).map(([field, { code }]) => [field, code]))

type Pact = {
  at?: Temporal.Instant
  outlets?: string[]
  products?: object[]
  terms?: object
  who?: 'sri' | 'tono'
  startsOn?: string
}

/** An agreement with the store, offered by the maker and accepted by its manager. */
export const agree = async (
  shop: Shop,
  { at = monday, terms = {}, who = 'sri', startsOn = '2026-11-01', ...pact }: Pact = {},
) => {
  const { db, by, people, melati, outlets, products } = shop
  const own = { sri: [products.balado, products.tempe], tono: [products.rebung] }[who]
  const offered = pact.products ?? own.map(({ id, price }) => ({ productId: id, price: Number(price) }))
  const versionId = newId()
  const offer = {
    ...usual,
    id: newId(),
    versionId,
    otherId: melati.id,
    outletIds: pact.outlets ?? [outlets.pandanaran.id, outlets.tembalang.id],
    startsOn,
    endsOn: '2027-10-31',
    products: offered,
    ...terms,
  }
  const { id, termsHash } = done(await run(db, propose, by(people[who], at), offer))
  done(await run(db, acceptAgreement, by(people.manager, at), { agreementId: id, versionId, termsHash }))
  return id
}

type Line = { productId: string; quantity: number; bestBefore?: string }

/** Goods sent by the maker and taken in whole: they stand on the shelf. */
export const shelve = async (
  shop: Shop,
  agreementId: string,
  lines: readonly Line[],
  { at = monday, outletId = shop.outlets.pandanaran.id, who = 'sri' as 'sri' | 'tono' } = {},
) => {
  const { db, by, people } = shop
  const { id } = done(await run(db, send, by(people[who], at), { id: newId(), agreementId, outletId, lines }))
  const delivery = await findDelivery(db.read, id)
  const counted = delivery?.lines.map((line) => ({ lineId: line.id, accepted: line.sent }))
  done(await run(db, accept, by(people.manager, at), { deliveryId: id, lines: counted }))
  return id
}

type Bought = readonly { productId: string; quantity: number }[]

export const sell = (
  shop: Shop,
  lines: Bought,
  {
    at = monday,
    outletId = shop.outlets.pandanaran.id,
    key,
    id = newId(),
  }: { at?: Temporal.Instant; outletId?: string; key?: string; id?: string } = {},
): Promise<Result<Outcome>> =>
  run(shop.db, recordSale, shop.by(shop.people.cashier, at, { key }), { id, outletId, lines })

/** How many pieces of a product stand on a shelf. */
export const onShelf = async (
  { sql, outlets }: Shop,
  productId: string,
  outletId = outlets.pandanaran.id,
): Promise<number> =>
  Number(
    (
      await sql<{ count: string }>(
        'select coalesce(sum(on_shelf), 0) as count from batch where product_id = $1 and outlet_id = $2',
        [productId, outletId],
      )
    )[0]?.count,
  )

const balance = `
  select 'a batch does not add up: ' || id as wrong from batch
    where accepted <> on_shelf + sold + returned + damaged + expired + lost + disputed
  union all select 'a batch sold other than its lines: ' || b.id from batch b
    where b.sold <> (select coalesce(sum(quantity), 0) from sale_line l where l.batch_id = b.id)
  union all select 'a batch came in without a movement: ' || b.id from batch b
    where b.accepted <> (select coalesce(sum(quantity), 0) from stock_movement m where m.batch_id = b.id and target = 'on_shelf')
  union all select 'a line does not share its money: ' || id from sale_line
    where gross <> price * quantity or gross <> store_share + supplier_share
  union all select 'the books do not sum to nothing' where (select coalesce(sum(balance), 0) from report_trial_balance) <> 0
  union all select 'books and sales differ: ' || agreement_id || ' ' || kind from (
      select t.agreement_id, t.kind, t.balance, case t.kind
        when 'sales' then -(select coalesce(sum(gross), 0) from sale_line where agreement_id = t.agreement_id)
        when 'store_share' then (select coalesce(sum(store_share), 0) from sale_line where agreement_id = t.agreement_id)
        when 'paid' then (select coalesce(sum(amount), 0) from payment p join settlement s on s.id = p.settlement_id where s.agreement_id = t.agreement_id)
        else (select coalesce(sum(supplier_share), 0) from sale_line where agreement_id = t.agreement_id)
          - (select coalesce(sum(amount), 0) from payment p join settlement s on s.id = p.settlement_id where s.agreement_id = t.agreement_id) end as should
      from report_trial_balance t) x where balance <> should
  union all select 'a settlement is not the sum of its lines: ' || s.number from settlement s
    join lateral (select count(*) as lines, sum(quantity) as quantity, sum(gross) as gross, sum(supplier_share) as share from sale_line where settlement_id = s.id) l on true
    where (s.lines, s.quantity, s.gross, s.supplier_share) is distinct from (l.lines::int, l.quantity::int, l.gross::bigint, l.share::bigint)`

/** Goods are conserved, books balance, and both say the same as the lines they come from. */
export const balanced = async ({ sql }: Shop) => assert.deepEqual(await sql(balance), [])

if (import.meta.main)
  test('the shop opens with an agreement, goods on the shelf and books that balance', async () => {
    const shop = await openShop()
    try {
      const { balado } = shop.products
      const agreementId = await agree(shop)
      await shelve(shop, agreementId, [{ productId: balado.id, quantity: 10, bestBefore: '2027-01-20' }])
      assert.equal(await onShelf(shop, balado.id), 10)
      await balanced(shop)
      done(await sell(shop, [{ productId: balado.id, quantity: 4 }]))
      await balanced(shop)
      // The check itself has eyes: goods that vanish and a rupiah too many are both seen.
      await shop.sql('alter table batch disable trigger user')
      await shop.sql('update batch set sold = sold - 1, lost = lost + 1')
      await assert.rejects(balanced(shop), /sold other than its lines/)
    } finally {
      await shop.close()
    }
  })
