import { type Reader, statement, type Tx } from '../../../platform/db.ts'

export type SubmittedDocument = { kind: string; at: Temporal.Instant; fileId: string | null }
const documents = statement(
  'billing_documents',
  `select kind, at, file_id as "fileId" from billing_document where settlement_id = $1 order by at, kind`,
)
export const documentsOf = (reader: Reader, settlementId: string) =>
  reader.rows<SubmittedDocument>(documents, [settlementId])

const insertDocuments = statement(
  'billing_insert',
  `insert into billing_document (settlement_id, kind, file_id, submitted_by, at)
   select $1, kind, case when kind = 'tax_invoice' then $3::uuid end, $4, $5 from unnest($2::text[]) kind`,
)
const startClock = statement(
  'billing_complete',
  `update settlement set documents_complete_at = $2, due_on = $3 where id = $1`,
)
export type Billing = {
  id: string
  kinds: readonly string[]
  fileId: string | null
  completeAt: Temporal.Instant | null
  dueOn: Temporal.PlainDate | null
}
export const saveBilling = async (
  tx: Tx,
  { id, kinds, fileId, completeAt, dueOn }: Billing,
  by: string,
  at: Temporal.Instant,
) => {
  await tx.rows(insertDocuments, [id, kinds, fileId, by, at.toString()])
  if (completeAt && dueOn) await tx.rows(startClock, [id, completeAt.toString(), dueOn.toString()])
}
