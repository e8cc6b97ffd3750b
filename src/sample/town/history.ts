import type pg from 'pg'

/**
 * A town is built with its triggers and foreign keys at rest, where the owner of the database may ask for that: what it
 * plants obeys them, and its tests look. Says whether they rest.
 */
export const restTriggers = async (client: pg.Client): Promise<boolean> => {
  const { rows } = await client.query<{ super: boolean }>(
    'select rolsuper as super from pg_roles where rolname = current_user',
  )
  if (rows[0]?.super) await client.query('set local session_replication_role = replica')
  return rows[0]?.super === true
}

// A trigger's arguments are stored with a zero byte behind each: the key column, then what must not be remembered.
const remembered = `
  select t.tgrelid::regclass::text as name, string_to_array(rtrim(encode(t.tgargs, 'escape'), '\\000'), '\\000') as arguments
  from pg_trigger t where t.tgfoid = 'keep_history'::regproc and t.tgname like '%_history_i' order by 1`

/** Writes down what every remembered row says, as its trigger would have done. `offset 0`: each row becomes JSON once. */
export const writeHistory = async (client: pg.Client) => {
  const { rows } = await client.query<{ name: string; arguments: string[] }>(remembered)
  for (const {
    name,
    arguments: [key, ...secrets],
  } of rows)
    await client.query(
      `insert into row_history (table_name, row_key, operation, content)
       select $1, content ->> $2, 'I', content - $3::text[] from (select to_jsonb(r) as content from ${name} r offset 0) became`,
      [name, key, secrets],
    )
}

const heavy = [
  'sale_line',
  'sale',
  'transfer',
  'batch',
  'delivery',
  'delivery_line',
  'stock_movement',
  'product',
  'business',
  'business_key',
  'settlement',
  'row_history',
]

/** Indexes are built faster over a full table than row by row. Those that guard a constraint stay. Gives them back as text. */
export const dropIndexes = async (client: pg.Client): Promise<string[]> => {
  const { rows } = await client.query<{ name: string; text: string }>(
    `select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as text from pg_index i
     where i.indrelid = any(select t::regclass from unnest($1::text[]) t) and not i.indisunique`,
    [heavy],
  )
  for (const { name } of rows) await client.query(`drop index ${name}`)
  return rows.map(({ text }) => text)
}

export const restoreIndexes = async (client: pg.Client, definitions: readonly string[]) => {
  for (const text of definitions) await client.query(text)
}
