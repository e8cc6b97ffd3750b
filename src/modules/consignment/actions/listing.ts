import { z } from 'zod'
import type { By } from '../../../platform/actor.ts'

export const listLength = 25
/** A file holds more than a screen, but not without end. */
const fileLength = 5_000

/** Where in a list one is, and whether it goes to a screen or into a file. */
export const listInput = {
  after: z.string().max(100).optional(),
  format: z.enum(['csv', 'xlsx']).optional().catch(undefined),
}

export const lengthOf = (format: string | undefined): number => (format ? fileLength : listLength)

/** Whose records an actor's lists reach for: its own, or for oversight all. */
export const whoseOf = ({ actor }: By) => {
  const own = actor.organisationKind === 'business' || actor.organisationKind === 'partner'
  return own
    ? { kind: actor.organisationKind as 'business' | 'partner', id: actor.organisationId }
    : { kind: 'all' as const, id: null }
}
