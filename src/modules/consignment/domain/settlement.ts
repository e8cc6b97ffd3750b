import { today } from '../../../core/dates.ts'
import { formatRupiah, type Rupiah, rupiah, sum } from '../../../core/money.ts'
import { ok, type Result, refuse } from '../../../core/result.ts'

/** Sold pieces of one batch that wait for settlement. */
export type Unsettled = {
  batchId: string
  lines: number
  quantity: number
  gross: Rupiah
  storeShare: Rupiah
  supplierShare: Rupiah
}

export type Period = { from: Temporal.PlainDate; to: Temporal.PlainDate }

export type SettlementDraft = {
  id: string
  agreementId: string
  versionId: string
  businessId: string
  partnerId: string
  period: Period
  paymentDays: number
  requiredDocuments: readonly string[]
  lines: number
  quantity: number
  gross: Rupiah
  storeShare: Rupiah
  supplierShare: Rupiah
}

/** What stands behind a settlement: the clause, the period that is next and what was sold in it. */
export type Settling = Omit<
  SettlementDraft,
  'id' | 'period' | 'lines' | 'quantity' | 'gross' | 'storeShare' | 'supplierShare'
> & {
  /** The oldest period with unsettled sales, if there are any. */
  period: Period | undefined
  unsettled: readonly Unsettled[]
}

/**
 * Draws up what a period's sales give to each side. Where nothing is payable the refusal says why and when: an empty
 * settlement never appears without a reason.
 */
export const postSettlement = (settling: Settling, id: string, at: Temporal.Instant): Result<SettlementDraft> => {
  const { period, unsettled, ...rest } = settling
  if (!period || unsettled.length === 0) return refuse('conflict', 'settlement.nothing_sold')
  if (Temporal.PlainDate.compare(period.to, today(at)) >= 0)
    return refuse('conflict', 'settlement.period_open', { day: period.to.add({ days: 1 }).toString() })
  const sums = totals(unsettled)
  return sums.supplierShare > 0n ? ok({ ...rest, id, period, ...sums }) : refuse('conflict', 'settlement.nothing_sold')
}

/** The sums of a settlement. Store share + supplier share = gross, because every line holds it. */
export const totals = (unsettled: readonly Unsettled[]) => ({
  lines: unsettled.reduce((total, each) => total + each.lines, 0),
  quantity: unsettled.reduce((total, each) => total + each.quantity, 0),
  gross: sum(unsettled.map((each) => each.gross)),
  storeShare: sum(unsettled.map((each) => each.storeShare)),
  supplierShare: sum(unsettled.map((each) => each.supplierShare)),
})

/** The facts a settlement's state follows from. */
export type SettlementFacts = {
  supplierShare: Rupiah
  paid: Rupiah
  documentsCompleteAt: Temporal.Instant | null
  dueOn: Temporal.PlainDate | null
}
export type SettlementStatus = 'documents_missing' | 'due' | 'late' | 'paid'

/** Late shows by itself: it follows from the due date and the clock, no job has to run (domain rule 12). */
export const settlementStatus = (
  { supplierShare, paid, dueOn }: SettlementFacts,
  at: Temporal.Instant,
): SettlementStatus => {
  if (paid >= supplierShare) return 'paid'
  if (!dueOn) return 'documents_missing'
  return Temporal.PlainDate.compare(today(at), dueOn) > 0 ? 'late' : 'due'
}

/** Days past the due day; 0 when not late. */
export const daysLate = ({ dueOn }: Pick<SettlementFacts, 'dueOn'>, at: Temporal.Instant): number =>
  dueOn ? Math.max(0, today(at).since(dueOn, { largestUnit: 'days' }).days) : 0

export const owedOf = ({ supplierShare, paid }: Pick<SettlementFacts, 'supplierShare' | 'paid'>): Rupiah =>
  rupiah(supplierShare - paid)

type Paying = { amount: Rupiah; paidOn: Temporal.PlainDate }

/** A payment can be in part, but never more than what is owed and never dated ahead. */
export const recordPayment = (
  settlement: SettlementFacts & { postedAt: Temporal.Instant },
  { amount, paidOn }: Paying,
  at: Temporal.Instant,
): Result<{ settled: boolean }> => {
  const owed = owedOf(settlement)
  if (owed <= 0n) return refuse('conflict', 'payment.already_paid')
  const fields = {
    ...(amount > owed ? { amount: { code: 'payment.too_much', facts: { owed: formatRupiah(owed) } } } : {}),
    ...(Temporal.PlainDate.compare(paidOn, today(at)) > 0 ? { paidOn: { code: 'payment.in_future' } } : {}),
    ...(Temporal.PlainDate.compare(paidOn, today(settlement.postedAt)) < 0
      ? { paidOn: { code: 'payment.before_settlement' } }
      : {}),
  }
  if (Object.keys(fields).length > 0) return { ok: false, refusal: { kind: 'invalid', code: 'form.invalid', fields } }
  return ok({ settled: amount === owed })
}
