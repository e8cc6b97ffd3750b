import { z } from 'zod'
import { isId, newId } from '../../../core/ids.ts'
import { ok } from '../../../core/result.ts'
import { guardedBy } from '../../../platform/action.ts'
import type { By } from '../../../platform/actor.ts'
import { count, day, id, maybe, rows, text } from '../../../platform/fields.ts'
import type { Reader } from '../../../platform/db.ts'
import { nextNumber } from '../../../platform/numbers.ts'
import { acceptedVersion, findAgreement, statusOf } from '../../agreements/door.ts'
import { acceptDelivery, deliveryFlow, differenceReasons, sendDelivery, type Clause } from '../domain/delivery.ts'
import { policy } from '../policy.ts'
import { closeDelivery, deliveryPage, findDelivery, goodsNamed, insertDelivery, lockDelivery, outletsNamed, partnerName, saveAcceptance } from '../store/delivery.ts'

const { command, query } = guardedBy(policy)
const whichDelivery = z.object({ deliveryId: id() })

/** The clause a delivery rests on, with what a form needs to show: goods and outlets by name. */
const loadClause = async (reader: Reader, agreementId: string, { at }: By) => {
  const agreement = await findAgreement(reader, agreementId)
  const version = agreement && acceptedVersion(agreement)
  if (!agreement || !version) return undefined
  const goods = await goodsNamed(reader, version.products.map((each) => each.productId))
  const clause: Clause = {
    running: statusOf(agreement, at) === 'in_force',
    agreementId,
    versionId: version.id,
    businessId: agreement.businessId,
    partnerId: agreement.partnerId,
    outletIds: version.terms.outletIds,
    products: version.products.map((each) => ({ ...each, name: goods.find(({ id }) => id === each.productId)?.name ?? '' })),
  }
  return { ...clause, number: agreement.number, partnerName: await partnerName(reader, agreement.partnerId), goods, outlets: await outletsNamed(reader, version.terms.outletIds) }
}

export const prepareDelivery = query('delivery.prepare', {
  input: z.object({ agreementId: id() }),
  load: (reader, { agreementId }, by) => loadClause(reader, agreementId, by),
})

const packed = z.object({ productId: id(), quantity: maybe(count(0, 100_000)), bestBefore: maybe(day()), batchCode: maybe(text(40)) })

/** A delivery note: what is on its way, in batches with their dates. The store is told through the log. */
export const send = command('delivery.send', {
  input: z.object({ id: id(), agreementId: id(), outletId: id(), note: maybe(text(500)), lines: rows(packed) }),
  taken: { delivery_pkey: 'delivery.already_sent' },
  load: async (tx, { id, agreementId }, by) => {
    const clause = await loadClause(tx, agreementId, by)
    return clause && { ...clause, id }
  },
  decide: (clause, { id, outletId, note, lines }, { at }) => {
    const filled = lines.flatMap(({ productId, quantity = 0, bestBefore = null, batchCode = '' }) =>
      quantity > 0 ? [{ id: newId(at), productId, quantity, bestBefore, batchCode }] : [],
    )
    if (filled.length === 0) return { ok: false, refusal: { kind: 'invalid', code: 'sale.nothing' } }
    const sent = sendDelivery(clause, { id, outletId, lines: filled }, at)
    return sent.ok ? ok({ ...sent.value, note: note ?? '' }) : sent
  },
  save: async (tx, sent, { at }) => insertDelivery(tx, { ...sent, number: await nextNumber(tx, 'KRM', at) }),
  facts: ({ id, outletId, lines }) => ({ id, outletId, lines: lines.length, pieces: lines.reduce((total, line) => total + line.quantity, 0) }),
})

const counted = z.object({ lineId: id(), accepted: count(0, 100_000), reason: maybe(z.enum(differenceReasons, { error: 'field.choose' })), note: maybe(text(300)) })

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

export const listLength = 25

/** `2026-11-23T…_<id>`: a place in a list, as the address keeps it. */
export const placeOf = (after: string | undefined) => {
  const [at, afterId] = after?.split('_') ?? []
  return at && afterId && isId(afterId) && !Number.isNaN(Date.parse(at)) ? { at, id: afterId } : undefined
}

/** Whose records an actor's lists reach for: its own, or for oversight all. */
export const whoseOf = ({ actor }: By) => {
  const own = actor.organisationKind === 'business' || actor.organisationKind === 'partner'
  return own ? { kind: actor.organisationKind as 'business' | 'partner', id: actor.organisationId } : { kind: 'all' as const, id: null }
}

export const listDeliveries = query('delivery.list', {
  input: z.object({ state: z.enum(['sent', 'accepted', 'refused', 'recalled']).optional().catch(undefined), after: z.string().max(100).optional() }),
  load: (reader, { state, after }, by) => deliveryPage(reader, whoseOf(by), state, placeOf(after), listLength + 1),
})

export const deliveryActions = [prepareDelivery, send, accept, refuseDelivery, recallDelivery, viewDelivery, listDeliveries]
