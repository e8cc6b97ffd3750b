import type { Reader } from '../../../platform/db.ts'
import type { House } from '../../../platform/house.ts'
import type { Asked, BusinessForm, Kept } from '../domain/business.ts'
import { matchKeys } from '../domain/match.ts'
import { knownBusinesses } from '../store/business.ts'
import { fingerprintOf } from '../store/numbers.ts'
import { loadPlaces } from '../store/places.ts'
import { type Candidate, findDuplicates } from '../store/twin.ts'

/*
 * The one way in. Whoever enters a business (an officer, its owner, a machine) holds it against the registry by
 * `heldAgainst`, decides by `addBusiness` and keeps it by `insertBusiness`; a list does the same for many at once.
 */

/** A form as the check of duplicates sees it. */
export const candidateOf = (id: string, form: BusinessForm, { secrets }: House): Candidate => {
  const print = (kind: 'nik' | 'npwp') => (form[kind] ? fingerprintOf(secrets, kind, form[kind]).toString('hex') : null)
  const { name, ownerName, kelurahanCode, phone, nib } = form
  return { id, name, ownerName, kelurahanCode, phone, nib, nik: print('nik'), npwp: print('npwp') }
}

/** Who bears its NIB or keys already, who may be the same, and whether its kelurahan exists. */
export const heldAgainst = async (reader: Reader, id: string, form: BusinessForm, house: House): Promise<Asked> => ({
  id,
  known: await knownBusinesses(reader, form.nib, matchKeys(form)),
  twins: await findDuplicates(reader, candidateOf(id, form, house)),
  placeKnown: (await loadPlaces(reader)).of(form.kelurahanCode) !== undefined,
})

/** What the log and the one who entered it are told; `twins` says how many other records may be the same. */
export const entryFacts = ({ business, twins }: Kept) => ({
  id: business.id,
  kelurahan: business.kelurahanCode,
  goods: business.goods,
  twins: twins.length,
})

/** A rival was a moment faster: in words, not as a fault. */
export const taken = {
  business_nib: 'business.nib_rival',
  business_match_key_key: 'business.rival',
  organisation_pkey: 'action.taken',
} as const
