import pg from 'pg'
import { today } from '../../core/dates.ts'
import { plantAgreements } from './agreements.ts'
import { plantPhotos, plantProducts } from './goods.ts'
import { continueNumbers, plantMoney } from './money.ts'
import { loadWords, plantBusinesses, plantOffices, plantPartners } from './organisations.ts'
import { type TownSizeName, townSizes } from './size.ts'
import { tools } from './tools.sql.ts'
import { plantTrade } from './trade.ts'

type Planting = {
  /** The owner's address of the database: the application's role may not write so freely. */
  url: string
  size: TownSizeName
  filesDir: string
  /** The moment the town's year of history ends. */
  at: Temporal.Instant
  seed?: number
  /** Places, calendar and accounts, planted by the modules that own them. */
  ground: (client: pg.Client) => Promise<void>
  /** Called before each step, for whoever waits. */
  progress?: (step: string) => void
}

/** Builds the one believable town, by statements over whole sets, in one transaction: all of it or nothing. */
export const plantTown = async ({ url, size: name, filesDir, at, seed = 66_2022, ground, progress = () => {} }: Planting): Promise<void> => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const size = townSizes[name]
  try {
    await client.query('begin')
    await client.query(`select set_config('town.seed', $1, true), set_config('town.today', $2, true)`, [`${seed}`, today(at).toString()])
    await client.query(`set local work_mem = '256MB'; set local maintenance_work_mem = '512MB'; set local synchronous_commit = off`)
    await client.query(tools)
    if (name !== 'small') await quickly(client)
    await client.query(
      `insert into audit_event (at, entrance, action, subject_id, outcome, facts) values ($1, 'seed', 'town.plant', '00000000-0000-0000-0000-000000000000', 'done', $2)`,
      [at.toString(), JSON.stringify({ size: name, seed })],
    )
    const dropped = name === 'small' ? [] : await dropIndexes(client)
    const steps: [string, () => Promise<unknown>][] = [
      ['ground', () => ground(client)],
      ['words', () => loadWords(client)],
      ['offices', () => plantOffices(client)],
      ['partners', () => plantPartners(client, size)],
      ['businesses', () => plantBusinesses(client, size)],
      ['photos', () => plantPhotos(client, filesDir, at)],
      ['products', () => plantProducts(client, size)],
      ['agreements', () => plantAgreements(client, size)],
      ['deliveries', () => plantTrade(client, size)],
      ['money', () => plantMoney(client, size)],
      ['numbers', () => continueNumbers(client)],
      ['indexes', () => restoreIndexes(client, dropped)],
    ]
    for (const [step, work] of steps) {
      progress(step)
      await work()
    }
    await client.query('commit')
    await client.query('analyze')
  } catch (error) {
    await client.query('rollback').catch(() => {})
    throw error
  } finally {
    await client.end()
  }
}

/** A large town skips triggers and foreign keys while it is built, where the owner may; what it plants obeys them. */
const quickly = async (client: pg.Client) => {
  const { rows } = await client.query<{ super: boolean }>('select rolsuper as super from pg_roles where rolname = current_user')
  if (rows[0]?.super) await client.query('set local session_replication_role = replica')
}

const heavy = ['sale_line', 'sale', 'transfer', 'batch', 'delivery', 'delivery_line', 'stock_movement', 'product', 'business', 'settlement']

/** Indexes are built faster over a full table than row by row. Those that guard a constraint stay. */
const dropIndexes = async (client: pg.Client): Promise<string[]> => {
  const { rows } = await client.query<{ name: string; text: string }>(
    `select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as text from pg_index i
     where i.indrelid = any(select t::regclass from unnest($1::text[]) t) and not i.indisunique`,
    [heavy],
  )
  for (const { name } of rows) await client.query(`drop index ${name}`)
  return rows.map(({ text }) => text)
}

const restoreIndexes = async (client: pg.Client, definitions: readonly string[]) => {
  for (const text of definitions) await client.query(text)
}
