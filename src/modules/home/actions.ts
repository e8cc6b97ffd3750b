import { z } from 'zod'
import { guardedBy } from '../../platform/action.ts'
import type { Actor } from '../../platform/actor.ts'
import { rule } from '../../platform/policy.ts'
import { openSalesOf } from '../consignment/door.ts'
import { byUrgency } from './domain.ts'
import { cityFigures, standingOf, tillsOf, waitingFor } from './store.ts'

const policy = { 'home.view': rule<unknown>('rule.anyone', (_actor: Actor) => true) }
const { query } = guardedBy(policy)

const nothing = { waiting: [], sold: [], standing: undefined, city: [], tills: [] }

/** One's own home: what waits, with deadlines, then the figures. A visitor sees what this place is. */
export const viewHome = query('home.view', {
  input: z.object({}),
  load: async (reader, _input, by) => {
    const { id, organisationKind: kind, organisationId, duties } = by.actor
    if (id === '') return nothing
    const office = kind !== 'business' && kind !== 'partner'
    return {
      waiting: byUrgency(await waitingFor(reader, by)),
      sold: kind === 'business' ? await openSalesOf(reader, organisationId) : [],
      standing: await standingOf(reader, by),
      city: office ? await cityFigures(reader) : [],
      tills: kind === 'partner' && duties.has('sales') ? await tillsOf(reader, organisationId) : [],
    }
  },
})

export const homeActions = [viewHome]
