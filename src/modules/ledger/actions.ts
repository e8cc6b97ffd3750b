import { z } from 'zod'
import { guardedBy } from '../../platform/action.ts'
import { id } from '../../platform/fields.ts'
import { positionOf } from './domain.ts'
import { policy } from './policy.ts'
import { balancesOfAgreements, entriesOf, findPair } from './store.ts'

const { query } = guardedBy(policy)

export const statementLength = 40

/** The books of one pair of organisations: position and movements. Both parties read this very page. */
export const viewStatement = query('statement.view', {
  input: z.object({ agreementId: id(), after: z.string().max(100).optional() }),
  load: async (reader, { agreementId, after }) => {
    const parties = await findPair(reader, agreementId)
    if (!parties) return undefined
    const balances = (await balancesOfAgreements(reader, [agreementId])).get(agreementId)
    const [at, entryId] = after?.split('_') ?? []
    const place = at && entryId && /^\d{1,18}$/.test(entryId) && !Number.isNaN(Date.parse(at)) ? { at, id: entryId } : undefined
    const entries = await entriesOf(reader, agreementId, place, statementLength + 1)
    return balances && { ...parties, position: positionOf(balances), entries }
  },
})

export const ledgerActions = [viewStatement]
