import type pg from 'pg'
import { standingRows } from './story.ts'
import { idOf, townToday } from './tools.sql.ts'

const standings = `
  create temp table town_standing (agreement_n integer, nth integer, standing text, primary key (agreement_n, nth));
`
const told = `insert into town_standing select * from json_to_recordset($1::json) as s(agreement_n integer, nth integer, standing text)`

/** One settlement for each finished period with sales. Late payers are late by their habit; the cast's stand as its story says. */
const settlements = `
  create temp table town_settlement as
  with summed as (
    select settlement_n as n, settlement_id as id, agreement_n, last_day, min(day) as first_day, sum(lines)::integer as lines, sum(quantity)::integer as quantity,
      sum(gross)::bigint as gross, sum(store_share)::bigint as store_share, row_number() over (partition by agreement_n order by last_day desc) as nth
    from town_sale where settlement_n is not null group by 1, 2, 3, 4
  ), standing as materialized (
    select s.*, a.payment_days, a.habit, s.last_day + 1 as posted_on,
      coalesce(t.standing, case when exists (select from town_standing told where told.agreement_n = s.agreement_n) then 'paid'
        when s.last_day > ${townToday} - 40 and pg_temp.town_draw('documents', s.n) < 0.12 then 'documents_missing' else 'by_habit' end) as standing
    from summed s join town_agreement a on a.n = s.agreement_n left join town_standing t on t.agreement_n = s.agreement_n and t.nth = s.nth
  ), complete as materialized (
    select s.*, case standing when 'documents_missing' then null when 'due' then greatest(posted_on, ${townToday} - 2)
      else posted_on + case when standing = 'by_habit' then floor(pg_temp.town_draw('complete', s.n) * 3)::integer else 0 end end as handed_in_on
    from standing s
  ), billed as materialized (
    select c.*, case when handed_in_on < ${townToday} then handed_in_on end as complete_on from complete c
  ), paid as materialized (
    select b.*, b.complete_on + b.payment_days as due_on, case when standing not in ('late', 'due') then greatest(b.complete_on,
      b.complete_on + b.payment_days + case when standing = 'by_habit' then b.habit[pg_temp.town_pick('habit', b.n, 10)] else -1 end) end as pay_on
    from billed b
  )
  select p.*, coalesce(p.pay_on < ${townToday}, false) as paid,
    case standing when 'by_habit' then pg_temp.town_draw('confirmed', p.n) < 0.9 else standing <> 'unconfirmed' end as confirmed,
    ${idOf('payment', 'p.n')} as payment_id, pg_temp.town_moment(p.complete_on, 'complete', p.n, 8, 16) as complete_at, pg_temp.town_moment(p.pay_on, 'paid', p.n, 9, 15) as paid_at
  from paid p order by p.n;
  alter table town_settlement add primary key (n);
  analyze town_settlement;

  insert into settlement (id, number, agreement_id, version_id, business_id, partner_id, period_from, period_to, lines, quantity, gross, store_share, supplier_share, payment_days, required_documents, posted_at, documents_complete_at, due_on, paid_at)
  select s.id, 'PNY-' || pg_temp.town_year(s.posted_on) || '-' || pg_temp.town_number(row_number() over (partition by pg_temp.town_year(s.posted_on) order by s.posted_on, s.n)),
    a.id, a.version_id, a.business_id, a.partner_id, s.first_day, s.last_day, s.lines, s.quantity, s.gross, s.store_share, s.gross - s.store_share, s.payment_days, '{invoice,delivery_note}',
    pg_temp.town_moment(s.posted_on, 'posted', s.n, 1, 3), s.complete_at, s.due_on, case when s.paid then s.paid_at end
  from town_settlement s join town_agreement a on a.n = s.agreement_n order by s.n;

  insert into billing_document (settlement_id, kind, submitted_by, at)
  select s.id, kind, hand.money, s.complete_at
  from town_settlement s join town_agreement a on a.n = s.agreement_n join town_hand hand on hand.organisation_id = a.business_id
  cross join unnest(array['delivery_note', 'invoice']) kind where s.complete_on is not null order by s.n, kind;
`

const payments = `
  insert into payment (id, settlement_id, amount, paid_on, method, reference, recorded_by, recorded_at)
  select s.payment_id, s.id, s.gross - s.store_share, s.pay_on, (array['transfer', 'transfer', 'transfer', 'cash'])[pg_temp.town_pick('method', s.n, 4)],
    'TRF' || lpad(s.n::text, 9, '0'), hand.money, s.paid_at
  from town_settlement s join town_agreement a on a.n = s.agreement_n join town_hand hand on hand.organisation_id = a.partner_id where s.paid order by s.n;
  insert into payment_confirmation (payment_id, confirmed_by, at)
  select s.payment_id, hand.money, pg_temp.town_moment(s.pay_on, 'confirmed', s.n, 16, 21)
  from town_settlement s join town_agreement a on a.n = s.agreement_n join town_hand hand on hand.organisation_id = a.business_id where s.paid and s.confirmed order by s.n;
  insert into transfer (at, from_account, to_account, amount, reason, source_id)
  select s.paid_at, account.payable, account.paid, s.gross - s.store_share, 'payment', s.payment_id
  from town_settlement s join town_account account on account.agreement_n = s.agreement_n where s.paid order by s.n;
`

export const plantSettlements = async (client: pg.Client) => {
  await client.query(standings)
  await client.query(told, [JSON.stringify(standingRows)])
  await client.query(settlements)
}

export const plantPayments = (client: pg.Client) => client.query(payments)

/** Numbers go on where the town's left off. */
export const continueNumbers = (client: pg.Client) =>
  client.query(`
    insert into document_number (kind, year, last)
    select kind, year, max(last) from (
      select split_part(number, '-', 1) as kind, split_part(number, '-', 2)::integer as year, split_part(number, '-', 3)::integer as last
      from (select number from agreement union all select number from delivery union all select number from settlement) numbers
    ) used group by kind, year order by kind, year`)
