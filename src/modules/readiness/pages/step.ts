import { formatRupiah, rupiah } from '../../../core/money.ts'
import type { Around } from '../../../platform/http.ts'
import type { PermitKind } from '../domain/kinds.ts'
import { permitKinds } from '../domain/kinds.ts'
import type { Assessment } from '../domain/readiness.ts'
import { type Requirement, type RequirementKey, steps } from '../domain/requirements.ts'

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

const money = (amount: number) => formatRupiah(rupiah(amount))

/** What a step costs and takes, as far as anyone knows. */
export const estimateOf = ({ t }: Pick<Around, 't'>, { key }: Pick<Requirement, 'key'>): string => {
  const {
    rupiah: [least, most],
    days,
  } = steps[key]
  const ranged =
    least === 0
      ? t('readiness.cost.most', { most: money(most) })
      : t('readiness.cost.range', { least: money(least), most: money(most) })
  return t('readiness.estimate', { cost: most === 0 ? t('readiness.cost.free') : ranged, time: timeOf(t, days) })
}

const timeOf = (t: Around['t'], [least, most]: readonly [number, number]): string => {
  if (most === 0) return t('readiness.time.now')
  if (most <= 1) return t('readiness.time.day')
  return most > 90
    ? t('readiness.time.months', { least: Math.floor(least / 30), most: Math.round(most / 30) })
    : t('readiness.time.days', { least, most })
}

/** What the next step brings: the form that becomes ready, or how much is left after it. */
export const promiseOf = ({ t }: Pick<Around, 't'>, { form, missing }: Assessment): string => {
  const facts = { form: t(`readiness.form.${form}`), count: missing.length - 1 }
  return missing.length === 1 ? t('readiness.next_to', facts) : t('readiness.next_nearer', facts)
}
