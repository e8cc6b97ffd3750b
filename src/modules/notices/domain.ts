/** Who is told of what: for each action in the log the side that should know, the duty it concerns, and where to look. */
export type Notice = {
  /** Which of the two parties: the one who did not act, or always the same one. */
  side: 'other' | 'business' | 'partner'
  duty: 'agreements' | 'stock' | 'money'
  /** Key of the text; the subject line is the text `….subject`. */
  text: NoticeText
  path: string
  /** How the subject's parties are found. */
  subject: 'agreement' | 'delivery' | 'settlement' | 'payment'
}

type NoticeText =
  | 'agreement_offered'
  | 'agreement_complete'
  | 'agreement_declined'
  | 'agreement_ended'
  | 'delivery_sent'
  | 'delivery_counted'
  | 'delivery_refused'
  | 'delivery_recalled'
  | 'settlement_posted'
  | 'bill_complete'
  | 'payment_recorded'
  | 'payment_confirmed'

const agreement = (text: NoticeText): Notice => ({
  side: 'other',
  duty: 'agreements',
  text,
  path: '/perjanjian/',
  subject: 'agreement',
})
const delivery = (side: Notice['side'], text: NoticeText): Notice => ({
  side,
  duty: 'stock',
  text,
  path: '/titip-jual/kiriman/',
  subject: 'delivery',
})
const bill = (side: Notice['side'], text: NoticeText, subject: 'settlement' | 'payment' = 'settlement'): Notice => ({
  side,
  duty: 'money',
  text,
  path: '/titip-jual/penyelesaian/',
  subject,
})

export const notices: Readonly<Record<string, Notice>> = {
  'agreement.propose': agreement('agreement_offered'),
  'agreement.counter': agreement('agreement_offered'),
  'agreement.accept': agreement('agreement_complete'),
  'agreement.decline': agreement('agreement_declined'),
  'agreement.end': agreement('agreement_ended'),
  'delivery.send': delivery('partner', 'delivery_sent'),
  'delivery.recall': delivery('partner', 'delivery_recalled'),
  'delivery.accept': delivery('business', 'delivery_counted'),
  'delivery.refuse': delivery('business', 'delivery_refused'),
  'settlement.post': bill('business', 'settlement_posted'),
  'billing.submit': bill('partner', 'bill_complete'),
  'payment.record': bill('business', 'payment_recorded', 'payment'),
  'payment.confirm': bill('partner', 'payment_confirmed', 'payment'),
}

type Happened = { action: string; outcome: string; facts: Readonly<Record<string, unknown>> }

/** The notice an event gives rise to. Half an acceptance and half a bill are no news yet. */
export const noticeOf = ({ action, outcome, facts }: Happened): Notice | undefined => {
  const whole = action !== 'agreement.accept' && action !== 'billing.submit'
  return outcome === 'done' && (whole || facts.complete === true) ? notices[action] : undefined
}

type Parties = { businessId: string; partnerId: string }

/** The organisation to tell, given who acted. */
export const toldOrganisation = (
  { side }: Notice,
  { businessId, partnerId }: Parties,
  actingOrganisation: string | null,
): string => {
  if (side === 'business') return businessId
  if (side === 'partner') return partnerId
  return actingOrganisation === businessId ? partnerId : businessId
}
