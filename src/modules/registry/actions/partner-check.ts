import { z } from 'zod'
import { ok } from '../../../core/result.ts'
import { guardedBy } from '../../../platform/action.ts'
import { choice, id, maybe, text } from '../../../platform/fields.ts'
import { checkOutcomes, checkPartner, isMaker } from '../domain/partner-check.ts'
import { policy } from '../policy.ts'
import { findPartnerWhole, lockPartner } from '../store/partner.ts'
import { findMakers, insertCheck } from '../store/partner-check.ts'
import { loadPlaces } from '../store/places.ts'

const { command, query } = guardedBy(policy)

/** An officer who did not make the record looks it over: right, or what is to be put right. */
export const partnerCheck = command('partner.check', {
  input: z.object({
    id: id(),
    partnerId: id(),
    outcome: choice(checkOutcomes),
    note: maybe(text(500)).transform((value) => value ?? ''),
  }),
  load: (tx, { partnerId }) => lockPartner(tx, partnerId),
  decide: (partner, input, { actor }) => {
    const { outcome, note } = input
    const checked = checkPartner(partner, { outcome, note }, actor.id)
    return checked.ok ? ok({ ...checked.value, id: input.id, partnerId: partner.id }) : checked
  },
  save: (tx, check, { actor, at }) => insertCheck(tx, check, { by: actor.id, at }),
  facts: ({ id, partnerId, outcome }) => ({ id, partnerId, outcome }),
})

/** The page where a partner is looked over: for officers, with what there is to look at. */
export const partnerCheckPage = query('partner.check', {
  input: z.object({ partnerId: id() }),
  load: async (reader, { partnerId }, { actor }) => {
    const partner = await findPartnerWhole(reader, partnerId)
    const makers = await findMakers(reader, partnerId)
    const places = await loadPlaces(reader)
    return (
      partner && makers && { ...partner, place: places.of(partner.kelurahanCode), isMaker: isMaker(makers, actor.id) }
    )
  },
})
