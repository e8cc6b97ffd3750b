import type { Rupiah } from '../../../core/money.ts'
import { ok, type Result, refuse, refuseFields } from '../../../core/result.ts'
import type { Goods } from './goods.ts'
import { matchKey, matchKeys } from './match.ts'

export const sources = ['import', 'officer', 'self', 'seed'] as const
export type Source = (typeof sources)[number]

export const genders = ['female', 'male'] as const
export type Gender = (typeof genders)[number]

/** What everyone who is signed in may know of a business. */
export type BusinessProfile = {
  id: string
  name: string
  goods: Goods | ''
  kelurahanCode: string
  active: boolean
  createdAt: Temporal.Instant
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
  source: Source
}

export type Business = BusinessProfile & BusinessPrivate & { matchKey: string; byHand: boolean }

/** What a form says about a business. What was left blank is null. */
export type BusinessForm = Omit<BusinessPrivate, 'source'> & { name: string; goods: Goods | ''; kelurahanCode: string }

/** A business that already bears the NIB or the name, place and phone of the one in hand. */
export type Known = { id: string; name: string; nib: string | null }

/** The businesses recognised before are remembered by their keys, so that an old list still finds them. */
export type Kept = { business: Business; keys: readonly string[] }

type Asked = { id: string; known: readonly Known[]; placeKnown: boolean }

/** A new business, by the hand of an officer. One that is already in the registry is not doubled. */
export const addBusiness = (asked: Asked, form: BusinessForm, source: Source, at: Temporal.Instant): Result<Kept> => {
  const wrong = checkForm(asked, form)
  if (!wrong.ok) return wrong
  return keep({ ...form, id: asked.id, matchKey: matchKey(form), source, active: true, byHand: true, createdAt: at })
}

/** A business as its owner or an officer puts it right. Lists no longer overwrite what was set by hand. */
export const changeBusiness = (was: Business, asked: Asked, form: BusinessForm): Result<Kept> => {
  const wrong = checkForm(asked, form)
  return wrong.ok ? keep({ ...was, ...form, matchKey: matchKey(form), byHand: true }) : wrong
}

const keep = (business: Business): Result<Kept> => ok({ business, keys: matchKeys(business) })

const checkForm = ({ id, known, placeKnown }: Asked, form: BusinessForm): Result<undefined> => {
  if (!placeKnown) return refuseFields({ kelurahanCode: { code: 'field.unknown' } })
  const other = known.find((each) => each.id !== id && isSame(each, form))
  if (other === undefined) return ok(undefined)
  return other.nib !== null && other.nib === form.nib
    ? refuseFields({ nib: { code: 'business.nib_taken', facts: { name: other.name } } })
    : refuse('conflict', 'business.known', { name: other.name })
}

/** Two NIBs are two businesses, however alike they look. */
const isSame = (known: Known, form: BusinessForm): boolean =>
  known.nib === null || form.nib === null || known.nib === form.nib
