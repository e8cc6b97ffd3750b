import { z } from 'zod'
import { today } from '../../../core/dates.ts'
import { ok, type Result, refuse } from '../../../core/result.ts'
import { guardedBy } from '../../../platform/action.ts'
import type { Reader } from '../../../platform/db.ts'
import { count, id, maybe, rows } from '../../../platform/fields.ts'
import { allocateSale, type Shelf, soldByCount } from '../domain/sale.ts'
import { policy } from '../policy.ts'
import { findSale, type SaleChange, saleValues, saveCount, saveSale, shelfOf } from '../store/sale.ts'
import { businessShelf, findOutlet, outletShelf, outletsOfPartner } from '../store/shelf.ts'

const { hotCommand, query } = guardedBy(policy)

type Selling = Shelf & { id: string }
type OfShelf = { id: string; outletId: string; lines: readonly { productId: string }[] }

const loadShelf = async (reader: Reader, { id, outletId, lines }: OfShelf): Promise<Selling | undefined> => {
  const products = lines.map((line) => line.productId)
  const shelf = await shelfOf(reader, outletId, products)
  return shelf && { ...shelf, id }
}

const facts = ({ id, kind, lines }: SaleChange) => ({
  id,
  kind,
  lines: lines.length,
  gross: Number(lines.reduce((total, line) => total + line.gross, 0n)),
})

/** One sale at the till: goods leave the shelf first-expired-first, both shares reach the books in the same moment. */
export const recordSale = hotCommand('sale.record', {
  input: z.object({
    id: id(),
    outletId: id(),
    lines: rows(z.object({ productId: id(), quantity: maybe(count(0, 100_000)) })),
  }),
  taken: { sale_pkey: 'sale.already_recorded' },
  load: loadShelf,
  decide: ({ id, batches, outletId, partnerId }, { lines }): Result<SaleChange> => {
    const wanted = lines.map(({ productId, quantity = 0 }) => ({ productId, quantity }))
    if (wanted.every(({ quantity }) => quantity === 0)) return refuse('invalid', 'sale.nothing')
    const sold = allocateSale(batches, wanted)
    return sold.ok ? ok({ id, outletId, partnerId, kind: 'cashier', period: null, lines: sold.value }) : sold
  },
  save: saveSale,
  values: (change, { actor }) => saleValues(change, actor.id),
  facts,
})

/** A weekly count: what is no longer on the shelf becomes a sale. Products left blank were not counted. */
export const recordCount = hotCommand('count.record', {
  input: z.object({
    id: id(),
    outletId: id(),
    lines: rows(z.object({ productId: id(), counted: maybe(count(0, 1_000_000)) }), { max: 500 }),
  }),
  taken: { sale_pkey: 'sale.already_recorded' },
  load: loadShelf,
  decide: ({ id, batches, outletId, partnerId }, { lines }, { at }): Result<SaleChange> => {
    const counts = lines.map(({ productId, counted }) => ({ productId, counted }))
    if (counts.every(({ counted }) => counted === undefined)) return refuse('invalid', 'sale.nothing')
    const wanted = soldByCount(batches, counts)
    if (!wanted.ok) return wanted
    const sold = allocateSale(batches, wanted.value)
    const day = today(at)
    return sold.ok
      ? ok({ id, outletId, partnerId, kind: 'count', period: { from: day, to: day }, lines: sold.value })
      : sold
  },
  save: saveCount,
  values: (change, { actor }) => saleValues(change, actor.id),
  facts,
})

/** A sale as the store rang it up; a business sees its own lines of it. */
export const viewSale = query('sale.view', {
  input: z.object({ saleId: id() }),
  load: (reader, { saleId }, { actor }) =>
    findSale(reader, saleId, actor.organisationKind === 'business' ? actor.organisationId : null),
})

export const shelfLength = 60
/** A file holds the whole shelf. */
const fileLength = 5_000

/** What stands on one outlet's shelf, a page at a time by name. */
export const viewShelf = query('shelf.view', {
  input: z.object({
    outletId: id(),
    after: z.string().max(300).optional(),
    format: z.enum(['csv', 'xlsx']).optional().catch(undefined),
  }),
  load: async (reader, { outletId, after, format }) => {
    const outlet = await findOutlet(reader, outletId)
    if (!outlet) return undefined
    const [afterId = '', ...name] = after?.split('~') ?? []
    const place = /^[0-9a-f-]{36}$/.test(afterId) ? { id: afterId, name: name.join('~') } : undefined
    return { ...outlet, rows: await outletShelf(reader, outletId, place, (format ? fileLength : shelfLength) + 1) }
  },
})

/** The outlets of the actor's own partner. */
export const listOutlets = query('shelf.outlets', {
  input: z.object({}),
  load: async (reader, _input, { actor: { organisationKind, organisationId: partnerId } }) =>
    organisationKind === 'partner' ? { partnerId, outlets: await outletsOfPartner(reader, partnerId) } : undefined,
})

const mostOfMine = 1_000

/** Where the actor's own goods stand now. */
export const viewMine = query('shelf.mine', {
  input: z.object({}),
  load: async (reader, _input, { actor: { organisationKind, organisationId: businessId } }) =>
    organisationKind === 'business'
      ? { businessId, rows: await businessShelf(reader, businessId, mostOfMine) }
      : undefined,
})

export const saleActions = [recordSale, recordCount, viewSale, viewShelf, listOutlets, viewMine]
