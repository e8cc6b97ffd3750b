import { type Actor, actsFor, belongsTo } from '../../platform/actor.ts'
import { anyOf, each, rule } from '../../platform/policy.ts'
import type { Parties } from './domain/agreement.ts'

const negotiator = rule<Parties>(
  'rule.agreement_negotiator',
  (actor, { businessId, partnerId }) =>
    actsFor(actor, businessId, 'agreements') || actsFor(actor, partnerId, 'agreements'),
)
const party = rule<Parties>('rule.agreement_party', (actor, { businessId, partnerId }) =>
  [businessId, partnerId].some((id) => belongsTo(actor, id)),
)
const oversight = rule<unknown>(
  'rule.oversight',
  (actor: Actor) =>
    overseers.has(actor.organisationKind) &&
    (actor.duties.has('oversee') || actor.duties.has('audit') || actor.duties.has('registry')),
)
const overseers = new Set(['agency', 'inspectorate', 'mayor'])

export const policy = {
  'agreement.list': each(anyOf<Parties>(party, oversight)),
  'agreement.view': anyOf<Parties>(party, oversight),
  'agreement.prepare': negotiator,
  'agreement.check': negotiator,
  'agreement.propose': negotiator,
  'agreement.counter': negotiator,
  'agreement.accept': negotiator,
  'agreement.decline': negotiator,
  'agreement.end': negotiator,
}
