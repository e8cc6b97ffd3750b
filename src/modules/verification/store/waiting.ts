import { type Reader, statement } from '../../../platform/db.ts'

export type WaitingCase = { id: string; name: string; state: string; dueOn: Temporal.PlainDate | null }

const columns = `v.business_id as id, b.name, v.state, v.due_on as "dueOn" from business_verification v join report_business b on b.id = v.business_id`
const ofOwner = statement(
  'waiting_owner',
  `select ${columns} where v.business_id = $1
   and (v.state in ('submitted', 'fixing', 'visit_offered', 'rejected') or v.state = 'verified' and v.verified_until < $2::date + 60)`,
)
const ofOfficer = statement(
  'waiting_officer',
  `(select ${columns} where v.claimed_by = $1 and v.state <> 'visit_offered' order by v.due_on limit 6)
   union all (select ${columns} where v.due_on <= $2::date + 1 and v.state in ('complete', 'checked', 'appealed')
     and not exists (select from verification_barred x where x.business_id = v.business_id and x.round = v.round and x.account_id = $1)
     order by v.due_on limit 6)`,
)

/** What a business has to do for its own verification. */
export const waitingForOwner = (reader: Reader, businessId: string, day: Temporal.PlainDate) =>
  reader.rows<WaitingCase>(ofOwner, [businessId, day.toString()])

/** What an officer holds, and what is due by tomorrow and open to them. */
export const waitingForOfficer = (reader: Reader, accountId: string, day: Temporal.PlainDate) =>
  reader.rows<WaitingCase>(ofOfficer, [accountId, day.toString()])

const errands = statement(
  'waiting_errands',
  `select o.id, b.name, o.due_on as "dueOn" from outreach o join report_business b on b.id = o.business_id
   where o.assigned_to = $1 and o.outcome is null order by o.due_on, o.id limit 6`,
)
/** Where somebody is sent. */
export const waitingErrands = (reader: Reader, accountId: string) =>
  reader.rows<Omit<WaitingCase, 'state'>>(errands, [accountId])
