import { z } from 'zod'
import { ok, refuse } from '../../../core/result.ts'
import { guardedBy } from '../../../platform/action.ts'
import { choice, id } from '../../../platform/fields.ts'
import { maskedNumbers } from '../domain/doubt.ts'
import { policy } from '../policy.ts'
import { findBusinessProfile } from '../store/business.ts'
import { hasNumbers, readNumbers, revealedSince } from '../store/numbers.ts'

const { command, query } = guardedBy(policy)

/** Why somebody must see a number in full. */
export const revealPurposes = ['verification', 'correction', 'agreement', 'complaint', 'owner'] as const

/** For how long a number stays in sight after its reader said why. */
export const revealMinutes = 5

const whichBusiness = z.object({ businessId: id() })

const shown = z.object({
  id: z.string(),
  nik: z.string().nullable(),
  npwp: z.string().nullable(),
})

/**
 * Identity and tax number of a business. Masked, until the reader has said why they must be seen: then in full for a
 * few minutes, on a screen only. A machine always gets them masked.
 */
export const businessIdentity = query('business.identity', {
  lend: 'never',
  input: whichBusiness,
  output: shown,
  load: async (reader, { businessId }, { actor, at, entrance, house }) => {
    const business = await findBusinessProfile(reader, businessId)
    if (!business) return undefined
    const numbers = await readNumbers(reader, businessId, house.secrets)
    const since = at.subtract({ minutes: revealMinutes })
    const revealed =
      entrance === 'page' &&
      actor.id !== '' &&
      (await revealedSince(reader, { businessId, accountId: actor.id, since }))
    return {
      id: business.id,
      organisationId: business.id,
      name: business.name,
      revealed,
      ...(revealed ? numbers : maskedNumbers(numbers)),
    }
  },
})

/** Says why the numbers must be seen. The log keeps who, when and why; the numbers themselves are in no answer. */
export const businessReveal = command('business.reveal', {
  input: whichBusiness.extend({ purpose: choice(revealPurposes) }),
  load: async (tx, { businessId }) => {
    const business = await findBusinessProfile(tx, businessId)
    return business && { id: businessId, organisationId: businessId, kept: await hasNumbers(tx, businessId) }
  },
  decide: ({ id, kept }, { purpose }) => (kept ? ok({ id, purpose }) : refuse('conflict', 'business.no_numbers')),
  save: async () => undefined,
  facts: ({ id, purpose }) => ({ id, purpose }),
})
