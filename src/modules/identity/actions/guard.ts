import { z } from 'zod'
import { guardedBy } from '../../../platform/action.ts'
import { email, phone, toE164 } from '../../../platform/fields.ts'
import { policy } from '../policy.ts'

/** Every action of this module is made here, bound to its rule by its name. */
export const { command, query } = guardedBy(policy)

const cleaned = (value: unknown) => {
  if (typeof value !== 'string') return value
  return value.includes('@') ? value.trim().toLowerCase() : toE164(value)
}

/** A phone number or an e-mail address in any usual writing. */
export const contact = () =>
  z.preprocess(
    cleaned,
    z
      .string({ error: 'field.required' })
      .min(1, 'field.required')
      .max(200, 'field.too_long')
      .refine((to) => email().safeParse(to).success || phone().safeParse(to).success, 'contact.unreadable')
      .meta({ field: 'text', examples: ['+6281234567890'] }),
  )

/** As typed: blanks and signs belong to a password. The cap only spares the hash from senseless sizes. */
export const secret = () =>
  z
    .string({ error: 'field.required' })
    .min(1, 'field.required')
    .max(1000, 'field.too_long')
    .meta({ field: 'text', examples: ['empat kata acak panjang'] })
