import { isId, newId } from '../../../core/ids.ts'
import { ok, type Result, refuse } from '../../../core/result.ts'
import { type By, visitor } from '../../../platform/actor.ts'
import { record } from '../../../platform/audit.ts'
import type { Db } from '../../../platform/db.ts'
import type { House } from '../../../platform/house.ts'
import { newToken, sha256 } from '../../../platform/secrets.ts'
import { forgetAttempts, forgiveAttempt, withinLimit } from '../../../platform/throttle.ts'
import { contactFrom } from '../domain/identifier.ts'
import { shortest } from '../domain/password.ts'
import { actingFor, isOfficial, lifetimeOf } from '../domain/session.ts'
import { type AccountRow, findAccount, findByContact, type Membership, membershipsOf } from '../store/account.ts'
import { findChallenge, putChallenge, takeChallenge } from '../store/challenge.ts'
import { findMembership } from '../store/member.ts'
import { isPassword } from '../store/password.ts'
import { endSessionOf, insertSession } from '../store/session.ts'
import { findTotp } from '../store/totp.ts'
import { contact as contactField } from './guard.ts'
import { reasonOf, remember } from './refused.ts'
import { checkCode, sendCode } from './second-factor.ts'
import { type Credential, provenPasskey } from './webauthn.ts'

/** Guesses within a quarter of an hour: per account, wherever they come from, and per address, whomever they try. */
const guesses = { perAccount: 5, perAddress: 100, minutes: 15 } as const

export type Attempt = { contact: string; password: string; network: string }

const throttled = () => refuse('conflict', 'page.throttled', { minutes: guesses.minutes })

/** Neither accounts nor addresses can be read from what counts their attempts. */
const counterOf = ({ secrets }: House, kind: 'password-account' | 'password-address' | 'passkey-address', of: string) =>
  `${kind}:${secrets.derive('throttle', of).toString('base64url')}`

/**
 * The account whose password this is. An unknown account, a wrong password and a closed account get the same answer in
 * the same time; after too many wrong ones the right one is refused too. Passkeys stay open.
 */
export const checkPassword = async (
  db: Db,
  by: By,
  { contact, password, network }: Attempt,
): Promise<Result<AccountRow>> => {
  const typed = contactField().safeParse(contact)
  const account = typed.success ? await findByContact(db.read, contactFrom(typed.data)) : undefined
  const perAddress = counterOf(by.house, 'password-address', network)
  const perAccount = counterOf(by.house, 'password-account', account?.id ?? (typed.success ? typed.data : contact))
  const allowed =
    (await withinLimit(db, perAddress, guesses.perAddress, guesses.minutes)) &&
    (await withinLimit(db, perAccount, guesses.perAccount, guesses.minutes))
  if (!allowed) {
    await remember(db, by, { action: 'session.start', accountId: account?.id, reason: 'throttled' }, perAccount)
    return throttled()
  }
  const right = await isPassword(password, account?.password_hash)
  if (!right || !account?.active) {
    await remember(db, by, { action: 'session.start', accountId: account?.id, reason: 'wrong_password' })
    return refuse('invalid', 'session.wrong')
  }
  await forgetAttempts(db, perAccount)
  await forgiveAttempt(db, perAddress)
  return ok(account)
}

export type Way = 'password' | 'password_code' | 'passkey' | 'demo'
type Opening = { account: AccountRow; way: Way; device: string; oldToken: string | undefined; membershipId?: string }
export type Opened = { token: string; memberships: Membership[]; membershipId: string | undefined; persistent: boolean }

/** A demo's people are invented, so its one click counts as two factors; the step-up pages still appear. */
const twoFactors = (way: Way) => way !== 'password'

/** Starts a session under a new token; the one the browser had before ends with it. */
export const openSession = async (
  db: Db,
  by: By,
  { account, way, device, oldToken, membershipId }: Opening,
): Promise<Opened> => {
  const memberships = await membershipsOf(db.write, account.id)
  const acting = memberships.find(({ id }) => id === membershipId) ?? actingFor(memberships)
  const lifetime = lifetimeOf(memberships.map(({ kind }) => kind))
  const token = newToken()
  const actor = { ...visitor, id: account.id, name: account.name, organisationId: acting?.organisationId ?? '' }
  await db.transaction(async (tx) => {
    if (oldToken) await endSessionOf(tx, sha256(oldToken))
    await insertSession(tx, {
      id: newId(),
      tokenHash: sha256(token),
      accountId: account.id,
      membershipId: acting?.id ?? null,
      factors: twoFactors(way) ? 2 : 1,
      confirmedAt: twoFactors(way) && way !== 'demo' ? by.at : null,
      device,
      lifetime,
    })
    await record(
      tx,
      { ...by, actor, key: undefined },
      { action: 'session.start', subjectId: account.id, facts: { id: account.id, way } },
    )
  })
  return { token, memberships, membershipId: acting?.id, persistent: !memberships.some(({ kind }) => isOfficial(kind)) }
}

/** Officials always prove a second factor; so does everyone who has set up an app for it. */
export const needsSecond = async (db: Db, accountId: string): Promise<boolean> => {
  const memberships = await membershipsOf(db.read, accountId)
  return memberships.some(({ kind }) => isOfficial(kind)) || Boolean((await findTotp(db.read, accountId))?.confirmedAt)
}

const halfMinutes = 10

/** The password was right, a code is still missing: the browser gets a token that is good for nothing but that. */
export const openHalf = async (db: Db, house: House, account: AccountRow): Promise<string> => {
  const token = newToken()
  const half = {
    accountId: account.id,
    purpose: 'half_signed_in',
    secret: sha256(token),
    minutes: halfMinutes,
  } as const
  await putChallenge(db.write, half)
  if (!(await findTotp(db.read, account.id))?.confirmedAt) await sendCode(db, house, account, 'code_sign_in')
  return token
}

/** Whose half sign-in a token stands for. */
export const findHalf = async (db: Db, token: string | undefined): Promise<AccountRow | undefined> => {
  const accountId = token && (await findChallenge(db.write, sha256(token), 'half_signed_in'))
  const account = accountId ? await findAccount(db.write, accountId) : undefined
  return account?.active ? account : undefined
}

/** Completes a half sign-in with a code. */
export const checkSecond = async (
  db: Db,
  by: By,
  { token, account, typed }: { token: string; account: AccountRow; typed: string },
): Promise<Result<AccountRow>> => {
  const right = await checkCode(db, by.house, { accountId: account.id, typed, purpose: 'code_sign_in' })
  if (!right.ok) {
    await remember(db, by, { action: 'session.start', accountId: account.id, reason: reasonOf(right.refusal.code) })
    return right
  }
  const taken = await takeChallenge(db.write, sha256(token), 'half_signed_in')
  return taken ? ok(account) : refuse('conflict', 'session.half_over')
}

/** The account of a passkey that answered our challenge. Counted apart: open even while the account's password is throttled. */
export const checkPasskey = async (db: Db, by: By, given: Credential, network: string): Promise<Result<AccountRow>> => {
  const perAddress = counterOf(by.house, 'passkey-address', network)
  if (!(await withinLimit(db, perAddress, guesses.perAddress, guesses.minutes))) return throttled()
  const asked = { purpose: 'passkey_sign_in', accountId: null } as const
  const key = await db.transaction((tx) => provenPasskey(tx, by.house, given, asked, by.at))
  const account = key && (await findAccount(db.write, key.accountId))
  if (!account?.active) {
    await remember(db, by, { action: 'session.start', accountId: key?.accountId, reason: 'passkey' })
    return refuse('invalid', 'passkey.unproven')
  }
  await forgiveAttempt(db, perAddress)
  return ok(account)
}

export const accountOf = (db: Db, id: string): Promise<AccountRow | undefined> =>
  id === '' ? Promise.resolve(undefined) : findAccount(db.write, id)

/** True for an official whose password is from before they became one. */
export const isTooShort = async (db: Db, accountId: string, password: string): Promise<boolean> =>
  password.length < shortest.officers && (await membershipsOf(db.read, accountId)).some(({ kind }) => isOfficial(kind))

/** The invented person behind a membership, in a demo; nobody anywhere else. */
export const demoAccount = async (db: Db, { config }: House, membershipId: string): Promise<AccountRow | undefined> => {
  if (!config.demo || !isId(membershipId)) return undefined
  const membership = await findMembership(db.read, membershipId)
  const account = membership && (await findAccount(db.read, membership.accountId))
  return account?.demo && account.active ? account : undefined
}
