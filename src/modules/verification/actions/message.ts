import { formatDate, formatDay, zone } from '../../../core/dates.ts'
import type { By } from '../../../platform/actor.ts'
import type { Tx } from '../../../platform/db.ts'
import { queueMessage } from '../../../platform/outside/outbox.ts'
import { translator } from '../../../platform/text.ts'
import type { Change } from '../domain/verification.ts'
import { messageTexts } from '../texts/message.ts'

const t = translator(messageTexts, 'id')

type Told = {
  change: Change
  business: { name: string; phone: string | null; email: string | null }
  code: string | undefined
}

/** `Selasa, 24 November 2026 09.00`. */
const slotWords = (slot: Temporal.Instant): string =>
  `${formatDay(slot, 'id')} ${slot.toZonedDateTimeISO(zone).toPlainTime().toString().slice(0, 5).replace(':', '.')}`

/** What an owner is told, by what happened; the rest they see when they look. */
const words = ({ change, business: { name }, code }: Told, link: (path: string) => string): string | undefined => {
  const { now, step, visit } = change
  const page = link(`/verifikasi/${now.businessId}`)
  const due = now.dueOn ? formatDate(now.dueOn, 'id') : ''
  switch (step.action) {
    case 'visit.propose': {
      const slots =
        visit?.kind === 'new' ? visit.slots.map((slot, at) => `${at + 1}) ${slotWords(slot)}`).join('; ') : ''
      return t('verification.sms.visit', { name, slots, link: link(`/jadwal/${code}`) })
    }
    case 'visit.absent':
      return t('verification.sms.absent', { name, due })
    case 'visit.lapse':
      return t('verification.sms.lapse', { name, due })
    case 'verification.ask_fix':
      return t('verification.sms.fix', { name, link: page })
    case 'verification.release':
      return visit ? t('verification.sms.cancelled', { name }) : undefined
    case 'verification.approve':
    case 'appeal.grant':
      return t('verification.sms.verified', {
        name,
        until: now.verifiedUntil ? formatDate(now.verifiedUntil, 'id') : '',
      })
    case 'verification.reject':
      return t('verification.sms.rejected', { name, link: page })
    case 'appeal.uphold':
      return t('verification.sms.upheld', { name, link: page })
    default:
      return undefined
  }
}

/** Tells the owner by telephone, or by e-mail where there is no telephone; the code of a visit goes nowhere else. */
export const tellOwner = async (tx: Tx, { house }: By, told: Told) => {
  const text = words(told, (path) => new URL(path, house.config.publicUrl).href)
  if (text !== undefined) await sendTo(tx, house, told.business, text)
}

type To = { phone: string | null; email: string | null }
export const sendTo = async (tx: Tx, house: By['house'], { phone, email }: To, text: string) => {
  const subject = t('verification.sms.subject')
  if (phone) await queueMessage(tx, house, { channel: 'sms', to: phone, subject, text })
  else if (email) await queueMessage(tx, house, { channel: 'email', to: email, subject, text })
}
