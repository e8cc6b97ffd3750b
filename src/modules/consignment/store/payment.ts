import type { Rupiah } from '../../../core/money.ts'
import { type Reader, statement, type Tx } from '../../../platform/db.ts'

export type PaymentRow = {
  id: string
  amount: bigint
  paidOn: Temporal.PlainDate
  method: string
  reference: string
  proofId: string | null
  recordedAt: Temporal.Instant
  confirmedAt: Temporal.Instant | null
}
const payments = statement(
  'payment_list',
  `select p.id, p.amount, p.paid_on as "paidOn", p.method, p.reference, p.proof_id as "proofId", p.recorded_at as "recordedAt", c.at as "confirmedAt"
   from payment p left join payment_confirmation c on c.payment_id = p.id where p.settlement_id = $1 order by p.recorded_at`,
)
export const paymentsOf = (reader: Reader, settlementId: string) => reader.rows<PaymentRow>(payments, [settlementId])

const insertPayment = statement(
  'payment_insert',
  `insert into payment (id, settlement_id, amount, paid_on, method, reference, proof_id, recorded_by, recorded_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
)
const markPaid = statement('settlement_paid', `update settlement set paid_at = $2 where id = $1`)
export type Paying = {
  id: string
  settlementId: string
  amount: Rupiah
  paidOn: Temporal.PlainDate
  method: string
  reference: string
  proofId: string | null
  settled: boolean
}
export const savePayment = async (tx: Tx, payment: Paying, by: string, at: Temporal.Instant) => {
  const { id, settlementId, amount, paidOn, method, reference, proofId, settled } = payment
  await tx.rows(insertPayment, [
    id,
    settlementId,
    amount.toString(),
    paidOn.toString(),
    method,
    reference,
    proofId,
    by,
    at.toString(),
  ])
  if (settled) await tx.rows(markPaid, [settlementId, at.toString()])
}

export type PaymentOf = {
  id: string
  settlementId: string
  businessId: string
  partnerId: string
  proofId: string | null
  confirmedAt: Temporal.Instant | null
}
const paymentRow = statement(
  'payment_find',
  `select p.id, p.settlement_id as "settlementId", s.business_id as "businessId", s.partner_id as "partnerId", p.proof_id as "proofId", c.at as "confirmedAt"
   from payment p join settlement s on s.id = p.settlement_id left join payment_confirmation c on c.payment_id = p.id where p.id = $1`,
)
export const findPayment = async (reader: Reader, id: string): Promise<PaymentOf | undefined> =>
  (await reader.rows<PaymentOf>(paymentRow, [id]))[0]

const insertConfirmation = statement(
  'payment_confirm',
  `insert into payment_confirmation (payment_id, confirmed_by, at) values ($1, $2, $3)`,
)
export const confirmPaymentRow = (tx: Tx, id: string, by: string, at: Temporal.Instant) =>
  tx.rows(insertConfirmation, [id, by, at.toString()])
