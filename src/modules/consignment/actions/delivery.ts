import { z } from 'zod'
import { placeAfter } from '../../../core/place.ts'
import { ok } from '../../../core/result.ts'
import { guardedBy } from '../../../platform/action.ts'
import { count, day, id, maybe, rows, text } from '../../../platform/fields.ts'
import { nextNumber } from '../../../platform/numbers.ts'
import { findAgreement, lockAgreement } from '../../agreements/door.ts'
import { acceptDelivery, deliveryFlow, differenceReasons, sendDelivery } from '../domain/delivery.ts'
import { policy } from '../policy.ts'
import {
  closeDelivery,
  deliveryPage,
  findDelivery,
  insertDelivery,
  lockDelivery,
  saveAcceptance,
} from '../store/delivery.ts'
import { agreementsInForce, clauseOf } from './clause.ts'
import { lengthOf, listInput, whoseOf } from './listing.ts'

const { command, query } = guardedBy(policy)
const whichDelivery = z.object({ deliveryId: id() })

/** To whom goods can be sent now: the owner's agreements in force. */
export const chooseAgreement = query('delivery.choose', {
  lend: 'deliveries',
  input: z.object({}),
  load: async (reader, _input, by) => {
    const { organisationKind, organisationId: businessId } = by.actor
    if (organisationKind !== 'business') return undefined
    return { businessId, agreements: await agreementsInForce(reader, businessId, by) }
  },
})

export const prepareDelivery = query('delivery.prepare', {
  lend: 'deliveries',
  input: z.object({ agreementId: id() }),
  load: async (reader, { agreementId }, by) => clauseOf(reader, await findAgreement(reader, agreementId), by),
})

const packed = z.object({
  productId: id(),
  quantity: maybe(count(0, 100_000)),
  bestBefore: maybe(day()),
  batchCode: maybe(text(40)),
})

/** A delivery note: what is on its way, in batches with their dates. The store is told through the log. */
export const send = command('delivery.send', {
  lend: 'deliveries',
  input: z.object({ id: id(), agreementId: id(), outletId: id(), note: maybe(text(500)), lines: rows(packed) }),
  taken: { delivery_pkey: 'delivery.already_sent' },
  load: async (tx, { id, agreementId }, by) => {
    const clause = await clauseOf(tx, await lockAgreement(tx, agreementId), by)
    return clause && { ...clause, id }
  },
  decide: (clause, { id, outletId, note = '', lines }, { at }) => {
    const given = lines.map(({ productId, quantity = 0, bestBefore = null, batchCode = '' }) => ({
      productId,
      quantity,
      bestBefore,
      batchCode,
    }))
    const sent = sendDelivery(clause, { id, outletId, lines: given }, at)
    return sent.ok ? ok({ ...sent.value, note }) : sent
  },
  save: async (tx, sent, { at }) => insertDelivery(tx, { ...sent, number: await nextNumber(tx, 'KRM', at) }),
  facts: ({ id, outletId, lines }) => ({
    id,
    outletId,
    lines: lines.length,
    pieces: lines.reduce((total, line) => total + line.quantity, 0),
  }),
})

const counted = z.object({
  lineId: id(),
  accepted: count(0, 100_000),
  reason: maybe(z.enum(differenceReasons, { error: 'field.choose' })),
  note: maybe(text(300)),
})

/** The counted acceptance: every line, and a reason for each difference. */
export const accept = command('delivery.accept', {
  input: whichDelivery.extend({ lines: rows(counted) }),
  load: (tx, { deliveryId }) => lockDelivery(tx, deliveryId),
  decide: (delivery, { lines }) => acceptDelivery(delivery, lines),
  save: (tx, delivery, { at }) => saveAcceptance(tx, delivery, at),
  facts: ({ id, lines }) => ({
    id,
    sent: lines.reduce((total, line) => total + line.sent, 0),
    accepted: lines.reduce((total, line) => total + (line.accepted ?? 0), 0),
  }),
})

const closing = (action: 'delivery.refuse' | 'delivery.recall') =>
  command(action, {
    lend: 'deliveries',
    input: whichDelivery.extend({ reason: text(300) }),
    reason: ({ reason }) => reason,
    load: (tx, { deliveryId }) => lockDelivery(tx, deliveryId),
    decide: (delivery, { reason }) => {
      const next = deliveryFlow.step(delivery.state as 'accepted', action)
      return next.ok ? ok({ id: delivery.id, state: next.value, reason }) : next
    },
    save: (tx, { id, state, reason }, { at }) => closeDelivery(tx, id, state, at, reason),
    facts: ({ id, state }) => ({ id, state }),
  })

export const refuseDelivery = closing('delivery.refuse')
export const recallDelivery = closing('delivery.recall')

export const viewDelivery = query('delivery.view', {
  input: whichDelivery,
  load: (reader, { deliveryId }) => findDelivery(reader, deliveryId),
})

export const deliveryStates = ['sent', 'accepted', 'refused', 'recalled'] as const

export const listDeliveries = query('delivery.list', {
  input: z.object({ ...listInput, state: z.enum(deliveryStates).optional().catch(undefined) }),
  load: (reader, { state, after, format }, by) =>
    deliveryPage(reader, { whose: whoseOf(by), state, after: placeAfter(after), limit: lengthOf(format) + 1 }),
})

export const deliveryActions = [
  chooseAgreement,
  prepareDelivery,
  send,
  accept,
  refuseDelivery,
  recallDelivery,
  viewDelivery,
  listDeliveries,
]
