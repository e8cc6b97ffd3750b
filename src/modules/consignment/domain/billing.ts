import { ok, type Result, refuse, refuseFields } from '../../../core/result.ts'

/** The documents still missing before the payment clock can start. */
export const missingDocuments = <Kind extends string>(
  required: readonly Kind[],
  submitted: readonly string[],
): Kind[] => required.filter((kind) => !submitted.includes(kind))

type Billing = {
  required: readonly string[]
  /** What was handed in before. */
  submitted: readonly string[]
  /** What is handed in now. */
  kinds: readonly string[]
  /** Whether a tax invoice of the business itself comes with it: the one document the platform cannot make. */
  hasTaxInvoice: boolean
}

/** What a hand-in adds, and whether it is the one that makes the documents complete. */
export const handIn = ({
  required,
  submitted,
  kinds,
  hasTaxInvoice,
}: Billing): Result<{ fresh: string[]; complete: boolean }> => {
  const missing = missingDocuments(required, submitted)
  if (missing.length === 0) return refuse('conflict', 'billing.complete')
  if (kinds.some((kind) => !required.includes(kind))) return refuseFields({ kinds: { code: 'billing.not_required' } })
  const fresh = missing.filter((kind) => kinds.includes(kind))
  if (fresh.length === 0) return refuse('conflict', 'billing.already_received')
  if (fresh.includes('tax_invoice') && !hasTaxInvoice)
    return refuseFields({ taxInvoiceId: { code: 'billing.needs_file' } })
  return ok({ fresh, complete: fresh.length === missing.length })
}
