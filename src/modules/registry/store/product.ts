import { eq } from 'drizzle-orm'
import { newId } from '../../../core/ids.ts'
import { type Reader, statement, type Tx } from '../../../platform/db.ts'
import type { Gallery, Product } from '../domain/product.ts'
import { product } from '../tables/product.ts'
import { listingOf, type Slice, sliceOf } from './listing.ts'

const columns = `b.id, b.business_id as "businessId", b.name, b.unit, b.price, b.shelf_life_days as "shelfLifeDays",
  b.description, b.regime, b.ingredients, b.allergens, b.photo_id as "photoId", b.active`

export type ProductPage = { after?: string | undefined; before?: string | undefined; limit: number }

/** The goods of a business by name; those no longer offered too for its own people. */
export const listProducts = async (
  reader: Reader,
  { businessId, retiredToo, ...page }: ProductPage & { businessId: string; retiredToo: boolean },
): Promise<Slice<Product>> => {
  const { statement, values } = listingOf({
    ...page,
    name: 'product_list',
    columns,
    from: 'product b',
    order: ['b.name', 'b.id'],
    descending: false,
    after: page.after,
    conditions: [
      { sql: (at) => `b.business_id = ${at}`, value: businessId },
      ...(retiredToo ? [] : [{ sql: (at: string) => `b.active = ${at}`, value: true }]),
    ],
  })
  return sliceOf(await reader.rows<Product>(statement, values), page)
}

const one = statement(
  'product_with_business',
  `select ${columns}, o.name as "businessName", o.kelurahan_code as "kelurahanCode"
   from product b join business o on o.id = b.business_id where b.id = $1`,
)
export type ProductWithBusiness = Product & { businessName: string; kelurahanCode: string }

export const findProduct = async (reader: Reader, id: string): Promise<ProductWithBusiness | undefined> =>
  (await reader.rows<ProductWithBusiness>(one, [id]))[0]

export const lockProduct = async (tx: Tx, id: string): Promise<Product | undefined> =>
  (await tx.select().from(product).where(eq(product.id, id)).for('update'))[0]

export const insertProduct = (tx: Tx, added: Product, at: Temporal.Instant) =>
  tx.insert(product).values({ ...added, createdAt: at })

export const updateProduct = (tx: Tx, { id, ...changed }: Product) =>
  tx.update(product).set(changed).where(eq(product.id, id))

const others = statement(
  'product_photos',
  'select product_id as "productId", file_id as "fileId" from product_photo where product_id = any($1::uuid[]) order by added_at, id',
)
/** The photos beside the first one, by goods, in the order they came. */
export const furtherPhotos = async (reader: Reader, productIds: readonly string[]): Promise<Map<string, string[]>> => {
  const rows = await reader.rows<{ productId: string; fileId: string }>(others, [productIds])
  const found = new Map<string, string[]>()
  for (const { productId, fileId } of rows) found.set(productId, [...(found.get(productId) ?? []), fileId])
  return found
}

const first = statement('product_first_photo', 'update product set photo_id = $2 where id = $1')
const dropOthers = statement(
  'product_photos_drop',
  'delete from product_photo where product_id = $1 and not file_id = any($2::uuid[])',
)
const addOthers = statement(
  'product_photos_add',
  `insert into product_photo (id, product_id, file_id, added_at)
   select id, $1, file_id, $4 from unnest($2::uuid[], $3::uuid[]) as n(id, file_id) on conflict (product_id, file_id) do nothing`,
)

/** The photos as they stand now: what is no longer there goes, what is new comes behind the others. */
export const saveGallery = async (tx: Tx, { productId, photoId, others }: Gallery, at: Temporal.Instant) => {
  await tx.rows(first, [productId, photoId])
  await tx.rows(dropOthers, [productId, others])
  await tx.rows(addOthers, [productId, others.map(() => newId(at)), others, at.toString()])
}
