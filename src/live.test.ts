import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import pg from 'pg'
import { freshDatabaseUrl } from '../test/database.ts'
import { createApp } from './app.ts'
import { openCity } from './live.ts'
import { readConfig } from './platform/config.ts'
import { connect, type Db } from './platform/db.ts'
import { openHouse } from './platform/house.ts'
import { openLog } from './platform/log.ts'

/* A live platform begins empty: its first administrator comes in without anything having been invented for them. */

const origin = 'https://jejaring.contoh.id'
const email = 'Kepala.TI@contoh.id'
let client: pg.Client
let db: Db
let drop: () => Promise<void>
let dataDir: string
before(async () => {
  const fresh = await freshDatabaseUrl()
  drop = fresh.drop
  dataDir = mkdtempSync(join(tmpdir(), 'jejaring-live-'))
  client = new pg.Client({ connectionString: fresh.url })
  await client.connect()
  db = connect(fresh.url, 2)
})
after(async () => {
  await db.close()
  await client.end()
  await drop()
  rmSync(dataDir, { recursive: true, force: true })
})

const count = async (what: string) =>
  (await client.query<{ n: number }>(`select count(*)::int as n from ${what}`)).rows[0]?.n

test('without an address the operator is told what to give', async () => {
  assert.match((await openCity(client, { FIRST_ADMIN: undefined, publicUrl: origin })) ?? '', /FIRST_ADMIN/)
  assert.equal(await count('organisation'), 5)
  assert.equal(await count('account'), 0)
})

const linkIn = (said: string | undefined) => /https:\/\/[^/]+(\/masuk\/sandi-baru\/[\w-]{43})$/.exec(said ?? '')?.[1]

test('the first administrator chooses a password by the link of the latest start; a second one is not made', async () => {
  const opening = { FIRST_ADMIN: email, publicUrl: origin }
  const old = linkIn(await openCity(client, opening)) ?? ''
  const link = linkIn(await openCity(client, { ...opening, FIRST_ADMIN: 'lain@contoh.id' })) ?? ''
  assert.notEqual(link, '')
  assert.deepEqual([await count('organisation'), await count('account')], [5, 1])
  assert.equal(await count(`audit_event where action = 'platform.open'`), 1)

  const config = readConfig({
    DATABASE_URL: db.url,
    DATA_DIR: dataDir,
    PUBLIC_URL: origin,
    JEJARING_MODE: 'live',
    DATA_KEY: Buffer.alloc(32, 5).toString('base64'),
    LOG_LEVEL: 'silent',
  })
  const house = openHouse(config)
  const app = createApp({ db, house, log: openLog(config) })
  const post = (path: string, fields: Record<string, string>) =>
    app.request(origin + path, { method: 'POST', headers: { origin }, body: new URLSearchParams(fields) })
  assert.equal((await app.request(`${origin}/demo`)).status, 404, 'no one-click sign-in')

  const password = 'gunung ungaran pagi berkabut'
  const choose = (path: string) => post(path, { token: path.split('/').pop() ?? '', password })
  assert.notEqual((await choose(old)).status, 303, 'an older link is dead')
  assert.equal((await choose(link)).status, 303)
  assert.equal(await openCity(client, opening), undefined, 'nothing more to say')
  const entered = await post('/masuk', { contact: email, password })
  assert.equal(entered.status, 303)
  assert.doesNotMatch(entered.headers.get('location') ?? '', /salah/)
  const asked = await client.query(
    `select from session s join account a on a.id = s.account_id where a.email = lower($1)`,
    [email],
  )
  const half = await client.query(`select from challenge where purpose = 'half_signed_in'`)
  assert.equal((asked.rowCount ?? 0) + (half.rowCount ?? 0), 1, 'the password opens the way in')
})
