import { newId } from '../../../core/ids.ts'
import { type Reader, statement, type Tx } from '../../../platform/db.ts'
import type { MemberState } from '../domain/member.ts'

export type Organisation = { id: string; kind: string; name: string }

const organisation = statement('organisation_find', 'select id, kind, name from organisation where id = $1')

export const findOrganisation = async (reader: Reader, id: string): Promise<Organisation | undefined> =>
  (await reader.rows<Organisation>(organisation, [id]))[0]

const holders = statement(
  'member_holders',
  `select count(*) as count from membership m join account a on a.id = m.account_id
   where m.organisation_id = $1 and m.active and a.active and 'members' = any(m.duties)`,
)

/** Whether anyone there can manage the members. */
export const hasHolder = async (reader: Reader, organisationId: string): Promise<boolean> =>
  ((await reader.rows<{ count: bigint }>(holders, [organisationId]))[0]?.count ?? 0n) > 0n

export type MemberRow = {
  id: string
  accountId: string
  organisationId: string
  name: string
  email: string | null
  phone: string | null
  duties: string[]
  active: boolean
}

const columns = `m.id, m.account_id as "accountId", m.organisation_id as "organisationId", a.name, a.email, a.phone, m.duties,
  m.active and a.active as active`
const one = statement(
  'member_find',
  `select ${columns} from membership m join account a on a.id = m.account_id where m.id = $1`,
)
const list = statement(
  'member_list',
  `select ${columns} from membership m join account a on a.id = m.account_id
   where m.organisation_id = $1 order by active desc, a.name, m.id limit 500`,
)

export const listMembers = (reader: Reader, organisationId: string): Promise<MemberRow[]> =>
  reader.rows(list, [organisationId])

export const findMember = async (reader: Reader, id: string): Promise<MemberRow | undefined> =>
  (await reader.rows<MemberRow>(one, [id]))[0]

// All of the organisation's memberships are locked, in one order: two who take each other's duty away at the same
// moment must not both succeed.
const lock = statement(
  'member_lock',
  `select m.id, m.account_id as "accountId", m.organisation_id as "organisationId", m.duties, m.active, a.active as present
   from membership m join account a on a.id = m.account_id
   where m.organisation_id = (select organisation_id from membership where id = $1)
   order by m.id for no key update of m`,
)

type Locked = Omit<MemberState, 'otherHolders'> & { present: boolean }

export const lockMember = async (tx: Tx, id: string): Promise<MemberState | undefined> => {
  const all = await tx.rows<Locked>(lock, [id])
  const one = all.find((member) => member.id === id)
  const holds = (member: Locked) => member.active && member.present && member.duties.includes('members')
  return one && { ...one, otherHolders: all.filter((member) => member.id !== id && holds(member)).length }
}

const save = statement('member_save', 'update membership set duties = $2, active = $3 where id = $1')

export const saveMember = (tx: Tx, id: string, duties: readonly string[], active: boolean) =>
  tx.rows(save, [id, duties, active])

// Someone who left and comes back keeps the row that the history hangs on.
const insert = statement(
  'member_insert',
  `insert into membership (id, account_id, organisation_id, duties, created_at) values ($1, $2, $3, $4, $5)
   on conflict (account_id, organisation_id) do update set active = true,
     duties = case when membership.active
       then array(select distinct unnest(membership.duties || excluded.duties) order by 1) else excluded.duties end
   returning id`,
)

type NewMember = {
  id: string
  accountId: string
  organisationId: string
  duties: readonly string[]
  at: Temporal.Instant
}

/** Makes someone a member, or adds to what they already are. */
export const insertMember = (tx: Tx, { id, accountId, organisationId, duties, at }: NewMember) =>
  tx.rows<{ id: string }>(insert, [id, accountId, organisationId, duties, at.toString()])

const findMine = statement(
  'membership_own',
  `select m.id, m.account_id as "accountId", o.kind from membership m join organisation o on o.id = m.organisation_id
   where m.id = $1 and m.active`,
)

export const findMembership = async (
  reader: Reader,
  id: string,
): Promise<{ id: string; accountId: string; kind: string } | undefined> =>
  (await reader.rows<{ id: string; accountId: string; kind: string }>(findMine, [id]))[0]

const also = statement(
  'member_also',
  `insert into membership (id, account_id, organisation_id, duties, active, created_at)
   select given.id, m.account_id, $2, m.duties, true, $4
   from (select *, row_number() over (order by id) as nth from membership where organisation_id = $1 and active) m
   join unnest($3::uuid[]) with ordinality given(id, nth) on given.nth = m.nth
   on conflict (account_id, organisation_id) do update set active = true where not membership.active
   returning id`,
)
const countActive = statement(
  'member_count',
  'select count(*)::int as count from membership where organisation_id = $1 and active',
)
const noMore = statement('member_no_more', 'update membership set active = false where id = any($1)')

/**
 * Lets the people of one organisation act for another too, with the same duties, where nobody can sign in for that one
 * yet; somebody who can would invite them. Gives the memberships that are new or in use again.
 */
export const alsoBelong = async (
  tx: Tx,
  { from, to, at }: { from: string; to: string; at: Temporal.Instant },
): Promise<string[]> => {
  if (await hasHolder(tx, to)) return []
  const [found] = await tx.rows<{ count: number }>(countActive, [from])
  const ids = Array.from({ length: found?.count ?? 0 }, () => newId(at))
  return (await tx.rows<{ id: string }>(also, [from, to, ids, at.toString()])).map(({ id }) => id)
}

/** Takes such memberships back. */
export const belongNoMore = (tx: Tx, memberships: readonly string[]) => tx.rows(noMore, [memberships])
