import { z } from 'zod'
import type { Rupiah } from '../../../core/money.ts'
import { guardedBy } from '../../../platform/action.ts'
import type { Reader } from '../../../platform/db.ts'
import { choice, day, email, id, maybe, money, phone, text } from '../../../platform/fields.ts'
import { hasHolder } from '../../identity/door.ts'
import {
  addBusiness,
  type BusinessForm,
  type BusinessPrivate,
  type BusinessProfile,
  changeBusiness,
  genders,
  sources,
} from '../domain/business.ts'
import { goodsKeys } from '../domain/goods.ts'
import { matchKeys } from '../domain/match.ts'
import type { Place, Places } from '../domain/places.ts'
import type { Product } from '../domain/product.ts'
import { isOfficer, maySeePrivate, policy, seesAll } from '../policy.ts'
import {
  type BusinessRow,
  findBusinessProfile,
  findBusinessWhole,
  insertBusiness,
  knownBusinesses,
  listBusinesses,
  lockBusiness,
  updateBusiness,
} from '../store/business.ts'
import { loadPlaces } from '../store/places.ts'
import { listProducts } from '../store/product.ts'
import { blank, kecamatanCode, kelurahanCode, listInput, sliceAsked } from './listing.ts'

const { command, query } = guardedBy(policy)

export type Placed<Row> = Row & { place: Place | undefined }
export type BusinessList = {
  inFull: boolean
  rows: Placed<BusinessRow>[]
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
  }),
  load: async (reader, input, { actor }): Promise<BusinessList> => {
    const places = await loadPlaces(reader)
    const inFull = seesAll(actor)
    const found = await listBusinesses(reader, { ...input, ...sliceAsked(input), sort: input.sort ?? 'name' }, inFull)
    return {
      ...found,
      inFull,
      places,
      rows: found.rows.map((row) => ({ ...row, place: places.of(row.kelurahanCode) })),
    }
  },
})

const whichBusiness = z.object({ businessId: id() })

export type BusinessView = Placed<BusinessProfile> & {
  organisationId: string
  /** Nobody can sign in for it yet: an officer may let the first person in. */
  waitsForOwner: boolean
  inFull: boolean
  private?: BusinessPrivate | undefined
  products: Product[]
  moreProducts: boolean
}

/** A business with its first goods. */
export const businessView = query('business.view', {
  input: whichBusiness,
  load: async (reader, { businessId }, { actor }): Promise<BusinessView | undefined> => {
    const inFull = maySeePrivate(actor, businessId)
    const whole = inFull ? await findBusinessWhole(reader, businessId) : undefined
    const profile = whole ?? (await findBusinessProfile(reader, businessId))
    if (!profile) return undefined
    const { rows, next } = await listProducts(reader, { businessId, retiredToo: inFull, limit: 12 })
    const place = (await loadPlaces(reader)).of(profile.kelurahanCode)
    return {
      ...profile,
      place,
      organisationId: businessId,
      waitsForOwner: isOfficer(actor) && !(await hasHolder(reader, businessId)),
      inFull,
      private: whole,
      products: rows,
      moreProducts: next !== undefined,
    }
  },
})

const form = {
  name: text(200),
  ownerName: maybe(text(120)).transform((value) => value ?? ''),
  nib: blank(
    z.preprocess(
      (value) => (typeof value === 'string' ? value.replace(/[\s.-]/g, '') : value),
      z.string().regex(/^\d{13}$/, 'business.nib_wrong'),
    ),
  ),
  phone: blank(phone()),
  email: blank(email()),
  address: maybe(text(300)).transform((value) => value ?? ''),
  kelurahanCode: kelurahanCode(),
  goods: maybe(choice(goodsKeys)).transform((value) => value ?? ('' as const)),
  gender: blank(choice(genders)),
  capital: blank(money(0n)),
  yearlySales: blank(money(0n)),
  startedOn: blank(day()),
}

const asForm = (input: z.infer<z.ZodObject<typeof form>>): BusinessForm => ({
  name: input.name,
  ownerName: input.ownerName,
  nib: input.nib,
  phone: input.phone,
  email: input.email,
  address: input.address,
  kelurahanCode: input.kelurahanCode,
  goods: input.goods,
  gender: input.gender,
  capital: input.capital as Rupiah | null,
  yearlySales: input.yearlySales as Rupiah | null,
  startedOn: input.startedOn,
})

/** What a form must be held against: who bears its NIB or keys already, and whether its kelurahan exists. */
const heldAgainst = async (reader: Reader, given: BusinessForm) => ({
  known: await knownBusinesses(reader, given.nib, matchKeys(given)),
  placeKnown: (await loadPlaces(reader)).of(given.kelurahanCode) !== undefined,
})

const taken = {
  business_nib: 'business.nib_rival',
  business_match_key_key: 'business.rival',
  organisation_pkey: 'action.taken',
} as const

/** An officer enters a business that no list brought. */
export const businessAdd = command('business.add', {
  input: z.object({ id: id(), ...form }),
  load: async (tx, input) => ({ id: input.id, ...(await heldAgainst(tx, asForm(input))) }),
  decide: (asked, input, { at }) => addBusiness(asked, asForm(input), 'officer', at),
  save: insertBusiness,
  facts: ({ business }) => ({ id: business.id, kelurahan: business.kelurahanCode, goods: business.goods }),
  taken,
})

/** Its owner or an officer puts a business right. */
export const businessChange = command('business.change', {
  input: whichBusiness.extend(form),
  load: async (tx, input) => {
    const business = await lockBusiness(tx, input.businessId)
    return (
      business && { id: business.id, organisationId: business.id, business, ...(await heldAgainst(tx, asForm(input))) }
    )
  },
  decide: ({ business, ...asked }, input) => changeBusiness(business, asked, asForm(input)),
  save: updateBusiness,
  facts: ({ business }) => ({ id: business.id }),
  taken,
})

/** The page where a business is entered: for those who may. */
export const businessAddPage = query('business.add', { input: z.object({}), load: loadPlaces })

/** The page where a business is changed: for those who may. */
export const businessChangePage = query('business.change', {
  input: whichBusiness,
  load: async (reader, { businessId }) => {
    const business = await findBusinessWhole(reader, businessId)
    return business && { ...business, organisationId: businessId, places: await loadPlaces(reader) }
  },
})
