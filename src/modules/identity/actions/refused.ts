import type { By } from '../../../platform/actor.ts'
import type { Db } from '../../../platform/db.ts'
import { withinLimit } from '../../../platform/throttle.ts'
import { recordRefused } from '../store/event.ts'

type Refused = { action: 'session.start' | 'session.confirm'; accountId: string | undefined; reason: string }

/**
 * Leaves a failed sign-in or proof in the log. What is throttled is noted once per quarter of an hour and counter: a
 * flood of guesses must not become a flood of the log, which is for ever.
 */
export const remember = async (db: Db, by: By, refused: Refused, counter = refused.accountId ?? '') => {
  if (refused.reason === 'throttled' && !(await withinLimit(db, `noted:${refused.action}:${counter}`, 1, 15))) return
  await recordRefused(db, by, refused)
}

/** What a refusal is called in the log. */
export const reasonOf = (code: string): string => (code === 'page.throttled' ? 'throttled' : code)
