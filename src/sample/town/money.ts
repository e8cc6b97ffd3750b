import type pg from 'pg'
import type { TownSize } from './size.ts'
import { blocks } from './tools.sql.ts'

type Client = pg.Client | pg.PoolClient

/** One settlement for each finished period with sales; late payers are late by their habit. */
const settlements = `
  create temp table town_sale as
  select l.sale_n as n, l.agreement_n, l.day, e.period_end, pg_temp.town_moment(l.day, 'sale', l.sale_n, 9, 20) as at,
    case when e.period_end < current_setting('town.today')::date then l.agreement_n::bigint * 64
      + ((extract(year from e.period_end)::integer * 12 + extract(month from e.period_end)::integer) - (extract(year from a.starts_on)::integer * 12 + extract(month from a.starts_on)::integer)) * 2
      + case when extract(day from e.period_end) <= 15 then 0 else 1 end end as settlement_n
  from (select distinct sale_n, agreement_n, day from town_line) l join town_agreement a on a.n = l.agreement_n
  cross join lateral (select pg_temp.town_period_end(a.every, l.day) as period_end) e;
  alter table town_sale add primary key (n);
  analyze town_sale;

  create temp table town_settlement as
  with summed as (
    select s.settlement_n as n, s.agreement_n, s.period_end, min(s.day) as first_day, count(*)::integer as lines, sum(l.quantity)::integer as quantity,
      sum(l.gross)::bigint as gross, sum(l.store_share)::bigint as store_share
    from town_sale s join town_line l on l.sale_n = s.n where s.settlement_n is not null group by 1, 2, 3
  ), billed as (
    select t.*, a.payment_days, a.habit, t.period_end + 1 as posted_on,
      case when t.period_end > current_setting('town.today')::date - 40 and pg_temp.town_draw('documents', t.n) < 0.12 then null
        else t.period_end + 1 + floor(pg_temp.town_draw('complete', t.n) * 3)::integer end as complete_on
    from summed t join town_agreement a on a.n = t.agreement_n
  ), judged as (
    select b.n, b.agreement_n, b.period_end, b.first_day, b.lines, b.quantity, b.gross, b.store_share, b.payment_days, b.posted_on,
      case when b.complete_on < current_setting('town.today')::date then b.complete_on end as complete_on, b.habit
    from billed b
  )
  select j.*, j.complete_on + j.payment_days as due_on, greatest(j.complete_on, j.complete_on + j.payment_days + j.habit[pg_temp.town_pick('habit', j.n, 10)]) as pay_on from judged j;
  alter table town_settlement add primary key (n);
  alter table town_settlement add column paid boolean;
  update town_settlement set paid = coalesce(pay_on < current_setting('town.today')::date, false);

  insert into settlement (id, number, agreement_id, version_id, business_id, partner_id, period_from, period_to, lines, quantity, gross, store_share, supplier_share, payment_days, required_documents, posted_at, documents_complete_at, due_on, paid_at)
  select pg_temp.town_id(${blocks.settlement}, s.n), 'PNY-' || extract(year from s.posted_on) || '-' || lpad((row_number() over (partition by extract(year from s.posted_on) order by s.posted_on, s.n))::text, 5, '0'),
    a.id, a.version_id, a.business_id, a.partner_id, s.first_day, s.period_end, s.lines, s.quantity, s.gross, s.store_share, s.gross - s.store_share, s.payment_days, '{invoice,delivery_note}',
    pg_temp.town_moment(s.posted_on, 'posted', s.n, 1, 3), pg_temp.town_moment(s.complete_on, 'complete', s.n, 8, 16), s.due_on, case when s.paid then pg_temp.town_moment(s.pay_on, 'paid', s.n, 9, 15) end
  from town_settlement s join town_agreement a on a.n = s.agreement_n order by s.n;

  insert into billing_document (settlement_id, kind, submitted_by, at)
  select pg_temp.town_id(${blocks.settlement}, s.n), kind, a.business_id, pg_temp.town_moment(s.complete_on, 'complete', s.n, 8, 16)
  from town_settlement s join town_agreement a on a.n = s.agreement_n cross join unnest(array['invoice', 'delivery_note']) kind where s.complete_on is not null order by s.n;
`

/** Sales and their lines, then the same rupiah in the books of each pair. */
const sales = (size: TownSize) => `
  insert into sale (id, outlet_id, partner_id, kind, at, period_from, period_to)
  select pg_temp.town_id(${blocks.sale}, s.n), a.outlet_id, a.partner_id, ${size.reports <= 2 ? `'count', s.at, s.day - 6, s.day` : `'cashier', s.at, null, null`}
  from town_sale s join town_agreement a on a.n = s.agreement_n order by s.n;

  insert into sale_line (sale_id, batch_id, agreement_id, quantity, price, gross, store_share, supplier_share, at, settlement_id)
  select pg_temp.town_id(${blocks.sale}, s.n), pg_temp.town_id(${blocks.batch}, l.batch_n), a.id, l.quantity, l.price, l.gross, l.store_share, l.gross - l.store_share, s.at,
    case when s.settlement_n is not null then pg_temp.town_id(${blocks.settlement}, s.settlement_n) end
  from town_line l join town_sale s on s.n = l.sale_n join town_agreement a on a.n = l.agreement_n order by l.sale_n, l.batch_n;

  create temp table town_account as
  select a.n as agreement_n, max(l.id) filter (where l.kind = 'sales') as sales, max(l.id) filter (where l.kind = 'store_share') as store_share,
    max(l.id) filter (where l.kind = 'payable') as payable, max(l.id) filter (where l.kind = 'paid') as paid
  from town_agreement a join ledger_account l on l.agreement_id = a.id group by a.n;
  alter table town_account add primary key (agreement_n);

  with summed as (select sale_n, agreement_n, sum(store_share)::bigint as store_share, sum(gross - store_share)::bigint as supplier_share from town_line group by 1, 2)
  insert into transfer (at, from_account, to_account, amount, reason, source_id)
  select s.at, account.sales, part.target, part.amount, 'sale', pg_temp.town_id(${blocks.sale}, t.sale_n)
  from summed t join town_sale s on s.n = t.sale_n join town_account account on account.agreement_n = t.agreement_n
  cross join lateral (values (account.store_share, t.store_share), (account.payable, t.supplier_share)) as part(target, amount)
  where part.amount > 0 order by t.sale_n;
`

const payments = `
  insert into payment (id, settlement_id, amount, paid_on, method, reference, recorded_by, recorded_at)
  select pg_temp.town_id(${blocks.payment}, s.n), pg_temp.town_id(${blocks.settlement}, s.n), s.gross - s.store_share, s.pay_on, (array['transfer', 'transfer', 'transfer', 'cash'])[pg_temp.town_pick('method', s.n, 4)],
    'TRF' || lpad(s.n::text, 9, '0'), a.partner_id, pg_temp.town_moment(s.pay_on, 'paid', s.n, 9, 15)
  from town_settlement s join town_agreement a on a.n = s.agreement_n where s.paid order by s.n;
  insert into payment_confirmation (payment_id, confirmed_by, at)
  select pg_temp.town_id(${blocks.payment}, s.n), a.business_id, pg_temp.town_moment(s.pay_on, 'confirmed', s.n, 16, 21)
  from town_settlement s join town_agreement a on a.n = s.agreement_n where s.paid and pg_temp.town_draw('confirmed', s.n) < 0.9 order by s.n;
  insert into transfer (at, from_account, to_account, amount, reason, source_id)
  select pg_temp.town_moment(s.pay_on, 'paid', s.n, 9, 15), account.payable, account.paid, s.gross - s.store_share, 'payment', pg_temp.town_id(${blocks.payment}, s.n)
  from town_settlement s join town_account account on account.agreement_n = s.agreement_n where s.paid order by s.n;
`

export const plantMoney = async (client: Client, size: TownSize) => {
  await client.query(settlements)
  await client.query(sales(size))
  await client.query(payments)
}

/** Numbers go on where the town's left off. */
export const continueNumbers = (client: Client) =>
  client.query(`
    insert into document_number (kind, year, last)
    select kind, year, max(last) from (
      select split_part(number, '-', 1) as kind, split_part(number, '-', 2)::integer as year, split_part(number, '-', 3)::integer as last
      from (select number from agreement union all select number from delivery union all select number from settlement) numbers
    ) used group by kind, year on conflict (kind, year) do update set last = excluded.last`)
