import { newId } from '../../core/ids.ts'
import { type Actor, type Duty, type OrganisationKind, visitor } from '../../platform/actor.ts'
import { hashPassword } from './store/password.ts'

/** As much of a client as planting needs: one of the database's owner. */
type Client = { query: (text: string, values: unknown[]) => Promise<unknown> }

export type SampleOrganisation = { id: string; kind: OrganisationKind; name: string }
export type SampleAccount = { id: string; name: string; email: string | null; phone: string | null; demo?: boolean }
export type SampleMembership = { id?: string; accountId: string; organisationId: string; duties: readonly Duty[] }

type Planting = {
  organisations?: readonly SampleOrganisation[]
  accounts: readonly SampleAccount[]
  memberships: readonly SampleMembership[]
  /** One password for all of them, hashed once. */
  password: string
  at: Temporal.Instant
}

const organisationRows = `insert into organisation (id, kind, name, created_at)
  select id, kind, name, $4 from unnest($1::uuid[], $2::text[], $3::text[]) as given (id, kind, name)
  on conflict (id) do nothing`

const accountRows = `insert into account (id, name, email, phone, demo, password_hash, created_at)
  select id, name, email, phone, demo, $6, $7
  from unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::boolean[]) as given (id, name, email, phone, demo)`

const membershipRows = `insert into membership (id, account_id, organisation_id, duties, created_at)
  select id, account_id, organisation_id, string_to_array(duties, ','), $5
  from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::text[]) as given (id, account_id, organisation_id, duties)`

/** Puts people and what they do for whom into the database, by statements over whole sets. */
export const plantAccounts = async (client: Client, planting: Planting): Promise<void> => {
  const { organisations = [], accounts, memberships, password } = planting
  const at = planting.at.toString()
  const organisationColumns = [
    organisations.map(({ id }) => id),
    organisations.map(({ kind }) => kind),
    organisations.map(({ name }) => name),
  ]
  await client.query(organisationRows, [...organisationColumns, at])
  await client.query(accountRows, [
    accounts.map(({ id }) => id),
    accounts.map(({ name }) => name),
    accounts.map(({ email }) => email),
    accounts.map(({ phone }) => phone),
    accounts.map(({ demo }) => demo ?? false),
    await hashPassword(password),
    at,
  ])
  await client.query(membershipRows, [
    memberships.map(({ id }) => id ?? newId()),
    memberships.map(({ accountId }) => accountId),
    memberships.map(({ organisationId }) => organisationId),
    memberships.map(({ duties }) => duties.join(',')),
    at,
  ])
}

/** Someone to act as in a test; whatever is not said is new. */
export const actorOf = ({
  duties = [],
  ...given
}: Partial<Omit<Actor, 'duties'>> & { duties?: Iterable<Duty> } = {}): Actor => ({
  ...visitor,
  id: newId(),
  name: 'Sri Wahyuni',
  organisationId: newId(),
  organisationName: 'Keripik Sri',
  organisationKind: 'business',
  membershipId: newId(),
  ...given,
  duties: new Set(duties),
})
