import { rupiah } from '../../../core/money.ts'
import type { LineMargin } from '../../../core/share.ts'
import { type Reader, statement } from '../../../platform/db.ts'
import { saleTransfers } from '../../ledger/door.ts'
import { type Batch, moneyOf, type Shelf, type SoldLine } from '../domain/sale.ts'

type BatchRow = {
  partner_id: string
  id: string | null
  agreement_id: string
  product_id: string
  product_name: string
  price: bigint
  commission_bps: number | null
  supplier_price: bigint | null
  best_before: Temporal.PlainDate | null
  on_shelf: number
}

// First expired, first out: the order in which goods should leave the shelf.
const shelf = statement(
  'sale_shelf',
  `select o.partner_id, b.id, b.agreement_id, b.product_id, p.name as product_name, b.price, b.commission_bps, b.supplier_price, b.best_before, b.on_shelf
   from report_outlet o
   left join (batch b join report_product p on p.id = b.product_id) on b.outlet_id = o.id and b.on_shelf > 0 and b.product_id = any($2)
   where o.id = $1 order by b.best_before nulls last, b.accepted_at, b.id`,
)

/** What stands on an outlet's shelf of the goods asked for. */
export const shelfOf = async (
  reader: Reader,
  outletId: string,
  productIds: readonly string[],
): Promise<Shelf | undefined> => {
  const found = await reader.rows<BatchRow>(shelf, [outletId, productIds])
  const [first] = found
  return first && { outletId, partnerId: first.partner_id, batches: found.filter(({ id }) => id !== null).map(batchOf) }
}

const batchOf = (row: BatchRow): Batch => ({
  id: row.id ?? '',
  agreementId: row.agreement_id,
  productId: row.product_id,
  productName: row.product_name,
  price: rupiah(row.price),
  margin: marginOf(row),
  bestBefore: row.best_before,
  onShelf: row.on_shelf,
})

const marginOf = ({ commission_bps, supplier_price }: BatchRow): LineMargin =>
  supplier_price === null
    ? { commissionBps: commission_bps ?? 0, supplierPrice: null }
    : { commissionBps: null, supplierPrice: rupiah(supplier_price) }

/** A sale as it is written down: from cashier or count, all in one statement. */
export type SaleChange = {
  id: string
  outletId: string
  partnerId: string
  kind: 'cashier' | 'count'
  period: { from: Temporal.PlainDate; to: Temporal.PlainDate } | null
  lines: readonly SoldLine[]
}

/**
 * Goods leave the shelf, lines are written, the books receive both shares: one statement. It takes only what is still
 * there, batch by batch in one order (so that two cashiers never wait for each other in a circle), and undoes itself
 * where a rival was faster.
 */
const saveText = `
  lines as (
    select * from unnest($19::uuid[], $20::uuid[], $21::int[], $22::bigint[], $23::bigint[], $24::bigint[], $25::bigint[])
      as l(batch_id, agreement_id, quantity, price, gross, store_share, supplier_share)
  ), taken as (
    update batch b set on_shelf = b.on_shelf - l.quantity, sold = b.sold + l.quantity
    from lines l where b.id = l.batch_id and b.on_shelf >= l.quantity returning b.id
  ), sold as (
    insert into sale (id, outlet_id, partner_id, kind, at, recorded_by, period_from, period_to)
    values ($12, $13, $14, $15, $1, $16, $17, $18)
  ), written as (
    insert into sale_line (sale_id, batch_id, agreement_id, quantity, price, gross, store_share, supplier_share, at)
    select $12, batch_id, agreement_id, quantity, price, gross, store_share, supplier_share, $1::timestamptz from lines
  ), moved as (
    insert into transfer (at, from_account, to_account, amount, reason, source_id)
    select $1::timestamptz, source.id, target.id, m.amount, 'sale', $12
    from unnest($26::uuid[], $27::text[], $28::text[], $29::bigint[]) as m(agreement_id, source, target, amount)
    join ledger_account source on source.agreement_id = m.agreement_id and source.kind = m.source
    join ledger_account target on target.agreement_id = m.agreement_id and target.kind = m.target
    returning id
  ), saved as (
    select case when (select count(*) from taken) = cardinality($19::uuid[]) and (select count(*) from moved) = cardinality($26::uuid[])
      then true else stale() end as saved
  )`
export const saveSale = statement('sale_save', saveText)
/** The same statement under a name of its own, because a command's statement carries its name. */
export const saveCount = statement('count_save', saveText)

export const saleValues = (
  { id, outletId, partnerId, kind, period, lines }: SaleChange,
  recordedBy: string,
): unknown[] => {
  const ordered = [...lines].sort((a, b) => (a.batchId < b.batchId ? -1 : 1))
  const transfers = moneyOf(lines).flatMap(({ agreementId, storeShare, supplierShare }) =>
    saleTransfers(storeShare, supplierShare).map((transfer) => ({ agreementId, ...transfer })),
  )
  return [
    id,
    outletId,
    partnerId,
    kind,
    recordedBy || null,
    period?.from.toString() ?? null,
    period?.to.toString() ?? null,
    ordered.map((l) => l.batchId),
    ordered.map((l) => l.agreementId),
    ordered.map((l) => l.quantity),
    ordered.map((l) => l.price.toString()),
    ordered.map((l) => l.gross.toString()),
    ordered.map((l) => l.storeShare.toString()),
    ordered.map((l) => l.supplierShare.toString()),
    transfers.map((t) => t.agreementId),
    transfers.map((t) => t.from),
    transfers.map((t) => t.to),
    transfers.map((t) => t.amount.toString()),
  ]
}

export type SaleView = {
  id: string
  kind: 'cashier' | 'count'
  at: Temporal.Instant
  outletId: string
  outletName: string
  partnerId: string
  partnerName: string
  lines: readonly SaleLineView[]
}
export type SaleLineView = {
  productName: string
  businessId: string
  businessName: string
  quantity: number
  price: bigint
  gross: bigint
  supplierShare: bigint
  storeShare: bigint
  agreementId: string
  batchId: string
}
const saleHead = statement(
  'sale_view',
  `select s.id, s.kind, s.at, o.id as "outletId", o.name as "outletName", s.partner_id as "partnerId", p.name as "partnerName"
   from sale s join report_outlet o on o.id = s.outlet_id join report_partner p on p.id = s.partner_id where s.id = $1`,
)
const saleLines = statement(
  'sale_view_lines',
  `select p.name as "productName", bu.id as "businessId", bu.name as "businessName", l.quantity, l.price, l.gross, l.supplier_share as "supplierShare",
     l.store_share as "storeShare", l.agreement_id as "agreementId", l.batch_id as "batchId"
   from sale_line l join batch b on b.id = l.batch_id join report_product p on p.id = b.product_id join report_business bu on bu.id = b.business_id
   where l.sale_id = $1 and ($2::uuid is null or b.business_id = $2) order by l.id limit 500`,
)
/** A sale with its lines; for a business only those of its own goods. */
export const findSale = async (
  reader: Reader,
  id: string,
  businessId: string | null,
): Promise<SaleView | undefined> => {
  const [head] = await reader.rows<Omit<SaleView, 'lines'>>(saleHead, [id])
  return head && { ...head, lines: await reader.rows<SaleLineView>(saleLines, [id, businessId]) }
}
