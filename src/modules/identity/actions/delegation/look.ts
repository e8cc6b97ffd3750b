import { z } from 'zod'
import { actsFor } from '../../../../platform/actor.ts'
import type { Reader } from '../../../../platform/db.ts'
import { id, maybe } from '../../../../platform/fields.ts'
import { type DelegationState, mostTries, stateOf } from '../../domain/delegation.ts'
import { contactOf, masked } from '../../domain/identifier.ts'
import { findAccount } from '../../store/account.ts'
import {
  type Act,
  actsBy,
  type DelegationRow,
  delegationsAsked,
  delegationsGiven,
  delegationsHeld,
  delegationsStanding,
  findDelegation,
} from '../../store/delegation.ts'
import { query } from '../guard.ts'

/** What is shown of a delegation: never the code, and of its stop code only what the owner may see. */
export type Shown = Pick<
  DelegationRow,
  | 'id'
  | 'organisationId'
  | 'organisationName'
  | 'ownerName'
  | 'helperId'
  | 'helperName'
  | 'askedBy'
  | 'askedAt'
  | 'tasks'
  | 'days'
  | 'givenAt'
  | 'endsAt'
  | 'endedAt'
  | 'endedHow'
  | 'acts'
> & { state: DelegationState }

const shown = (row: DelegationRow, at: Temporal.Instant): Shown => ({
  id: row.id,
  organisationId: row.organisationId,
  organisationName: row.organisationName,
  ownerName: row.ownerName,
  helperId: row.helperId,
  helperName: row.helperName,
  askedBy: row.askedBy,
  askedAt: row.askedAt,
  tasks: row.tasks,
  days: row.days,
  givenAt: row.givenAt,
  endsAt: row.endsAt,
  endedAt: row.endedAt,
  endedHow: row.endedHow,
  acts: row.acts,
  state: stateOf(row, at),
})

export type Given = { id: string; organisationId: string; organisationName: string; delegations: Shown[] }

/** What an organisation has lent, to whom and how much was done by it. */
export const given = query('delegation.given', {
  lend: 'never',
  input: z.object({}),
  load: async (reader, _input, { actor, at }): Promise<Given | undefined> => {
    const { organisationId, organisationName } = actor
    if (actor.organisationKind !== 'business') return undefined
    const rows = await delegationsGiven(reader, organisationId)
    return { id: organisationId, organisationId, organisationName, delegations: rows.map((row) => shown(row, at)) }
  },
})

/** For whom one may act, now or until lately, and what still waits for the owner's code. */
export const held = query('delegation.held', {
  input: z.object({}),
  load: async (reader, _input, { actor, at }) => {
    if (actor.id === '') return undefined
    const rows = [...(await delegationsAsked(reader, actor.id)), ...(await delegationsHeld(reader, actor.id))]
    return { id: actor.id, accountId: actor.id, delegations: rows.map((row) => shown(row, at)) }
  },
})

const most = 20

export type View = Shown & {
  /** Of the phone the code went to, the ends only. */
  sentTo: string
  triesLeft: number
  /** Only the owner answers with it. */
  stopCode: string | undefined
  list: Act[]
  next: string | undefined
}

/** One delegation with everything done by it, the newest first. */
export const view = query('delegation.view', {
  input: z.object({ delegationId: id(), after: maybe(z.string().regex(/^\d{1,18}$/)) }),
  load: async (reader, { delegationId, after }, { actor, at }): Promise<View | undefined> => {
    const row = await findDelegation(reader, delegationId)
    const owner = row && (await findAccount(reader, row.givenBy))
    if (!row || !owner) return undefined
    const acts = await actsBy(reader, row, after, most + 1)
    return {
      ...shown(row, at),
      sentTo: masked(contactOf(owner)),
      triesLeft: mostTries - row.tries,
      stopCode: actsFor(actor, row.organisationId, 'members') ? row.stopCode : undefined,
      list: acts.slice(0, most),
      next: acts.length > most ? `${acts[most - 1]?.id}` : undefined,
    }
  },
})

/** For whom somebody may act at this moment. */
export const standing = async (reader: Reader, accountId: string, at: Temporal.Instant): Promise<Shown[]> =>
  (await delegationsStanding(reader, accountId, at)).map((row) => shown(row, at))
