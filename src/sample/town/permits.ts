import type pg from 'pg'
import { today } from '../../core/dates.ts'
import { plantReadiness as count } from '../../modules/readiness/sample.ts'
import { castBusinesses } from './businesses.ts'
import { idOf, townToday } from './tools.sql.ts'

/** Of a hundred businesses, how many have which paper. */
const shares = { pirt: 62, bpom: 40, halal: 55, label: 48, brand: 9, hygiene: 22, training: 15, finance_report: 6 }

const has = (kind: keyof typeof shares, n: string) => `pg_temp.town_draw('has-${kind}', ${n}) * 100 < ${shares[kind]}`

/** Bandeng Presto Pak Agus let the paper of his last product end; one of Bu Siti's ends in three weeks. */
const siti = 1
const agus = 3

/**
 * Papers of goods, one for each of them, with the shape and the parts of a real number (legal reference 7.8, 7.10). They
 * were issued some time in the last years; whoever is of the cast has what a card needs.
 */
const ofGoods = `
  create temp table town_paper as
  with made as (
    select p.business_n as n, p.place, p.id as product_id, b.id as business_id, b.owner, b.created::date as joined, l.regime, l.food,
      row_number() over (order by p.business_n, p.place) as nth
    from town_product p join town_business b on b.n = p.business_n join product o on o.id = p.id
    join lateral (select regime, food from town_line l where l.parent = b.goods and l.name = o.name limit 1) l on true
  ), paper as (
    select m.*, case m.regime when 'packaged' then 'pirt' else 'bpom' end as kind,
      case when m.n = ${siti} and m.place = 2 then ${townToday} + 22 - (5 * 365 + 1)
        when m.n = ${agus} and m.place = ${'6'} then ${townToday} - 12 - (5 * 365 + 1)
        else ${townToday} - pg_temp.town_pick('paper-age', m.nth, 1700) end as issued
    from made m
    where (m.regime = 'packaged' and (m.n <= ${castBusinesses.length} or ${has('pirt', 'm.n')}))
      or (m.regime = 'controlled' and ${has('bpom', 'm.n')})
  )
  select p.*, ${idOf('permit', 'p.nth')} as id, p.issued + (5 * 365 + 1) as expires from paper p;

  insert into permit (id, business_id, kind, number, holder, scope, standing, issued_on, expires_on, recorded_at)
  select id, business_id, kind,
    case kind when 'pirt' then '2' || coalesce(food, '06') || '3374' || lpad(place::text, 2, '0') || lpad((n % 10000)::text, 4, '0') || to_char(expires, 'YY')
      else 'TR' || lpad((203000000 + nth)::text, 9, '0') end,
    owner, 'products', 'issued', issued, expires, pg_temp.town_moment(greatest(joined, least(issued + 20, ${townToday} - 1)), 'paper', nth, 8, 16)
  from town_paper order by nth;
  insert into permit_product (permit_id, product_id) select id, product_id from town_paper order by nth;
  -- Whoever was to be reminded already, was.
  insert into permit_reminder (permit_id, days, at)
  select t.id, d.days, pg_temp.town_moment(t.expires - d.days, 'reminded', t.nth, 6, 7)
  from town_paper t join permit p on p.id = t.id cross join unnest(array[60, 30, 7]) as d(days)
  where t.expires - d.days <= ${townToday} and t.expires - d.days >= (p.recorded_at + interval '7 hours')::date order by t.nth, d.days;
  drop table town_paper;
`

/** Papers of a whole business: a kind, who has it, its number, and how long it holds. */
const ofBusinesses = [
  [
    'halal',
    `b.goods not in ('batik', 'kerajinan', 'fesyen', 'jasa') and (b.n = ${siti} or b.n > ${castBusinesses.length} and ${has('halal', 'b.n')})`,
    `'ID33110' || lpad(b.n::text, 9, '0') || to_char(i.issued, 'MMYY')`,
    'null',
  ],
  ['label', `b.goods <> 'jasa' and (b.n <= 2 or ${has('label', 'b.n')})`, `''`, 'null'],
  [
    'brand',
    `b.n <> ${siti} and ${has('brand', 'b.n')}`,
    `'IDM' || lpad((100000000 + b.n)::text, 9, '0')`,
    'i.issued + 3652',
  ],
  [
    'hygiene',
    `b.goods in ('lumpia', 'tahu-bakso', 'kue-basah', 'bandeng') and ${has('hygiene', 'b.n')}`,
    `'SLHS/' || lpad(b.n::text, 6, '0') || '/' || to_char(i.issued, 'YYYY')`,
    'i.issued + 1095',
  ],
  ['training', has('training', 'b.n'), `''`, 'null'],
] as const

const ofBusiness = ([kind, who, number, expires]: (typeof ofBusinesses)[number], place: number) => `
  insert into permit (id, business_id, kind, number, holder, scope, standing, issued_on, expires_on, recorded_at)
  select ${idOf('permit', `(2000000 + ${place} * 200000 + b.n)`)}, b.id, '${kind}', ${number}, case when '${kind}' = 'training' then b.owner else b.name end,
    'business', 'issued', i.issued, ${expires}, pg_temp.town_moment(greatest(b.created::date, least(i.issued + 15, ${townToday} - 1)), '${kind}', b.n, 8, 16)
  from town_business b cross join lateral (select ${townToday} - pg_temp.town_pick('issued-${kind}', b.n, 1000) as issued) i
  where ${who} order by b.n`

/** What businesses can show for themselves: some much, some little, as in any town. */
export const plantPermits = async (client: pg.Client) => {
  await client.query(ofGoods)
  for (const [place, each] of ofBusinesses.entries()) await client.query(ofBusiness(each, place))
  await client.query('analyze permit; analyze permit_product')
}

/** For what each of them is ready by then. */
export const plantReadiness = (client: pg.Client, at: Temporal.Instant) => count(client, today(at), at)
