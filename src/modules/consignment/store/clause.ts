import { type Reader, statement } from '../../../platform/db.ts'

const goods = statement(
  'delivery_goods',
  `select id, name, unit, photo_id as "photoId", shelf_life_days as "shelfLifeDays" from report_product where id = any($1)`,
)
export type Goods = { id: string; name: string; unit: string; photoId: string | null; shelfLifeDays: number | null }
export const goodsNamed = (reader: Reader, ids: readonly string[]) => reader.rows<Goods>(goods, [ids])

const outlets = statement('delivery_outlets', `select id, name from report_outlet where id = any($1) order by name`)
export const outletsNamed = (reader: Reader, ids: readonly string[]) =>
  reader.rows<{ id: string; name: string }>(outlets, [ids])

const partners = statement('delivery_partners', `select id, name from report_partner where id = any($1)`)
export const partnerNames = async (reader: Reader, ids: readonly string[]): Promise<Map<string, string>> =>
  new Map((await reader.rows<{ id: string; name: string }>(partners, [ids])).map(({ id, name }) => [id, name]))
