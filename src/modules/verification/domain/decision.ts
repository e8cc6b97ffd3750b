import { addWorkingDays, today } from '../../../core/dates.ts'
import { ok, type Result, refuse } from '../../../core/result.ts'
import { ruleOn, validityMonths } from './rules.ts'
import {
  type Action,
  type Change,
  type DecisionOutcome,
  moved,
  promisedDay,
  type Verification,
  type When,
} from './verification.ts'

const outcomes = {
  'verification.approve': 'verified',
  'verification.reject': 'rejected',
  'appeal.grant': 'appeal_granted',
  'appeal.uphold': 'appeal_upheld',
} as const satisfies Partial<Record<Action, DecisionOutcome>>
export type Deciding = keyof typeof outcomes

/** A year from the day of the decision; early renewal does not lose the days that were left. */
const yearFrom = (was: Verification, day: Temporal.PlainDate): Temporal.PlainDate => {
  const { verifiedUntil: until } = was
  const from = until && Temporal.PlainDate.compare(until, day) > 0 ? until : day
  return from.add({ months: validityMonths })
}

/** One decision, by whoever is not its maker: the policy and the database both see to that. */
export const decideCase = (
  was: Verification,
  action: Deciding,
  { id, reason }: { id: string; reason: string },
  { at, by }: When,
): Result<Change> => {
  const outcome = outcomes[action]
  const day = today(at)
  const good = outcome === 'verified' || outcome === 'appeal_granted'
  const verified = good ? { verifiedOn: day, verifiedUntil: yearFrom(was, day) } : {}
  const next = moved(was, action, { ...verified, dueOn: null, decidedAt: at, decidedBy: by, reason })
  if (!next.ok) return next
  if (was.dueOn === null) return refuse('conflict', 'verification.moved_on')
  return ok({
    now: next.value,
    step: { action, note: reason },
    decision: { id, outcome, promisedOn: was.dueOn, reason },
  })
}

/** Until when an objection is in time. */
export const appealUntil = (decidedAt: Temporal.Instant, holidays: ReadonlySet<string>): Temporal.PlainDate =>
  addWorkingDays(today(decidedAt), ruleOn('appeal', today(decidedAt)).period.length, holidays)

/** The owner objects. A decision on an earlier objection of the same round is the last word here. */
export const appeal = (was: Verification, reason: string, heardBefore: boolean, when: When): Result<Change> => {
  if (heardBefore) return refuse('conflict', 'verification.appealed_before')
  const on = promisedDay('answer', when)
  const next = moved(was, 'verification.appeal', { dueOn: on })
  return next.ok
    ? ok({ now: next.value, step: { action: 'verification.appeal', note: reason, promise: { kind: 'appeal', on } } })
    : next
}
