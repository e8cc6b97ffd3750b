import { createHash, randomUUID } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { migrate } from '../src/platform/migrate.ts'

const server = process.env.TEST_DATABASE_SERVER
const urlOf = (name: string) => Object.assign(new URL(server ?? ''), { pathname: `/${name}` }).href

/** A migrated database of its own for one test file: drop it in `after`. Nothing is faked: its commits, locks and triggers are the real ones. */
export const freshDatabaseUrl = async (): Promise<{ url: string; drop: () => Promise<void> }> => {
  if (!server) throw new Error('TEST_DATABASE_SERVER is missing: run tests with npm test -- <file>')
  const name = `test_${randomUUID().replaceAll('-', '')}`
  await onServer(async (client) => {
    const template = await migratedTemplate(client)
    await client.query(`create database ${name} template ${template}`)
  })
  return {
    url: urlOf(name),
    drop: () => onServer(async (client) => void (await client.query(`drop database ${name} with (force)`))),
  }
}

/** Migrates once; every test file copies the result. Files run side by side, so the first holds the others back. */
const migratedTemplate = async (client: pg.Client) => {
  const name = `template_${digestOfMigrations()}`
  await client.query(`select pg_advisory_lock(hashtext('template'))`)
  const { rows } = await client.query<{ done: boolean }>(
    'select datistemplate as done from pg_database where datname = $1',
    [name],
  )
  if (!rows[0]?.done) {
    await client.query(`drop database if exists ${name} with (force)`)
    await client.query(`create database ${name}`)
    await migrate(urlOf(name))
    await client.query(`alter database ${name} is_template true`)
  }
  await client.query(`select pg_advisory_unlock(hashtext('template'))`)
  return name
}

const digestOfMigrations = () => {
  const folder = join(import.meta.dirname, '../migrations')
  const digest = createHash('sha256')
  for (const file of globSync('*.sql', { cwd: folder }).sort())
    digest.update(file).update(readFileSync(join(folder, file)))
  return digest.digest('hex').slice(0, 16)
}

const onServer = async (work: (client: pg.Client) => Promise<void>) => {
  const client = new pg.Client({ connectionString: urlOf('postgres') })
  await client.connect()
  await work(client).finally(() => client.end())
}
