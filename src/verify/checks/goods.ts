import { bySql } from '../check.ts'

const places = ['on_shelf', 'returned', 'damaged', 'expired', 'lost', 'disputed'] as const
const into = (place: string) =>
  `coalesce(sum(case '${place}' when target then quantity when source then -quantity end), 0) as ${place}`

export const goodsConserved = bySql({
  name: 'goods.conserved',
  title: {
    id: 'Tiap bets: diterima = di rak + terjual + retur + rusak + kedaluwarsa + hilang + selisih',
    en: 'Every batch: accepted = on shelf + sold + returned + damaged + expired + lost + disputed',
  },
  kinds: {
    batch_differs: {
      id: 'hitungan bets berbeda dari mutasi dan penjualannya',
      en: 'a batch’s counters differ from its movements and sales',
    },
    batch_missing: { id: 'ada mutasi atau penjualan tanpa bets', en: 'movements or sales without a batch' },
  },
  statements: [
    `with moved as (
       select batch_id, coalesce(sum(quantity) filter (where source = 'transit'), 0) as accepted,
         coalesce(sum(case 'sold' when target then quantity when source then -quantity end), 0) as sold, ${places.map(into).join(', ')}
       from stock_movement group by batch_id
     ), left_shelf as (select batch_id, sum(quantity) as sold from sale_line group by batch_id),
     counted as (
       select coalesce(m.batch_id, l.batch_id) as batch_id, coalesce(m.accepted, 0) as accepted, coalesce(m.on_shelf, 0) - coalesce(l.sold, 0) as on_shelf,
         coalesce(m.sold, 0) + coalesce(l.sold, 0) as sold, ${places.slice(1).map((place) => `coalesce(m.${place}, 0) as ${place}`)}
       from moved m full join left_shelf l on l.batch_id = m.batch_id
     )
     select case when b.id is null then 'batch_missing' else 'batch_differs' end as kind, 'batch ' || coalesce(b.id, c.batch_id) as place,
       concat_ws(' ', b.accepted, '=', b.on_shelf, b.sold, b.returned, b.damaged, b.expired, b.lost, b.disputed) as written,
       concat_ws(' ', c.accepted, '=', c.on_shelf, c.sold, c.returned, c.damaged, c.expired, c.lost, c.disputed) as counted
     from batch b full join counted c on c.batch_id = b.id
     where (b.accepted, b.on_shelf, b.sold, b.returned, b.damaged, b.expired, b.lost, b.disputed)
       is distinct from (c.accepted, c.on_shelf, c.sold, c.returned, c.damaged, c.expired, c.lost, c.disputed)`,
  ],
})

export const goodsDelivered = bySql({
  name: 'goods.delivered',
  title: {
    id: 'Tiap bets berasal dari kiriman yang diterima, dengan harga dan bagi hasil perjanjiannya',
    en: 'Every batch comes from an accepted delivery, at its clause’s price and share',
  },
  kinds: {
    batch_not_delivered: { id: 'bets berbeda dari baris kirimannya', en: 'a batch differs from its delivery line' },
    line_without_batch: { id: 'barang diterima tanpa bets', en: 'accepted goods without a batch' },
    clause_differs: {
      id: 'harga atau bagi hasil bets berbeda dari perjanjian',
      en: 'price or share of a batch differ from the agreement',
    },
    delivery_of_others: { id: 'kiriman bukan milik pihak perjanjian', en: 'a delivery names other parties' },
  },
  statements: [
    `select case when b.id is null then 'line_without_batch' else 'batch_not_delivered' end as kind,
       coalesce('delivery ' || d.number, 'batch ' || b.id) || coalesce(', line ' || l.id, '') as place,
       concat_ws(' ', b.accepted, b.price, b.supplier_price, b.product_id, b.outlet_id) as written,
       concat_ws(' ', d.state, l.accepted, l.price, l.supplier_price, l.product_id, d.outlet_id) as counted
     from batch b full join (delivery_line l join delivery d on d.id = l.delivery_id) on l.id = b.id
     where case when b.id is null then l.accepted > 0
       else d.state is distinct from 'accepted' or (b.accepted, b.price, b.supplier_price, b.product_id, b.best_before, b.outlet_id, b.agreement_id, b.version_id, b.business_id, b.partner_id)
         is distinct from (l.accepted, l.price, l.supplier_price, l.product_id, l.best_before, d.outlet_id, d.agreement_id, d.version_id, d.business_id, d.partner_id) end`,
    `select 'clause_differs' as kind, 'batch ' || b.id as place, concat_ws(' ', b.price, b.supplier_price, b.commission_bps || ' bps') as written,
       concat_ws(' ', p.price, p.supplier_price, (v.terms -> 'margin' ->> 'bps') || ' bps') as counted
     from batch b left join agreement_product p on p.version_id = b.version_id and p.product_id = b.product_id left join agreement_version v on v.id = b.version_id
     where (b.price, b.supplier_price, b.commission_bps, b.agreement_id) is distinct from
       (p.price, p.supplier_price, case when p.supplier_price is null then (v.terms -> 'margin' ->> 'bps')::integer end, v.agreement_id)`,
    `select 'delivery_of_others' as kind, 'delivery ' || d.number as place, d.business_id || ' ' || d.partner_id as written, a.business_id || ' ' || a.partner_id as counted
     from delivery d left join agreement a on a.id = d.agreement_id left join outlet o on o.id = d.outlet_id
     where (d.business_id, d.partner_id, d.partner_id) is distinct from (a.business_id, a.partner_id, o.partner_id)`,
  ],
})

export const linesShared = bySql({
  name: 'sales.shared',
  title: {
    id: 'Tiap baris penjualan dibagi menurut betsnya, sampai rupiah terakhir',
    en: 'Every sale line is shared as its batch says, to the rupiah',
  },
  kinds: {
    line_share_differs: { id: 'pembagian berbeda dari bets', en: 'the shares differ from the batch’s' },
    line_of_others: {
      id: 'baris tidak cocok dengan penjualan atau betsnya',
      en: 'a line does not fit its sale or batch',
    },
    sale_empty: { id: 'penjualan tanpa baris', en: 'a sale without lines' },
  },
  statements: [
    `select case when l.agreement_id is distinct from b.agreement_id or s.outlet_id is distinct from b.outlet_id or s.partner_id is distinct from b.partner_id or l.at is distinct from s.at
         then 'line_of_others' else 'line_share_differs' end as kind,
       'sale_line ' || l.id || ', sale ' || l.sale_id as place, concat_ws(' ', l.quantity, '×', l.price, '=', l.store_share, '+', l.supplier_share) as written,
       concat_ws(' ', l.quantity, '×', b.price, '=', share.store, '+', b.price * l.quantity - share.store) as counted
     from sale_line l left join batch b on b.id = l.batch_id left join sale s on s.id = l.sale_id
     cross join lateral (select case when b.supplier_price is null then b.price * l.quantity * b.commission_bps / 10000 else (b.price - b.supplier_price) * l.quantity end as store) share
     where l.agreement_id is distinct from b.agreement_id or s.outlet_id is distinct from b.outlet_id or s.partner_id is distinct from b.partner_id or l.at is distinct from s.at
       or l.price is distinct from b.price or l.store_share is distinct from share.store or l.supplier_share is distinct from b.price * l.quantity - share.store`,
    `select 'sale_empty' as kind, 'sale ' || s.id as place, null as written, null as counted
     from sale s where not exists (select from sale_line l where l.sale_id = s.id)`,
  ],
})
