import assert from 'node:assert/strict'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import test, { after } from 'node:test'
import pg from 'pg'

// The start scripts are plain JavaScript, so that they run before anything is installed; hence no types here.
const { startPostgres, removePostgres } = await import(new URL('../scripts/postgres.mjs', import.meta.url).href)
const dir = join(import.meta.dirname, `../.data/trial-${process.pid}`)
const start = () =>
  startPostgres({ dir, durable: false, settings: { shared_buffers: '16MB', synchronous_commit: 'on' } })
after(() => removePostgres(dir))

const ask = async (connectionString: string, text: string) => {
  const client = new pg.Client({ connectionString })
  await client.connect()
  const { rows } = await client.query<{ answer: unknown }>(text).finally(() => client.end())
  return rows[0]?.answer
}

test('a start makes the data, a second one joins the server and does not stop it', async () => {
  const first = await start()
  const second = await start()
  assert.equal(second.pid, first.pid)
  assert.equal(second.url, first.url)

  await second.stop()
  assert.equal(await ask(first.url, 'select current_user as answer'), 'postgres')
  await first.stop()
  await assert.rejects(ask(first.url, 'select 1 as answer'))
})

test('after kill -9 it starts again, at the same address, with what was committed', async () => {
  const { pid, url } = await start()
  await ask(url, 'create table kept as select 42 as answer')
  process.kill(pid, 'SIGKILL')

  const again = await start()
  assert.notEqual(again.pid, pid)
  assert.equal(again.url, url)
  assert.equal(await ask(url, 'select answer from kept'), 42)
  await again.stop()
})

test('it is for those who may read its password, on this machine only', async () => {
  const { url, stop } = await start()
  assert.equal(statSync(join(dir, 'url')).mode & 0o777, 0o600)
  assert.equal(statSync(join(dir, 'cluster/password')).mode & 0o777, 0o600)
  assert.equal(readFileSync(join(dir, 'url'), 'utf8'), url)
  assert.equal(await ask(url, "select current_setting('listen_addresses') as answer"), '127.0.0.1')
  await assert.rejects(ask(url.replace(/:[^:@]+@/, ':guess@'), 'select 1 as answer'), /password authentication failed/)
  await stop()
})

test('removing ends the server and leaves nothing', async () => {
  const { url } = await start()
  await removePostgres(dir)
  assert(!existsSync(dir))
  await assert.rejects(ask(url, 'select 1 as answer'), /ECONNREFUSED/)
})
