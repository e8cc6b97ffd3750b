import { type Reader, statement, type Tx } from '../../../platform/db.ts'
import type { Purpose, Receipt, Standing } from '../domain/consent.ts'

const standing = statement(
  'consent_standing',
  `select c.purpose, c.given, r.wording, r.channel, r.at from consent c join consent_receipt r on r.id = c.receipt_id
   where c.business_id = $1`,
)
export const consentStanding = (reader: Reader, businessId: string) => reader.rows<Standing>(standing, [businessId])

const lock = statement('consent_lock', 'select id, name from business where id = $1 for update')

/** Locks the business, so that two answers to one question come one after the other. */
export const lockConsents = async (tx: Tx, businessId: string) => {
  const [business] = await tx.rows<{ id: string; name: string }>(lock, [businessId])
  return business && { ...business, businessId, standing: await consentStanding(tx, businessId) }
}

const named = statement('consent_business', 'select id, name from business where id = $1')
export const findConsenting = async (reader: Reader, businessId: string) =>
  (await reader.rows<{ id: string; name: string }>(named, [businessId]))[0]

/** What was answered and when, the latest first: what a person may ask to see. */
export type ReceiptRow = Omit<Receipt, 'wordingHash' | 'businessId'>
const receipts = statement(
  'consent_receipts',
  `select id, purpose, given, wording, channel, evidence, by_account as "byAccount", at from consent_receipt
   where business_id = $1 order by at desc, id desc limit 100`,
)
export const receiptsOf = (reader: Reader, businessId: string) => reader.rows<ReceiptRow>(receipts, [businessId])

const insert = statement(
  'consent_insert',
  `with receipt as (
     insert into consent_receipt (id, business_id, purpose, given, wording, wording_hash, channel, evidence, by_account, at)
     select r.id, r.business_id, r.purpose, r.given, r.wording, decode(r.wording_hash, 'hex'), r.channel, r.evidence, r.by_account, r.at
     from json_to_recordset($1::json) as r(id uuid, business_id uuid, purpose text, given boolean, wording integer, wording_hash text,
       channel text, evidence text, by_account uuid, at timestamptz)
     returning id, business_id, purpose, given
   )
   insert into consent (business_id, purpose, given, receipt_id) select business_id, purpose, given, id from receipt
   on conflict (business_id, purpose) do update set given = excluded.given, receipt_id = excluded.receipt_id`,
)

/** Keeps answers, at most one for each purpose of a business. */
export const saveReceipts = (tx: Tx, given: readonly Receipt[]) =>
  tx.rows(insert, [
    JSON.stringify(
      given.map((receipt) => ({
        id: receipt.id,
        business_id: receipt.businessId,
        purpose: receipt.purpose,
        given: receipt.given,
        wording: receipt.wording,
        wording_hash: receipt.wordingHash.toString('hex'),
        channel: receipt.channel,
        evidence: receipt.evidence,
        by_account: receipt.byAccount,
        at: receipt.at.toString(),
      })),
    ),
  ])

const given = statement(
  'consent_given',
  'select business_id as id, purpose from consent where given and business_id = any($1)',
)

/** What the owners of these businesses allow. */
export const givenConsents = async (reader: Reader, ids: readonly string[]): Promise<Map<string, Set<Purpose>>> => {
  const allowed = new Map<string, Set<Purpose>>(ids.map((id) => [id, new Set()]))
  for (const { id, purpose } of await reader.rows<{ id: string; purpose: Purpose }>(given, [ids]))
    allowed.get(id)?.add(purpose)
  return allowed
}
