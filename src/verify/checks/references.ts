import { bySql } from '../check.ts'

type Reference = { child: string; parent: string; columns: string[]; keys: string[]; key: string[] }

const declared = `
  select c.conrelid::regclass::text as child, c.confrelid::regclass::text as parent,
    (select array_agg(quote_ident(a.attname) order by k.nth) from unnest(c.conkey) with ordinality k(n, nth) join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.n) as columns,
    (select array_agg(quote_ident(a.attname) order by k.nth) from unnest(c.confkey) with ordinality k(n, nth) join pg_attribute a on a.attrelid = c.confrelid and a.attnum = k.n) as keys,
    (select array_agg(quote_ident(a.attname) order by a.attnum) from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any(i.indkey) where i.indrelid = c.conrelid and i.indisprimary) as key
  from pg_constraint c where c.contype = 'f' and c.connamespace = 'public'::regnamespace order by 1, c.conname`

const dangling = ({ child, parent, columns, keys, key }: Reference) => `
  select 'reference_dangling' as kind, concat_ws(' ', '${child}', ${key.map((each) => `c.${each}`).join(', ')}) as place,
    concat_ws(' ', ${columns.map((each) => `c.${each}`).join(', ')}) as written, '${parent}' as counted
  from ${child} c where ${columns.map((each) => `c.${each} is not null`).join(' and ')}
    and not exists (select from ${parent} p where ${columns.map((each, place) => `p.${keys[place]} = c.${each}`).join(' and ')})`

/** PostgreSQL checks references when rows are written, but not when triggers are at rest. */
export const referencesHold = bySql({
  name: 'references.hold',
  title: { id: 'Semua rujukan menunjuk baris yang ada', en: 'Every reference points to a row that is there' },
  kinds: { reference_dangling: { id: 'menunjuk baris yang tidak ada', en: 'points to a row that is not there' } },
  statements: async (reader) => (await reader.rows<Reference>(declared)).map(dangling),
})
