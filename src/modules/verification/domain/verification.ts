import { addWorkingDays, today } from '../../../core/dates.ts'
import { flow, type StateOf } from '../../../core/flow.ts'
import { ok, type Result, refuse } from '../../../core/result.ts'
import { type RuleName, ruleOn } from './rules.ts'

/** Who acts next follows from the state alone: the owner, any officer, the one who holds it, or another than its maker. */
export const steps = flow({
  'verification.submit': { from: ['registered', 'verified', 'rejected'], to: 'submitted' },
  'verification.complete': { from: ['submitted'], to: 'complete' },
  'verification.claim': { from: ['complete'], to: 'assigned' },
  'verification.release': { from: ['assigned', 'visit_offered', 'visit_agreed'], to: 'complete' },
  'visit.propose': { from: ['assigned', 'visit_offered'], to: 'visit_offered' },
  'visit.choose': { from: ['visit_offered'], to: 'visit_agreed' },
  'visit.decline': { from: ['visit_offered', 'visit_agreed'], to: 'assigned' },
  'visit.lapse': { from: ['visit_offered'], to: 'assigned' },
  'visit.absent': { from: ['visit_agreed'], to: 'assigned' },
  'visit.record': { from: ['visit_agreed'], to: 'checked' },
  'verification.check': { from: ['assigned', 'complete'], to: 'checked' },
  'verification.ask_fix': { from: ['assigned', 'checked'], to: 'fixing' },
  'verification.resubmit': { from: ['fixing'], to: 'complete' },
  'verification.approve': { from: ['checked'], to: 'verified' },
  'verification.reject': { from: ['checked'], to: 'rejected' },
  'verification.appeal': { from: ['rejected'], to: 'appealed' },
  'appeal.grant': { from: ['appealed'], to: 'verified' },
  'appeal.uphold': { from: ['appealed'], to: 'rejected' },
})

export type State = StateOf<typeof steps>
export type Action = keyof typeof steps.steps

/** The case of one business: its one state, and what is known of it. */
export type Verification = {
  businessId: string
  /** 0 when it was never asked for. */
  round: number
  state: State
  submittedAt: Temporal.Instant | null
  completeAt: Temporal.Instant | null
  dueOn: Temporal.PlainDate | null
  claimedBy: string | null
  claimedAt: Temporal.Instant | null
  absences: number
  checkedOn: Temporal.PlainDate | null
  decidedAt: Temporal.Instant | null
  decidedBy: string | null
  reason: string
  verifiedOn: Temporal.PlainDate | null
  verifiedUntil: Temporal.PlainDate | null
}

/** A business that was never verified. */
export const unasked = (businessId: string): Verification => ({
  businessId,
  round: 0,
  state: 'registered',
  submittedAt: null,
  completeAt: null,
  dueOn: null,
  claimedBy: null,
  claimedAt: null,
  absences: 0,
  checkedOn: null,
  decidedAt: null,
  decidedBy: null,
  reason: '',
  verifiedOn: null,
  verifiedUntil: null,
})

export type Side = 'agency' | 'owner' | 'platform'
export type Promised = 'decide' | 'visit' | 'appeal'

/** One line of a case's story, with what is promised by it. */
export type Step = {
  action: Action
  note?: string
  promise?: { kind: Promised; on: Temporal.PlainDate }
}

/** What a decision changes, for the store to write down. */
export type Change = {
  now: Verification
  step: Step
  /** How the one who acts becomes a maker of this case, and so never its checker. */
  maker?: 'submitted' | 'claimed' | 'visited' | 'checked'
  visit?: VisitChange
  findings?: readonly { id: string; field: string; reason: string }[]
  answers?: Readonly<Record<string, string>>
  decision?: { id: string; outcome: DecisionOutcome; promisedOn: Temporal.PlainDate; reason: string }
}
export type DecisionOutcome = 'verified' | 'rejected' | 'appeal_granted' | 'appeal_upheld'
export type ChosenHow = 'page' | 'code' | 'phone'
export type VisitOutcome = 'done' | 'absent' | 'declined' | 'unanswered' | 'cancelled'
export type VisitChange =
  | { kind: 'new'; id: string; slots: readonly Temporal.Instant[] }
  | { kind: 'chosen'; slot: Temporal.Instant; how: ChosenHow }
  | { kind: 'over'; outcome: VisitOutcome; note: string }

export type Calendar = ReadonlySet<string>

/** When, and in which calendar: a case is decided about at a moment, never at "now". */
export type When = { at: Temporal.Instant; holidays: Calendar; by: string }

/** The promised day of a rule that begins to run at a moment. */
export const promisedDay = (name: RuleName, { at, holidays }: Pick<When, 'at' | 'holidays'>): Temporal.PlainDate => {
  const { length, unit } = ruleOn(name, today(at)).period
  return unit === 'workdays' ? addWorkingDays(today(at), length, holidays) : today(at).add({ days: length })
}

/** Moves a case on, keeping its facts but for those given. */
export const moved = (was: Verification, action: Action, facts: Partial<Verification>): Result<Verification> => {
  const next = steps.step(was.state, action)
  return next.ok ? ok({ ...was, ...facts, state: next.value }) : refuse('conflict', 'verification.moved_on')
}

/** Nobody holds it. */
export const free = { claimedBy: null, claimedAt: null } as const
