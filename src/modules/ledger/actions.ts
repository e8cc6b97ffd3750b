import { z } from 'zod'
import { placeAfter } from '../../core/place.ts'
import { guardedBy } from '../../platform/action.ts'
import { id } from '../../platform/fields.ts'
import { positionOf } from './domain.ts'
import { policy } from './policy.ts'
import { balancesOfAgreements, entriesOf, findPair } from './store.ts'

const { query } = guardedBy(policy)

export const statementLength = 40
/** A file or a print holds more than a screen, but not without end. */
const longest = { csv: 5_000, xlsx: 5_000, pdf: 500 }
export const longestPrint = longest.pdf

/** The books of one pair of organisations: position and movements. Both parties read this very page. */
export const viewStatement = query('statement.view', {
  lend: 'billing',
  input: z.object({
    agreementId: id(),
    after: z.string().max(100).optional(),
    format: z.enum(['csv', 'xlsx', 'pdf']).optional().catch(undefined),
  }),
  load: async (reader, { agreementId, after, format }) => {
    const parties = await findPair(reader, agreementId)
    if (!parties) return undefined
    const balances = (await balancesOfAgreements(reader, [agreementId])).get(agreementId)
    const place = placeAfter(after, (entryId) => /^\d{1,18}$/.test(entryId))
    const entries = await entriesOf(reader, agreementId, place, (format ? longest[format] : statementLength) + 1)
    return balances && { ...parties, position: positionOf(balances), entries }
  },
})

export const ledgerActions = [viewStatement]
