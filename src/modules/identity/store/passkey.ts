import { type Reader, statement, type Tx } from '../../../platform/db.ts'

export type PasskeyRow = {
  id: string
  accountId: string
  credentialId: string
  publicKey: Buffer
  counter: bigint
  transports: string[]
  name: string
  createdAt: Temporal.Instant
  lastUsedAt: Temporal.Instant | null
}

const columns = `id, account_id as "accountId", credential_id as "credentialId", public_key as "publicKey", counter, transports,
  name, created_at as "createdAt", last_used_at as "lastUsedAt"`
const ofAccount = statement(
  'passkey_of_account',
  `select ${columns} from passkey where account_id = $1 order by created_at, id`,
)
const byCredential = statement('passkey_by_credential', `select ${columns} from passkey where credential_id = $1`)
const locked = statement('passkey_lock', `select ${columns} from passkey where id = $1 for update`)

export const passkeysOf = (reader: Reader, accountId: string): Promise<PasskeyRow[]> =>
  reader.rows(ofAccount, [accountId])

export const findPasskey = async (reader: Reader, credentialId: string): Promise<PasskeyRow | undefined> =>
  (await reader.rows<PasskeyRow>(byCredential, [credentialId]))[0]

export const lockPasskey = async (tx: Tx, id: string): Promise<PasskeyRow | undefined> =>
  (await tx.rows<PasskeyRow>(locked, [id]))[0]

const insert = statement(
  'passkey_insert',
  `insert into passkey (id, account_id, credential_id, public_key, counter, transports, name, created_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8)`,
)

export const insertPasskey = (tx: Tx, given: Omit<PasskeyRow, 'lastUsedAt'>) =>
  tx.rows(insert, [
    given.id,
    given.accountId,
    given.credentialId,
    given.publicKey,
    given.counter,
    given.transports,
    given.name,
    given.createdAt.toString(),
  ])

const used = statement('passkey_used', 'update passkey set counter = $2, last_used_at = $3 where id = $1')
const rename = statement('passkey_rename', 'update passkey set name = $2 where id = $1')
const remove = statement('passkey_remove', 'delete from passkey where id = $1')

export const savePasskeyUse = (tx: Tx, id: string, counter: number, at: Temporal.Instant) =>
  tx.rows(used, [id, counter, at.toString()])
export const renamePasskey = (tx: Tx, id: string, name: string) => tx.rows(rename, [id, name])
export const removePasskey = (tx: Tx, id: string) => tx.rows(remove, [id])
