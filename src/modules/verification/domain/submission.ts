import { today } from '../../../core/dates.ts'
import { ok, type Result, refuse, refuseFields } from '../../../core/result.ts'
import { reminderDays } from './rules.ts'
import { type Change, free, moved, promisedDay, type Verification, type When } from './verification.ts'

/** What a business must say of itself before a visit makes sense; `correctable` are all an officer may ask about. */
export const requiredFields = ['name', 'ownerName', 'phone', 'address', 'kelurahanCode', 'goods'] as const
export const correctable = [...requiredFields, 'nib', 'capital', 'yearlySales', 'startedOn', 'products'] as const
export type Field = (typeof correctable)[number]

/** As much of a business as completeness asks for. */
export type Answers = Readonly<Partial<Record<Field, unknown>>>

/** The required fields that are still blank. */
export const missingFields = (business: Answers): Field[] =>
  requiredFields.filter((field) => business[field] === null || business[field] === undefined || business[field] === '')

/** Verified businesses ask for their next round from sixty days before the year is over. */
export const renewableFrom = (until: Temporal.PlainDate): Temporal.PlainDate =>
  until.subtract({ days: reminderDays[0] })

const tooEarly = ({ state, verifiedUntil }: Verification, { at }: When): boolean =>
  state === 'verified' &&
  verifiedUntil !== null &&
  Temporal.PlainDate.compare(today(at), renewableFrom(verifiedUntil)) < 0

/** Asks for verification. What is complete at once starts its clock at once. */
export const submit = (was: Verification, business: Answers, when: When): Result<Change> => {
  if (tooEarly(was, when)) return refuse('conflict', 'verification.too_early', { until: `${was.verifiedUntil}` })
  const begun = moved(was, 'verification.submit', {
    ...free,
    round: was.round + 1,
    submittedAt: when.at,
    completeAt: null,
    dueOn: null,
    absences: 0,
    checkedOn: null,
    decidedAt: null,
    decidedBy: null,
    reason: '',
  })
  if (!begun.ok) return begun
  if (missingFields(business).length > 0)
    return ok({ now: begun.value, step: { action: 'verification.submit' }, maker: 'submitted' })
  const whole = started(begun.value, 'verification.complete', when)
  if (!whole.ok) return whole
  const { step } = whole.value
  return ok({ ...whole.value, step: { ...step, action: 'verification.submit' }, maker: 'submitted' })
}

/** The clock begins, or begins again. */
const started = (
  was: Verification,
  action: 'verification.complete' | 'verification.resubmit',
  when: When,
): Result<Change> => {
  const dueOn = promisedDay('decide', when)
  const next = moved(was, action, { completeAt: was.completeAt ?? when.at, dueOn })
  return next.ok ? ok({ now: next.value, step: { action, promise: { kind: 'decide', on: dueOn } } }) : next
}

/** The owner has filled in what was missing. */
export const complete = (was: Verification, business: Answers, when: When): Result<Change> => {
  const missing = missingFields(business)
  if (missing.length > 0 && was.state === 'submitted')
    return refuse('conflict', 'verification.still_missing', { count: missing.length })
  return started(was, 'verification.complete', when)
}

/** An officer asks for corrections, field by field, each with its reason. The promise is kept by asking in time. */
export const askFix = (was: Verification, findings: NonNullable<Change['findings']>): Result<Change> => {
  if (findings.length === 0) return refuse('invalid', 'verification.no_findings')
  const next = moved(was, 'verification.ask_fix', { ...free, dueOn: null })
  if (!next.ok) return next
  return ok({ now: next.value, step: { action: 'verification.ask_fix' }, findings })
}

/** A field that an officer asked about, and what the owner did since. */
export type Asked = { field: string; changed: boolean; answer: string }

/** The owner corrected each field, or says why it is right as it is. A case that was visited is not visited again. */
export const resubmit = (was: Verification, asked: readonly Asked[], when: When): Result<Change> => {
  const open = asked.filter(({ changed, answer }) => !changed && answer === '')
  if (open.length > 0 && was.state === 'fixing')
    return refuseFields(
      Object.fromEntries(open.map(({ field }) => [`answers.${field}`, { code: 'verification.not_corrected' }])),
    )
  const again = started(was, 'verification.resubmit', when)
  if (!again.ok) return again
  const answers = Object.fromEntries(asked.map(({ field, answer }) => [field, answer]))
  if (was.checkedOn === null) return ok({ ...again.value, answers })
  const back = moved(again.value.now, 'verification.check', {})
  return back.ok ? ok({ ...again.value, now: back.value, answers }) : back
}
