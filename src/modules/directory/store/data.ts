import { type Reader, statement } from '../../../platform/db.ts'
import { consented } from './source.ts'

export type BusinessData = {
  id: string
  name: string
  goods: string
  kelurahanCode: string
  kelurahan: string
  kecamatanCode: string
  kecamatan: string
  signs: string[]
}
export type GoodsData = {
  id: string
  name: string
  unit: string
  price: bigint
  shelfLifeDays: number | null
  businessId: string
}

const businesses = statement(
  'directory_data_businesses',
  `select b.id, b.name, b.goods, b.kelurahan_code as "kelurahanCode", b.kelurahan, b.kecamatan_code as "kecamatanCode", b.kecamatan, e.signs
   from directory_entry e join public_business b on b.id = e.business_id
   where e.business_id > $1 and ${consented('e.business_id')} order by e.business_id limit $2`,
)
const goods = statement(
  'directory_data_goods',
  `select p.id, p.name, p.unit, p.price, p.shelf_life_days as "shelfLifeDays", p.business_id as "businessId"
   from directory_product d join public_product p on p.id = d.product_id
   where d.product_id > $1 and ${consented('p.business_id')} order by d.product_id limit $2`,
)
const nothing = '00000000-0000-0000-0000-000000000000'

/** Rows by key from one on: a part of the open data, however large the whole. */
export const businessesFrom = (reader: Reader, after: string | undefined, limit: number) =>
  reader.rows<BusinessData>(businesses, [after ?? nothing, limit])
export const goodsFrom = (reader: Reader, after: string | undefined, limit: number) =>
  reader.rows<GoodsData>(goods, [after ?? nothing, limit])
