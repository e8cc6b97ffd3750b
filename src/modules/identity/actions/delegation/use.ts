import { z } from 'zod'
import { ok, refuse } from '../../../../core/result.ts'
import type { Tx } from '../../../../platform/db.ts'
import { id } from '../../../../platform/fields.ts'
import { endDelegation, stateOf } from '../../domain/delegation.ts'
import { actingFor, isOfficial, lifetimeOf } from '../../domain/session.ts'
import { membershipsOf } from '../../store/account.ts'
import { lockDelegation, saveEnded } from '../../store/delegation.ts'
import { lockSession, saveActing, saveHelping } from '../../store/session.ts'
import { command } from '../guard.ts'
import { tellHelper } from './tell.ts'

const one = z.object({ delegationId: id() })
const locked = (tx: Tx, { delegationId }: { delegationId: string }) => lockDelegation(tx, delegationId)

/** The owner takes it back: with the next request nothing can be done by it any more. */
export const end = command('delegation.end', {
  input: one,
  load: locked,
  decide: (row, _input, { at }) => endDelegation(row, at),
  save: async (tx, row, { at, house }) => {
    await saveEnded(tx, [row.id], at, 'owner')
    await tellHelper(tx, house, row)
  },
  facts: ({ id, organisationId }) => ({ id, organisationId }),
})

/** Whoever helps gives it back. */
export const giveBack = command('delegation.return', {
  input: one,
  load: async (tx, input) => {
    const row = await locked(tx, input)
    return row && { ...row, accountId: row.helperId ?? '' }
  },
  decide: (row, _input, { at }) => endDelegation(row, at),
  save: (tx, row, { at }) => saveEnded(tx, [row.id], at, 'helper'),
  facts: ({ id, organisationId }) => ({ id, organisationId }),
})

/** From now on this session acts for the owner, until one stops or the delegation ends. */
export const use = command('delegation.use', {
  input: one,
  load: async (tx, input, { actor }) => {
    const row = await locked(tx, input)
    const session = actor.sessionId ? await lockSession(tx, actor.sessionId) : undefined
    return row && session && { ...row, accountId: row.helperId ?? '', sessionId: session.id }
  },
  decide: (row, _input, { at }) =>
    stateOf(row, at) === 'standing' ? ok(row) : refuse('conflict', 'delegation.closed'),
  save: (tx, { sessionId, id }) => saveHelping(tx, sessionId, id),
  facts: ({ id, organisationId }) => ({ id, organisationId }),
})

/** Stops acting for an owner: the session is one's own again. */
export const leave = command('delegation.leave', {
  input: z.object({}),
  load: async (tx, _input, { actor }) => {
    const session = actor.sessionId ? await lockSession(tx, actor.sessionId) : undefined
    const memberships = session && (await membershipsOf(tx, session.accountId))
    return session && { ...session, memberships: memberships ?? [] }
  },
  // An office is chosen anew, because it asks for two factors.
  decide: ({ id, memberships }) => {
    const own = actingFor(memberships)
    return ok({ id, membership: own && !isOfficial(own.kind) ? own : undefined })
  },
  save: async (tx, { id, membership }) => {
    await saveHelping(tx, id, null)
    if (membership) await saveActing(tx, id, membership.id, lifetimeOf([membership.kind]))
  },
  facts: ({ id }) => ({ id }),
})
