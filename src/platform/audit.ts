import type { Outcome } from './action.ts'
import type { By } from './actor.ts'
import { type Db, statement, type Tx } from './db.ts'

type Event = { action: string; subjectId: string; reason?: string | undefined; facts: Outcome }

/** The values every event is made of, in the order of the columns of `audit_event`. */
export const eventValues = ({ actor, at, entrance }: By, { action, subjectId, reason, facts }: Event): unknown[] => [
  at.toString(),
  actor.id || null,
  actor.organisationId || null,
  entrance,
  action,
  subjectId,
  reason ?? null,
  JSON.stringify(facts),
  actor.delegation?.ownerId ?? null,
]

const appendDone = statement(
  'audit_done',
  `with keyed as (
     update command_key set answer = $8::jsonb where actor_id = coalesce($2::uuid, '00000000-0000-0000-0000-000000000000') and key = $10
   )
   insert into audit_event (at, actor_id, organisation_id, entrance, action, subject_id, outcome, reason, facts, on_behalf_of)
   values ($1, $2, $3, $4, $5, $6, 'done', $7, $8::jsonb, $9)`,
)

/** Appends to the log and stores the answer under the idempotency key. Always a command's last statement. */
export const record = (tx: Tx, by: By, event: Event) => tx.rows(appendDone, [...eventValues(by, event), by.key ?? null])

const appendDenied = statement(
  'audit_denied',
  `insert into audit_event (at, actor_id, organisation_id, entrance, action, subject_id, outcome, on_behalf_of)
   values ($1, $2, $3, $4, $5, $6, 'denied', $7)`,
)

/** An attempt is remembered in a transaction of its own, because the refused one is undone. */
export const recordDenied = (db: Db, by: By, { action, subjectId }: { action: string; subjectId: string }) => {
  const values = eventValues(by, { action, subjectId, facts: { id: subjectId } })
  return db.write.rows(appendDenied, [...values.slice(0, 6), values.at(-1)])
}
