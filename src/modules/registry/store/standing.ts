import { type Reader, statement } from '../../../platform/db.ts'
import { type Standing, type StandingFacts, standingOn } from '../domain/standing.ts'
import type { Condition } from './listing.ts'

const byIds = statement(
  'business_standing',
  `select business_id as id, state as "verificationState", verified_until as "verifiedUntil" from report_verification where business_id = any($1::uuid[])`,
)

/** Where businesses stand with the city on a day, in one query. */
export const standingsOf = async (
  reader: Reader,
  ids: readonly string[],
  day: Temporal.PlainDate,
): Promise<(id: string) => Standing> => {
  const rows = await reader.rows<StandingFacts & { id: string }>(byIds, [ids])
  const found = new Map(rows.map((row) => [row.id, standingOn(row, day)]))
  return (id) => found.get(id) ?? 'registered'
}

const within = (condition: string) =>
  `exists (select from report_verification v where v.business_id = b.id and ${condition})`

/** The same as a filter of a list; `at` is the place of the day. */
const conditions: Record<Standing, (at: string) => string> = {
  registered: (at) => `not ${within(`v.submitted_at < ${at}::date + 1`)}`,
  verified: (at) => within(`v.verified_until >= ${at}::date and v.state not in ('rejected', 'appealed')`),
  lapsed: (at) => within(`v.state = 'verified' and v.verified_until < ${at}::date`),
  fixing: (at) => within(`v.state = 'fixing' and coalesce(v.verified_until < ${at}::date, true)`),
  rejected: (at) => within(`v.state = 'rejected' and v.submitted_at < ${at}::date + 1`),
  verifying: (at) =>
    within(
      `(v.state = 'appealed' or v.state not in ('verified', 'rejected', 'fixing') and coalesce(v.verified_until < ${at}::date, true))`,
    ),
}

export const standingCondition = (standing: Standing, day: Temporal.PlainDate): Condition => ({
  sql: conditions[standing],
  value: day.toString(),
})
