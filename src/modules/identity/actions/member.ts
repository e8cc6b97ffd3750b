import { z } from 'zod'
import { ok, type Result, refuse } from '../../../core/result.ts'
import { type Actor, type Duty, duties } from '../../../platform/actor.ts'
import type { Reader, Tx } from '../../../platform/db.ts'
import { id, maybe, several, text } from '../../../platform/fields.ts'
import { queueMessage } from '../../../platform/outside/outbox.ts'
import { newToken, sha256 } from '../../../platform/secrets.ts'
import { translator } from '../../../platform/text.ts'
import { type Contact, contactFrom, masked } from '../domain/identifier.ts'
import { invitationDays } from '../domain/invitation.ts'
import { activate, changeDuties, deactivate, dutiesOfKind, giveDuties, type MemberChange } from '../domain/member.ts'
import { insertInvitation, lockInvitation, openInvitations, saveWithdrawn } from '../store/invitation.ts'
import {
  findMember,
  findOrganisation,
  hasHolder,
  listMembers,
  lockMember,
  type MemberRow,
  saveMember,
} from '../store/member.ts'
import { endSessionsActing } from '../store/session.ts'
import { texts } from '../texts.ts'
import { command, contact, query } from './guard.ts'

/** So many invitations may stand at once: each one sends a message to an address somebody typed. */
const mostOpen = 20

/** The organisation meant: the one that is named, or else one's own. */
const oursOf = async (reader: Reader, named: string | undefined, { organisationId }: Actor) => {
  const wanted = named ?? organisationId
  const organisation = wanted === '' ? undefined : await findOrganisation(reader, wanted)
  if (!organisation) return undefined
  return {
    id: organisation.id,
    organisationId: organisation.id,
    kind: organisation.kind,
    organisation,
    hasHolder: await hasHolder(reader, organisation.id),
  }
}

/** What may be handed on: one's own duties at home; to an organisation one lets in, all that belong to its kind. */
const givable = (actor: Actor, organisation: { id: string; kind: string }): ReadonlySet<string> =>
  actor.organisationId === organisation.id ? actor.duties : new Set(dutiesOfKind(organisation.kind))

export type Member = MemberRow
export type Ours = NonNullable<Awaited<ReturnType<typeof list.load>>>

/** Who acts for an organisation, and who has been asked to. */
export const list = query('member.list', {
  lend: 'never',
  input: z.object({ organisationId: maybe(id()) }),
  load: async (reader, { organisationId }, { actor, at }) => {
    const ours = await oursOf(reader, organisationId, actor)
    if (!ours) return undefined
    const members = await listMembers(reader, ours.id)
    const invitations = (await openInvitations(reader, ours.id, at)).map(
      ({ id, name, duties, endsAt, email, phone }) => ({
        id,
        name,
        duties,
        endsAt,
        contact: masked(contactFrom(email ?? phone ?? '')),
      }),
    )
    const give = duties.filter((duty) => givable(actor, ours.organisation).has(duty))
    return { ...ours, members, invitations, give }
  },
})

/** One member, for those who manage the members. */
export const view = query('member.view', {
  lend: 'never',
  input: z.object({ memberId: id() }),
  load: async (reader, { memberId }, { actor }) => {
    const member = await findMember(reader, memberId)
    const give = duties.filter((duty) => actor.duties.has(duty))
    return member && { id: member.id, organisationId: member.organisationId, member, give }
  },
})

type Inviting = {
  id: string
  organisationId: string
  name: string
  to: Contact
  duties: string[]
  token: string
  from: string
}

/** Asks someone in: by a message with a link, which only the one who receives it can use. */
export const invite = command('member.invite', {
  input: z.object({
    id: id(),
    organisationId: maybe(id()),
    name: text(120),
    contact: contact(),
    duties: several(duties, 0),
  }),
  load: async (tx, input, { actor, at }) => {
    const ours = await oursOf(tx, input.organisationId, actor)
    return ours && { ...ours, open: (await openInvitations(tx, ours.id, at)).length }
  },
  decide: (ours, input, { actor }): Result<Inviting> => {
    if (ours.open >= mostOpen) return refuse('conflict', 'invitation.too_many', { most: mostOpen })
    const given = giveDuties(input.duties, [], givable(actor, ours.organisation))
    if (!given.ok) return given
    const to = contactFrom(input.contact)
    return ok({
      id: input.id,
      organisationId: ours.id,
      name: input.name,
      to,
      duties: given.value,
      token: newToken(),
      from: ours.organisation.name,
    })
  },
  save: async (tx, { to, token, from, ...invitation }, { actor, at, house }) => {
    await insertInvitation(tx, {
      ...invitation,
      email: to.channel === 'email' ? to.to : null,
      phone: to.channel === 'sms' ? to.to : null,
      tokenHash: sha256(token),
      invitedBy: actor.id,
      at,
      endsAt: at.add({ hours: invitationDays * 24 }),
    })
    const facts = {
      name: actor.name,
      organisation: from,
      days: invitationDays,
      link: `${house.config.publicUrl}/undangan/${token}`,
    }
    await queueMessage(tx, house, {
      ...to,
      subject: say('message.invitation.subject'),
      text: say('message.invitation', facts),
    })
  },
  facts: ({ id, organisationId, duties }) => ({ id, organisationId, duties }),
})

// Who is asked in has no language here yet.
const say = translator(texts, 'id')

export const withdraw = command('invitation.withdraw', {
  input: z.object({ invitationId: id() }),
  load: async (tx, { invitationId }) => {
    const invitation = await lockInvitation(tx, invitationId)
    return invitation && { ...invitation, hasHolder: await hasHolder(tx, invitation.organisationId) }
  },
  decide: ({ id, organisationId, acceptedAt, withdrawnAt }) =>
    acceptedAt || withdrawnAt ? refuse('conflict', 'invitation.closed') : ok({ id, organisationId }),
  save: (tx, { id }, { at }) => saveWithdrawn(tx, id, at),
  facts: ({ id, organisationId }) => ({ id, organisationId }),
})

const saveChange = (tx: Tx, { member, duties, active }: MemberChange) => saveMember(tx, member.id, duties, active)

const factsOf = ({ member, duties }: MemberChange) => ({
  id: member.id,
  organisationId: member.organisationId,
  before: [...member.duties] as Duty[],
  duties: [...duties],
})

/** Takes effect with the member's next request: sessions and tokens read the duties each time. */
export const change = command('member.change', {
  input: z.object({ memberId: id(), duties: several(duties, 0) }),
  load: (tx, { memberId }) => lockMember(tx, memberId),
  decide: (member, input, { actor }) => changeDuties(member, input.duties, actor.duties),
  save: saveChange,
  facts: factsOf,
})

const oneMember = z.object({ memberId: id() })

export const leave = command('member.deactivate', {
  input: oneMember,
  load: (tx, { memberId }) => lockMember(tx, memberId),
  decide: (member) => deactivate(member),
  save: async (tx, change) => {
    await saveChange(tx, change)
    await endSessionsActing(tx, change.member.id)
  },
  facts: factsOf,
})

export const comeBack = command('member.activate', {
  input: oneMember,
  load: (tx, { memberId }) => lockMember(tx, memberId),
  decide: (member, _input, { actor }) => activate(member, actor.duties),
  save: saveChange,
  facts: factsOf,
})
