import { type Reader, statement, type Tx } from '../../../platform/db.ts'
import type { PartnerMakers } from '../domain/partner.ts'
import type { CheckOutcome, PartnerCheck } from '../domain/partner-check.ts'

const makers = statement(
  'partner_makers',
  `select entered_by as "enteredBy", changed_by as "changedBy", changed_at as "changedAt" from partner where id = $1`,
)
/** Who made the record of a partner, and when it last changed. */
export const findMakers = async (reader: Reader, partnerId: string): Promise<PartnerMakers | undefined> =>
  (await reader.rows<PartnerMakers>(makers, [partnerId]))[0]

const latest = statement(
  'partner_check_latest',
  `select outcome, note, at from partner_check where partner_id = $1 order by at desc limit 1`,
)
export const findLatestCheck = async (reader: Reader, partnerId: string): Promise<PartnerCheck | undefined> =>
  (await reader.rows<PartnerCheck>(latest, [partnerId]))[0]

const insert = statement(
  'partner_check_insert',
  `insert into partner_check (id, partner_id, outcome, note, checked_by, at) values ($1, $2, $3, $4, $5, $6)`,
)
export const insertCheck = (
  tx: Tx,
  { id, partnerId, outcome, note }: { id: string; partnerId: string; outcome: CheckOutcome; note: string },
  { by, at }: { by: string; at: Temporal.Instant },
) => tx.rows(insert, [id, partnerId, outcome, note, by, at.toString()])
