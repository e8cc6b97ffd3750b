import { newId } from '../../../core/ids.ts'
import { rupiah } from '../../../core/money.ts'
import { type Reader, statement, type Tx } from '../../../platform/db.ts'
import type { Delivery, DeliveryLine, DeliveryState, PackedLine } from '../domain/delivery.ts'

type LineRow = Omit<DeliveryLine, 'price' | 'supplierPrice'> & {
  price: bigint
  supplierPrice: bigint | null
  photoId: string | null
}

/** A delivery with the names a page shows. */
export type DeliveryView = Omit<Delivery, 'lines'> & {
  agreementNumber: string
  note: string
  decidedAt: Temporal.Instant | null
  refuseReason: string | null
  businessName: string
  partnerName: string
  outletName: string
  lines: readonly (DeliveryLine & { photoId: string | null })[]
}
type Head = Omit<DeliveryView, 'lines'>

const columns = `d.id, d.number, d.agreement_id as "agreementId", a.number as "agreementNumber", d.version_id as "versionId",
  d.business_id as "businessId", d.partner_id as "partnerId", d.outlet_id as "outletId", d.state, d.sent_at as "sentAt",
  d.decided_at as "decidedAt", d.refuse_reason as "refuseReason", d.note, b.name as "businessName", p.name as "partnerName",
  o.name as "outletName", (v.terms -> 'margin' ->> 'bps')::int as "commissionBps"`
const joined = `from delivery d join report_business b on b.id = d.business_id join report_partner p on p.id = d.partner_id
  join report_outlet o on o.id = d.outlet_id join report_version v on v.id = d.version_id join report_agreement a on a.id = d.agreement_id`

const one = statement('delivery_find', `select ${columns} ${joined} where d.id = $1`)
const lock = statement('delivery_lock', `select id from delivery where id = $1 for no key update`)
const lines = statement(
  'delivery_lines',
  `select l.id, l.product_id as "productId", p.name as "productName", p.unit, p.photo_id as "photoId", l.batch_code as "batchCode", l.best_before as "bestBefore",
     l.price, l.supplier_price as "supplierPrice", l.sent, l.accepted, l.difference_reason as "differenceReason", l.difference_note as "differenceNote"
   from delivery_line l join report_product p on p.id = l.product_id where l.delivery_id = $1 order by p.name, l.id`,
)

export const findDelivery = async (reader: Reader, id: string): Promise<DeliveryView | undefined> => {
  const [found] = await reader.rows<Head>(one, [id])
  return found && { ...found, lines: (await reader.rows<LineRow>(lines, [id])).map(lineOf) }
}

export const lockDelivery = async (tx: Tx, id: string): Promise<DeliveryView | undefined> => {
  await tx.rows(lock, [id])
  return findDelivery(tx, id)
}

const lineOf = (row: LineRow) => ({
  ...row,
  price: rupiah(row.price),
  supplierPrice: row.supplierPrice === null ? null : rupiah(row.supplierPrice),
})

export type DeliveryRow = Head & { lineCount: number; pieces: number }

const listOf = (column: 'business_id' | 'partner_id' | '') => `select ${columns},
    (select count(*)::int from delivery_line l where l.delivery_id = d.id) as "lineCount",
    (select sum(sent)::int from delivery_line l where l.delivery_id = d.id) as pieces ${joined}
  where ${column ? `d.${column} = $1` : '$1::uuid is null'} and ($2::text is null or d.state = $2)
    and (d.created_at, d.id) < (coalesce($3::timestamptz, 'infinity'), coalesce($4::uuid, 'ffffffff-ffff-ffff-ffff-ffffffffffff'))
  order by d.created_at desc, d.id desc limit $5`
const lists = {
  business: statement('delivery_list_business', listOf('business_id')),
  partner: statement('delivery_list_partner', listOf('partner_id')),
  all: statement('delivery_list_all', listOf('')),
}
export type Whose = { kind: 'business' | 'partner' | 'all'; id: string | null }
export type Place = { at: string; id: string } | undefined
type Listing = { whose: Whose; state: string | undefined; after: Place; limit: number }

/** A page of deliveries, newest first. */
export const deliveryPage = (reader: Reader, { whose, state, after, limit }: Listing) =>
  reader.rows<DeliveryRow>(lists[whose.kind], [whose.id, state ?? null, after?.at ?? null, after?.id ?? null, limit])

type Sent = {
  id: string
  number: string
  agreementId: string
  versionId: string
  businessId: string
  partnerId: string
  outletId: string
  note: string
  sentAt: Temporal.Instant
  lines: readonly PackedLine[]
}

const insertHead = statement(
  'delivery_insert',
  `insert into delivery (id, number, agreement_id, version_id, business_id, partner_id, outlet_id, state, note, created_at, sent_at)
   values ($1, $2, $3, $4, $5, $6, $7, 'sent', $8, $9, $9)`,
)
const insertLines = statement(
  'delivery_lines_insert',
  `insert into delivery_line (id, delivery_id, product_id, batch_code, best_before, price, supplier_price, sent)
   select l.id, $1, l.product_id, l.batch_code, l.best_before, l.price, l.supplier_price, l.sent
   from unnest($2::uuid[], $3::uuid[], $4::text[], $5::date[], $6::bigint[], $7::bigint[], $8::int[])
     as l(id, product_id, batch_code, best_before, price, supplier_price, sent)`,
)
export const insertDelivery = async (tx: Tx, sent: Sent) => {
  const { lines } = sent
  await tx.rows(insertHead, [
    sent.id,
    sent.number,
    sent.agreementId,
    sent.versionId,
    sent.businessId,
    sent.partnerId,
    sent.outletId,
    sent.note,
    sent.sentAt.toString(),
  ])
  await tx.rows(insertLines, [
    sent.id,
    lines.map(() => newId(sent.sentAt)),
    lines.map((l) => l.productId),
    lines.map((l) => l.batchCode),
    lines.map((l) => l.bestBefore?.toString() ?? null),
    lines.map((l) => l.price.toString()),
    lines.map((l) => l.supplierPrice?.toString() ?? null),
    lines.map((l) => l.quantity),
  ])
}

const close = statement(
  'delivery_close',
  `update delivery set state = $2, decided_at = $3, refuse_reason = $4 where id = $1`,
)
export const closeDelivery = (tx: Tx, id: string, state: DeliveryState, at: Temporal.Instant, reason: string | null) =>
  tx.rows(close, [id, state, at.toString(), reason])

const countLines = statement(
  'delivery_lines_count',
  `update delivery_line l set accepted = c.accepted, difference_reason = c.reason, difference_note = c.note
   from unnest($1::uuid[], $2::int[], $3::text[], $4::text[]) as c(id, accepted, reason, note) where l.id = c.id`,
)
// What was accepted becomes a batch on the shelf, with the price and the margin of the clause it came under.
const shelve = statement(
  'delivery_shelve',
  `with batches as (
     insert into batch (id, agreement_id, version_id, business_id, partner_id, outlet_id, product_id, best_before, price, commission_bps, supplier_price, accepted_at, accepted, on_shelf)
     select l.id, d.agreement_id, d.version_id, d.business_id, d.partner_id, d.outlet_id, l.product_id, l.best_before, l.price,
       case when l.supplier_price is null then $3::int end, l.supplier_price, $2, l.accepted, l.accepted
     from delivery_line l join delivery d on d.id = l.delivery_id where d.id = $1 and l.accepted > 0 returning id, accepted
   )
   insert into stock_movement (batch_id, source, target, quantity, source_id, at)
   select id, 'transit', 'on_shelf', accepted, $1, $2 from batches`,
)
export const saveAcceptance = async (tx: Tx, delivery: Delivery, at: Temporal.Instant) => {
  const { lines } = delivery
  await tx.rows(countLines, [
    lines.map((l) => l.id),
    lines.map((l) => l.accepted),
    lines.map((l) => l.differenceReason),
    lines.map((l) => l.differenceNote),
  ])
  await closeDelivery(tx, delivery.id, delivery.state, at, null)
  await tx.rows(shelve, [delivery.id, at.toString(), delivery.commissionBps])
}
