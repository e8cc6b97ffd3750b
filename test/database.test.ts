import assert from 'node:assert/strict'
import test, { after } from 'node:test'
import pg from 'pg'
import { freshDatabaseUrl } from './database.ts'

const [one, other] = await Promise.all([freshDatabaseUrl(), freshDatabaseUrl()])
after(() => Promise.all([one.drop(), other.drop()]))

const ask = async (connectionString: string, text: string) => {
  const client = new pg.Client({ connectionString })
  await client.connect()
  const { rows } = await client.query<{ answer: unknown }>(text).finally(() => client.end())
  return rows[0]?.answer
}

test('a fresh database has every migration', async () => {
  assert(Number(await ask(one.url, 'select count(*) as answer from migration')) > 0)
})

test('what one file writes, another does not see', async () => {
  await ask(one.url, 'create table mine as select 1 as answer')
  assert.equal(await ask(one.url, 'select answer from mine'), 1)
  await assert.rejects(ask(other.url, 'select answer from mine'), /does not exist/)
})
