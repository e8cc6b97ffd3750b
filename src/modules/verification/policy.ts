import { type Actor, actsFor, belongsTo } from '../../platform/actor.ts'
import { anyOf, openRule, rule } from '../../platform/policy.ts'

/** What is decided about: the case of one business, who holds it, and who may never decide it. */
export type Guarded = { organisationId: string; claimedBy: string | null; barred: readonly string[] }

/** True for those in the Dinas who verify. */
export const isOfficer = (actor: Actor): boolean => actor.organisationKind === 'agency' && actor.duties.has('registry')

/** True for those whose office it is to look into cases: who verifies, who leads, who audits. */
export const isOfficial = ({ organisationKind: kind, duties }: Actor): boolean =>
  (kind === 'agency' && (duties.has('registry') || duties.has('oversee'))) ||
  (kind === 'inspectorate' && duties.has('audit'))

/** True for those who see the city's figures down to the last business. */
export const seesAllFigures = (actor: Actor): boolean =>
  isOfficial(actor) || (actor.organisationKind === 'mayor' && actor.duties.has('mayor'))

const own = rule<Guarded>('rule.verification_owner', (actor, { organisationId }) =>
  actsFor(actor, organisationId, 'catalogue'),
)
const member = rule<Guarded>('rule.verification_member', (actor, { organisationId }) =>
  belongsTo(actor, organisationId),
)
/** The code went to the owner's telephone: whoever holds it may choose a time, and see nothing else. */
const codeHolder = openRule<unknown>('rule.visit_code', () => true)
/** Nobody belonging to a business works on its case. */
const stranger = rule<Guarded>(
  'rule.verification_officer',
  (actor, { organisationId }) => isOfficer(actor) && !belongsTo(actor, organisationId),
)
const holder = rule<Guarded>(
  'rule.verification_holder',
  (actor, { claimedBy }) => isOfficer(actor) && claimedBy === actor.id,
)
/** Holds it, or nobody does: what was checked is nobody's until it is decided. */
const asker = rule<Guarded>(
  'rule.verification_holder',
  (actor, { claimedBy }) => isOfficer(actor) && (claimedBy === null || claimedBy === actor.id),
)
const leader = rule<Guarded>('rule.verification_leader', (actor) => isOfficer(actor) && actor.duties.has('oversee'))
/** Other eyes than those of the makers, whatever duties these hold and through whichever membership they come. */
const checker = rule<Guarded>(
  'rule.verification_checker',
  (actor, { barred }) => isOfficer(actor) && actor.id !== '' && !barred.includes(actor.id),
)
const platform = rule<Guarded>('rule.verification_platform', (actor) => actor.organisationKind === 'system')
const official = rule<unknown>('rule.verification_official', isOfficial)
const agency = rule<unknown>(
  'rule.verification_agency',
  (actor) => actor.organisationKind === 'agency' && isOfficial(actor),
)
const sent = rule<{ assignedTo: string }>(
  'rule.outreach_sent',
  (actor, { assignedTo }) => actor.id !== '' && actor.id === assignedTo,
)

export const policy = {
  'verification.queue': official,
  'verification.view': anyOf<Guarded>(member, official),
  'verification.submit': anyOf<Guarded>(own, stranger),
  'verification.complete': anyOf<Guarded>(own, stranger),
  'verification.claim': stranger,
  'verification.release': anyOf<Guarded>(holder, leader),
  'verification.rest': platform,
  'verification.remind': platform,
  'visit.propose': holder,
  'visit.choose': anyOf<Guarded>(own, holder),
  'visit.choose_by_code': codeHolder,
  'visit.by_code': codeHolder,
  'visit.decline': anyOf<Guarded>(own, holder),
  'visit.lapse': platform,
  'visit.absent': holder,
  'visit.record': holder,
  'verification.check': holder,
  'verification.ask_fix': asker,
  'verification.resubmit': anyOf<Guarded>(own, stranger),
  'verification.approve': checker,
  'verification.reject': checker,
  'verification.appeal': own,
  'appeal.grant': checker,
  'appeal.uphold': checker,
  'report.figures': rule<unknown>('rule.anyone', () => true),
  'outreach.list': agency,
  'outreach.assign': agency,
  'outreach.mine': rule<readonly { assignedTo: string }[]>(
    'rule.signed_in',
    (actor, errands) => actor.id !== '' && errands.every(({ assignedTo }) => assignedTo === actor.id),
  ),
  'outreach.record': anyOf<{ assignedTo: string }>(sent, agency),
}
