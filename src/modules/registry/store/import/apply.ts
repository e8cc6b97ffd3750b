import { statement, type Tx } from '../../../../platform/db.ts'
import { effects } from '../../domain/list.ts'
import { beginSeek } from './seek.ts'

/*
 * A list becomes businesses in a fixed number of statements, however long it is.
 */

const goodRows = `r.list_id = $1 and r.outcome = 'good'`

/** Rows inserted a moment ago are not counted yet: taking them for few, PostgreSQL would go through them row by row. */
const joinAsSets = statement('import_join', `select set_config('enable_nestloop', 'off', true)`)

/**
 * Finds the business a row is about: by its NIB; else by a key it has or ever had. Two different NIBs are two
 * businesses. A key by owner only counts where one side does not know the telephone.
 */
const match = statement(
  'import_match',
  `update import_row r set business_id = coalesce(
     (select b.id from business b where b.nib = r.clean ->> 'nib' and b.merged_into is null),
     (select b.id
      from unnest(r.keys) with ordinality as wanted(key, nth)
      cross join lateral (
        select id, 1 as old from business where match_key = wanted.key and merged_into is null
        union all select business_id, 2 from business_key where match_key = wanted.key
      ) bearer
      cross join lateral (
        -- A record that became part of another speaks through that one.
        select spoken.* from business own join business spoken on spoken.id = coalesce(own.merged_into, own.id) where own.id = bearer.id
      ) b
      where wanted.key like 'nib:%' or (
        (b.nib is null or r.clean ->> 'nib' is null)
        and (wanted.key like '%|+62%' or b.phone is null or r.clean ->> 'phone' is null)
      )
      order by wanted.nth, bearer.old limit 1))
   where ${goodRows}`,
)

const lock = statement(
  'import_lock',
  `select b.id from business b
   where b.id in (select r.business_id from import_row r where ${goodRows}) order by b.id for update`,
)

const keepOldKeys = statement(
  'import_old_keys',
  `insert into business_key (match_key, business_id)
   select b.match_key, b.id from import_row r join business b on b.id = r.business_id where ${goodRows}
   on conflict do nothing`,
)

/** One business stands twice in a list, under keys that only the registry knows to be one: the first line counts. */
const markDoubled = statement(
  'import_doubled',
  `update import_row r set effect = 'doubled'
   from (
     select r.line, row_number() over (partition by r.business_id order by r.line) as nth
     from import_row r where ${goodRows} and r.business_id is not null
   ) told
   where r.list_id = $1 and r.line = told.line and told.nth > 1`,
)

/** Columns of a business and where a row says them. A blank never overwrites what is known. */
const said = {
  name: `r.clean ->> 'name'`,
  owner_name: `r.clean ->> 'owner'`,
  phone: `r.clean ->> 'phone'`,
  email: `r.clean ->> 'email'`,
  address: `r.clean ->> 'address'`,
  kelurahan_code: `r.clean ->> 'kelurahanCode'`,
  goods: `r.clean ->> 'goodsKey'`,
  gender: `r.clean ->> 'gender'`,
  capital: `(r.clean ->> 'capital')::bigint`,
  yearly_sales: `(r.clean ->> 'sales')::bigint`,
  started_on: `(r.clean ->> 'startedOn')::date`,
}
type Column = keyof typeof said
const columns = Object.keys(said) as Column[]

/** Never null in the database: there, blank is empty. */
const texts = new Set<Column>(['name', 'owner_name', 'address', 'kelurahan_code', 'goods'])

const told = (column: Column) => (texts.has(column) ? `nullif(${said[column]}, '')` : said[column])
const known = (column: Column) => (texts.has(column) ? `nullif(b.${column}, '')` : `b.${column}`)

/** What was set by hand stays and is only filled up; what came with a list follows the newer list. */
const merged = (column: Column) => {
  const value = `case when b.by_hand then coalesce(${known(column)}, ${told(column)}) else coalesce(${told(column)}, ${known(column)}) end`
  return texts.has(column) ? `coalesce(${value}, '')` : value
}
const mergedNib = `coalesce(b.nib, r.clean ->> 'nib')`

const differs = [...columns.map((column) => [`b.${column}`, merged(column)]), ['b.nib', mergedNib]]
  .map(([was, becomes]) => `${was} is distinct from ${becomes}`)
  .join(' or ')
const otherHere = columns
  .map((column) => `(${told(column)} is not null and ${told(column)} is distinct from ${known(column)})`)
  .join(' or ')

const markKnown = statement(
  'import_known',
  `update import_row r set effect = case when ${differs} then 'updated' when b.by_hand and (${otherHere}) then 'kept' else 'unchanged' end
   from business b where ${goodRows} and b.id = r.business_id and r.effect is null`,
)

const update = statement(
  'import_update',
  `update business b set ${columns.map((column) => `${column} = ${merged(column)}`).join(', ')}, nib = ${mergedNib},
     match_key = case when b.nib is null and r.clean ->> 'nib' is not null then 'nib:' || (r.clean ->> 'nib') else b.match_key end
   from import_row r where ${goodRows} and r.effect = 'updated' and b.id = r.business_id`,
)

const rename = statement(
  'import_rename',
  `update organisation o set name = b.name from import_row r join business b on b.id = r.business_id
   where ${goodRows} and r.effect = 'updated' and o.id = b.id and o.name <> b.name`,
)

const create = statement(
  'import_create',
  `with made as (
     insert into business (id, ${columns.join(', ')}, nib, source, match_key, created_at)
     select r.new_id, ${columns.map((column) => (texts.has(column) ? `coalesce(${said[column]}, '')` : said[column])).join(', ')},
       r.clean ->> 'nib', 'import', r.keys[1], $2
     from import_row r where ${goodRows} and r.business_id is null
     order by r.line
     on conflict do nothing
     returning id, name
   )
   insert into organisation (id, kind, name, created_at) select id, 'business', name, $2 from made`,
)

const markCreated = statement(
  'import_created',
  `update import_row r set business_id = r.new_id, effect = 'created'
   where ${goodRows} and r.business_id is null and exists (select from business b where b.id = r.new_id)`,
)

/** A rival made one of these businesses since they were looked for: then everything is looked for again. */
const checkAll = statement(
  'import_check',
  `select stale() from import_row r where ${goodRows} and r.effect is null limit 1`,
)

const keepKeys = statement(
  'import_keys',
  `insert into business_key (match_key, business_id)
   select key, r.business_id from import_row r cross join unnest(r.keys) with ordinality as own(key, nth)
   where ${goodRows} order by own.nth, r.line on conflict do nothing`,
)

/** A business without any product gets the one its row names, where the price is one. */
const addProducts = statement(
  'import_products',
  `insert into product (id, business_id, name, unit, price, created_at)
   select gen_random_uuid(), r.business_id, r.clean ->> 'product', 'pcs', (r.clean ->> 'price')::bigint, $2
   from import_row r
   where ${goodRows} and r.effect <> 'doubled' and r.clean ->> 'product' is not null
     and (r.clean ->> 'price')::bigint between 1 and 1000000000000
     and not exists (select from product p where p.business_id = r.business_id)`,
)

const finish = statement(
  'import_finish',
  `update import_list l set state = $2, applied_at = $3, counts = l.counts || (
     select jsonb_object_agg(kind, (select count(*) from import_row r where ${goodRows} and r.effect = kind)) from unnest($4::text[]) kind)
   where l.id = $1`,
)

/** Makes businesses of all good rows of a list, within the caller's transaction: all of it or nothing. */
export const applyRows = async (tx: Tx, { id, state, at }: { id: string; state: string; at: Temporal.Instant }) => {
  await tx.rows(match, [id])
  await tx.rows(joinAsSets)
  for (const step of [lock, keepOldKeys, markDoubled, markKnown, update, rename]) await tx.rows(step, [id])
  await tx.rows(create, [id, at.toString()])
  for (const step of [markCreated, checkAll, keepKeys]) await tx.rows(step, [id])
  await tx.rows(addProducts, [id, at.toString()])
  await tx.rows(finish, [id, state, at.toString(), effects])
  await beginSeek(tx, id)
}
