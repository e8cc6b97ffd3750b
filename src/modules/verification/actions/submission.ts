import { z } from 'zod'
import { newId } from '../../../core/ids.ts'
import { ok, type Result } from '../../../core/result.ts'
import { id, maybe, text } from '../../../platform/fields.ts'
import { askFix, complete, correctable, resubmit, submit } from '../domain/submission.ts'
import type { Change } from '../domain/verification.ts'
import { findChanged } from '../store/change.ts'
import { type Finding, findOpenFindings } from '../store/verification.ts'
import { command, factsOf, lockSubject, type Made, type Subject, save, whenOf } from './subject.ts'

export const whichCase = z.object({ businessId: id() })

/** Keeps what was decided beside what it was decided about, for saving. */
export const made = <S extends Subject>(subject: S, change: Result<Change>): Result<Made> =>
  change.ok ? ok({ change: change.value, subject }) : change

/** Asks the Dinas to verify a business: its owner, or an officer for someone at the counter. */
export const submitVerification = command('verification.submit', {
  lend: 'verification',
  input: whichCase,
  load: (tx, { businessId }, by) => lockSubject(tx, businessId, by),
  decide: (subject, _input, by) => made(subject, submit(subject.was, subject.business, whenOf(subject, by))),
  save,
  facts: factsOf,
  taken: { business_verification_pkey: 'verification.moved_on' },
})

/** What was missing is there now: the clock starts. */
export const completeVerification = command('verification.complete', {
  input: whichCase,
  load: (tx, { businessId }, by) => lockSubject(tx, businessId, by),
  decide: (subject, _input, by) => made(subject, complete(subject.was, subject.business, whenOf(subject, by))),
  save,
  facts: factsOf,
})

/** `reasons.phone=…`: one reason for each field that has to be put right. */
const reasons = z.preprocess(
  (value) => value ?? {},
  z.object(Object.fromEntries(correctable.map((field) => [field, maybe(text(500))]))),
)

/** Asks for corrections, field by field. */
export const askForFix = command('verification.ask_fix', {
  input: whichCase.extend({ reasons }),
  load: (tx, { businessId }, by) => lockSubject(tx, businessId, by),
  decide: (subject, input, by) => {
    const findings = correctable.flatMap((field) => {
      const reason = input.reasons[field]
      return typeof reason === 'string' ? [{ id: newId(by.at), field, reason }] : []
    })
    return made(subject, askFix(subject.was, findings))
  },
  save,
  facts: factsOf,
})

type Answered = Subject & { findings: readonly Finding[]; changed: ReadonlySet<string> }

const answers = z.preprocess(
  (value) => value ?? {},
  z.object(Object.fromEntries(correctable.map((field) => [field, maybe(text(500))]))),
)

/** The owner has corrected what was asked, or says why it is right, and sends it again. */
export const resubmitVerification = command('verification.resubmit', {
  lend: 'verification',
  input: whichCase.extend({ answers }),
  load: async (tx, { businessId }, by): Promise<Answered | undefined> => {
    const subject = await lockSubject(tx, businessId, by)
    return (
      subject && {
        ...subject,
        findings: await findOpenFindings(tx, businessId),
        changed: await findChanged(tx, businessId),
      }
    )
  },
  decide: (subject, input, by) => {
    const asked = subject.findings.map(({ field }) => {
      const answer = input.answers[field as (typeof correctable)[number]]
      return { field, changed: subject.changed.has(field), answer: typeof answer === 'string' ? answer : '' }
    })
    return made(subject, resubmit(subject.was, asked, whenOf(subject, by)))
  },
  save,
  facts: factsOf,
})
