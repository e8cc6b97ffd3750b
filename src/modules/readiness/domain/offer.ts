import { kindRule, type PermitKind } from './kinds.ts'
import { holdsOn } from './permit.ts'

/** The rule that keeps goods out of new offers: their paper has ended, and no other of its sort holds. */
export const expiredRule = 'permit.expired'

/** Why goods may not be offered anew. */
export type Barred = {
  rule: typeof expiredRule
  permitId: string
  kind: PermitKind
  number: string
  expiredOn: Temporal.PlainDate
}

export type Covering = {
  id: string
  kind: PermitKind
  number: string
  expiresOn: Temporal.PlainDate | null
  /** To this day an officer lets it pass although it has ended. */
  graceUntil: Temporal.PlainDate | null
}

/** What may stand in for an ended paper: one of the same kind, or a stronger one. */
const standsIn: Partial<Record<PermitKind, readonly PermitKind[]>> = { pirt: ['bpom'] }

const holds = (permit: Covering, on: Temporal.PlainDate) =>
  holdsOn(permit, on) || (permit.graceUntil !== null && Temporal.PlainDate.compare(on, permit.graceUntil) <= 0)

/** The ended paper that keeps goods out of new offers on a day; undefined where they may be offered. */
export const barredBy = (covering: readonly Covering[], on: Temporal.PlainDate): Barred | undefined => {
  const holding = new Set(covering.filter((each) => holds(each, on)).map(({ kind }) => kind))
  const ended = covering
    .filter((each) => kindRule(each.kind, on).hides && !holds(each, on))
    .find(({ kind }) => ![kind, ...(standsIn[kind] ?? [])].some((each) => holding.has(each)))
  return ended?.expiresOn
    ? { rule: expiredRule, permitId: ended.id, kind: ended.kind, number: ended.number, expiredOn: ended.expiresOn }
    : undefined
}
