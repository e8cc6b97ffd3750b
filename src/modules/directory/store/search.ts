import { type Reader, type Statement, statement } from '../../../platform/db.ts'
import { type Edge, type Entry, mostCounted, type Offer } from '../domain/entry.ts'
import { consented, photoConsented } from './source.ts'

export type Sort = 'products' | 'entries'

/** How a sort lies in the index: its table, its key, and the bits that say in which part of the order a row is. */
const ground = {
  products: { table: 'directory_product', id: 'product_id', bits: 8 },
  entries: { table: 'directory_entry', id: 'business_id', bits: 6 },
} as const

/** Where a page begins: `$2` of 256 says which part comes first, `$3` beyond which row. */
const begun = (bits: number) => `begun as (
  select $2::integer >> ${8 - bits} as first_part,
    coalesce(((directory_place($3::uuid) >> ${31 - bits}) - ($2::integer >> ${8 - bits})) & ${2 ** bits - 1}, 0) as from_part,
    coalesce(directory_place($3::uuid), -1) as after_place, coalesce($3::uuid, '00000000-0000-0000-0000-000000000000') as after_id)`

const walked = (sort: Sort) => `with ${begun(ground[sort].bits)}, found as materialized (
  select f.*, null::integer as many from begun b
  cross join lateral directory_find_${sort}($1::integer[], b.first_part, b.from_part, b.after_place, b.after_id, $4::integer) f)`

/** Everything, in the same order, where nothing is looked for. */
const whole = (sort: Sort) => {
  const { table, id, bits } = ground[sort]
  const part = `((g + b.first_part) & ${2 ** bits - 1})`
  return `with ${begun(bits)}, found as materialized (
  select h.*, null::integer as many from begun b, generate_series(b.from_part, ${2 ** bits - 1}) g cross join lateral (
    select g as part, d.place, d.${id} as id, d.business_id from ${table} d
    where d.place >= ${part} << ${31 - bits} and d.place <= (${part} << ${31 - bits} | ${2 ** (31 - bits) - 1})
      and (g > b.from_part or (d.place, d.${id}) > (b.after_place, b.after_id))
    order by d.place, d.${id} limit $4::integer
  ) h where $1::integer[] = '{}' limit $4::integer)`
}

/** Goods of the few businesses that bear all terms: looked through one by one, and counted on the way. */
const fewBusinesses = 64
const amongFew = `with ${begun(8)}, had as materialized (
    select p.place, p.product_id as id, p.business_id, ((p.place >> 23) - b.first_part) & 255 as part
    from begun b cross join directory_find_entries($1::integer[], 0, 0, -1, '00000000-0000-0000-0000-000000000000', ${fewBusinesses}) e
    join directory_product p on p.business_id = e.id
    where p.keys @> array(select t * 256 + (p.place >> 23) from unnest($1::integer[]) t)
  ), found as materialized (
    select h.*, (select count(*)::integer from had) as many from had h, begun b
    where (h.part, h.place, h.id) > (b.from_part, b.after_place, b.after_id) order by h.part, h.place, h.id limit $4::integer)`

const offers = (from: string) => `${from}
  select p.id, p.name, p.unit, p.price, case when ${photoConsented('p.business_id')} then p.photo_id end as "photoId",
    p.business_id as "businessId", b.name as "businessName", b.kecamatan, f.many
  from found f join public_product p on p.id = f.id join public_business b on b.id = p.business_id
  where ${consented('f.business_id')} order by f.part, f.place, f.id`

const entries = (from: string) => `${from}
  select b.id, b.name, b.goods, b.kelurahan, b.kecamatan, b.kecamatan_code as "kecamatanCode", o.offers,
    case when ${photoConsented('b.id')} then o.photo end as "photoId", f.many
  from found f join public_business b on b.id = f.id cross join lateral (
    select count(*)::integer as offers, (array_agg(p.photo_id order by p.name) filter (where p.photo_id is not null))[1] as photo
    from (select * from public_product p where p.business_id = b.id limit 200) p) o
  where ${consented('f.business_id')} order by f.part, f.place, f.id`

const shown = { products: offers, entries }
const statementsOf = (sort: Sort) => ({
  walked: statement(`directory_${sort}_walked`, shown[sort](walked(sort))),
  whole: statement(`directory_${sort}_whole`, shown[sort](whole(sort))),
  count: statement(`directory_${sort}_count`, `select directory_count_${sort}($1, $2) as many`),
  every: statement(
    `directory_${sort}_every`,
    `select count(*)::integer as many from (select from ${ground[sort].table} limit $2) x where $1::integer[] = '{}'`,
  ),
})
const statements = { products: statementsOf('products'), entries: statementsOf('entries') }
const few = statement('directory_products_few', offers(amongFew))

export type Asked = {
  sort: Sort
  terms: readonly number[]
  edge: Edge | { start: number; id?: undefined }
  limit: number
}
type Row = { many: number | null }
/** A page of what was found; `many` where all of it, and `businesses` where those that have all terms, were counted on the way. */
export type Found = { rows: (Offer | Entry)[]; many: number | undefined; businesses?: number }

const read = async (reader: Reader, found: Statement, { terms, edge, limit }: Asked): Promise<Found> => {
  const rows = await reader.rows<(Offer | Entry) & Row>(found, [terms, edge.start, edge.id ?? null, limit])
  const all = rows.length < limit && edge.id === undefined
  return {
    rows: rows.map(({ many: _, ...row }) => row) as (Offer | Entry)[],
    many: rows[0]?.many ?? (all ? rows.length : undefined),
  }
}

/** What bears all terms, in the order of the day, beyond the edge where there is one. */
export const findAll = async (reader: Reader, asked: Asked): Promise<Found> => {
  const { sort, terms } = asked
  if (terms.length === 0) return read(reader, statements[sort].whole, asked)
  if (sort === 'entries') {
    const found = await read(reader, statements.entries.walked, asked)
    return { ...found, businesses: found.rows.length }
  }
  const businesses = await countUpTo(reader, 'entries', terms, fewBusinesses + 1)
  if (businesses === 0) return { rows: [], many: 0, businesses }
  const found = await read(reader, businesses <= fewBusinesses ? few : statements.products.walked, asked)
  return { ...found, businesses }
}

const countUpTo = async (reader: Reader, sort: Sort, terms: readonly number[], most: number): Promise<number> => {
  const { count, every } = statements[sort]
  const [row] = await reader.rows<{ many: number }>(terms.length > 0 ? count : every, [terms, most])
  return row?.many ?? 0
}

/** How many there are, as far as it is worth counting. */
export const countAll = (reader: Reader, sort: Sort, terms: readonly number[]) =>
  countUpTo(reader, sort, terms, mostCounted + 1)
