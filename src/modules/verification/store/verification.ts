import { type Reader, statement, type Tx } from '../../../platform/db.ts'
import type { Told } from '../domain/promise.ts'
import { type Change, type State, unasked, type Verification } from '../domain/verification.ts'
import { saveVisit } from './visit.ts'

const columns = `v.business_id as "businessId", v.round, v.state, v.submitted_at as "submittedAt", v.complete_at as "completeAt", v.due_on as "dueOn",
  v.claimed_by as "claimedBy", v.claimed_at as "claimedAt", v.absences, v.checked_on as "checkedOn", v.decided_at as "decidedAt",
  v.decided_by as "decidedBy", v.reason, v.verified_on as "verifiedOn", v.verified_until as "verifiedUntil"`
const find = statement('verification_find', `select ${columns} from business_verification v where v.business_id = $1`)
const lock = statement(
  'verification_lock',
  `select ${columns} from business_verification v where v.business_id = $1 for update`,
)

/** The case of a business; one that never asked has an empty one. */
export const findVerification = async (reader: Reader, businessId: string): Promise<Verification> =>
  (await reader.rows<Verification>(find, [businessId]))[0] ?? unasked(businessId)

export const lockVerification = async (tx: Tx, businessId: string): Promise<Verification> =>
  (await tx.rows<Verification>(lock, [businessId]))[0] ?? unasked(businessId)

const barred = statement(
  'verification_barred_of',
  'select account_id as id from verification_barred where business_id = $1 and round = $2',
)

/** Who may never decide about this business in this round, by whichever membership they come. */
export const findBarred = async (reader: Reader, { businessId, round }: Verification): Promise<string[]> =>
  (await reader.rows<{ id: string }>(barred, [businessId, round])).map(({ id }) => id)

const holidays = statement(
  'verification_holidays',
  `select day::text from holiday where day between $1::date and $1::date + 120`,
)

/** Holidays from a day on, as far as any period here reaches. */
export const findHolidays = async (reader: Reader, from: Temporal.PlainDate): Promise<ReadonlySet<string>> =>
  new Set((await reader.rows<{ day: string }>(holidays, [from.toString()])).map(({ day }) => day))

const story = statement(
  'verification_story',
  `select at, action, side, account_id as "accountId", round, note, promise, promised_on as "promisedOn"
   from (select * from verification_step where business_id = $1 order by id desc limit 100) s order by id`,
)
/** What happened to a case, first to last; of a very long one the newest hundred steps. */
export const findStory = (reader: Reader, businessId: string) => reader.rows<Told>(story, [businessId])

export type Finding = {
  id: string
  field: string
  reason: string
  askedAt: Temporal.Instant
  answeredAt: Temporal.Instant | null
  answer: string
}
const findingColumns = 'id, field, reason, asked_at as "askedAt", answered_at as "answeredAt", answer'
const openFindings = statement(
  'verification_findings_open',
  `select ${findingColumns} from verification_finding where business_id = $1 and answered_at is null order by asked_at, id`,
)
const lastFindings = statement(
  'verification_findings_round',
  `select ${findingColumns} from verification_finding where business_id = $1 and round = $2 order by asked_at, id limit 60`,
)
/** What an officer still wants corrected. */
export const findOpenFindings = (reader: Reader, businessId: string) => reader.rows<Finding>(openFindings, [businessId])
/** All that was asked in a round, with the answers. */
export const findFindings = (reader: Reader, { businessId, round }: Verification) =>
  reader.rows<Finding>(lastFindings, [businessId, round])

const heard = statement(
  'verification_appeal_heard',
  `select exists (select from verification_decision where business_id = $1 and round = $2 and outcome like 'appeal%') as heard`,
)
/** Whether an objection was already decided in this round. */
export const appealHeard = async (reader: Reader, { businessId, round }: Verification): Promise<boolean> =>
  (await reader.rows<{ heard: boolean }>(heard, [businessId, round]))[0]?.heard ?? false

const put = statement(
  'verification_put',
  `insert into business_verification (business_id, round, state, submitted_at, complete_at, due_on, claimed_by, claimed_at, absences,
     checked_on, decided_at, decided_by, reason, verified_on, verified_until)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
)
const change = statement(
  'verification_change',
  `update business_verification set round = $2, state = $3, submitted_at = $4, complete_at = $5, due_on = $6, claimed_by = $7, claimed_at = $8,
     absences = $9, checked_on = $10, decided_at = $11, decided_by = $12, reason = $13, verified_on = $14, verified_until = $15
   where business_id = $1`,
)
const text = (value: { toString: () => string } | null) => value?.toString() ?? null
const valuesOf = (now: Verification) => [
  now.businessId,
  now.round,
  now.state satisfies State,
  text(now.submittedAt),
  text(now.completeAt),
  text(now.dueOn),
  now.claimedBy,
  text(now.claimedAt),
  now.absences,
  text(now.checkedOn),
  text(now.decidedAt),
  now.decidedBy,
  now.reason,
  text(now.verifiedOn),
  text(now.verifiedUntil),
]

const stepPut = statement(
  'verification_step_put',
  `insert into verification_step (business_id, round, action, side, account_id, at, note, promise, promised_on)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
)
const makerPut = statement(
  'verification_maker_put',
  `insert into verification_maker (business_id, round, account_id, how, at) values ($1, $2, $3, $4, $5) on conflict do nothing`,
)
const findingPut = statement(
  'verification_finding_put',
  `insert into verification_finding (id, business_id, round, field, reason, asked_by, asked_at) values ($1, $2, $3, $4, $5, $6, $7)`,
)
const findingsAnswer = statement(
  'verification_findings_answer',
  `update verification_finding f set answered_at = $2, answer = given.answer
   from unnest($3::text[], $4::text[]) as given (field, answer)
   where f.business_id = $1 and f.answered_at is null and f.field = given.field`,
)
const decisionPut = statement(
  'verification_decision_put',
  `insert into verification_decision (id, business_id, round, outcome, decided_by, decided_at, promised_on, reason)
   values ($1, $2, $3, $4, $5, $6, $7, $8)`,
)

/** Who did it, on which side, and when; a person, or the platform. */
export type Hand = { accountId: string | null; side: Told['side']; at: Temporal.Instant }

type Saving = Change & { isNew: boolean; codeHash: Buffer | undefined }

/** Writes a change down: the decision first, because the database lets no case be decided without one. */
export const saveChange = async (tx: Tx, saving: Saving, hand: Hand) => {
  const { now, step, isNew } = saving
  const at = hand.at.toString()
  await saveDecision(tx, saving, hand)
  await tx.rows(isNew ? put : change, valuesOf(now))
  const promised = [step.promise?.kind ?? null, text(step.promise?.on ?? null)]
  const hands = [hand.side, hand.accountId, at]
  await tx.rows(stepPut, [now.businessId, now.round, step.action, ...hands, step.note ?? '', ...promised])
  await saveParts(tx, saving, hand)
}

const saveDecision = async (tx: Tx, { now, decision }: Saving, { accountId, at }: Hand) => {
  if (!decision) return
  const { id, outcome, promisedOn, reason } = decision
  const by = [accountId, at.toString()]
  await tx.rows(decisionPut, [id, now.businessId, now.round, outcome, ...by, promisedOn.toString(), reason])
}

const saveParts = async (tx: Tx, { now, maker, visit, findings = [], answers, codeHash }: Saving, hand: Hand) => {
  const { businessId, round, claimedBy } = now
  const [by, at] = [hand.accountId, hand.at.toString()]
  if (maker && by) await tx.rows(makerPut, [businessId, round, by, maker, at])
  if (visit) await saveVisit(tx, { businessId, round, officerId: claimedBy ?? by ?? '', at, codeHash }, visit)
  for (const { id, field, reason } of findings)
    await tx.rows(findingPut, [id, businessId, round, field, reason, by, at])
  if (answers) await tx.rows(findingsAnswer, [businessId, at, Object.keys(answers), Object.values(answers)])
}
