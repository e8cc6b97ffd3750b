import { z } from 'zod'
import { formatDate, today } from '../../../core/dates.ts'
import { ok, refuse } from '../../../core/result.ts'
import { count } from '../../../platform/fields.ts'
import { translator } from '../../../platform/text.ts'
import { reminderDays } from '../domain/rules.ts'
import { noteReminder } from '../store/calendar.ts'
import { messageTexts } from '../texts/message.ts'
import { sendTo } from './message.ts'
import { command, lockSubject } from './subject.ts'
import { whichCase } from './submission.ts'

const t = translator(messageTexts, 'id')

/** Tells an owner that the year is nearly over: each reminder once. The platform does it, by the calendar. */
export const remindOfRenewal = command('verification.remind', {
  input: whichCase.extend({ days: z.preprocess((days) => days ?? reminderDays[0], count(1, 365)) }),
  load: (tx, { businessId }, by) => lockSubject(tx, businessId, by),
  decide: ({ was, business }, { days }, { at }) => {
    const until = was.verifiedUntil
    const near = until !== null && Temporal.PlainDate.compare(until.subtract({ days }), today(at)) <= 0
    return near && until && was.state === 'verified'
      ? ok({ id: was.businessId, until, days, business })
      : refuse('conflict', 'verification.moved_on')
  },
  save: async (tx, { id, until, days, business }, { at, house }) => {
    await noteReminder(tx, { businessId: id, verifiedUntil: until, days, at })
    const link = new URL(`/verifikasi/${id}`, house.config.publicUrl).href
    const words = { name: business.name, until: formatDate(until, 'id'), link }
    await sendTo(tx, house, business, t('verification.sms.renew', words))
  },
  facts: ({ id, days, until }) => ({ id, days, until: until.toString() }),
  taken: { verification_reminder_pkey: 'verification.reminded' },
})
