import { randomInt, timingSafeEqual } from 'node:crypto'
import { HOTP, Secret } from 'otpauth'
import { newId } from '../../../core/ids.ts'
import { type Facts, ok, type Result, refuse, refuseFields } from '../../../core/result.ts'
import type { Db, Reader, Tx } from '../../../platform/db.ts'
import type { House } from '../../../platform/house.ts'
import { queueMessage } from '../../../platform/outside/outbox.ts'
import { translator } from '../../../platform/text.ts'
import { forgetAttempts, withinLimit } from '../../../platform/throttle.ts'
import { acceptedStep, cleanCode, codeFrom, codeMinutes } from '../domain/code.ts'
import { type Contact, contactOf } from '../domain/identifier.ts'
import { type AccountRow, findAccount } from '../store/account.ts'
import { clearChallenges, openCode, putChallenge, useUp } from '../store/challenge.ts'
import { passkeysOf } from '../store/passkey.ts'
import { findTotp, type TotpRow, useStep } from '../store/totp.ts'
import { texts } from '../texts.ts'

/** What a one-time code is for: one asked for at sign-in does not confirm a payment. */
export type CodePurpose = 'code_sign_in' | 'code_confirm'

/** How a person can prove it is them, besides a password. */
export type Ways = { totp: boolean; passkeys: boolean; contact: Contact; demo: boolean }

export const waysOf = async (reader: Reader, accountId: string): Promise<Ways | undefined> => {
  const account = await findAccount(reader, accountId)
  if (!account) return undefined
  const totp = await findTotp(reader, accountId)
  const passkeys = await passkeysOf(reader, accountId)
  return {
    totp: Boolean(totp?.confirmedAt),
    passkeys: passkeys.length > 0,
    contact: contactOf(account),
    demo: account.demo,
  }
}

const say = { id: translator(texts, 'id'), en: translator(texts, 'en') }

const hashOf = ({ secrets }: House, id: string, code: string) => secrets.derive('one-time code', `${id}:${code}`)

/** How often a code may be sent, and how often mistyped, within a quarter of an hour. */
const [mostSent, mostWrong, minutes] = [5, 10, 15]

/** Sends a code; the one before is worthless from then on. False when too many were asked for. */
export const sendCode = async (db: Db, house: House, account: AccountRow, purpose: CodePurpose): Promise<boolean> => {
  if (!(await withinLimit(db, `send:${account.id}`, mostSent, minutes))) return false
  const [id, code] = [newId(), codeFrom(randomInt(1_000_000))]
  const t = say[account.language]
  const facts: Facts = { code, minutes: codeMinutes }
  await db.transaction(async (tx: Tx) => {
    await clearChallenges(tx, account.id, purpose)
    await putChallenge(tx, {
      id,
      accountId: account.id,
      purpose,
      secret: hashOf(house, id, code),
      minutes: codeMinutes,
    })
    const message = {
      ...contactOf(account),
      subject: t(`message.${purpose}.subject`),
      text: t(`message.${purpose}`, facts),
    }
    await queueMessage(tx, house, message, codeMinutes)
  })
  return true
}

/**
 * Whether the typed code is right, now and for the first time. Who has an app uses the app: a code by message would be
 * the weaker way around it. Each try is counted on its own, so that a refusal cannot undo the count.
 */
export const checkCode = async (
  db: Db,
  house: House,
  { accountId, typed, purpose }: { accountId: string; typed: string; purpose: CodePurpose },
): Promise<Result<true>> => {
  if (!(await withinLimit(db, `code:${accountId}`, mostWrong, minutes)))
    return refuse('conflict', 'page.throttled', { minutes })
  const totp = await findTotp(db.write, accountId)
  const right = totp?.confirmedAt
    ? await useApp(db.write, house, totp, typed)
    : await useMessage(db.write, house, accountId, typed, purpose)
  if (!right) return refuseFields({ _kode: { code: 'code.wrong' } })
  await forgetAttempts(db, `code:${accountId}`)
  return ok(true)
}

const useMessage = async (tx: Tx, house: House, accountId: string, typed: string, purpose: CodePurpose) => {
  const open = await openCode(tx, accountId, purpose)
  if (!open) return false
  const given = hashOf(house, open.id, cleanCode(typed))
  return timingSafeEqual(given, open.secret) && (await useUp(tx, open.id))
}

/** Uses up the step a code of the app stands for. */
export const useApp = async (tx: Tx, { secrets }: House, totp: TotpRow, typed: string): Promise<boolean> => {
  const secret = Secret.fromBase32(secrets.unseal(totp.secret, `totp:${totp.accountId}`))
  const codeAt = (step: bigint) => HOTP.generate({ secret, counter: Number(step) })
  const step = acceptedStep(typed, { now: totp.now, last: totp.step, codeAt })
  return step !== undefined && (await useStep(tx, totp.accountId, step))
}
