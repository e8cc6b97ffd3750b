import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Hono } from 'hono'
import { csrf } from 'hono/csrf'
import pg from 'pg'
import { newId } from '../src/core/ids.ts'
import { stepUpView } from '../src/modules/identity/pages/confirm.tsx'
import { demoRoutes, identify, identityRoutes } from '../src/modules/identity/routes.ts'
import {
  plantAccounts,
  type SampleAccount,
  type SampleMembership,
  type SampleOrganisation,
} from '../src/modules/identity/sample.ts'
import { texts as identityTexts } from '../src/modules/identity/texts.ts'
import { readConfig } from '../src/platform/config.ts'
import { connect, type Db } from '../src/platform/db.ts'
import { type House, openHouse } from '../src/platform/house.ts'
import type { Env } from '../src/platform/http.ts'
import type { Message } from '../src/platform/outside/mail.ts'
import { sendMessages } from '../src/platform/outside/outbox.ts'
import { type Catalog, type TextKey, translator } from '../src/platform/text.ts'
import { texts as platformTexts } from '../src/platform/texts.ts'
import { serveAsset } from '../src/ui/assets.ts'
import { RefusalPage } from '../src/ui/refusal.tsx'
import { uiTexts } from '../src/ui/texts.ts'
import { freshDatabaseUrl } from './database.ts'

const origin = 'http://localhost:3939'
export const password = 'kawung lima tumpang sari'

const catalog: Catalog = { ...platformTexts, ...uiTexts, ...identityTexts }
const translators = { id: translator(catalog, 'id'), en: translator(catalog, 'en') }

/** A small town of its own: two businesses, the agency and the platform. */
const town = () => {
  const organisation = (kind: SampleOrganisation['kind'], name: string): SampleOrganisation => ({
    id: newId(),
    kind,
    name,
  })
  const organisations = {
    sri: organisation('business', 'Keripik Sri'),
    tono: organisation('business', 'Lumpia Tono'),
    agency: organisation('agency', 'Dinas Koperasi'),
    platform: organisation('platform', 'Jejaring'),
  }
  const person = (name: string, n: number, more: Partial<SampleAccount> = {}): SampleAccount => ({
    id: newId(),
    name,
    email: `${name.toLowerCase()}@contoh.id`,
    phone: `+6281299900${String(n).padStart(3, '0')}`,
    ...more,
  })
  const people = {
    sri: person('Sri', 1),
    helper: person('Wati', 2),
    officer: person('Hadi', 3),
    both: person('Rini', 4),
    admin: person('Yoga', 5),
    demo: person('Demo', 6, { demo: true }),
  }
  const member = (who: SampleAccount, of: SampleOrganisation, duties: SampleMembership['duties']) => ({
    id: newId(),
    accountId: who.id,
    organisationId: of.id,
    duties,
  })
  const memberships = {
    sri: member(people.sri, organisations.sri, ['catalogue', 'stock', 'members']),
    helper: member(people.helper, organisations.sri, ['stock']),
    officer: member(people.officer, organisations.agency, ['registry', 'members']),
    bothBusiness: member(people.both, organisations.tono, ['catalogue', 'money', 'members']),
    bothHelper: member(people.both, organisations.sri, ['catalogue']),
    admin: member(people.admin, organisations.platform, ['admin', 'members']),
    demo: member(people.demo, organisations.sri, ['sales']),
  }
  return { organisations, people, memberships }
}

type Settings = { mode?: 'demo' | 'live'; trustProxy?: number; publicUrl?: string }

/** The module's pages on a database of its own, mounted as the app mounts them. */
export const openIdentity = async ({ mode = 'demo', trustProxy = 0, publicUrl = origin }: Settings = {}) => {
  const { url, drop } = await freshDatabaseUrl()
  const owner = new pg.Client({ connectionString: url })
  await owner.connect()
  const made = town()
  await plantAccounts(owner, {
    organisations: Object.values(made.organisations),
    accounts: Object.values(made.people),
    memberships: Object.values(made.memberships),
    password,
    at: Temporal.Now.instant(),
  })
  const db = connect(url, 6)
  const dataDir = mkdtempSync(join(tmpdir(), 'identity-'))
  const house = openHouse(
    readConfig({
      DATABASE_URL: url,
      DATA_DIR: dataDir,
      PUBLIC_URL: publicUrl,
      JEJARING_MODE: mode,
      TRUST_PROXY: String(trustProxy),
      DATA_KEY: Buffer.alloc(32, 7).toString('base64'),
    }),
  )
  const app = appOn(db, house)
  const close = async () => {
    await db.close()
    await owner.end()
    await drop()
    rmSync(dataDir, { recursive: true })
  }
  const sql = async <Row extends object>(text: string, values: unknown[] = []) =>
    (await owner.query<Row>(text, values)).rows
  return { ...made, app, db, house, sql, close, letters: () => letters(db, house) }
}

export type Identity = Awaited<ReturnType<typeof openIdentity>>

const appOn = (db: Db, house: House) =>
  new Hono<Env>()
    .get('/aset/:name', (c) => {
      const asset = serveAsset(c.req.param('name'))
      return asset ? c.body(asset.body, 200, { 'content-type': asset.type }) : c.notFound()
    })
    .use(async (c, next) => {
      c.set('db', db)
      c.set('house', house)
      const { actor, at, shift, language } = await identify(c)
      c.set('actor', actor)
      c.set('at', at)
      c.set('shift', shift)
      c.set('language', language)
      c.set('t', translators[language])
      c.set('nav', () => [])
      c.set('hasText', (key: string): key is TextKey => key in catalog)
      c.set('requestId', newId())
      c.set('views', { refusal: (around, refusal) => RefusalPage({ around, refusal }), stepUp: stepUpView })
      return next()
    })
    .use(csrf())
    .get('/', (c) => c.text(`${c.var.actor.name}|${c.var.actor.organisationName}`))
    .route('/', identityRoutes)
    .route('/', house.config.demo ? demoRoutes : new Hono<Env>())

/** What would have left the house by now. */
const letters = async (db: Db, house: House): Promise<Message[]> => {
  const sent: Message[] = []
  const post = { send: async (message: Message) => void sent.push(message) }
  while ((await sendMessages(db, post, house)) > 0);
  return sent
}

/** Makes every change of a table take a while, so that two at the same moment truly meet. */
export const slow = (table: string): string => `
  create or replace function slow() returns trigger language plpgsql as $$ begin perform pg_sleep(0.15); return new; end $$;
  create trigger slow before update on ${table} for each row execute function slow()`

export const codeIn = (message: Message | undefined): string =>
  /\b(\d{6})\b/.exec(message?.text ?? '')?.[1] ?? 'no code'

type Sent = { from?: string; headers?: Record<string, string> }

/** A browser without JavaScript: keeps cookies, sends forms as the pages write them. */
export class Browser {
  readonly cookies = new Map<string, string>()
  readonly app: Identity['app']
  constructor(app: Identity['app']) {
    this.app = app
  }

  async get(path: string, sent: Sent = {}) {
    return this.#send(path, { method: 'GET' }, sent)
  }

  async post(path: string, fields: Record<string, string | string[]> = {}, sent: Sent = {}) {
    const body = new URLSearchParams()
    for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) body.append(name, one)
    return this.#send(path, { method: 'POST', body }, sent)
  }

  async #send(path: string, init: RequestInit, { from = '198.51.100.7', headers = {} }: Sent) {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const response = await this.app.request(
      new URL(path, origin).href,
      {
        ...init,
        headers: { origin, cookie, 'user-agent': 'Mozilla/5.0 (Linux; Android 14) Chrome/130.0', ...headers },
      },
      { incoming: { socket: { remoteAddress: from } } },
    )
    for (const line of response.headers.getSetCookie()) this.#keep(line)
    const location = response.headers.get('location')
    return { status: response.status, location, headers: response.headers, text: await response.text() }
  }

  #keep(line: string) {
    const [pair = '', ...rest] = line.split(';')
    const [name = '', value = ''] = pair.split('=')
    if (value === '' || rest.some((part) => /max-age=0/i.test(part))) this.cookies.delete(name)
    else this.cookies.set(name, value)
  }

  get token() {
    return this.cookies.get('__Host-jejaring')
  }
}

/** The hidden fields of a page's form, as a browser would send them back. */
export const hiddenFields = (html: string, action: string): Record<string, string> => {
  const form = new RegExp(`<form[^>]*action="${action}"[^>]*>(.*?)</form>`, 's').exec(html)?.[1] ?? ''
  const fields: Record<string, string> = {}
  for (const [input] of form.matchAll(/<input[^>]*type="hidden"[^>]*>/g)) {
    const name = /name="([^"]*)"/.exec(input)?.[1]
    if (name) fields[name] = unescaped(/value="([^"]*)"/.exec(input)?.[1] ?? '')
  }
  return fields
}

const unescaped = (text: string) =>
  text
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')

/** Signs in by password; for whoever needs one factor only. */
export const signedInAs = async (identity: Identity, person: SampleAccount): Promise<Browser> => {
  const browser = new Browser(identity.app)
  const answer = await browser.post('/masuk', { contact: person.email ?? '', password })
  if (answer.status !== 303 || !browser.token) throw new Error(`sign-in answered ${answer.status} ${answer.location}`)
  return browser
}

/** Signs in an official: password, then the code from the message. */
export const signedInByCode = async (identity: Identity, person: SampleAccount): Promise<Browser> => {
  const browser = new Browser(identity.app)
  await browser.post('/masuk', { contact: person.email ?? '', password })
  const code = codeIn((await identity.letters()).at(-1))
  const answer = await browser.post('/masuk/kode', { _kode: code })
  if (answer.status !== 303 || !browser.token) throw new Error(`the code was answered ${answer.status}`)
  return browser
}

/** Proves the second factor for the form that waits, by a code from a message. */
export const confirmed = async (identity: Identity, browser: Browser): Promise<void> => {
  await identity.letters()
  await browser.post('/konfirmasi', { _lanjut: '/', _tindakan: 'confirm.visit', _cara: 'kirim' })
  const answer = await browser.post('/konfirmasi', {
    _lanjut: '/',
    _cara: 'kode',
    _kode: codeIn((await identity.letters()).at(-1)),
  })
  if (answer.status !== 303) throw new Error(`the confirmation was answered ${answer.status}`)
}
