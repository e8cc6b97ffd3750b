import { ok, type Result, refuse } from '../../../core/result.ts'
import type { By } from '../../../platform/actor.ts'
import { record } from '../../../platform/audit.ts'
import type { Db } from '../../../platform/db.ts'
import { newToken, sha256 } from '../../../platform/secrets.ts'
import { isOfficial } from '../domain/session.ts'
import { findAccount, membershipsOf } from '../store/account.ts'
import { confirmSession } from '../store/session.ts'
import { reasonOf, remember } from './refused.ts'
import { checkCode, sendCode } from './second-factor.ts'
import { credential, provenPasskey } from './webauthn.ts'

/** What was handed in as proof: a code, a passkey's answer, or in a demo the one click. */
export type Proof = { code?: string | undefined; passkey?: string | undefined; demo?: boolean }

/** Checks a fresh second factor and gives the session a new token with it. */
export const confirm = async (
  db: Db,
  by: By,
  proof: Proof,
): Promise<Result<{ token: string; persistent: boolean }>> => {
  const { actor, at } = by
  if (!actor.sessionId) return refuse('denied', 'action.denied')
  const proven = await isProven(db, by, proof)
  if (!proven.ok) {
    await remember(db, by, { action: 'session.confirm', accountId: actor.id, reason: reasonOf(proven.refusal.code) })
    return proven
  }
  const [id, token] = [actor.sessionId, newToken()]
  const renewed = await db.transaction(async (tx) => {
    if (!(await confirmSession(tx, id, sha256(token), at))) return false
    await record(
      tx,
      { ...by, key: undefined },
      { action: 'session.confirm', subjectId: actor.id, facts: { id: actor.id } },
    )
    return true
  })
  return renewed
    ? ok({ token, persistent: !(await isOfficialAccount(db, actor.id)) })
    : refuse('denied', 'action.denied')
}

const isOfficialAccount = async (db: Db, accountId: string) =>
  (await membershipsOf(db.read, accountId)).some(({ kind }) => isOfficial(kind))

/** Sends the code this step asks for. */
export const sendConfirmation = async (db: Db, { house, actor }: By): Promise<boolean> => {
  const account = await findAccount(db.read, actor.id)
  return account !== undefined && sendCode(db, house, account, 'code_confirm')
}

const isProven = async (db: Db, by: By, { code, passkey, demo }: Proof): Promise<Result<true>> => {
  const { house, actor } = by
  if (passkey) return isPasskey(db, by, passkey)
  if (demo) return (await isDemo(db, by)) ? ok(true) : refuse('denied', 'action.denied')
  return checkCode(db, house, { accountId: actor.id, typed: code ?? '', purpose: 'code_confirm' })
}

const isPasskey = async (db: Db, { house, actor, at }: By, passkey: string): Promise<Result<true>> => {
  const given = credential().safeParse(passkey)
  const asked = { purpose: 'passkey_confirm', accountId: actor.id } as const
  const key = given.success && (await db.transaction((tx) => provenPasskey(tx, house, given.data, asked, at)))
  return key ? ok(true) : refuse('invalid', 'passkey.unproven')
}

/** Only an invented person, and only where everything is invented. */
const isDemo = async (db: Db, { house, actor }: By): Promise<boolean> =>
  house.config.demo && Boolean((await findAccount(db.read, actor.id))?.demo)
