import type pg from 'pg'
import { rupiah } from '../../core/money.ts'
import type { Terms } from '../../modules/agreements/door.ts'
import { hashOf } from '../../modules/agreements/door.ts'
import { castBusinesses } from './businesses.ts'
import { sellersIn, type TownSize } from './size.ts'
import { storyRows } from './story.ts'
import { idOf, townToday } from './tools.sql.ts'

const tables = `
  create temp table town_deal (n integer primary key, business_n integer, partner_n integer, outlets integer[], first_good integer, last_good integer,
    every text, payment_days integer, days_ago integer, fate text, awaiting integer[])`

const story = `
  insert into town_deal select * from json_to_recordset($1::json) as d(n integer, business_n integer, partner_n integer, outlets integer[],
    first_good integer, last_good integer, every text, payment_days integer, days_ago integer, fate text, awaiting integer[])`

/** Who sells for whom in the rest of town: makers by turns, each with stores of its own. The newest still wait. */
const rest = ({ agreements, goodsPerAgreement }: TownSize) => `
  with maker as (
    select n, row_number() over (order by n)::integer - 1 as rank from town_business where goods <> 'jasa' and n > ${castBusinesses.length}
  ), store as (
    select p.n, row_number() over (order by p.n)::integer - 1 as rank, (select count(*)::integer from town_outlet o where o.partner_n = p.n) as outlets
    from town_partner p where kind in ('store', 'cooperative', 'hotel')
  ), total as (
    select least((select count(*)::integer from maker), $2::integer) as makers, (select count(*)::integer from store) as stores
  ), paired as (
    select i as n, (i - $1) % makers as maker, (pg_temp.town_pick('store', (i - $1) % makers, stores) + (i - $1) / makers * 5) % stores as store
    from total, generate_series($1::integer, ${agreements}) i
  )
  insert into town_deal
  select p.n, m.n, s.n,
    case when s.outlets > 1 and pg_temp.town_draw('outlets', p.n) < 0.3 then array[1 + p.n % s.outlets, 1 + (p.n + 1) % s.outlets] else array[1 + p.n % s.outlets] end,
    1, ${goodsPerAgreement}, (array['month','month','month','half_month'])[pg_temp.town_pick('every', p.n, 4)],
    (array[7,14,15,15])[pg_temp.town_pick('days', p.n, 4)],
    case f.fate when 'waiting' then pg_temp.town_pick('offered', p.n, 4) when 'declined' then 12 + pg_temp.town_pick('offered', p.n, 60)
      else 45 + pg_temp.town_pick('start', p.n, 335) end,
    f.fate, '{}'
  from paired p join maker m on m.rank = p.maker join store s on s.rank = p.store
  cross join lateral (select case when p.n > ${agreements} - greatest(3, ${agreements} / 30) then (array['waiting','waiting','declined'])[1 + p.n % 3]
    when pg_temp.town_draw('ended', p.n) < 0.04 then 'ended' else 'running' end as fate) f
  order by p.n`

/** Its days. An agreement that was ended stops half-way, but never in the last few weeks. */
const plan = `
  create temp table town_agreement as
  with dated as (
    select d.*, ${townToday} - d.days_ago - case when d.fate in ('running', 'ended') then 5 else 0 end as proposed_on,
      case when d.fate in ('running', 'ended') then ${townToday} - d.days_ago else ${townToday} - d.days_ago + 12 end as starts_on
    from town_deal d
  )
  select d.n, ${idOf('agreement', 'd.n')} as id, ${idOf('version', 'd.n')} as version_id, b.n as business_n, b.id as business_id, p.n as partner_n, p.id as partner_id,
    p.kind as partner_kind, case when p.discount is null then p.bps end as bps, p.discount, p.habit, d.every, d.payment_days, d.fate, d.first_good, d.last_good, d.awaiting,
    d.proposed_on, d.starts_on, t.ends_on, d.fate in ('running', 'ended') as agreed,
    case when d.fate = 'ended' then ${townToday} - 25 - d.days_ago / 3 end as ended_on,
    d.outlets, (select array_agg(o.id order by o.place) from town_outlet o where o.partner_n = p.n and o.place = any(d.outlets)) as outlet_ids
  from dated d join town_business b on b.n = d.business_n join town_partner p on p.n = d.partner_n
  cross join lateral (select d.starts_on + case when d.n > ${storyRows.length} and pg_temp.town_draw('short', d.n) < 0.1 then 179 else 729 end as ends_on) t
  order by d.n;
  alter table town_agreement add primary key (n);

  create temp table town_agreed as
  select a.n as agreement_n, p.place - a.first_good as place, p.id as product_id, p.price, p.weekly, p.shelf_life,
    case when a.discount is not null then greatest(1, p.price - p.price * a.discount / 10000) end as supplier_price
  from town_agreement a join town_product p on p.business_n = a.business_n and p.place between a.first_good and a.last_good order by a.n, p.place;
  alter table town_agreed add primary key (agreement_n, place);
  analyze town_agreement; analyze town_agreed;
`

type Planned = {
  n: number
  outlet_ids: string[]
  every: Terms['settlementEvery']
  payment_days: number
  bps: number | null
  starts_on: string
  ends_on: string
  products: { id: string; price: string; supplierPrice: string | null }[]
}

const planned = `
  select a.n, a.outlet_ids, a.every, a.payment_days, a.bps, a.starts_on::text, a.ends_on::text,
    jsonb_agg(jsonb_build_object('id', g.product_id, 'price', g.price::text, 'supplierPrice', g.supplier_price::text) order by g.place) as products
  from town_agreement a join town_agreed g on g.agreement_n = a.n group by a.n order by a.n`

const termsOf = (row: Planned): Terms => ({
  margin: row.bps === null ? { kind: 'supplier_price' } : { kind: 'commission', bps: row.bps },
  settlementEvery: row.every,
  paymentDays: row.payment_days,
  damageBornBy: 'partner',
  expiryBornBy: 'business',
  lossBornBy: 'partner',
  returnWindowDays: 7,
  requiredDocuments: ['invoice', 'delivery_note'],
  agreedUse: 'Rak oleh-oleh dan camilan di dekat kasir, untuk barang yang disebut dalam perjanjian ini saja.',
  outletIds: row.outlet_ids,
})

const versionOf = (row: Planned) => {
  const terms = termsOf(row)
  const products = row.products.map(({ id, price, supplierPrice }) => ({
    productId: id,
    price: rupiah(BigInt(price)),
    supplierPrice: supplierPrice === null ? null : rupiah(BigInt(supplierPrice)),
  }))
  const startsOn = Temporal.PlainDate.from(row.starts_on)
  const endsOn = Temporal.PlainDate.from(row.ends_on)
  return { n: row.n, terms, hash: hashOf({ terms, products, startsOn, endsOn }) }
}

const proposed = `pg_temp.town_moment(a.proposed_on, 'proposed', a.n, 8, 16)`

const heads = `
  insert into agreement (id, number, business_id, partner_id, pattern, form, kind, proposed_by, created_at,
    declined_at, declined_by, decline_reason, ended_at, ended_by, end_reason)
  select a.id, 'PJK-' || pg_temp.town_year(proposed_on) || '-' || pg_temp.town_number(row_number() over (partition by pg_temp.town_year(proposed_on) order by proposed_on, a.n)),
    a.business_id, a.partner_id, 'general_trade', 'supply', 'consignment', a.business_id, ${proposed},
    case when a.fate = 'declined' then pg_temp.town_moment(a.proposed_on + 3, 'declined', a.n, 8, 16) end, case when a.fate = 'declined' then a.partner_id end,
    case when a.fate = 'declined' then 'Rak untuk barang ini sedang penuh; silakan menawarkan lagi tiga bulan lagi.' end,
    pg_temp.town_moment(a.ended_on, 'ended', a.n, 8, 16), case when a.fate = 'ended' then a.business_id end,
    case when a.fate = 'ended' then 'Produksi dialihkan ke gerai lain.' end
  from town_agreement a order by a.n`

const versions = `
  insert into agreement_version (id, agreement_id, number, terms, terms_hash, starts_on, ends_on, proposed_by, created_at)
  select a.version_id, a.id, 1, t.terms, decode(t.hash, 'hex'), a.starts_on, a.ends_on, a.business_id, ${proposed}
  from json_to_recordset($1::json) as t(n integer, terms jsonb, hash text) join town_agreement a on a.n = t.n order by a.n`

/** A proposer accepts by proposing; the partner's yes comes two days later. */
const acceptances = `
  insert into agreement_product (version_id, product_id, price, supplier_price)
    select a.version_id, g.product_id, g.price, g.supplier_price from town_agreed g join town_agreement a on a.n = g.agreement_n order by a.n, g.place;
  insert into agreement_acceptance (version_id, organisation_id, account_id, terms_hash, at)
    select a.version_id, side.organisation_id, hand.agreements, v.terms_hash, pg_temp.town_moment(a.proposed_on + side.days, 'proposed', a.n, 8, 16)
    from town_agreement a join agreement_version v on v.id = a.version_id
    cross join lateral (values (a.business_id, 0, true), (a.partner_id, 2, a.agreed)) as side(organisation_id, days, given)
    join town_hand hand on hand.organisation_id = side.organisation_id
    where side.given order by a.n, side.days;
  insert into ledger_account (agreement_id, kind, business_id, partner_id)
    select a.id, kind, a.business_id, a.partner_id from town_agreement a cross join unnest(array['sales', 'store_share', 'payable', 'paid']) kind where a.agreed order by a.n, kind;
`

/** Who works with whom, since when and on which terms. */
export const planAgreements = async (client: pg.Client, size: TownSize) => {
  await client.query(tables)
  await client.query(story, [JSON.stringify(storyRows)])
  await client.query(rest(size), [storyRows.length + 1, sellersIn(size)])
  await client.query('analyze town_deal; analyze town_outlet; analyze town_partner')
  await client.query(plan)
}

/** Agreements with their one version, bound to what it says, and accepted by both parties or still by one. */
export const plantAgreements = async (client: pg.Client) => {
  const { rows } = await client.query<Planned>(planned)
  await client.query(heads)
  await client.query(versions, [JSON.stringify(rows.map(versionOf))])
  await client.query(acceptances)
}
