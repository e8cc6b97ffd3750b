import { z } from 'zod'
import { today } from '../../core/dates.ts'
import { guardedBy } from '../../platform/action.ts'
import type { Actor, By } from '../../platform/actor.ts'
import type { Reader } from '../../platform/db.ts'
import { rule } from '../../platform/policy.ts'
import { openSalesOf } from '../consignment/door.ts'
import { delegationsStanding } from '../identity/door.ts'
import { registrationsWaiting } from '../intake/door.ts'
import { cheapestStepOf, type NextStep } from '../readiness/door.ts'
import { twinsWaiting } from '../registry/door.ts'
import { queueFiguresOf, verificationTasksOf } from '../verification/door.ts'
import { byUrgency, type Waiting } from './domain.ts'
import { cityFigures, standingOf, tillsOf, waitingFor } from './store.ts'

const policy = { 'home.view': rule<unknown>('rule.anyone', (_actor: Actor) => true) }
const { query } = guardedBy(policy)

const nothing = {
  waiting: [],
  sold: [],
  standing: undefined,
  city: [],
  tills: [],
  helped: [],
  queue: undefined,
  step: undefined,
}

/** For whoever looks after what a business shows of itself. */
const stepFor = async (reader: Reader, { actor, at }: By): Promise<NextStep | undefined> =>
  actor.organisationKind === 'business' && actor.duties.has('catalogue')
    ? cheapestStepOf(reader, actor.organisationId, today(at))
    : undefined

/** One's own home: what waits, with deadlines, then the figures. A visitor sees what this place is. */
export const viewHome = query('home.view', {
  input: z.object({}),
  load: async (reader, _input, by) => {
    const { id, organisationKind: kind, organisationId, duties, delegation } = by.actor
    // What an owner is owed concerns a helper only where bills were lent to them.
    const seesMoney = delegation === undefined || delegation.tasks.has('billing')
    if (id === '') return nothing
    const office = kind !== 'business' && kind !== 'partner'
    return {
      waiting: byUrgency([
        ...(await registrationTask(reader, by)),
        ...(await verificationTasks(reader, by)),
        ...(await waitingFor(reader, by)),
        ...(await twinTask(reader, by)),
      ]),
      queue: await queueFiguresOf(reader, by),
      sold: kind === 'business' && seesMoney ? await openSalesOf(reader, organisationId) : [],
      standing: seesMoney ? await standingOf(reader, by) : undefined,
      step: await stepFor(reader, by),
      city: office ? await cityFigures(reader) : [],
      helped: delegation === undefined ? await delegationsStanding(reader, id, by.at) : [],
      tills: kind === 'partner' && duties.has('sales') ? await tillsOf(reader, organisationId) : [],
    }
  },
})

const verificationTasks = async (reader: Reader, by: By): Promise<Waiting[]> =>
  (await verificationTasksOf(reader, by)).map(({ name, ...task }) => ({ ...task, facts: { name } }))

/** All registrations are one task: they are worked off from one list. */
const registrationTask = async (reader: Reader, by: By): Promise<Waiting[]> => {
  const waiting = await registrationsWaiting(reader, by)
  if (!waiting) return []
  const { count, due, late } = waiting
  const kind = late ? 'registration_late' : 'registration'
  return [{ kind, href: '/pendaftaran', facts: { count: `${count}` }, due }]
}

/** One task for all pairs of records that may be one business: they are decided in a row. */
const twinTask = async (reader: Reader, { actor }: By): Promise<Waiting[]> => {
  const count = actor.organisationKind === 'agency' && actor.duties.has('registry') ? await twinsWaiting(reader) : 0
  return count === 0
    ? []
    : [{ kind: 'twins', href: '/ganda', facts: { count: count < 100 ? `${count}` : '99+' }, due: null }]
}

export const homeActions = [viewHome]
