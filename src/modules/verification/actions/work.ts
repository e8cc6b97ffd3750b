import { maybe, text } from '../../../platform/fields.ts'
import { check, claim, release, rest } from '../domain/work.ts'
import { command, factsOf, lockSubject, save, whenOf } from './subject.ts'
import { made, whichCase } from './submission.ts'

export const claimVerification = command('verification.claim', {
  input: whichCase,
  load: (tx, { businessId }, by) => lockSubject(tx, businessId, by),
  decide: (subject, _input, by) => made(subject, claim(subject.was, whenOf(subject, by))),
  save,
  facts: factsOf,
})

/** Gives a case back to the queue; whoever leads may do it for somebody who is away. */
export const releaseVerification = command('verification.release', {
  input: whichCase.extend({ why: maybe(text(300)) }),
  load: (tx, { businessId }, by) => lockSubject(tx, businessId, by),
  decide: (subject, { why = '' }) => made(subject, release(subject.was, subject.visit !== undefined, why)),
  save,
  facts: factsOf,
  reason: ({ why }) => why,
})

/** The calendar gives back what nobody works on. */
export const restVerification = command('verification.rest', {
  input: whichCase,
  load: (tx, { businessId }, by) => lockSubject(tx, businessId, by),
  decide: (subject, _input, { at }) =>
    made(subject, rest(subject.was, { visitAt: subject.visit?.chosenSlot ?? null, at, holidays: subject.holidays })),
  save,
  facts: factsOf,
})

/** Checked from the desk, in a yearly round only. */
export const checkVerification = command('verification.check', {
  input: whichCase.extend({ note: text(500) }),
  load: (tx, { businessId }, by) => lockSubject(tx, businessId, by),
  decide: (subject, { note }, by) => made(subject, check(subject.was, note, whenOf(subject, by))),
  save,
  facts: factsOf,
})
