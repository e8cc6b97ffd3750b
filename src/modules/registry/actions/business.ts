import { z } from 'zod'
import { today } from '../../../core/dates.ts'
import { guardedBy } from '../../../platform/action.ts'
import type { Reader } from '../../../platform/db.ts'
import { choice, id, maybe } from '../../../platform/fields.ts'
import type { House } from '../../../platform/house.ts'
import { findAccountNames, hasHolder } from '../../identity/door.ts'
import { addBusiness, type BusinessPrivate, type BusinessProfile, changeBusiness, sources } from '../domain/business.ts'
import { type Doubt, doubtsOf, type MaskedNumbers, maskedNumbers } from '../domain/doubt.ts'
import { goodsKeys } from '../domain/goods.ts'
import type { Place, Places } from '../domain/places.ts'
import type { Product } from '../domain/product.ts'
import { type Sized, sizeOf } from '../domain/size.ts'
import { type Standing, standings } from '../domain/standing.ts'
import { isOfficer, maySeePrivate, policy, seesAll } from '../policy.ts'
import {
  type BusinessRow,
  findBusinessProfile,
  findBusinessWhole,
  insertBusiness,
  listBusinesses,
  lockBusiness,
  updateBusiness,
} from '../store/business.ts'
import { kbliOffered, kbliTitle } from '../store/kbli.ts'
import { readNumbers } from '../store/numbers.ts'
import { loadPlaces } from '../store/places.ts'
import { listProducts } from '../store/product.ts'
import { standingsOf } from '../store/standing.ts'
import { type TwinLine, twinsOf } from '../store/twin.ts'
import { asForm, businessFields } from './business-fields.ts'
import { entryFacts, heldAgainst, taken } from './enter.ts'
import { kecamatanCode, kelurahanCode, listInput, sliceAsked } from './listing.ts'

const { command, query } = guardedBy(policy)

export type Placed<Row> = Row & { place: Place | undefined }
export type ListedBusiness = Placed<BusinessRow> & { standing: Standing }
export type BusinessList = {
  inFull: boolean
  rows: ListedBusiness[]
  next?: string | undefined
  previous?: string | undefined
  places: Places
}

/** Names and places for everyone; telephone, NIB and source for the agency only. */
export const businessList = query('business.list', {
  input: listInput({
    kecamatan: maybe(kecamatanCode()),
    kelurahan: maybe(kelurahanCode()),
    goods: maybe(choice(goodsKeys)),
    source: maybe(choice(sources)),
    standing: maybe(choice(standings)),
  }),
  load: async (reader, input, { actor, at }): Promise<BusinessList> => {
    const places = await loadPlaces(reader)
    const inFull = seesAll(actor)
    const day = today(at)
    const asked = { ...input, ...sliceAsked(input), sort: input.sort ?? 'name', day } as const
    const found = await listBusinesses(reader, asked, inFull)
    const standing = await standingsOf(
      reader,
      found.rows.map(({ id }) => id),
      day,
    )
    return {
      ...found,
      inFull,
      places,
      rows: found.rows.map((row) => ({ ...row, place: places.of(row.kelurahanCode), standing: standing(row.id) })),
    }
  },
})

const whichBusiness = z.object({ businessId: id() })

export type BusinessView = Placed<BusinessProfile> & {
  standing: Standing
  organisationId: string
  /** Nobody can sign in for it yet: an officer may let the first person in. */
  waitsForOwner: boolean
  inFull: boolean
  private?: BusinessPrivate | undefined
  /** Identity and tax numbers, masked; with what is odd about them. */
  numbers?: MaskedNumbers | undefined
  /** Whom this record became part of, by name. */
  mergedName?: string | undefined
  size?: Sized | undefined
  doubts: Doubt[]
  twins: TwinLine[]
  products: Product[]
  moreProducts: boolean
}

/** With the names of those who decided. */
const named = async (reader: Reader, twins: TwinLine[]): Promise<TwinLine[]> => {
  const names = await findAccountNames(
    reader,
    twins.flatMap(({ decidedBy }) => decidedBy ?? []),
  )
  return twins.map((twin) => ({ ...twin, decidedBy: (twin.decidedBy && names.get(twin.decidedBy)) ?? null }))
}

/** What its owner and the agency see besides: masked numbers, size, what to look at again, and who it may be. */
const examined = async (
  reader: Reader,
  whole: BusinessProfile & BusinessPrivate,
  house: House,
  on: Temporal.PlainDate,
) => {
  const numbers = await readNumbers(reader, whole.id, house.secrets)
  const kbli =
    whole.kbliCode && whole.kbliVersion ? await kbliTitle(reader, whole.kbliVersion, whole.kbliCode) : undefined
  return {
    numbers: { ...maskedNumbers(numbers), kbli },
    size: sizeOf(whole, on),
    doubts: doubtsOf(whole, { nik: numbers.nik, kbliKnown: kbli !== undefined }, on),
    twins: await named(reader, await twinsOf(reader, whole.id)),
  }
}

/** A business with its first goods. */
export const businessView = query('business.view', {
  input: whichBusiness,
  load: async (reader, { businessId }, { actor, house, at }): Promise<BusinessView | undefined> => {
    const inFull = maySeePrivate(actor, businessId)
    const whole = inFull ? await findBusinessWhole(reader, businessId) : undefined
    const profile = whole ?? (await findBusinessProfile(reader, businessId))
    if (!profile) return undefined
    const { rows, next } = await listProducts(reader, { businessId, retiredToo: inFull, limit: 12 })
    const place = (await loadPlaces(reader)).of(profile.kelurahanCode)
    return {
      ...profile,
      standing: (await standingsOf(reader, [businessId], today(at)))(businessId),
      place,
      organisationId: businessId,
      waitsForOwner: isOfficer(actor) && !(await hasHolder(reader, businessId)),
      inFull,
      private: whole,
      mergedName: profile.mergedInto ? (await findBusinessProfile(reader, profile.mergedInto))?.name : undefined,
      ...(whole ? await examined(reader, whole, house, today(at)) : { doubts: [], twins: [] }),
      products: rows,
      moreProducts: next !== undefined,
    }
  },
})

/** An officer, or a machine for one, enters a business that no list brought. */
export const businessAdd = command('business.add', {
  input: z.object({ id: id(), ...businessFields }),
  load: (tx, input, by) => heldAgainst(tx, input.id, asForm(input), by.house),
  decide: (asked, input, { at }) => addBusiness(asked, asForm(input), 'officer', at),
  save: insertBusiness,
  facts: entryFacts,
  taken,
})

/** Its owner or an officer puts a business right. */
export const businessChange = command('business.change', {
  lend: 'profile',
  input: whichBusiness.extend(businessFields),
  load: async (tx, input, by) => {
    const business = await lockBusiness(tx, input.businessId)
    if (!business) return undefined
    const asked = await heldAgainst(tx, business.id, asForm(input), by.house)
    return { organisationId: business.id, business, ...asked }
  },
  decide: ({ business, ...asked }, input) => changeBusiness(business, asked, asForm(input)),
  save: updateBusiness,
  facts: ({ business, twins }) => ({ id: business.id, twins: twins.length }),
  taken,
})

/** What the form offers to choose from. */
const formLists = async (reader: Reader) => ({ places: await loadPlaces(reader), kbli: await kbliOffered(reader) })

/** The page where a business is entered: for those who may. */
export const businessAddPage = query('business.add', { input: z.object({}), load: formLists })

/** The page where a business is changed: for those who may. */
export const businessChangePage = query('business.change', {
  lend: 'profile',
  input: whichBusiness,
  load: async (reader, { businessId }, { house }) => {
    const business = await findBusinessWhole(reader, businessId)
    if (!business) return undefined
    const numbers = await readNumbers(reader, businessId, house.secrets)
    return { ...business, organisationId: businessId, ...maskedNumbers(numbers), ...(await formLists(reader)) }
  },
})
