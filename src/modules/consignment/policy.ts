import { type Actor, actsFor, belongsTo } from '../../platform/actor.ts'
import { anyOf, each, rule } from '../../platform/policy.ts'

export type Parties = { businessId: string; partnerId: string }
type OfPartner = { partnerId: string }
type OfBusiness = { businessId: string }
/** Something found whose every part must be one the actor may see. */
type Found<Row> = { rows: readonly Row[] }

const overseers = new Set(['agency', 'inspectorate', 'mayor'])
const oversight = rule<unknown>(
  'rule.oversight',
  (actor: Actor) => overseers.has(actor.organisationKind) && (actor.duties.has('oversee') || actor.duties.has('audit')),
)
const party = rule<Parties>('rule.consignment_party', (actor, { businessId, partnerId }) =>
  [businessId, partnerId].some((id) => belongsTo(actor, id)),
)
const businessMember = rule<OfBusiness>('rule.business_member', (actor, { businessId }) => belongsTo(actor, businessId))
const businessStock = rule<OfBusiness>('rule.business_stock', (actor, { businessId }) =>
  actsFor(actor, businessId, 'stock'),
)
const businessMoney = rule<OfBusiness>('rule.business_money', (actor, { businessId }) =>
  actsFor(actor, businessId, 'money'),
)
const partnerStock = rule<OfPartner>('rule.partner_stock', (actor, { partnerId }) => actsFor(actor, partnerId, 'stock'))
const partnerSales = rule<OfPartner>('rule.partner_sales', (actor, { partnerId }) => actsFor(actor, partnerId, 'sales'))
const partnerMoney = rule<OfPartner>('rule.partner_money', (actor, { partnerId }) => actsFor(actor, partnerId, 'money'))
const partnerMember = rule<OfPartner>('rule.partner_member', (actor, { partnerId }) => belongsTo(actor, partnerId))
/** A receipt may name goods of several businesses; one of them sees its own lines and nothing else. */
const ownLines = rule<{ lines: readonly OfBusiness[] }>(
  'rule.business_member',
  (actor, { lines }) => lines.length > 0 && lines.every(({ businessId }) => belongsTo(actor, businessId)),
)
/** At the end of a period the platform itself settles: nobody has to remember. */
const platform = rule<unknown>('rule.platform', (actor) => actor.organisationKind === 'system')

const seen = anyOf<Parties>(party, oversight)
const allSeen = rule<Found<Parties>>('rule.consignment_party', (actor, { rows }) => each(seen).allow(actor, rows))

export const policy = {
  'delivery.list': each(seen),
  'delivery.view': seen,
  'delivery.choose': businessStock,
  'delivery.prepare': businessStock,
  'delivery.send': businessStock,
  'delivery.recall': businessStock,
  'delivery.accept': partnerStock,
  'delivery.refuse': partnerStock,
  'shelf.view': partnerMember,
  'shelf.outlets': partnerMember,
  'shelf.mine': businessMember,
  'sale.record': partnerSales,
  'sale.view': anyOf<OfPartner & { lines: readonly OfBusiness[] }>(partnerMember, ownLines, oversight),
  'count.record': anyOf<OfPartner>(partnerSales, partnerStock),
  'settlement.list': { ...allSeen, who: seen.who },
  'settlement.view': seen,
  'settlement.preview': seen,
  'settlement.post': anyOf<Parties>(partnerMoney, businessMoney, platform),
  'billing.submit': businessMoney,
  'payment.record': partnerMoney,
  'payment.confirm': businessMoney,
  'payment.proof': seen,
}
