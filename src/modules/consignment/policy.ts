import { type Actor, actsFor, belongsTo } from '../../platform/actor.ts'
import { anyOf, each, rule } from '../../platform/policy.ts'

export type Parties = { businessId: string; partnerId: string }
type OfPartner = { partnerId: string }
type OfBusiness = { businessId: string }

const overseers = new Set(['agency', 'inspectorate', 'mayor'])
const oversight = rule<unknown>(
  'rule.oversight',
  (actor: Actor) => overseers.has(actor.organisationKind) && (actor.duties.has('oversee') || actor.duties.has('audit')),
)
const party = rule<Parties>('rule.consignment_party', (actor, { businessId, partnerId }) =>
  [businessId, partnerId].some((id) => belongsTo(actor, id)),
)
const businessStock = rule<OfBusiness>('rule.business_stock', (actor, { businessId }) => actsFor(actor, businessId, 'stock'))
const businessMoney = rule<OfBusiness>('rule.business_money', (actor, { businessId }) => actsFor(actor, businessId, 'money'))
const partnerStock = rule<OfPartner>('rule.partner_stock', (actor, { partnerId }) => actsFor(actor, partnerId, 'stock'))
const partnerSales = rule<OfPartner>('rule.partner_sales', (actor, { partnerId }) => actsFor(actor, partnerId, 'sales'))
const partnerMoney = rule<OfPartner>('rule.partner_money', (actor, { partnerId }) => actsFor(actor, partnerId, 'money'))
const partnerMember = rule<OfPartner>('rule.partner_member', (actor, { partnerId }) => belongsTo(actor, partnerId))
/** At the end of a period the platform itself settles: nobody has to remember. */
const platform = rule<unknown>('rule.platform', (actor) => actor.organisationKind === 'system')

const seen = anyOf<Parties>(party, oversight)

export const policy = {
  'delivery.list': each(seen),
  'delivery.view': seen,
  'delivery.prepare': businessStock,
  'delivery.send': businessStock,
  'delivery.recall': businessStock,
  'delivery.accept': partnerStock,
  'delivery.refuse': partnerStock,
  'shelf.view': partnerMember,
  'shelf.outlets': partnerMember,
  'shelf.mine': rule<OfBusiness>('rule.business_member', (actor, { businessId }) => belongsTo(actor, businessId)),
  'sale.record': partnerSales,
  'sale.view': anyOf<OfPartner>(partnerMember, oversight),
  'count.record': anyOf<OfPartner>(partnerSales, partnerStock),
  'settlement.list': each(seen),
  'settlement.view': seen,
  'settlement.preview': seen,
  'settlement.post': anyOf<Parties>(partnerMoney, businessMoney, platform),
  'billing.submit': businessMoney,
  'payment.record': partnerMoney,
  'payment.confirm': businessMoney,
  'payment.proof': seen,
}
