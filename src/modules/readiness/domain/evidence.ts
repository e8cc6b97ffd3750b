import type { PermitKind } from './kinds.ts'
import type { Standing } from './permit.ts'

/** Which papers the law asks for goods of this sort. */
export const regimes = ['packaged', 'fresh', 'controlled', 'goods', 'service'] as const
export type Regime = (typeof regimes)[number]

export type ProductEvidence = {
  id: string
  name: string
  regime: Regime
  photo: boolean
  shelfLife: boolean
  ingredients: boolean
}

export type PermitEvidence = {
  kind: PermitKind
  number: string
  standing: Standing
  expiresOn: Temporal.PlainDate | null
  /** The goods it speaks of; null for the whole business. */
  productIds: readonly string[] | null
}

/** What a business can show: that something is there, not what it says. */
export type Evidence = {
  businessId: string
  /** The regime of what it makes, for goods that do not say their own. */
  usual: Regime
  phone: boolean
  address: boolean
  nib: boolean
  capital: boolean
  sales: boolean
  capacity: boolean
  account: boolean
  startedOn: Temporal.PlainDate | null
  products: readonly ProductEvidence[]
  permits: readonly PermitEvidence[]
}
