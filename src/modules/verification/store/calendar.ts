import { type Reader, statement, type Tx } from '../../../platform/db.ts'

const offers = statement(
  'verification_lapsed_offers',
  `select v.business_id as id from business_verification v join verification_visit x on x.business_id = v.business_id and x.outcome is null
   where v.state = 'visit_offered' and (select max(slot) from unnest(x.slots) slot) < $1 order by 1 limit 500`,
)
/** Cases whose offered times have all passed. */
export const lapsedOffers = async (reader: Reader, at: Temporal.Instant): Promise<string[]> =>
  (await reader.rows<{ id: string }>(offers, [at.toString()])).map(({ id }) => id)

// Two days are the least a claim can rest; the command itself counts working days.
const claims = statement(
  'verification_resting_claims',
  `select business_id as id from business_verification
   where claimed_by is not null and state in ('assigned', 'visit_agreed') and claimed_at < $1::timestamptz - interval '2 days' order by 1 limit 500`,
)
/** Cases that somebody holds and may have left alone. */
export const claimsAtRest = async (reader: Reader, at: Temporal.Instant): Promise<string[]> =>
  (await reader.rows<{ id: string }>(claims, [at.toString()])).map(({ id }) => id)

const ending = statement(
  'verification_ending',
  `select business_id as id from business_verification v
   where v.state = 'verified' and v.verified_until <= $1::date and v.verified_until > $1::date - 7
     and not exists (select from verification_reminder r where r.business_id = v.business_id and r.verified_until = v.verified_until and r.days = $2)
   order by v.verified_until, v.business_id limit 1000`,
)
/** Businesses whose year ends by that day, or was to be told so within the last week, and were not told yet. */
export const toRemind = async (reader: Reader, until: Temporal.PlainDate, days: number): Promise<string[]> =>
  (await reader.rows<{ id: string }>(ending, [until.toString(), days])).map(({ id }) => id)

const note = statement(
  'verification_reminder_note',
  `insert into verification_reminder (business_id, verified_until, days, at) values ($1, $2, $3, $4)`,
)
type Reminder = { businessId: string; verifiedUntil: Temporal.PlainDate; days: number; at: Temporal.Instant }
export const noteReminder = (tx: Tx, { businessId, verifiedUntil, days, at }: Reminder) =>
  tx.rows(note, [businessId, verifiedUntil.toString(), days, at.toString()])
