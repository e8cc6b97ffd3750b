import { type Reader, statement } from '../../platform/db.ts'
import type { Notice } from './domain.ts'

export type Parties = {
  pageId: string
  businessId: string
  partnerId: string
  businessName: string
  partnerName: string
}

const names = `, b.name as "businessName", p.name as "partnerName" from`
const joined = `join report_business b on b.id = x.business_id join report_partner p on p.id = x.partner_id`
const columns = `x.business_id as "businessId", x.partner_id as "partnerId"`
const subjects = {
  agreement: statement(
    'notice_agreement',
    `select x.id as "pageId", ${columns} ${names} report_agreement x ${joined} where x.id = $1`,
  ),
  delivery: statement(
    'notice_delivery',
    `select x.id as "pageId", ${columns} ${names} report_delivery x ${joined} where x.id = $1`,
  ),
  settlement: statement(
    'notice_settlement',
    `select x.id as "pageId", ${columns} ${names} report_settlement x ${joined} where x.id = $1`,
  ),
  payment: statement(
    'notice_payment',
    `select x.id as "pageId", ${columns} ${names} report_payment y join report_settlement x on x.id = y.settlement_id ${joined} where y.id = $1`,
  ),
}

/** The two parties of what happened, and the page that shows it. */
export const partiesOf = async (reader: Reader, subject: Notice['subject'], id: string): Promise<Parties | undefined> =>
  (await reader.rows<Parties>(subjects[subject], [id]))[0]
