import assert from 'node:assert/strict'
import { globSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { is } from 'drizzle-orm'
import { getTableConfig, PgTable } from 'drizzle-orm/pg-core'
import pg from 'pg'
import { freshDatabaseUrl } from './database.ts'
import { rights, unindexed, withoutHistory } from './tables.ts'

/* The database as a second opinion: what it holds even if the code above it is wrong. */

let client: pg.Client
let drop: () => Promise<void>
before(async () => {
  const made = await freshDatabaseUrl()
  drop = made.drop
  client = new pg.Client({ connectionString: made.url })
  await client.connect()
})
after(async () => {
  await client.end()
  await drop()
})

const rows = async <Row extends object>(text: string, values: unknown[] = []) =>
  (await client.query<Row>(text, values)).rows
const names = async (text: string, values: unknown[] = []) =>
  (await rows<{ name: string }>(text, values)).map(({ name }) => name)

const relations = (kind: 'r' | 'v') =>
  names(
    `select relname as name from pg_class where relkind = $1 and relnamespace = 'public'::regnamespace order by 1`,
    [kind],
  )

/** Tables whose triggers of all these names are there and switched on. */
const withTriggers = (...suffixes: string[]) =>
  names(
    `select c.relname as name from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and (
       select count(*) from pg_trigger t where t.tgrelid = c.oid and t.tgenabled in ('O', 'A') and t.tgname in (select c.relname || s from unnest($1::text[]) s)
     ) = cardinality($1::text[]) order by 1`,
    [suffixes],
  )
const remembered = () => withTriggers('_history_i', '_history_u', '_history_d', '_kept')
const fixed = () => withTriggers('_fixed')

test('every table remembers what it said, or never changes, or says why not', async () => {
  const tables = await relations('r')
  assert.ok(tables.length > 40, `${tables.length} tables`)
  const kept = new Set([...(await remembered()), ...(await fixed())])
  assert.deepEqual(tables.filter((name) => !kept.has(name)).sort(), Object.keys(withoutHistory).sort())
})

test('a table that never changes ties its rows to their transaction', async () => {
  const tied = await names(
    `select relname as name from pg_attribute a join pg_class c on c.oid = a.attrelid
     where a.attname = 'tx' and a.atttypid = 'xid8'::regtype and a.attnotnull and c.relname = any($1) order by 1`,
    [await fixed()],
  )
  assert.deepEqual(tied, await fixed())
})

test('the application has exactly the rights written down, and no others', async () => {
  const found = await rows<{ name: string; held: string }>(
    `select c.relname as name, string_agg(p, ' ' order by n) as held
     from pg_class c, unnest('{select,insert,update,delete,truncate,references,trigger,maintain}'::text[]) with ordinality u(p, n)
     where c.relkind in ('r', 'v', 'm', 'p', 'f') and c.relnamespace = 'public'::regnamespace and has_table_privilege('jejaring_app', c.oid, p)
     group by 1 order by 1`,
  )
  const written = rights
    .trim()
    .split('\n')
    .map((line) => line.trim().replace(/ +/g, ' '))
    .sort()
  assert.deepEqual(
    found.map(({ name, held }) => `${name}: ${held}`),
    written,
  )

  const columns = await names(
    `select c.relname || '.' || a.attname || ': ' || p as name from pg_class c join pg_attribute a on a.attrelid = c.oid, unnest('{select,insert,update,references}'::text[]) p
     where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped
       and has_column_privilege('jejaring_app', c.oid, a.attnum, p) and not has_table_privilege('jejaring_app', c.oid, p) order by 1`,
  )
  assert.deepEqual(columns, ['sale_line.settlement_id: update'], 'rights to single columns')
  const [role] = await rows<{ strong: boolean; makes: boolean }>(
    `select rolsuper or rolcreaterole or rolcreatedb or rolbypassrls or rolreplication as strong,
       has_schema_privilege('jejaring_app', 'public', 'create') as makes from pg_roles where rolname = 'jejaring_app'`,
  )
  assert.deepEqual(role, { strong: false, makes: false }, 'the role can do no more than that')
})

test('what never changes, the application may not even try to change', async () => {
  const may = await names(
    `select c.relname || ' ' || p as name from pg_class c, unnest('{update,delete,truncate}'::text[]) p
     where c.relname = any($1) and c.relnamespace = 'public'::regnamespace and has_table_privilege('jejaring_app', c.oid, p)`,
    [await fixed()],
  )
  assert.deepEqual(may, [])
})

test('one function acts with more rights than its caller, and it looks nowhere but in public', async () => {
  const found = await rows<{ name: string; settings: string[] | null }>(
    `select proname as name, proconfig as settings from pg_proc where prosecdef and pronamespace = 'public'::regnamespace`,
  )
  assert.deepEqual(found, [{ name: 'keep_history', settings: ['search_path=public'] }])
})

test('every reference is found from both ends', async () => {
  const bare = await names(
    `select k.conrelid::regclass::text || '.' || (select string_agg(attname, ',' order by n) from unnest(k.conkey) with ordinality u(num, n)
       join pg_attribute a on a.attrelid = k.conrelid and a.attnum = u.num) as name
     from pg_constraint k where k.contype = 'f' and k.connamespace = 'public'::regnamespace and not exists (
       select from pg_index i where i.indrelid = k.conrelid and i.indisvalid and (i.indkey::int2[])[0:cardinality(k.conkey) - 1] = k.conkey
     ) order by 1`,
  )
  assert.deepEqual(bare, Object.keys(unindexed).sort())
})

/** By what they are called: whatever holds rupiah. */
const moneyWords = /price|amount|gross|share|capital|yearly_sales|owed|fee|cost|rupiah|commission_amount/

test('money is whole rupiah, and the database knows its bounds', async () => {
  const columns = await rows<{ name: string; type: string; bounded: boolean }>(
    `select c.relname || '.' || a.attname as name, format_type(a.atttypid, null) as type, exists (
       select from pg_constraint k where k.conrelid = c.oid and k.contype = 'c' and a.attnum = any(k.conkey)) as bounded
     from pg_class c join pg_attribute a on a.attrelid = c.oid
     where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and a.attnum > 0 and not a.attisdropped order by 1`,
  )
  const money = columns.filter(({ name }) => moneyWords.test(name.split('.')[1] ?? ''))
  assert.ok(money.length > 12, `${money.length} columns of money`)
  assert.deepEqual(
    money.filter(({ type, bounded }) => type !== 'bigint' || !bounded),
    [],
  )
  const inexact = columns.filter(({ type }) => /^(numeric|real|double|money)/.test(type)).map(({ name }) => name)
  assert.deepEqual(
    inexact,
    ['business.latitude', 'business.longitude', 'kecamatan.latitude', 'kecamatan.longitude'],
    'nothing else has a fraction',
  )
})

test('the tables in code are the tables in the database', async () => {
  const root = join(import.meta.dirname, '..')
  const files = globSync('src/modules/*/tables{.ts,/*.ts}', { cwd: root })
  const rooms: Record<string, unknown>[] = await Promise.all(files.map((file) => import(join(root, file))))
  const tables = rooms.flatMap((room) => Object.values(room)).filter((value): value is PgTable => is(value, PgTable))
  assert.ok(tables.length > 3, `${tables.length} tables in code`)
  const ordered = <T extends { name: string }>(all: T[]) => all.sort((a, b) => (a.name < b.name ? -1 : 1))
  for (const table of tables) {
    const { name, columns } = getTableConfig(table)
    const stored = await rows<{ name: string; type: string; required: boolean }>(
      `select attname as name, format_type(atttypid, atttypmod) as type, attnotnull as required
       from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped`,
      [name],
    )
    const coded = columns.map((column) => ({ name: column.name, type: column.getSQLType(), required: column.notNull }))
    const known = new Set(coded.map((column) => column.name))
    assert.deepEqual(ordered(coded), ordered(stored.filter((column) => known.has(column.name))), name)
  }
})

type Column = { name: string; type: string; own: boolean }

/** Something of each type, different each time: what stands in a row does not matter here. */
const something = (type: string, n: number): unknown => {
  if (type === 'uuid') return `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`
  if (type.endsWith('[]')) return [something(type.slice(0, -2), n)]
  const known: Record<string, unknown> = {
    bytea: Buffer.from(`geheim ${n}`),
    boolean: true,
    date: '2026-11-23',
    jsonb: JSON.stringify({ n }),
    'timestamp with time zone': '2026-11-23T00:00:00Z',
    interval: '1 day',
    xid8: '1',
  }
  return known[type] ?? (/int|numeric/.test(type) ? n : type.startsWith('char') ? 'x' : `text ${n}`)
}

let serial = 0
/** Puts a row into a table whose checks and references are lifted within this transaction. */
const insertSomething = async (table: string): Promise<void> => {
  const columns = await rows<Column>(
    `select attname as name, format_type(atttypid, null) as type, attidentity <> '' or attgenerated <> '' as own
     from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped`,
    [table],
  )
  const given = columns.filter(({ own, name }) => !own && name !== 'tx')
  const values = given.map(({ type }) => something(type, ++serial))
  const places = given.map(({ type }, at) => `$${at + 1}::${type}`)
  await client.query(`insert into ${table} (${given.map(({ name }) => `"${name}"`)}) values (${places})`, values)
}

const liftConstraints = async (table: string) => {
  const constraints = await rows<{ on: string; name: string }>(
    `select conrelid::regclass::text as on, conname as name from pg_constraint
     where contype = 'f' and (conrelid = $1::regclass or confrelid = $1::regclass) or contype = 'c' and conrelid = $1::regclass`,
    [table],
  )
  for (const { on, name } of constraints) await client.query(`alter table ${on} drop constraint "${name}"`)
}

/** Everything in it is undone. */
const trying = async (work: () => Promise<void>) => {
  await client.query('begin')
  try {
    await work()
  } finally {
    await client.query('rollback')
  }
}

type Memory = { operation: string; row_key: string; content: Record<string, unknown> }
const lastMemory = async () =>
  (await rows<Memory>('select operation, row_key, content from row_history order by id desc limit 1'))[0]

const holds = async (table: string, right: string) =>
  (await rows<{ held: boolean }>(`select has_table_privilege('jejaring_app', $1, $2) as held`, [table, right]))[0]?.held

/** As the application where it may, else as the owner: the triggers have to work for both. */
const actingAs = async (table: string, right: string, work: () => Promise<unknown>) => {
  if (await holds(table, right)) await client.query('set local role jejaring_app')
  await work()
  await client.query('reset role')
}

const secret = /password|secret|token_hash|public_key|nik$|^step$|^counter$/

test('every change of a remembered table leaves what the row said, without its secrets', async () => {
  const tables = await remembered()
  assert.ok(tables.length > 15, `${tables.length} tables are remembered`)
  const hidden: string[] = []
  for (const table of tables)
    await trying(async () => {
      await liftConstraints(table)
      await actingAs(table, 'insert', () => insertSomething(table))
      const made = await lastMemory()
      assert.equal(made?.operation, 'I', table)
      assert.ok(made?.row_key, `${table}: the key column of its memory does not exist`)
      const [row] = await rows<{ content: Record<string, unknown> }>(`select to_jsonb(t) as content from ${table} t`)
      const [column = ''] = Object.keys(made?.content ?? {})
      await actingAs(table, 'update', () => client.query(`update ${table} set "${column}" = "${column}"`))
      const changed = await lastMemory()
      assert.deepEqual([changed?.operation, changed?.content], ['U', made?.content], table)
      await actingAs(table, 'delete', () => client.query(`delete from ${table}`))
      assert.deepEqual([(await lastMemory())?.operation, (await lastMemory())?.content], ['D', made?.content], table)
      const left = Object.keys(row?.content ?? {}).filter((name) => !Object.hasOwn(made?.content ?? {}, name))
      hidden.push(...left.map((name) => `${table}.${name}`))
      assert.deepEqual(
        Object.keys(made?.content ?? {}).filter((name) => secret.test(name)),
        [],
        `${table} keeps a secret in its history`,
      )
    })
  assert.deepEqual(hidden.sort(), [
    'account.password_hash',
    'api_token.last_used_at',
    'api_token.token_hash',
    'business.nik_fingerprint',
    'business.nik_sealed',
    'business.npwp_fingerprint',
    'business.npwp_sealed',
    'delegation.code_hash',
    'invitation.token_hash',
    'passkey.counter',
    'passkey.public_key',
    'registration.code_hash',
    'registration.content_sealed',
    'registration.otp_hash',
    'registration.phone_print',
    'totp.secret',
    'totp.step',
    'verification_visit.code_hash',
  ])
})

const refusedWith = async (text: string, as: 'owner' | 'app'): Promise<string> => {
  await client.query('savepoint before')
  if (as === 'app') await client.query('set local role jejaring_app')
  try {
    await client.query(text)
    return 'done'
  } catch (error) {
    return (error as { code: string }).code
  } finally {
    await client.query('rollback to savepoint before')
  }
}

const restrictViolation = '23001'
const insufficientPrivilege = '42501'

test('what is append-only refuses update, delete and truncate, also from the owner', async () => {
  const tables = await fixed()
  assert.ok(tables.length > 14, `${tables.length} tables are append-only`)
  for (const table of tables)
    await trying(async () => {
      await liftConstraints(table)
      await insertSomething(table)
      for (const text of [`update ${table} set tx = tx`, `delete from ${table}`, `truncate ${table} cascade`]) {
        // A line of a sale may be given its settlement, once; the trigger for that has its own test below.
        if (table === 'sale_line' && text.startsWith('update')) continue
        assert.equal(await refusedWith(text, 'owner'), restrictViolation, text)
        assert.equal(await refusedWith(text, 'app'), insufficientPrivilege, `${text} by the application`)
      }
    })
})

test('a line of a sale is given its settlement once, and nothing else about it changes', async () => {
  await trying(async () => {
    await liftConstraints('sale_line')
    await insertSomething('sale_line')
    await client.query('set constraints all immediate')
    const settle = (n: number) => `update sale_line set settlement_id = '00000000-0000-7000-8000-00000000000${n}'`
    for (const as of ['owner', 'app'] as const)
      assert.equal(await refusedWith(settle(1), as), restrictViolation, 'it has one already')
  })
  await trying(async () => {
    await liftConstraints('sale_line')
    await client.query(`insert into sale_line (sale_id, batch_id, agreement_id, quantity, price, gross, store_share, supplier_share, at)
      select gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), 2, 500, 1000, 200, 800, now()`)
    const settle = 'update sale_line set settlement_id = gen_random_uuid()'
    assert.equal(await refusedWith(settle, 'app'), 'done')
    assert.equal(await refusedWith(`${settle}, quantity = 3`, 'owner'), restrictViolation)
    assert.equal(await refusedWith('update sale_line set quantity = 3', 'owner'), restrictViolation)
    assert.equal(await refusedWith('update sale_line set quantity = 3', 'app'), insufficientPrivilege)
  })
})

test('a remembered table cannot be emptied at one stroke, not even by the owner', async () => {
  for (const table of await remembered())
    await trying(async () => {
      assert.equal(await refusedWith(`truncate ${table} cascade`, 'owner'), restrictViolation, table)
    })
})
