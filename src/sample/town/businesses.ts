import type pg from 'pg'
import { rupiah } from '../../core/money.ts'
import { plantBusinesses as plantRegistered, sampleBusiness } from '../../modules/registry/sample.ts'
import { organisations } from '../cast.ts'
import { generatedNib } from '../identifiers.ts'
import { sellersIn, type TownSize } from './size.ts'
import { idOf, townToday } from './tools.sql.ts'
import { namePattern, word } from './words.ts'

/** The cast's own businesses come first in town, in this order. */
export const castBusinesses = Object.values(organisations).filter(({ kind }) => kind === 'business')

const table = `
  create temp table town_business (n integer primary key, id uuid, name text, owner_id uuid, owner text, sex text, nib text, phone text,
    goods text, address text, kelurahan text, started date, capital bigint, sales bigint, created timestamptz)`

const castRows = `
  insert into town_business
  select n, id, name, owner_id, owner, sex, nib, phone, goods, address, kelurahan, make_date(since, 5, 12), 45000000, 260000000,
    timestamptz '2024-02-05 09:00+07'
  from json_to_recordset($1::json) as c(n integer, id uuid, name text, owner_id uuid, owner text, sex text, nib text, phone text, goods text,
    address text, kelurahan text, since integer)`

/** People first: the name of their business follows from theirs. Those who sell through others have been here longest. */
const makers = `
  with place as (select code, row_number() over (order by code) as place from kelurahan),
  maker as materialized (
    select n, ${word('goods', 'goods', 'series.n')} as goods, ${word('name', 'name', 'series.n')} as name, ${word('sex', 'name', 'series.n')} as sex,
      ${word('last_female', 'last', 'series.n')} as female_last, ${word('last_male', 'last', 'series.n')} as male_last,
      ${word('call_female', 'call', 'series.n')} as female_call, ${word('call_male', 'call', 'series.n')} as male_call,
      ${word('word', 'shop-word', 'series.n')} as word, ${word('street', 'street', 'series.n')} as street,
      pg_temp.town_pick('place', n, (select count(*)::integer from kelurahan)) as place
    from generate_series($1::integer, $2::integer) as series(n)
  ), person as materialized (
    select m.*, case sex when 'female' then female_last else male_last end as last, case sex when 'female' then female_call else male_call end as call
    from maker m
  )
  insert into town_business
  select p.n, ${idOf('business', 'p.n')},
    replace(replace(replace(replace(${namePattern('p.goods', 'pattern', 'p.n')}, '{call}', p.call || ' ' || p.name), '{name}', p.name), '{last}', p.last), '{word}', p.word),
    ${idOf('account', 'p.n')}, p.name || ' ' || p.last, p.sex,
    case when pg_temp.town_draw('nib', p.n) < 0.82 then '${generatedNib(0).slice(0, 5)}' || lpad(p.n::text, 8, '0') end,
    '+62812000' || lpad(p.n::text, 6, '0'), p.goods,
    p.street || ' No. ' || pg_temp.town_pick('house', p.n, 90)
      || ', RT ' || lpad(pg_temp.town_pick('rt', p.n, 9)::text, 3, '0') || '/RW ' || lpad(pg_temp.town_pick('rw', p.n, 14)::text, 3, '0'),
    place.code, date '2008-01-01' + pg_temp.town_pick('since', p.n, 5400), 5000000 * pg_temp.town_pick('capital', p.n, 40)::bigint,
    12000000 * pg_temp.town_pick('sales', p.n, 60)::bigint,
    pg_temp.town_moment(${townToday} - case when p.n <= $3 then 420 else 1 end - pg_temp.town_pick('joined', p.n, 600), 'joined-at', p.n, 8, 16)
  from person p join place on place.place = p.place order by p.n`

type Business = ReturnType<typeof sampleBusiness>
type Row = {
  id: string
  name: string
  owner: string
  sex: 'female' | 'male'
  nib: string | null
  phone: string
  goods: Business['goods']
  address: string
  kelurahan: string
  started: string
  capital: string
  sales: string
  created: string
}

const registered = (row: Row): Business =>
  sampleBusiness({
    id: row.id,
    name: row.name,
    ownerName: row.owner,
    gender: row.sex,
    nib: row.nib,
    phone: row.phone,
    goods: row.goods,
    address: row.address,
    kelurahanCode: row.kelurahan,
    startedOn: Temporal.PlainDate.from(row.started),
    capital: rupiah(BigInt(row.capital)),
    yearlySales: rupiah(BigInt(row.sales)),
    source: 'seed',
    createdAt: Temporal.Instant.from(row.created),
  })

const atOnce = 5_000
const slice = `
  select id, name, owner, sex, nib, phone, goods, address, kelurahan, started::text, capital::text, sales::text, to_json(created)#>>'{}' as created
  from town_business where n > $1 and n <= $2 order by n`

/** The owners of the cast, then as many makers as the size asks for, each registered as the registry would do it. */
export const plantBusinesses = async (client: pg.Client, size: TownSize) => {
  await client.query(table)
  const cast = castBusinesses.map(({ owner, ...business }, place) => ({
    ...business,
    n: place + 1,
    owner_id: owner?.id,
    owner: owner?.name,
    sex: owner?.sex,
    phone: owner?.phone,
  }))
  await client.query(castRows, [JSON.stringify(cast)])
  await client.query(makers, [cast.length + 1, size.businesses, Math.ceil(sellersIn(size) * 1.2)])
  await client.query('analyze town_business')
  for (let n = 0; n < size.businesses; n += atOnce) {
    const { rows } = await client.query<Row>(slice, [n, n + atOnce])
    await plantRegistered(client, rows.map(registered))
  }
}
