import type { Actor } from '../../platform/actor.ts'
import { anyOf, rule } from '../../platform/policy.ts'

/** Someone's own way in: whoever has its code, which nobody guesses. */
type Held = { id: string; madeBy: string | null }

export const isOfficer = (actor: Actor): boolean => actor.organisationKind === 'agency' && actor.duties.has('registry')

// Not an open rule: a page may be opened by anyone, a machine says first who it is, so that nobody floods phones.
const anyone = rule<unknown>('rule.registration_code', () => true)
const officer = rule<unknown>('rule.registration_officer', isOfficer)
const facilitator = rule<unknown>('rule.registration_facilitator', (actor) => actor.organisationKind === 'partner')
/** Only who filled it in sees again what was typed; an officer sees all that came in. */
const seen = anyOf<Held>(
  officer,
  rule<Held>('rule.registration_maker', (actor, { madeBy }) => actor.id !== '' && actor.id === madeBy),
)

export const policy = {
  'registration.begin': anyone,
  'registration.start': anyone,
  'registration.view': anyone,
  'registration.business': anyone,
  'registration.owner': anyone,
  'registration.send': anyone,
  'registration.confirm': anyone,
  'registration.claim': anyone,
  'registration.counter': officer,
  'registration.slip': seen,
  'registration.queue': officer,
  'registration.open': officer,
  'registration.check': officer,
  'registration.visits': facilitator,
}
