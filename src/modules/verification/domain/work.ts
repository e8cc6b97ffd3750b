import { addWorkingDays, dayEnd, today } from '../../../core/dates.ts'
import { ok, type Result, refuse, refuseFields } from '../../../core/result.ts'
import { ruleOn } from './rules.ts'
import { type Change, type ChosenHow, free, moved, promisedDay, type Verification, type When } from './verification.ts'

const touched = ({ by, at }: When) => ({ claimedBy: by, claimedAt: at })

/** An officer takes a case from the queue. */
export const claim = (was: Verification, when: When): Result<Change> => {
  if (was.claimedBy !== null && was.claimedBy !== when.by) return refuse('conflict', 'verification.held')
  const next = moved(was, 'verification.claim', touched(when))
  return next.ok ? ok({ now: next.value, step: { action: 'verification.claim' }, maker: 'claimed' }) : next
}

/** When a claim that nobody works on goes back to the queue. */
export const idleFrom = ({ at, holidays }: Pick<When, 'at' | 'holidays'>): Temporal.Instant =>
  dayEnd(addWorkingDays(today(at), ruleOn('claim', today(at)).period.length, holidays))

/** Who released it: the officer, or the calendar. */
export const release = (was: Verification, hasVisit: boolean, note: string): Result<Change> => {
  const next = moved(was, 'verification.release', free)
  if (!next.ok) return next
  const change: Change = { now: next.value, step: { action: 'verification.release', note } }
  return ok(hasVisit ? { ...change, visit: { kind: 'over', outcome: 'cancelled', note } } : change)
}

/** Given back by itself when its holder did nothing for it; a visit that is still to come keeps it. */
export const rest = (
  was: Verification,
  { visitAt, at, holidays }: { visitAt: Temporal.Instant | null } & Omit<When, 'by'>,
): Result<Change> => {
  const since = visitAt ?? was.claimedAt
  const idle = since !== null && Temporal.Instant.compare(at, idleFrom({ at: since, holidays })) > 0
  return idle ? release(was, visitAt !== null, '') : refuse('conflict', 'verification.not_idle')
}

/** Three different times to come, all ahead, within three weeks. */
export const propose = (
  was: Verification,
  id: string,
  slots: readonly Temporal.Instant[],
  when: When,
): Result<Change> => {
  const wrong = Object.fromEntries(
    slots.flatMap((slot, place) => {
      const code = slotFault(slot, slots.slice(0, place), when.at)
      return code ? [[`slots.${place}.day`, { code }]] : []
    }),
  )
  if (Object.keys(wrong).length > 0) return refuseFields(wrong)
  const next = moved(was, 'visit.propose', touched(when))
  return next.ok ? ok({ now: next.value, step: { action: 'visit.propose' }, visit: { kind: 'new', id, slots } }) : next
}

const slotFault = (slot: Temporal.Instant, earlier: readonly Temporal.Instant[], at: Temporal.Instant) => {
  if (Temporal.Instant.compare(slot, at) <= 0) return 'visit.past'
  if (Temporal.Instant.compare(slot, at.add({ hours: 24 * 21 })) > 0) return 'visit.too_far'
  return earlier.some((each) => each.equals(slot)) ? 'visit.same' : undefined
}

type Offered = { slots: readonly Temporal.Instant[] } | undefined

/** The owner picks one of the three: on the page, by the code on the telephone, or through the officer who heard it. */
export const choose = (
  was: Verification,
  visit: Offered,
  place: number,
  how: ChosenHow,
  { at }: Pick<When, 'at'>,
): Result<Change> => {
  const slot = visit?.slots[place - 1]
  if (was.state === 'visit_offered' && slot === undefined) return refuseFields({ slot: { code: 'field.choose' } })
  if (slot && Temporal.Instant.compare(slot, at) <= 0) return refuseFields({ slot: { code: 'visit.slot_over' } })
  const next = moved(was, 'visit.choose', {})
  if (!next.ok || slot === undefined) return next.ok ? refuse('conflict', 'verification.moved_on') : next
  const promise = { kind: 'visit', on: today(slot) } as const
  return ok({ now: next.value, step: { action: 'visit.choose', promise }, visit: { kind: 'chosen', slot, how } })
}

/** None suits, or something came up: the officer proposes others. */
export const decline = (was: Verification, note: string, { at }: Pick<When, 'at'>): Result<Change> => {
  const next = moved(was, 'visit.decline', { claimedAt: at })
  if (!next.ok) return next
  const visit = { kind: 'over', outcome: 'declined', note } as const
  return ok({ now: next.value, step: { action: 'visit.decline', note }, visit })
}

/** No answer until the last of the times had passed: the promise is given anew, and the case says why. */
export const lapse = (was: Verification, slots: readonly Temporal.Instant[], when: When): Result<Change> => {
  if (slots.some((slot) => Temporal.Instant.compare(slot, when.at) > 0)) return refuse('conflict', 'visit.not_over')
  // The officer could only wait: their time begins here.
  return postponed(was, 'visit.lapse', 'unanswered', '', when, { claimedAt: when.at })
}

/** The officer stood before a closed door: counted, never held against the owner, and times are proposed again. */
export const absent = (was: Verification, slot: Temporal.Instant | null, note: string, when: When): Result<Change> => {
  if (slot && Temporal.Instant.compare(when.at, slot) < 0) return refuse('conflict', 'visit.not_yet')
  const facts = { absences: was.absences + 1, ...touched(when) }
  return postponed(was, 'visit.absent', 'absent', note, when, facts)
}

const postponed = (
  was: Verification,
  action: 'visit.lapse' | 'visit.absent',
  outcome: 'unanswered' | 'absent',
  note: string,
  when: When,
  facts: Partial<Verification>,
): Result<Change> => {
  const dueOn = promisedDay('decide', when)
  const next = moved(was, action, { ...facts, dueOn })
  if (!next.ok) return next
  const step = { action, note, promise: { kind: 'decide', on: dueOn } } as const
  return ok({ now: next.value, step, visit: { kind: 'over', outcome, note } })
}

/** The visit took place; another officer decides. */
export const record = (was: Verification, slot: Temporal.Instant | null, note: string, when: When): Result<Change> => {
  if (slot && Temporal.Instant.compare(when.at, slot) < 0) return refuse('conflict', 'visit.not_yet')
  const next = moved(was, 'visit.record', { ...free, checkedOn: today(when.at) })
  if (!next.ok) return next
  const visit = { kind: 'over', outcome: 'done', note } as const
  return ok({ now: next.value, step: { action: 'visit.record', note }, maker: 'visited', visit })
}

/** From the desk, without a visit: only where one took place in an earlier round. */
export const check = (was: Verification, note: string, { at }: When): Result<Change> => {
  if (was.state === 'assigned' && was.verifiedOn === null) return refuse('conflict', 'verification.visit_needed')
  const next = moved(was, 'verification.check', { ...free, checkedOn: today(at) })
  return next.ok ? ok({ now: next.value, step: { action: 'verification.check', note }, maker: 'checked' }) : next
}
