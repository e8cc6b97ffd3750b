import type pg from 'pg'
import { archetypes, type CatalogueLine, catalogue, parents } from '../goods.ts'
import { castBusinesses } from './businesses.ts'
import { photoOf } from './photos.ts'
import type { TownSize } from './size.ts'
import { idOf } from './tools.sql.ts'

/** How many kinds of goods each of the cast makes. */
const castGoods = 6

const tables = `
  create temp table town_line (parent text, place integer, name text, unit text, price_from integer, price_to integer, shelf_life integer,
    weekly integer, photo_id uuid, regime text, food text, composition text, primary key (parent, place));
  create temp table town_cast_line (business_n integer, nth integer, parent text, place integer, primary key (business_n, nth));
  create temp table town_product (business_n integer, place integer, id uuid, price bigint, weekly integer, shelf_life integer, primary key (business_n, place));
`

/** Some lines of their goods from a place of their own, so that no two shelves are alike. */
const dealt = `
  create temp table town_made as
  with total as (select parent, count(*)::integer as lines from town_line group by parent)
  select b.n, j as nth, b.id as business_id, b.created, l.name, l.unit, l.shelf_life, l.weekly, l.photo_id, l.regime, l.composition, ${idOf('product', 'b.n::bigint * 32 + j')} as id,
    greatest(500, 500 * (l.price_from / 500 + pg_temp.town_pick('price', b.n * 32 + j, greatest(1, (l.price_to - l.price_from) / 500 + 1)) - 1)) as price
  from town_business b join total t on t.parent = b.goods
  cross join generate_series(1, case when b.n <= $2 then ${castGoods} else $1 end) j
  left join town_cast_line c on c.business_n = b.n and c.nth = j
  join town_line l on l.parent = b.goods
    and l.place = coalesce(c.place, 1 + (pg_temp.town_pick('goods-start', b.n, t.lines) + j) % t.lines)
  order by b.n, j`

const rows = `
  insert into product (id, business_id, name, unit, price, shelf_life_days, photo_id, regime, ingredients, created_at)
  select id, business_id, name, unit, price, shelf_life, photo_id, regime, composition, pg_temp.town_moment((created + interval '7 hours')::date + nth, 'product', n, 8, 16) from town_made;
  insert into town_product select n, nth, id, price, weekly, shelf_life from town_made;
  drop table town_made;
  analyze town_product;
`

/** Each business makes some lines of its own kind of goods; the cast makes what its cards say. */
export const plantProducts = async (client: pg.Client, size: TownSize) => {
  await client.query(tables)
  await client.query(
    `insert into town_line select * from json_to_recordset($1::json) as l(parent text, place integer, name text, unit text,
       price_from integer, price_to integer, shelf_life integer, weekly integer, photo_id uuid, regime text, food text, composition text)`,
    [JSON.stringify(lines.map(columnsOf))],
  )
  await client.query(
    `insert into town_cast_line select * from json_to_recordset($1::json) as c(business_n integer, nth integer, parent text, place integer)`,
    [JSON.stringify(castBusinesses.flatMap(({ makes }, place) => castLines(place + 1, makes)))],
  )
  await client.query('analyze town_line')
  await client.query(dealt, [size.productsEach, castBusinesses.length])
  await client.query(rows)
}

/** Lines of one archetype lie far apart, so that a business does not make one thing in ten sizes. */
const ranked = (): readonly (CatalogueLine & { place: number })[] => {
  const seen = new Map<string, number>()
  const next = (word: string) => {
    const n = (seen.get(word) ?? 0) + 1
    seen.set(word, n)
    return n
  }
  return catalogue
    .map((line) => ({ line, round: next(line.archetype) }))
    .sort((a, b) => a.round - b.round)
    .map(({ line }) => ({ ...line, place: next(line.parent) }))
}
const lines = ranked()

const archetypeOf = ({ archetype }: CatalogueLine) => {
  const found = archetypes.find(({ key }) => key === archetype)
  if (!found) throw new Error(`no archetype ${archetype}`)
  return found
}
const familyOf = ({ parent }: CatalogueLine) => parents.find(({ key }) => key === parent)?.family

/** Which papers a label needs follows from what it is. */
const regimeOf = (line: CatalogueLine): string => {
  const family = familyOf(line)
  if (family !== 'food') return family === 'service' ? 'service' : 'goods'
  return { pirt: 'packaged', bpom: 'controlled', none: 'fresh' }[archetypeOf(line).permit]
}

const columnsOf = (line: (typeof lines)[number]) => ({
  parent: line.parent,
  place: line.place,
  name: line.name,
  unit: line.unit,
  price_from: line.priceFrom,
  price_to: line.priceTo,
  shelf_life: line.shelfLife,
  weekly: Math.round((line.weeklyFrom + line.weeklyTo) / 2),
  photo_id: photoOf(line),
  regime: regimeOf(line),
  food: archetypeOf(line).pirtFood,
  composition: familyOf(line) === 'food' ? archetypeOf(line).composition : '',
})

/** What a card says someone makes, in a few flavours each. */
const castLines = (businessN: number, makes: readonly string[]) =>
  Array.from({ length: castGoods }, (_, nth) => {
    const archetype = makes[nth % makes.length]
    const flavours = new Map(lines.filter((each) => each.archetype === archetype).map((each) => [each.drawing, each]))
    const line = [...flavours.values()][Math.floor(nth / makes.length)]
    if (!line) throw new Error(`no line ${nth} of ${archetype}`)
    return { business_n: businessN, nth: nth + 1, parent: line.parent, place: line.place }
  })
