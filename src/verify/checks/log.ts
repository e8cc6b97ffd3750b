import { bySql } from '../check.ts'

type Kept = { name: string; key: string[] }

const appendOnly = `
  select c.oid::regclass::text as name,
    (select array_agg(quote_ident(a.attname) order by a.attnum) from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any(i.indkey) where i.indrelid = c.oid and i.indisprimary) as key
  from pg_class c
  where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and c.relname <> 'audit_event'
    and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'tx' and not a.attisdropped)
    and exists (select from pg_trigger t where t.tgrelid = c.oid and t.tgfoid = 'refuse_change'::regproc)
  order by 1`

const unattributed = ({ name, key }: Kept) => `
  select 'unattributed' as kind, ${name === 'row_history' ? `'row_history ' || r.id || ': ' || r.table_name || ' ' || r.row_key` : `concat_ws(' ', '${name}', ${key.map((each) => `r.${each}`).join(', ')})`} as place,
    'tx ' || r.tx as written, null as counted
  from ${name} r where not exists (select from audit_event e where e.tx = r.tx and e.outcome = 'done')`

export const changesAttributed = bySql({
  name: 'log.attributed',
  title: { id: 'Tiap perubahan tercatat: siapa dan mengapa', en: 'Every change has an event that says who and why' },
  kinds: {
    unattributed: {
      id: 'diubah tanpa catatan, di luar aplikasi',
      en: 'changed without an event, around the application',
    },
  },
  statements: async (reader) => (await reader.rows<Kept>(appendOnly)).map(unattributed),
})

type Remembered = { name: string; arguments: string[] }

const remembered = `
  select t.tgrelid::regclass::text as name, string_to_array(rtrim(encode(t.tgargs, 'escape'), '\\000'), '\\000') as arguments
  from pg_trigger t where t.tgfoid = 'keep_history'::regproc and t.tgname like '%_history_i' order by 1`

/** Only what differs: the rest of a row is nobody's business here. */
const differing = (one: string, other: string) =>
  `(select jsonb_object_agg(field.key, field.value) from jsonb_each(${one}.content) field where field.value is distinct from ${other}.content -> field.key)`

/**
 * The row as it is against the last that was remembered of it. Compared as text first; where that differs, as values,
 * because the same moment is written in the time zone of whoever wrote it. A column younger than the memory does not count.
 */
const forgotten = ({ name, arguments: [key = 'id', ...secrets] }: Remembered) => `
  select case when was.id is null then 'row_unremembered' when was.operation = 'D' then 'row_returned' else 'row_changed' end as kind,
    '${name} ' || now.row_key as place, ${differing('now', 'was')} as written, ${differing('was', 'now')} as counted
  from (select r.${key}::text as row_key, ${secrets.reduce((row, secret) => `${row} - '${secret}'`, 'to_jsonb(r)')} as content from ${name} r offset 0) now
  left join lateral (
    select h.id, h.operation, h.content from row_history h where h.row_key = now.row_key and h.table_name = '${name}' order by h.id desc limit 1
  ) was on true
  where was.id is null or was.operation = 'D' or (was.content is distinct from now.content and (now.content || was.content) is distinct from now.content
    and jsonb_populate_record(null::${name}, now.content || was.content) is distinct from jsonb_populate_record(null::${name}, now.content))`

const vanished = ({ name, arguments: [key = 'id'] }: Remembered) => `
  select 'row_vanished' as kind, '${name} ' || gone.row_key as place, null as written, null as counted
  from (select distinct h.row_key from row_history h where h.table_name = '${name}' and not exists (select from ${name} r where r.${key}::text = h.row_key)) gone
  cross join lateral (
    select h.operation, h.content from row_history h where h.row_key = gone.row_key and h.table_name = '${name}' order by h.id desc limit 1
  ) was
  where was.operation <> 'D'`

export const rowsRemembered = bySql({
  name: 'log.remembered',
  title: { id: 'Tiap baris berbunyi seperti riwayat terakhirnya', en: 'Every row says what its history last says' },
  kinds: {
    row_changed: { id: 'berbeda dari riwayat terakhirnya', en: 'differs from what was last remembered' },
    row_unremembered: { id: 'tidak ada dalam riwayat', en: 'has no history' },
    row_returned: { id: 'ada lagi setelah dihapus', en: 'is there although it was deleted' },
    row_vanished: { id: 'hilang tanpa riwayat penghapusan', en: 'is gone although nothing deleted it' },
  },
  statements: async (reader) =>
    (await reader.rows<Remembered>(remembered)).flatMap((table) => [forgotten(table), vanished(table)]),
})
