import { randomInt } from 'node:crypto'
import { z } from 'zod'
import { today } from '../../../core/dates.ts'
import { newId } from '../../../core/ids.ts'
import { ok, type Refusal, type Result, refuse } from '../../../core/result.ts'
import type { By } from '../../../platform/actor.ts'
import type { Reader, Tx } from '../../../platform/db.ts'
import { several, text } from '../../../platform/fields.ts'
import type { House } from '../../../platform/house.ts'
import { nextNumber } from '../../../platform/numbers.ts'
import { queueMessage } from '../../../platform/outside/outbox.ts'
import { fitSms } from '../../../platform/outside/sms.ts'
import { translator } from '../../../platform/text.ts'
import { hasHolder, welcomeOwner } from '../../identity/door.ts'
import {
  addBusiness,
  businessReached,
  type ConsentPurpose,
  consentPurposes,
  heldAgainst,
  insertBusiness,
  saveConsents,
  wordingOf,
} from '../../registry/door.ts'
import {
  answerable,
  claimed,
  mostSent,
  mostTries,
  otpHolds,
  promiseOf,
  type Registration,
  sendable,
} from '../domain/registration.ts'
import {
  holidaysAfter,
  lockByCode,
  type RegistrationRow,
  saveEntered,
  saveKept,
  saveOtp,
  saveOwner,
  saveTry,
  sentTo,
} from '../store/registration.ts'
import { texts } from '../texts.ts'
import { code, command, formOf, hashOfCode } from './guard.ts'

const say = translator(texts, 'id')

const printOf = ({ secrets }: House, phone: string) => secrets.derive('registration phone', phone)
const otpHash = ({ secrets }: House, id: string, otp: string) => secrets.derive('registration otp', `${id}:${otp}`)
const newOtp = () => String(randomInt(1_000_000)).padStart(6, '0')

type Sending = {
  row: RegistrationRow
  phone: string
  purpose: 'phone' | 'claim'
  consents: readonly string[]
  otp: string
}

const countOf = (reader: Reader, { house, at }: By, phone: string | null) =>
  phone === null ? Promise.resolve(0) : sentTo(reader, printOf(house, phone), at.subtract({ hours: 24 }))

const sendOtp = async (tx: Tx, { row, phone, purpose, consents, otp }: Sending, { at, house }: By) => {
  const endsAt = at.add(otpHolds)
  const phonePrint = printOf(house, phone)
  await saveOtp(tx, { id: row.id, consents, phonePrint, for: purpose, hash: otpHash(house, row.id, otp), endsAt, at })
  const key = row.way === 'visit' && purpose === 'phone' ? 'message.registration_visit' : 'message.registration_otp'
  const message = fitSms((facts) => say(key, facts), { name: row.businessName ?? row.content.name, otp }, ['name'])
  const subject = say('message.registration.subject')
  await queueMessage(tx, house, { channel: 'sms', to: phone, subject, text: message }, otpHolds.minutes)
}

/** Everything is there: a code goes to the owner's phone. Consents are ticked one by one, and none is needed. */
export const send = command('registration.send', {
  input: z.object({ code: code(), consents: several(consentPurposes, 0) }),
  load: async (tx, input, by) => {
    const row = await lockByCode(tx, hashOfCode(input.code), by.house.secrets)
    return row && { ...row, sentToPhone: await countOf(tx, by, row.content.phone), otp: newOtp() }
  },
  decide: ({ sentToPhone, otp, ...row }, { consents }): Result<Sending> => {
    const fine = sendable(row, row.content, sentToPhone)
    return fine.ok ? ok({ row, phone: row.content.phone ?? '', purpose: 'phone', consents, otp }) : fine
  },
  save: sendOtp,
  facts: ({ row, consents }) => ({ id: row.id, consents }),
})

/**
 * The business is in the registry, entered at a counter or by an earlier list. Its owner proves it by a code to the phone
 * the registry knows, which is never shown here.
 */
export const claim = command('registration.claim', {
  input: z.object({ code: code() }),
  load: async (tx, input, by) => {
    const row = await lockByCode(tx, hashOfCode(input.code), by.house.secrets)
    const businessId = row && claimed(row)
    if (!row || !businessId) return undefined
    const phone = (await businessReached(tx, businessId))?.phone ?? null
    const sentToPhone = await countOf(tx, by, phone)
    return { ...row, phone, sentToPhone, owned: await hasHolder(tx, businessId), otp: newOtp() }
  },
  decide: ({ phone, sentToPhone, owned, otp, ...row }): Result<Sending> => {
    if (owned) return refuse('conflict', 'registration.has_owner')
    if (phone === null) return refuse('conflict', 'registration.no_phone')
    if (sentToPhone >= mostSent) return refuse('conflict', 'registration.too_many')
    return ok({ row, phone, purpose: 'claim', consents: row.consents, otp })
  },
  save: sendOtp,
  facts: ({ row }) => ({ id: row.id }),
})

type Entering = Awaited<ReturnType<typeof heldAgainst>>
type Subject = RegistrationRow & {
  right: boolean
  asked: Entering
  holidays: ReadonlySet<string>
  newBusinessId: string
}
type Kept = Extract<ReturnType<typeof addBusiness>, { ok: true }>['value']
type Change = { row: Subject } & (
  | { kind: 'wrong' }
  | { kind: 'entered'; kept: Kept }
  | { kind: 'held'; twinId: string }
  | { kind: 'claimed'; businessId: string }
)

/** The code from the owner's phone: from now on the business is in the registry, or waits for an officer. */
export const confirm = command('registration.confirm', {
  input: z.object({ code: code(), otp: text(20) }),
  load: async (tx, input, by): Promise<Subject | undefined> => {
    const row = await lockByCode(tx, hashOfCode(input.code), by.house.secrets)
    if (!row) return undefined
    const right = row.otpHash?.equals(otpHash(by.house, row.id, input.otp.replace(/\D/g, ''))) === true
    const newBusinessId = newId(by.at)
    const asked = await heldAgainst(tx, newBusinessId, formOf(row.content), by.house)
    return { ...row, right, asked, newBusinessId, holidays: await holidaysAfter(tx, today(by.at)) }
  },
  decide: (row, _input, { at }): Result<Change> => {
    const open = answerable(row, at)
    if (!open.ok) return open
    if (!row.right) return ok({ row, kind: 'wrong' })
    const businessId = claimed(row)
    if (row.otpFor === 'claim' && businessId) return ok({ row, kind: 'claimed', businessId })
    const kept = addBusiness(row.asked, formOf(row.content), 'self', at)
    if (kept.ok) return ok({ row, kind: 'entered', kept: kept.value })
    const twinId = twinIn(kept.refusal)
    return twinId ? ok({ row, kind: 'held', twinId }) : kept
  },
  save: (tx, change, by) => saving[change.kind](tx, change as never, by),
  facts: ({ row, ...change }) => ({
    id: row.id,
    way: row.way,
    outcome: change.kind,
    ...(change.kind === 'wrong' ? { triesLeft: mostTries - row.tries - 1 } : {}),
    ...(change.kind === 'entered' ? { businessId: change.kept.business.id, twins: change.kept.twins.length } : {}),
  }),
  taken: { business_nib: 'business.nib_rival', business_match_key_key: 'business.rival' },
})

/** Whom the registry took it for, letter by letter or by its NIB. */
const twinIn = ({ facts, fields }: Refusal): string | undefined => {
  const id = facts?.id ?? fields?.nib?.facts?.id
  return typeof id === 'string' ? id : undefined
}

const numbered = async (tx: Tx, row: Subject, at: Temporal.Instant) => ({
  id: row.id,
  number: await nextNumber(tx, 'DFT', at),
  promisedOn: promiseOf(at, row.holidays),
  consents: row.consents,
  confirmed: true,
  at,
})

const saving = {
  wrong: (tx: Tx, { row }: Change) => saveTry(tx, row.id),
  held: async (tx: Tx, { row, twinId }: Extract<Change, { kind: 'held' }>, { at }: By) =>
    saveEntered(tx, { ...(await numbered(tx, row, at)), businessId: null, twinId }),
  entered: async (tx: Tx, { row, kept }: Extract<Change, { kind: 'entered' }>, by: By) => {
    const { at, house } = by
    await insertBusiness(tx, kept, by)
    const entered = await numbered(tx, row, at)
    await saveEntered(tx, { ...entered, businessId: kept.business.id, twinId: kept.twins[0]?.id ?? null })
    const owner = { name: row.content.ownerName, phone: row.content.phone ?? '', organisationId: kept.business.id }
    const accountId = await welcomeOwner(tx, house, { ...owner, organisationName: kept.business.name, at })
    await saveOwner(tx, row.id, accountId, at)
    await keepConsents(tx, { registration: row, businessId: kept.business.id, accountId, evidence: entered.number, at })
  },
  claimed: async (tx: Tx, { row, businessId }: Extract<Change, { kind: 'claimed' }>, { at, house }: By) => {
    const business = await businessReached(tx, businessId)
    if (!business?.phone) return
    const owner = { name: business.ownerName || business.name, phone: business.phone, organisationId: businessId }
    const accountId = await welcomeOwner(tx, house, { ...owner, organisationName: business.name, at })
    await saveOwner(tx, row.id, accountId, at)
    if (row.businessId === null) await saveKept(tx, { id: row.id, at, by: accountId, outcome: 'same', reason: null })
  },
}

type Consenting = {
  registration: Pick<Registration, 'way' | 'consents'>
  businessId: string
  accountId: string | null
  /** Where the owner's word is kept, when somebody else wrote it down. */
  evidence: string
  at: Temporal.Instant
}

/** Each purpose that was ticked, with the wording that stood beside it. */
export const keepConsents = async (tx: Tx, { registration, businessId, accountId, evidence, at }: Consenting) => {
  const { way, consents } = registration
  if (consents.length === 0) return
  const receipts = consents.map((purpose) => {
    const { version, hash } = wordingOf(purpose as ConsentPurpose)
    return {
      id: newId(at),
      businessId,
      purpose: purpose as ConsentPurpose,
      given: true,
      wording: version,
      wordingHash: Buffer.from(hash, 'hex'),
      channel: way,
      evidence: way === 'self' ? '' : evidence,
      byAccount: accountId,
      at,
    }
  })
  await saveConsents(tx, receipts)
}
