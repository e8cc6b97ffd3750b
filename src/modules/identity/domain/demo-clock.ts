import { ok, type Result, refuseFields } from '../../../core/result.ts'

/** How far the demo's clock may stray from the real one. */
const mostDays = 3660

/** What was asked of the demo's clock; the shift comes in and goes out in milliseconds. */
export type ClockMove = { kind: 'now' } | { kind: 'step'; days: number } | { kind: 'to'; moment: Temporal.Instant }

export const moveClock = (move: ClockMove, at: Temporal.Instant, shift: number): Result<number> => {
  const moved = movedShift(move, at, shift)
  return Math.abs(moved) <= mostDays * 86_400_000 ? ok(moved) : refuseFields({ day: { code: 'clock.too_far' } })
}

const movedShift = (move: ClockMove, at: Temporal.Instant, shift: number): number => {
  if (move.kind === 'now') return 0
  if (move.kind === 'step') return shift + move.days * 86_400_000
  return shift + move.moment.epochMilliseconds - at.epochMilliseconds
}
