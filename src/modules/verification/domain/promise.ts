import { today } from '../../../core/dates.ts'
import type { Action, Promised, Side, State } from './verification.ts'

/** A step of the story as it is read back. */
export type Told = {
  at: Temporal.Instant
  action: Action
  side: Side
  accountId: string | null
  round: number
  note: string
  promise: Promised | null
  promisedOn: Temporal.PlainDate | null
}

export type PromiseState = 'running' | 'kept' | 'broken' | 'moved'
export type PromiseRead = {
  kind: Promised
  on: Temporal.PlainDate
  state: PromiseState
  answeredOn?: Temporal.PlainDate
}

/** What answers a promise. `moved`: given anew for a reason on the owner's side. `dropped`: the agency took it back. */
const answering: Record<Promised, Partial<Record<Action, 'kept' | 'moved' | 'dropped'>>> = {
  decide: {
    'verification.ask_fix': 'kept',
    'verification.approve': 'kept',
    'verification.reject': 'kept',
    'visit.absent': 'moved',
    'visit.lapse': 'moved',
  },
  visit: {
    'visit.record': 'kept',
    'visit.absent': 'kept',
    'visit.decline': 'moved',
    'verification.release': 'dropped',
  },
  appeal: { 'appeal.grant': 'kept', 'appeal.uphold': 'kept' },
}

/**
 * Every promise of a case with what became of it. Kept: answered by its day. Broken: answered later, or its day passed
 * without an answer; one that was overdue already is not saved by giving it anew.
 */
export const promisesOf = (steps: readonly Told[], day: Temporal.PlainDate): PromiseRead[] =>
  steps.flatMap((step, place) => {
    const { promise: kind, promisedOn: on } = step
    return kind === null || on === null ? [] : [promiseRead(kind, on, steps.slice(place + 1), day)]
  })

const promiseRead = (
  kind: Promised,
  on: Temporal.PlainDate,
  later: readonly Told[],
  day: Temporal.PlainDate,
): PromiseRead => {
  const answer = later.find(({ action }) => answering[kind][action] !== undefined)
  const answeredOn = answer ? today(answer.at) : day
  const late = Temporal.PlainDate.compare(answeredOn, on) > 0
  if (!answer) return { kind, on, state: late ? 'broken' : 'running' }
  const how = answering[kind][answer.action]
  const timely = how === 'moved' ? 'moved' : 'kept'
  return { kind, on, answeredOn, state: late || how === 'dropped' ? 'broken' : timely }
}

/** Who has to act next, so that a receipt can say it. */
export const nextActor: Record<State, Side | 'nobody'> = {
  registered: 'owner',
  submitted: 'owner',
  complete: 'agency',
  assigned: 'agency',
  visit_offered: 'owner',
  visit_agreed: 'agency',
  checked: 'agency',
  fixing: 'owner',
  verified: 'nobody',
  rejected: 'owner',
  appealed: 'agency',
}
