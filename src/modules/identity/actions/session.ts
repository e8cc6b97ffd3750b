import { z } from 'zod'
import { ok, type Result, refuse } from '../../../core/result.ts'
import { id } from '../../../platform/fields.ts'
import { isOfficial, lifetimeOf } from '../domain/session.ts'
import { findMembership } from '../store/member.ts'
import { endSession, endSessions, listSessions, lockSession, type OwnSession, saveActing } from '../store/session.ts'
import { command, query } from './guard.ts'

/*
 * Signing in itself (`session.start`) is no action but a page: it needs cookies, and guesses are counted by address. A
 * machine does not sign in; it comes with a token (`token.create`).
 */

/** Where one is signed in. */
export const list = query('session.list', {
  input: z.object({}),
  load: async (reader, _input, { actor }) =>
    actor.id === ''
      ? undefined
      : {
          id: actor.id,
          accountId: actor.id,
          current: actor.sessionId,
          sessions: await listSessions(reader, actor.id),
        },
})

export const end = command('session.end', {
  input: z.object({ sessionId: id() }),
  load: (tx, { sessionId }) => lockSession(tx, sessionId),
  decide: (session) => ok({ id: session.id }),
  save: (tx, { id }) => endSession(tx, id),
  facts: ({ id }) => ({ id }),
})

/** All but the one that asks: after a lost phone. */
export const endOthers = command('session.end_others', {
  input: z.object({}),
  load: async (_tx, _input, { actor }) => (actor.id === '' ? undefined : { id: actor.id, accountId: actor.id }),
  decide: ({ id }, _input, { actor }) => ok({ id, except: actor.sessionId }),
  save: (tx, { id, except }) => endSessions(tx, id, except),
  facts: ({ id }) => ({ id }),
})

type Acting = OwnSession & { membershipId: string; kind: string }

/** Says for whom one acts from now on. Acting as an official takes two proven factors, whatever was enough before. */
export const actFor = command('session.act_for', {
  input: z.object({ membershipId: id() }),
  load: async (tx, { membershipId }, { actor }): Promise<Acting | undefined> => {
    const session = actor.sessionId ? await lockSession(tx, actor.sessionId) : undefined
    const membership = await findMembership(tx, membershipId)
    if (!session || membership?.accountId !== session.accountId) return undefined
    return { ...session, membershipId, kind: membership.kind }
  },
  decide: ({ id, membershipId, kind, factors }): Result<Pick<Acting, 'id' | 'membershipId' | 'kind'>> =>
    isOfficial(kind) && factors < 2 ? refuse('denied', 'action.step_up') : ok({ id, membershipId, kind }),
  save: (tx, { id, membershipId, kind }) => saveActing(tx, id, membershipId, lifetimeOf([kind])),
  facts: ({ id, membershipId }) => ({ id, membershipId }),
})
