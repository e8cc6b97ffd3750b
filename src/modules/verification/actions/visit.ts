import { z } from 'zod'
import { zone } from '../../../core/dates.ts'
import { refuseFields } from '../../../core/result.ts'
import { choice, day, id, rows, text } from '../../../platform/fields.ts'
import { absent, choose, decline, lapse, propose, record } from '../domain/work.ts'
import { findVerification, lockVerification } from '../store/verification.ts'
import { findVisitByCode, type Visit } from '../store/visit.ts'
import { codeHash, command, factsOf, lockSubject, query, readSubject, type Subject, save, whenOf } from './subject.ts'
import { made, whichCase } from './submission.ts'

/** Hours at which an officer may come. */
export const hours = ['08:00', '09:00', '10:00', '11:00', '13:00', '14:00', '15:00'] as const

const slot = z.object({ day: day(), hour: choice(hours) })
const momentOf = ({ day, hour }: z.infer<typeof slot>): Temporal.Instant =>
  (day as Temporal.PlainDate).toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from(hour) }).toInstant()

/** Three times to choose from. The id comes with the form. */
export const proposeVisit = command('visit.propose', {
  input: whichCase.extend({ id: id(), slots: rows(slot, { min: 1, max: 3 }) }),
  load: (tx, { businessId }, by) => lockSubject(tx, businessId, by),
  decide: (subject, input, by) => {
    const missing = input.slots.length
    if (missing < 3) return refuseFields({ [`slots.${missing}.day`]: { code: 'visit.three' } })
    return made(subject, propose(subject.was, input.id, input.slots.map(momentOf), whenOf(subject, by)))
  },
  save,
  facts: factsOf,
})

const place = () => choice(['1', '2', '3'])

/** The owner chooses; or the officer who was told by telephone, and then the log says so. */
export const chooseVisit = command('visit.choose', {
  lend: 'verification',
  input: whichCase.extend({ slot: place() }),
  load: (tx, { businessId }, by) => lockSubject(tx, businessId, by),
  decide: (subject, input, by) => {
    const how = by.actor.organisationId === subject.id ? 'page' : 'phone'
    return made(subject, choose(subject.was, subject.visit, Number(input.slot), how, by))
  },
  save,
  facts: factsOf,
})

const code = () => text(20)
const withCode = z.object({ code: code() })
type Held = Subject & { invited: Visit }

/** Whoever holds the code that went to the owner's telephone chooses without signing in. */
export const chooseByCode = command('visit.choose_by_code', {
  lend: 'any',
  input: withCode.extend({ slot: place() }),
  load: async (tx, input, by): Promise<Held | undefined> => {
    const invited = await findVisitByCode(tx, codeHash(by, input.code))
    if (!invited) return undefined
    const subject = await readSubject(tx, await lockVerification(tx, invited.businessId), by)
    return subject && { ...subject, invited }
  },
  decide: (subject, input, by) => {
    const mine = subject.visit?.id === subject.invited.id ? subject.visit : undefined
    const change = choose(
      mine ? subject.was : { ...subject.was, state: 'complete' },
      mine,
      Number(input.slot),
      'code',
      by,
    )
    return made(subject, change)
  },
  save,
  facts: factsOf,
})

export type Invited = {
  id: string
  code: string
  name: string
  slots: readonly Temporal.Instant[]
  chosenSlot: Temporal.Instant | null
  open: boolean
}

/** The three times, for whoever holds the code: the name of the business and nothing else of it. */
export const visitByCode = query('visit.by_code', {
  input: withCode,
  load: async (reader, input, by): Promise<Invited | undefined> => {
    const visit = await findVisitByCode(reader, codeHash(by, input.code))
    const subject = visit && (await readSubject(reader, await findVerification(reader, visit.businessId), by))
    if (!visit || !subject) return undefined
    const { id, slots, chosenSlot, outcome } = visit
    const open = outcome === null && subject.state === 'visit_offered'
    return { id, code: input.code, name: subject.business.name, slots, chosenSlot, open }
  },
})

/** None of the times suits, or something came up. */
export const declineVisit = command('visit.decline', {
  lend: 'verification',
  input: whichCase.extend({ when: text(300) }),
  load: (tx, { businessId }, by) => lockSubject(tx, businessId, by),
  decide: (subject, { when }, by) => made(subject, decline(subject.was, when, by)),
  save,
  facts: factsOf,
})

/** Nobody was there. */
export const absentVisit = command('visit.absent', {
  input: whichCase.extend({ what: text(500) }),
  load: (tx, { businessId }, by) => lockSubject(tx, businessId, by),
  decide: (subject, { what }, by) =>
    made(subject, absent(subject.was, subject.visit?.chosenSlot ?? null, what, whenOf(subject, by))),
  save,
  facts: factsOf,
})

/** What the officer saw. */
export const recordVisit = command('visit.record', {
  input: whichCase.extend({ note: text(500) }),
  load: (tx, { businessId }, by) => lockSubject(tx, businessId, by),
  decide: (subject, { note }, by) =>
    made(subject, record(subject.was, subject.visit?.chosenSlot ?? null, note, whenOf(subject, by))),
  save,
  facts: factsOf,
})

/** The times have passed without an answer. */
export const lapseVisit = command('visit.lapse', {
  input: whichCase,
  load: (tx, { businessId }, by) => lockSubject(tx, businessId, by),
  decide: (subject, _input, by) => made(subject, lapse(subject.was, subject.visit?.slots ?? [], whenOf(subject, by))),
  save,
  facts: factsOf,
})
