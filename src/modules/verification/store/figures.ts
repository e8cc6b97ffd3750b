import { today } from '../../../core/dates.ts'
import { type Reader, statement, type Tx } from '../../../platform/db.ts'
import { sizeSql } from '../../registry/door.ts'
import type { Axis, Figure, Measure } from '../domain/figures.ts'

/** Counts each measure along each axis on a day, as rows of `registry_figure`. One text for counting and for recounting. */
export const countedOn = (day: Temporal.PlainDate): string => `
  with business_now as materialized (
    select b.id, left(b.kelurahan_code, 8) as kecamatan, coalesce(nullif(b.goods, ''), 'unknown') as goods, coalesce(b.gender, 'unknown') as gender,
      coalesce(${sizeSql(day)}, 'unknown') as size, to_char(b.created_at at time zone interval '7 hours', 'YYYY-MM') as entered,
      coalesce(v.verified_until >= date '${day}' and v.state not in ('rejected', 'appealed'), false) as verified, r.since
    from report_business_counted b
    left join business_verification v on v.business_id = b.id
    left join (select business_id, min(since) as since from report_readiness where level = 'ready' group by 1) r on r.business_id = b.id
  ), standing as (
    select m.measure, a.axis, a.key, count(*) as value from business_now n
    cross join lateral (values ('registered', true), ('verified', n.verified), ('ready', n.since is not null)) as m(measure, holds)
    cross join lateral (values ('all', 'all'), ('kecamatan', n.kecamatan), ('goods', n.goods), ('size', n.size), ('gender', n.gender)) as a(axis, key)
    where m.holds group by 1, 2, 3
  )
  select measure, axis, key, value from standing
  union all select 'registered', 'month', entered, count(*) from business_now group by 3
  union all select 'verified', 'month', to_char(first_at at time zone interval '7 hours', 'YYYY-MM'), count(*)
    from (select business_id, min(decided_at) as first_at from verification_decision where outcome in ('verified', 'appeal_granted') group by 1) d
    join business_now n on n.id = d.business_id group by 3
  union all select 'ready', 'month', to_char(since, 'YYYY-MM'), count(*) from business_now where since is not null group by 3`

const forget = statement('figures_forget', 'delete from registry_figure')
const noted = statement(
  'figures_noted',
  `insert into registry_count (counted_at, counted_on, tx) values ($1, $2, pg_snapshot_xmin(pg_current_snapshot()))
   on conflict (one) do update set counted_at = excluded.counted_at, counted_on = excluded.counted_on, tx = excluded.tx`,
)

/** Counts the registry afresh, in the caller's transaction: readers see the old figures until it commits. */
export const countRegistry = async (tx: Tx, at: Temporal.Instant) => {
  const day = today(at)
  await tx.rows(noted, [at.toString(), day.toString()])
  await tx.rows(forget)
  await tx.rows(statement('', `insert into registry_figure (measure, axis, key, value) ${countedOn(day)}`))
}

const all = statement(
  'figures_all',
  'select measure, axis, key, value::int as value from registry_figure order by measure, axis, key',
)
const when = statement('figures_when', 'select counted_at as at from registry_count')

/** The figures as last counted: some hundred rows, however many businesses there are. */
export const findFigures = async (reader: Reader) => ({
  figures: await reader.rows<Figure & { measure: Measure; axis: Axis }>(all),
  at: (await reader.rows<{ at: Temporal.Instant }>(when))[0]?.at,
})
