import { today } from '../../../core/dates.ts'
import { flow, type StateOf } from '../../../core/flow.ts'
import type { Rupiah } from '../../../core/money.ts'
import { type FieldRefusal, ok, type Result, refuse, refuseFields } from '../../../core/result.ts'

/** Titip jual: goods travel, ownership does not. The business owns a unit until it is sold (legal reference 0.10). */
export const deliveryFlow = flow({
  'delivery.accept': { from: ['sent'], to: 'accepted' },
  'delivery.refuse': { from: ['sent'], to: 'refused' },
  'delivery.recall': { from: ['sent'], to: 'recalled' },
})
export type DeliveryState = StateOf<typeof deliveryFlow> | 'sent'

export const differenceReasons = ['missing', 'damaged', 'expired_soon', 'wrong_goods', 'label', 'other'] as const
export type DifferenceReason = (typeof differenceReasons)[number]

/** Goods of one kind and one best-before date on a delivery note; once accepted they are a batch. */
export type DeliveryLine = {
  id: string
  productId: string
  productName: string
  unit: string
  batchCode: string
  bestBefore: Temporal.PlainDate | null
  price: Rupiah
  supplierPrice: Rupiah | null
  sent: number
  accepted: number | null
  differenceReason: DifferenceReason | null
  differenceNote: string
}

export type DeliveryHead = {
  id: string
  number: string
  agreementId: string
  versionId: string
  businessId: string
  partnerId: string
  outletId: string
  state: DeliveryState
  sentAt: Temporal.Instant
}
export type Delivery = DeliveryHead & { lines: readonly DeliveryLine[]; commissionBps: number | null }

/** What an agreement lets a business send: read from the version in force. */
export type Clause = {
  running: boolean
  agreementId: string
  versionId: string
  businessId: string
  partnerId: string
  outletIds: readonly string[]
  products: readonly { productId: string; name: string; price: Rupiah; supplierPrice: Rupiah | null }[]
}

export type Packed = { productId: string; quantity: number; bestBefore: Temporal.PlainDate | null; batchCode: string }
export type PackedLine = Packed & { price: Rupiah; supplierPrice: Rupiah | null }
type Sending = { id: string; outletId: string; lines: readonly Packed[] }

/** Why a line cannot go on the note, at the field of its row in the form. */
const misPacked = (clause: Clause, line: Packed, place: number, on: Temporal.PlainDate): Wrong => {
  const product = clause.products.find((each) => each.productId === line.productId)
  if (!product) return { [`lines.${place}.productId`]: { code: 'delivery.product_not_agreed' } }
  if (line.bestBefore && Temporal.PlainDate.compare(line.bestBefore, on) <= 0)
    return { [`lines.${place}.bestBefore`]: { code: 'delivery.past_best_before', facts: { product: product.name } } }
  return {}
}

/**
 * A delivery note names goods of the agreement only, for an outlet of the agreement, none of them past its date. Rows
 * without a quantity are not in the parcel.
 */
export const sendDelivery = (clause: Clause, { id, outletId, lines }: Sending, at: Temporal.Instant) => {
  if (!clause.running) return refuse('conflict', 'delivery.agreement_not_running')
  if (!clause.outletIds.includes(outletId)) return refuseFields({ outletId: { code: 'delivery.outlet_not_agreed' } })
  if (lines.every(({ quantity }) => quantity === 0)) return refuse('invalid', 'delivery.nothing')
  const wrong: Wrong = Object.assign(
    {},
    ...lines.map((line, place) => (line.quantity > 0 ? misPacked(clause, line, place, today(at)) : {})),
  )
  if (Object.keys(wrong).length > 0) return refuseFields(wrong)
  const { agreementId, versionId, businessId, partnerId } = clause
  const packed = lines.filter(({ quantity }) => quantity > 0).map((line) => priced(clause, line))
  return ok({ id, agreementId, versionId, businessId, partnerId, outletId, sentAt: at, lines: packed })
}

/** A line takes its price from the clause, not from whoever sends it. */
const priced = ({ products }: Clause, line: Packed): PackedLine => {
  const product = products.find((each) => each.productId === line.productId)
  if (!product) throw new TypeError('only goods of the agreement are packed')
  return { ...line, price: product.price, supplierPrice: product.supplierPrice }
}

export type Counted = {
  lineId: string
  accepted: number
  reason?: DifferenceReason | undefined
  note?: string | undefined
}

/**
 * The store counts every line. What it does not take has a reason that the business sees at once; what it takes
 * becomes stock on the shelf, still owned by the business.
 */
export const acceptDelivery = (delivery: Delivery, counted: readonly Counted[]): Result<Delivery> => {
  const next = deliveryFlow.step(delivery.state as StateOf<typeof deliveryFlow>, 'delivery.accept')
  if (!next.ok) return next
  const placeOf = ({ id }: DeliveryLine) => counted.findIndex(({ lineId }) => lineId === id)
  const wrong: Wrong = Object.assign(
    strangers(delivery, counted),
    ...delivery.lines.map((line) => miscounted(line, counted[placeOf(line)], placeOf(line))),
  )
  if (Object.keys(wrong).length > 0) return refuseFields(wrong)
  const lines = delivery.lines.map((line) => withCount(line, counted[placeOf(line)]))
  return ok({ ...delivery, state: next.value, lines })
}

type Wrong = Record<string, FieldRefusal>

/** A count belongs to a line of this delivery, and each line has one. */
const strangers = ({ lines }: Delivery, counted: readonly Counted[]): Wrong => {
  const wrong: Wrong = {}
  counted.forEach(({ lineId }, place) => {
    const again = counted.findIndex((each) => each.lineId === lineId) < place
    if (again || !lines.some(({ id }) => id === lineId)) wrong[`lines.${place}.lineId`] = { code: 'field.unknown' }
  })
  return wrong
}

const miscounted = (line: DeliveryLine, count: Counted | undefined, place: number): Wrong => {
  const facts = { product: line.productName, sent: line.sent }
  if (!count) return { lines: { code: 'delivery.uncounted', facts } }
  if (count.accepted > line.sent) return { [`lines.${place}.accepted`]: { code: 'delivery.overcounted', facts } }
  if (count.accepted === line.sent) return {}
  if (!count.reason) return { [`lines.${place}.reason`]: { code: 'delivery.reason_missing', facts } }
  return count.reason === 'other' && !count.note
    ? { [`lines.${place}.note`]: { code: 'delivery.note_missing', facts } }
    : {}
}

/** A reason belongs to a difference: without one it is dropped. */
const withCount = (line: DeliveryLine, count: Counted | undefined): DeliveryLine => {
  const short = count !== undefined && count.accepted < line.sent
  return {
    ...line,
    accepted: count?.accepted ?? 0,
    differenceReason: (short && count.reason) || null,
    differenceNote: (short && count.note) || '',
  }
}
