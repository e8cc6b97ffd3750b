import { statement, type Tx } from '../../../platform/db.ts'
import { kindWords } from '../domain/entry.ts'
import { variantsOf } from '../domain/spelling.ts'
import { spellingsOf, termOf } from '../domain/words.ts'
import { listed } from './source.ts'

/* Keeps the index like what it is made from. What is as it should be is not touched. */

/** The businesses the statements are about: `$1`. */
const asked = 'asked as materialized (select unnest($1::uuid[]) as id)'
const source = `${asked}, source as materialized (
  select l.id, l.goods, l.kecamatan_code, l.signs, l.said || ' ' || coalesce($2::jsonb ->> l.goods, '') as said
  from asked a cross join lateral (${listed('b.id = a.id')}) l)`
/** The terms of each name once: goods of many businesses are called alike. */
const named = `named as materialized (
  select n.name, (select coalesce(array_agg(distinct w.term_id), '{}') from unnest(directory_words(n.name)) said(word) join directory_word w using (word)) as terms
  from (select distinct p.name from asked a join public_product p on p.business_id = a.id) n)`
/** Goods lie in 256 parts, businesses in 64. */
const keysOf = (terms: string, place: string, bits: 8 | 6) =>
  `(select coalesce(array_agg(distinct term * ${2 ** bits} + (${place} >> ${31 - bits})), '{}') from unnest(${terms}) term)`

const newWords = statement(
  'directory_new_words',
  `with ${source}, found as (
     select unnest(directory_words(said)) as word from source
     union select unnest(directory_words(n.name)) from (select distinct p.name from asked a join public_product p on p.business_id = a.id) n
     union select unnest(signs) from source
   )
   select word from found f where case when word like '#%' then not exists (select from directory_term t where t.stem = f.word)
     else not exists (select from directory_word w where w.word = f.word) end`,
)

const addWords = statement(
  'directory_add_words',
  `with given as (select * from json_to_recordset($1::json) as g(word text, stem text, variants integer[])),
   termed as (insert into directory_term (stem) select distinct stem from given on conflict do nothing returning id, stem)
   insert into directory_word (word, term_id, variants)
   select distinct on (g.word) g.word, coalesce(n.id, t.id), g.variants from given g left join termed n using (stem) left join directory_term t using (stem)
   where g.word is not null on conflict do nothing`,
)

const removeEntries = statement(
  'directory_remove',
  `with ${asked}, gone as (
     delete from directory_entry e using asked a where e.business_id = a.id and not exists (${listed('b.id = a.id')}) returning keys
   )
   select array_agg(distinct key >> 6) as terms from gone, unnest(keys) key`,
)

const saveEntries = statement(
  'directory_entries',
  `with ${source}, ${named}, offered as (
     select a.id, array_agg(distinct term) as terms
     from asked a join public_product p on p.business_id = a.id join named n on n.name = p.name cross join unnest(n.terms) term group by 1
   ), termed as (
     select s.*, directory_place(s.id) as place, coalesce(o.terms, '{}') as offered, (
       select array_agg(distinct term order by term) from (
         select w.term_id as term from unnest(directory_words(s.said)) said(word) join directory_word w using (word)
         union all select t.id from directory_term t where t.stem = any(s.signs)
       ) found
     ) as terms from source s left join offered o using (id)
   )
   insert into directory_entry (business_id, place, kecamatan_code, goods, said, signs, terms, keys)
   select id, place, kecamatan_code, goods, said, signs, terms, ${keysOf('t.terms || t.offered', 't.place', 6)} from termed t order by place
   on conflict (business_id) do update set (kecamatan_code, goods, said, signs, terms, keys) =
     (excluded.kecamatan_code, excluded.goods, excluded.said, excluded.signs, excluded.terms, excluded.keys)
   where (directory_entry.said, directory_entry.signs, directory_entry.terms, directory_entry.keys)
     is distinct from (excluded.said, excluded.signs, excluded.terms, excluded.keys)`,
)

const saveGoods = statement(
  'directory_goods',
  `with ${asked}, ${named}, wanted as (
     select p.id, p.business_id, directory_place(p.id) as place, ${keysOf('e.terms || n.terms', 'directory_place(p.id)', 8)} as keys
     from asked a join directory_entry e on e.business_id = a.id join public_product p on p.business_id = a.id join named n on n.name = p.name
   ), gone as (
     delete from directory_product d using asked a where d.business_id = a.id and not exists (
       select from public_product p where p.id = d.product_id and p.business_id = d.business_id)
   )
   insert into directory_product (product_id, business_id, place, keys) select id, business_id, place, keys from wanted order by place
   on conflict (product_id) do update set keys = excluded.keys, business_id = excluded.business_id
   where (directory_product.keys, directory_product.business_id) is distinct from (excluded.keys, excluded.business_id)`,
)

/** Words that only those said who are gone: nothing of them stays. */
const forgetWords = statement(
  'directory_forget',
  `with lost as materialized (
     select t.id from unnest($1::integer[]) as t(id) join directory_term d using (id)
     where d.stem not like '#%' and directory_count_entries(array[t.id], 1) = 0
   ), words as (delete from directory_word w using lost where w.term_id = lost.id)
   select id from lost`,
)
const forgetTerms = statement('directory_forget_terms', 'delete from directory_term where id = any($1)')

const kinds = JSON.stringify(kindWords)

/** Makes the index say what is so now of some businesses. */
export const refresh = async (tx: Pick<Tx, 'rows'>, ids: readonly string[]): Promise<void> => {
  if (ids.length === 0) return
  const found = await tx.rows<{ word: string }>(newWords, [ids, kinds])
  if (found.length > 0) await tx.rows(addWords, [JSON.stringify(found.flatMap(({ word }) => asWords(word)))])
  const [gone] = await tx.rows<{ terms: number[] | null }>(removeEntries, [ids])
  await tx.rows(saveEntries, [ids, kinds])
  await tx.rows(saveGoods, [ids])
  if (!gone?.terms) return
  const lost = await tx.rows<{ id: number }>(forgetWords, [gone.terms])
  if (lost.length > 0) await tx.rows(forgetTerms, [lost.map(({ id }) => id)])
}

/** A sign of a filter; or a word with its other spellings, which people type as well. */
const asWords = (word: string) =>
  word.startsWith('#')
    ? [{ stem: word }]
    : [word, ...spellingsOf(word)].map((each) => ({ word: each, stem: termOf(each), variants: variantsOf(each) }))

const drifted = statement(
  'directory_drifted',
  `select coalesce(l.id, e.business_id) as id from (
     select x.id, x.signs, x.said || ' ' || coalesce($1::jsonb ->> x.goods, '') as said from (${listed('true')}) x
   ) l full join directory_entry e on e.business_id = l.id where (l.said, l.signs) is distinct from (e.said, e.signs)`,
)

/** Those of whom the index says something else than is so: a day may have changed what nobody touched. */
export const findDrifted = async (reader: Pick<Tx, 'rows'>): Promise<string[]> =>
  (await reader.rows<{ id: string }>(drifted, [kinds])).map(({ id }) => id)

const recount = statement(
  'directory_recount',
  `with counted as (select kecamatan_code, goods, count(*)::integer as businesses from directory_entry group by 1, 2),
   gone as (delete from directory_count c where not exists (select from counted n where n.kecamatan_code = c.kecamatan_code and n.goods = c.goods))
   insert into directory_count select * from counted
   on conflict (kecamatan_code, goods) do update set businesses = excluded.businesses where directory_count.businesses <> excluded.businesses`,
)
const recountWords = statement(
  'directory_recount_words',
  `with counted as (select key >> 6 as id, count(*)::integer as uses from directory_entry, unnest(keys) key group by 1)
   update directory_term t set uses = c.uses from counted c where c.id = t.id and t.uses <> c.uses`,
)

/** Counts for the map, and how common words are. */
export const recountEntries = async (tx: Pick<Tx, 'rows'>): Promise<void> => {
  await tx.rows(recount)
  await tx.rows(recountWords)
}
