import { type Reader, statement, type Tx } from '../../../platform/db.ts'

export type TotpRow = {
  accountId: string
  secret: Buffer
  step: bigint
  confirmedAt: Temporal.Instant | null
  now: bigint
}

// The step of now comes from the database, so that a server whose clock is wrong neither refuses nor repeats a code.
const columns = `account_id as "accountId", secret, step, confirmed_at as "confirmedAt",
  floor(extract(epoch from clock_timestamp()) / 30)::bigint as now`
const find = statement('totp_find', `select ${columns} from totp where account_id = $1`)
const prepare = statement(
  'totp_prepare',
  `insert into totp (account_id, secret) values ($1, $2)
   on conflict (account_id) do update set secret = excluded.secret, step = 0 where totp.confirmed_at is null`,
)
const use = statement('totp_use', 'update totp set step = $2 where account_id = $1 and step < $2 returning step')
const confirm = statement('totp_confirm', 'update totp set confirmed_at = $2 where account_id = $1')
const remove = statement('totp_remove', 'delete from totp where account_id = $1')

export const findTotp = async (reader: Reader, accountId: string): Promise<TotpRow | undefined> =>
  (await reader.rows<TotpRow>(find, [accountId]))[0]

/** A new secret takes the place of one that was never confirmed, never of one in use. */
export const prepareTotp = (tx: Tx, accountId: string, secret: Buffer) => tx.rows(prepare, [accountId, secret])

/** True for the first who comes with this step. */
export const useStep = async (tx: Tx, accountId: string, step: bigint): Promise<boolean> =>
  (await tx.rows(use, [accountId, step])).length === 1

export const confirmTotp = (tx: Tx, accountId: string, at: Temporal.Instant) =>
  tx.rows(confirm, [accountId, at.toString()])
export const removeTotp = (tx: Tx, accountId: string) => tx.rows(remove, [accountId])
