import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import pg from 'pg'
import { newId } from '../src/core/ids.ts'
import { actorOf, plantAccounts } from '../src/modules/identity/sample.ts'
import { registryRoutes } from '../src/modules/registry/routes.ts'
import { plantBusiness, plantOutlet, plantPartner, plantPlaces, plantProduct } from '../src/modules/registry/sample.ts'
import { texts as registryTexts } from '../src/modules/registry/texts.ts'
import type { Actor, By, Duty, OrganisationKind } from '../src/platform/actor.ts'
import { readConfig } from '../src/platform/config.ts'
import { connect, type Db } from '../src/platform/db.ts'
import { type House, openHouse } from '../src/platform/house.ts'
import { aroundOf, type Env, statusOf } from '../src/platform/http.ts'
import { type Catalog, type Language, type TextKey, translator } from '../src/platform/text.ts'
import { texts as platformTexts } from '../src/platform/texts.ts'
import { serveAsset } from '../src/ui/assets.ts'
import { RefusalPage } from '../src/ui/refusal.tsx'
import { uiTexts } from '../src/ui/texts.ts'
import { freshDatabaseUrl } from './database.ts'

const catalog: Catalog = { ...platformTexts, ...uiTexts, ...registryTexts }
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

/** Bu Siti with her crisps, a rival, a store, and the people of the agency and the inspectorate. */
const town = async (owner: pg.Client) => {
  await plantPlaces(owner)
  const siti = await plantBusiness(owner, { name: 'Keripik Bu Siti', email: 'siti@contoh.id', nib: '9120900000001' })
  const rival = await plantBusiness(owner, { name: 'Lumpia Pak Tono', phone: '+6281200000012', goods: 'lumpia' })
  const store = await plantPartner(owner)
  const outlet = await plantOutlet(owner, store.id)
  const product = await plantProduct(owner, siti.id)
  const agency: Organisation = { id: newId(), name: 'Dinas Koperasi', kind: 'agency' }
  const inspectorate: Organisation = { id: newId(), name: 'Inspektorat', kind: 'inspectorate' }
  const [business, other] = [siti, rival].map((each) => ({ ...each, kind: 'business' as const }))
  const partner = { ...store, kind: 'partner' as const }
  const people = {
    officer: person('Wulan', agency, 'registry'),
    head: person('Bambang', agency, 'registry', 'oversee'),
    overseer: person('Ratna', agency, 'oversee'),
    clerk: person('Joko', agency, 'members'),
    siti: person('Siti Rahmawati', business as Organisation, 'catalogue', 'money'),
    helper: person('Wati', business as Organisation, 'stock'),
    tono: person('Tono', other as Organisation, 'catalogue', 'money'),
    manager: person('Rina', partner, 'catalogue', 'money'),
    cashier: person('Dewi', partner, 'sales'),
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
  return { siti, rival, store, outlet, product, people, agency }
}

/** The registry on a database and a disk of its own; each test says who looks. */
export const openRegistry = async () => {
  const { url, drop } = await freshDatabaseUrl()
  const owner = new pg.Client({ connectionString: url })
  await owner.connect()
  const made = await town(owner)
  const db = connect(url, 10)
  const dataDir = mkdtempSync(join(tmpdir(), 'registry-'))
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
  const as = (actor: Actor, language: Language = 'id') => visitor(appOn(db, house, actor, language))
  return { ...made, owner, db, house, by, sql, close, as, filesDir: house.config.filesDir }
}

export const appOn = (db: Db, house: House, actor: Actor, language: Language) =>
  new Hono<Env>()
    .get('/aset/:name', (c) => {
      const asset = serveAsset(c.req.param('name'))
      return asset ? c.body(asset.body, 200, { 'content-type': asset.type }) : c.notFound()
    })
    .use(async (c, next) => {
      c.set('db', db)
      c.set('house', house)
      c.set('actor', actor)
      c.set('at', now)
      c.set('shift', 0)
      c.set('language', language)
      c.set('t', translators[language])
      c.set('nav', () => [])
      c.set('requestId', newId())
      c.set('hasText', (key: string): key is TextKey => key in catalog)
      c.set('views', {
        refusal: (around, refusal) => RefusalPage({ around, refusal }),
        stepUp: (around, { action }) =>
          RefusalPage({ around: { ...around, path: action }, refusal: { kind: 'denied', code: 'action.step_up' } }),
      })
      return next()
    })
    .use(
      bodyLimit({
        maxSize: 12 * 1024 * 1024,
        onError: (c) =>
          c.html(
            RefusalPage({
              around: aroundOf(c),
              refusal: { kind: 'invalid', code: 'page.too_large', facts: { megabytes: 12 } },
            }),
            413,
          ),
      }),
    )
    .route('/', registryRoutes)
    .notFound((c) =>
      c.html(
        RefusalPage({ around: aroundOf(c), refusal: { kind: 'missing', code: 'page.missing' } }),
        statusOf.missing,
      ),
    )

/** A browser without JavaScript, as far as these pages need one. */
const visitor = (app: ReturnType<typeof appOn>) => ({
  get: (path: string) => answered(app.request(path)),
  post: (path: string, fields: Record<string, string>) => send(app, path, new URLSearchParams(fields)),
  /** A form with files. */
  upload: (path: string, fields: Record<string, string>, files: Record<string, File>) => {
    const body = new FormData()
    for (const [name, value] of [...Object.entries(fields), ...Object.entries(files)]) body.append(name, value)
    return send(app, path, body)
  },
})

const send = (app: ReturnType<typeof appOn>, path: string, body: URLSearchParams | FormData) =>
  answered(app.request(path, { method: 'POST', body, headers: { origin: 'http://localhost' } }))

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
