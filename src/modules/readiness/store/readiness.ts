import { type Reader, statement } from '../../../platform/db.ts'
import type { Level } from '../domain/readiness.ts'
import type { Form } from '../domain/requirements.ts'

export type ReadinessRow = { businessId: string; form: Form; level: Level; missing: number; next: string }

const ofSome = statement(
  'readiness_of',
  `select business_id as "businessId", form, level, missing, next from business_readiness where business_id = any($1::uuid[])`,
)
/** How some businesses stand as last counted, a moment ago at most. */
export const readinessRows = (reader: Reader, ids: readonly string[]) => reader.rows<ReadinessRow>(ofSome, [ids])

export type ListedRow = {
  id: string
  name: string
  goods: string
  kelurahanCode: string
  level: Level
  missing: number
  next: string
  since: Temporal.PlainDate
}
export type ListFilter = {
  form: Form
  level: Level
  kecamatan?: string | undefined
  next?: string | undefined
  after?: string | undefined
  limit: number
}

const list = statement(
  'readiness_list',
  `select r.business_id as id, b.name, b.goods, b.kelurahan_code as "kelurahanCode", r.level, r.missing, r.next, r.since
   from business_readiness r join report_business_evidence b on b.id = r.business_id and b.active
   where r.form = $1 and r.level = $2 and ($3::text is null or left(b.kelurahan_code, 8) = $3) and ($4::text is null or r.next = $4)
     and r.business_id > coalesce($5::uuid, '00000000-0000-0000-0000-000000000000')
   order by r.business_id limit $6`,
)
/** Businesses of one level for one form; ids sort by when they were entered. */
export const listReadiness = (reader: Reader, { form, level, kecamatan, next, after, limit }: ListFilter) =>
  reader.rows<ListedRow>(list, [form, level, kecamatan ?? null, next ?? null, after ?? null, limit])

const counts = statement(
  'readiness_counts',
  `select split_part(name, ':', 2) as form, split_part(name, ':', 3) as level, value::integer as count from city_figure where name like 'readiness:%'`,
)
export type LevelCount = { form: Form; level: Level; count: number }
export const levelCounts = (reader: Reader) => reader.rows<LevelCount>(counts)

const head = statement(
  'readiness_business',
  `select b.id, b.name, b.goods, b.kelurahan_code as "kelurahanCode" from report_business_evidence b where b.id = $1`,
)
export type BusinessHead = { id: string; name: string; goods: string; kelurahanCode: string }
export const findBusinessHead = async (reader: Reader, id: string) => (await reader.rows<BusinessHead>(head, [id]))[0]
