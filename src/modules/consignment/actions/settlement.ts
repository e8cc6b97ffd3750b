import { z } from 'zod'
import { addDays, dayStart, today } from '../../../core/dates.ts'
import { placeAfter } from '../../../core/place.ts'
import { guardedBy } from '../../../platform/action.ts'
import type { By } from '../../../platform/actor.ts'
import type { Reader } from '../../../platform/db.ts'
import { id } from '../../../platform/fields.ts'
import { nextNumber } from '../../../platform/numbers.ts'
import { type Agreement, acceptedVersion, findAgreement, lockAgreement, periodEnd } from '../../agreements/door.ts'
import { type Period, postSettlement, type Settling } from '../domain/settlement.ts'
import { policy } from '../policy.ts'
import { documentsOf } from '../store/billing.ts'
import { paymentsOf } from '../store/payment.ts'
import { findSettlement, insertSettlement, partyNames, settlementPage } from '../store/settlement.ts'
import { oldestUnsettled, openSalesOf, settledLines, type UnsettledRow, unsettledBefore } from '../store/sold-lines.ts'
import { billingActions } from './billing.ts'
import { lengthOf, listInput, whoseOf } from './listing.ts'
import { paymentActions } from './payment.ts'

const { command, query } = guardedBy(policy)
const whichSettlement = z.object({ settlementId: id() })

type Loaded = Omit<Settling, 'unsettled'> & { unsettled: UnsettledRow[]; number: string }

/**
 * What was sold in the oldest period that no settlement covers, under the clause that held when it began: new terms
 * start with a period of their own.
 */
const loadSettling = async (reader: Reader, agreement: Agreement | undefined): Promise<Loaded | undefined> => {
  if (!agreement) return undefined
  const since = await oldestUnsettled(reader, agreement.id)
  const version = acceptedVersion(agreement, since ? today(since) : undefined)
  if (!version) return undefined
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

const periodOf = (every: Parameters<typeof periodEnd>[0], first: Temporal.PlainDate): Period => ({
  from: first,
  to: periodEnd(every, first),
})
const endOf = (period: Period) => dayStart(addDays(period.to, 1))

/** What a settlement would say, before it is posted; empty with a reason. */
export const previewSettlement = query('settlement.preview', {
  lend: 'billing',
  input: z.object({ agreementId: id() }),
  load: async (reader, { agreementId }, by: By) => {
    const settling = await loadSettling(reader, await findAgreement(reader, agreementId))
    if (!settling) return undefined
    const names = await partyNames(reader, settling)
    return { ...settling, ...names, posting: postSettlement(settling, agreementId, by.at) }
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
  save: async (tx, draft, { at }) =>
    insertSettlement(tx, draft, await nextNumber(tx, 'PNY', at), endOf(draft.period), at),
  facts: ({ id, agreementId, lines, gross, storeShare, supplierShare }) => ({
    id,
    agreementId,
    lines,
    gross: Number(gross),
    storeShare: Number(storeShare),
    supplierShare: Number(supplierShare),
  }),
})

export const viewSettlement = query('settlement.view', {
  lend: 'billing',
  input: whichSettlement,
  load: async (reader, { settlementId }) => {
    const settlement = await findSettlement(reader, settlementId)
    if (!settlement) return undefined
    const documents = await documentsOf(reader, settlementId)
    const batches = await settledLines(reader, settlementId)
    return { ...settlement, documents, batches, payments: await paymentsOf(reader, settlementId) }
  },
})

export const settlementFilters = ['all', 'open', 'paid'] as const

/** Bills, newest first; at the head of an owner's list also what sold and no bill covers yet. */
export const listSettlements = query('settlement.list', {
  lend: 'billing',
  input: z.object({ ...listInput, filter: z.enum(settlementFilters).catch('all').default('all') }),
  load: async (reader, { filter, after, format }, by) => {
    const whose = whoseOf(by)
    const leads = whose.kind === 'business' && !after && filter !== 'paid'
    const listing = { whose, filter, after: placeAfter(after), limit: lengthOf(format) + 1 }
    return {
      open: leads ? await openSalesOf(reader, by.actor.organisationId) : [],
      rows: await settlementPage(reader, listing),
    }
  },
})

export const settlementActions = [
  previewSettlement,
  postPeriod,
  viewSettlement,
  listSettlements,
  ...billingActions,
  ...paymentActions,
]
