import { z } from 'zod'
import { ok, refuse, refuseFields } from '../../../core/result.ts'
import { guardedBy } from '../../../platform/action.ts'
import { day, id, maybe, money, text } from '../../../platform/fields.ts'
import { findFile } from '../../../platform/files.ts'
import { paymentTransfers, postToLedger } from '../../ledger/door.ts'
import { recordPayment as checkPayment } from '../domain/settlement.ts'
import { policy } from '../policy.ts'
import { confirmPaymentRow, findPayment, savePayment } from '../store/payment.ts'
import { lockSettlement } from '../store/settlement.ts'

const { command, query } = guardedBy(policy)

export const paymentMethods = ['transfer', 'cash', 'qris', 'giro'] as const

/** The payer records what was paid, with proof; the books turn it from owed to paid in the same moment. */
export const recordPayment = command('payment.record', {
  stepUp: true,
  input: z.object({
    settlementId: id(),
    id: id(),
    amount: money(),
    paidOn: day(),
    method: z.enum(paymentMethods, { error: 'field.choose' }),
    reference: maybe(text(100)),
    proof: maybe(id()),
  }),
  taken: { payment_pkey: 'payment.already_recorded' },
  load: async (tx, { settlementId, proof }) => {
    const settlement = await lockSettlement(tx, settlementId)
    return settlement && { ...settlement, file: proof ? await findFile(tx, proof) : undefined }
  },
  decide: ({ file, ...settlement }, { id, amount, paidOn, method, reference, proof }, { at, actor }) => {
    if (proof && file?.organisation_id !== actor.organisationId)
      return refuseFields({ proof: { code: 'field.unknown' } })
    const paid = checkPayment(settlement, { amount, paidOn }, at)
    if (!paid.ok) return paid
    const { id: settlementId, agreementId } = settlement
    return ok({
      id,
      settlementId,
      agreementId,
      amount,
      paidOn,
      method,
      reference: reference ?? '',
      proofId: proof ?? null,
      ...paid.value,
    })
  },
  save: async (tx, payment, { actor, at }) => {
    await savePayment(tx, payment, actor.id, at)
    await postToLedger(
      tx,
      { agreementId: payment.agreementId, at, reason: 'payment', sourceId: payment.id },
      paymentTransfers(payment.amount),
    )
  },
  facts: ({ id, settlementId, amount, settled }) => ({ id, settlementId, amount: Number(amount), settled }),
})

/** The payee says that the money came. Until then the payment shows as recorded, not confirmed. */
export const confirmPayment = command('payment.confirm', {
  input: z.object({ paymentId: id() }),
  taken: { payment_confirmation_pkey: 'payment.already_confirmed' },
  load: (tx, { paymentId }) => findPayment(tx, paymentId),
  decide: ({ id, settlementId, confirmedAt }) =>
    confirmedAt ? refuse('conflict', 'payment.already_confirmed') : ok({ id, settlementId }),
  save: (tx, { id }, { actor, at }) => confirmPaymentRow(tx, id, actor.id, at),
  facts: ({ id, settlementId }) => ({ id, settlementId }),
})

/** The proof of a payment, for the two parties and oversight only. */
export const viewProof = query('payment.proof', {
  lend: 'billing',
  input: z.object({ paymentId: id() }),
  load: async (reader, { paymentId }) => {
    const payment = await findPayment(reader, paymentId)
    const file = payment?.proofId ? await findFile(reader, payment.proofId) : undefined
    return payment && file && { ...payment, file }
  },
})

export const paymentActions = [recordPayment, confirmPayment, viewProof]
