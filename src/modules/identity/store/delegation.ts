import type { Task } from '../../../platform/actor.ts'
import { type Reader, statement, type Tx } from '../../../platform/db.ts'
import type { Delegation } from '../domain/delegation.ts'

export type DelegationRow = Omit<Delegation, 'tasks'> & {
  tasks: Task[]
  organisationName: string
  ownerName: string
  helperPhone: string | null
  helperEmail: string | null
  stopCode: string
  codeHash: Buffer | null
  /** How much was done by it; what was refused does not count. */
  acts: number
}

const columns = `d.id, d.organisation_id as "organisationId", o.name as "organisationName", d.given_by as "givenBy", w.name as "ownerName",
  d.helper_id as "helperId", coalesce(h.name, d.helper_name) as "helperName", d.helper_phone as "helperPhone", d.helper_email as "helperEmail",
  d.asked_by as "askedBy", d.asked_at as "askedAt", d.tasks, d.days, d.code_hash as "codeHash", d.code_ends_at as "codeEndsAt",
  d.codes_sent as "codesSent", d.tries, d.stop_code as "stopCode", d.given_at as "givenAt", d.ends_at as "endsAt",
  d.ended_at as "endedAt", d.ended_how as "endedHow"`
const acts = `(select count(*)::int from audit_event e where e.on_behalf_of = d.given_by and e.actor_id = d.helper_id
    and e.organisation_id = d.organisation_id and e.outcome = 'done' and e.at >= d.given_at and e.at <= coalesce(d.ended_at, d.ends_at)) as acts`
const tables = `delegation d join organisation o on o.id = d.organisation_id join account w on w.id = d.given_by
  left join account h on h.id = d.helper_id`

const one = statement('delegation_find', `select ${columns}, ${acts} from ${tables} where d.id = $1`)
const lock = statement(
  'delegation_lock',
  `select ${columns}, 0 as acts from ${tables} where d.id = $1 for no key update of d`,
)
const given = statement(
  'delegation_given',
  `select ${columns}, ${acts} from ${tables} where d.organisation_id = $1 and (d.given_at is not null or d.ended_at is null)
   order by d.asked_at desc limit 50`,
)
const held = statement(
  'delegation_held',
  `select ${columns}, ${acts} from ${tables}
   where d.helper_id = $1 and d.given_at is not null order by d.ends_at desc limit 50`,
)
const asked = statement(
  'delegation_asked',
  `select ${columns}, 0 as acts from ${tables}
   where d.asked_by = $1 and d.helper_id = $1 and d.given_at is null and d.ended_at is null order by d.asked_at desc limit 10`,
)

export const findDelegation = async (reader: Reader, id: string): Promise<DelegationRow | undefined> =>
  (await reader.rows<DelegationRow>(one, [id]))[0]
export const lockDelegation = async (tx: Tx, id: string): Promise<DelegationRow | undefined> =>
  (await tx.rows<DelegationRow>(lock, [id]))[0]
export const delegationsGiven = (reader: Reader, organisationId: string): Promise<DelegationRow[]> =>
  reader.rows(given, [organisationId])
export const delegationsHeld = (reader: Reader, accountId: string): Promise<DelegationRow[]> =>
  reader.rows(held, [accountId])
export const delegationsAsked = (reader: Reader, accountId: string): Promise<DelegationRow[]> =>
  reader.rows(asked, [accountId])

const standing = statement(
  'delegation_standing',
  `select ${columns}, 0 as acts from ${tables}
   where d.helper_id = $1 and d.given_at is not null and d.ended_at is null and d.ends_at > $2 order by o.name, d.id limit 50`,
)
export const delegationsStanding = (
  reader: Reader,
  accountId: string,
  at: Temporal.Instant,
): Promise<DelegationRow[]> => reader.rows(standing, [accountId, at.toString()])

const lately = statement(
  'delegation_lately',
  `select (select count(*)::int from delegation where organisation_id = $1 and asked_at > $3) as "ofOrganisation",
     (select count(*)::int from delegation where asked_by = $2 and asked_at > $3) as "ofAsker"`,
)

/** How often somebody was asked, and somebody asked, since then: each time sends a message to a phone. */
export const askedSince = async (
  reader: Reader,
  { organisationId, askedBy, since }: { organisationId: string; askedBy: string; since: Temporal.Instant },
): Promise<{ ofOrganisation: number; ofAsker: number }> =>
  (
    await reader.rows<{ ofOrganisation: number; ofAsker: number }>(lately, [organisationId, askedBy, since.toString()])
  )[0] ?? {
    ofOrganisation: 0,
    ofAsker: 0,
  }

type New = {
  id: string
  organisationId: string
  givenBy: string
  helper: { id: string | null; name: string; phone: string | null; email: string | null }
  askedBy: string
  at: Temporal.Instant
  tasks: readonly Task[]
  days: number
  code: { hash: Buffer; endsAt: Temporal.Instant }
  stopCode: string
}

const insert = statement(
  'delegation_insert',
  `insert into delegation (id, organisation_id, given_by, helper_id, helper_name, helper_phone, helper_email, asked_by, asked_at,
     tasks, days, code_hash, code_ends_at, stop_code)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
)

export const insertDelegation = (tx: Tx, given: New) =>
  tx.rows(insert, [
    given.id,
    given.organisationId,
    given.givenBy,
    given.helper.id,
    given.helper.name,
    given.helper.phone,
    given.helper.email,
    given.askedBy,
    given.at.toString(),
    given.tasks,
    given.days,
    given.code.hash,
    given.code.endsAt.toString(),
    given.stopCode,
  ])

const newCode = statement(
  'delegation_code',
  `update delegation set code_hash = $2, code_ends_at = $3, codes_sent = codes_sent + 1, tries = 0 where id = $1`,
)
const wrong = statement('delegation_try', 'update delegation set tries = $2 where id = $1')
const give = statement(
  'delegation_give',
  `update delegation set helper_id = $2, given_at = $3, ends_at = $4, code_hash = null where id = $1`,
)
const end = statement(
  'delegation_end',
  `update delegation set ended_at = $2, ended_how = $3, code_hash = null where id = any($1::uuid[]) and ended_at is null`,
)

export const saveCode = (tx: Tx, id: string, code: New['code']) =>
  tx.rows(newCode, [id, code.hash, code.endsAt.toString()])
export const saveTry = (tx: Tx, id: string, tries: number) => tx.rows(wrong, [id, tries])
export const saveGiven = (tx: Tx, id: string, helperId: string, givenAt: Temporal.Instant, endsAt: Temporal.Instant) =>
  tx.rows(give, [id, helperId, givenAt.toString(), endsAt.toString()])
export const saveEnded = (tx: Tx, ids: readonly string[], at: Temporal.Instant, how: 'owner' | 'helper' | 'sms') =>
  tx.rows(end, [ids, at.toString(), how])

// Locked in one order: two answers from one phone must not wait for each other in a circle.
const byPhone = statement(
  'delegation_by_phone',
  `select ${columns}, 0 as acts from ${tables}
   where w.phone = $1 and d.given_at is not null and d.ended_at is null and d.ends_at > $2 order by d.id for no key update of d`,
)

/** What the owner of this phone has lent and not ended. */
export const lockGivenByPhone = (tx: Tx, phone: string, at: Temporal.Instant): Promise<DelegationRow[]> =>
  tx.rows(byPhone, [phone, at.toString()])

export type Act = { id: bigint; at: Temporal.Instant; action: string; subjectId: string; outcome: 'done' | 'denied' }

const actsOf = statement(
  'delegation_acts',
  `select id, at, action, subject_id as "subjectId", outcome from audit_event
   where on_behalf_of = $1 and actor_id = $2 and organisation_id = $3 and at >= $4 and ($5::bigint is null or id < $5)
     and at <= $6 order by id desc limit $7`,
)

/** What somebody did for the owner, the newest first. */
export const actsBy = (
  reader: Reader,
  { givenBy, helperId, organisationId, givenAt, endsAt, endedAt }: DelegationRow,
  before: string | undefined,
  limit: number,
): Promise<Act[]> =>
  givenAt === null
    ? Promise.resolve([])
    : reader.rows(actsOf, [
        givenBy,
        helperId,
        organisationId,
        givenAt.toString(),
        before ?? null,
        (endedAt ?? endsAt)?.toString() ?? null,
        limit,
      ])
