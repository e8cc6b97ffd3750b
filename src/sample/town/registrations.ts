import type pg from 'pg'
import { people } from '../cast.ts'
import { idOf, townToday } from './tools.sql.ts'

/**
 * Businesses that came in by themselves or at the counter in the last weeks: most were looked at in time, some late, a
 * few still wait. Their codes are not kept, so nobody comes back to them; what was typed is forgotten once entered.
 */
const plant = `
  create temp table town_registration as
  select row_number() over (order by b.n) as n, b.id as business_id, b.name,
    1 + pg_temp.town_pick('came in', b.n, 40) as days, pg_temp.town_draw('came how', b.n) as how, pg_temp.town_draw('kept', b.n) as kept
  from town_business b where b.n % 13 = 5 and b.n > 20 order by b.n limit 400;

  insert into registration (id, code_hash, way, made_by, created_at, number, entered_at, business_id, promised_on, kept_at, kept_by, outcome, phone_confirmed_at)
  select ${idOf('registration', 'r.n')}, sha256(convert_to('town registration ' || r.n, 'utf8')),
    case when r.how < 0.4 then 'counter' when r.how < 0.6 then 'visit' else 'self' end,
    case when r.how < 0.4 then $1::uuid when r.how < 0.6 then $2::uuid end,
    came.at, 'DFT-' || pg_temp.town_year(came.day) || '-' || pg_temp.town_number(row_number() over (partition by pg_temp.town_year(came.day) order by came.at)),
    came.at, r.business_id, came.day + 7,
    case when looked.day < ${townToday} then looked.day::timestamp at time zone interval '7 hours' + interval '10 hours' end,
    case when looked.day < ${townToday} then $1::uuid end, case when looked.day < ${townToday} then 'checked' end,
    case when r.how >= 0.4 then came.at end
  from town_registration r
  cross join lateral (select ${townToday} - r.days as day, pg_temp.town_moment(${townToday} - r.days, 'came at', r.n, 8, 15) as at) came
  cross join lateral (select came.day + case when r.kept < 0.85 then 3 when r.kept < 0.95 then 10 else 60 end as day) looked;

  insert into document_number (kind, year, last)
  select 'DFT', split_part(number, '-', 2)::integer, count(*) from registration group by 2 on conflict (kind, year) do update set last = excluded.last`

export const plantRegistrations = async (client: pg.Client) => {
  for (const text of plant.split(';\n\n')) {
    const values = text.includes('$1') ? [people.officer.id, people.facilitator.id] : []
    await client.query(text, values)
  }
}
