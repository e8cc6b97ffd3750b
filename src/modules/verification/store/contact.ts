import { type Reader, statement, type Tx } from '../../../platform/db.ts'

/** The last contact with each business until a moment, `$1`. */
export const contactsCounted = `
  insert into business_contact (business_id, kecamatan, last_at, kind)
  select b.id, left(b.kelurahan_code, 8), coalesce(last.at, '-infinity'), coalesce(last.kind, '') from report_business_counted b
  left join (select distinct on (business_id) business_id, at, kind from report_contact where at <= $1 order by business_id, at desc, kind) last on last.business_id = b.id
  on conflict (business_id) do update set kecamatan = excluded.kecamatan, last_at = excluded.last_at, kind = excluded.kind
    where (business_contact.kecamatan, business_contact.last_at, business_contact.kind) is distinct from (excluded.kecamatan, excluded.last_at, excluded.kind)`
const count = statement('contact_count', contactsCounted)
/** Looks up the last contact with every business: for a job, because it reads all that happened. */
export const countContacts = (tx: Tx, at: Temporal.Instant) => tx.rows(count, [at.toString()])

const met = statement(
  'contact_met',
  `insert into business_contact (business_id, kecamatan, last_at, kind) select id, left(kelurahan_code, 8), $2, 'outreach' from report_business where id = $1
   on conflict (business_id) do update set last_at = excluded.last_at, kind = excluded.kind where business_contact.last_at < excluded.last_at`,
)
/** Met now: it leaves the list of the unreached at once. */
export const noteContact = (tx: Tx, businessId: string, at: Temporal.Instant) =>
  tx.rows(met, [businessId, at.toString()])

export type Unreached = {
  id: string
  name: string
  kelurahanCode: string
  lastAt: Temporal.Instant | null
  kind: string
  assignedTo: string | null
  dueOn: Temporal.PlainDate | null
}
export type UnreachedAsked = {
  before: Temporal.Instant
  kecamatan?: string | undefined
  after?: string | undefined
  limit: number
}

const listing = ({ before, kecamatan, after, limit }: UnreachedAsked) => {
  const values: unknown[] = [before.toString()]
  const place = (value: unknown) => `$${values.push(value)}`
  const beyond = after
    ? `and (c.last_at, c.business_id) > (select last_at, business_id from business_contact where business_id = ${place(after)}::uuid)`
    : ''
  const within = kecamatan ? `and c.kecamatan = ${place(kecamatan)}` : ''
  const text = `select b.id, b.name, b.kelurahan_code as "kelurahanCode", nullif(c.last_at, '-infinity') as "lastAt", c.kind, o.assigned_to as "assignedTo", o.due_on as "dueOn"
    from business_contact c join report_business b on b.id = c.business_id left join outreach o on o.business_id = c.business_id and o.outcome is null
    where c.last_at < $1 ${beyond} ${within} order by c.last_at, c.business_id limit ${place(limit + 1)}`
  return { statement: statement('', text), values }
}

/** Businesses without contact since a moment, those never met first; found by key, a page at a time. */
export const listUnreached = async (reader: Reader, asked: UnreachedAsked) => {
  const { statement, values } = listing(asked)
  const found = await reader.rows<Unreached>(statement, values)
  const rows = found.slice(0, asked.limit)
  return { rows, next: found.length > asked.limit ? rows.at(-1)?.id : undefined }
}

export type Staff = { id: string; name: string; organisation: string }
const staff = statement('outreach_staff', 'select id, name, organisation from report_staff order by name limit 200')
export const findStaff = (reader: Reader) => reader.rows<Staff>(staff)

export const outcomes = ['met', 'absent', 'moved', 'closed', 'refused'] as const
export type OutreachOutcome = (typeof outcomes)[number]
export type Outreach = {
  id: string
  businessId: string
  assignedTo: string
  assignedAt: Temporal.Instant
  dueOn: Temporal.PlainDate
  outcome: OutreachOutcome | null
  outcomeAt: Temporal.Instant | null
  note: string
  nextStep: string
}
const columns = `id, business_id as "businessId", assigned_to as "assignedTo", assigned_at as "assignedAt", due_on as "dueOn", outcome, outcome_at as "outcomeAt", note, next_step as "nextStep"`
const find = statement('outreach_find', `select ${columns} from outreach where id = $1`)
const lock = statement('outreach_lock', `select ${columns} from outreach where id = $1 for update`)
const mine = statement(
  'outreach_mine',
  `select ${columns} from outreach where assigned_to = $1 and outcome is null order by due_on, id limit 100`,
)
export const findOutreach = async (reader: Reader, id: string) => (await reader.rows<Outreach>(find, [id]))[0]
export const lockOutreach = async (tx: Tx, id: string) => (await tx.rows<Outreach>(lock, [id]))[0]
export const outreachOf = (reader: Reader, accountId: string) => reader.rows<Outreach>(mine, [accountId])

const assign = statement(
  'outreach_assign',
  `insert into outreach (id, business_id, assigned_to, assigned_by, assigned_at, due_on)
   select given.id, given.business_id, $3, $4, $5, $6 from unnest($1::uuid[], $2::uuid[]) as given (id, business_id)
   join report_business b on b.id = given.business_id
   on conflict (business_id) where outcome is null do nothing`,
)
export type Assigning = {
  ids: readonly string[]
  businessIds: readonly string[]
  to: string
  by: string
  at: Temporal.Instant
  dueOn: Temporal.PlainDate
}
/** Sends somebody to each of these businesses; one that somebody goes to already is left with them. */
export const assignOutreach = (tx: Tx, { ids, businessIds, to, by, at, dueOn }: Assigning) =>
  tx.rows(assign, [ids, businessIds, to, by, at.toString(), dueOn.toString()])

const record = statement(
  'outreach_record',
  `update outreach set outcome = $2, outcome_at = $3, note = $4, next_step = $5 where id = $1`,
)
export const recordOutreach = (tx: Tx, { id, outcome, outcomeAt, note, nextStep }: Outreach) =>
  tx.rows(record, [id, outcome, outcomeAt?.toString() ?? null, note, nextStep])
