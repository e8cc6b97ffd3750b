import type { Reader } from '../../../platform/db.ts'
import {
  type Achievement,
  achieved,
  type Commitment,
  type PaymentTime,
  paymentTime,
  paymentYear,
  type Span,
  spanOf,
} from '../domain/partner-commitment.ts'
import { type Asked, commitmentsOf, countEvents } from '../store/partner-commitment.ts'

/** A promise with the days it is judged on and what became of it. */
export type Kept = Omit<Commitment, 'partnerId'> & { span?: Span | undefined; achievement: Achievement }

/** What is counted for a promise; nothing while it has not begun or where no event tells of it. */
export const askedOf = (commitment: Commitment, today: Temporal.PlainDate): Asked[] => {
  const span = spanOf(commitment, today)
  const { id, partnerId, kind, amount } = commitment
  return span ? [{ ...span, name: id, partnerId, kind, days: kind === 'payment_days' ? Number(amount) : null }] : []
}

const paymentName = 'payment'
const paymentAsked = (partnerId: string, today: Temporal.PlainDate): Asked => ({
  name: paymentName,
  partnerId,
  kind: 'payment_days',
  since: today.subtract({ days: paymentYear - 1 }),
  upto: today,
  days: null,
})

/** Every promise of a partner beside what became of it, and how soon it pays: counted from events, in two statements. */
export const promisesOf = async (
  reader: Reader,
  partnerId: string,
  today: Temporal.PlainDate,
): Promise<{ commitments: Kept[]; payment: PaymentTime | undefined }> => {
  const commitments = await commitmentsOf(reader, partnerId)
  const asked = commitments.flatMap((commitment) => askedOf(commitment, today))
  const counted = await countEvents(reader, [...asked, paymentAsked(partnerId, today)])
  return {
    commitments: commitments.map(({ partnerId: _, ...commitment }) => {
      const span = spanOf(commitment, today)
      return { ...commitment, span, achievement: achieved(commitment, span, counted.get(commitment.id)) }
    }),
    payment: paymentTime(counted.get(paymentName)),
  }
}
