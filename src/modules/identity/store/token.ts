import type { Duty, OrganisationKind } from '../../../platform/actor.ts'
import { type Db, type Reader, statement, type Tx } from '../../../platform/db.ts'
import type { Language } from '../../../platform/text.ts'

export type TokenRow = {
  id: string
  accountId: string
  organisationName: string
  name: string
  duties: string[]
  confirms: boolean
  createdAt: Temporal.Instant
  endsAt: Temporal.Instant
  revokedAt: Temporal.Instant | null
  lastUsedAt: Temporal.Instant | null
}

const columns = `t.id, m.account_id as "accountId", o.name as "organisationName", t.name, t.duties, t.confirms, t.created_at as "createdAt",
  t.ends_at as "endsAt", t.revoked_at as "revokedAt", t.last_used_at as "lastUsedAt"`
const tables = `api_token t join membership m on m.id = t.membership_id join organisation o on o.id = m.organisation_id`
const list = statement(
  'token_list',
  `select ${columns} from ${tables} where m.account_id = $1 order by t.revoked_at is not null, t.created_at desc limit 200`,
)
const lock = statement('token_lock', `select ${columns} from ${tables} where t.id = $1 for update of t`)

export const listTokens = (reader: Reader, accountId: string): Promise<TokenRow[]> => reader.rows(list, [accountId])
export const lockToken = async (tx: Tx, id: string): Promise<TokenRow | undefined> =>
  (await tx.rows<TokenRow>(lock, [id]))[0]

const own = statement(
  'token_own',
  `select t.id, t.membership_id as "membershipId", m.account_id as "accountId", t.created_at as "createdAt"
   from api_token t join membership m on m.id = t.membership_id where t.id = $1 and t.revoked_at is null`,
)
type OwnToken = { id: string; membershipId: string; accountId: string; createdAt: Temporal.Instant }
export const findOwnToken = async (reader: Reader, id: string): Promise<OwnToken | undefined> =>
  (await reader.rows<OwnToken>(own, [id]))[0]

type New = {
  id: string
  tokenHash: Buffer
  membershipId: string
  duties: readonly string[]
  name: string
  confirms: boolean
  at: Temporal.Instant
  days: number
}

const insert = statement(
  'token_insert',
  `insert into api_token (id, token_hash, membership_id, duties, name, created_at, ends_at, confirms)
   values ($1, $2, $3, $4, $5, $6, clock_timestamp() + make_interval(days => $7), $8)`,
)
const revoke = statement('token_revoke', 'update api_token set revoked_at = $2 where id = $1')

export const insertToken = (tx: Tx, { id, tokenHash, membershipId, duties, name, confirms, at, days }: New) =>
  tx.rows(insert, [id, tokenHash, membershipId, duties, name, at.toString(), days, confirms])
export const saveRevoked = (tx: Tx, id: string, at: Temporal.Instant) => tx.rows(revoke, [id, at.toString()])

/** What a machine's token leads to now. */
export type FoundToken = {
  id: string
  given: Duty[]
  held: Duty[]
  unnoted: boolean
  confirms: boolean
  accountId: string
  name: string
  language: Language
  membershipId: string
  organisationId: string
  organisationName: string
  organisationKind: OrganisationKind
  shift: bigint
}

// A token ends by real time: a demo's clock must not bring a dead one back to life.
const find = statement(
  'token_find',
  `select t.id, t.duties as given, m.duties as held, t.confirms, a.id as "accountId", a.name, a.language, m.id as "membershipId",
     t.last_used_at is null or t.last_used_at < clock_timestamp() - interval '1 hour' as unnoted,
     o.id as "organisationId", o.name as "organisationName", o.kind as "organisationKind",
     (extract(epoch from clock.shift) * 1000)::bigint as shift
   from clock, api_token t
   join membership m on m.id = t.membership_id and m.active
   join account a on a.id = m.account_id and a.active
   join organisation o on o.id = m.organisation_id
   where t.token_hash = $1 and t.revoked_at is null and t.ends_at > clock_timestamp()`,
)
const used = statement('token_used', 'update api_token set last_used_at = clock_timestamp() where id = $1')

export const findToken = async (reader: Reader, tokenHash: Buffer): Promise<FoundToken | undefined> =>
  (await reader.rows<FoundToken>(find, [tokenHash]))[0]

/** Notes the hour of use, so that its owner sees which machines still live; not every call. */
export const noteUse = (db: Db, id: string) => db.write.rows(used, [id])
