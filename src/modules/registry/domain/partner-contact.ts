export const mandates = ['deed', 'decree', 'power_of_attorney', 'assignment'] as const
/** What lets someone speak for a partner: its deed, a decree, a power of attorney, a letter of assignment. */
export type Mandate = (typeof mandates)[number]

export type ContactForm = {
  name: string
  position: string
  phone: string | null
  email: string | null
  mandate: Mandate | null
  mandateNumber: string
  mandateFrom: Temporal.PlainDate | null
  mandateTo: Temporal.PlainDate | null
  active: boolean
}

export type Contact = ContactForm & { id: string; partnerId: string }

/** `none`: no paper is known. `soon`: it runs out within a month. */
export type MandateState = 'none' | 'not_yet' | 'holds' | 'soon' | 'expired'

/** How long before its end a mandate asks to be renewed. */
export const renewWithinDays = 30

/** How someone's mandate stands on a day. Its last day still counts; without an end it holds until withdrawn. */
export const mandateState = (
  { mandate, mandateFrom, mandateTo }: Pick<ContactForm, 'mandate' | 'mandateFrom' | 'mandateTo'>,
  on: Temporal.PlainDate,
): MandateState => {
  if (mandate === null) return 'none'
  if (mandateFrom && Temporal.PlainDate.compare(on, mandateFrom) < 0) return 'not_yet'
  if (mandateTo === null) return 'holds'
  if (Temporal.PlainDate.compare(on, mandateTo) > 0) return 'expired'
  return Temporal.PlainDate.compare(on.add({ days: renewWithinDays }), mandateTo) >= 0 ? 'soon' : 'holds'
}
