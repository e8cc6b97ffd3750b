import { type Rupiah, rupiah } from '../../../core/money.ts'
import { type Reader, statement, type Tx } from '../../../platform/db.ts'
import type { SettlementDraft, SettlementFacts } from '../domain/settlement.ts'
import type { Place, Whose } from './delivery.ts'

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
export const insertSettlement = async (
  tx: Tx,
  draft: SettlementDraft,
  number: string,
  before: Temporal.Instant,
  at: Temporal.Instant,
) => {
  const {
    id,
    agreementId,
    versionId,
    businessId,
    partnerId,
    period,
    lines,
    quantity,
    gross,
    storeShare,
    supplierShare,
  } = draft
  await tx.rows(insert, [
    id,
    number,
    agreementId,
    versionId,
    businessId,
    partnerId,
    period.from.toString(),
    period.to.toString(),
    lines,
    quantity,
    gross.toString(),
    storeShare.toString(),
    supplierShare.toString(),
    draft.paymentDays,
    draft.requiredDocuments,
    at.toString(),
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
type HeadRow = Omit<SettlementHead, 'gross' | 'storeShare' | 'supplierShare' | 'paid'> & {
  gross: bigint
  storeShare: bigint
  supplierShare: bigint
  paid: bigint
}

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
type SettlementFilter = keyof typeof conditions
const lists = Object.fromEntries(
  Object.entries(columns).flatMap(([whose, column]) =>
    Object.entries(conditions).map(([filter, condition]) => [
      `${whose}_${filter}`,
      statement(`settlement_list_${whose}_${filter}`, listWhere(column, condition)),
    ]),
  ),
)
type Listing = { whose: Whose; filter: SettlementFilter; after: Place; limit: number }

/** A page of settlements, newest first. */
export const settlementPage = async (reader: Reader, { whose, filter, after, limit }: Listing) => {
  const list = lists[`${whose.kind}_${filter}`]
  if (!list) throw new TypeError(`no list ${filter}`)
  const found = await reader.rows<HeadRow>(list, [whose.id, after?.at ?? null, after?.id ?? null, limit])
  return found.map(asHead)
}

type Names = { businessName: string; partnerName: string }
const names = statement(
  'settlement_names',
  `select b.name as "businessName", p.name as "partnerName" from report_business b, report_partner p where b.id = $1 and p.id = $2`,
)
export const partyNames = async (
  reader: Reader,
  { businessId, partnerId }: { businessId: string; partnerId: string },
): Promise<Names> =>
  (await reader.rows<Names>(names, [businessId, partnerId]))[0] ?? { businessName: '', partnerName: '' }
