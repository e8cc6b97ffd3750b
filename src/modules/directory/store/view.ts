import type { Rupiah } from '../../../core/money.ts'
import { type Reader, statement } from '../../../platform/db.ts'
import type { Offer } from '../domain/entry.ts'
import { consented, contactConsented, photoConsented } from './source.ts'

export type Listed = {
  id: string
  name: string
  goods: string
  kelurahan: string
  kecamatan: string
  kecamatanCode: string
  signs: string[]
  /** Only where the owner wants to be called. */
  phone: string | null
}

const one = statement(
  'directory_business',
  `select b.id, b.name, b.goods, b.kelurahan, b.kecamatan, b.kecamatan_code as "kecamatanCode", e.signs,
     case when ${contactConsented('b.id')} then (select c.phone from public_contact c where c.id = b.id) end as phone
   from public_business b join directory_entry e on e.business_id = b.id where b.id = $1 and ${consented('b.id')}`,
)
/** A business as everyone may see it; nothing where it is not listed at this moment. */
export const findListed = async (reader: Reader, id: string): Promise<Listed | undefined> =>
  (await reader.rows<Listed>(one, [id]))[0]

const its = statement(
  'directory_business_goods',
  `select p.id, p.name, p.unit, p.price, case when ${photoConsented('p.business_id')} then p.photo_id end as "photoId",
     p.business_id as "businessId", b.name as "businessName", b.kecamatan
   from public_product p join directory_product d on d.product_id = p.id join public_business b on b.id = p.business_id
   where p.business_id = $1 and (p.name, p.id) > ($2, $3) order by p.name, p.id limit $4`,
)
const first = { name: '', id: '00000000-0000-0000-0000-000000000000' }

/** Its goods by name, beyond one of them where a page ended. */
export const findGoodsOf = (
  reader: Reader,
  businessId: string,
  { after, limit }: { after?: { id: string; name: string } | undefined; limit: number },
): Promise<Offer[]> => {
  const { name, id } = after ?? first
  return reader.rows<Offer>(its, [businessId, name, id, limit])
}

export type OfferInFull = Offer & {
  shelfLifeDays: number | null
  description: string
  kelurahan: string
  goods: string
  price: Rupiah
}
const product = statement(
  'directory_product',
  `select p.id, p.name, p.unit, p.price, p.shelf_life_days as "shelfLifeDays", p.description,
     case when ${photoConsented('p.business_id')} then p.photo_id end as "photoId",
     p.business_id as "businessId", b.name as "businessName", b.kelurahan, b.kecamatan, b.goods
   from public_product p join directory_product d on d.product_id = p.id join public_business b on b.id = p.business_id
   where p.id = $1 and ${consented('p.business_id')}`,
)
export const findOffer = async (reader: Reader, id: string): Promise<OfferInFull | undefined> =>
  (await reader.rows<OfferInFull>(product, [id]))[0]

const counts = statement(
  'directory_counts',
  'select kecamatan_code as kecamatan, goods, businesses from directory_count',
)
export type Count = { kecamatan: string; goods: string; businesses: number }

/** How many are listed where and for what: at most sixteen places times as many kinds. */
export const findCounts = (reader: Reader): Promise<Count[]> => reader.rows<Count>(counts)
