import type { Rupiah } from '../../../core/money.ts'
import { type FieldRefusal, ok, type Result, refuseFields } from '../../../core/result.ts'
import type { LineMargin } from '../../../core/share.ts'
import { binds, type PaymentRule, paymentRule } from './law.ts'

export const settlementPeriods = ['week', 'half_month', 'month'] as const
export const bearers = ['partner', 'business'] as const
export const documentKinds = ['invoice', 'delivery_note', 'sales_statement', 'tax_invoice'] as const
export const marginKinds = ['commission', 'supplier_price'] as const

export type SettlementPeriod = (typeof settlementPeriods)[number]
export type Bearer = (typeof bearers)[number]
export type DocumentKind = (typeof documentKinds)[number]

/** The store keeps a part of each sale in basis points, or the business gets a fixed price for each unit. */
export type Margin = { kind: 'commission'; bps: number } | { kind: 'supplier_price' }

/** What two parties agree on for titip jual. Every number the platform later computes with comes from here. */
export type Terms = {
  margin: Margin
  settlementEvery: SettlementPeriod
  /** Calendar days from complete billing documents to payment. */
  paymentDays: number
  damageBornBy: Bearer
  expiryBornBy: Bearer
  lossBornBy: Bearer
  /** Days before best-before within which the store gives unsold goods back. */
  returnWindowDays: number
  requiredDocuments: readonly DocumentKind[]
  /** Perwal 66/2022 ps 8(2), 9(2): what the shelf and the service may be used for. */
  agreedUse: string
  outletIds: readonly string[]
}

export type TermsProduct = { productId: string; price: Rupiah; supplierPrice: Rupiah | null }

export type Draft = {
  terms: Terms
  products: readonly TermsProduct[]
  startsOn: Temporal.PlainDate
  endsOn: Temporal.PlainDate
}

export const mostMonths = 60

type Wrong = Record<string, FieldRefusal>

/** Checks what no zod field can see alone. Refuses field by field, so that a form can be put right in one go. */
export const checkDraft = (draft: Draft, partnerKind: string, on: Temporal.PlainDate): Result<Draft> => {
  const wrong = { ...checkTerms(draft, partnerKind, on), ...checkTerm(draft, on), ...checkGoods(draft) }
  return Object.keys(wrong).length > 0 ? refuseFields(wrong) : ok(draft)
}

const checkTerms = ({ terms, products }: Draft, partnerKind: string, on: Temporal.PlainDate): Wrong => {
  const wrong: Wrong = {}
  const rule = paymentRule(partnerKind, on)
  if (rule && binds(rule) && terms.paymentDays > rule.days)
    wrong.paymentDays = { code: 'agreement.payment_too_late', facts: { days: rule.days, citation: rule.citation } }
  if (terms.outletIds.length === 0) wrong.outletIds = { code: 'agreement.no_outlet' }
  if (terms.requiredDocuments.length === 0) wrong.requiredDocuments = { code: 'agreement.no_document' }
  if (products.length === 0) wrong.products = { code: 'agreement.no_product' }
  return wrong
}

const checkTerm = ({ startsOn, endsOn }: Draft, on: Temporal.PlainDate): Wrong => {
  if (Temporal.PlainDate.compare(endsOn, startsOn) < 0) return { endsOn: { code: 'agreement.ends_before_start' } }
  if (Temporal.PlainDate.compare(endsOn, startsOn.add({ months: mostMonths })) > 0)
    return { endsOn: { code: 'agreement.too_long', facts: { months: mostMonths } } }
  return Temporal.PlainDate.compare(endsOn, on) < 0 ? { endsOn: { code: 'agreement.ends_in_past' } } : {}
}

const checkGoods = ({ terms, products }: Draft): Wrong => {
  const wrong: Wrong = {}
  const seen = new Set<string>()
  products.forEach(({ productId, price, supplierPrice }, place) => {
    const field = `products.${place}.supplierPrice`
    if (terms.margin.kind === 'supplier_price' && supplierPrice === null)
      wrong[field] = { code: 'agreement.supplier_price_missing' }
    else if (supplierPrice !== null && supplierPrice > price) wrong[field] = { code: 'agreement.supplier_price_above' }
    if (seen.has(productId)) wrong[`products.${place}.price`] = { code: 'agreement.product_twice' }
    seen.add(productId)
  })
  return wrong
}

/** A rule about payment that is not settled law and that these terms go beyond: worth a word, never a refusal. */
export const paymentAdvice = (
  { paymentDays }: Terms,
  partnerKind: string,
  on: Temporal.PlainDate,
): PaymentRule | undefined => {
  const rule = paymentRule(partnerKind, on)
  return rule && !binds(rule) && paymentDays > rule.days ? rule : undefined
}

/** How one of the agreed goods is shared between store and owner. */
export const marginOf = ({ margin }: Terms, { price, supplierPrice }: TermsProduct): LineMargin =>
  margin.kind === 'commission'
    ? { commissionBps: margin.bps, supplierPrice: null }
    : { commissionBps: null, supplierPrice: supplierPrice ?? price }

/** The last day of the settlement period that a day falls into. */
export const periodEnd = (every: SettlementPeriod, day: Temporal.PlainDate): Temporal.PlainDate => {
  if (every === 'week') return day.add({ days: 7 - day.dayOfWeek })
  if (every === 'half_month' && day.day <= 15) return day.with({ day: 15 })
  return day.with({ day: day.daysInMonth })
}

/** The day payment is due: the sooner of clause and law, counted from complete documents (PP 29/2021 ps 95(1)b). */
export const dueOn = (completeOn: Temporal.PlainDate, paymentDays: number, partnerKind: string): Temporal.PlainDate => {
  const rule = paymentRule(partnerKind, completeOn)
  const most = rule && binds(rule) ? Math.min(paymentDays, rule.days) : paymentDays
  return completeOn.add({ days: most })
}

/**
 * What the clauses mean for something sold on a day: when it is added up and, with documents that day, paid. The last
 * day of a period would explain little, so the day after is taken instead.
 */
export const paymentExample = (
  { settlementEvery, paymentDays }: Terms,
  partnerKind: string,
  from: Temporal.PlainDate,
) => {
  const soldOn = periodEnd(settlementEvery, from).equals(from) ? from.add({ days: 1 }) : from
  const closesOn = periodEnd(settlementEvery, soldOn)
  return { soldOn, closesOn, paidBy: dueOn(closesOn, paymentDays, partnerKind) }
}
