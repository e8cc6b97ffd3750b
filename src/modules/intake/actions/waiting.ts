import { today } from '../../../core/dates.ts'
import type { By } from '../../../platform/actor.ts'
import type { Reader } from '../../../platform/db.ts'
import { isOfficer } from '../policy.ts'
import { waitingFor } from '../store/registration.ts'

/** What an officer has to look at, and by when the first was promised; nothing for anybody else. */
export const registrationsWaiting = async (
  reader: Reader,
  { actor, at }: By,
): Promise<{ count: number; due: Temporal.PlainDate; late: boolean } | undefined> => {
  if (!isOfficer(actor)) return undefined
  const { count, due } = await waitingFor(reader)
  return due === null ? undefined : { count, due, late: Temporal.PlainDate.compare(due, today(at)) < 0 }
}
