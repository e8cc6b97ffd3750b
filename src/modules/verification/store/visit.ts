import { type Reader, statement, type Tx } from '../../../platform/db.ts'
import type { ChosenHow, VisitChange, VisitOutcome } from '../domain/verification.ts'

export type Visit = {
  id: string
  businessId: string
  officerId: string
  slots: readonly Temporal.Instant[]
  proposedAt: Temporal.Instant
  chosenSlot: Temporal.Instant | null
  chosenHow: ChosenHow | null
  outcome: VisitOutcome | null
  outcomeAt: Temporal.Instant | null
  note: string
}
/** An array of moments has no reading of its own. */
type Row = Omit<Visit, 'slots'> & { slots: string[] }

const columns = `id, business_id as "businessId", officer_id as "officerId", proposed_at as "proposedAt", chosen_slot as "chosenSlot",
  chosen_how as "chosenHow", outcome, outcome_at as "outcomeAt", note,
  array(select to_json(slot) #>> '{}' from unnest(slots) slot) as slots`
const open = statement(
  'visit_open',
  `select ${columns} from verification_visit where business_id = $1 and outcome is null`,
)
const byCode = statement('visit_by_code', `select ${columns} from verification_visit where code_hash = $1`)
const ofBusiness = statement(
  'visit_of_business',
  `select ${columns} from verification_visit where business_id = $1 order by proposed_at desc limit 20`,
)

const read = ({ slots, ...row }: Row): Visit => ({ ...row, slots: slots.map((slot) => Temporal.Instant.from(slot)) })

/** The visit being arranged or waited for. */
export const findOpenVisit = async (reader: Reader, businessId: string): Promise<Visit | undefined> =>
  (await reader.rows<Row>(open, [businessId])).map(read)[0]

/** The visit somebody holds the code of, over or not. */
export const findVisitByCode = async (reader: Reader, hash: Buffer): Promise<Visit | undefined> =>
  (await reader.rows<Row>(byCode, [hash])).map(read)[0]

/** The visits of a business, newest first. */
export const findVisits = async (reader: Reader, businessId: string): Promise<Visit[]> =>
  (await reader.rows<Row>(ofBusiness, [businessId])).map(read)

const put = statement(
  'visit_put',
  `insert into verification_visit (id, business_id, round, officer_id, slots, code_hash, proposed_at) values ($1, $2, $3, $4, $5::timestamptz[], $6, $7)`,
)
const supersede = statement(
  'visit_supersede',
  `update verification_visit set outcome = 'cancelled', outcome_at = $2 where business_id = $1 and outcome is null`,
)
const chosen = statement(
  'visit_chosen',
  `update verification_visit set chosen_slot = $2, chosen_how = $3, chosen_at = $4 where business_id = $1 and outcome is null`,
)
const over = statement(
  'visit_over',
  `update verification_visit set outcome = $2, outcome_at = $3, note = $4 where business_id = $1 and outcome is null`,
)

type Around = { businessId: string; round: number; officerId: string; at: string; codeHash: Buffer | undefined }

/** Writes what became of a visit. New times take the place of those that were not answered. */
export const saveVisit = async (tx: Tx, { businessId, round, officerId, at, codeHash }: Around, visit: VisitChange) => {
  if (visit.kind === 'chosen') return tx.rows(chosen, [businessId, visit.slot.toString(), visit.how, at])
  if (visit.kind === 'over') return tx.rows(over, [businessId, visit.outcome, at, visit.note])
  await tx.rows(supersede, [businessId, at])
  const slots = visit.slots.map((slot) => slot.toString())
  return tx.rows(put, [visit.id, businessId, round, officerId, slots, codeHash, at])
}
