import { eq } from 'drizzle-orm'
import { type Reader, statement, type Tx } from '../../../platform/db.ts'
import type { Product } from '../domain/product.ts'
import { product } from '../tables/product.ts'
import { listingOf, type Slice, sliceOf } from './listing.ts'

const columns = `b.id, b.business_id as "businessId", b.name, b.unit, b.price, b.shelf_life_days as "shelfLifeDays",
  b.description, b.photo_id as "photoId", b.active`

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
