/** Who is told of what: for each action in the log the side that should know, the duty it concerns, and where to look. */
export type Notice = {
  /** Which of the two parties: the one who did not act, or always the same one. */
  side: 'other' | 'business' | 'partner'
  duty: 'agreements' | 'stock' | 'money'
  /** Key of the text; the subject line is the text `….subject`. */
  text: 'agreement_offered' | 'agreement_complete' | 'agreement_declined' | 'delivery_sent' | 'delivery_counted' | 'delivery_refused' | 'settlement_posted' | 'bill_complete' | 'payment_recorded'
  path: string
  /** How the subject's parties are found. */
  subject: 'agreement' | 'delivery' | 'settlement' | 'payment'
}

export const notices: Readonly<Record<string, Notice>> = {
  'agreement.propose': { side: 'other', duty: 'agreements', text: 'agreement_offered', path: '/perjanjian/', subject: 'agreement' },
  'agreement.counter': { side: 'other', duty: 'agreements', text: 'agreement_offered', path: '/perjanjian/', subject: 'agreement' },
  'agreement.accept': { side: 'other', duty: 'agreements', text: 'agreement_complete', path: '/perjanjian/', subject: 'agreement' },
  'agreement.decline': { side: 'other', duty: 'agreements', text: 'agreement_declined', path: '/perjanjian/', subject: 'agreement' },
  'delivery.send': { side: 'partner', duty: 'stock', text: 'delivery_sent', path: '/titip-jual/kiriman/', subject: 'delivery' },
  'delivery.accept': { side: 'business', duty: 'stock', text: 'delivery_counted', path: '/titip-jual/kiriman/', subject: 'delivery' },
  'delivery.refuse': { side: 'business', duty: 'stock', text: 'delivery_refused', path: '/titip-jual/kiriman/', subject: 'delivery' },
  'settlement.post': { side: 'business', duty: 'money', text: 'settlement_posted', path: '/titip-jual/penyelesaian/', subject: 'settlement' },
  'billing.submit': { side: 'partner', duty: 'money', text: 'bill_complete', path: '/titip-jual/penyelesaian/', subject: 'settlement' },
  'payment.record': { side: 'business', duty: 'money', text: 'payment_recorded', path: '/titip-jual/penyelesaian/', subject: 'payment' },
}

type Parties = { businessId: string; partnerId: string }

/** The organisation to tell, given who acted. */
export const toldOrganisation = ({ side }: Notice, { businessId, partnerId }: Parties, actingOrganisation: string | null): string => {
  if (side === 'business') return businessId
  if (side === 'partner') return partnerId
  return actingOrganisation === businessId ? partnerId : businessId
}
