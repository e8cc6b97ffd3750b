import { type Rupiah, rupiah } from '../../../core/money.ts'
import { type FieldRefusal, ok, type Result, refuseFields } from '../../../core/result.ts'
import { type LineMargin, shareSale } from '../../../core/share.ts'

/** Goods of one delivery line as they stand on a shelf. */
export type Batch = {
  id: string
  agreementId: string
  productId: string
  productName: string
  price: Rupiah
  margin: LineMargin
  bestBefore: Temporal.PlainDate | null
  onShelf: number
}

export type Wanted = { productId: string; quantity: number }

/** Pieces of one batch that were sold, and how what the buyer paid is shared. */
export type SoldLine = {
  batchId: string
  agreementId: string
  quantity: number
  price: Rupiah
  gross: Rupiah
  storeShare: Rupiah
  supplierShare: Rupiah
}

export type Shelf = { outletId: string; partnerId: string; batches: readonly Batch[] }

/** What an agreement's books receive from one sale. */
export type SaleMoney = { agreementId: string; storeShare: Rupiah; supplierShare: Rupiah }

/**
 * Takes pieces from the batches that expire first. A sale can only take what is there; a refusal names what is left.
 * `batches` come first-expired-first.
 */
export const allocateSale = (batches: readonly Batch[], wanted: readonly Wanted[]): Result<SoldLine[]> => {
  const wrong: Record<string, FieldRefusal> = {}
  const left = new Map(batches.map((batch) => [batch.id, batch.onShelf]))
  const taken = new Map<string, number>()
  wanted.forEach(({ productId, quantity }, place) => {
    const fitting = batches.filter((batch) => batch.productId === productId)
    const available = fitting.reduce((total, batch) => total + (left.get(batch.id) ?? 0), 0)
    if (available < quantity) {
      const product = fitting[0]?.productName
      wrong[`lines.${place}.quantity`] = product
        ? { code: 'sale.not_enough', facts: { product, left: available } }
        : { code: 'sale.not_on_shelf' }
      return
    }
    takeFirst(fitting, quantity, left, taken)
  })
  if (Object.keys(wrong).length > 0) return refuseFields(wrong)
  return ok(batches.filter((batch) => taken.has(batch.id)).map((batch) => soldLine(batch, taken.get(batch.id) ?? 0)))
}

const takeFirst = (
  batches: readonly Batch[],
  quantity: number,
  left: Map<string, number>,
  taken: Map<string, number>,
) => {
  let open = quantity
  for (const batch of batches) {
    const pieces = Math.min(open, left.get(batch.id) ?? 0)
    if (pieces === 0) continue
    left.set(batch.id, (left.get(batch.id) ?? 0) - pieces)
    taken.set(batch.id, (taken.get(batch.id) ?? 0) + pieces)
    open -= pieces
  }
}

const soldLine = (batch: Batch, quantity: number): SoldLine => ({
  batchId: batch.id,
  agreementId: batch.agreementId,
  quantity,
  price: batch.price,
  ...shareSale(batch.price, quantity, batch.margin),
})

/** The shares of a sale summed per agreement: one posting for each pair. */
export const moneyOf = (lines: readonly SoldLine[]): SaleMoney[] => {
  const byAgreement = new Map<string, SaleMoney>()
  for (const { agreementId, storeShare, supplierShare } of lines) {
    const sum = byAgreement.get(agreementId)
    byAgreement.set(agreementId, {
      agreementId,
      storeShare: rupiah((sum?.storeShare ?? 0n) + storeShare),
      supplierShare: rupiah((sum?.supplierShare ?? 0n) + supplierShare),
    })
  }
  return [...byAgreement.values()]
}

/** What is still there of one product; undefined was not counted. */
export type Counting = { productId: string; counted: number | undefined }

/** A weekly count: what is no longer on the shelf was sold. More than was there is impossible, and says the numbers. */
export const soldByCount = (batches: readonly Batch[], counts: readonly Counting[]): Result<Wanted[]> => {
  const wrong: Record<string, FieldRefusal> = {}
  const wanted = counts.flatMap(({ productId, counted }, place) => {
    if (counted === undefined) return []
    const fitting = batches.filter((batch) => batch.productId === productId)
    const expected = fitting.reduce((total, batch) => total + batch.onShelf, 0)
    const facts = { product: fitting[0]?.productName ?? '', counted, expected }
    const again = counts.findIndex((each) => each.productId === productId && each.counted !== undefined) < place
    const code = miscount(facts, again)
    if (code) wrong[`lines.${place}.counted`] = { code, facts }
    return [{ productId, quantity: expected - counted }]
  })
  return Object.keys(wrong).length > 0 ? refuseFields(wrong) : ok(wanted.filter(({ quantity }) => quantity > 0))
}

/** Two counts of one product contradict each other or sell its pieces twice. */
const miscount = (
  { product, counted, expected }: { product: string; counted: number; expected: number },
  again: boolean,
) => {
  if (product === '') return 'sale.not_on_shelf'
  if (again) return 'count.twice'
  return counted > expected ? 'count.impossible' : undefined
}
