import type pg from 'pg'
import { newId } from '../core/ids.ts'
import type { Actor, Duty, OrganisationKind } from '../platform/actor.ts'
import { newToken, sha256 } from '../platform/secrets.ts'

/** Someone signed in: who they are and the cookie that says so. */
export type Person = { actor: Actor; cookie: string }

type Row = {
  account_id: string
  name: string
  membership_id: string
  organisation_id: string
  organisation: string
  kind: OrganisationKind
  duties: Duty[]
}

const members = `
  select distinct on (m.organisation_id) a.id as account_id, a.name, m.id as membership_id, o.id as organisation_id, o.name as organisation, o.kind, m.duties
  from membership m join account a on a.id = m.account_id join organisation o on o.id = m.organisation_id
  where m.organisation_id = any($1) and $2 = any(m.duties) order by m.organisation_id, m.id`

const session = `
  insert into session (token_hash, id, account_id, membership_id, factors, device, idle_minutes, idle_until, ends_at)
  select decode(s.hash, 'hex'), s.id, s.account_id, s.membership_id, 2, 'bench', 600, now() + interval '10 hours', now() + interval '10 hours'
  from json_to_recordset($1::json) as s(hash text, id uuid, account_id uuid, membership_id uuid)`

/** Signs in a member with a duty of each organisation asked for. */
export const signIn = async (
  client: pg.Client,
  organisationIds: readonly string[],
  duty: Duty,
): Promise<Map<string, Person>> => {
  const { rows } = await client.query<Row>(members, [[...new Set(organisationIds)], duty])
  const people = rows.map((row) => ({ row, cookie: newToken() }))
  const sessions = people.map(({ row, cookie }) => ({ ...row, id: newId(), hash: sha256(cookie).toString('hex') }))
  await client.query(session, [JSON.stringify(sessions)])
  return new Map(people.map(({ row, cookie }) => [row.organisation_id, { cookie, actor: actorOf(row) }]))
}

const actorOf = (row: Row): Actor => ({
  id: row.account_id,
  name: row.name,
  organisationId: row.organisation_id,
  organisationName: row.organisation,
  organisationKind: row.kind,
  membershipId: row.membership_id,
  duties: new Set(row.duties),
})

/** Ends what `signIn` began, now or in an earlier run. */
export const signAllOut = (client: pg.Client) => client.query(`delete from session where device = 'bench'`)
