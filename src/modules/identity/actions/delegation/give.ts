import { randomInt } from 'node:crypto'
import { z } from 'zod'
import { zone } from '../../../../core/dates.ts'
import { newId } from '../../../../core/ids.ts'
import { ok, type Result } from '../../../../core/result.ts'
import type { Tx } from '../../../../platform/db.ts'
import { id, text } from '../../../../platform/fields.ts'
import type { House } from '../../../../platform/house.ts'
import { cleanCode, codeFrom } from '../../domain/code.ts'
import { type Answered, answerCode, mostTries, sendAgain } from '../../domain/delegation.ts'
import { contactFrom } from '../../domain/identifier.ts'
import { type ContactRow, findAccount, findByContact, insertAccount } from '../../store/account.ts'
import { type DelegationRow, lockDelegation, saveCode, saveGiven, saveTry } from '../../store/delegation.ts'
import { command } from '../guard.ts'
import { hashed, hashOf } from './code.ts'
import { sendCode, tell } from './tell.ts'

const one = z.object({ delegationId: id() })
const locked = (tx: Tx, { delegationId }: { delegationId: string }) => lockDelegation(tx, delegationId)

/** A new code for the owner's phone; the one before is worthless from then on. */
export const again = command('delegation.code', {
  input: one,
  load: async (tx, input) => {
    const row = await locked(tx, input)
    const owner = row && (await findAccount(tx, row.givenBy))
    return row && owner && { ...row, owner, code: codeFrom(randomInt(1_000_000)) }
  },
  decide: (row, _input, { at }) => {
    const sent = sendAgain(row, at)
    return sent.ok ? ok(row) : sent
  },
  save: async (tx, row, { at, house }) => {
    await saveCode(tx, row.id, hashed(house, row.id, row.code, at))
    await sendCode(tx, house, row)
  },
  facts: ({ id, organisationId }) => ({ id, organisationId }),
})

type Giving = DelegationRow & {
  owner: ContactRow
  right: boolean
  /** Who helps, if they have an account already. */
  known: ContactRow | undefined
}
type Change = Answered & { row: Giving; helperId: string }

/** The owner's code, typed by whoever asked: from then on the delegation holds. */
export const give = command('delegation.give', {
  input: one.extend({ code: text(20) }),
  load: async (tx, input, { house }): Promise<Giving | undefined> => {
    const row = await locked(tx, input)
    const owner = row && (await findAccount(tx, row.givenBy))
    if (!row || !owner) return undefined
    const right = row.codeHash?.equals(hashOf(house, row.id, cleanCode(input.code))) === true
    return { ...row, owner, right, known: await knownHelper(tx, row) }
  },
  decide: (row, _input, { at }): Result<Change> => {
    const answered = answerCode(row, row.right, at)
    return answered.ok ? ok({ ...answered.value, row, helperId: row.known?.id ?? newId(at) }) : answered
  },
  save: async (tx, change, by) => {
    const { row, helperId } = change
    if (change.kind === 'wrong') return saveTry(tx, row.id, change.tries)
    if (!row.known) await enterHelper(tx, row, helperId, by.at)
    await saveGiven(tx, row.id, helperId, change.givenAt, change.endsAt)
    return tellGiven(tx, by.house, change)
  },
  facts: ({ row, kind, ...rest }) => ({
    id: row.id,
    organisationId: row.organisationId,
    given: kind === 'given',
    ...('tries' in rest ? { triesLeft: mostTries - rest.tries } : {}),
  }),
})

const knownHelper = async (tx: Tx, { helperId, helperPhone, helperEmail }: DelegationRow) => {
  if (helperId) return findAccount(tx, helperId)
  return findByContact(tx, contactFrom(helperPhone ?? helperEmail ?? ''))
}

/** Somebody of the family gets an account by being trusted; a password they make themselves, by a link to their phone. */
const enterHelper = (tx: Tx, row: DelegationRow, accountId: string, at: Temporal.Instant) =>
  insertAccount(tx, {
    id: accountId,
    name: row.helperName,
    email: row.helperEmail,
    phone: row.helperPhone,
    password_hash: null,
    language: 'id',
    at,
  })

const dayOf = (moment: Temporal.Instant): string => {
  const { day, month, year } = moment.toZonedDateTimeISO(zone)
  return `${day}-${month}-${year}`
}

const tellGiven = async (tx: Tx, house: House, { row, ...change }: Change) => {
  const until = 'endsAt' in change ? dayOf(change.endsAt) : ''
  await tell(tx, house, row.owner, 'given', { helper: row.helperName, until, stop: row.stopCode })
  const helper = row.known ?? { phone: row.helperPhone, email: row.helperEmail, language: 'id' as const }
  const link = `${house.config.publicUrl}/dampingan`
  await tell(tx, house, helper, 'helper', { owner: row.ownerName, organisation: row.organisationName, until, link })
}
