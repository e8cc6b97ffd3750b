import { z } from 'zod'
import { guardedBy } from '../../platform/action.ts'
import { statement } from '../../platform/db.ts'
import { id } from '../../platform/fields.ts'
import { positionOf } from './domain.ts'
import { policy } from './policy.ts'
import { balancesOfAgreements, entriesOf } from './store.ts'

const { query } = guardedBy(policy)

type PairRow = { agreementId: string; businessId: string; partnerId: string; businessName: string; partnerName: string }
const pair = statement(
  'statement_pair',
  `select a.agreement_id as "agreementId", a.business_id as "businessId", a.partner_id as "partnerId", b.name as "businessName", p.name as "partnerName"
   from ledger_account a join report_organisation b on b.id = a.business_id join report_organisation p on p.id = a.partner_id
   where a.agreement_id = $1 and a.kind = 'payable'`,
)

export const statementLength = 40

/** The books of one pair of organisations: position and movements. Both parties read this very page. */
export const viewStatement = query('statement.view', {
  input: z.object({ agreementId: id(), after: z.string().max(100).optional() }),
  load: async (reader, { agreementId, after }) => {
    const [parties] = await reader.rows<PairRow>(pair, [agreementId])
    if (!parties) return undefined
    const balances = (await balancesOfAgreements(reader, [agreementId])).get(agreementId)
    const [at, entryId] = after?.split('_') ?? []
    const place = at && entryId && /^\d{1,18}$/.test(entryId) && !Number.isNaN(Date.parse(at)) ? { at, id: entryId } : undefined
    const entries = await entriesOf(reader, agreementId, place, statementLength + 1)
    return balances && { ...parties, position: positionOf(balances), entries }
  },
})

export const ledgerActions = [viewStatement]
