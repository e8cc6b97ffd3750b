import { createHash, randomUUID } from 'node:crypto'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import pg from 'pg'
import { createApp } from '../src/app.ts'
import { newId } from '../src/core/ids.ts'
import { readConfig } from '../src/platform/config.ts'
import { connect } from '../src/platform/db.ts'
import { openHouse } from '../src/platform/house.ts'
import { openLog } from '../src/platform/log.ts'
import { sha256 } from '../src/platform/secrets.ts'
import { organisations, people } from '../src/sample/cast.ts'
import { plantTown } from '../src/sample/town/plant.ts'
import { freshDatabaseUrl } from './database.ts'

/* The small sample town for tests of the whole house: planted once for a server, copied for each file of tests. */

/** Who comes, as one of the demo's people acting for one organisation. */
const cast = {
  owner: ['siti', 'keripikBuSiti'],
  otherOwner: ['wulan', 'batikSekarRejomulyo'],
  manager: ['manager', 'simpangRaos'],
  cashier: ['cashier', 'simpangRaos'],
  finance: ['finance', 'simpangRaos'],
  otherManager: ['minimarket', 'wargaRukun'],
  officer: ['officer', 'dinas'],
  headOfSection: ['headOfSection', 'dinas'],
  auditor: ['auditor', 'inspektorat'],
  mayorStaff: ['mayorStaff', 'mayorsOffice'],
  facilitator: ['facilitator', 'kemuning'],
  /** The same facilitator while they act for the owner. */
  helper: ['facilitator', null],
  administrator: ['administrator', 'platform'],
  /** Signed in, and has not said yet for whom. */
  undecided: ['auditLead', null],
} as const satisfies Record<string, readonly [keyof typeof people, keyof typeof organisations | null]>

export type Person = keyof typeof cast
export type Role = Person | 'visitor'
export const persons = Object.keys(cast) as Person[]
export const roles: readonly Role[] = ['visitor', ...persons]

export const organisationOf = (person: Person): string => {
  const [, organisation] = cast[person]
  return organisation === null ? '' : organisations[organisation].id
}
export const accountOf = (person: Person): string => people[cast[person][0]].id
export const nameOf = (role: Role): string => (role === 'visitor' ? '' : people[cast[role][0]].name)
/** What a browser of theirs sends. */
export const cookieOf = (role: Role): string => (role === 'visitor' ? '' : `__Host-jejaring=${tokenOf(role)}`)
export const tokenOf = (person: Person): string => createHash('sha256').update(`test ${person}`).digest('base64url')

export const origin = 'http://localhost:3939'

type Settings = { publicUrl?: string }

/** The town on a database of its own, everyone signed in with a fresh second factor. */
export const openTown = async ({ publicUrl = origin }: Settings = {}) => {
  const { url, dataDir, drop } = await copyOfTown()
  const owner = new pg.Client({ connectionString: url })
  await owner.connect()
  const sql = async <Row extends object>(text: string, values: unknown[] = []) =>
    (await owner.query<Row>(text, values)).rows
  const db = connect(url, 8)
  const config = readConfig({
    DATABASE_URL: url,
    DATA_DIR: dataDir,
    PUBLIC_URL: publicUrl,
    DATA_KEY: Buffer.alloc(32, 7).toString('base64'),
    LOG_LEVEL: 'silent',
  })
  const house = openHouse(config)
  const app = createApp({ db, house, log: openLog(config) })
  const close = async () => {
    await db.close()
    await owner.end()
    await drop()
  }
  return { app, db, house, url, sql, close, signAllIn: () => signAllIn(owner) }
}

export type Town = Awaited<ReturnType<typeof openTown>>

/** Signs everyone in, as their membership in the town has it; who was signed in already starts anew. */
const signAllIn = async (client: pg.Client) => {
  await client.query('delete from session')
  for (const person of persons)
    await client.query(
      `insert into session (id, token_hash, account_id, membership_id, factors, confirmed_at, device, idle_minutes, idle_until, ends_at)
       select $1, $2, a.id, m.id, 2, now() + interval '1 hour', 'Chrome, Android', 720, now() + interval '12 hours', now() + interval '12 hours'
       from account a left join membership m on m.account_id = a.id and m.organisation_id = $4 where a.id = $3`,
      [newId(), sha256(tokenOf(person)), accountOf(person), organisationOf(person) || null],
    )
  await client.query(
    `update session set delegation_id = (select id from delegation where given_by = $2 and helper_id = session.account_id and given_at is not null order by asked_at limit 1) where token_hash = $1`,
    [sha256(tokenOf('helper')), accountOf('owner')],
  )
}

const root = join(import.meta.dirname, '..')

/** Whatever the town is made from: another migration or sample makes another town. */
const nameOfTown = () => {
  const made = createHash('sha256').update(process.env.TEST_DATABASE_SERVER ?? '')
  const files = globSync('{migrations,src/sample,src/core,src/modules/*/sample,src/modules/*/domain}/**/*', {
    cwd: root,
  })
  for (const file of [...files, 'test/town.ts'].sort())
    if (/\.(sql|ts|tsv)$/.test(file)) made.update(file).update(readFileSync(join(root, file)))
  return `town_${made.digest('hex').slice(0, 16)}`
}

/** Photos lie beside the server's data where the run says where that is, so that they go when it goes. */
const folderOf = (name: string) => join(process.env.TEST_COUNTS ? dirname(process.env.TEST_COUNTS) : tmpdir(), name)

const onServer = async <T>(work: (client: pg.Client) => Promise<T>): Promise<T> => {
  const client = new pg.Client({ connectionString: process.env.TEST_DATABASE_SERVER })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

const copyOfTown = async () => {
  const name = nameOfTown()
  const copy = `test_${randomUUID().replaceAll('-', '')}`
  await onServer(async (client) => {
    // Files of tests run side by side: the first plants, the others wait for it.
    await client.query(`select pg_advisory_lock(hashtext('town'))`)
    const { rows } = await client.query('select from pg_database where datname = $1', [name])
    if (rows.length === 0 || !existsSync(folderOf(name))) await plant(client, name)
    await client.query(`create database ${copy} template ${name}`)
    await client.query(`select pg_advisory_unlock(hashtext('town'))`)
  })
  const url = Object.assign(new URL(process.env.TEST_DATABASE_SERVER ?? ''), { pathname: `/${copy}` }).href
  const drop = () => onServer((client) => client.query(`drop database ${copy} with (force)`))
  return { url, dataDir: folderOf(name), drop }
}

const plant = async (client: pg.Client, name: string) => {
  const { url } = await freshDatabaseUrl()
  await plantTown({ url, size: 'small', filesDir: join(folderOf(name), 'files'), at: Temporal.Now.instant() })
  const planted = new pg.Client({ connectionString: url })
  await planted.connect()
  await signAllIn(planted)
  await planted.end()
  await client.query(`drop database if exists ${name} with (force)`)
  await client.query(`alter database ${new URL(url).pathname.slice(1)} rename to ${name}`)
}
