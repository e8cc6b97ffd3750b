import { z } from 'zod'
import { newId } from '../../../core/ids.ts'
import { ok, type Result, refuse, refuseFields } from '../../../core/result.ts'
import { maybe, text } from '../../../platform/fields.ts'
import { sha256 } from '../../../platform/secrets.ts'
import { contactFrom, masked } from '../domain/identifier.ts'
import { isOpen, standing } from '../domain/invitation.ts'
import { acceptPassword } from '../domain/password.ts'
import { isOfficial } from '../domain/session.ts'
import { findByContact, insertAccount } from '../store/account.ts'
import { findInvitation, type InvitationRow, lockInvitationOf, saveAccepted } from '../store/invitation.ts'
import { insertMember } from '../store/member.ts'
import { hashPassword } from '../store/password.ts'
import { command, query, secret } from './guard.ts'

const token = () => text(100)

export type Invitation = NonNullable<Awaited<ReturnType<typeof view.load>>>
const contactOf = ({ email, phone }: InvitationRow) => contactFrom(email ?? phone ?? '')

/** What one is asked to join, for whoever holds the link. */
export const view = query('invitation.view', {
  input: z.object({ token: token() }),
  load: async (reader, { token }, { actor, at }) => {
    const invitation = await findInvitation(reader, sha256(token))
    if (!invitation) return undefined
    const { id, organisationName, kind, inviterName, name, duties, endsAt } = invitation
    const known = (await findByContact(reader, contactOf(invitation))) !== undefined
    const shown = {
      id,
      organisationName,
      kind,
      inviterName,
      name,
      duties,
      endsAt,
      contact: masked(contactOf(invitation)),
    }
    // Whether there is an account is told only to the one who received the message, and so owns the contact.
    return {
      ...shown,
      token,
      open: isOpen(invitation, at),
      known,
      official: isOfficial(kind),
      signedIn: actor.id !== '',
    }
  },
})

type Subject = InvitationRow & { known: boolean; hash: string | undefined; language: 'id' }
type Accepted = {
  id: string
  organisationId: string
  duties: string[]
  membershipId: string
  accountId: string
  created?: { name: string; email: string | null; phone: string | null; hash: string }
}

/** Joins: with the account one is signed in to, or with a new one that gets a name and a password. */
export const accept = command('invitation.accept', {
  input: z.object({ token: token(), name: maybe(text(120)), password: maybe(secret()) }),
  load: async (tx, input): Promise<Subject | undefined> => {
    const invitation = await lockInvitationOf(tx, sha256(input.token))
    if (!invitation) return undefined
    const known = (await findByContact(tx, contactOf(invitation))) !== undefined
    const hash = input.password === undefined ? undefined : await hashPassword(input.password)
    return { ...invitation, known, hash, language: 'id' }
  },
  decide: (invitation, input, { actor, at }): Result<Accepted> => {
    const open = standing(invitation, at)
    if (!open.ok) return open
    const { id, organisationId, duties } = invitation
    const accepted = { id, organisationId, duties, membershipId: newId(at) }
    if (actor.id !== '') return ok({ ...accepted, accountId: actor.id })
    const created = newAccount(invitation, input)
    return created.ok ? ok({ ...accepted, accountId: newId(at), created: created.value }) : created
  },
  save: async (tx, { id, organisationId, duties, membershipId, accountId, created }, { at }) => {
    if (created) {
      const { hash, ...person } = created
      await insertAccount(tx, { ...person, id: accountId, password_hash: hash, language: 'id', at })
    }
    await insertMember(tx, { id: membershipId, accountId, organisationId, duties, at })
    await saveAccepted(tx, id, at)
  },
  facts: ({ id, organisationId, accountId, duties, created }) => ({
    id,
    organisationId,
    accountId,
    duties,
    isNew: Boolean(created),
  }),
})

const newAccount = (
  { kind, email, phone, known, hash }: Subject,
  { name, password }: { name?: string | undefined; password?: string | undefined },
): Result<NonNullable<Accepted['created']>> => {
  if (known) return refuse('conflict', 'invitation.sign_in')
  if (name === undefined) return refuseFields({ name: { code: 'field.required' } })
  if (password === undefined || hash === undefined) return refuseFields({ password: { code: 'field.required' } })
  const contacts = [email, phone].filter((each) => each !== null)
  const fine = acceptPassword(password, { officer: isOfficial(kind), name, contacts })
  return fine.ok ? ok({ name, email, phone, hash }) : fine
}
