import { type Reader, statement, type Tx } from '../../../platform/db.ts'
import type { BankAccount } from '../domain/bank.ts'
import { bankAccount } from '../tables/bank.ts'

const shown = statement(
  'bank_shown',
  `select organisation_id as "organisationId", bank, holder, number_end as "numberEnd", changed_at as "changedAt"
   from bank_account where organisation_id = $1`,
)

/** Where an organisation's money goes, as far as a screen may tell. */
export const findBankAccount = async (reader: Reader, organisationId: string): Promise<BankAccount | undefined> =>
  (await reader.rows<BankAccount>(shown, [organisationId]))[0]

export type SealedAccount = BankAccount & { numberSealed: Buffer; numberFingerprint: Buffer }

export const saveBankAccount = (tx: Tx, account: SealedAccount) =>
  tx.insert(bankAccount).values(account).onConflictDoUpdate({ target: bankAccount.organisationId, set: account })
