import { newId } from '../../../core/ids.ts'
import { type Reader, statement, type Tx } from '../../../platform/db.ts'
import { codeTries } from '../domain/code.ts'

export type Purpose =
  | 'passkey_sign_in'
  | 'passkey_add'
  | 'passkey_confirm'
  | 'half_signed_in'
  | 'code_sign_in'
  | 'code_confirm'
  | 'password_reset'

const put = statement(
  'challenge_put',
  `insert into challenge (id, account_id, purpose, secret, ends_at)
   values ($1, $2, $3, $4, clock_timestamp() + make_interval(mins => $5))`,
)
const clear = statement('challenge_clear', 'delete from challenge where account_id = $1 and purpose = $2')

type New = { id?: string; accountId: string | null; purpose: Purpose; secret: Buffer; minutes: number }

/** Keeps what must come back soon. */
export const putChallenge = (tx: Tx, { id = newId(), accountId, purpose, secret, minutes }: New) =>
  tx.rows(put, [id, accountId, purpose, secret, minutes])

/** A new code makes the ones before it worthless. */
export const clearChallenges = (tx: Tx, accountId: string, purpose: Purpose) => tx.rows(clear, [accountId, purpose])

const take = statement(
  'challenge_take',
  `delete from challenge where secret = $1 and purpose = $2 and ends_at > clock_timestamp()
   returning account_id as "accountId"`,
)

/** Takes a challenge away: who comes second with the same one finds nothing. */
export const takeChallenge = async (
  tx: Tx,
  secret: Buffer,
  purpose: Purpose,
): Promise<{ accountId: string | null } | undefined> =>
  (await tx.rows<{ accountId: string | null }>(take, [secret, purpose]))[0]

const peek = statement(
  'challenge_peek',
  `select account_id as "accountId" from challenge where secret = $1 and purpose = $2 and ends_at > clock_timestamp()`,
)

/** Whose challenge this is, leaving it in place. */
export const findChallenge = async (reader: Reader, secret: Buffer, purpose: Purpose): Promise<string | undefined> =>
  (await reader.rows<{ accountId: string | null }>(peek, [secret, purpose]))[0]?.accountId ?? undefined

const tryCode = statement(
  'challenge_try',
  `update challenge set tries = tries + 1
   where account_id = $1 and purpose = $2 and tries < $3 and ends_at > clock_timestamp() returning id, secret`,
)
const remove = statement('challenge_remove', 'delete from challenge where id = $1 returning id')

export type OpenCode = { id: string; secret: Buffer }

/** Counts a try and hands out the code to compare with, as long as tries and time are left. */
export const openCode = async (tx: Tx, accountId: string, purpose: Purpose): Promise<OpenCode | undefined> =>
  (await tx.rows<OpenCode>(tryCode, [accountId, purpose, codeTries]))[0]

/** True for whoever uses it up; false for a second one at the same moment. */
export const useUp = async (tx: Tx, id: string): Promise<boolean> => (await tx.rows(remove, [id])).length === 1
