import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { apiOf } from '../src/api/routes.ts'
import { newId } from '../src/core/ids.ts'
import { allActions, catalog } from '../src/modules.ts'
import type { AnyCommand, AnyQuery } from '../src/platform/action.ts'
import { type Actor, duties, visitor } from '../src/platform/actor.ts'
import { readConfig } from '../src/platform/config.ts'
import { connect, type Db, statement, type Tx } from '../src/platform/db.ts'
import { photo } from '../src/platform/files.ts'
import { type House, openHouse } from '../src/platform/house.ts'
import type { Env } from '../src/platform/http.ts'
import { type Catalog, type TextKey, translator } from '../src/platform/text.ts'
import { stallActions, stallTable, stallTexts } from './api-stall.ts'
import { freshDatabaseUrl } from './database.ts'

export const texts: Catalog = { ...catalog, ...stallTexts }

/** All there is, with the small stall of these tests. */
export const actions: (AnyCommand | AnyQuery)[] = [...new Set([...allActions, photo, ...stallActions])]

const organisationId = newId()
const someone = (name: string, more: Partial<Actor> = {}): Actor => ({
  ...visitor,
  id: newId(),
  name,
  organisationId,
  organisationName: 'Dapur Sri',
  organisationKind: 'business',
  membershipId: newId(),
  duties: new Set(duties),
  ...more,
})

/** By the token or cookie they come with. */
export const people = {
  sri: someone('Sri'),
  budi: someone('Budi', { duties: new Set(), organisationId: newId() }),
  confirmed: someone('Sri', { confirmedAt: Temporal.Now.instant() }),
}

/** Their rows, for what hangs on them. */
const plantPeople = async (tx: Tx) => {
  const add = (text: string, values: unknown[]) => tx.rows(statement('', text), values)
  for (const { id, name, organisationId, organisationName, membershipId } of Object.values(people)) {
    await add(
      `insert into organisation (id, kind, name, created_at) values ($1, 'business', $2, now()) on conflict do nothing`,
      [organisationId, organisationName],
    )
    await add('insert into account (id, name, email, created_at) values ($1, $2, $3, now())', [
      id,
      name,
      `${id}@contoh.id`,
    ])
    await add(
      'insert into membership (id, account_id, organisation_id, duties, created_at) values ($1, $2, $3, $4, now())',
      [membershipId, id, organisationId, []],
    )
  }
}

/** The API on a database of its own. */
export const openApi = async ({ connections = 10 } = {}) => {
  const { url, drop } = await freshDatabaseUrl()
  const db = connect(url, connections)
  await stallTable(url)
  await db.transaction(plantPeople)
  const dataDir = mkdtempSync(join(tmpdir(), 'api-'))
  const house = openHouse(readConfig({ DATABASE_URL: url, DATA_DIR: dataDir, PUBLIC_URL: 'https://jejaring.test' }))
  const close = async () => {
    await db.close()
    await drop()
    rmSync(dataDir, { recursive: true })
  }
  return { app: apiOn(db, house), db, house, close }
}

/** The API as the app mounts it, where the name in a token or a cookie decides who comes. */
export const apiOn = (db: Db, house: House) =>
  new Hono<Env>()
    .use(async (c, next) => {
      const name = /^(?:Bearer |sesi=)(\w+)$/.exec(c.req.header('authorization') ?? c.req.header('cookie') ?? '')?.[1]
      c.set('actor', people[name as keyof typeof people] ?? visitor)
      c.set('db', db)
      c.set('house', house)
      c.set('at', Temporal.Now.instant())
      c.set('shift', 0)
      c.set('language', 'id')
      c.set('t', translator(texts, 'id'))
      c.set('hasText', (key: string): key is TextKey => key in texts)
      c.set('nav', () => [])
      c.set('requestId', newId())
      return next()
    })
    .use(bodyLimit({ maxSize: 12 * 1024 * 1024 }))
    .route('/api', apiOf({ actions, catalog: texts, cookie: 'sesi' }))

type Sent = { as?: keyof typeof people; headers?: Record<string, string>; body?: unknown }
type App = ReturnType<typeof apiOn>

const bearer = (as: Sent['as']): Record<string, string> => (as ? { authorization: `Bearer ${as}` } : {})

export const post = async (app: App, action: string, { as, headers, body = {} }: Sent = {}) =>
  app.request(`/api/v1/${action}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...bearer(as), ...headers },
    body: typeof body === 'string' || body instanceof Uint8Array ? (body as string) : JSON.stringify(body),
  })

export const get = async (app: App, path: string, { as, headers }: Sent = {}) =>
  app.request(`/api/v1/${path}`, { headers: { ...bearer(as), ...headers } })

export type ProblemBody = {
  type: string
  title: string
  status: number
  detail: string
  code: string
  errors?: { field: string; code: string; detail: string }[]
  who?: string[]
  request_id: string
}
export const problemOf = async (response: Response) => (await response.json()) as ProblemBody
