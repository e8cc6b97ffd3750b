import type { Goods } from './goods.ts'

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

/** What everyone may know of a partner. */
export type PartnerProfile = {
  id: string
  name: string
  kind: PartnerKind
  address: string
  kelurahanCode: string
  /** The goods it looks for, and what it says about them. */
  seeks: readonly Goods[]
  seeksNote: string
  active: boolean
}

/** What only the partner itself and the agency may know. */
export type PartnerPrivate = { phone: string | null; email: string | null; contactName: string }

/** Who made the record, as far as it matters for who may check it. */
export type PartnerMakers = { enteredBy: string | null; changedBy: string | null; changedAt: Temporal.Instant | null }

export type PartnerForm = PartnerPrivate & {
  name: string
  kind: PartnerKind
  address: string
  kelurahanCode: string
  seeks: readonly Goods[]
  seeksNote: string
}

type Checked = Pick<PartnerForm, 'name' | 'kind' | 'address' | 'kelurahanCode'>

/** True when something changes that the agency looks at: then it has to look again. */
export const changesChecked = (was: Checked, form: Checked): boolean =>
  was.name !== form.name ||
  was.kind !== form.kind ||
  was.address !== form.address ||
  was.kelurahanCode !== form.kelurahanCode
