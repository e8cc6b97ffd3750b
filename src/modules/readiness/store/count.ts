import { type Reader, statement, type Tx } from '../../../platform/db.ts'
import { anniversaries } from '../domain/readiness.ts'
import type { Standing } from '../domain/standing.ts'

/** How far the count of all businesses has come. */
export type CountState = {
  countedOn: Temporal.PlainDate | null
  ruleSet: string | null
  after: string | null
  done: number
  total: number
  startedAt: Temporal.Instant | null
  finishedAt: Temporal.Instant | null
}

const state = `select counted_on as "countedOn", rule_set as "ruleSet", after, done, total, started_at as "startedAt", finished_at as "finishedAt" from readiness_count`
const read = statement('readiness_count_state', state)
const hold = statement('readiness_count_hold', `${state} for update skip locked`)

export const countState = async (reader: Reader) => (await reader.rows<CountState>(read))[0]

/** The state, kept from other workers until the transaction ends; undefined when another one counts. */
export const holdCount = async (tx: Tx) => (await tx.rows<CountState>(hold))[0]

const waits = statement(
  'readiness_count_waits',
  `select exists (select from readiness_stale) or exists (
     select from readiness_count where rule_set is distinct from $1 or counted_on is distinct from $2 or finished_at is null
   ) as waits`,
)
/** Whether there is anything to count: asked every second, so it takes no lock. */
export const countWaits = async (reader: Reader, ruleSet: string, on: Temporal.PlainDate): Promise<boolean> =>
  (await reader.rows<{ waits: boolean }>(waits, [ruleSet, on.toString()]))[0]?.waits === true

const begin = statement(
  'readiness_count_begin',
  `update readiness_count set rule_set = $1, after = '00000000-0000-0000-0000-000000000000', done = 0, started_at = $2, finished_at = null,
     total = (select count(*) from report_business_evidence)`,
)
export const beginCount = (tx: Tx, ruleSet: string, at: Temporal.Instant) => tx.rows(begin, [ruleSet, at.toString()])

const move = statement('readiness_count_move', 'update readiness_count set after = $1, done = done + $2')
export const moveCount = (tx: Tx, after: string, done: number) => tx.rows(move, [after, done])

const finish = statement(
  'readiness_count_finish',
  'update readiness_count set after = null, total = done, finished_at = $1',
)
export const finishCount = (tx: Tx, at: Temporal.Instant) => tx.rows(finish, [at.toString()])

// What a new day changes by itself: papers that ended (or hold again, where a demo turns its clock back), and businesses
// that became old enough for something.
const pass = statement(
  'readiness_count_pass',
  `with window_ as (select least($1::date, $2::date) as first, greatest($1::date, $2::date) as last),
   stale as (
     insert into readiness_stale (business_id)
     select p.business_id from permit p, window_ w where p.ended_at is null and p.expires_on >= w.first and p.expires_on < w.last
     union
     select b.id from report_business_evidence b, window_ w, unnest($3::integer[]) as m(months)
     where (b.started_on + make_interval(months => m.months))::date > w.first and (b.started_on + make_interval(months => m.months))::date <= w.last
   )
   update readiness_count set counted_on = $2`,
)
/** From one counted day to another: marks whom the days between change. */
export const passDays = (tx: Tx, from: Temporal.PlainDate, to: Temporal.PlainDate) =>
  tx.rows(pass, [from.toString(), to.toString(), [...anniversaries]])

const take = statement(
  'readiness_stale_take',
  `with taken as (
     delete from readiness_stale where id in (select id from readiness_stale order by id limit $1 for update skip locked) returning business_id
   ) select distinct business_id as id from taken`,
)
/** Businesses to count again: taken off the list. */
export const takeStale = async (tx: Tx, most: number): Promise<string[]> =>
  (await tx.rows<{ id: string }>(take, [most])).map(({ id }) => id)

/** Rows of readiness written where they say something new; a change of level begins a new `since`. */
const upsert = `
  with given as (
    select * from json_to_recordset($1::json) as r(business_id uuid, form text, level text, missing smallint, next text, rule_set text, counted_on date)
  ), was as (
    select r.business_id, r.form, r.level from business_readiness r join given g using (business_id, form)
  ), changed as (
    insert into readiness_change (business_id, form, was, level, rule_set, counted_on)
    select g.business_id, g.form, w.level, g.level, g.rule_set, g.counted_on from given g join was w using (business_id, form) where w.level <> g.level
  )
  insert into business_readiness as r (business_id, form, level, missing, next, rule_set, since, counted_on)
  select business_id, form, level, missing, next, rule_set, counted_on, counted_on from given
  on conflict (business_id, form) do update set level = excluded.level, missing = excluded.missing, next = excluded.next,
    rule_set = excluded.rule_set, counted_on = excluded.counted_on,
    since = case when r.level = excluded.level then r.since else excluded.counted_on end
  where (r.level, r.missing, r.next, r.rule_set) is distinct from (excluded.level, excluded.missing, excluded.next, excluded.rule_set)`
const write = statement('readiness_write', upsert)

export const writeReadiness = (tx: Tx, rows: readonly Standing[]) => tx.rows(write, [JSON.stringify(rows)])

const figures = statement(
  'readiness_figures',
  `insert into city_figure (name, value, at)
   select 'readiness:' || form || ':' || level, count(*), $1 from business_readiness group by form, level
   on conflict (name) do update set value = excluded.value, at = excluded.at`,
)
/** Counts the levels of each form for the pages that show them. */
export const countLevels = (tx: Tx, at: Temporal.Instant) => tx.rows(figures, [at.toString()])
