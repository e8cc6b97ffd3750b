import { newId } from '../../../core/ids.ts'
import type { Tx } from '../../../platform/db.ts'
import type { House } from '../../../platform/house.ts'
import { queueMessage } from '../../../platform/outside/outbox.ts'
import { fitSms } from '../../../platform/outside/sms.ts'
import { newToken, sha256 } from '../../../platform/secrets.ts'
import { translator } from '../../../platform/text.ts'
import { dutiesOfKind } from '../domain/member.ts'
import { findByContact, insertAccount } from '../store/account.ts'
import { putChallenge } from '../store/challenge.ts'
import { insertMember } from '../store/member.ts'
import { texts } from '../texts.ts'

const say = { id: translator(texts, 'id'), en: translator(texts, 'en') }
const linkMinutes = 24 * 60

type Owner = { name: string; phone: string; organisationId: string; organisationName: string; at: Temporal.Instant }

/**
 * Lets in the owner of a business, whose phone has just been proven by a code: with the account of that phone or a new
 * one, which gets its password by a link to the same phone. Passkeys can be added from there.
 */
export const welcomeOwner = async (tx: Tx, house: House, owner: Owner): Promise<string> => {
  const { name, phone, organisationId, organisationName, at } = owner
  const known = await findByContact(tx, { channel: 'sms', to: phone })
  const id = known?.id ?? newId(at)
  if (!known) await insertAccount(tx, { id, name, email: null, phone, password_hash: null, language: 'id', at })
  await insertMember(tx, { id: newId(at), accountId: id, organisationId, duties: dutiesOfKind('business'), at })
  const t = say[known?.language ?? 'id']
  const facts: Record<string, string> = { organisation: organisationName, link: `${house.config.publicUrl}/masuk` }
  if (!known?.password_hash) {
    const token = newToken()
    const secret = sha256(token)
    await putChallenge(tx, { accountId: id, purpose: 'password_reset', secret, minutes: linkMinutes })
    facts.link = `${house.config.publicUrl}/masuk/sandi-baru/${token}`
  }
  const key = known?.password_hash ? 'message.welcome_known' : 'message.welcome'
  const text = fitSms((fitted) => t(key, fitted), facts, ['organisation'])
  await queueMessage(tx, house, { channel: 'sms', to: phone, subject: t('message.welcome.subject'), text })
  return id
}
