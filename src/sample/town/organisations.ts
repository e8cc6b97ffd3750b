import type pg from 'pg'
import { organisations } from '../cast.ts'
import { partners } from '../partners.ts'
import { archetypes, parents } from '../goods.ts'
import { givenNames, honorifics, lastPartsFor } from '../people.ts'
import { addressPatterns, blocks as blockLetters, namePatterns, romans, shopWords, streets } from '../shops.ts'
import { payHabits } from '../partners/kinds.ts'
import { blocks } from './tools.sql.ts'
import type { TownSize } from './size.ts'

type Client = pg.Client | pg.PoolClient

/** Loads words into the session so that SQL can deal them out, however large the town. */
export const loadWords = async (client: Client) => {
  await client.query(`create temp table town_word (kind text, n integer, value text, extra text, primary key (kind, n))`)
  const load = (kind: string, values: readonly string[], extra: readonly (string | null)[] = []) =>
    client.query(`insert into town_word select $1, place, value, extra from unnest($2::text[], $3::text[]) with ordinality as w(value, extra, place)`, [
      kind, values, values.map((_, i) => extra[i] ?? null),
    ])
  await load('name', givenNames.map(({ name }) => name), givenNames.map(({ sex }) => sex))
  await load('last_female', lastPartsFor('female'))
  await load('last_male', lastPartsFor('male'))
  for (const sex of ['female', 'male'] as const)
    await load(`call_${sex}`, honorifics.filter((each) => each.sex === sex).flatMap(({ word, weight }) => Array<string>(weight).fill(word)))
  await load('word', shopWords)
  await load('street', streets)
  await load('address', addressPatterns)
  await load('roman', romans)
  await load('block', blockLetters)
  const dealt = parents.flatMap(({ key }) => Array<string>(archetypes.filter((each) => each.parent === key).length).fill(key))
  await load('goods', dealt)
  for (const { key } of parents) await load(`pattern_${key}`, namePatterns[key])
}

const count = (kind: string) => `(select count(*)::integer from town_word where kind = '${kind}')`
/** A word dealt to row `n` (qualified, because the words are numbered too). */
const word = (kind: string, draw: string, n: string) =>
  `(select w.value from town_word w where w.kind = '${kind}' and w.n = pg_temp.town_pick('${draw}', ${n}, ${count(kind)}))`

/** The offices of the city and the platform itself. */
export const plantOffices = async (client: Client) => {
  const kinds: Record<string, string> = { mayors_office: 'mayor' }
  const offices = Object.values(organisations).filter(({ kind }) => kind !== 'business' && kind !== 'partner')
  await client.query(
    `insert into organisation (id, kind, name, created_at) select id, kind, name, $4 from unnest($1::uuid[], $2::text[], $3::text[]) as o(id, kind, name)
     on conflict (id) do nothing`,
    [offices.map((o) => o.id), offices.map((o) => kinds[o.kind] ?? o.kind), offices.map((o) => o.name), '2024-01-02T01:00:00Z'],
  )
}

/** The invented partners by name, then as many stores of the same kinds as the size asks for. */
export const plantPartners = async (client: Client, size: TownSize) => {
  await client.query(`create temp table town_partner (n integer primary key, id uuid, kind text, name text, phone text, email text, address text, kelurahan text, contact text, bps integer, discount integer, habit integer[])`)
  await client.query(`create temp table town_outlet (partner_n integer, place integer, id uuid, name text, address text, kelurahan text, floor integer, primary key (partner_n, place))`)
  const shelved = [...partners].sort((a, b) => Number(b.offers.includes('supply')) - Number(a.offers.includes('supply')))
  for (const [place, partner] of shelved.entries()) {
    const { terms } = partner
    const bps = terms?.by === 'commission' ? terms.bps : terms?.by === 'supplier_price' ? null : 1500
    await client.query(`insert into town_partner values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`, [
      place + 1, partner.id, partner.kind, partner.name, partner.phone, partner.email, partner.address, partner.kelurahan, partner.contact.name,
      bps, terms?.by === 'supplier_price' ? terms.discountBps : null, payHabits[partner.pays],
    ])
    for (const [nth, outlet] of partner.outlets.entries())
      await client.query(`insert into town_outlet values ($1, $2, $3, $4, $5, $6, $7)`, [place + 1, nth + 1, outlet.id, outlet.name, outlet.address, outlet.kelurahan, outlet.floor])
  }
  const habits = Object.values(payHabits).map((habit) => `'{${habit.join(',')}}'`)
  await client.query(`
    with habit as (select array[${habits.join(',')}]::text[] as all_habits),
    place as (select code, row_number() over (order by code) as n from kelurahan)
    insert into town_partner
    select series.n, pg_temp.town_id(${blocks.partner}, series.n),
      (array['store','store','store','store','store','store','hotel','cooperative','campus','stakeholder'])[pg_temp.town_pick('partner-kind', series.n, 10)],
      'Toko ' || ${word('word', 'partner-word', 'series.n')} || ' ' || ${word('last_male', 'partner-last', 'series.n')},
      '+62812000' || lpad((800000 + series.n)::text, 6, '0'), null, ${word('street', 'partner-street', 'series.n')} || ' No. ' || pg_temp.town_pick('partner-no', series.n, 190),
      (select code from place where place.n = pg_temp.town_pick('partner-place', series.n, 177)), 'Pengelola toko',
      (array[1000,1500,2000,2500])[pg_temp.town_pick('partner-bps', series.n, 4)], null,
      (select all_habits[pg_temp.town_pick('partner-habit', series.n, ${habits.length})]::integer[] from habit)
    from generate_series($1::integer, $2::integer) as series(n)`, [partners.length + 1, size.partners])
  await client.query(`
    insert into town_outlet select n, place, pg_temp.town_id(${blocks.outlet}, n * 4 + place), name || ' ' || place, address, kelurahan, 40 + pg_temp.town_pick('floor', n * 4 + place, 500)
    from town_partner cross join generate_series(1, 2) place where n > $1`, [partners.length])
  await client.query(`
    insert into organisation (id, kind, name, created_at) select id, 'partner', name, timestamptz '2024-03-04 09:00+07' from town_partner order by n on conflict (id) do nothing;
    insert into partner (id, name, kind, phone, email, address, kelurahan_code, contact_name, created_at)
      select id, name, kind, phone, email, address, kelurahan, contact, timestamptz '2024-03-04 09:00+07' from town_partner order by n;
    insert into outlet (id, partner_id, name, address, kelurahan_code, floor_area, created_at)
      select o.id, p.id, o.name, o.address, o.kelurahan, o.floor, timestamptz '2024-03-04 09:00+07' from town_outlet o join town_partner p on p.n = o.partner_n order by o.partner_n, o.place`)
}

/** The owners of the cast, then as many makers as the size asks for. */
export const plantBusinesses = async (client: Client, size: TownSize) => {
  const cast = Object.values(organisations).filter(({ kind }) => kind === 'business')
  await client.query(`create temp table town_business (n integer primary key, id uuid, name text, owner text, sex text, nib text, phone text, goods text, address text, kelurahan text, started date, capital bigint, sales bigint, created timestamptz)`)
  await client.query(
    `insert into town_business select n, id, name, owner, 'female', nib, '+62812000' || lpad(n::text, 5, '0'), goods, address, kelurahan, make_date(since, 5, 12), 45000000, 260000000, timestamptz '2024-02-05 09:00+07'
     from unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::integer[]) with ordinality as c(id, name, owner, nib, goods, address, kelurahan, since, n)`,
    [cast.map((c) => c.id), cast.map((c) => c.name), cast.map((c) => c.name), cast.map((c) => c.nib), cast.map((c) => c.goods), cast.map((c) => c.address), cast.map((c) => c.kelurahan), cast.map((c) => c.since)],
  )
  await client.query(`
    create temp table town_maker as
    select drawn.n, goods.value as goods, person.value as name, person.extra as sex,
      case when person.extra = 'female' then ${word('last_female', 'last', 'drawn.n')} else ${word('last_male', 'last', 'drawn.n')} end as last,
      case when person.extra = 'female' then ${word('call_female', 'call', 'drawn.n')} else ${word('call_male', 'call', 'drawn.n')} end as call,
      ${word('word', 'shop-word', 'drawn.n')} as word
    from (select n, pg_temp.town_pick('name', n, ${count('name')}) as person_n, pg_temp.town_pick('goods', n, ${count('goods')}) as goods_n from generate_series($1::integer, $2::integer) n) drawn
    join town_word person on person.kind = 'name' and person.n = drawn.person_n
    join town_word goods on goods.kind = 'goods' and goods.n = drawn.goods_n`, [cast.length + 1, size.businesses])
  await client.query(`
    with place as (select code, row_number() over (order by code) as place from kelurahan),
    pattern as (select kind, n, value, count(*) over (partition by kind)::integer as total from town_word where kind like 'pattern_%')
    insert into town_business
    select m.n, pg_temp.town_id(${blocks.business}, m.n),
      replace(replace(replace(replace(pattern.value, '{call}', m.call || ' ' || m.name), '{name}', m.name), '{last}', m.last), '{word}', m.word),
      m.name || ' ' || m.last, m.sex,
      case when pg_temp.town_draw('nib', m.n) < 0.82 then '91200' || lpad(m.n::text, 8, '0') end,
      '+62812000' || lpad(m.n::text, 6, '0'), m.goods,
      ${word('street', 'street', 'm.n')} || ' No. ' || pg_temp.town_pick('house', m.n, 90)
        || ', RT ' || lpad(pg_temp.town_pick('rt', m.n, 9)::text, 3, '0') || '/RW ' || lpad(pg_temp.town_pick('rw', m.n, 14)::text, 3, '0'),
      place.code, date '2010-01-01' + pg_temp.town_pick('since', m.n, 5400), 5000000 * pg_temp.town_pick('capital', m.n, 40)::bigint,
      12000000 * pg_temp.town_pick('sales', m.n, 60)::bigint, timestamptz '2024-04-01 09:00+07' + make_interval(hours => pg_temp.town_pick('joined', m.n, 15000))
    from town_maker m
    join place on place.place = pg_temp.town_pick('place', m.n, 177)
    join pattern on pattern.kind = 'pattern_' || m.goods and pattern.n = pg_temp.town_pick('pattern', m.n, pattern.total)`)
  await client.query(`
    insert into organisation (id, kind, name, created_at) select id, 'business', name, created from town_business order by n on conflict (id) do nothing;
    insert into business (id, name, owner_name, nib, phone, address, kelurahan_code, goods, gender, capital, yearly_sales, started_on, source, match_key, created_at)
      select id, name, owner, nib, phone, address, kelurahan, goods, sex, capital, sales, started, 'seed',
        coalesce('nib:' || nib, 'name:' || id), created from town_business order by n`)
}
