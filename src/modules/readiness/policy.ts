import { type Actor, actsFor, belongsTo } from '../../platform/actor.ts'
import { anyOf, rule } from '../../platform/policy.ts'

export type OfBusiness = { organisationId: string }

/** True for those who keep the city's registry. */
export const isOfficer = (actor: Actor): boolean => actor.organisationKind === 'agency' && actor.duties.has('registry')

const oversees = (actor: Actor): boolean =>
  isOfficer(actor) || (actor.organisationKind === 'agency' && actor.duties.has('oversee'))

const officer = rule<unknown>('rule.registry_officer', isOfficer)
const agency = rule<unknown>('rule.readiness_agency', oversees)
const own = rule<OfBusiness>('rule.registry_own_goods', (actor, { organisationId }) =>
  actsFor(actor, organisationId, 'catalogue'),
)
const member = rule<OfBusiness>('rule.business_member', (actor, { organisationId }) => belongsTo(actor, organisationId))
/** The platform reminds by itself: nobody has to remember. */
const platform = rule<unknown>('rule.platform', (actor) => actor.organisationKind === 'system')

const seen = anyOf<OfBusiness>(member, agency)
const kept = anyOf<OfBusiness>(own, officer)

export const policy = {
  'permit.list': seen,
  'permit.view': seen,
  'permit.scan': seen,
  'permit.add': kept,
  'permit.replace': kept,
  'permit.withdraw': kept,
  'permit.grace': officer,
  'permit.remind': platform,
  'readiness.view': seen,
  'readiness.form': seen,
  'readiness.list': agency,
}
