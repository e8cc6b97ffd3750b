import type pg from 'pg'
import { plantAccounts } from '../../modules/identity/sample.ts'
import { demoPassword, memberships, organisations, people } from '../cast.ts'
import { sampleId } from '../identifiers.ts'
import { blocks, idOf } from './tools.sql.ts'

const officeKinds = {
  agency: 'agency',
  inspectorate: 'inspectorate',
  mayors_office: 'mayor',
  platform: 'platform',
} as const
const isOffice = (kind: string): kind is keyof typeof officeKinds => kind in officeKinds

/** The cast with their offices and duties, able to sign in. */
export const plantCast = (client: pg.Client) =>
  plantAccounts(client, {
    organisations: Object.values(organisations).flatMap(({ id, kind, name }) =>
      isOffice(kind) ? [{ id, kind: officeKinds[kind], name }] : [],
    ),
    accounts: Object.values(people).map(({ id, name, email, phone }) => ({ id, name, email, phone, demo: true })),
    memberships: memberships.map(({ person, organisation, duties }, place) => ({
      id: sampleId(blocks.membership, place + 1),
      accountId: people[person].id,
      organisationId: organisations[organisation].id,
      duties,
    })),
    password: demoPassword,
    at: Temporal.Instant.from('2024-02-05T02:00:00Z'),
  })

/**
 * Whoever agrees to something is a person with an account: the owners and managers of those who work together. They have
 * no password, so nobody signs in as them. `town_hand` says who acts for whom.
 */
const parties = `
  create temp table town_party as
  select distinct on (organisation_id) organisation_id, account_id, name, phone, n from (
    select b.id as organisation_id, b.owner_id as account_id, b.owner as name, b.phone, b.n from town_business b where b.n in (select business_n from town_deal)
    union all
    select p.id, p.contact_id, p.contact, p.contact_phone, 800000 + p.n from town_partner p where p.n in (select partner_n from town_deal)
  ) party order by organisation_id;

  insert into account (id, name, phone, created_at)
    select distinct on (account_id) account_id, name, phone, timestamptz '2024-05-06 09:00+07' from town_party order by account_id on conflict do nothing;
  insert into membership (id, account_id, organisation_id, duties, created_at)
    select ${idOf('membership', 'n + 1000')}, account_id, organisation_id, '{stock,sales,agreements,money,catalogue,members}', timestamptz '2024-05-06 09:00+07'
    from town_party where organisation_id not in (select organisation_id from membership) order by n;

  create temp table town_hand as
  select organisation_id, (array_agg(account_id order by account_id) filter (where 'agreements' = any(duties)))[1] as agreements,
    (array_agg(account_id order by account_id) filter (where 'money' = any(duties)))[1] as money,
    (array_agg(account_id order by account_id) filter (where 'sales' = any(duties)))[1] as sales
  from membership where duties && '{agreements,money,sales}' group by organisation_id;
  alter table town_hand add primary key (organisation_id);
  analyze town_hand;
`

export const plantParties = (client: pg.Client) => client.query(parties)
