import { type Reader, statement } from '../../platform/db.ts'
import { placeName } from './domain/places.ts'
import { givenConsents } from './store/consent.ts'
import { findPartnerProfile, outletsOf as outletsOfPartner } from './store/partner.ts'
import { loadPlaces } from './store/places.ts'
import { findProduct, listProducts, type ProductWithBusiness } from './store/product.ts'

export { type Goods, usualRegime } from './domain/goods.ts'
export { sizeSql } from './domain/size.ts'
export { seekTwins } from './jobs.ts'
export { loadPlaces as places } from './store/places.ts'
export { findDuplicates, twinsWaiting } from './store/twin.ts'

const names = statement('registry_business_names', 'select id, name from business where id = any($1)')

/** Names of businesses by id, in one query. */
export const businessNames = async (reader: Reader, ids: readonly string[]): Promise<Map<string, string>> =>
  new Map((await reader.rows<{ id: string; name: string }>(names, [ids])).map(({ id, name }) => [id, name]))

/** What everyone may know of a partner, with where it is. */
export const partnerProfile = async (reader: Reader, id: string) => {
  const partner = await findPartnerProfile(reader, id)
  return partner && { ...partner, place: (await loadPlaces(reader)).of(partner.kelurahanCode) }
}

/** The open outlets of a partner. */
export const outletsOf = (reader: Reader, partnerId: string) => outletsOfPartner(reader, partnerId)

/** The goods a business offers, by name; at most 200. */
export const productsOf = async (reader: Reader, businessId: string) =>
  (await listProducts(reader, { businessId, retiredToo: false, limit: 200 })).rows

/** A product that an agreement of this business may be about: its own, and still offered. */
export const findProductForAgreement = async (
  reader: Reader,
  { productId, businessId }: { productId: string; businessId: string },
): Promise<ProductWithBusiness | undefined> => {
  const product = await findProduct(reader, productId)
  return product?.businessId === businessId && product.active ? product : undefined
}

/** Kelurahan and kecamatan by code: "Bulusan, Tembalang". */
export const kelurahanNames = async (reader: Reader, codes: readonly string[]): Promise<Map<string, string>> => {
  const { of } = await loadPlaces(reader)
  return new Map(codes.map((code) => [code, placeName(of(code), code)]))
}

/** What the owner of each of these businesses allows: show nothing by consent without asking here. In SQL: `report_consent`. */
export const consentsOf = givenConsents
export type { Places } from './domain/places.ts'
export { type Standing, standingOn } from './domain/standing.ts'
/** All that is kept of a business: for those who verify it. */
export { findBusinessWhole as businessInFull } from './store/business.ts'

const holder = statement('registry_holder', 'select name, owner_name as "ownerName", nib from business where id = $1')

/** In whose name the papers of a business should be: to hold them against, never to show. */
export const holderOf = async (reader: Reader, businessId: string) =>
  (await reader.rows<{ name: string; ownerName: string; nib: string | null }>(holder, [businessId]))[0]

/*
 * The one way in for the modules above: held against the registry, decided, kept with whoever it may be the same as.
 */
export { heldAgainst } from './actions/enter.ts'
export { addBusiness, type BusinessForm } from './domain/business.ts'
export { type Purpose as ConsentPurpose, purposes as consentPurposes, wordingOf } from './domain/consent.ts'
export { goodsKeys } from './domain/goods.ts'
export { insertBusiness } from './store/business.ts'
export { saveReceipts as saveConsents } from './store/consent.ts'

const reached = statement(
  'registry_business_reached',
  'select id, name, owner_name as "ownerName", phone from business where id = $1',
)

/** How the owner of a business is reached: never for a page, only for a message. */
export const businessReached = async (reader: Reader, id: string) =>
  (await reader.rows<{ id: string; name: string; ownerName: string; phone: string | null }>(reached, [id]))[0]
