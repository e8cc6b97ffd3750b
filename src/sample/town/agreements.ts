import type pg from 'pg'
import { hashOf } from '../../modules/agreements/door.ts'
import type { Terms } from '../../modules/agreements/door.ts'
import { rupiah } from '../../core/money.ts'
import type { TownSize } from './size.ts'
import { blocks } from './tools.sql.ts'

type Client = pg.Client | pg.PoolClient

type Planned = {
  n: number
  version_id: string
  outlet_id: string
  every: Terms['settlementEvery']
  payment_days: number
  bps: number | null
  starts_on: string
  ends_on: string
  products: { id: string; price: string; supplierPrice: string | null }[]
}

/** Who sells for whom, since when, on which terms: a year ago for the large town, spread over the year otherwise. */
const plan = (size: TownSize) => `
  create temp table town_agreement as
  with makers as (select count(*)::integer as total from town_business where goods not in ('jasa')),
  ranked as (select b.*, row_number() over (order by b.n)::integer as rank from town_business b where goods not in ('jasa')),
  stores as (select p.*, row_number() over (order by p.n)::integer as rank, count(*) over ()::integer as total from town_partner p where kind in ('store', 'cooperative', 'hotel')),
  paired as (
    select i as n, 1 + (i - 1) % greatest(1, least(makers.total, ceil(${size.agreements} * 0.6)::integer)) as maker, (i - 1) / greatest(1, least(makers.total, ceil(${size.agreements} * 0.6)::integer)) as round
    from makers, generate_series(1, ${size.agreements}) i
  )
  select a.n, b.n as business_n, b.id as business_id, s.n as partner_n, s.id as partner_id, s.kind as partner_kind, s.bps, s.discount, s.habit,
    pg_temp.town_id(${blocks.agreement}, a.n) as id, pg_temp.town_id(${blocks.version}, a.n) as version_id,
    (select id from town_outlet o where o.partner_n = s.n order by (o.place + a.n) % 3, o.place limit 1) as outlet_id,
    (array['month','month','month','half_month'])[pg_temp.town_pick('every', a.n, 4)] as every,
    (array[7,14,15,15])[pg_temp.town_pick('days', a.n, 4)] as payment_days,
    -- The last few offers still wait for an answer.
    a.n > ${size.agreements} - greatest(3, ${size.agreements} / 30) as waiting,
    current_setting('town.today')::date - ${size.spread ? `(case when a.n <= 12 then 380 else 45 + pg_temp.town_pick('start', a.n, 335) end)` : '380'} as starts_on
  from paired a join ranked b on b.rank = a.maker
  join stores s on s.rank = 1 + case when a.n = 1 then 0 when a.maker <= 3 then (a.maker + a.round * 3 - 1) % s.total else (pg_temp.town_pick('store', a.maker, s.total) + a.round * 5) % s.total end;
  alter table town_agreement add primary key (n);
  update town_agreement set starts_on = current_setting('town.today')::date - 2 where waiting;
  alter table town_agreement add column ends_on date;
  update town_agreement set ends_on = starts_on + case when waiting then 365 when pg_temp.town_draw('long', n) < 0.1 then 395 else 730 end;
`

const goods = (size: TownSize) => `
  create temp table town_agreed as
  select a.n as agreement_n, p.place, p.id as product_id, p.price, p.weekly, p.shelf_life,
    case when a.discount is not null then greatest(1, p.price - p.price * a.discount / 10000) end as supplier_price
  from town_agreement a join town_product p on p.business_n = a.business_n and p.place <= ${size.goodsPerAgreement};
  alter table town_agreed add primary key (agreement_n, place);
`

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
  outletIds: [row.outlet_id],
})

/** Agreements with their one version, accepted by both parties; the newest still wait for one of them. */
export const plantAgreements = async (client: Client, size: TownSize) => {
  await client.query(plan(size))
  await client.query(goods(size))
  const { rows } = await client.query<Planned>(`
    select a.n, a.version_id, a.outlet_id, a.every, a.payment_days, case when a.discount is null then a.bps end as bps, a.starts_on::text, a.ends_on::text,
      (select jsonb_agg(jsonb_build_object('id', g.product_id, 'price', g.price::text, 'supplierPrice', g.supplier_price::text) order by g.place) from town_agreed g where g.agreement_n = a.n) as products
    from town_agreement a order by a.n`)
  await client.query(`
    insert into agreement (id, number, business_id, partner_id, pattern, form, kind, proposed_by, created_at)
    select id, 'PJK-' || extract(year from starts_on - 5) || '-' || lpad((row_number() over (partition by extract(year from starts_on - 5) order by starts_on, n))::text, 5, '0'),
      business_id, partner_id, 'general_trade', 'supply', 'consignment', business_id, pg_temp.town_moment(starts_on - 5, 'proposed', n, 8, 16)
    from town_agreement order by starts_on, n`)
  const terms = rows.map(termsOf)
  const hashes = rows.map((row, i) =>
    hashOf({
      terms: terms[i] as Terms,
      products: row.products.map(({ id, price, supplierPrice }) => ({ productId: id, price: rupiah(BigInt(price)), supplierPrice: supplierPrice === null ? null : rupiah(BigInt(supplierPrice)) })),
      startsOn: Temporal.PlainDate.from(row.starts_on),
      endsOn: Temporal.PlainDate.from(row.ends_on),
    }),
  )
  await client.query(
    `insert into agreement_version (id, agreement_id, number, terms, terms_hash, starts_on, ends_on, proposed_by, created_at)
     select a.version_id, a.id, 1, t.terms, decode(t.hash, 'hex'), a.starts_on, a.ends_on, a.business_id, pg_temp.town_moment(a.starts_on - 5, 'proposed', a.n, 8, 16)
     from unnest($1::integer[], $2::jsonb[], $3::text[]) as t(n, terms, hash) join town_agreement a on a.n = t.n order by a.n`,
    [rows.map((row) => row.n), terms.map((each) => JSON.stringify(each)), hashes],
  )
  await client.query(`
    insert into agreement_product (version_id, product_id, price, supplier_price)
      select a.version_id, g.product_id, g.price, g.supplier_price from town_agreed g join town_agreement a on a.n = g.agreement_n order by a.n, g.place;
    insert into agreement_acceptance (version_id, organisation_id, account_id, terms_hash, at)
      select a.version_id, side.organisation_id, coalesce((select account_id from membership m where m.organisation_id = side.organisation_id and 'agreements' = any(m.duties) order by account_id limit 1), (select min(id::text)::uuid from account)),
        v.terms_hash, pg_temp.town_moment(a.starts_on - side.days, 'accepted', a.n, 8, 16)
      from town_agreement a join agreement_version v on v.id = a.version_id
      cross join lateral (values (a.business_id, 5), (a.partner_id, 3)) as side(organisation_id, days)
      where not (a.waiting and side.organisation_id = a.partner_id);
    insert into ledger_account (agreement_id, kind, business_id, partner_id)
      select a.id, kind, a.business_id, a.partner_id from town_agreement a cross join unnest(array['sales', 'store_share', 'payable', 'paid']) kind where not a.waiting order by a.n, kind`)
}
