import type pg from 'pg'
import type { TownSize } from './size.ts'
import { blocks } from './tools.sql.ts'

type Client = pg.Client | pg.PoolClient

/** Deliveries every few weeks; what was accepted becomes batches, the newest still wait for the store's count. */
const deliveries = (size: TownSize) => `
  create temp table town_delivery as
  with shortest as (select agreement_n, min(shelf_life) as days from town_agreed group by agreement_n),
  cycle as (select ${Math.floor(364 / size.deliveries)} as days)
  select a.n::bigint * 64 + c as n, a.n as agreement_n, a.starts_on + 1 + c * cycle.days as sent_on,
    -- Goods are sold while they are fresh, and before the next delivery.
    greatest(2, least(cycle.days - 1, coalesce(shortest.days, 400) - 1)) as span
  from town_agreement a join shortest on shortest.agreement_n = a.n cross join cycle
  cross join lateral generate_series(0, (current_setting('town.today')::date - a.starts_on - 1) / cycle.days) c
  where not a.waiting and a.starts_on + 1 + c * cycle.days <= least(a.ends_on, current_setting('town.today')::date - 1);
  alter table town_delivery add primary key (n);
  alter table town_delivery add column waiting boolean;
  update town_delivery set waiting = current_setting('town.today')::date - sent_on <= 3 and (n / 64 = 1 or pg_temp.town_draw('waiting', n) < 0.5);

  insert into delivery (id, number, agreement_id, version_id, business_id, partner_id, outlet_id, state, created_at, sent_at, decided_at)
  select pg_temp.town_id(${blocks.delivery}, d.n), 'KRM-' || extract(year from d.sent_on) || '-' || lpad((row_number() over (partition by extract(year from d.sent_on) order by d.sent_on, d.n))::text, 5, '0'),
    a.id, a.version_id, a.business_id, a.partner_id, a.outlet_id, case when d.waiting then 'sent' else 'accepted' end,
    pg_temp.town_moment(d.sent_on, 'sent', d.n, 6, 11), pg_temp.town_moment(d.sent_on, 'sent', d.n, 6, 11),
    case when not d.waiting then pg_temp.town_moment(d.sent_on, 'accepted', d.n, 12, 17) end
  from town_delivery d join town_agreement a on a.n = d.agreement_n order by d.n;
`

/**
 * What each batch became by now. Sold pieces follow from how many reports have come in; the rest stands on the shelf
 * or, after its time, went back, was damaged or expired.
 */
const batches = (size: TownSize) => `
  create temp table town_batch as
  with packed as (
    select d.n * 8 + g.place as n, d.n as delivery_n, d.agreement_n, d.sent_on, d.span, d.waiting, g.product_id, g.price, g.supplier_price, a.bps, g.shelf_life,
      greatest(${size.reports * 2}, ceil(g.weekly * d.span / 7.0 * (0.7 + 0.7 * pg_temp.town_draw('sent', d.n * 8 + g.place))))::integer as sent,
      least(${size.reports}, (select count(*) from generate_series(1, ${size.reports}) e where d.sent_on + ceil(e * d.span / ${size.reports}.0)::integer < current_setting('town.today')::date))::integer as reports
    from town_delivery d join town_agreement a on a.n = d.agreement_n join town_agreed g on g.agreement_n = d.agreement_n
  ), counted as (
    select p.*, case when p.waiting then null when pg_temp.town_draw('short', p.n) < 0.05 then p.sent - 1 else p.sent end as accepted from packed p
  ), wanted as (
    select c.*, floor(c.accepted * (0.62 + 0.38 * pg_temp.town_draw('sold', c.n)))::integer as demand,
      c.sent_on + c.span + 1 < current_setting('town.today')::date as over
    from counted c
  )
  select w.*, w.demand * w.reports / ${size.reports} as sold, w.accepted - w.demand * w.reports / ${size.reports} as rest,
    case when not w.over then 'on_shelf' when pg_temp.town_draw('fate', w.n) < 0.06 then 'damaged' when w.shelf_life is not null and pg_temp.town_draw('fate', w.n) < 0.2 then 'expired' else 'returned' end as fate
  from wanted w;
  alter table town_batch add primary key (n);

  insert into delivery_line (id, delivery_id, product_id, batch_code, best_before, price, supplier_price, sent, accepted, difference_reason)
  select pg_temp.town_id(${blocks.batch}, b.n), pg_temp.town_id(${blocks.delivery}, b.delivery_n), b.product_id, to_char(b.sent_on, 'DDMMYY') || '-' || (b.n % 8),
    b.sent_on + b.shelf_life, b.price, b.supplier_price, b.sent, b.accepted, case when b.accepted < b.sent then (array['missing', 'damaged'])[pg_temp.town_pick('reason', b.n, 2)] end
  from town_batch b order by b.n;

  insert into batch (id, agreement_id, version_id, business_id, partner_id, outlet_id, product_id, best_before, price, commission_bps, supplier_price, accepted_at, accepted, on_shelf, sold, returned, damaged, expired)
  select pg_temp.town_id(${blocks.batch}, b.n), a.id, a.version_id, a.business_id, a.partner_id, a.outlet_id, b.product_id, b.sent_on + b.shelf_life, b.price,
    case when b.supplier_price is null then b.bps end, b.supplier_price, pg_temp.town_moment(b.sent_on, 'accepted', b.delivery_n, 12, 17), b.accepted,
    case when b.fate = 'on_shelf' then b.rest else 0 end, b.sold, case when b.fate = 'returned' then b.rest else 0 end,
    case when b.fate = 'damaged' then b.rest else 0 end, case when b.fate = 'expired' then b.rest else 0 end
  from town_batch b join town_agreement a on a.n = b.agreement_n where not b.waiting order by b.n;

  insert into stock_movement (batch_id, source, target, quantity, source_id, at)
  select pg_temp.town_id(${blocks.batch}, n), 'transit', 'on_shelf', accepted, pg_temp.town_id(${blocks.delivery}, delivery_n), pg_temp.town_moment(sent_on, 'accepted', delivery_n, 12, 17)
  from town_batch where not waiting order by n;
  insert into stock_movement (batch_id, source, target, quantity, reason, source_id, at)
  select pg_temp.town_id(${blocks.batch}, n), 'on_shelf', fate, rest, 'akhir masa jual', pg_temp.town_id(${blocks.delivery}, delivery_n), pg_temp.town_moment(sent_on + span + 1, 'back', delivery_n, 8, 10)
  from town_batch where not waiting and fate <> 'on_shelf' and rest > 0 order by n;
`

/** Every report takes its part of a batch's sales; the shares are those of the clause, to the rupiah. */
const lines = (size: TownSize) => `
  create temp table town_line as
  select b.delivery_n * 16 + e as sale_n, b.n as batch_n, b.agreement_n, b.sent_on + ceil(e * b.span / ${size.reports}.0)::integer as day,
    q.quantity, b.price, b.price * q.quantity as gross,
    case when b.supplier_price is not null then (b.price - b.supplier_price) * q.quantity else b.price * q.quantity * b.bps / 10000 end as store_share
  from town_batch b cross join lateral generate_series(1, b.reports) e
  cross join lateral (select b.demand * e / ${size.reports} - b.demand * (e - 1) / ${size.reports} as quantity) q
  where not b.waiting and q.quantity > 0;
`

export const plantTrade = async (client: Client, size: TownSize) => {
  await client.query(deliveries(size))
  await client.query('analyze town_agreement; analyze town_agreed; analyze town_delivery')
  await client.query(batches(size))
  await client.query(lines(size))
  await client.query('analyze town_batch; analyze town_line')
}
