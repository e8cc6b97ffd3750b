import { type PermitKind, permitKinds } from './kinds.ts'
import type { RequirementKey } from './requirements.ts'

const isPermit = (key: string): key is PermitKind => (permitKinds as readonly string[]).includes(key)

type Where = { businessId: string; productId?: string | undefined }

const places: Partial<Record<RequirementKey, (where: Where) => string>> = {
  product: ({ businessId }) => `/usaha/${businessId}/produk/tambah`,
  photo: ({ productId }) => `/produk/${productId}/foto`,
  shelf_life: ({ productId }) => `/produk/${productId}/ubah`,
  ingredients: ({ productId }) => `/produk/${productId}/ubah`,
  account: () => '/rekening',
  six_months: ({ businessId }) => `/usaha/${businessId}/izin/tambah?jenis=training`,
}

/** The page on which a step is done. */
export const stepHref = (key: RequirementKey, where: Where): string => {
  if (isPermit(key))
    return `/usaha/${where.businessId}/izin/tambah?jenis=${key}${where.productId ? `&produk=${where.productId}` : ''}`
  // Without goods there is nothing to put a photo on yet.
  const needsGoods = key === 'photo' || key === 'shelf_life' || key === 'ingredients'
  if (needsGoods && !where.productId) return `/usaha/${where.businessId}/produk/tambah`
  return places[key]?.(where) ?? `/usaha/${where.businessId}/ubah`
}

/** Steps that only its own people can take; an officer tells them, and does the rest. */
const ownersOnly: ReadonlySet<RequirementKey> = new Set(['product', 'photo', 'shelf_life', 'ingredients', 'account'])

export const canDo = (key: RequirementKey, own: boolean): boolean => own || !ownersOnly.has(key)
