import { z } from 'zod'
import { ok } from '../../../core/result.ts'
import { guardedBy } from '../../../platform/action.ts'
import { text } from '../../../platform/fields.ts'
import { accountDigits, type BankAccount, endOf } from '../domain/bank.ts'
import { policy } from '../policy.ts'
import { findBankAccount, saveBankAccount } from '../store/bank.ts'

const { command, query } = guardedBy(policy)

export type BankView = { id: string; organisationId: string; account?: BankAccount | undefined }

/** Where the actor's own organisation gets its money; the number itself is never shown again. */
export const bankView = query('bank.view', {
  lend: 'never',
  input: z.object({}),
  load: async (reader, _input, { actor: { organisationId } }): Promise<BankView | undefined> =>
    organisationId === ''
      ? undefined
      : { id: organisationId, organisationId, account: await findBankAccount(reader, organisationId) },
})

/**
 * Sends money elsewhere from now on, so it asks for a second factor. The number is sealed to its organisation; the
 * fingerprint finds two organisations with one account without reading either.
 */
export const bankChange = command('bank.change', {
  stepUp: true,
  input: z.object({ bank: text(60), holder: text(120), number: text(40) }),
  load: async (_tx, _input, { actor: { organisationId } }): Promise<BankView | undefined> =>
    organisationId === '' ? undefined : { id: organisationId, organisationId },
  decide: ({ organisationId }, { bank, holder, number }, { at }) => {
    const digits = accountDigits(number)
    return digits.ok ? ok({ organisationId, bank, holder, digits: digits.value, changedAt: at }) : digits
  },
  save: (tx, { digits, ...account }, { house: { secrets } }) =>
    saveBankAccount(tx, {
      ...account,
      numberEnd: endOf(digits),
      numberSealed: secrets.seal(digits, account.organisationId),
      numberFingerprint: secrets.fingerprint(`${account.bank.toLowerCase()}:${digits}`),
    }),
  facts: ({ organisationId, bank }) => ({ id: organisationId, bank }),
})
