import { PgBoss } from 'pg-boss'
import type { Tx } from './db.ts'
import type { Log } from './log.ts'

/** A piece of work outside a request. It may run twice: its handler must be safe to repeat. */
export type Job<Data extends object> = {
  name: string
  /** Cron expression in Asia/Jakarta for work that comes by itself. */
  every?: string
  /** Also done once when the worker starts, because nobody should wait for the clock with nothing to see. */
  atStart?: boolean
  handle: (data: Data) => Promise<unknown>
}

/** Makes the queue tables, as the owner of the database: the application's role only uses them. */
export const prepareJobs = async (ownerUrl: string, names: readonly string[]): Promise<void> => {
  const boss = new PgBoss({ connectionString: ownerUrl, schema: 'pgboss', supervise: false, schedule: false })
  boss.on('error', () => {})
  await boss.start()
  const known = new Set((await boss.getQueues()).map((queue) => queue.name))
  for (const name of names) if (!known.has(name)) await boss.createQueue(name, { retryLimit: 8, retryBackoff: true })
  const db = boss.getDb()
  await db.executeSql(`
    grant usage on schema pgboss to jejaring_app;
    grant select, insert, update, delete on all tables in schema pgboss to jejaring_app;
    grant usage, select on all sequences in schema pgboss to jejaring_app;
    grant execute on all functions in schema pgboss to jejaring_app`)
  await boss.stop({ graceful: false })
}

/** The queue as a worker process sees it, under the application's role. */
export const openJobs = (url: string, log: Log) => {
  const boss = new PgBoss({
    connectionString: url,
    schema: 'pgboss',
    options: '-c role=jejaring_app',
    migrate: false,
    max: 4,
  })
  boss.on('error', (error) => log.error({ error }, 'jobs'))
  return {
    start: async (jobs: readonly Job<object>[]) => {
      await boss.start()
      for (const { name, every, handle } of jobs) {
        await boss.work<object>(name, { pollingIntervalSeconds: 2 }, async (work) => {
          for (const { data } of work) await handle(data ?? {})
        })
        if (every) await boss.schedule(name, every, null, { tz: 'Asia/Jakarta' })
      }
    },
    stop: () => boss.stop({ graceful: true, timeout: 8_000 }),
    /** Sends work within the caller's transaction: it exists only if the transaction commits. */
    send: (tx: Tx, name: string, data: object) => boss.send(name, data, { db: { executeSql: asBossSql(tx) } }),
  }
}

const asBossSql =
  (tx: Tx) =>
  async (text: string, values: unknown[] = []) => ({
    rows: await tx.rows<Record<string, unknown>>({ name: '', text }, values),
  })
