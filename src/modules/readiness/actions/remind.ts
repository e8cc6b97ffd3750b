import { z } from 'zod'
import { formatDate, today } from '../../../core/dates.ts'
import { ok, refuse } from '../../../core/result.ts'
import { guardedBy } from '../../../platform/action.ts'
import type { By } from '../../../platform/actor.ts'
import type { Tx } from '../../../platform/db.ts'
import { count, id } from '../../../platform/fields.ts'
import { queueMessage } from '../../../platform/outside/outbox.ts'
import { translator } from '../../../platform/text.ts'
import { findContacts } from '../../identity/door.ts'
import type { PermitKind } from '../domain/kinds.ts'
import { shownNumber } from '../domain/number.ts'
import { remindersDue } from '../domain/permit.ts'
import { policy } from '../policy.ts'
import { lockReminding, noteReminder, type Reminding } from '../store/reminder.ts'
import { texts } from '../texts.ts'

const { command } = guardedBy(policy)
const translators = { id: translator(texts, 'id'), en: translator(texts, 'en') }

/** Tells the people of a business that one of its papers ends; what it says is true on the day it is said. */
const tell = async (tx: Tx, { businessId, businessName, kind, number, expiresOn, id: permitId }: Reminding, by: By) => {
  const link = new URL(`/izin/${permitId}`, by.house.config.publicUrl).href
  const left = today(by.at).until(expiresOn).days
  for (const { email, phone, language } of await findContacts(tx, businessId, 'catalogue')) {
    const to = email ?? phone
    if (to === null) continue
    const t = translators[language]
    const facts = {
      business: businessName,
      permit: `${t(`permit.kind.${kind as PermitKind}`)} ${shownNumber(kind as PermitKind, number)}`.trim(),
      day: formatDate(expiresOn, language),
      left,
    }
    await queueMessage(tx, by.house, {
      channel: email === null ? 'sms' : 'email',
      to,
      subject: t(left < 0 ? 'permit.reminder.over_subject' : 'permit.reminder.subject', facts),
      text: `${t(left < 0 ? 'permit.reminder.over' : 'permit.reminder', facts)}\n${t('permit.reminder.link', { link })}`,
    })
  }
}

/** One reminder of one paper. Asked for twice, it is sent once. */
export const remind = command('permit.remind', {
  input: z.object({ permitId: id(), days: count(1, 365) }),
  load: (tx, { permitId }) => lockReminding(tx, permitId),
  decide: (permit, { days }, { at }) =>
    remindersDue(permit, permit.sent, today(at)).includes(days)
      ? ok({ permit, days })
      : refuse('conflict', 'permit.reminded'),
  save: async (tx, { permit, days }, by) => {
    await noteReminder(tx, permit.id, days, by.at)
    await tell(tx, permit, by)
  },
  facts: ({ permit, days }) => ({ id: permit.id, businessId: permit.businessId, days }),
})
