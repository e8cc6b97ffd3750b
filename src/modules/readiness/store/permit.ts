import { type Reader, statement, type Tx } from '../../../platform/db.ts'
import type { PermitKind } from '../domain/kinds.ts'
import type { Covering } from '../domain/offer.ts'
import type { Permit } from '../domain/permit.ts'

const columns = `p.id, p.business_id as "businessId", p.kind, p.number, p.holder, p.scope, p.standing, p.issued_on as "issuedOn",
  p.expires_on as "expiresOn", p.file_id as "fileId", p.replaces_id as "replacesId", p.ended_why as "endedWhy", p.end_reason as "endReason",
  p.recorded_by as "recordedBy", p.recorded_at as "recordedAt",
  (select coalesce(array_agg(x.product_id::text order by x.product_id), '{}') from permit_product x where x.permit_id = p.id) as "productIds",
  (select max(g.until) from permit_grace g where g.permit_id = p.id) as "graceUntil"`

export type PermitRow = Permit & {
  recordedBy: string | null
  endReason: string | null
  graceUntil: Temporal.PlainDate | null
}

const ofBusiness = statement(
  'permit_of_business',
  `select ${columns} from permit p where p.business_id = $1 and (p.ended_at is null or $2) order by p.kind, p.recorded_at desc, p.id limit 200`,
)
/** The papers of a business, by kind and newest first; those that were replaced or withdrawn too, if asked. */
export const permitsOfBusiness = (reader: Reader, businessId: string, endedToo = false) =>
  reader.rows<PermitRow>(ofBusiness, [businessId, endedToo])

const one = statement('permit_find', `select ${columns} from permit p where p.id = $1`)
export const findPermit = async (reader: Reader, id: string) => (await reader.rows<PermitRow>(one, [id]))[0]

const locked = statement('permit_lock', 'select id from permit where id = $1 for update')
export const lockPermit = async (tx: Tx, id: string) => {
  await tx.rows(locked, [id])
  return findPermit(tx, id)
}

const chain = statement(
  'permit_chain',
  `with recursive before as (
     select id, replaces_id from permit where id = $1
     union all select p.id, p.replaces_id from permit p join before b on p.id = b.replaces_id
   )
   select ${columns} from permit p where p.id in (select id from before) and p.id <> $1 order by p.recorded_at desc`,
)
/** The papers this one took the place of, newest first. */
export const replacedBy = (reader: Reader, id: string) => reader.rows<PermitRow>(chain, [id])

const insert = statement(
  'permit_insert',
  `insert into permit (id, business_id, kind, number, holder, scope, standing, issued_on, expires_on, file_id, replaces_id, recorded_by, recorded_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
)
const insertGoods = statement(
  'permit_goods_insert',
  'insert into permit_product (permit_id, product_id) select $1, id from unnest($2::uuid[]) id',
)
const end = statement(
  'permit_end',
  'update permit set ended_at = $2, ended_why = $3, end_reason = $4 where id = $1 and ended_at is null',
)

export const insertPermit = async (tx: Tx, permit: Permit, recordedBy: string) => {
  const { id, businessId, kind, number, holder, scope, standing, issuedOn, expiresOn, fileId, replacesId } = permit
  // First the old one goes, so that the same number may come again with a later end.
  if (replacesId) await endPermit(tx, { id: replacesId, why: 'replaced', at: permit.recordedAt })
  const dates = [issuedOn?.toString() ?? null, expiresOn?.toString() ?? null]
  const paper = [id, businessId, kind, number, holder, scope, standing, ...dates, fileId, replacesId]
  await tx.rows(insert, [...paper, recordedBy || null, permit.recordedAt.toString()])
  if (permit.productIds.length > 0) await tx.rows(insertGoods, [id, permit.productIds])
}

type Ending = { id: string; why: 'replaced' | 'withdrawn'; at: Temporal.Instant; reason?: string }
export const endPermit = (tx: Tx, { id, why, at, reason }: Ending) =>
  tx.rows(end, [id, at.toString(), why, reason ?? null])

const grace = statement(
  'permit_grace',
  'insert into permit_grace (id, permit_id, until, reason, given_by, given_at) values ($1, $2, $3, $4, $5, $6)',
)
type Grace = {
  id: string
  permitId: string
  until: Temporal.PlainDate
  reason: string
  by: string
  at: Temporal.Instant
}
export const insertGrace = (tx: Tx, { id, permitId, until, reason, by, at }: Grace) =>
  tx.rows(grace, [id, permitId, until.toString(), reason, by, at.toString()])

const elsewhere = statement(
  'permit_elsewhere',
  `select p.number from permit p where p.number = any($2) and p.number <> '' and p.kind in ('nib', 'pirt', 'bpom', 'brand') and p.ended_at is null and p.business_id <> $1`,
)
/** Which of these numbers stand on papers of another business too. */
export const numbersElsewhere = async (reader: Reader, businessId: string, numbers: readonly string[]) =>
  new Set((await reader.rows<{ number: string }>(elsewhere, [businessId, numbers])).map(({ number }) => number))

const covering = statement(
  'permit_covering',
  `select o.id as "productId", p.id, p.kind, p.number, p.expires_on as "expiresOn",
     (select max(g.until) from permit_grace g where g.permit_id = p.id) as "graceUntil"
   from report_product o cross join lateral (
     select p.* from permit_product x join permit p on p.id = x.permit_id where x.product_id = o.id and p.scope = 'products'
     union all
     select p.* from (select o.business_id as id union all select m.id from report_business_evidence m where m.merged_into = o.business_id) who
     join permit p on p.business_id = who.id where p.scope = 'business'
   ) p
   where p.ended_at is null and p.standing = 'issued' and o.id = any($1::uuid[]) order by p.expires_on, p.id`,
)
/** The papers of today that speak of each of some goods. */
export const coveringOf = async (reader: Reader, productIds: readonly string[]): Promise<Map<string, Covering[]>> => {
  const rows = await reader.rows<Covering & { productId: string; kind: PermitKind }>(covering, [productIds])
  return Map.groupBy(rows, ({ productId }) => productId)
}
