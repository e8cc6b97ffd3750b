import type { Rupiah } from '../../../core/money.ts'
import { ok, type Result, refuse, refuseFields } from '../../../core/result.ts'

export type Product = {
  id: string
  businessId: string
  name: string
  unit: string
  price: Rupiah
  shelfLifeDays: number | null
  description: string
  photoId: string | null
  active: boolean
}

export type ProductForm = Pick<Product, 'name' | 'unit' | 'price' | 'shelfLifeDays' | 'description' | 'photoId'>

/** Units people sell in, offered while typing; others may be typed. */
export const units = [
  'bungkus',
  'pcs',
  'botol',
  'toples',
  'boks',
  'kg',
  'lembar',
  'pasang',
  'paket',
  'porsi',
  'jam',
] as const

/** Goods a business offers from now on. A photo must be one that was uploaded as such. */
export const offerProduct = (
  id: string,
  businessId: string,
  form: ProductForm,
  photoKnown: boolean,
): Result<Product> =>
  photoKnown
    ? ok({ ...form, id, businessId, active: true })
    : refuseFields({ photo: { code: 'product.photo_unknown' } })

/** A product put right. Without a new photo the old one stays; what agreements froze is not touched. */
export const changeProduct = (was: Product, form: ProductForm, photoKnown: boolean): Result<Product> =>
  photoKnown
    ? ok({ ...was, ...form, photoId: form.photoId ?? was.photoId })
    : refuseFields({ photo: { code: 'product.photo_unknown' } })

/** Not offered any more; its history and agreements stay. */
export const retireProduct = (was: Product): Result<Product> =>
  was.active ? ok({ ...was, active: false }) : refuse('conflict', 'product.retired')
