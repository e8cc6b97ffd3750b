import { today } from '../../../core/dates.ts'
import { statement, type Tx } from '../../../platform/db.ts'

const recount = statement(
  'city_figures',
  `with counted as (
     select 'businesses' as name, count(*) as value from report_business
     union all select 'partners', count(*) from report_partner
     union all select 'agreements', count(*) from report_agreement where ended_at is null
     union all select 'gross_30_days', coalesce(sum(gross), 0)::bigint from settlement where posted_at > $1::timestamptz - interval '30 days'
     union all select 'paid_30_days', coalesce(sum(amount), 0)::bigint from payment where recorded_at > $1::timestamptz - interval '30 days'
     union all select 'late', count(*) from settlement where paid_at is null and due_on < $2::date
     union all select 'late_amount', coalesce(sum(supplier_share - (select coalesce(sum(amount), 0) from payment where settlement_id = settlement.id)), 0)::bigint
       from settlement where paid_at is null and due_on < $2::date
     union all select 'waiting_documents', count(*) from settlement where paid_at is null and due_on is null
     union all select 'kecamatan:' || left(kelurahan_code, 8), count(*) from report_business group by 1
     union all select 'on_shelf', coalesce(sum(on_shelf), 0)::bigint from batch where on_shelf > 0
   )
   insert into city_figure (name, value, at) select name, value, $1 from counted
   on conflict (name) do update set value = excluded.value, at = excluded.at`,
)

/** Counts the city's figures afresh. Pages read them ready-made, with the time they were counted. */
export const countCity = (tx: Tx, at: Temporal.Instant) => tx.rows(recount, [at.toString(), today(at).toString()])
