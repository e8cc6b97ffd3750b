import { type Reader, statement, type Tx } from '../../../platform/db.ts'
import type { Secrets } from '../../../platform/secrets.ts'
import { type Content, noContent, type Registration, type Way } from '../domain/registration.ts'

export type RegistrationRow = Registration & { content: Content; otpHash: Buffer | null; businessName: string | null }
type Stored = Omit<RegistrationRow, 'content'> & { sealed: Buffer | null }

const columns = `r.id, r.way, r.made_by as "madeBy", r.created_at as "createdAt", r.consents, r.otp_for as "otpFor",
  r.otp_hash as "otpHash", r.otp_ends_at as "otpEndsAt", r.otp_sent as "otpSent", r.tries, r.phone_confirmed_at as "phoneConfirmedAt",
  r.number, r.business_id as "businessId", r.twin_id as "twinId", r.promised_on as "promisedOn", r.kept_at as "keptAt", r.outcome,
  r.reason, r.account_id as "accountId", r.content_sealed as sealed, b.name as "businessName"`
const tables = 'registration r left join report_business b on b.id = r.business_id'

const byCode = statement('registration_by_code', `select ${columns} from ${tables} where r.code_hash = $1`)
const byId = statement('registration_by_id', `select ${columns} from ${tables} where r.id = $1`)
const lockCode = statement(
  'registration_lock_code',
  `select ${columns} from ${tables} where r.code_hash = $1 for update of r`,
)
const lockId = statement('registration_lock', `select ${columns} from ${tables} where r.id = $1 for update of r`)
const open = statement(
  'registration_queue',
  `select ${columns} from ${tables} where r.promised_on is not null and r.kept_at is null
     and ($1::date is null or (r.promised_on, r.id) > ($1::date, $2::uuid))
   order by r.promised_on, r.id limit $3`,
)
const mine = statement(
  'registration_mine',
  `select ${columns} from ${tables} where r.made_by = $1 and r.way = 'visit' order by r.created_at desc limit 30`,
)

const bound = (id: string) => `registration:${id}`
const opened = (secrets: Secrets, { sealed, ...row }: Stored): RegistrationRow => ({
  ...row,
  content: sealed ? { ...noContent, ...JSON.parse(secrets.unseal(sealed, bound(row.id))) } : noContent,
})
const first = (secrets: Secrets, [row]: Stored[]): RegistrationRow | undefined => row && opened(secrets, row)

export const findByCode = async (reader: Reader, hash: Buffer, secrets: Secrets) =>
  first(secrets, await reader.rows<Stored>(byCode, [hash]))
export const findById = async (reader: Reader, id: string, secrets: Secrets) =>
  first(secrets, await reader.rows<Stored>(byId, [id]))
export const lockByCode = async (tx: Tx, hash: Buffer, secrets: Secrets) =>
  first(secrets, await tx.rows<Stored>(lockCode, [hash]))
export const lockById = async (tx: Tx, id: string, secrets: Secrets) =>
  first(secrets, await tx.rows<Stored>(lockId, [id]))

/** What waits for an officer, what was promised first at the top. */
export const queueOf = async (
  reader: Reader,
  secrets: Secrets,
  after: { day: string; id: string } | undefined,
  limit: number,
): Promise<RegistrationRow[]> =>
  (await reader.rows<Stored>(open, [after?.day ?? null, after?.id ?? null, limit])).map((row) => opened(secrets, row))

export const visitsOf = async (reader: Reader, secrets: Secrets, accountId: string): Promise<RegistrationRow[]> =>
  (await reader.rows<Stored>(mine, [accountId])).map((row) => opened(secrets, row))

const insert = statement(
  'registration_insert',
  `insert into registration (id, code_hash, way, made_by, created_at, content_sealed) values ($1, $2, $3, $4, $5, $6)`,
)
type New = { id: string; codeHash: Buffer; way: Way; madeBy: string | null; at: Temporal.Instant; content: Content }

export const insertRegistration = (tx: Tx, { id, codeHash, way, madeBy, at, content }: New, secrets: Secrets) =>
  tx.rows(insert, [id, codeHash, way, madeBy, at.toString(), secrets.seal(JSON.stringify(content), bound(id))])

const fill = statement(
  'registration_fill',
  `update registration set content_sealed = $2, otp_for = null, otp_hash = null where id = $1`,
)
/** What is changed afterwards was not yet confirmed: a code that waits is worthless. */
export const saveContent = (tx: Tx, id: string, content: Content, secrets: Secrets) =>
  tx.rows(fill, [id, secrets.seal(JSON.stringify(content), bound(id))])

const sent = statement(
  'registration_sent_to',
  `select coalesce(sum(otp_sent), 0)::int as sent from registration where phone_print = $1 and otp_sent_at > $2`,
)
/** How many codes this phone was sent since then, by whichever registration. */
export const sentTo = async (reader: Reader, phonePrint: Buffer, since: Temporal.Instant): Promise<number> =>
  (await reader.rows<{ sent: number }>(sent, [phonePrint, since.toString()]))[0]?.sent ?? 0

const send = statement(
  'registration_otp',
  `update registration set consents = $2, phone_print = $3, otp_for = $4, otp_hash = $5, otp_ends_at = $6, otp_sent_at = $7,
     otp_sent = otp_sent + 1, tries = 0 where id = $1`,
)
type Otp = {
  id: string
  consents: readonly string[]
  phonePrint: Buffer
  for: 'phone' | 'claim'
  hash: Buffer
  endsAt: Temporal.Instant
  at: Temporal.Instant
}
export const saveOtp = (tx: Tx, otp: Otp) =>
  tx.rows(send, [otp.id, otp.consents, otp.phonePrint, otp.for, otp.hash, otp.endsAt.toString(), otp.at.toString()])

const wrong = statement('registration_try', 'update registration set tries = tries + 1 where id = $1')
export const saveTry = (tx: Tx, id: string) => tx.rows(wrong, [id])

const enter = statement(
  'registration_enter',
  `update registration set number = $2, promised_on = $3, business_id = $4, entered_at = case when $4::uuid is null then null else $5::timestamptz end,
     twin_id = $6, phone_confirmed_at = $7, consents = $8, otp_for = null, otp_hash = null,
     content_sealed = case when $4::uuid is null then content_sealed end
   where id = $1`,
)
type Entered = {
  id: string
  number: string
  promisedOn: Temporal.PlainDate
  businessId: string | null
  twinId: string | null
  confirmed: boolean
  consents: readonly string[]
  at: Temporal.Instant
}
export const saveEntered = (tx: Tx, given: Entered) =>
  tx.rows(enter, [
    given.id,
    given.number,
    given.promisedOn.toString(),
    given.businessId,
    given.at.toString(),
    given.twinId,
    given.confirmed ? given.at.toString() : null,
    given.consents,
  ])

const owned = statement(
  'registration_owned',
  `update registration set account_id = $2, phone_confirmed_at = coalesce(phone_confirmed_at, $3), otp_for = null, otp_hash = null where id = $1`,
)
export const saveOwner = (tx: Tx, id: string, accountId: string, at: Temporal.Instant) =>
  tx.rows(owned, [id, accountId, at.toString()])

const keep = statement(
  'registration_keep',
  `update registration set kept_at = $2, kept_by = $3, outcome = $4, reason = $5, content_sealed = null where id = $1`,
)
export const saveKept = (
  tx: Tx,
  given: {
    id: string
    at: Temporal.Instant
    by: string | null
    outcome: 'checked' | 'same' | 'refused'
    reason: string | null
  },
) => tx.rows(keep, [given.id, given.at.toString(), given.by, given.outcome, given.reason])

const holidays = statement(
  'registration_holidays',
  `select day::text from holiday where day between $1::date and $1::date + 60`,
)
export const holidaysAfter = async (reader: Reader, day: Temporal.PlainDate): Promise<ReadonlySet<string>> =>
  new Set((await reader.rows<{ day: string }>(holidays, [day.toString()])).map((each) => each.day))

const waiting = statement(
  'registration_waiting',
  `select count(*)::int as count, min(promised_on) as due
   from (select promised_on from registration where promised_on is not null and kept_at is null order by promised_on limit 100) open`,
)

/** How many wait for an officer, at most a hundred of them, and the first day that was promised. */
export const waitingFor = async (reader: Reader): Promise<{ count: number; due: Temporal.PlainDate | null }> =>
  (await reader.rows<{ count: number; due: Temporal.PlainDate | null }>(waiting))[0] ?? { count: 0, due: null }
