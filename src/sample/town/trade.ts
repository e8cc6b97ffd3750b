import type pg from 'pg'
import type { TownSize } from './size.ts'
import { idOf, townToday } from './tools.sql.ts'

/** An agreement's way to one outlet. What keeps for a week only is brought twice as often, and sold while it is fresh. */
const routes = ({ cycleDays }: TownSize) => `
  create temp table town_route as
  with shortest as (select agreement_n, coalesce(min(shelf_life), 400) as days from town_agreed group by agreement_n),
  paced as (
    select a.*, s.days, case when s.days <= 7 then ${Math.ceil(cycleDays / 2)} else ${cycleDays} end as cycle,
      least(a.ends_on, a.ended_on) as stops_on
    from town_agreement a join shortest s on s.agreement_n = a.n where a.agreed
  )
  select a.n * 4 + o.nth - 1 as n, a.n as agreement_n, a.id as agreement_id, a.version_id, a.business_id, a.partner_id, o.id as outlet_id, a.bps, a.awaiting,
    a.outlets[o.nth] as outlet_place, a.cycle, pace.span, a.starts_on + pg_temp.town_pick('first', a.n * 4 + o.nth, a.cycle) as first_on,
    least(a.stops_on - pace.span, ${townToday} - 1) as last_on
  from paced a cross join lateral (select greatest(1, least(a.cycle, a.days) - 1) as span) pace
  cross join lateral unnest(a.outlet_ids) with ordinality as o(id, nth)
  order by 1;
  alter table town_route add primary key (n);
  analyze town_route;
`

/** Deliveries every few weeks. Besides, some came in the last two days and still wait for the store's count. */
const deliveries = `
  create temp table town_delivery as
  with sent as (
    select r.n * 64 + c as n, r.n as route_n, r.first_on + c * r.cycle as sent_on, false as waiting
    from town_route r cross join lateral generate_series(0, least(62, (r.last_on - r.first_on) / r.cycle)) c
    where r.first_on <= r.last_on
    union all
    select r.n * 64 + 63, r.n, ${townToday} - pg_temp.town_pick('waiting-since', r.n, 2), true
    from town_route r where r.outlet_place = any(r.awaiting) or (r.awaiting = '{}' and r.last_on = ${townToday} - 1 and pg_temp.town_draw('waiting', r.n) < 0.06)
  )
  select s.n, ${idOf('delivery', 's.n')} as id, r.n as route_n, r.agreement_n, s.sent_on, r.span, s.waiting,
    'KRM-' || pg_temp.town_year(s.sent_on) || '-' || pg_temp.town_number(row_number() over (partition by pg_temp.town_year(s.sent_on) order by s.sent_on, s.n)) as number,
    pg_temp.town_moment(s.sent_on, 'sent', s.n, 5, 8) as sent_at, pg_temp.town_moment(s.sent_on, 'accepted', s.n, 9, 17) as accepted_at
  from sent s join town_route r on r.n = s.route_n order by s.n;
  alter table town_delivery add primary key (n);
  analyze town_delivery;

  insert into delivery (id, number, agreement_id, version_id, business_id, partner_id, outlet_id, state, created_at, sent_at, decided_at)
  select d.id, d.number, r.agreement_id, r.version_id, r.business_id, r.partner_id, r.outlet_id, case when d.waiting then 'sent' else 'accepted' end,
    d.sent_at, d.sent_at, case when not d.waiting then d.accepted_at end
  from town_delivery d join town_route r on r.n = d.route_n order by d.n;
`

/**
 * What each batch became by now. Sold pieces follow from how many reports have come in; the rest stands on the shelf
 * or, after its time, went back, was damaged or expired.
 */
const batches = ({ reports }: TownSize) => `
  create temp table town_batch as
  with packed as materialized (
    select d.n * 8 + g.place as n, d.n as delivery_n, d.route_n, d.agreement_n, d.sent_on, d.span, d.waiting, g.product_id, g.price, g.supplier_price, r.bps, g.shelf_life,
      greatest(${reports * 2}, ceil(g.weekly * d.span / 7.0 * (0.7 + 0.7 * pg_temp.town_draw('sent', d.n * 8 + g.place))))::integer as sent,
      case when d.waiting then 0 else least(${reports}, greatest(0, (${townToday} - 1 - d.sent_on) * ${reports} / d.span)) end as reports
    from town_delivery d join town_route r on r.n = d.route_n join town_agreed g on g.agreement_n = d.agreement_n
  ), counted as materialized (
    select p.*, case when pg_temp.town_draw('short', p.n) < 0.05 then p.sent - 1 else p.sent end as accepted from packed p
  ), wanted as materialized (
    select c.*, floor(c.accepted * (0.62 + 0.38 * pg_temp.town_draw('sold', c.n)))::integer as demand, pg_temp.town_draw('fate', c.n) as luck from counted c
  ), told as materialized (
    select w.*, w.demand * w.reports / ${reports} as sold, w.accepted - w.demand * w.reports / ${reports} as rest from wanted w
  )
  select t.n, ${idOf('batch', 't.n')} as id, t.delivery_n, t.route_n, t.agreement_n, t.sent_on, t.span, t.waiting, t.product_id, t.price, t.supplier_price, t.bps,
    t.sent_on + t.shelf_life as best_before, t.sent, t.accepted, t.demand, t.reports, t.sold, t.rest,
    case when t.sent_on + t.span + 1 >= ${townToday} then 'on_shelf' when t.luck < 0.06 then 'damaged' when t.shelf_life is not null and t.luck < 0.2 then 'expired' else 'returned' end as fate
  from told t order by t.n;
  alter table town_batch add primary key (n);
  analyze town_batch;

  insert into delivery_line (id, delivery_id, product_id, batch_code, best_before, price, supplier_price, sent, accepted, difference_reason)
  select b.id, d.id, b.product_id, to_char(b.sent_on, 'DDMMYY') || '-' || (b.n % 8 + 1), b.best_before, b.price, b.supplier_price, b.sent,
    case when not b.waiting then b.accepted end, case when not b.waiting and b.accepted < b.sent then (array['missing', 'damaged'])[pg_temp.town_pick('reason', b.n, 2)] end
  from town_batch b join town_delivery d on d.n = b.delivery_n order by b.n;

  insert into batch (id, agreement_id, version_id, business_id, partner_id, outlet_id, product_id, best_before, price, commission_bps, supplier_price, accepted_at, accepted, on_shelf, sold, returned, damaged, expired)
  select b.id, r.agreement_id, r.version_id, r.business_id, r.partner_id, r.outlet_id, b.product_id, b.best_before, b.price,
    case when b.supplier_price is null then b.bps end, b.supplier_price, d.accepted_at, b.accepted,
    case when b.fate = 'on_shelf' then b.rest else 0 end, b.sold, case when b.fate = 'returned' then b.rest else 0 end,
    case when b.fate = 'damaged' then b.rest else 0 end, case when b.fate = 'expired' then b.rest else 0 end
  from town_batch b join town_delivery d on d.n = b.delivery_n join town_route r on r.n = b.route_n where not b.waiting order by b.n;

  insert into stock_movement (batch_id, source, target, quantity, source_id, at)
  select b.id, 'transit', 'on_shelf', b.accepted, d.id, d.accepted_at from town_batch b join town_delivery d on d.n = b.delivery_n where not b.waiting order by b.n;
  insert into stock_movement (batch_id, source, target, quantity, reason, source_id, at)
  select b.id, 'on_shelf', b.fate, b.rest, 'akhir masa jual', d.id, pg_temp.town_moment(b.sent_on + b.span + 1, 'back', b.delivery_n, 8, 9)
  from town_batch b join town_delivery d on d.n = b.delivery_n where not b.waiting and b.fate <> 'on_shelf' and b.rest > 0 order by b.n;
`

export const plantDeliveries = async (client: pg.Client, size: TownSize) => {
  await client.query(routes(size))
  await client.query(deliveries)
}

export const plantBatches = (client: pg.Client, size: TownSize) => client.query(batches(size))
