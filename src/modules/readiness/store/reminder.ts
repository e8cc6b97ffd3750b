import { type Reader, statement, type Tx } from '../../../platform/db.ts'
import { reminderDays } from '../domain/permit.ts'

export type Reminding = {
  id: string
  businessId: string
  businessName: string
  kind: string
  number: string
  expiresOn: Temporal.PlainDate
  recordedOn: Temporal.PlainDate
  sent: number[]
}

const columns = `p.id, p.business_id as "businessId", b.name as "businessName", p.kind, p.number, p.expires_on as "expiresOn",
  (p.recorded_at at time zone 'Asia/Jakarta')::date as "recordedOn",
  (select coalesce(array_agg(r.days order by r.days), '{}') from permit_reminder r where r.permit_id = p.id) as sent`
const from = 'from permit p join report_business b on b.id = p.business_id'

// Papers that ended long ago are past reminding: whoever was down for more than a year starts with what ends now.
const due = statement(
  'permit_remind_due',
  `select p.id, d.days ${from} cross join unnest($3::integer[]) as d(days)
   where p.ended_at is null and p.expires_on between $1::date - 365 and $1::date + d.days
     and p.expires_on - d.days >= (p.recorded_at at time zone 'Asia/Jakarta')::date
     and not exists (select from permit_reminder r where r.permit_id = p.id and r.days = d.days)
     and (p.id, d.days) > ($2::uuid, $4::integer)
   order by p.id, d.days limit $5`,
)
type Due = { id: string; days: number }

/** Reminders to send on a day, a page of them at a time. */
export const remindersToSend = (reader: Reader, on: Temporal.PlainDate, last: Due, most: number) =>
  reader.rows<Due>(due, [on.toString(), last.id, [...reminderDays], last.days, most])

const locked = statement(
  'permit_remind_lock',
  `select ${columns} ${from} where p.id = $1 and p.ended_at is null for update of p`,
)
export const lockReminding = async (tx: Tx, id: string): Promise<Reminding | undefined> =>
  (await tx.rows<Reminding>(locked, [id]))[0]

const sent = statement('permit_reminded', 'insert into permit_reminder (permit_id, days, at) values ($1, $2, $3)')
export const noteReminder = (tx: Tx, id: string, days: number, at: Temporal.Instant) =>
  tx.rows(sent, [id, days, at.toString()])
