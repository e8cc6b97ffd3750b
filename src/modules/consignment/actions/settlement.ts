import { z } from 'zod'
import { addDays, dayStart, today } from '../../../core/dates.ts'
import { ok, refuse } from '../../../core/result.ts'
import { guardedBy } from '../../../platform/action.ts'
import type { By } from '../../../platform/actor.ts'
import type { Reader } from '../../../platform/db.ts'
import { day, id, maybe, money, text } from '../../../platform/fields.ts'
import { findFile } from '../../../platform/files.ts'
import { nextNumber } from '../../../platform/numbers.ts'
import { type Agreement, acceptedVersion, documentKinds, dueOn, findAgreement, lockAgreement, periodEnd } from '../../agreements/door.ts'
import { paymentTransfers, postToLedger } from '../../ledger/door.ts'
import { missingDocuments, type Period, postSettlement, recordPayment as checkPayment, type Settling } from '../domain/settlement.ts'
import { policy } from '../policy.ts'
import {
  confirmPaymentRow, documentsOf, findPayment, findSettlement, insertSettlement, lockSettlement, oldestUnsettled, paymentsOf, saveBilling, savePayment,
  settledLines, settlementPage, unsettledBefore, type UnsettledRow,
} from '../store/settlement.ts'
import { listLength, placeOf, whoseOf } from './delivery.ts'

const { command, query } = guardedBy(policy)
const whichSettlement = z.object({ settlementId: id() })

/** The clause and what was sold under it in the oldest period that no settlement covers. */
const loadSettling = async (reader: Reader, agreement: Agreement | undefined): Promise<(Omit<Settling, 'unsettled'> & { unsettled: UnsettledRow[]; number: string }) | undefined> => {
  const version = agreement && acceptedVersion(agreement)
  if (!agreement || !version) return undefined
  const since = await oldestUnsettled(reader, agreement.id)
  const period = since ? periodOf(version.terms.settlementEvery, today(since)) : undefined
  return {
    agreementId: agreement.id,
    number: agreement.number,
    versionId: version.id,
    businessId: agreement.businessId,
    partnerId: agreement.partnerId,
    paymentDays: version.terms.paymentDays,
    requiredDocuments: version.terms.requiredDocuments,
    period,
    unsettled: period ? await unsettledBefore(reader, agreement.id, endOf(period)) : [],
  }
}

const periodOf = (every: Parameters<typeof periodEnd>[0], first: Temporal.PlainDate): Period => ({ from: first, to: periodEnd(every, first) })
const endOf = (period: Period) => dayStart(addDays(period.to, 1))

/** What a settlement would say, before it is posted; empty with a reason. */
export const previewSettlement = query('settlement.preview', {
  input: z.object({ agreementId: id() }),
  load: async (reader, { agreementId }, by: By) => {
    const settling = await loadSettling(reader, await findAgreement(reader, agreementId))
    return settling && { ...settling, posting: postSettlement(settling, agreementId, by.at) }
  },
})

/** Posts the oldest finished period once: every line of it, none twice. Both sides see the same figures. */
export const postPeriod = command('settlement.post', {
  input: z.object({ id: id(), agreementId: id() }),
  taken: { settlement_pkey: 'settlement.already_posted' },
  load: async (tx, { id, agreementId }) => {
    const settling = await loadSettling(tx, await lockAgreement(tx, agreementId))
    return settling && { ...settling, id }
  },
  decide: (settling, { id }, { at }) => postSettlement(settling, id, at),
  save: async (tx, draft, { at }) => insertSettlement(tx, draft, await nextNumber(tx, 'PNY', at), endOf(draft.period), at),
  facts: ({ id, agreementId, lines, gross, storeShare, supplierShare }) => ({
    id, agreementId, lines, gross: Number(gross), storeShare: Number(storeShare), supplierShare: Number(supplierShare),
  }),
})

export const viewSettlement = query('settlement.view', {
  input: whichSettlement,
  load: async (reader, { settlementId }) => {
    const settlement = await findSettlement(reader, settlementId)
    if (!settlement) return undefined
    const documents = await documentsOf(reader, settlementId)
    const batches = await settledLines(reader, settlementId)
    return { ...settlement, documents, batches, payments: await paymentsOf(reader, settlementId) }
  },
})

export const listSettlements = query('settlement.list', {
  input: z.object({ filter: z.enum(['all', 'open', 'paid']).catch('all').default('all'), after: z.string().max(100).optional() }),
  load: (reader, { filter, after }, by) => settlementPage(reader, whoseOf(by), filter, placeOf(after), listLength + 1),
})

const kinds = z.preprocess(
  (value) => (typeof value === 'string' ? value.split(/[\n,]/).filter(Boolean) : value),
  z.array(z.enum(documentKinds, { error: 'field.choose' })).min(1, 'billing.nothing').max(documentKinds.length),
)

/**
 * The business hands in billing documents. The payment clock starts with the last one that was missing, not earlier
 * (PP 29/2021 ps 95(1)b; domain rule 7).
 */
export const submitBilling = command('billing.submit', {
  input: whichSettlement.extend({ kinds, taxInvoiceId: maybe(id()) }),
  taken: { billing_document_pkey: 'billing.complete' },
  load: async (tx, { settlementId, taxInvoiceId }) => {
    const settlement = await lockSettlement(tx, settlementId)
    if (!settlement) return undefined
    const file = taxInvoiceId ? await findFile(tx, taxInvoiceId) : undefined
    return { ...settlement, submitted: (await documentsOf(tx, settlementId)).map((each) => each.kind), file }
  },
  decide: ({ submitted, file, ...settlement }, { kinds }, { at, actor }) => {
    const { requiredDocuments, paymentDays, partnerKind } = settlement
    const missing = missingDocuments(requiredDocuments, submitted)
    if (missing.length === 0) return refuse('conflict', 'billing.complete')
    if (kinds.some((kind) => !requiredDocuments.includes(kind))) return refuse('invalid', 'billing.not_required')
    if (kinds.includes('tax_invoice') && file?.organisation_id !== actor.organisationId) return refuse('invalid', 'billing.needs_file')
    const fresh = kinds.filter((kind) => !submitted.includes(kind))
    const complete = missing.every((kind) => fresh.includes(kind as (typeof documentKinds)[number]))
    return ok({
      id: settlement.id,
      kinds: fresh,
      fileId: file?.id ?? null,
      completeAt: complete ? at : null,
      dueOn: complete ? dueOn(today(at), paymentDays, partnerKind) : null,
    })
  },
  save: (tx, billing, { actor, at }) => saveBilling(tx, billing, actor.id, at),
  facts: ({ id, kinds, dueOn }) => ({ id, kinds, complete: dueOn !== null, dueOn: dueOn?.toString() ?? null }),
})

export const paymentMethods = ['transfer', 'cash', 'qris', 'giro'] as const

/** The payer records what was paid, with proof; the books turn it from owed to paid in the same moment. */
export const recordPayment = command('payment.record', {
  stepUp: true,
  input: whichSettlement.extend({
    id: id(), amount: money(), paidOn: day(), method: z.enum(paymentMethods, { error: 'field.choose' }), reference: maybe(text(100)), proof: maybe(id()),
  }),
  taken: { payment_pkey: 'payment.already_recorded' },
  load: async (tx, { settlementId, proof }) => {
    const settlement = await lockSettlement(tx, settlementId)
    return settlement && { ...settlement, file: proof ? await findFile(tx, proof) : undefined }
  },
  decide: ({ file, ...settlement }, { id, amount, paidOn, method, reference, proof }, { at, actor }) => {
    if (proof && file?.organisation_id !== actor.organisationId) return refuse('invalid', 'field.unknown')
    const paid = checkPayment(settlement, { amount, paidOn }, at)
    if (!paid.ok) return paid
    const { id: settlementId, agreementId } = settlement
    return ok({ id, settlementId, agreementId, amount, paidOn, method, reference: reference ?? '', proofId: proof ?? null, ...paid.value })
  },
  save: async (tx, payment, { actor, at }) => {
    await savePayment(tx, payment, actor.id, at)
    await postToLedger(tx, { agreementId: payment.agreementId, at, reason: 'payment', sourceId: payment.id }, paymentTransfers(payment.amount))
  },
  facts: ({ id, settlementId, amount, settled }) => ({ id, settlementId, amount: Number(amount), settled }),
})

/** The payee says that the money came. Until then the payment shows as recorded, not confirmed. */
export const confirmPayment = command('payment.confirm', {
  input: z.object({ paymentId: id() }),
  taken: { payment_confirmation_pkey: 'payment.already_confirmed' },
  load: (tx, { paymentId }) => findPayment(tx, paymentId),
  decide: ({ id, settlementId, confirmedAt }) => (confirmedAt ? refuse('conflict', 'payment.already_confirmed') : ok({ id, settlementId })),
  save: (tx, { id }, { actor, at }) => confirmPaymentRow(tx, id, actor.id, at),
  facts: ({ id, settlementId }) => ({ id, settlementId }),
})

/** The proof of a payment, for the two parties and oversight only. */
export const viewProof = query('payment.proof', {
  input: z.object({ paymentId: id() }),
  load: async (reader, { paymentId }) => {
    const payment = await findPayment(reader, paymentId)
    const file = payment?.proofId ? await findFile(reader, payment.proofId) : undefined
    return payment && file && { ...payment, file }
  },
})

export const settlementActions = [previewSettlement, postPeriod, viewSettlement, listSettlements, submitBilling, recordPayment, confirmPayment, viewProof]
