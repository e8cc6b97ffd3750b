import type { Tx } from '../../platform/db.ts'
import type { LoggedEvent } from '../../platform/follow.ts'
import type { House } from '../../platform/house.ts'
import { queueMessage } from '../../platform/outside/outbox.ts'
import { translator } from '../../platform/text.ts'
import { findContacts } from '../identity/door.ts'
import { noticeOf, toldOrganisation } from './domain.ts'
import { partiesOf } from './store.ts'
import { texts } from './texts.ts'

const translators = { id: translator(texts, 'id'), en: translator(texts, 'en') }

/** Tells the other side of what happened. A follower of the log: each event once, in the transaction of its cursor. */
export const tellPeople = async (tx: Tx, event: LoggedEvent, house: House): Promise<void> => {
  const notice = noticeOf(event)
  if (!notice) return
  const parties = await partiesOf(tx, notice.subject, event.subject_id)
  if (!parties) return
  const link = new URL(notice.path + parties.pageId, house.config.publicUrl).href
  const told = toldOrganisation(notice, parties, event.organisation_id)
  for (const { email, language } of await findContacts(tx, told, notice.duty)) {
    if (email === null) continue
    const t = translators[language]
    const text = t(`notice.${notice.text}`, { business: parties.businessName, partner: parties.partnerName })
    await queueMessage(tx, house, {
      channel: 'email',
      to: email,
      subject: t(`notice.${notice.text}.subject`),
      text: `${text}\n${t('notice.link', { link })}`,
    })
  }
}
