/**
 * What the law says about the terms of an agreement, as dated data. A rule that is not verified in the text of the
 * law (confidence VP) warns; it never blocks.
 */
export type PaymentRule = {
  id: string
  days: number
  /** Partner kinds it binds. */
  kinds: readonly string[]
  from: string
  to: string | null
  citation: string
  confidence: 'VP' | 'VS' | 'R'
}

const paymentRules: readonly PaymentRule[] = [
  {
    id: 'supplier.payment',
    days: 15,
    kinds: ['store', 'mall', 'cooperative'],
    from: '2021-02-02',
    to: null,
    citation: 'PP 29/2021 ps 95(1)b',
    confidence: 'VP',
  },
  {
    // No statute names a limit for other buyers; the Dinas asks for the same days until it is told otherwise.
    id: 'supplier.payment.others',
    days: 15,
    kinds: ['hotel', 'franchisor', 'bank', 'campus', 'mentor_org', 'stakeholder'],
    from: '2022-09-29',
    to: null,
    citation: 'Kebijakan Dinas (perlu konfirmasi)',
    confidence: 'R',
  },
]

/** The rule on payment days that holds for a partner of this kind on that day. */
export const paymentRule = (kind: string, on: Temporal.PlainDate): PaymentRule | undefined =>
  paymentRules.find(
    (rule) => rule.kinds.includes(kind) && rule.from <= on.toString() && (rule.to === null || on.toString() < rule.to),
  )

/** True when a rule may stop an agreement rather than warn about it. */
export const binds = (rule: PaymentRule): boolean => rule.confidence === 'VP'
