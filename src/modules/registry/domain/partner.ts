export const partnerKinds = [
  'store',
  'mall',
  'hotel',
  'franchisor',
  'bank',
  'cooperative',
  'campus',
  'mentor_org',
  'stakeholder',
] as const
export type PartnerKind = (typeof partnerKinds)[number]

/** What everyone who is signed in may know of a partner. */
export type PartnerProfile = {
  id: string
  name: string
  kind: PartnerKind
  address: string
  kelurahanCode: string
  active: boolean
}

/** What only the partner itself and the agency may know. */
export type PartnerPrivate = { phone: string | null; email: string | null; contactName: string }

export type PartnerForm = PartnerPrivate & { name: string; kind: PartnerKind; address: string; kelurahanCode: string }
