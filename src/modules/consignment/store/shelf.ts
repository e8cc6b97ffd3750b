import { type Reader, statement } from '../../../platform/db.ts'

export type ShelfRow = {
  productId: string
  productName: string
  unit: string
  photoId: string | null
  businessId: string
  businessName: string
  outletId: string
  outletName: string
  partnerName: string
  /** Batches of one product may have come under different prices. */
  lowestPrice: bigint
  price: bigint
  onShelf: number
  soonest: Temporal.PlainDate | null
}

const shelfRows = `select p.id as "productId", p.name as "productName", p.unit, p.photo_id as "photoId", bu.id as "businessId", bu.name as "businessName",
    o.id as "outletId", o.name as "outletName", pa.name as "partnerName", min(b.price) as "lowestPrice", max(b.price) as price,
     sum(b.on_shelf)::int as "onShelf", min(b.best_before) as soonest
  from batch b join report_product p on p.id = b.product_id join report_business bu on bu.id = b.business_id
  join report_outlet o on o.id = b.outlet_id join report_partner pa on pa.id = b.partner_id`
const shelfByOutlet = statement(
  'shelf_outlet',
  `${shelfRows} where b.outlet_id = $1 and b.on_shelf > 0 and ($2::text is null or (p.name, p.id) > ($2, $3::uuid))
   group by p.id, p.name, p.unit, p.photo_id, bu.id, bu.name, o.id, o.name, pa.name order by p.name, p.id limit $4`,
)
const shelfByBusiness = statement(
  'shelf_business',
  `${shelfRows} where b.business_id = $1 and b.on_shelf > 0
   group by p.id, p.name, p.unit, p.photo_id, bu.id, bu.name, o.id, o.name, pa.name order by p.name, o.name limit $2`,
)
/** The goods of an outlet's shelf, one row a product. */
export const outletShelf = (
  reader: Reader,
  outletId: string,
  after: { name: string; id: string } | undefined,
  limit: number,
) => reader.rows<ShelfRow>(shelfByOutlet, [outletId, after?.name ?? null, after?.id ?? null, limit])

/** Where a business's goods stand now, store by store. */
export const businessShelf = (reader: Reader, businessId: string, limit: number) =>
  reader.rows<ShelfRow>(shelfByBusiness, [businessId, limit])

export type Outlet = { id: string; partnerId: string; name: string; partnerName: string }
const outlet = `o.id, o.partner_id as "partnerId", o.name, p.name as "partnerName"`
const ofPartner = `from report_outlet o join report_partner p on p.id = o.partner_id`
const oneOutlet = statement('shelf_outlet_row', `select ${outlet} ${ofPartner} where o.id = $1`)
export const findOutlet = async (reader: Reader, id: string): Promise<Outlet | undefined> =>
  (await reader.rows<Outlet>(oneOutlet, [id]))[0]

const outlets = statement(
  'shelf_outlets',
  `select ${outlet}, (select coalesce(sum(on_shelf), 0)::int from batch where outlet_id = o.id and on_shelf > 0) as "onShelf"
   ${ofPartner} where o.partner_id = $1 and o.active order by o.name limit 100`,
)
/** A partner's open outlets, with how many pieces stand on each shelf. */
export const outletsOfPartner = (reader: Reader, partnerId: string) =>
  reader.rows<Outlet & { onShelf: number }>(outlets, [partnerId])
