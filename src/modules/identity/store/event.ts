import type { By } from '../../../platform/actor.ts'
import { type Db, statement } from '../../../platform/db.ts'

const denied = statement(
  'identity_denied',
  `insert into audit_event (at, actor_id, organisation_id, entrance, action, subject_id, outcome, reason)
   values ($1, null, null, $2, $3, $4, 'denied', $5)`,
)

/** The subject of what happened to no account we know. */
const noAccount = '00000000-0000-0000-0000-000000000000'

type Refused = { action: 'session.start' | 'session.confirm'; accountId: string | undefined; reason: string }

/** A sign-in or proof that failed. Neither what was typed nor from where is kept: the log is read by many. */
export const recordRefused = (db: Db, { at, entrance }: By, { action, accountId, reason }: Refused) =>
  db.write.rows(denied, [at.toString(), entrance, action, accountId ?? noAccount, reason])
