import { z } from 'zod'
import { ok, type Result, refuse, refuseFields } from '../../../core/result.ts'
import type { By } from '../../../platform/actor.ts'
import type { Reader, Tx } from '../../../platform/db.ts'
import { choice, id, maybe } from '../../../platform/fields.ts'
import { contactFrom } from '../domain/identifier.ts'
import { acceptPassword } from '../domain/password.ts'
import { isOfficial } from '../domain/session.ts'
import {
  type AccountRow,
  findAccount,
  findByContact,
  lockAccount,
  type Membership,
  membershipsOf,
  saveActive,
  saveLanguage,
  savePassword,
} from '../store/account.ts'
import { passkeysOf } from '../store/passkey.ts'
import { hashPassword, isPassword } from '../store/password.ts'
import { endSessions } from '../store/session.ts'
import { findTotp } from '../store/totp.ts'
import { command, contact, query, secret } from './guard.ts'

export type { Membership }

export type FoundAccount = Awaited<ReturnType<typeof described>>

const described = async (reader: Reader, account: AccountRow) => {
  const { id, name, email, phone, language, active, password_hash } = account
  const memberships = await membershipsOf(reader, id)
  const official = memberships.some(({ kind }) => isOfficial(kind))
  return {
    id,
    accountId: id,
    name,
    email,
    phone,
    language,
    active,
    hasPassword: password_hash !== null,
    memberships,
    official,
  }
}

/** One's own account: who one is here, for whom one may act, and how one signs in. */
export const view = query('account.view', {
  input: z.object({}),
  load: async (reader, _input, { actor }) => {
    const account = actor.id === '' ? undefined : await findAccount(reader, actor.id)
    if (!account) return undefined
    const passkeys = await passkeysOf(reader, account.id)
    const totp = await findTotp(reader, account.id)
    return { ...(await described(reader, account)), passkeys: passkeys.length, totp: Boolean(totp?.confirmedAt) }
  },
})

/** The account of whoever acts, locked; a token may act here for its owner. */
const mine = async (tx: Tx, { actor }: By) => {
  const account = actor.id === '' ? undefined : await lockAccount(tx, actor.id)
  return account && { ...account, accountId: account.id }
}

export const language = command('account.language', {
  input: z.object({ language: choice(['id', 'en']) }),
  load: (tx, _input, by) => mine(tx, by),
  decide: ({ id }, input) => ok({ id, language: input.language }),
  save: (tx, change) => saveLanguage(tx, change.id, change.language),
  facts: ({ id, language }) => ({ id, language }),
})

type Locked = AccountRow & { accountId: string; memberships: Membership[]; isCurrent: boolean; hash: string }

/** Sets or changes the password; every other session of the account ends with the old one. */
export const password = command('account.password', {
  stepUp: true,
  input: z.object({ current: maybe(secret()), password: secret() }),
  load: async (tx, { current, password }, by): Promise<Locked | undefined> => {
    const account = await mine(tx, by)
    if (!account) return undefined
    const memberships = await membershipsOf(tx, account.id)
    const isCurrent = account.password_hash === null || (await isPassword(current ?? '', account.password_hash))
    return { ...account, memberships, isCurrent, hash: await hashPassword(password) }
  },
  decide: (account, { password }, { actor }): Result<{ id: string; hash: string; sessionId: string | undefined }> => {
    if (!account.isCurrent) return refuseFields({ current: { code: 'password.wrong' } })
    const accepted = acceptPassword(password, aboutOf(account, account.memberships))
    return accepted.ok ? ok({ id: account.id, hash: account.hash, sessionId: actor.sessionId }) : accepted
  },
  save: async (tx, { id, hash, sessionId }) => {
    await savePassword(tx, id, hash)
    await endSessions(tx, id, sessionId)
  },
  facts: ({ id }) => ({ id }),
})

export const aboutOf = ({ name, email, phone }: AccountRow, memberships: readonly { kind: string }[]) => ({
  officer: memberships.some(({ kind }) => isOfficial(kind)),
  name,
  contacts: [email, phone].filter((each) => each !== null),
})

/** For the administrator: the account behind a contact, so that it can be closed or opened. */
export const find = query('account.find', {
  input: z.object({ contact: maybe(contact()), accountId: maybe(id()) }),
  load: async (reader, input, { actor }) => {
    const account = await meant(reader, input)
    const asked = input.contact !== undefined || input.accountId !== undefined
    return { id: account?.id ?? actor.id, asked, account: account && (await described(reader, account)) }
  },
})

const meant = async (reader: Reader, input: { contact?: string | undefined; accountId?: string | undefined }) => {
  if (input.contact) return findByContact(reader, contactFrom(input.contact))
  return input.accountId ? findAccount(reader, input.accountId) : undefined
}

const oneAccount = z.object({ accountId: id() })
type Switched = { id: string; active: boolean }

const switched =
  (active: boolean) =>
  (account: AccountRow, _input: unknown, { actor }: By): Result<Switched> => {
    if (account.id === actor.id) return refuse('conflict', 'account.self')
    if (account.active === active) return refuse('conflict', active ? 'account.is_open' : 'account.is_closed')
    return ok({ id: account.id, active })
  }

const saveSwitched = async (tx: Tx, { id, active }: Switched) => {
  await saveActive(tx, id, active)
  if (!active) await endSessions(tx, id)
}

/** Closes an account: every session and token of it is dead with the next request. */
export const disable = command('account.disable', {
  input: oneAccount,
  load: (tx, { accountId }) => lockAccount(tx, accountId),
  decide: switched(false),
  save: saveSwitched,
  facts: ({ id }) => ({ id }),
})

export const enable = command('account.enable', {
  input: oneAccount,
  load: (tx, { accountId }) => lockAccount(tx, accountId),
  decide: switched(true),
  save: saveSwitched,
  facts: ({ id }) => ({ id }),
})

/** Ends all sessions of someone, as after a stolen phone. */
export const signOut = command('account.sign_out', {
  input: oneAccount,
  load: (tx, { accountId }) => lockAccount(tx, accountId),
  decide: ({ id }) => ok({ id }),
  save: (tx, { id }) => endSessions(tx, id),
  facts: ({ id }) => ({ id }),
})
