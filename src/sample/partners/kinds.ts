export type PartnerKind =
  | 'store'
  | 'mall'
  | 'hotel'
  | 'franchisor'
  | 'bank'
  | 'cooperative'
  | 'campus'
  | 'mentor_org'
  | 'stakeholder'

/** Which forms and pattern of partnership it offers (Ps 6): a to d, and franchise. */
export type Offers = 'facilitation' | 'trading' | 'premises' | 'supply' | 'franchise'

/** How goods are settled: a commission on what is sold, a supplier price below the shelf price, a rent, or no goods at all. */
export type Terms =
  | { by: 'commission'; bps: number }
  | { by: 'supplier_price'; discountBps: number }
  | { by: 'rent'; monthly: number }
  | null

/**
 * Days after the due date that a payment comes, as ten equally likely outcomes: index it with a number 0–9.
 * Below zero is early.
 */
export const payHabits = {
  early: [-5, -4, -3, -3, -2, -2, -1, -1, 0, 0],
  onTime: [-1, 0, 0, 0, 0, 0, 0, 0, 0, 0],
  nearly: [-1, 0, 0, 0, 0, 0, 1, 1, 2, 4],
  slack: [0, 0, 1, 2, 2, 3, 5, 6, 8, 12],
  late: [2, 4, 5, 7, 9, 11, 13, 15, 18, 24],
  veryLate: [9, 14, 18, 21, 25, 29, 34, 41, 52, 67],
} as const satisfies Record<string, readonly number[]>

export type PayHabit = keyof typeof payHabits

export type GivenPartner = {
  /** Short name for code: `partnerOf('simpang-raos')`. */
  key: string
  name: string
  kind: PartnerKind
  /** What one would call it in the street. */
  trade: { id: string; en: string }
  offers: readonly Offers[]
  kelurahan: string
  address: string
  terms: Terms
  pays: PayHabit
  outlets: readonly { name: string; kelurahan: string; address: string; floor: number }[]
  contact: {
    id?: string
    name: string
    sex: 'female' | 'male'
    position: { id: string; en: string }
    phone?: string
    email?: string
  }
}

export const outlet = (name: string, kelurahan: string, address: string, floor: number) => ({
  name,
  kelurahan,
  address,
  floor,
})

export const contact = (name: string, sex: 'female' | 'male', id: string, en: string) => ({
  name,
  sex,
  position: { id, en },
})

export const commission = (bps: number): Terms => ({ by: 'commission', bps })
export const supplierPrice = (discountBps: number): Terms => ({ by: 'supplier_price', discountBps })
export const rent = (monthly: number): Terms => ({ by: 'rent', monthly })
