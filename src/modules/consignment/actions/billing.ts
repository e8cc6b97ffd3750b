import { z } from 'zod'
import { today } from '../../../core/dates.ts'
import { ok } from '../../../core/result.ts'
import { guardedBy } from '../../../platform/action.ts'
import { id, maybe } from '../../../platform/fields.ts'
import { findFile } from '../../../platform/files.ts'
import { documentKinds, dueOn } from '../../agreements/door.ts'
import { handIn } from '../domain/billing.ts'
import { policy } from '../policy.ts'
import { documentsOf, saveBilling } from '../store/billing.ts'
import { lockSettlement } from '../store/settlement.ts'

const { command } = guardedBy(policy)

const kinds = z.preprocess(
  (value) => (typeof value === 'string' ? value.split(/[\r\n,]+/).filter(Boolean) : (value ?? [])),
  z
    .array(z.enum(documentKinds, { error: 'field.choose' }))
    .min(1, 'billing.nothing')
    .max(documentKinds.length),
)

/**
 * The business hands in billing documents. The payment clock starts with the last one that was missing, not earlier
 * (PP 29/2021 ps 95(1)b; domain rule 7).
 */
export const submitBilling = command('billing.submit', {
  lend: 'billing',
  input: z.object({ settlementId: id(), kinds, taxInvoiceId: maybe(id()) }),
  taken: { billing_document_pkey: 'billing.complete' },
  load: async (tx, { settlementId, taxInvoiceId }) => {
    const settlement = await lockSettlement(tx, settlementId)
    if (!settlement) return undefined
    const file = taxInvoiceId ? await findFile(tx, taxInvoiceId) : undefined
    return { ...settlement, submitted: (await documentsOf(tx, settlementId)).map((each) => each.kind), file }
  },
  decide: ({ submitted, file, ...settlement }, { kinds }, { at, actor }) => {
    const { id, requiredDocuments: required, paymentDays, partnerKind } = settlement
    const hasTaxInvoice = file?.organisation_id === actor.organisationId
    const handed = handIn({ required, submitted, kinds, hasTaxInvoice })
    if (!handed.ok) return handed
    const { fresh, complete } = handed.value
    return ok({
      id,
      kinds: fresh,
      fileId: file?.id ?? null,
      completeAt: complete ? at : null,
      dueOn: complete ? dueOn(today(at), paymentDays, partnerKind) : null,
    })
  },
  save: (tx, billing, { actor, at }) => saveBilling(tx, billing, actor.id, at),
  facts: ({ id, kinds, dueOn }) => ({ id, kinds, complete: dueOn !== null, dueOn: dueOn?.toString() ?? null }),
})

export const billingActions = [submitBilling]
