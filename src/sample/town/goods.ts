import { mkdir } from 'node:fs/promises'
import type pg from 'pg'
import sharp from 'sharp'
import { prepareFile } from '../../platform/files.ts'
import { drawProduct } from '../drawing.ts'
import { catalogue, scenesOf } from '../goods.ts'
import { photoSide } from '../photos.ts'
import { organisations } from '../cast.ts'
import { sampleId } from '../identifiers.ts'
import type { TownSize } from './size.ts'
import { blocks } from './tools.sql.ts'

type Client = pg.Client | pg.PoolClient

/** How many colours of each drawing are painted: enough that a shelf does not look stamped. */
const colours = 2

type Line = (typeof catalogue)[number]
const drawingOf = ({ parent, drawing }: Line) => {
  const scenes = scenesOf(parent)
  return { parent, variant: (drawing % scenes) + scenes * (Math.floor(drawing / scenes) % colours) }
}

/** Paints each picture once and keeps it as an upload would be kept. */
export const plantPhotos = async (client: Client, filesDir: string, at: Temporal.Instant) => {
  await client.query('create temp table town_photo (parent text, variant integer, id uuid, primary key (parent, variant))')
  const wanted = [...new Map(catalogue.map(drawingOf).map((each) => [`${each.parent}/${each.variant}`, each])).values()]
  await mkdir(filesDir, { recursive: true })
  for (let start = 0; start < wanted.length; start += 4) {
    const painted = await Promise.all(wanted.slice(start, start + 4).map((each) => paint(filesDir, each)))
    for (const [place, file] of painted.entries()) await keepPhoto(client, at, file, start + place + 1)
  }
}

type Picture = { parent: string; variant: number }

const paint = async (filesDir: string, { parent, variant }: Picture) => {
  const picture = await sharp(Buffer.from(drawProduct(parent, variant))).resize(photoSide, photoSide).png({ compressionLevel: 0 }).toBuffer()
  const painted = await prepareFile(filesDir, 'photo', `${parent}.png`, picture)
  if (!painted.ok) throw new Error(`drawing ${parent} ${variant}: ${painted.refusal.code}`)
  return { parent, variant, ...painted.value }
}

const keepPhoto = async (client: Client, at: Temporal.Instant, file: Awaited<ReturnType<typeof paint>>, n: number) => {
  const id = sampleId(blocks.photo, n)
  await client.query(`insert into file (id, sha256, name, kind, media_type, bytes, at) values ($1, $2, $3, 'photo', $4, $5, $6)`, [
    id, file.sha256, `${file.parent}.webp`, file.mediaType, file.bytes, at.toString(),
  ])
  await client.query('insert into town_photo values ($1, $2, $3)', [file.parent, file.variant, id])
}

/** Each business makes some lines of its own kind of goods; the cast makes what its cards say. */
export const plantProducts = async (client: Client, size: TownSize) => {
  await client.query(`create temp table town_line_of_goods (parent text, place integer, archetype text, name text, unit text, price_from integer, price_to integer, shelf_life integer, weekly integer, variant integer, primary key (parent, place))`)
  const places = new Map<string, number>()
  const rows = shuffled().map((line) => {
    const place = (places.get(line.parent) ?? 0) + 1
    places.set(line.parent, place)
    return { ...line, place, ...drawingOf(line) }
  })
  await client.query(
    `insert into town_line_of_goods select * from unnest($1::text[], $2::integer[], $3::text[], $4::text[], $5::text[], $6::integer[], $7::integer[], $8::integer[], $9::integer[], $10::integer[])`,
    [
      rows.map((r) => r.parent), rows.map((r) => r.place), rows.map((r) => r.archetype), rows.map((r) => r.name), rows.map((r) => r.unit),
      rows.map((r) => r.priceFrom), rows.map((r) => r.priceTo), rows.map((r) => r.shelfLife), rows.map((r) => Math.round((r.weeklyFrom + r.weeklyTo) / 2)), rows.map((r) => r.variant),
    ],
  )
  await client.query(`create temp table town_product (business_n integer, place integer, id uuid, price bigint, weekly integer, shelf_life integer, primary key (business_n, place))`)
  await client.query(
    `with total as (select parent, count(*)::integer as lines from town_line_of_goods group by parent),
     made as (
       select b.n, b.id as business_id, j as nth, l.*, 500 * (l.price_from / 500 + pg_temp.town_pick('price', b.n * 32 + j, greatest(1, (l.price_to - l.price_from) / 500 + 1)) - 1) as price
       from town_business b join total t on t.parent = b.goods cross join generate_series(1, $1::integer) j
       join town_line_of_goods l on l.parent = b.goods and l.place = 1 + (pg_temp.town_pick('goods-start', b.n, t.lines) + (j - 1) * 7) % t.lines
     ), planted as (
       insert into product (id, business_id, name, unit, price, shelf_life_days, photo_id, created_at)
       select pg_temp.town_id(${blocks.product}, m.n::bigint * 32 + m.nth), m.business_id, m.name, m.unit, greatest(500, m.price), m.shelf_life, ph.id, timestamptz '2024-05-01 09:00+07'
       from made m left join town_photo ph on ph.parent = m.parent and ph.variant = m.variant order by m.n, m.nth
     )
     insert into town_product select n, nth, pg_temp.town_id(${blocks.product}, n::bigint * 32 + nth), greatest(500, price), weekly, shelf_life from made`,
    [size.productsEach],
  )
}

/** Lines of one archetype lie far apart, so that a business does not make one thing in ten sizes. */
const shuffled = (): Line[] => {
  const cast = new Set(Object.values(organisations).flatMap(({ makes }) => makes))
  return [...catalogue].sort((a, b) => spread(a) - spread(b) || Number(cast.has(b.archetype)) - Number(cast.has(a.archetype)))
}
const spread = (line: Line) => catalogue.filter((each) => each.archetype === line.archetype).indexOf(line)
