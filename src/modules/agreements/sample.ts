import { newId } from '../../core/ids.ts'
import { rupiah } from '../../core/money.ts'
import type { Acceptance, Agreement, Version } from './domain/agreement.ts'
import type { Draft, Terms } from './domain/terms.ts'
import { hashOf } from './store/agreement.ts'

/** Usual terms of a crisps maker and a souvenir shop: 15 % to the store, paid within 14 days. */
export const sampleTerms = (changes: Partial<Terms> = {}): Terms => ({
  margin: { kind: 'commission', bps: 1500 },
  settlementEvery: 'month',
  paymentDays: 14,
  damageBornBy: 'partner',
  expiryBornBy: 'business',
  lossBornBy: 'partner',
  returnWindowDays: 7,
  requiredDocuments: ['invoice', 'delivery_note'],
  agreedUse: 'Rak oleh-oleh di dekat kasir.',
  outletIds: [newId()],
  ...changes,
})

export const sampleDraft = ({
  terms,
  ...changes
}: Partial<Omit<Draft, 'terms'>> & { terms?: Partial<Terms> } = {}): Draft => ({
  terms: sampleTerms(terms),
  products: [{ productId: newId(), price: rupiah(15_000), supplierPrice: null }],
  startsOn: Temporal.PlainDate.from('2026-12-01'),
  endsOn: Temporal.PlainDate.from('2027-11-30'),
  ...changes,
})

type Wanted = {
  number?: number
  draft?: Draft
  at?: Temporal.Instant
  acceptedBy?: readonly string[]
  proposedBy?: string
}

/** A version as it lies on the table, accepted by whom it says. */
export const sampleVersion = ({
  number = 1,
  draft = sampleDraft(),
  at = moment,
  acceptedBy = [],
  proposedBy = acceptedBy[0] ?? newId(),
}: Wanted = {}): Version => {
  const termsHash = hashOf(draft)
  const acceptances = acceptedBy.map(
    (organisationId): Acceptance => ({ organisationId, accountId: newId(), termsHash, at }),
  )
  return { id: newId(), number, ...draft, termsHash, proposedBy, createdAt: at, acceptances }
}

const moment = Temporal.Instant.from('2026-11-23T03:00:00Z')

export const sampleAgreement = (changes: Partial<Agreement> = {}): Agreement => ({
  id: newId(),
  number: 'PJK-2026-00001',
  businessId: newId(),
  partnerId: newId(),
  createdAt: moment,
  declinedAt: null,
  endedAt: null,
  versions: [],
  ...changes,
})
