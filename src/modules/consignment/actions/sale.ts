import { z } from 'zod'
import { today } from '../../../core/dates.ts'
import { ok, refuse, type Result } from '../../../core/result.ts'
import { guardedBy } from '../../../platform/action.ts'
import { count, id, maybe, rows } from '../../../platform/fields.ts'
import { allocateSale, type Shelf, soldByCount } from '../domain/sale.ts'
import { policy } from '../policy.ts'
import { businessShelf, findOutlet, findSale, outletShelf, outletsOfPartner, type SaleChange, saleValues, saveCount, saveSale, shelfOf } from '../store/sale.ts'

const { hotCommand, query } = guardedBy(policy)

type Selling = Shelf & { id: string }
const facts = ({ id, kind, lines }: SaleChange) => ({
  id,
  kind,
  lines: lines.length,
  gross: Number(lines.reduce((total, line) => total + line.gross, 0n)),
})

/** One sale at the till: goods leave the shelf first-expired-first, both shares reach the books in the same moment. */
export const recordSale = hotCommand('sale.record', {
  input: z.object({ id: id(), outletId: id(), lines: rows(z.object({ productId: id(), quantity: maybe(count(0, 100_000)) })) }),
  taken: { sale_pkey: 'sale.already_recorded' },
  load: async (reader, { id, outletId, lines }): Promise<Selling | undefined> => {
    const shelf = await shelfOf(reader, outletId, lines.map((line) => line.productId))
    return shelf && { ...shelf, id }
  },
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
  input: z.object({ id: id(), outletId: id(), lines: rows(z.object({ productId: id(), counted: maybe(count(0, 1_000_000)) }), { max: 500 }) }),
  taken: { sale_pkey: 'sale.already_recorded' },
  load: async (reader, { id, outletId, lines }): Promise<Selling | undefined> => {
    const shelf = await shelfOf(reader, outletId, lines.map((line) => line.productId))
    return shelf && { ...shelf, id }
  },
  decide: ({ id, batches, outletId, partnerId }, { lines }, { at }): Result<SaleChange> => {
    const counted = lines.flatMap(({ productId, counted }) => (counted === undefined ? [] : [{ productId, counted }]))
    if (counted.length === 0) return refuse('invalid', 'sale.nothing')
    const wanted = soldByCount(batches, counted)
    if (!wanted.ok) return wanted
    const sold = allocateSale(batches, wanted.value)
    const day = today(at)
    return sold.ok ? ok({ id, outletId, partnerId, kind: 'count', period: { from: day, to: day }, lines: sold.value }) : sold
  },
  save: saveCount,
  values: (change, { actor }) => saleValues(change, actor.id),
  facts,
})

export const viewSale = query('sale.view', {
  input: z.object({ saleId: id() }),
  load: (reader, { saleId }) => findSale(reader, saleId),
})

export const shelfLength = 60

/** What stands on one outlet's shelf, a page at a time by name. */
export const viewShelf = query('shelf.view', {
  input: z.object({ outletId: id(), after: z.string().max(300).optional() }),
  load: async (reader, { outletId, after }) => {
    const outlet = await findOutlet(reader, outletId)
    if (!outlet) return undefined
    const [afterId = '', ...name] = after?.split('~') ?? []
    const place = /^[0-9a-f-]{36}$/.test(afterId) ? { id: afterId, name: name.join('~') } : undefined
    return { ...outlet, partnerId: outlet.partner_id, rows: await outletShelf(reader, outletId, place, shelfLength + 1) }
  },
})

/** The outlets of the actor's own partner. */
export const listOutlets = query('shelf.outlets', {
  input: z.object({}),
  load: async (reader, _input, { actor }) => ({ partnerId: actor.organisationId, outlets: await outletsOfPartner(reader, actor.organisationId) }),
})

/** Where the actor's own goods stand now. */
export const viewMine = query('shelf.mine', {
  input: z.object({}),
  load: async (reader, _input, { actor }) => ({ businessId: actor.organisationId, rows: await businessShelf(reader, actor.organisationId, 300) }),
})

export const saleActions = [recordSale, recordCount, viewSale, viewShelf, listOutlets, viewMine]
