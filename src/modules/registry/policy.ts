import { type Actor, actsFor, belongsTo } from '../../platform/actor.ts'
import { anyOf, openRule, rule } from '../../platform/policy.ts'
import type { TextKey } from '../../platform/text.ts'

/** What is decided about: a record and the organisation it belongs to. */
type Owned = { id: string; organisationId: string }

/** A list of records, and whether it tells what only owners and the agency may know. */
type Listed = { inFull: boolean }

/** True for those who keep the city's registry. */
export const isOfficer = (actor: Actor): boolean => actor.organisationKind === 'agency' && actor.duties.has('registry')

/** True for those who may offer an agreement to a business or a partner, being the other of the two themselves. */
export const offersTo = (actor: Actor, own: 'business' | 'partner'): boolean =>
  actor.organisationKind === own && actor.duties.has('agreements')

/** True for those in the agency whose work needs telephone numbers, capital and sales. */
export const seesAll = (actor: Actor): boolean =>
  isOfficer(actor) || (actor.organisationKind === 'agency' && actor.duties.has('oversee'))

/** Private columns are loaded for the organisation itself and the agency; for others no query even selects them. */
export const maySeePrivate = (actor: Actor, organisationId: string): boolean =>
  (belongsTo(actor, organisationId) && (actor.delegation === undefined || actor.delegation.tasks.has('profile'))) ||
  seesAll(actor)

const signedIn = (actor: Actor): boolean => actor.id !== ''

const officer = rule<unknown>('rule.registry_officer', isOfficer)
const own = (who: TextKey, duty: 'catalogue' | 'money' | 'members') =>
  rule<Owned>(who, (actor, { organisationId }) => actsFor(actor, organisationId, duty))
const list = rule<Listed>('rule.signed_in', (actor, { inFull }) => signedIn(actor) && (!inFull || seesAll(actor)))
const view = rule<Owned & Listed>(
  'rule.signed_in',
  (actor, { organisationId, inFull }) => signedIn(actor) && (!inFull || maySeePrivate(actor, organisationId)),
)
/** Partners stand in public; what only they and the agency may know does not. */
const publicList = openRule<Listed>('rule.anyone', (actor, { inFull }) => !inFull || seesAll(actor))
const publicView = openRule<Owned & Listed>(
  'rule.anyone',
  (actor, { organisationId, inFull }) => !inFull || maySeePrivate(actor, organisationId),
)
const profile = anyOf<Owned>(officer, own('rule.registry_own_profile', 'catalogue'))
const goods = own('rule.registry_own_goods', 'catalogue')
const money = own('rule.registry_own_money', 'money')
/** The accounts of others are nobody's business, and only businesses and partners have one here. */
const account = rule<Owned>(
  'rule.registry_own_money',
  (actor, subject) => money.allow(actor, subject) && hasAccount(actor),
)

const hasAccount = ({ organisationKind }: Actor) => organisationKind === 'business' || organisationKind === 'partner'

/** Who stands for the owner answers; an officer enters what the owner answered at the counter. */
const consent = anyOf<Owned>(own('rule.consent_owner', 'members'), officer)
const consents = anyOf<Owned>(
  rule('rule.consent_owner', (actor, { organisationId }) => belongsTo(actor, organisationId)),
  officer,
)

export const policy = {
  'business.list': list,
  'business.view': view,
  'business.add': officer,
  'business.change': profile,
  'business.identity': profile,
  'business.reveal': profile,
  'partner.list': publicList,
  'partner.view': publicView,
  'partner.rules': publicView,
  'twin.list': officer,
  'twin.view': officer,
  'twin.decide': officer,
  'twin.undo': officer,
  'partner.add': officer,
  'partner.change': profile,
  'partner.check': officer,
  'contact.add': profile,
  'contact.change': profile,
  'commitment.add': officer,
  'commitment.end': officer,
  'outlet.add': profile,
  'outlet.change': profile,
  'product.list': view,
  'product.view': view,
  'product.add': goods,
  'product.change': goods,
  'product.retire': goods,
  'product.add_photo': goods,
  'product.first_photo': goods,
  'product.drop_photo': goods,
  'bank.view': account,
  'bank.change': account,
  'consent.view': consents,
  'consent.give': consent,
  'consent.withdraw': consent,
  'import.list': officer,
  'import.view': officer,
  'import.upload': officer,
  'import.map': officer,
  'import.apply': officer,
  'import.discard': officer,
}
