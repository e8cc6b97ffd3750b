import type pg from 'pg'
import type { TownSize } from './size.ts'
import { idOf, townToday } from './tools.sql.ts'

/**
 * Every report takes its part of a batch's sales; the shares are those of the clause, to the rupiah. Lines are never
 * kept beside the town: they are worked out once to be summed and once to be written down.
 */
const lines = ({ reports }: TownSize) => `
  town_batch b cross join lateral generate_series(1, b.reports) as report(nth)
  cross join lateral (select b.demand * report.nth / ${reports} - b.demand * (report.nth - 1) / ${reports} as quantity) part
  cross join lateral (select part.quantity * b.price as gross) paid
  cross join lateral (select case when b.supplier_price is not null then (b.price - b.supplier_price) * part.quantity else paid.gross * b.bps / 10000 end as store_share) shared`

/** The settlement period each day of the town's history falls into, and its number counted from a far month. */
const calendar = `
  create temp table town_day as
  select every, day, last_day, (extract(year from last_day)::integer * 12 + extract(month from last_day)::integer) * 2 + case when extract(day from last_day) <= 15 then 0 else 1 end as period
  from generate_series(${townToday} - 400, ${townToday}, interval '1 day') as series(moment)
  cross join lateral (select moment::date as day) d cross join unnest(array['week', 'half_month', 'month']) every
  cross join lateral (select pg_temp.town_period_end(every, day) as last_day offset 0) ended;
  alter table town_day add primary key (every, day);
  analyze town_day;
`

/** A report of one delivery's sales, at the till or by counting, with the settlement that covers its day if there is one yet. */
const reported = (size: TownSize) => `
  create temp table town_sale as
  with summed as (
    select b.delivery_n, report.nth, count(*)::integer as lines, sum(part.quantity)::integer as quantity, sum(paid.gross)::bigint as gross, sum(shared.store_share)::bigint as store_share
    from ${lines(size)} where part.quantity > 0 group by 1, 2
  ), told as materialized (
    select d.n * 16 + s.nth as n, d.route_n, d.agreement_n, d.n as delivery_n, s.nth, d.sent_on + (s.nth * d.span + ${size.reports - 1}) / ${size.reports} as day,
      s.lines, s.quantity, s.gross, s.store_share
    from summed s join town_delivery d on d.n = s.delivery_n
  ), dated as materialized (
    select t.*, day.last_day, case when day.last_day < ${townToday} then t.agreement_n::bigint * 64 + day.period - first.period + 1 end as settlement_n
    from told t join town_agreement a on a.n = t.agreement_n join town_day day on day.every = a.every and day.day = t.day
    join town_day first on first.every = 'half_month' and first.day = a.starts_on
  )
  select d.*, ${idOf('sale', 'd.n')} as id, pg_temp.town_moment(d.day, 'sale', d.n, 9, 20) as at, case when d.settlement_n is not null then ${idOf('settlement', 'd.settlement_n')} end as settlement_id
  from dated d order by d.n;
  alter table town_sale add primary key (n);
  analyze town_sale;
`

/** Stores with a till report through their cashiers; the others count their shelves. */
const heads = `
  insert into sale (id, outlet_id, partner_id, kind, at, recorded_by, period_from, period_to)
  select s.id, r.outlet_id, r.partner_id, till.kind, s.at, hand.sales, case when till.kind = 'count' then s.day - 2 end, case when till.kind = 'count' then s.day end
  from town_sale s join town_route r on r.n = s.route_n join town_agreement a on a.n = s.agreement_n left join town_hand hand on hand.organisation_id = r.partner_id
  cross join lateral (select case when a.partner_n = 1 or pg_temp.town_draw('till', a.partner_n) < 0.7 then 'cashier' else 'count' end as kind) till
  where s.n >= $1 and s.n < $2 order by s.n`

const written = (size: TownSize) => `
  insert into sale_line (sale_id, batch_id, agreement_id, quantity, price, gross, store_share, supplier_share, at, settlement_id)
  select s.id, b.id, a.id, part.quantity, b.price, paid.gross, shared.store_share, paid.gross - shared.store_share, s.at, s.settlement_id
  from ${lines(size)}
  join town_sale s on s.delivery_n = b.delivery_n and s.nth = report.nth join town_agreement a on a.n = b.agreement_n
  where part.quantity > 0 and s.n >= $1 and s.n < $2 and b.delivery_n >= $1 / 16 and b.delivery_n < $2 / 16 order by s.n, b.n`

/** The same rupiah in the books of each pair. */
const posted = `
  insert into transfer (at, from_account, to_account, amount, reason, source_id)
  select s.at, account.sales, part.target, part.amount, 'sale', s.id
  from town_sale s join town_account account on account.agreement_n = s.agreement_n
  cross join lateral (values (account.store_share, s.store_share), (account.payable, s.gross - s.store_share)) as part(target, amount)
  where part.amount > 0 and s.n >= $1 and s.n < $2 order by s.n, part.target`

const accounts = `
  create temp table town_account as
  select a.n as agreement_n, max(l.id) filter (where l.kind = 'sales') as sales, max(l.id) filter (where l.kind = 'store_share') as store_share,
    max(l.id) filter (where l.kind = 'payable') as payable, max(l.id) filter (where l.kind = 'paid') as paid
  from town_agreement a join ledger_account l on l.agreement_id = a.id group by a.n;
  alter table town_account add primary key (agreement_n);
  analyze town_account;
`

export const sumSales = async (client: pg.Client, size: TownSize) => {
  await client.query(calendar)
  await client.query(reported(size))
}

/** Sales, their lines and their transfers: some agreements at a time, so that no sort outgrows the memory. */
export const plantSales = async (client: pg.Client, size: TownSize, progress: (part: string) => void) => {
  await client.query(accounts)
  const atOnce = 500
  for (let first = 0; first <= size.agreements; first += atOnce) {
    const range = [first, first + atOnce].map((agreement) => agreement * 4 * 64 * 16)
    await client.query(heads, range)
    await client.query(written(size), range)
    await client.query(posted, range)
    progress(`${Math.min(100, Math.round(((first + atOnce) / size.agreements) * 100))} %`)
  }
}
