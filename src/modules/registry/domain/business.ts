import type { Rupiah } from '../../../core/money.ts'
import { ok, type Result, refuse, refuseFields } from '../../../core/result.ts'
import type { Goods } from './goods.ts'
import { matchKey, matchKeys } from './match.ts'
import type { Twin } from './twin.ts'

export const sources = ['import', 'officer', 'self', 'seed'] as const
export type Source = (typeof sources)[number]

export const genders = ['female', 'male'] as const
export type Gender = (typeof genders)[number]

/** A person with a trade, or a firm with a legal form of its own (badan usaha). */
export const ownerKinds = ['person', 'body'] as const
export type OwnerKind = (typeof ownerKinds)[number]

/** Through what it sells now. */
export const channels = [
  ...(['home', 'shop', 'market', 'stall', 'consignment', 'reseller'] as const),
  ...(['marketplace', 'social', 'event', 'order'] as const),
] as const
export type Channel = (typeof channels)[number]

/** Editions of the classification of business activities (legal reference 7.5). */
export const kbliVersions = ['2020', '2025'] as const
export type KbliVersion = (typeof kbliVersions)[number]

/** What everyone who is signed in may know of a business. */
export type BusinessProfile = {
  id: string
  name: string
  goods: Goods | ''
  kelurahanCode: string
  active: boolean
  createdAt: Temporal.Instant
  /** The record that speaks for this one, where the two were found to be the same business. */
  mergedInto: string | null
}

/** What only its owner and the agency may know. Absent values are null, as the database keeps them. */
export type BusinessPrivate = {
  ownerName: string
  nib: string | null
  phone: string | null
  email: string | null
  address: string
  gender: Gender | null
  capital: Rupiah | null
  yearlySales: Rupiah | null
  startedOn: Temporal.PlainDate | null
  ownerKind: OwnerKind | null
  kbliCode: string | null
  kbliVersion: KbliVersion | null
  latitude: number | null
  longitude: number | null
  /** The book year of the sales told. */
  salesYear: number | null
  /** How many of its goods it can make in a week, and in what they are counted. */
  capacityWeek: number | null
  capacityUnit: string
  channels: Channel[]
  existingPartners: string
  source: Source
}

/** Identity and tax numbers as typed: a number to keep, null to forget, nothing to leave what is kept. */
export type IdentityNumbers = { nik?: string | null | undefined; npwp?: string | null | undefined }

export type Business = BusinessProfile & BusinessPrivate & { matchKey: string; byHand: boolean }

/** What a form says about a business. What was left blank is null. */
export type BusinessForm = Omit<BusinessPrivate, 'source'> &
  IdentityNumbers & { name: string; goods: Goods | ''; kelurahanCode: string }

/** A business that already bears the NIB or the name, place and phone of the one in hand. */
export type Known = { id: string; name: string; nib: string | null }

/**
 * The businesses recognised before are remembered by their keys, so that an old list still finds them. `twins` are
 * other records that may be the same: they are kept beside it until somebody decides.
 */
export type Kept = { business: Business; keys: readonly string[]; numbers: IdentityNumbers; twins: readonly Twin[] }

/** What an entry is held against: who bears its NIB or keys already, and who may be the same. */
export type Asked = { id: string; known: readonly Known[]; placeKnown: boolean; twins: readonly Twin[] }

/**
 * A new business, by whatever way it comes in. One that bears the NIB of another, or says letter by letter what another
 * says, is that other and not entered again; one that may be another is entered, and the two are put side by side.
 */
export const addBusiness = (asked: Asked, form: BusinessForm, source: Source, at: Temporal.Instant): Result<Kept> => {
  const wrong = checkForm(asked, form)
  if (!wrong.ok) return wrong
  const { nik, npwp, ...said } = form
  const business = {
    ...said,
    id: asked.id,
    matchKey: matchKey(form),
    source,
    active: true,
    byHand: true,
    createdAt: at,
    mergedInto: null,
  }
  return ok({ business, keys: matchKeys(business), numbers: { nik, npwp }, twins: asked.twins })
}

/** A business as its owner or an officer puts it right. Lists no longer overwrite what was set by hand. */
export const changeBusiness = (was: Business, asked: Asked, form: BusinessForm): Result<Kept> => {
  if (was.mergedInto !== null) return refuse('conflict', 'business.merged')
  const wrong = checkForm(asked, form)
  if (!wrong.ok) return wrong
  const { nik, npwp, ...said } = form
  const business = { ...was, ...said, matchKey: matchKey(form), byHand: true }
  return ok({ business, keys: matchKeys(business), numbers: { nik, npwp }, twins: asked.twins })
}

const checkForm = ({ id, known, placeKnown }: Asked, form: BusinessForm): Result<undefined> => {
  if (!placeKnown) return refuseFields({ kelurahanCode: { code: 'field.unknown' } })
  const other = known.find((each) => each.id !== id && isSame(each, form))
  if (other === undefined) return ok(undefined)
  const facts = { name: other.name, id: other.id }
  return other.nib !== null && other.nib === form.nib
    ? {
        ok: false,
        refusal: { kind: 'conflict', code: 'form.invalid', fields: { nib: { code: 'business.nib_taken', facts } } },
      }
    : refuse('conflict', 'business.known', facts)
}

/** Two NIBs are two businesses, however alike they look. */
const isSame = (known: Known, form: BusinessForm): boolean =>
  known.nib === null || form.nib === null || known.nib === form.nib
