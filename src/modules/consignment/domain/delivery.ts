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

export type Packed = { id: string; productId: string; quantity: number; bestBefore: Temporal.PlainDate | null; batchCode: string }
type Sending = { id: string; outletId: string; lines: readonly Packed[] }

/** A delivery note names goods of the agreement only, for an outlet of the agreement, none of them past its date. */
export const sendDelivery = (clause: Clause, { id, outletId, lines }: Sending, at: Temporal.Instant) => {
  if (!clause.running) return refuse('conflict', 'delivery.agreement_not_running')
  if (!clause.outletIds.includes(outletId)) return refuseFields({ outletId: { code: 'delivery.outlet_not_agreed' } })
  const wrong: Record<string, FieldRefusal> = {}
  const packed = lines.flatMap((line, place) => {
    const product = clause.products.find((each) => each.productId === line.productId)
    if (!product) wrong[`lines.${place}.productId`] = { code: 'delivery.product_not_agreed' }
    else if (line.bestBefore && Temporal.PlainDate.compare(line.bestBefore, today(at)) <= 0)
      wrong[`lines.${place}.bestBefore`] = { code: 'delivery.past_best_before', facts: { product: product.name } }
    else return [{ ...line, price: product.price, supplierPrice: product.supplierPrice }]
    return []
  })
  if (Object.keys(wrong).length > 0) return refuseFields(wrong)
  const { agreementId, versionId, businessId, partnerId } = clause
  return ok({ id, agreementId, versionId, businessId, partnerId, outletId, state: 'sent' as const, sentAt: at, lines: packed })
}

export type Counted = { lineId: string; accepted: number; reason?: DifferenceReason | undefined; note?: string | undefined }

/**
 * The store counts every line. What it does not take has a reason that the business sees at once; what it takes
 * becomes stock on the shelf, still owned by the business.
 */
export const acceptDelivery = (delivery: Delivery, counted: readonly Counted[]): Result<Delivery> => {
  const next = deliveryFlow.step(delivery.state as StateOf<typeof deliveryFlow>, 'delivery.accept')
  if (!next.ok) return next
  const wrong: Record<string, FieldRefusal> = {}
  const lines = delivery.lines.map((line) => {
    const place = counted.findIndex((each) => each.lineId === line.id)
    const count = counted[place]
    const facts = { product: line.productName, sent: line.sent }
    if (!count) wrong.lines = { code: 'delivery.uncounted', facts }
    else if (count.accepted > line.sent) wrong[`lines.${place}.accepted`] = { code: 'delivery.overcounted', facts }
    else if (count.accepted < line.sent && !count.reason) wrong[`lines.${place}.reason`] = { code: 'delivery.reason_missing', facts }
    const short = count !== undefined && count.accepted < line.sent
    return {
      ...line,
      accepted: count?.accepted ?? 0,
      differenceReason: short ? (count.reason ?? null) : null,
      differenceNote: short ? (count.note ?? '') : '',
    }
  })
  return Object.keys(wrong).length > 0 ? refuseFields(wrong) : ok({ ...delivery, state: next.value, lines })
}
