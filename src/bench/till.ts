import type pg from 'pg'
import { newId } from '../core/ids.ts'
import { recordSale } from '../modules/consignment/actions/sale.ts'
import { connect, type Db } from '../platform/db.ts'
import type { House } from '../platform/house.ts'
import { run } from '../platform/run.ts'
import { type Person, signIn } from './people.ts'

/** A sale of three goods at one outlet, by someone who may sell there. */
export type Till = { outletId: string; cashier: Person; products: readonly string[] }

const shelves = `
  select o.id as outlet_id, o.partner_id, array_agg(b.product_id order by md5(b.product_id::text)) as products
  from (select distinct outlet_id, product_id from batch where on_shelf > 100000) b join outlet o on o.id = b.outlet_id
  group by o.id, o.partner_id having count(*) >= 3 order by md5(o.id::text)`

/** As many tills as there are well stocked outlets, a few sales of other goods at each. */
export const openTills = async (client: pg.Client): Promise<Till[]> => {
  const { rows } = await client.query<{ outlet_id: string; partner_id: string; products: string[] }>(shelves)
  const cashiers = await signIn(
    client,
    rows.map(({ partner_id }) => partner_id),
    'sales',
  )
  return rows.flatMap(({ outlet_id, partner_id, products }) => {
    const cashier = cashiers.get(partner_id)
    if (!cashier) return []
    const starts = [...new Set([0, Math.floor(products.length / 3), products.length - 3])]
    return starts.map((start) => ({ outletId: outlet_id, cashier, products: products.slice(start, start + 3) }))
  })
}

/** The one statement a sale comes down to, with its values. */
export type Sold = { name: string; text: string; values: readonly unknown[]; id: string; key: string }

/** Lets the platform decide about a sale and takes down what it would have written, instead of writing it. */
export const statementOf = async (url: string, house: House, tills: readonly Till[]): Promise<Sold[]> => {
  const db = connect(url, 4)
  const sold: Sold[] = []
  try {
    for (const { outletId, cashier, products } of tills) {
      const [id, key] = [newId(), newId()]
      const noting = {
        ...db.write,
        rows: async (statement: { name: string; text: string }, values: readonly unknown[] = []) => {
          sold.push({ ...statement, values, id, key })
          return []
        },
      } as Db['write']
      const by = { actor: cashier.actor, at: Temporal.Now.instant(), entrance: 'page' as const, house, key }
      const lines = Object.fromEntries(products.map((productId, place) => [place, { productId, quantity: '1' }]))
      const done = await run({ ...db, write: noting }, recordSale, by, { id, outletId, lines })
      if (!done.ok) throw new Error(`a sale for the bench was refused: ${JSON.stringify(done.refusal)}`)
    }
    return sold
  } finally {
    await db.close()
  }
}

/** The same statement for another sale: only the ids differ. */
export const again = ({ values, id, key }: Sold): unknown[] => {
  const [freshId, freshKey] = [newId(), newId()]
  return values.map((value) =>
    typeof value === 'string' ? value.replaceAll(id, freshId).replaceAll(key, freshKey) : value,
  )
}
