import { type Reader, statement, type Tx } from '../../../platform/db.ts'
import type { InvitationState } from '../domain/invitation.ts'

export type InvitationRow = InvitationState & {
  organisationId: string
  organisationName: string
  kind: string
  email: string | null
  phone: string | null
  name: string
  duties: string[]
  invitedBy: string
  inviterName: string
}

const columns = `i.id, i.organisation_id as "organisationId", o.name as "organisationName", o.kind, i.email, i.phone, i.name, i.duties,
  i.invited_by as "invitedBy", a.name as "inviterName", i.ends_at as "endsAt", i.accepted_at as "acceptedAt",
  i.withdrawn_at as "withdrawnAt"`
const tables = `invitation i join organisation o on o.id = i.organisation_id join account a on a.id = i.invited_by`

const byToken = statement('invitation_by_token', `select ${columns} from ${tables} where i.token_hash = $1`)
const lockToken = statement(
  'invitation_lock_token',
  `select ${columns} from ${tables} where i.token_hash = $1 for update of i`,
)
const lockId = statement('invitation_lock', `select ${columns} from ${tables} where i.id = $1 for update of i`)
const open = statement(
  'invitation_open',
  `select ${columns} from ${tables}
   where i.organisation_id = $1 and i.accepted_at is null and i.withdrawn_at is null and i.ends_at >= $2
   order by i.created_at desc limit 200`,
)

export const findInvitation = async (reader: Reader, tokenHash: Buffer): Promise<InvitationRow | undefined> =>
  (await reader.rows<InvitationRow>(byToken, [tokenHash]))[0]

export const lockInvitationOf = async (tx: Tx, tokenHash: Buffer): Promise<InvitationRow | undefined> =>
  (await tx.rows<InvitationRow>(lockToken, [tokenHash]))[0]

export const lockInvitation = async (tx: Tx, id: string): Promise<InvitationRow | undefined> =>
  (await tx.rows<InvitationRow>(lockId, [id]))[0]

export const openInvitations = (
  reader: Reader,
  organisationId: string,
  at: Temporal.Instant,
): Promise<InvitationRow[]> => reader.rows(open, [organisationId, at.toString()])

type New = {
  id: string
  organisationId: string
  email: string | null
  phone: string | null
  name: string
  duties: readonly string[]
  tokenHash: Buffer
  invitedBy: string
  at: Temporal.Instant
  endsAt: Temporal.Instant
}

const insert = statement(
  'invitation_insert',
  `insert into invitation (id, organisation_id, email, phone, name, duties, token_hash, invited_by, created_at, ends_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
)

export const insertInvitation = (tx: Tx, given: New) =>
  tx.rows(insert, [
    given.id,
    given.organisationId,
    given.email,
    given.phone,
    given.name,
    given.duties,
    given.tokenHash,
    given.invitedBy,
    given.at.toString(),
    given.endsAt.toString(),
  ])

const accept = statement('invitation_accept', 'update invitation set accepted_at = $2 where id = $1')
const withdraw = statement('invitation_withdraw', 'update invitation set withdrawn_at = $2 where id = $1')

export const saveAccepted = (tx: Tx, id: string, at: Temporal.Instant) => tx.rows(accept, [id, at.toString()])
export const saveWithdrawn = (tx: Tx, id: string, at: Temporal.Instant) => tx.rows(withdraw, [id, at.toString()])
