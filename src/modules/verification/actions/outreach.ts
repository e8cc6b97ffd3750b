import { z } from 'zod'
import { addWorkingDays, today, zone } from '../../../core/dates.ts'
import { isId, newId } from '../../../core/ids.ts'
import { ok, refuse, refuseFields } from '../../../core/result.ts'
import { choice, day, id, maybe, text } from '../../../platform/fields.ts'
import { findAccountNames } from '../../identity/door.ts'
import { businessInFull, places } from '../../registry/door.ts'
import {
  assignOutreach,
  findOutreach,
  findStaff,
  listUnreached,
  lockOutreach,
  noteContact,
  type Outreach,
  outcomes,
  outreachOf,
  recordOutreach,
} from '../store/contact.ts'
import { findHolidays } from '../store/verification.ts'
import { command, query } from './subject.ts'

/** Half a year without contact: nobody of the city met it and it did nothing here. */
const sixMonthsBefore = (at: Temporal.Instant) => at.toZonedDateTimeISO(zone).subtract({ months: 6 }).toInstant()

const pageRows = 50

/** Businesses that nobody has met in six months, with who is on the way. */
export const outreachList = query('outreach.list', {
  input: z.object({
    kecamatan: maybe(z.string().regex(/^\d{2}\.\d{2}\.\d{2}$/, 'field.unknown')),
    after: maybe(id()),
    format: maybe(choice(['csv', 'xlsx'])),
  }),
  load: async (reader, { kecamatan, after, format }, { at }) => {
    const limit = format ? 10_000 : pageRows
    const found = await listUnreached(reader, { before: sixMonthsBefore(at), kecamatan, after, limit })
    const names = await findAccountNames(
      reader,
      found.rows.flatMap(({ assignedTo }) => assignedTo ?? []),
    )
    const all = await places(reader)
    return {
      next: found.next,
      rows: found.rows.map((row) => ({
        ...row,
        assignee: names.get(row.assignedTo ?? '') ?? '',
        place: all.of(row.kelurahanCode)?.name ?? row.kelurahanCode,
        kecamatan: all.of(row.kelurahanCode)?.kecamatanName ?? '',
      })),
      kecamatan: all.kecamatan,
      staff: await findStaff(reader),
      usual: addWorkingDays(today(at), 10, await findHolidays(reader, today(at))),
    }
  },
})
export type Unreached = Awaited<ReturnType<typeof outreachList.load>> & object

/** Ticks of one name, a line each, or a list from a machine. */
const several = z.preprocess(
  (value) => (typeof value === 'string' ? value.split(/\r?\n/).filter(Boolean) : (value ?? [])),
  z
    .array(z.string().refine((each) => isId(each), 'field.unknown'))
    .min(1, 'outreach.none_chosen')
    .max(100, 'field.rows_too_many'),
)

/** Sends an officer or a facilitator to businesses. */
export const outreachAssign = command('outreach.assign', {
  input: z.object({ businessIds: several, to: id(), dueOn: day() }),
  load: async (tx, { businessIds, to }, { at }) => ({
    id: businessIds[0] ?? to,
    known: (await findStaff(tx)).some((each) => each.id === to),
    ids: businessIds.map(() => newId(at)),
  }),
  decide: (subject, input, { at, actor }) => {
    if (!subject.known) return refuseFields({ to: { code: 'field.unknown' } })
    if (Temporal.PlainDate.compare(input.dueOn, today(at)) < 0) return refuseFields({ dueOn: { code: 'visit.past' } })
    const { businessIds, to, dueOn } = input
    return ok({ id: subject.id, ids: subject.ids, businessIds, to, by: actor.id, at, dueOn })
  },
  save: assignOutreach,
  facts: ({ id, to, businessIds, dueOn }) => ({ id, to, businesses: businessIds.length, due: dueOn.toString() }),
})

export type Errand = Outreach & { name: string; place: string; address: string; phone: string | null }

const errandOf = async (
  reader: Parameters<typeof findOutreach>[0],
  outreach: Outreach,
): Promise<Errand | undefined> => {
  const business = await businessInFull(reader, outreach.businessId)
  if (!business) return undefined
  const at = (await places(reader)).of(business.kelurahanCode)
  const place = at ? `${at.name}, ${at.kecamatanName}` : business.kelurahanCode
  return { ...outreach, name: business.name, place, address: business.address, phone: business.phone }
}

/** Where one is sent: the address and telephone are for whoever goes there, while they are to go. */
export const outreachMine = query('outreach.mine', {
  input: z.object({}),
  load: async (reader, _input, { actor }) => {
    if (actor.id === '') return undefined
    const errands: Errand[] = []
    for (const each of await outreachOf(reader, actor.id)) {
      const errand = await errandOf(reader, each)
      if (errand) errands.push(errand)
    }
    return errands
  },
})

const which = z.object({ outreachId: id() })

export const outreachView = query('outreach.record', {
  input: which,
  load: async (reader, { outreachId }) => {
    const found = await findOutreach(reader, outreachId)
    return found && errandOf(reader, found)
  },
})

/** What came of it, and what is to follow. */
export const outreachRecord = command('outreach.record', {
  input: which.extend({ outcome: choice(outcomes), note: text(500), nextStep: maybe(text(300)) }),
  load: (tx, { outreachId }) => lockOutreach(tx, outreachId),
  decide: (was, { outcome, note, nextStep = '' }, { at }) =>
    was.outcome === null
      ? ok({ ...was, outcome, outcomeAt: at, note, nextStep })
      : refuse('conflict', 'outreach.done_before'),
  save: async (tx, now, { at }) => {
    await recordOutreach(tx, now)
    if (now.outcome === 'met') await noteContact(tx, now.businessId, at)
  },
  facts: ({ id, businessId, outcome }) => ({ id, businessId, outcome }),
})
