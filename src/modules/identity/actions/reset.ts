import { z } from 'zod'
import { ok, type Result } from '../../../core/result.ts'
import type { Db } from '../../../platform/db.ts'
import { text } from '../../../platform/fields.ts'
import type { House } from '../../../platform/house.ts'
import { queueMessage } from '../../../platform/outside/outbox.ts'
import { newToken, sha256 } from '../../../platform/secrets.ts'
import { translator } from '../../../platform/text.ts'
import { withinLimit } from '../../../platform/throttle.ts'
import { contactFrom, resetContact } from '../domain/identifier.ts'
import { acceptPassword } from '../domain/password.ts'
import { isOfficial } from '../domain/session.ts'
import {
  type AccountRow,
  findAccount,
  findByContact,
  type Membership,
  membershipsOf,
  savePassword,
} from '../store/account.ts'
import { clearChallenges, findChallenge, putChallenge, takeChallenge } from '../store/challenge.ts'
import { hashPassword } from '../store/password.ts'
import { endSessions } from '../store/session.ts'
import { findTotp } from '../store/totp.ts'
import { texts } from '../texts.ts'
import { aboutOf } from './account.ts'
import { command, contact as contactField, query, secret } from './guard.ts'

const resetMinutes = 30
const say = { id: translator(texts, 'id'), en: translator(texts, 'en') }

/** Sends a link for a new password, if there is such an account. Whoever asks learns nothing either way. */
export const askReset = async (db: Db, house: House, contact: string, network: string): Promise<void> => {
  const typed = contactField().safeParse(contact)
  const account = typed.success ? await findByContact(db.read, contactFrom(typed.data)) : undefined
  const source = house.secrets.derive('throttle', network).toString('base64url')
  if (!(await withinLimit(db, `reset:${source}`, 20, 15)) || !account?.active) return
  if (!(await withinLimit(db, `reset:${account.id}`, 3, 15))) return
  const official = (await membershipsOf(db.read, account.id)).some(({ kind }) => isOfficial(kind))
  const totp = Boolean((await findTotp(db.read, account.id))?.confirmedAt)
  const to = resetContact({ ...account, official, totp })
  if (to) await sendLink(db, house, account, to)
}

const sendLink = async (
  db: Db,
  house: House,
  account: AccountRow,
  to: NonNullable<ReturnType<typeof resetContact>>,
) => {
  const token = newToken()
  const t = say[account.language]
  const facts = { link: `${house.config.publicUrl}/masuk/sandi-baru/${token}`, minutes: resetMinutes }
  await db.transaction(async (tx) => {
    await clearChallenges(tx, account.id, 'password_reset')
    await putChallenge(tx, {
      accountId: account.id,
      purpose: 'password_reset',
      secret: sha256(token),
      minutes: resetMinutes,
    })
    await queueMessage(
      tx,
      house,
      { ...to, subject: t('message.reset.subject'), text: t('message.reset', facts) },
      resetMinutes,
    )
  })
}

/** Whether a link is still good, for the page that asks for the new password. */
export const view = query('password.view', {
  input: z.object({ token: text(100) }),
  load: async (reader, { token }) => {
    const id = await findChallenge(reader, sha256(token), 'password_reset')
    return id === undefined ? undefined : { id, token }
  },
})

type Subject = AccountRow & { memberships: Membership[]; hash: string }

/** A new password by a link that works once. Every session ends; a second factor stays what it was. */
export const reset = command('password.reset', {
  input: z.object({ token: text(100), password: secret() }),
  load: async (tx, { token, password }): Promise<Subject | undefined> => {
    // A refusal undoes this too, so the link outlives a password that was too short.
    const taken = await takeChallenge(tx, sha256(token), 'password_reset')
    const account = taken?.accountId ? await findAccount(tx, taken.accountId) : undefined
    if (!account?.active) return undefined
    return { ...account, memberships: await membershipsOf(tx, account.id), hash: await hashPassword(password) }
  },
  decide: (account, { password }): Result<{ id: string; hash: string }> => {
    const fine = acceptPassword(password, aboutOf(account, account.memberships))
    return fine.ok ? ok({ id: account.id, hash: account.hash }) : fine
  },
  save: async (tx, { id, hash }) => {
    await savePassword(tx, id, hash)
    await endSessions(tx, id)
  },
  facts: ({ id }) => ({ id }),
})
