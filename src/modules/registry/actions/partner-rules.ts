import { z } from 'zod'
import { today } from '../../../core/dates.ts'
import { guardedBy } from '../../../platform/action.ts'
import { id } from '../../../platform/fields.ts'
import { type StoreClass, storeClass } from '../domain/outlet.ts'
import type { PartnerKind } from '../domain/partner.ts'
import { type PartnerRuleRow, rulesFor } from '../domain/partner-rules.ts'
import { policy } from '../policy.ts'
import { findPartnerProfile, outletsOf } from '../store/partner.ts'

const { query } = guardedBy(policy)

export type PartnerRulesView = {
  id: string
  name: string
  kind: PartnerKind
  inFull: false
  organisationId: string
  classes: StoreClass[]
  rules: PartnerRuleRow[]
}

/** Which rules are this partner's today: by its kind and the classes of its open outlets. */
export const partnerRulesView = query('partner.rules', {
  input: z.object({ partnerId: id() }),
  load: async (reader, { partnerId }, { at }): Promise<PartnerRulesView | undefined> => {
    const partner = await findPartnerProfile(reader, partnerId)
    if (!partner) return undefined
    const day = today(at)
    const outlets = await outletsOf(reader, partnerId)
    const classes = outlets.flatMap((outlet) => storeClass(outlet, partner.kind, day)?.storeClass ?? [])
    const { id, name, kind } = partner
    const who = { kind, classes: [...new Set(classes)] }
    return { id, name, ...who, organisationId: id, inFull: false, rules: rulesFor(who, day) }
  },
})
