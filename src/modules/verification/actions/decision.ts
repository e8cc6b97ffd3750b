import type { z } from 'zod'
import { ok } from '../../../core/result.ts'
import { id, maybe, text } from '../../../platform/fields.ts'
import { appeal, type Deciding, decideCase } from '../domain/decision.ts'
import { appealHeard } from '../store/verification.ts'
import { command, factsOf, lockSubject, save, whenOf } from './subject.ts'
import { made, whichCase } from './submission.ts'

/** A yes carries a note, a no its reason: two forms of one page, so two names. */
const withNote = whichCase.extend({ id: id(), note: maybe(text(1000)) })
const withReason = whichCase.extend({ id: id(), reason: text(1000) })
type Given = { id: string; businessId: string; note?: string | undefined; reason?: string | undefined }
const saidIn = ({ note, reason }: Given) => reason ?? note ?? ''

/** The four decisions are one: each by somebody who had no hand in what is decided about. */
const deciding = <A extends Deciding>(action: A, input: z.ZodType<Given>) =>
  command(action, {
    input,
    load: (tx, { businessId }, by) => lockSubject(tx, businessId, by),
    decide: (subject, given, by) =>
      made(subject, decideCase(subject.was, action, { id: given.id, reason: saidIn(given) }, whenOf(subject, by))),
    save,
    facts: factsOf,
    reason: (given) => saidIn(given) || undefined,
    taken: { verification_decision_once: 'verification.moved_on', verification_decision_pkey: 'action.taken' },
  })

export const approveVerification = deciding('verification.approve', withNote)
export const rejectVerification = deciding('verification.reject', withReason)
export const grantAppeal = deciding('appeal.grant', withNote)
export const upholdAppeal = deciding('appeal.uphold', withReason)

/** The owner objects to a rejection: somebody else hears it. */
export const appealVerification = command('verification.appeal', {
  input: whichCase.extend({ reason: text(1000) }),
  load: async (tx, { businessId }, by) => {
    const subject = await lockSubject(tx, businessId, by)
    return subject && { ...subject, heard: await appealHeard(tx, subject.was) }
  },
  decide: (subject, { reason }, by) => {
    const change = appeal(subject.was, reason, subject.heard, whenOf(subject, by))
    return change.ok ? ok({ change: change.value, subject }) : change
  },
  save,
  facts: factsOf,
})
