import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Hono } from 'hono'
import pg from 'pg'
import { newId } from '../src/core/ids.ts'
import { rupiah } from '../src/core/money.ts'
import { agreementRoutes } from '../src/modules/agreements/routes.tsx'
import { texts as agreementTexts } from '../src/modules/agreements/texts.ts'
import { actorOf, plantAccounts } from '../src/modules/identity/sample.ts'
import { ledgerRoutes } from '../src/modules/ledger/routes.ts'
import { texts as ledgerTexts } from '../src/modules/ledger/texts.ts'
import { plantBusiness, plantOutlet, plantPartner, plantPlaces, plantProduct } from '../src/modules/registry/sample.ts'
import type { Actor, By, Duty, OrganisationKind } from '../src/platform/actor.ts'
import { readConfig } from '../src/platform/config.ts'
import { connect, type Db } from '../src/platform/db.ts'
import { type House, openHouse } from '../src/platform/house.ts'
import type { Env } from '../src/platform/http.ts'
import { type Catalog, type Language, type TextKey, translator } from '../src/platform/text.ts'
import { texts as platformTexts } from '../src/platform/texts.ts'
import { serveAsset } from '../src/ui/assets.ts'
import { RefusalPage } from '../src/ui/refusal.tsx'
import { uiTexts } from '../src/ui/texts.ts'
import { freshDatabaseUrl } from './database.ts'

const catalog: Catalog = { ...platformTexts, ...uiTexts, ...agreementTexts, ...ledgerTexts }
const translators = { id: translator(catalog, 'id'), en: translator(catalog, 'en') }

/** A Monday morning in Semarang. */
export const now = Temporal.Instant.from('2026-11-23T03:00:00Z')

type Organisation = { id: string; name: string; kind: OrganisationKind }
const person = (name: string, { id, name: organisationName, kind }: Organisation, ...duties: Duty[]): Actor =>
  actorOf({
    name,
    organisationId: id,
    organisationName,
    organisationKind: kind,
    duties,
    confirmedAt: now.subtract({ minutes: 1 }),
  })

/** Bu Sri who makes crisps, a store that may sell them, a hotel, a rival of each, and those who watch. */
const town = async (owner: pg.Client) => {
  await plantPlaces(owner)
  const sri = await plantBusiness(owner, { name: 'Keripik Bu Sri', phone: '+6281200000011' })
  const rival = await plantBusiness(owner, { name: 'Lumpia Pak Tono', phone: '+6281200000012' })
  const melati = await plantPartner(owner, { name: 'Toko Melati', kind: 'store' })
  const hotel = await plantPartner(owner, { name: 'Hotel Candi', kind: 'hotel' })
  const outlets = [
    await plantOutlet(owner, melati.id, { name: 'Melati Pandanaran' }),
    await plantOutlet(owner, melati.id, { name: 'Melati Tembalang' }),
  ]
  await plantOutlet(owner, hotel.id, { name: 'Lobi Hotel Candi' })
  const balado = await plantProduct(owner, sri.id, { name: 'Keripik balado', price: rupiah(15_000) })
  const bayam = await plantProduct(owner, sri.id, { name: 'Keripik bayam', price: rupiah(12_345) })
  const lumpia = await plantProduct(owner, rival.id, { name: 'Lumpia', price: rupiah(9_000) })
  const agency: Organisation = { id: newId(), name: 'Dinas Koperasi', kind: 'agency' }
  const inspectorate: Organisation = { id: newId(), name: 'Inspektorat', kind: 'inspectorate' }
  const business = { ...sri, kind: 'business' as const }
  const partner = { ...melati, kind: 'partner' as const }
  const people = {
    sri: person('Sri Wahyuni', business, 'agreements', 'stock', 'money'),
    helper: person('Wati', business, 'stock'),
    budi: person('Budi Santoso', partner, 'agreements', 'money'),
    cashier: person('Rina', partner, 'sales'),
    tono: person('Tono', { ...rival, kind: 'business' }, 'agreements'),
    dewi: person('Dewi', { ...hotel, kind: 'partner' }, 'agreements'),
    officer: person('Hadi', agency, 'oversee'),
    registrar: person('Yuni', agency, 'registry'),
    auditor: person('Agus', inspectorate, 'audit'),
  }
  await plantAccounts(owner, {
    organisations: [agency, inspectorate],
    accounts: Object.values(people).map(({ id, name }) => ({ id, name, email: `${id}@contoh.id`, phone: null })),
    memberships: Object.values(people).map(({ id, organisationId, duties }) => ({
      accountId: id,
      organisationId,
      duties: [...duties],
    })),
    password: 'kawung lima tumpang sari',
    at: now,
  })
  return { sri: business, melati: partner, hotel, rival, outlets, products: { balado, bayam, lumpia }, people }
}

/** The pages of agreements and ledger on a database of their own; each test says who looks and when. */
export const openAgreements = async () => {
  const { url, drop } = await freshDatabaseUrl()
  const owner = new pg.Client({ connectionString: url })
  await owner.connect()
  const made = await town(owner)
  const db = connect(url, 10)
  const dataDir = mkdtempSync(join(tmpdir(), 'agreements-'))
  const house = openHouse(
    readConfig({
      DATABASE_URL: url,
      DATA_DIR: dataDir,
      PUBLIC_URL: 'http://localhost',
      JEJARING_MODE: 'demo',
      DATA_KEY: Buffer.alloc(32, 7).toString('base64'),
    }),
  )
  const by = (actor: Actor, changes: Partial<By> = {}): By => ({ actor, at: now, entrance: 'page', house, ...changes })
  const sql = async <Row extends object>(text: string, values: unknown[] = []) =>
    (await owner.query<Row>(text, values)).rows
  const close = async () => {
    await db.close()
    await owner.end()
    await drop()
    rmSync(dataDir, { recursive: true })
  }
  return {
    ...made,
    db,
    house,
    by,
    sql,
    close,
    as: (actor: Actor, seen: Seen = {}) => visitor(appOn(db, house, actor, seen)),
  }
}

export type World = Awaited<ReturnType<typeof openAgreements>>
type Seen = { at?: Temporal.Instant; language?: Language }

export const appOn = (db: Db, house: House, actor: Actor, { at = now, language = 'id' }: Seen) =>
  new Hono<Env>()
    .get('/aset/:name', (c) => {
      const asset = serveAsset(c.req.param('name'))
      return asset ? c.body(asset.body, 200, { 'content-type': asset.type }) : c.notFound()
    })
    .use(async (c, next) => {
      c.set('db', db)
      c.set('house', house)
      c.set('actor', actor)
      c.set('at', at)
      c.set('shift', 0)
      c.set('language', language)
      c.set('t', translators[language])
      c.set('nav', () => [])
      c.set('requestId', newId())
      c.set('hasText', (key: string): key is TextKey => key in catalog)
      c.set('views', {
        refusal: (around, refusal) => RefusalPage({ around, refusal }),
        stepUp: (around, { action, to }) =>
          RefusalPage({
            around: { ...around, path: `${action} ${to}` },
            refusal: { kind: 'denied', code: 'action.step_up' },
          }),
      })
      return next()
    })
    .route('/', agreementRoutes)
    .route('/', ledgerRoutes)

/** A browser without JavaScript, as far as these pages need one. */
const visitor = (app: ReturnType<typeof appOn>) => ({
  get: (path: string) => answered(app.request(path)),
  post: (path: string, fields: Record<string, string | readonly string[]>) => {
    const body = new URLSearchParams()
    for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) body.append(name, one)
    return answered(app.request(path, { method: 'POST', body, headers: { origin: 'http://localhost' } }))
  },
})

const answered = async (asked: Response | Promise<Response>) => {
  const response = await asked
  const bytes = Buffer.from(await response.arrayBuffer())
  return {
    status: response.status,
    location: response.headers.get('location'),
    headers: response.headers,
    bytes,
    text: bytes.toString('utf8'),
  }
}

/** The form of terms as a browser sends it: two products listed, the ticked ones by their ids. */
export const termsForm = ({ outlets, products }: World, changes: Record<string, string | readonly string[]> = {}) => ({
  marginKind: 'commission',
  commissionPercent: '15',
  settlementEvery: 'month',
  paymentDays: '14',
  damageBornBy: 'partner',
  expiryBornBy: 'business',
  lossBornBy: 'partner',
  returnWindowDays: '7',
  requiredDocuments: ['invoice', 'delivery_note'],
  agreedUse: 'Rak oleh-oleh di dekat kasir.',
  outletIds: [outlets[0]?.id ?? ''],
  startsOn: '23-11-2026',
  endsOn: '22-11-2027',
  offeredIds: ['', products.balado.id],
  'products.0.productId': products.balado.id,
  'products.0.price': 'Rp15.000',
  'products.0.supplierPrice': '',
  'products.1.productId': products.bayam.id,
  'products.1.price': '12.345',
  'products.1.supplierPrice': '',
  ...changes,
})

/** The same as a machine sends it. */
export const termsBody = ({ outlets, products }: World, changes: object = {}) => ({
  marginKind: 'commission',
  commissionBps: 1500,
  settlementEvery: 'month',
  paymentDays: 14,
  damageBornBy: 'partner',
  expiryBornBy: 'business',
  lossBornBy: 'partner',
  returnWindowDays: 7,
  requiredDocuments: ['invoice', 'delivery_note'],
  agreedUse: 'Rak oleh-oleh di dekat kasir.',
  outletIds: [outlets[0]?.id],
  startsOn: '2026-11-23',
  endsOn: '2027-11-22',
  products: [{ productId: products.balado.id, price: 15_000 }],
  ...changes,
})
