import { rulesOn } from './domain/readiness.ts'
import { standingsOf } from './domain/standing.ts'
import { type EvidenceRow, evidenceAfter, evidenceFrom } from './store/evidence.ts'

/** What planting needs of a database client of the owner. */
type Client = { query: <Row>(text: string, values?: unknown[]) => Promise<{ rows: Row[] }> }

const insert = `
  insert into business_readiness (business_id, form, level, missing, next, rule_set, since, counted_on)
  select business_id, form, level, missing, next, rule_set,
    greatest((b.created_at at time zone 'Asia/Jakarta')::date, counted_on - (hashtext(business_id::text || form) & 255)), counted_on
  from json_to_recordset($1::json) as r(business_id uuid, form text, level text, missing smallint, next text, rule_set text, counted_on date) join business b on b.id = r.business_id`

const counted = `
  update readiness_count set counted_on = $1, rule_set = $2, after = null, done = $3, total = $3, started_at = $4, finished_at = $4`
const figures = `
  insert into city_figure (name, value, at)
  select 'readiness:' || form || ':' || level, count(*), $1 from business_readiness group by form, level
  on conflict (name) do update set value = excluded.value, at = excluded.at`

const atOnce = 2_500

/** Counts every business for the first time, some thousands in a statement. Returns how many. */
export const plantReadiness = async (client: Client, on: Temporal.PlainDate, at: Temporal.Instant): Promise<number> => {
  const rules = rulesOn(on)
  let done = 0
  for (let last = '00000000-0000-0000-0000-000000000000'; ; ) {
    const { rows } = await client.query<EvidenceRow>(evidenceAfter, [last, atOnce])
    const end = rows.at(-1)
    if (!end) break
    await client.query(insert, [JSON.stringify(rows.flatMap((row) => standingsOf(evidenceFrom(row), rules, on)))])
    done += rows.length
    last = end.businessId
  }
  await client.query(counted, [on.toString(), rules.id, done, at.toString()])
  await client.query(figures, [at.toString()])
  return done
}
