import { randomBytes } from 'node:crypto'
import { today } from '../../../core/dates.ts'
import { guardedBy } from '../../../platform/action.ts'
import type { By } from '../../../platform/actor.ts'
import type { Reader, Tx } from '../../../platform/db.ts'
import { businessInFull } from '../../registry/door.ts'
import type { Change, Side, Verification, When } from '../domain/verification.ts'
import { type Guarded, policy } from '../policy.ts'
import { findBarred, findHolidays, lockVerification, saveChange } from '../store/verification.ts'
import { findOpenVisit, type Visit } from '../store/visit.ts'
import { tellOwner } from './message.ts'

export const { command, query } = guardedBy(policy)

export type BusinessRead = NonNullable<Awaited<ReturnType<typeof businessInFull>>>

/** What every command here decides about: the case, its business, its open visit, and the calendar. */
export type Subject = Guarded & {
  id: string
  state: Verification['state']
  was: Verification
  business: BusinessRead
  visit: Visit | undefined
  holidays: ReadonlySet<string>
}

export const readSubject = async (
  reader: Reader,
  was: Verification,
  by: Pick<By, 'at'>,
): Promise<Subject | undefined> => {
  const business = await businessInFull(reader, was.businessId)
  if (!business) return undefined
  return {
    id: was.businessId,
    organisationId: was.businessId,
    claimedBy: was.claimedBy,
    barred: await findBarred(reader, was),
    state: was.state,
    was,
    business,
    visit: await findOpenVisit(reader, was.businessId),
    holidays: await findHolidays(reader, today(by.at)),
  }
}

/** Loads and locks a case with all that is decided by. */
export const lockSubject = async (tx: Tx, businessId: string, by: By): Promise<Subject | undefined> =>
  readSubject(tx, await lockVerification(tx, businessId), by)

export const whenOf = ({ holidays }: Pick<Subject, 'holidays'>, { at, actor }: By): When => ({
  at,
  holidays,
  by: actor.id,
})

/** What is saved: the change, and whether the case is its first. */
export type Made = { change: Change; subject: Subject }

const sideOf = (businessId: string, { actor }: By): Side => {
  if (actor.organisationKind === 'system') return 'platform'
  return actor.organisationKind === 'agency' && actor.organisationId !== businessId ? 'agency' : 'owner'
}

/** Easy to read out and to type on a keypad: no 0, O, 1 or I. Fifty bits, for one visit and a few days. */
const alphabet = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'
export const newCode = (): string => Array.from(randomBytes(10), (byte) => alphabet[byte & 31]).join('')
export const codeHash = ({ house }: Pick<By, 'house'>, code: string): Buffer =>
  house.secrets.derive('visit-code', code.toUpperCase())

/** Writes a change down and tells the owner what it means for them. */
export const save = async (tx: Tx, { change, subject }: Made, by: By) => {
  const code = change.visit?.kind === 'new' ? newCode() : undefined
  const side = sideOf(subject.id, by)
  await saveChange(
    tx,
    { ...change, isNew: subject.was.round === 0, codeHash: code === undefined ? undefined : codeHash(by, code) },
    { accountId: by.actor.id || null, side, at: by.at },
  )
  if (side !== 'owner') await tellOwner(tx, by, { change, business: subject.business, code })
}

/** What the log keeps: the state, the round, and the promise. Never what was written to or about a person. */
export const factsOf = ({ change: { now, findings } }: Made) => ({
  id: now.businessId,
  state: now.state,
  round: now.round,
  due: now.dueOn?.toString() ?? null,
  ...(findings ? { fields: findings.map(({ field }) => field) } : {}),
})
