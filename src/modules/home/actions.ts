import { z } from 'zod'
import { guardedBy } from '../../platform/action.ts'
import type { Actor } from '../../platform/actor.ts'
import { rule } from '../../platform/policy.ts'
import { byUrgency } from './domain.ts'
import { cityFigures, standingOf, tillsOf, waitingFor } from './store.ts'

const policy = { 'home.view': rule<unknown>('rule.anyone', (_actor: Actor) => true) }
const { query } = guardedBy(policy)

/** One's own home: what waits, with deadlines, then the figures. A visitor sees what this place is. */
export const viewHome = query('home.view', {
  input: z.object({}),
  load: async (reader, _input, by) => {
    const { actor } = by
    if (actor.id === '') return { waiting: [], city: [], tills: [] }
    const office = actor.organisationKind !== 'business' && actor.organisationKind !== 'partner'
    return {
      waiting: byUrgency(await waitingFor(reader, by)),
      standing: await standingOf(reader, by),
      city: office ? await cityFigures(reader) : [],
      tills: actor.organisationKind === 'partner' && actor.duties.has('sales') ? await tillsOf(reader, actor.organisationId) : [],
    }
  },
})

export const homeActions = [viewHome]
