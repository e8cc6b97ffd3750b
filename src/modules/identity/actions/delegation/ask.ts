import { randomInt } from 'node:crypto'
import { z } from 'zod'
import { ok, type Result, refuse, refuseFields } from '../../../../core/result.ts'
import { type By, type Task, tasks } from '../../../../platform/actor.ts'
import type { Reader } from '../../../../platform/db.ts'
import { choice, id, maybe, several, text } from '../../../../platform/fields.ts'
import { codeFrom } from '../../domain/code.ts'
import { delegationDays } from '../../domain/delegation.ts'
import { contactFrom } from '../../domain/identifier.ts'
import { type ContactRow, findAccount, findByContact, findHolders } from '../../store/account.ts'
import { askedSince, insertDelegation } from '../../store/delegation.ts'
import { findOrganisation } from '../../store/member.ts'
import { command, contact, query } from '../guard.ts'
import { hashed } from './code.ts'
import { sendCode } from './tell.ts'

type Asking = {
  id: string
  organisationId: string
  organisationName: string
  kind: string
  /** The one who lends: who asks themselves, or else who manages the members, by phone if they have one. */
  owner: ContactRow | undefined
  isOwner: boolean
}

/** The business whose tasks are to be lent. */
const askingFor = async (reader: Reader, organisationId: string, { actor }: By): Promise<Asking | undefined> => {
  const organisation = await findOrganisation(reader, organisationId)
  if (organisation?.kind !== 'business') return undefined
  const holders = await findHolders(reader, organisation.id, 'members')
  const self = organisation.id === actor.organisationId ? holders.find((holder) => holder.id === actor.id) : undefined
  return {
    id: organisation.id,
    organisationId: organisation.id,
    organisationName: organisation.name,
    kind: organisation.kind,
    owner: self ?? holders.find(({ phone }) => phone !== null) ?? holders[0],
    isOwner: self !== undefined,
  }
}

export type Prepared = Omit<Asking, 'owner'> & { reachable: boolean }

/** What can be lent, for the form: by the owner, or asked for by who wants to help. */
export const prepare = query('delegation.ask', {
  lend: 'never',
  input: z.object({ organisationId: id() }),
  load: async (reader, { organisationId }, by): Promise<Prepared | undefined> => {
    const asking = await askingFor(reader, organisationId, by)
    if (!asking) return undefined
    const { owner, ...rest } = asking
    return { ...rest, reachable: owner !== undefined }
  },
})

type Helper = { id: string | null; name: string; phone: string | null; email: string | null }
type Asked = Omit<Asking, 'owner'> & {
  owner: ContactRow
  helper: Helper
  delegationId: string
  tasks: Task[]
  days: number
  code: string
  stopCode: string
}

const [mostAday, mostOfOne] = [10, 20]

/** Begins to lend: the owner's phone gets a code, and nothing holds before it is given back here. */
export const ask = command('delegation.ask', {
  input: z.object({
    id: id(),
    organisationId: id(),
    name: maybe(text(120)),
    contact: maybe(contact()),
    tasks: several(tasks),
    days: choice(delegationDays),
  }),
  load: async (tx, input, by) => {
    const asking = await askingFor(tx, input.organisationId, by)
    if (!asking) return undefined
    if (by.actor.id === '') return { ...asking, helper: undefined, lately: { ofOrganisation: 0, ofAsker: 0 } }
    const since = by.at.subtract({ hours: 24 })
    const own = asking.isOwner && input.contact ? await findByContact(tx, contactFrom(input.contact)) : undefined
    const helper = asking.isOwner ? own : await findAccount(tx, by.actor.id)
    const lately = await askedSince(tx, { organisationId: asking.id, askedBy: by.actor.id, since })
    return { ...asking, helper, lately }
  },
  decide: (asking, input): Result<Asked> => {
    const { owner, isOwner, lately, ...rest } = asking
    if (!owner) return refuse('conflict', 'delegation.no_owner')
    if (lately.ofOrganisation >= mostAday || lately.ofAsker >= mostOfOne)
      return refuse('conflict', 'delegation.too_many', { most: mostAday })
    const helper = isOwner ? namedHelper(asking.helper, input, owner) : ok(contactRow(asking.helper))
    if (!helper.ok) return helper
    const made = { delegationId: input.id, tasks: input.tasks, days: Number(input.days) }
    const codes = { code: codeFrom(randomInt(1_000_000)), stopCode: codeFrom(randomInt(10_000)).slice(-4) }
    return ok({ ...rest, isOwner, owner, helper: helper.value, ...made, ...codes })
  },
  save: async (tx, asked, { actor, at, house }) => {
    await insertDelegation(tx, {
      id: asked.delegationId,
      organisationId: asked.organisationId,
      givenBy: asked.owner.id,
      helper: asked.helper,
      askedBy: actor.id,
      at,
      tasks: asked.tasks,
      days: asked.days,
      code: hashed(house, asked.delegationId, asked.code, at),
      stopCode: asked.stopCode,
    })
    await sendCode(tx, house, { ...asked, helperName: asked.helper.name })
  },
  facts: ({ delegationId, organisationId, tasks, days }) => ({ id: delegationId, organisationId, tasks, days }),
})

const contactRow = (row: Omit<ContactRow, 'language'> | undefined): Helper => ({
  id: row?.id ?? null,
  name: row?.name ?? '',
  phone: row?.phone ?? null,
  email: row?.email ?? null,
})

const namedHelper = (
  known: ContactRow | undefined,
  { name, contact }: { name?: string | undefined; contact?: string | undefined },
  owner: ContactRow,
): Result<Helper> => {
  if (name === undefined) return refuseFields({ name: { code: 'field.required' } })
  if (contact === undefined) return refuseFields({ contact: { code: 'field.required' } })
  if (known?.id === owner.id) return refuseFields({ contact: { code: 'delegation.oneself' } })
  const { channel, to } = contactFrom(contact)
  return ok({ id: null, name, phone: channel === 'sms' ? to : null, email: channel === 'email' ? to : null })
}
