import type { Duty, OrganisationKind, Task } from '../../../platform/actor.ts'
import { type Db, type Reader, statement, type Tx } from '../../../platform/db.ts'
import type { Language } from '../../../platform/text.ts'
import type { Lifetime } from '../domain/session.ts'

/** What a request's cookie leads to, with the demo's clock. Without a living session everything but the shift is null. */
export type Found = { shift: bigint } & (
  | { sessionId: null }
  | {
      sessionId: string
      confirmedAt: Temporal.Instant | null
      stale: boolean
      accountId: string
      name: string
      language: Language
      membershipId: string | null
      duties: Duty[] | null
      organisationId: string | null
      organisationName: string | null
      organisationKind: OrganisationKind | null
      /** Set while this session acts by a delegation instead of a membership. */
      delegationId: string | null
      tasks: Task[] | null
      until: Temporal.Instant | null
      ownerId: string | null
      ownerName: string | null
      over: boolean | null
    }
)

// One statement for every request. A disabled account or membership finds nothing, whatever its sessions say; nor does
// an official's session that proved one factor only. Sessions end by real time, wherever a demo's clock stands;
// delegations by the platform's clock, and with the owner's own membership.
const find = statement(
  'session_find',
  `select (extract(epoch from clock.shift) * 1000)::bigint as shift, found.*
   from clock left join (
     select s.id as "sessionId", s.confirmed_at as "confirmedAt", s.seen_at < clock_timestamp() - interval '1 minute' as stale,
       a.id as "accountId", a.name, a.language, m.id as "membershipId", m.duties,
       o.id as "organisationId", o.name as "organisationName", o.kind as "organisationKind",
       d.id as "delegationId", d.tasks, d.ends_at as until, w.id as "ownerId", w.name as "ownerName",
       d.ended_at is not null or d.ends_at <= clock_timestamp() + c.shift or gm.id is null as over
     from session s cross join clock c
     join account a on a.id = s.account_id and a.active
     left join membership m on m.id = s.membership_id and m.account_id = s.account_id
     left join delegation d on d.id = s.delegation_id and d.helper_id = s.account_id
     left join account w on w.id = d.given_by
     left join membership gm on gm.account_id = d.given_by and gm.organisation_id = d.organisation_id and gm.active
       and 'members' = any(gm.duties) and w.active
     left join organisation o on o.id = coalesce(m.organisation_id, d.organisation_id)
     where s.token_hash = $1 and s.idle_until > clock_timestamp() and s.ends_at > clock_timestamp()
       and (s.membership_id is null or (m.active and (s.factors = 2 or o.kind in ('business', 'partner'))))
   ) found on true`,
)

/** The living session behind a token's hash, and by how much the demo's clock is moved. */
export const findSession = async (reader: Reader, tokenHash: Buffer): Promise<Found> =>
  (await reader.rows<Found>(find, [tokenHash]))[0] ?? { shift: 0n, sessionId: null }

const touch = statement(
  'session_touch',
  `update session set seen_at = clock_timestamp(),
     idle_until = least(ends_at, clock_timestamp() + make_interval(mins => idle_minutes))
   where token_hash = $1 and seen_at < clock_timestamp() - interval '1 minute' and idle_until > clock_timestamp()`,
)

/** Moves the end of rest on. At most once a minute, so that reading a page stays reading. */
export const touchSession = (db: Db, tokenHash: Buffer) => db.write.rows(touch, [tokenHash])

type NewSession = {
  id: string
  tokenHash: Buffer
  accountId: string
  membershipId: string | null
  factors: 1 | 2
  confirmedAt: Temporal.Instant | null
  device: string
  lifetime: Lifetime
}

const insert = statement(
  'session_insert',
  `insert into session (id, token_hash, account_id, membership_id, factors, confirmed_at, device, idle_minutes, idle_until, ends_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, clock_timestamp() + make_interval(mins => $8), clock_timestamp() + make_interval(hours => $9))`,
)

export const insertSession = (tx: Tx, given: NewSession) =>
  tx.rows(insert, [
    given.id,
    given.tokenHash,
    given.accountId,
    given.membershipId,
    given.factors,
    given.confirmedAt?.toString() ?? null,
    given.device,
    given.lifetime.idleMinutes,
    given.lifetime.hours,
  ])

const confirm = statement(
  'session_confirm',
  `update session set token_hash = $2, confirmed_at = $3, factors = 2 where id = $1 returning id`,
)

/** A proof of the second factor gives the session a new token, so that one seen before is worth nothing after. */
export const confirmSession = async (tx: Tx, id: string, tokenHash: Buffer, at: Temporal.Instant): Promise<boolean> =>
  (await tx.rows(confirm, [id, tokenHash, at.toString()])).length === 1

const living = `idle_until > clock_timestamp() and ends_at > clock_timestamp()`

export type SessionRow = {
  id: string
  accountId: string
  device: string
  startedAt: Temporal.Instant
  seenAt: Temporal.Instant
}

const list = statement(
  'session_list',
  `select id, account_id as "accountId", device, started_at as "startedAt", seen_at as "seenAt"
   from session where account_id = $1 and ${living} order by seen_at desc limit 100`,
)

export const listSessions = (reader: Reader, accountId: string): Promise<SessionRow[]> => reader.rows(list, [accountId])

export type OwnSession = { id: string; accountId: string; factors: number }

const lock = statement(
  'session_lock',
  `select id, account_id as "accountId", factors from session where id = $1 and ${living} for update`,
)

export const lockSession = async (tx: Tx, id: string): Promise<OwnSession | undefined> =>
  (await tx.rows<OwnSession>(lock, [id]))[0]

const act = statement(
  'session_act',
  `update session set membership_id = $2, delegation_id = null, idle_minutes = least(idle_minutes, $3),
     idle_until = least(idle_until, clock_timestamp() + make_interval(mins => $3)),
     ends_at = least(ends_at, clock_timestamp() + make_interval(hours => $4))
   where id = $1`,
)

/** From now on the session acts through this membership; acting as an official makes it shorter for good. */
export const saveActing = (tx: Tx, id: string, membershipId: string, { idleMinutes, hours }: Lifetime) =>
  tx.rows(act, [id, membershipId, idleMinutes, hours])

const help = statement('session_help', 'update session set membership_id = null, delegation_id = $2 where id = $1')

/** From now on the session acts by this delegation; with none, for nobody but its owner. */
export const saveHelping = (tx: Tx, id: string, delegationId: string | null) => tx.rows(help, [id, delegationId])

const end = statement('session_end', 'delete from session where id = $1')
const endByToken = statement('session_end_token', 'delete from session where token_hash = $1')
const endOthers = statement(
  'session_end_others',
  'delete from session where account_id = $1 and id is distinct from $2::uuid',
)
const endActing = statement('session_end_acting', 'delete from session where membership_id = $1')

export const endSession = (tx: Tx, id: string) => tx.rows(end, [id])
export const endSessionOf = (tx: Tx, tokenHash: Buffer) => tx.rows(endByToken, [tokenHash])
/** All of an account's sessions, but for the one that asks. */
export const endSessions = (tx: Tx, accountId: string, except?: string) =>
  tx.rows(endOthers, [accountId, except ?? null])
export const endSessionsActing = (tx: Tx, membershipId: string) => tx.rows(endActing, [membershipId])

const unconfirm = statement(
  'session_unconfirm',
  'update session set confirmed_at = null where confirmed_at is not null',
)

/** When the demo's clock jumps, no earlier proof can be fresh by it. */
export const forgetConfirmations = (tx: Tx) => tx.rows(unconfirm)

const tidySessions = statement(
  'session_tidy',
  `delete from session where ends_at < clock_timestamp() or idle_until < clock_timestamp()`,
)
const tidyChallenges = statement('challenge_tidy', 'delete from challenge where ends_at < clock_timestamp()')
const tidyThrottle = statement('throttle_tidy', 'delete from throttle where until < clock_timestamp()')

/** Clears away what has run out. Nothing depends on it: what has run out is not found anyway. */
export const tidy = async (db: Db) => {
  for (const each of [tidySessions, tidyChallenges, tidyThrottle]) await db.write.rows(each)
}
