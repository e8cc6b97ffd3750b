import { type Actor, belongsTo } from '../../platform/actor.ts'
import { anyOf, rule } from '../../platform/policy.ts'

export type Parties = { businessId: string; partnerId: string }

const overseers = new Set(['agency', 'inspectorate', 'mayor'])

export const policy = {
  'statement.view': anyOf<Parties>(
    rule<Parties>('rule.statement_party', (actor, { businessId, partnerId }) =>
      [businessId, partnerId].some((id) => belongsTo(actor, id)),
    ),
    rule<Parties>(
      'rule.statement_oversight',
      (actor: Actor) =>
        overseers.has(actor.organisationKind) && (actor.duties.has('oversee') || actor.duties.has('audit')),
    ),
  ),
}
