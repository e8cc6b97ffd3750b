import { drizzle } from 'drizzle-orm/node-postgres'
import pg from 'pg'

/** A named SQL statement: PostgreSQL parses and plans it once a connection. Values are always parameters. */
export type Statement = { name: string; text: string }
export const statement = (name: string, text: string): Statement => ({ name, text })

type Drizzle = ReturnType<typeof drizzleOn>

/** All a query needs: it can read inside or outside a transaction, and cannot write. */
export type Reader = Pick<Drizzle, 'select' | 'selectDistinct'> & {
  rows: <Row>(statement: Statement, values?: readonly unknown[]) => Promise<Row[]>
}

/** Held by a running command only, so only a command can write. */
export type Tx = Reader & Pick<Drizzle, 'insert' | 'update' | 'delete'>

/** The database as the platform holds it: two pools, of which the reading one cannot write at all. */
export type Db = {
  read: Reader
  /** One statement in a transaction of its own: for hot commands and the platform's own bookkeeping. */
  write: Tx
  transaction: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>
  close: () => Promise<void>
  url: string
}

const drizzleOn = (client: pg.Pool | pg.PoolClient) => drizzle({ client })

const INT8 = 20
const DATE = 1082
const TIMESTAMPTZ = 1184
const parsers: Record<number, (value: string) => unknown> = {
  [INT8]: BigInt,
  [DATE]: (value) => Temporal.PlainDate.from(value),
  [TIMESTAMPTZ]: (value) => toInstant(value),
}

/** PostgreSQL writes `2026-11-23 20:00:00.5+00`. */
export const toInstant = (value: string): Temporal.Instant =>
  Temporal.Instant.from(value.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00'))

const types = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    (format !== 'binary' && parsers[oid]) || pg.types.getTypeParser(oid, format as 'text'),
} as pg.CustomTypesConfig

const readerOn = (client: pg.Pool | pg.PoolClient): Tx => {
  const orm = drizzleOn(client)
  return {
    select: orm.select.bind(orm),
    selectDistinct: orm.selectDistinct.bind(orm),
    insert: orm.insert.bind(orm),
    update: orm.update.bind(orm),
    delete: orm.delete.bind(orm),
    rows: async <Row>({ name, text }: Statement, values: readonly unknown[] = []) =>
      (await client.query({ name, text, values: values as unknown[], types })).rows as Row[],
  } as Tx
}

/**
 * A pool under the application's role. A client that loses its connection between two queries raises an error event
 * of its own; without a listener it would end the process.
 */
const pool = (url: string, options: string, max: number): pg.Pool => {
  const made = new pg.Pool({
    connectionString: url,
    max,
    options: `-c role=jejaring_app ${options}`,
    idleTimeoutMillis: 60_000,
  })
  made.on('error', () => {})
  made.on('connect', (client) => client.on('error', () => {}))
  return made
}

/** Opens the database for a process: `size` connections to read and as many to write. */
export const connect = (url: string, size = 10): Db => {
  const reading = pool(url, '-c default_transaction_read_only=on', size)
  const writing = pool(url, '', size)
  return {
    url,
    read: readerOn(reading),
    write: readerOn(writing),
    transaction: (work) => transaction(writing, work),
    close: async () => {
      await Promise.all([reading.end(), writing.end()])
    },
  }
}

const transaction = async <T>(from: pg.Pool, work: (tx: Tx) => Promise<T>): Promise<T> => {
  const client = await from.connect()
  let broken: Error | undefined
  try {
    await client.query('begin')
    const done = await work(readerOn(client))
    await client.query('commit')
    return done
  } catch (error) {
    // A client whose rollback fails must not go back into the pool.
    await client.query('rollback').catch((failure: Error) => {
      broken = failure
    })
    throw error
  } finally {
    client.release(broken)
  }
}

/** What went wrong in PostgreSQL, as far as the platform treats it in different ways. */
export const faultOf = (error: unknown): 'again' | 'taken' | 'unavailable' | 'other' => {
  const code = sqlState(error)
  if (code === '40P01' || code === '40001') return 'again'
  if (code === '23505' || code === '23P01') return 'taken'
  if (/^(57P0|08|53)/.test(code) || /^E(CONN|PIPE|TIMEDOUT|NOSPC)/.test(code) || isLostConnection(error))
    return 'unavailable'
  return 'other'
}

const isLostConnection = (error: unknown) =>
  error instanceof Error &&
  /Connection terminated|Client has encountered a connection error|timeout exceeded when trying to connect/.test(
    error.message,
  )

const causeOf = (error: unknown): { code?: string; constraint?: string } =>
  error instanceof Error && error.cause instanceof Error ? causeOf(error.cause) : ((error ?? {}) as { code?: string })

export const sqlState = (error: unknown): string => causeOf(error).code ?? ''
export const constraintOf = (error: unknown): string => causeOf(error).constraint ?? ''
