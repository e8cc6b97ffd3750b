import type pg from 'pg'
import { type Partner, partners, payHabits } from '../partners.ts'
import type { TownSize } from './size.ts'
import { idOf } from './tools.sql.ts'
import { word } from './words.ts'

/** Those with shelves first: a small town has few others to choose from. */
const byShelf = [...partners].sort((a, b) => Number(b.offers.includes('supply')) - Number(a.offers.includes('supply')))

/** The place of an invented partner among the town's. */
export const partnerNumber = (id: string): number => {
  const place = byShelf.findIndex((partner) => partner.id === id)
  if (place < 0) throw new Error(`no sample partner ${id}`)
  return place + 1
}

const marginOf = ({ terms }: Partner) => ({
  bps: terms?.by === 'commission' ? terms.bps : terms?.by === 'supplier_price' ? null : 1500,
  discount: terms?.by === 'supplier_price' ? terms.discountBps : null,
})

const tables = `
  create temp table town_partner (n integer primary key, id uuid, kind text, name text, phone text, email text, address text,
    kelurahan text, contact_id uuid, contact text, contact_phone text, bps integer, discount integer, habit integer[], by_hand boolean);
  create temp table town_outlet (partner_n integer, place integer, id uuid, name text, address text, kelurahan text, floor integer, primary key (partner_n, place));
`

const invented = `
  insert into town_partner
  select n, id, kind, name, phone, email, address, kelurahan, contact_id, contact, contact_phone, bps, discount, habit, true
  from json_to_recordset($1::json) as p(n integer, id uuid, kind text, name text, phone text, email text, address text, kelurahan text,
    contact_id uuid, contact text, contact_phone text, bps integer, discount integer, habit integer[])`

const inventedOutlets = `
  insert into town_outlet select * from json_to_recordset($1::json)
    as o(partner_n integer, place integer, id uuid, name text, address text, kelurahan text, floor integer)`

/** As many more as the size asks for, of the kinds that sell for others. */
const generated = `
  with habit as (select array[${Object.values(payHabits).map((habit) => `'{${habit.join(',')}}'`)}]::text[] as habits),
  place as (select code, row_number() over (order by code) as n from kelurahan),
  drawn as (
    select n, (array['store','store','store','store','store','store','hotel','cooperative','campus','stakeholder'])[pg_temp.town_pick('partner-kind', n, 10)] as kind,
      pg_temp.town_pick('partner-place', n, (select count(*)::integer from kelurahan)) as place,
      'Toko ' || ${word('word', 'partner-word', 'series.n')} || ' ' || ${word('last_male', 'partner-last', 'series.n')} as name,
      ${word('name', 'contact', 'series.n')} || ' ' || ${word('last_male', 'contact-last', 'series.n')} as contact,
      ${word('street', 'partner-street', 'series.n')} || ' No. ' || pg_temp.town_pick('partner-no', n, 190) as address
    from generate_series($1::integer, $2::integer) as series(n)
  )
  insert into town_partner
  select d.n, ${idOf('partner', 'd.n')}, d.kind, d.name, '+62812000' || (800000 + d.n), null, d.address, place.code,
    ${idOf('account', '800000 + d.n')}, d.contact, '+62812000' || (900000 + d.n),
    (array[1000,1500,2000,2500])[pg_temp.town_pick('partner-bps', d.n, 4)], null,
    habit.habits[pg_temp.town_pick('partner-habit', d.n, ${Object.keys(payHabits).length})]::integer[], false
  from drawn d join place on place.n = d.place cross join habit order by d.n`

const generatedOutlets = `
  insert into town_outlet
  select n, place, ${idOf('outlet', 'n * 4 + place')}, name || ' ' || place, address, kelurahan, 40 + pg_temp.town_pick('floor', n * 4 + place, 500)
  from town_partner cross join generate_series(1, 2) place where not by_hand`

const rows = `
  insert into organisation (id, kind, name, created_at)
    select id, 'partner', name, timestamptz '2024-03-04 09:00+07' from town_partner order by n on conflict (id) do nothing;
  insert into partner (id, name, kind, phone, email, address, kelurahan_code, contact_name, created_at)
    select id, name, kind, phone, email, address, kelurahan, contact, timestamptz '2024-03-04 09:00+07' from town_partner order by n;
  insert into outlet (id, partner_id, name, address, kelurahan_code, floor_area, created_at)
    select o.id, p.id, o.name, o.address, o.kelurahan, o.floor, timestamptz '2024-03-04 09:00+07'
    from town_outlet o join town_partner p on p.n = o.partner_n order by o.partner_n, o.place;
`

/** The invented partners by name, then as many stores of the same kinds as the size asks for. */
export const plantPartners = async (client: pg.Client, size: TownSize) => {
  await client.query(tables)
  const known = byShelf.map((partner, place) => ({ ...partner, ...marginOf(partner), n: place + 1 }))
  const columns = known.map(({ contact, pays, ...partner }) => ({
    ...partner,
    contact_id: contact.id,
    contact: contact.name,
    contact_phone: contact.phone,
    habit: payHabits[pays],
  }))
  await client.query(invented, [JSON.stringify(columns)])
  const outlets = known.flatMap(({ n, outlets }) =>
    outlets.map((outlet, place) => ({ ...outlet, partner_n: n, place: place + 1 })),
  )
  await client.query(inventedOutlets, [JSON.stringify(outlets)])
  await client.query(generated, [known.length + 1, size.partners])
  await client.query(generatedOutlets)
  await client.query(rows)
}
