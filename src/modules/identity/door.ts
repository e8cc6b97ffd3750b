import type { Actor, Delegation, Duty } from '../../platform/actor.ts'
import { visitor } from '../../platform/actor.ts'
import { currentShift, shifted } from '../../platform/clock.ts'
import { type Db, type Reader, statement } from '../../platform/db.ts'
import type { House } from '../../platform/house.ts'
import { sha256 } from '../../platform/secrets.ts'
import type { Language } from '../../platform/text.ts'
import { dutiesFor } from './domain/delegation.ts'
import { effectiveDuties } from './domain/token.ts'
import { type ContactRow, findHolders, findNames } from './store/account.ts'
import { type Found, findSession, touchSession } from './store/session.ts'
import { findToken, noteUse } from './store/token.ts'

/** Who makes a request, by which clock; without a session, a visitor of no known language. */
export type SignedIn = {
  actor: Actor
  at: Temporal.Instant
  /** By how many milliseconds the demo's clock is moved. */
  shift: number
  language: Language | undefined
}

const isToken = (token: string | undefined): token is string => /^[\w-]{43}$/.test(token ?? '')

/**
 * Asked on every request: one statement. The account, the membership and its duties are read each time, so that taking
 * any of them away counts at once. That the session was used is noted beside the request, at most once a minute.
 */
export const signedIn = async (db: Db, token: string | undefined, house: House): Promise<SignedIn> => {
  if (!isToken(token)) return asVisitor(house.config.demo ? await currentShift(db) : 0)
  const hash = sha256(token)
  const found = await findSession(db.read, hash)
  const shift = house.config.demo ? Number(found.shift) : 0
  if (found.sessionId === null) return asVisitor(shift)
  if (found.stale) void touchSession(db, hash).catch(() => undefined)
  return { actor: actorOf(found), at: shifted(shift), shift, language: found.language }
}

const asVisitor = (shift: number): SignedIn => ({ actor: visitor, at: shifted(shift), shift, language: undefined })

type Living = Exclude<Found, { sessionId: null }>

const actorOf = (found: Living): Actor => (found.delegationId === null ? actorOfMember(found) : actorOfHelper(found))

const actorOfMember = (found: Living): Actor => ({
  id: found.accountId,
  name: found.name,
  organisationId: found.organisationId ?? '',
  organisationName: found.organisationName ?? '',
  organisationKind: found.organisationKind ?? 'visitor',
  membershipId: found.membershipId ?? '',
  duties: new Set(found.duties),
  sessionId: found.sessionId,
  confirmedAt: found.confirmedAt ?? undefined,
})

/** Somebody who acts for an owner has the duties their tasks need, and none once the delegation is over. */
const actorOfHelper = (found: Living): Actor => {
  const delegation = delegationOf(found)
  const helper = { ...actorOfMember(found), membershipId: '', delegation }
  return delegation.over
    ? { ...helper, organisationId: '', organisationName: '', organisationKind: 'visitor', duties: new Set() }
    : { ...helper, duties: new Set(dutiesFor(delegation.tasks) as Duty[]) }
}

const delegationOf = (found: Living): Delegation => ({
  id: found.delegationId ?? '',
  ownerId: found.ownerId ?? '',
  ownerName: found.ownerName ?? '',
  organisationName: found.organisationName ?? '',
  tasks: new Set(found.tasks),
  until: found.until ?? Temporal.Instant.fromEpochMilliseconds(0),
  over: found.over !== false,
})

/**
 * Who a machine acts for: some duties of one membership, never more than it has now. It has no session, so it
 * can never change how its owner signs in; it signs and pays only if its maker said so with a second factor, for a day.
 */
export const bearer = async (db: Db, token: string, house: House): Promise<SignedIn | undefined> => {
  const found = token.length < 100 ? await findToken(db.read, sha256(token)) : undefined
  if (!found) return undefined
  if (found.unnoted) void noteUse(db, found.id).catch(() => undefined)
  const shift = house.config.demo ? Number(found.shift) : 0
  const { accountId, name, organisationId, organisationName, organisationKind, membershipId } = found
  const duties = new Set(effectiveDuties(found.given, found.held) as Duty[])
  const at = shifted(shift)
  const confirmedAt = found.confirms ? at : undefined
  const actor = {
    id: accountId,
    name,
    organisationId,
    organisationName,
    organisationKind,
    membershipId,
    duties,
    confirmedAt,
  }
  return { actor, at, shift, language: found.language }
}

/** Makes organisations: for the module that knows who they are. Values: ids, kinds, names (arrays of one length), when. */
export const organisationInsert = statement(
  'organisation_insert',
  `insert into organisation (id, kind, name, created_at)
   select given.id, given.kind, given.name, $4 from unnest($1::uuid[], $2::text[], $3::text[]) as given (id, kind, name)`,
)

/** Gives an organisation another name. Values: id, name. */
export const organisationRename = statement('organisation_rename', 'update organisation set name = $2 where id = $1')

/** Names of people by their ids, for lists and logs. */
export const findAccountNames = (reader: Reader, ids: readonly string[]): Promise<Map<string, string>> =>
  findNames(reader, ids)

export const findAccountName = async (reader: Reader, id: string): Promise<string | undefined> =>
  (await findNames(reader, [id])).get(id)

/** Whom to write to about something an organisation must do. */
export const findContacts = (reader: Reader, organisationId: string, duty: Duty): Promise<ContactRow[]> =>
  findHolders(reader, organisationId, duty)

export { standing as delegationsStanding } from './actions/delegation/look.ts'
export { receiveMessages } from './actions/message.ts'
export { welcomeOwner } from './actions/welcome.ts'
export { alsoBelong, belongNoMore, hasHolder } from './store/member.ts'
export { tidy as tidyIdentity } from './store/session.ts'
