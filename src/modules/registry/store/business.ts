import { eq } from 'drizzle-orm'
import type { By } from '../../../platform/actor.ts'
import { type Reader, statement, type Tx } from '../../../platform/db.ts'
import type { Business, BusinessPrivate, BusinessProfile, Kept, Known, Source } from '../domain/business.ts'
import type { Goods } from '../domain/goods.ts'
import type { Standing } from '../domain/standing.ts'
import { business } from '../tables/business.ts'
import {
  byName,
  type Condition,
  type Listing,
  listingOf,
  type Slice,
  searchAnywhere,
  searchName,
  sliceOf,
} from './listing.ts'
import { keepNumbers } from './numbers.ts'
import { addOrganisation, renameOrganisation } from './organisation.ts'
import { standingCondition } from './standing.ts'
import { insertTwins } from './twin.ts'

export type BusinessFilter = {
  search?: string | undefined
  kecamatan?: string | undefined
  kelurahan?: string | undefined
  goods?: Goods | undefined
  source?: Source | undefined
  /** Where it stands with the city on that day. */
  standing?: Standing | undefined
  day: Temporal.PlainDate
  sort: 'name' | '-name' | 'newest' | 'oldest'
  after?: string | undefined
  before?: string | undefined
  limit: number
}

/** A row of the list: what everyone may know, and for the agency how to reach the owner. */
export type BusinessRow = Pick<BusinessProfile, 'id' | 'name' | 'goods' | 'kelurahanCode'> &
  Partial<Pick<BusinessPrivate, 'ownerName' | 'nib' | 'phone' | 'source'> & { enteredOn: string }>

const publicColumns = `b.id, b.name, b.goods, b.kelurahan_code as "kelurahanCode"`
const privateColumns = `b.owner_name as "ownerName", b.nib, b.phone, b.source`
/** The day as text: a list shows it as it is, and making moments of it costs more than reading the row. */
const enteredOn = `to_char(b.created_at at time zone 'Asia/Jakarta', 'DD-MM-YYYY') as "enteredOn"`

/** One page of businesses in one statement. What is not for everyone is not even selected, unless asked `inFull`. */
export const listBusinesses = async (
  reader: Reader,
  filter: BusinessFilter,
  inFull: boolean,
): Promise<Slice<BusinessRow>> => {
  const { after, before, limit, sort } = filter
  const search = searchOf(filter, inFull)
  const { statement, values } = listingOf({
    name: inFull ? 'business_list_full' : 'business_list',
    columns: inFull ? `${publicColumns}, ${privateColumns}, ${enteredOn}` : publicColumns,
    from: 'business b',
    // Ids sort by the moment they were made.
    order: isByName(filter) ? byName : ['b.id'],
    descending: sort === '-name' || sort === 'newest',
    conditions: [...search.conditions, ...conditionsOf(filter, inFull)],
    ranked: search.ranked,
    after,
    before,
    limit,
  })
  return sliceOf(await reader.rows<BusinessRow>(statement, values), filter)
}

const isByName = ({ sort }: BusinessFilter) => sort === 'name' || sort === '-name'

/** An officer may type a NIB; everyone else searches names. */
const searchOf = (filter: BusinessFilter, inFull: boolean): Pick<Listing, 'conditions' | 'ranked'> => {
  const { search } = filter
  if (!search) return { conditions: [] }
  if (inFull && /^\d{13}$/.test(search)) return { conditions: [{ sql: (at) => `b.nib = ${at}`, value: search }] }
  return isByName(filter) ? searchName(search) : { conditions: [searchAnywhere(search)] }
}

const conditionsOf = (filter: BusinessFilter, inFull: boolean): Condition[] => {
  const { kecamatan, kelurahan, goods, source, standing, day } = filter
  const found: (Condition | false | undefined | '')[] = [
    kelurahan && { sql: (at) => `b.kelurahan_code = ${at}`, value: kelurahan },
    kecamatan && !kelurahan && { sql: (at) => `left(b.kelurahan_code, 8) = ${at}`, value: kecamatan },
    goods && { sql: (at) => `b.goods = ${at}`, value: goods },
    source && inFull && { sql: (at) => `b.source = ${at}`, value: source },
    standing && standingCondition(standing, day),
    { sql: (at) => `b.active = ${at}`, value: true },
  ]
  return found.filter((each) => typeof each === 'object')
}

const profileColumns = `${publicColumns}, b.active, b.created_at as "createdAt", b.merged_into as "mergedInto"`
const wholeColumns = `${profileColumns}, ${privateColumns}, b.email, b.address, b.gender, b.capital,
  b.yearly_sales as "yearlySales", b.started_on as "startedOn", b.owner_kind as "ownerKind", b.kbli_code as "kbliCode",
  b.kbli_version as "kbliVersion", b.latitude::float8 as latitude, b.longitude::float8 as longitude, b.sales_year as "salesYear",
  b.capacity_week as "capacityWeek", b.capacity_unit as "capacityUnit", b.channels, b.existing_partners as "existingPartners"`

const findProfile = statement('business_profile', `select ${profileColumns} from business b where b.id = $1`)
const findWhole = statement('business_whole', `select ${wholeColumns} from business b where b.id = $1`)

export const findBusinessProfile = async (reader: Reader, id: string): Promise<BusinessProfile | undefined> =>
  (await reader.rows<BusinessProfile>(findProfile, [id]))[0]

export const findBusinessWhole = async (
  reader: Reader,
  id: string,
): Promise<(BusinessProfile & BusinessPrivate) | undefined> =>
  (await reader.rows<BusinessProfile & BusinessPrivate>(findWhole, [id]))[0]

export const lockBusiness = async (tx: Tx, id: string): Promise<Business | undefined> =>
  (await tx.select().from(business).where(eq(business.id, id)).for('update'))[0]

const findKnown = statement(
  'business_known',
  `with bearer as (
     select b.id from business b where b.nib = $1 and b.merged_into is null
     union select b.id from business b where b.match_key = any($2) and b.merged_into is null
     union select k.business_id from business_key k where k.match_key = any($2)
   )
   select distinct b.id, b.name, b.nib from bearer join business r on r.id = bearer.id join business b on b.id = coalesce(r.merged_into, r.id)`,
)

/** The businesses that bear this NIB or were ever recognised by one of these keys. */
export const knownBusinesses = (reader: Reader, nib: string | null, keys: readonly string[]) =>
  reader.rows<Known>(findKnown, [nib, keys])

const rememberKeys = statement(
  'business_keys_add',
  `insert into business_key (match_key, business_id) select key, $2 from unnest($1::text[]) key on conflict do nothing`,
)

/** A business with its organisation, its sealed numbers, the keys it will be recognised by, and who it may be. */
export const insertBusiness = async (tx: Tx, { business: added, keys, numbers, twins }: Kept, by: By) => {
  await addOrganisation(tx, { id: added.id, kind: 'business', name: added.name, at: added.createdAt })
  await tx.insert(business).values(added)
  await keepNumbers(tx, added.id, numbers, by.house.secrets)
  await tx.rows(rememberKeys, [keys, added.id])
  await insertTwins(tx, { id: added.id, through: added.source, at: by.at, twins })
}

/** Keeps the old key beside the new ones, so that a list from before the change still finds the business. */
export const updateBusiness = async (tx: Tx, { business: { id, ...changed }, keys, numbers, twins }: Kept, by: By) => {
  const [was] = await tx.select({ matchKey: business.matchKey }).from(business).where(eq(business.id, id))
  await tx.update(business).set(changed).where(eq(business.id, id))
  await tx.rows(rememberKeys, [[...keys, ...(was ? [was.matchKey] : [])], id])
  await keepNumbers(tx, id, numbers, by.house.secrets)
  await renameOrganisation(tx, id, changed.name)
  await insertTwins(tx, { id, through: changed.source, at: by.at, twins })
}
