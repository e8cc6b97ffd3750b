import { type Reader, statement } from '../../../platform/db.ts'

/** Who stands on the two sides, and what there is to agree about: read from the registry's reports. */
export type PartyNames = { businessName: string; partnerName: string; partnerKind: string }
export type Goods = {
  id: string
  name: string
  unit: string
  price: bigint
  photo_id: string | null
  shelf_life_days: number | null
}
export type Place = { id: string; name: string }

const names = statement(
  'agreement_parties',
  `select b.name as "businessName", p.name as "partnerName", p.kind as "partnerKind" from report_business b, report_partner p where b.id = $1 and p.id = $2`,
)
export const partyNames = async (
  reader: Reader,
  businessId: string,
  partnerId: string,
): Promise<PartyNames | undefined> => (await reader.rows<PartyNames>(names, [businessId, partnerId]))[0]

const goods = statement(
  'agreement_goods',
  `select id, name, unit, price, photo_id, shelf_life_days from report_product where business_id = $1 and active order by name limit 200`,
)
export const goodsOf = (reader: Reader, businessId: string) => reader.rows<Goods>(goods, [businessId])

const goodsByIds = statement(
  'agreement_goods_by_id',
  `select id, name, unit, price, photo_id, shelf_life_days from report_product where id = any($1)`,
)
export const goodsNamed = (reader: Reader, ids: readonly string[]) => reader.rows<Goods>(goodsByIds, [ids])

const outlets = statement(
  'agreement_outlets',
  `select id, name from report_outlet where partner_id = $1 and active order by name limit 200`,
)
export const outletsOf = (reader: Reader, partnerId: string) => reader.rows<Place>(outlets, [partnerId])

const outletsById = statement('agreement_outlets_by_id', `select id, name from report_outlet where id = any($1)`)
export const outletsNamed = (reader: Reader, ids: readonly string[]) => reader.rows<Place>(outletsById, [ids])

const organisationNames = statement(
  'agreement_organisations',
  `select id, name from report_organisation where id = any($1)`,
)
/** Names by id, for lists. */
export const organisationNamesOf = async (reader: Reader, ids: readonly string[]): Promise<Map<string, string>> =>
  new Map((await reader.rows<Place>(organisationNames, [ids])).map(({ id, name }) => [id, name]))
