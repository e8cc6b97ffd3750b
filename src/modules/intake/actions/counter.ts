import { toString as drawQr } from 'qrcode'
import { z } from 'zod'
import { today } from '../../../core/dates.ts'
import { newId } from '../../../core/ids.ts'
import { ok, type Result } from '../../../core/result.ts'
import type { Reader } from '../../../platform/db.ts'
import { id, maybe, phone, several } from '../../../platform/fields.ts'
import { nextNumber } from '../../../platform/numbers.ts'
import { addBusiness, consentPurposes, heldAgainst, insertBusiness, places, wordingOf } from '../../registry/door.ts'
import { promiseOf, shownCode } from '../domain/registration.ts'
import { findById, holidaysAfter, insertRegistration, saveEntered } from '../store/registration.ts'
import { keepConsents } from './confirm.ts'
import { businessFields, codeOf, command, formOf, hashOfCode, ownerFields, query } from './guard.ts'

export type Desk = {
  id: string
  places: Awaited<ReturnType<typeof places>>
  consentsOffered: readonly { purpose: string; wording: number }[]
}

/** The one page of the counter. */
export const counterPage = query('registration.counter', {
  lend: 'never',
  input: z.object({}),
  load: async (reader): Promise<Desk> => ({
    id: '',
    places: await places(reader),
    consentsOffered: consentPurposes.map((purpose) => ({ purpose, wording: wordingOf(purpose).version })),
  }),
})

type Asked = Awaited<ReturnType<typeof heldAgainst>>
type Kept = Extract<ReturnType<typeof addBusiness>, { ok: true }>['value']
type Walked = { id: string; kept: Kept; consents: readonly string[]; holidays: ReadonlySet<string> }

/** Somebody stands at the counter: entered at once, with a slip by which the owner follows it and gets an account. */
export const counter = command('registration.counter', {
  input: z.object({
    id: id(),
    ...businessFields,
    ...ownerFields,
    phone: maybe(phone()).transform((value) => value ?? null),
    consents: several(consentPurposes, 0),
  }),
  load: async (tx, input, by): Promise<Asked & { holidays: ReadonlySet<string>; businessId: string }> => {
    const businessId = newId(by.at)
    const asked = await heldAgainst(tx, businessId, formOf(input), by.house)
    return { ...asked, id: input.id, businessId, holidays: await holidaysAfter(tx, today(by.at)) }
  },
  decide: ({ holidays, businessId, ...asked }, input, { at }): Result<Walked> => {
    const kept = addBusiness({ ...asked, id: businessId }, formOf(input), 'officer', at)
    return kept.ok ? ok({ id: input.id, kept: kept.value, consents: input.consents, holidays }) : kept
  },
  save: async (tx, { id, kept, consents, holidays }, by) => {
    const { actor, at, house } = by
    await insertBusiness(tx, kept, by)
    const { name, goods, nib, ownerName, phone, kelurahanCode } = kept.business
    const content = { name, goods, nib, ownerName, phone, kelurahanCode }
    const codeHash = hashOfCode(codeOf(house, id))
    await insertRegistration(tx, { id, codeHash, way: 'counter', madeBy: actor.id, at, content }, house.secrets)
    const number = await nextNumber(tx, 'DFT', at)
    await saveEntered(tx, {
      ...{ id, number, consents, at },
      promisedOn: promiseOf(at, holidays),
      businessId: kept.business.id,
      twinId: kept.twins[0]?.id ?? null,
      confirmed: false,
    })
    const registration = { way: 'counter' as const, consents }
    await keepConsents(tx, { registration, businessId: kept.business.id, accountId: actor.id, evidence: number, at })
  },
  facts: ({ id, kept }) => ({ id, way: 'counter', businessId: kept.business.id, twins: kept.twins.length }),
  taken: {
    business_nib: 'business.nib_rival',
    business_match_key_key: 'business.rival',
    organisation_pkey: 'action.taken',
    registration_pkey: 'action.taken',
  },
})

export type Slip = {
  id: string
  madeBy: string | null
  name: string
  number: string
  promisedOn: Temporal.PlainDate
  code: string
  address: string
  picture: string
}

/** What the owner takes home: the number, the promise, and the code as a picture for their phone. */
export const slip = query('registration.slip', {
  lend: 'never',
  input: z.object({ registrationId: id() }),
  load: async (reader: Reader, { registrationId }, { house }): Promise<Slip | undefined> => {
    const row = await findById(reader, registrationId, house.secrets)
    if (!row?.number || !row.promisedOn) return undefined
    const code = codeOf(house, row.id)
    const address = `${house.config.publicUrl}/daftar/${code}`
    const picture = await drawQr(address, { type: 'svg', margin: 1, errorCorrectionLevel: 'M' })
    const { id, madeBy, number, promisedOn } = row
    return {
      id,
      madeBy,
      name: row.businessName ?? row.content.name,
      number,
      promisedOn,
      code: shownCode(code),
      address,
      picture,
    }
  },
})
