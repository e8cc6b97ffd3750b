import type pg from 'pg'
import { delegations, organisations, people } from '../cast.ts'
import { idOf, townToday } from './tools.sql.ts'

/** What the cast lends, as rows for SQL. */
const castRows = delegations.map(({ from, to, tasks, since, days }, place) => ({
  n: place + 1,
  organisation_id: Object.values(organisations).find(({ owner }) => owner?.id === people[from].id)?.id,
  given_by: people[from].id,
  helper_id: people[to].id,
  tasks,
  since,
  days,
}))

/** One business in twelve that sells through partners has help; some of it is over by now. */
const plan = `
  create temp table town_delegation as
  select n, organisation_id, given_by, helper_id, tasks, since, days, null::integer as ended_after
  from jsonb_to_recordset($1) as given (n int, organisation_id uuid, given_by uuid, helper_id uuid, tasks text[], since int, days int)
  union all
  select 100 + n, organisation_id, account_id, $2,
    case pg_temp.town_pick('lent', n, 3) when 1 then '{products}'::text[] when 2 then '{permits,verification}' else '{profile,products,deliveries}' end,
    10 + pg_temp.town_pick('lent since', n, 60), case when pg_temp.town_draw('lent for', n) < 0.5 then 30 else 90 end,
    case when pg_temp.town_draw('lent over', n) < 0.2 then pg_temp.town_pick('lent until', n, 9) end
  from town_party where n < 800000 and n % 12 = 7 and account_id <> $2 and organisation_id not in (select organisation_id from jsonb_to_recordset($1) as given (organisation_id uuid))`

const plant = `
  insert into delegation (id, organisation_id, given_by, helper_id, helper_name, helper_phone, asked_by, asked_at, tasks, days, stop_code, given_at, ends_at, ended_at, ended_how)
  select ${idOf('delegation', 'd.n')}, d.organisation_id, d.given_by, d.helper_id, h.name, h.phone, d.helper_id, at.given, d.tasks, d.days,
    lpad(pg_temp.town_pick('stop', d.n, 9999)::text, 4, '0'), at.given, at.given + make_interval(days => d.days),
    at.given + make_interval(days => d.ended_after), case when d.ended_after is null then null when d.n % 2 = 0 then 'sms' else 'owner' end
  from town_delegation d join account h on h.id = d.helper_id
  cross join lateral (select pg_temp.town_moment(${townToday} - d.since, 'lent at', d.n, 9, 16) as given) at`

/** What was done meanwhile: the helper tidied up the goods, with both names in the log. */
const acts = `
  insert into audit_event (at, actor_id, organisation_id, on_behalf_of, entrance, action, subject_id, outcome, facts)
  select act.at, d.helper_id, d.organisation_id, d.given_by, 'seed', 'product.change', p.id, 'done', jsonb_build_object('id', p.id, 'businessId', p.business_id)
  from town_delegation d
  join delegation e on e.id = ${idOf('delegation', 'd.n')}
  join lateral (select id, business_id, row_number() over (order by id) as nth from product where business_id = d.organisation_id order by id limit 3) p on true
  cross join lateral (select e.given_at + make_interval(days => p.nth::integer, hours => 2) as at) act
  where 'products' = any(d.tasks) and act.at < coalesce(e.ended_at, e.ends_at) and act.at < ${townToday}::timestamp at time zone interval '7 hours'
  order by act.at`

export const plantDelegations = async (client: pg.Client) => {
  await client.query(plan, [JSON.stringify(castRows), people.facilitator.id])
  await client.query(plant)
  await client.query(acts)
}
