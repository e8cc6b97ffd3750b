import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'

const folder = join(import.meta.dirname, '../../migrations')

/** Applies each migration not yet applied, by name, so the order in which branches merge does not matter. */
export const migrate = async (connectionString: string): Promise<void> => {
  const client = new pg.Client({ connectionString })
  await client.connect()
  try {
    await client.query(`select pg_advisory_lock(hashtext('migration'))`)
    await client.query('create table if not exists migration (name text primary key, at timestamptz default now())')
    const { rows } = await client.query<{ name: string }>('select name from migration')
    const applied = new Set(rows.map((row) => row.name))
    for (const name of readdirSync(folder).sort())
      if (name.endsWith('.sql') && !applied.has(name)) await apply(client, name)
  } finally {
    await client.end()
  }
}

const apply = async (client: pg.Client, name: string) => {
  try {
    await client.query(
      `begin; ${readFileSync(join(folder, name), 'utf8')}; insert into migration (name) values ('${name}'); commit`,
    )
  } catch (error) {
    throw new Error(`Migration ${name}: ${error instanceof Error ? error.message : error}`, { cause: error })
  }
}
