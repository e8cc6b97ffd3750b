import type { Db, Tx } from './db.ts'
import { statement } from './db.ts'

export type LoggedEvent = {
  tx: string
  id: bigint
  at: Temporal.Instant
  actor_id: string | null
  organisation_id: string | null
  action: string
  subject_id: string
  outcome: 'done' | 'denied'
  facts: Record<string, unknown>
}

const start = statement('follower_start', `insert into follower (name) values ($1) on conflict do nothing`)

// Below the oldest running transaction nothing can appear any more, so a plain cursor misses nothing although
// writers are not serialised. Sealed numbers can replace (tx, id) here without a change to any follower.
const next = statement(
  'follower_next',
  `select event.tx::text as tx, event.id, event.at, event.actor_id, event.organisation_id, event.action, event.subject_id, event.outcome, event.facts
   from (select tx, id from follower where name = $1 for update) last
   cross join lateral (
     select * from audit_event e
     where (e.tx, e.id) > (last.tx, last.id) and e.tx < pg_snapshot_xmin(pg_current_snapshot())
     order by e.tx, e.id limit $2
   ) event
   order by event.tx, event.id`,
)
const move = statement('follower_move', `update follower set tx = $2::text::xid8, id = $3 where name = $1`)

/**
 * Hands the log's events to a follower, each once and in order: the log is also the outbox. What the handler writes
 * commits with the cursor; what it sends to the world outside must be safe to repeat. Returns how many were handled.
 */
export const follow = (
  db: Db,
  name: string,
  handle: (tx: Tx, event: LoggedEvent) => Promise<unknown>,
  batch = 100,
): Promise<number> =>
  db.transaction(async (tx) => {
    await tx.rows(start, [name])
    const events = await tx.rows<LoggedEvent>(next, [name, batch])
    for (const event of events) await handle(tx, event)
    const last = events.at(-1)
    if (last) await tx.rows(move, [name, last.tx, last.id])
    return events.length
  })
