import { type Rupiah, rupiah } from '../../../core/money.ts'
import { type Reader, statement, type Tx } from '../../../platform/db.ts'
import type { SettlementDraft, SettlementFacts, Unsettled } from '../domain/settlement.ts'
import type { Place, Whose } from './delivery.ts'

const oldest = statement('settlement_oldest', `select min(at) as at from sale_line where agreement_id = $1 and settlement_id is null`)
/** When the oldest sale was made that no settlement covers yet. */
export const oldestUnsettled = async (reader: Reader, agreementId: string): Promise<Temporal.Instant | null> =>
  (await reader.rows<{ at: Temporal.Instant | null }>(oldest, [agreementId]))[0]?.at ?? null

export type UnsettledRow = Unsettled & { productName: string; unit: string; price: Rupiah; bestBefore: Temporal.PlainDate | null }
type RawUnsettled = Omit<UnsettledRow, 'gross' | 'storeShare' | 'supplierShare' | 'price'> & { gross: bigint; storeShare: bigint; supplierShare: bigint; price: bigint }

const perBatch = `select l.batch_id as "batchId", p.name as "productName", p.unit, max(l.price) as price, b.best_before as "bestBefore", count(*)::int as lines, sum(l.quantity)::int as quantity,
    sum(l.gross)::bigint as gross, sum(l.store_share)::bigint as "storeShare", sum(l.supplier_share)::bigint as "supplierShare"
  from sale_line l join batch b on b.id = l.batch_id join report_product p on p.id = b.product_id`
const grouped = `group by l.batch_id, p.name, p.unit, b.best_before order by p.name, l.batch_id`
const unsettled = statement('settlement_unsettled', `${perBatch} where l.agreement_id = $1 and l.settlement_id is null and l.at < $2 ${grouped}`)
const settled = statement('settlement_lines', `${perBatch} where l.settlement_id = $1 ${grouped}`)

const asRupiah = (row: RawUnsettled): UnsettledRow => ({
  ...row,
  price: rupiah(row.price),
  gross: rupiah(row.gross),
  storeShare: rupiah(row.storeShare),
  supplierShare: rupiah(row.supplierShare),
})
/** What was sold of each batch before a moment and waits for settlement. */
export const unsettledBefore = async (reader: Reader, agreementId: string, before: Temporal.Instant): Promise<UnsettledRow[]> =>
  (await reader.rows<RawUnsettled>(unsettled, [agreementId, before.toString()])).map(asRupiah)
/** The same for what a settlement covers. */
export const settledLines = async (reader: Reader, settlementId: string): Promise<UnsettledRow[]> =>
  (await reader.rows<RawUnsettled>(settled, [settlementId])).map(asRupiah)

const insert = statement(
  'settlement_insert',
  `insert into settlement (id, number, agreement_id, version_id, business_id, partner_id, period_from, period_to, lines, quantity, gross, store_share, supplier_share, payment_days, required_documents, posted_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)`,
)
// Every line a settlement was drawn up from, and none besides: a sale that slipped in between makes it start again.
const mark = statement(
  'settlement_mark',
  `with marked as (
     update sale_line set settlement_id = $1 where agreement_id = $2 and settlement_id is null and at < $3 returning gross, supplier_share
   )
   select case when count(*) = $4 and coalesce(sum(gross), 0) = $5 and coalesce(sum(supplier_share), 0) = $6 then true else stale() end as marked from marked`,
)
export const insertSettlement = async (tx: Tx, draft: SettlementDraft, number: string, before: Temporal.Instant, at: Temporal.Instant) => {
  const { id, agreementId, versionId, businessId, partnerId, period, lines, quantity, gross, storeShare, supplierShare } = draft
  await tx.rows(insert, [
    id, number, agreementId, versionId, businessId, partnerId, period.from.toString(), period.to.toString(), lines, quantity,
    gross.toString(), storeShare.toString(), supplierShare.toString(), draft.paymentDays, draft.requiredDocuments, at.toString(),
  ])
  await tx.rows(mark, [id, agreementId, before.toString(), lines, gross.toString(), supplierShare.toString()])
}

export type SettlementHead = SettlementFacts & {
  id: string
  number: string
  agreementId: string
  agreementNumber: string
  businessId: string
  partnerId: string
  businessName: string
  partnerName: string
  partnerKind: string
  periodFrom: Temporal.PlainDate
  periodTo: Temporal.PlainDate
  lines: number
  quantity: number
  gross: Rupiah
  storeShare: Rupiah
  paymentDays: number
  requiredDocuments: readonly string[]
  postedAt: Temporal.Instant
  paidAt: Temporal.Instant | null
}
type HeadRow = Omit<SettlementHead, 'gross' | 'storeShare' | 'supplierShare' | 'paid'> & { gross: bigint; storeShare: bigint; supplierShare: bigint; paid: bigint }

const head = `select s.id, s.number, s.agreement_id as "agreementId", a.number as "agreementNumber", s.business_id as "businessId", s.partner_id as "partnerId", b.name as "businessName",
    p.name as "partnerName", p.kind as "partnerKind", s.period_from as "periodFrom", s.period_to as "periodTo", s.lines, s.quantity, s.gross, s.store_share as "storeShare",
    s.supplier_share as "supplierShare", s.payment_days as "paymentDays", s.required_documents as "requiredDocuments", s.posted_at as "postedAt",
    s.documents_complete_at as "documentsCompleteAt", s.due_on as "dueOn", s.paid_at as "paidAt",
    coalesce((select sum(amount) from payment where settlement_id = s.id), 0)::bigint as paid
  from settlement s join report_business b on b.id = s.business_id join report_partner p on p.id = s.partner_id join report_agreement a on a.id = s.agreement_id`

const asHead = (row: HeadRow): SettlementHead => ({
  ...row,
  gross: rupiah(row.gross),
  storeShare: rupiah(row.storeShare),
  supplierShare: rupiah(row.supplierShare),
  paid: rupiah(row.paid),
})

const one = statement('settlement_find', `${head} where s.id = $1`)
const lock = statement('settlement_lock', `select id from settlement where id = $1 for no key update`)
export const findSettlement = async (reader: Reader, id: string): Promise<SettlementHead | undefined> => {
  const [row] = await reader.rows<HeadRow>(one, [id])
  return row && asHead(row)
}
export const lockSettlement = async (tx: Tx, id: string) => {
  await tx.rows(lock, [id])
  return findSettlement(tx, id)
}

const listWhere = (column: '' | 'business_id' | 'partner_id', condition: string) =>
  `${head} where ${column ? `s.${column} = $1` : '$1::uuid is null'} ${condition}
    and (s.posted_at, s.id) < (coalesce($2::timestamptz, 'infinity'), coalesce($3::uuid, 'ffffffff-ffff-ffff-ffff-ffffffffffff'))
   order by s.posted_at desc, s.id desc limit $4`
const columns = { business: 'business_id', partner: 'partner_id', all: '' } as const
const conditions = { all: '', open: 'and s.paid_at is null', paid: 'and s.paid_at is not null' } as const
export type SettlementFilter = keyof typeof conditions
const lists = Object.fromEntries(
  Object.entries(columns).flatMap(([whose, column]) =>
    Object.entries(conditions).map(([filter, condition]) => [`${whose}_${filter}`, statement(`settlement_list_${whose}_${filter}`, listWhere(column, condition))]),
  ),
)
/** A page of settlements, newest first. */
export const settlementPage = async (reader: Reader, whose: Whose, filter: SettlementFilter, after: Place, limit: number): Promise<SettlementHead[]> => {
  const list = lists[`${whose.kind}_${filter}`]
  if (!list) throw new TypeError(`no list ${filter}`)
  return (await reader.rows<HeadRow>(list, [whose.id, after?.at ?? null, after?.id ?? null, limit])).map(asHead)
}

const late = statement('settlement_late', `${head} where s.paid_at is null and s.due_on < $1 order by s.due_on, s.id limit $2`)
/** The bills that are longest overdue, of all partners. */
export const lateSettlements = async (reader: Reader, on: Temporal.PlainDate, limit: number): Promise<SettlementHead[]> =>
  (await reader.rows<HeadRow>(late, [on.toString(), limit])).map(asHead)

export type SubmittedDocument = { kind: string; at: Temporal.Instant; fileId: string | null }
const documents = statement('billing_documents', `select kind, at, file_id as "fileId" from billing_document where settlement_id = $1 order by at, kind`)
export const documentsOf = (reader: Reader, settlementId: string) => reader.rows<SubmittedDocument>(documents, [settlementId])

const insertDocuments = statement(
  'billing_insert',
  `insert into billing_document (settlement_id, kind, file_id, submitted_by, at)
   select $1, kind, case when kind = 'tax_invoice' then $3::uuid end, $4, $5 from unnest($2::text[]) kind`,
)
const startClock = statement('billing_complete', `update settlement set documents_complete_at = $2, due_on = $3 where id = $1`)
export type Billing = { id: string; kinds: readonly string[]; fileId: string | null; completeAt: Temporal.Instant | null; dueOn: Temporal.PlainDate | null }
export const saveBilling = async (tx: Tx, { id, kinds, fileId, completeAt, dueOn }: Billing, by: string, at: Temporal.Instant) => {
  await tx.rows(insertDocuments, [id, kinds, fileId, by, at.toString()])
  if (completeAt && dueOn) await tx.rows(startClock, [id, completeAt.toString(), dueOn.toString()])
}

export type PaymentRow = {
  id: string
  amount: bigint
  paidOn: Temporal.PlainDate
  method: string
  reference: string
  proofId: string | null
  recordedAt: Temporal.Instant
  confirmedAt: Temporal.Instant | null
}
const payments = statement(
  'payment_list',
  `select p.id, p.amount, p.paid_on as "paidOn", p.method, p.reference, p.proof_id as "proofId", p.recorded_at as "recordedAt", c.at as "confirmedAt"
   from payment p left join payment_confirmation c on c.payment_id = p.id where p.settlement_id = $1 order by p.recorded_at`,
)
export const paymentsOf = (reader: Reader, settlementId: string) => reader.rows<PaymentRow>(payments, [settlementId])

const insertPayment = statement(
  'payment_insert',
  `insert into payment (id, settlement_id, amount, paid_on, method, reference, proof_id, recorded_by, recorded_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
)
const markPaid = statement('settlement_paid', `update settlement set paid_at = $2 where id = $1`)
export type Paying = { id: string; settlementId: string; amount: Rupiah; paidOn: Temporal.PlainDate; method: string; reference: string; proofId: string | null; settled: boolean }
export const savePayment = async (tx: Tx, payment: Paying, by: string, at: Temporal.Instant) => {
  const { id, settlementId, amount, paidOn, method, reference, proofId, settled } = payment
  await tx.rows(insertPayment, [id, settlementId, amount.toString(), paidOn.toString(), method, reference, proofId, by, at.toString()])
  if (settled) await tx.rows(markPaid, [settlementId, at.toString()])
}

export type PaymentOf = { id: string; settlementId: string; businessId: string; partnerId: string; proofId: string | null; confirmedAt: Temporal.Instant | null }
const paymentRow = statement(
  'payment_find',
  `select p.id, p.settlement_id as "settlementId", s.business_id as "businessId", s.partner_id as "partnerId", p.proof_id as "proofId", c.at as "confirmedAt"
   from payment p join settlement s on s.id = p.settlement_id left join payment_confirmation c on c.payment_id = p.id where p.id = $1`,
)
export const findPayment = async (reader: Reader, id: string): Promise<PaymentOf | undefined> => (await reader.rows<PaymentOf>(paymentRow, [id]))[0]

const insertConfirmation = statement('payment_confirm', `insert into payment_confirmation (payment_id, confirmed_by, at) values ($1, $2, $3)`)
export const confirmPaymentRow = (tx: Tx, id: string, by: string, at: Temporal.Instant) => tx.rows(insertConfirmation, [id, by, at.toString()])

const ended = statement(
  'settlement_waiting_agreements',
  `select distinct agreement_id as id from sale_line where settlement_id is null and at < $1 and agreement_id > $2 order by agreement_id limit $3`,
)
/** Agreements with sales from before a moment that no settlement covers, by id, after one of them. */
export const agreementsToSettle = async (reader: Reader, before: Temporal.Instant, after: string, limit: number): Promise<string[]> =>
  (await reader.rows<{ id: string }>(ended, [before.toString(), after, limit])).map(({ id }) => id)
