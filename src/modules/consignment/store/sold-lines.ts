import { type Rupiah, rupiah } from '../../../core/money.ts'
import { type Reader, statement } from '../../../platform/db.ts'
import type { Unsettled } from '../domain/settlement.ts'

// A sale that gives its owner nothing is no reason to settle; it goes with the next one that does.
const oldest = statement(
  'settlement_oldest',
  `select min(at) as at from sale_line where agreement_id = $1 and settlement_id is null and supplier_share > 0`,
)
/** When the oldest sale was made that no settlement covers yet. */
export const oldestUnsettled = async (reader: Reader, agreementId: string): Promise<Temporal.Instant | null> =>
  (await reader.rows<{ at: Temporal.Instant | null }>(oldest, [agreementId]))[0]?.at ?? null

export type UnsettledRow = Unsettled & {
  productName: string
  unit: string
  price: Rupiah
  bestBefore: Temporal.PlainDate | null
}
type RawUnsettled = Omit<UnsettledRow, 'gross' | 'storeShare' | 'supplierShare' | 'price'> & {
  gross: bigint
  storeShare: bigint
  supplierShare: bigint
  price: bigint
}

const perBatch = `select l.batch_id as "batchId", p.name as "productName", p.unit, max(l.price) as price, b.best_before as "bestBefore", count(*)::int as lines, sum(l.quantity)::int as quantity,
    sum(l.gross)::bigint as gross, sum(l.store_share)::bigint as "storeShare", sum(l.supplier_share)::bigint as "supplierShare"
  from sale_line l join batch b on b.id = l.batch_id join report_product p on p.id = b.product_id`
const grouped = `group by l.batch_id, p.name, p.unit, b.best_before order by p.name, b.best_before nulls last, l.batch_id`
const unsettled = statement(
  'settlement_unsettled',
  `${perBatch} where l.agreement_id = $1 and l.settlement_id is null and l.at < $2 ${grouped}`,
)
const settled = statement('settlement_lines', `${perBatch} where l.settlement_id = $1 ${grouped}`)

const asRupiah = (row: RawUnsettled): UnsettledRow => ({
  ...row,
  price: rupiah(row.price),
  gross: rupiah(row.gross),
  storeShare: rupiah(row.storeShare),
  supplierShare: rupiah(row.supplierShare),
})
/** What was sold of each batch before a moment and waits for settlement. */
export const unsettledBefore = async (
  reader: Reader,
  agreementId: string,
  before: Temporal.Instant,
): Promise<UnsettledRow[]> =>
  (await reader.rows<RawUnsettled>(unsettled, [agreementId, before.toString()])).map(asRupiah)
/** The same for what a settlement covers. */
export const settledLines = async (reader: Reader, settlementId: string): Promise<UnsettledRow[]> =>
  (await reader.rows<RawUnsettled>(settled, [settlementId])).map(asRupiah)

const ended = statement(
  'settlement_waiting_agreements',
  `select distinct agreement_id as id from sale_line
   where settlement_id is null and supplier_share > 0 and at < $1 and agreement_id > $2 order by agreement_id limit $3`,
)
/** Agreements with sales from before a moment that no settlement covers, by id, after one of them. */
export const agreementsToSettle = async (
  reader: Reader,
  before: Temporal.Instant,
  after: string,
  limit: number,
): Promise<string[]> =>
  (await reader.rows<{ id: string }>(ended, [before.toString(), after, limit])).map(({ id }) => id)

/** What sold under one agreement since its last settlement. */
export type OpenSales = {
  agreementId: string
  number: string
  partnerName: string
  quantity: number
  supplierShare: bigint
}
const open = statement(
  'settlement_open_sales',
  `select a.id as "agreementId", a.number, p.name as "partnerName", l.quantity, l.share as "supplierShare"
   from report_agreement a join report_partner p on p.id = a.partner_id
   cross join lateral (
     select sum(quantity)::int as quantity, sum(supplier_share)::bigint as share
     from sale_line where agreement_id = a.id and settlement_id is null
   ) l
   where a.business_id = $1 and l.quantity > 0 order by l.share desc, a.id limit 50`,
)
/** A business's sales that no settlement covers yet, agreement by agreement, the largest first. */
export const openSalesOf = (reader: Reader, businessId: string) => reader.rows<OpenSales>(open, [businessId])
