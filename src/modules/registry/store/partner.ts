import { eq } from 'drizzle-orm'
import { type Reader, statement, type Tx } from '../../../platform/db.ts'
import type { Outlet, OutletForm } from '../domain/outlet.ts'
import type { PartnerForm, PartnerKind, PartnerMakers, PartnerPrivate, PartnerProfile } from '../domain/partner.ts'
import { outlet, partner } from '../tables/partner.ts'
import { byName, type Condition, listingOf, type Slice, searchAnywhere, sliceOf } from './listing.ts'
import { addOrganisation, renameOrganisation } from './organisation.ts'

export type PartnerFilter = {
  search?: string | undefined
  kind?: PartnerKind | undefined
  kecamatan?: string | undefined
  sort: 'name' | '-name' | 'newest' | 'oldest'
  after?: string | undefined
  before?: string | undefined
  limit: number
}

export type PartnerRow = Pick<PartnerProfile, 'id' | 'name' | 'kind' | 'kelurahanCode' | 'address'> &
  Partial<PartnerPrivate> & { outlets: number; verified: boolean }

const publicColumns = `b.id, b.name, b.kind, b.kelurahan_code as "kelurahanCode", b.address, b.active`
const profileColumns = `${publicColumns}, b.seeks, b.seeks_note as "seeksNote"`
/** Looked over by the agency, and unchanged since. */
const verified = `coalesce((select c.outcome = 'verified' and c.at >= coalesce(b.changed_at, c.at) from partner_check c
  where c.partner_id = b.id order by c.at desc limit 1), false) as verified`
const inKecamatan = (at: string) => `(left(b.kelurahan_code, 8) = ${at}
  or exists (select from outlet o where o.partner_id = b.id and o.active and left(o.kelurahan_code, 8) = ${at}))`
const privateColumns = `b.phone, b.email, b.contact_name as "contactName"`
const outletCount = `(select count(*)::int from outlet o where o.partner_id = b.id and o.active) as outlets`

/** One page of partners in one statement, with how many outlets each has. */
export const listPartners = async (
  reader: Reader,
  filter: PartnerFilter,
  inFull: boolean,
): Promise<Slice<PartnerRow>> => {
  const { search, kind, kecamatan, sort, after, before, limit } = filter
  const conditions: (Condition | '' | undefined)[] = [
    search && searchAnywhere(search),
    kind && { sql: (at) => `b.kind = ${at}`, value: kind },
    kecamatan && { sql: inKecamatan, value: kecamatan },
    { sql: (at) => `b.active = ${at}`, value: true },
  ]
  const { statement, values } = listingOf({
    name: inFull ? 'partner_list_full' : 'partner_list',
    columns: `${publicColumns}, ${outletCount}, ${verified}${inFull ? `, ${privateColumns}` : ''}`,
    from: 'partner b',
    order: sort === 'name' || sort === '-name' ? byName : ['b.id'],
    descending: sort === '-name' || sort === 'newest',
    after,
    before,
    limit,
    conditions: conditions.filter((each) => typeof each === 'object'),
  })
  return sliceOf(await reader.rows<PartnerRow>(statement, values), filter)
}

const findProfile = statement('partner_profile', `select ${profileColumns} from partner b where b.id = $1`)
const findWhole = statement(
  'partner_whole',
  `select ${profileColumns}, ${privateColumns} from partner b where b.id = $1`,
)

export const findPartnerProfile = async (reader: Reader, id: string): Promise<PartnerProfile | undefined> =>
  (await reader.rows<PartnerProfile>(findProfile, [id]))[0]

export const findPartnerWhole = async (
  reader: Reader,
  id: string,
): Promise<(PartnerProfile & PartnerPrivate) | undefined> =>
  (await reader.rows<PartnerProfile & PartnerPrivate>(findWhole, [id]))[0]

export const lockPartner = async (
  tx: Tx,
  id: string,
): Promise<(PartnerProfile & PartnerPrivate & PartnerMakers) | undefined> =>
  (await tx.select().from(partner).where(eq(partner.id, id)).for('update'))[0]

type Made = { by: string; at: Temporal.Instant }

export const insertPartner = async (tx: Tx, id: string, form: PartnerForm, { by, at }: Made) => {
  await addOrganisation(tx, { id, kind: 'partner', name: form.name, at })
  await tx.insert(partner).values({ ...form, id, enteredBy: by, active: true, createdAt: at })
}

/** `made` is given when something changes that the agency has to look at again. */
export const updatePartner = async (tx: Tx, id: string, form: PartnerForm, made: Made | undefined) => {
  const change = made ? { ...form, changedBy: made.by, changedAt: made.at } : form
  await tx.update(partner).set(change).where(eq(partner.id, id))
  await renameOrganisation(tx, id, form.name)
}

const outletColumns = `id, partner_id as "partnerId", name, address, kelurahan_code as "kelurahanCode", floor_area as "floorArea", format, active`
const outletsOfPartner = statement(
  'partner_outlets',
  `select ${outletColumns} from outlet where partner_id = $1 and (active or $2) order by name limit 500`,
)

/** The outlets of a partner; closed ones too for those who keep them. */
export const outletsOf = (reader: Reader, partnerId: string, closedToo = false) =>
  reader.rows<Outlet>(outletsOfPartner, [partnerId, closedToo])

const oneOutlet = statement(
  'outlet_with_partner',
  `select o.id, o.partner_id as "partnerId", o.name, o.address, o.kelurahan_code as "kelurahanCode", o.floor_area as "floorArea", o.format,
     o.active, p.name as "partnerName", p.kind as "partnerKind"
   from outlet o join partner p on p.id = o.partner_id where o.id = $1`,
)
export type OutletWithPartner = Outlet & { partnerName: string; partnerKind: PartnerKind }

export const findOutlet = async (reader: Reader, id: string): Promise<OutletWithPartner | undefined> =>
  (await reader.rows<OutletWithPartner>(oneOutlet, [id]))[0]

export const lockOutlet = async (tx: Tx, id: string): Promise<Outlet | undefined> =>
  (await tx.select().from(outlet).where(eq(outlet.id, id)).for('update'))[0]

export const insertOutlet = (tx: Tx, added: Outlet, at: Temporal.Instant) =>
  tx.insert(outlet).values({ ...added, createdAt: at })

export const updateOutlet = (tx: Tx, id: string, form: OutletForm) =>
  tx.update(outlet).set(form).where(eq(outlet.id, id))
