import type { Rupiah } from '../../../core/money.ts'
import { ok, type Result, refuse, refuseFields } from '../../../core/result.ts'

/** Which papers the law asks for goods of this sort (legal reference 7.8–7.10). */
export const regimes = ['packaged', 'fresh', 'controlled', 'goods', 'service'] as const
export type Regime = (typeof regimes)[number]

/** What a label must name, because some people must not eat it. The list is BPOM's, and awaits confirmation. */
export const allergens = [
  'gluten',
  'crustacean',
  'egg',
  'fish',
  'mollusc',
  'peanut',
  'soy',
  'milk',
  'nut',
  'sulphite',
] as const
export type Allergen = (typeof allergens)[number]

/** As many photos as a buyer looks at. */
export const mostPhotos = 6

export type Product = {
  id: string
  businessId: string
  name: string
  unit: string
  price: Rupiah
  shelfLifeDays: number | null
  description: string
  /** Null goes by what the business makes. */
  regime: Regime | null
  ingredients: string
  allergens: Allergen[]
  /** The first photo; further ones stand beside it. */
  photoId: string | null
  active: boolean
}

export type ProductForm = Omit<Product, 'id' | 'businessId' | 'active'>

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

/** The photos of goods: the first, and those beside it in the order they came. */
export type Gallery = { productId: string; photoId: string | null; others: readonly string[] }

const all = ({ photoId, others }: Gallery) => (photoId === null ? [...others] : [photoId, ...others])
const galleryOf = ({ productId }: Gallery, [first, ...others]: readonly string[]): Gallery => ({
  productId,
  photoId: first ?? null,
  others,
})

/** One more photo; the first to come stands first. */
export const addPhoto = (gallery: Gallery, fileId: string, known: boolean): Result<Gallery> => {
  const photos = all(gallery)
  if (!known) return refuseFields({ photo: { code: 'product.photo_unknown' } })
  if (photos.includes(fileId)) return refuseFields({ photo: { code: 'product.photo_twice' } })
  if (photos.length >= mostPhotos)
    return refuseFields({ photo: { code: 'product.photos_full', facts: { most: mostPhotos } } })
  return ok(galleryOf(gallery, [...photos, fileId]))
}

const known = (gallery: Gallery, fileId: string, change: (photos: string[]) => string[]): Result<Gallery> => {
  const photos = all(gallery)
  return photos.includes(fileId) ? ok(galleryOf(gallery, change(photos))) : refuse('missing', 'page.missing')
}

/** Another photo first: lists show that one. */
export const firstPhoto = (gallery: Gallery, fileId: string): Result<Gallery> =>
  known(gallery, fileId, (photos) => [fileId, ...photos.filter((each) => each !== fileId)])

/** A photo taken down; the next one moves up. */
export const dropPhoto = (gallery: Gallery, fileId: string): Result<Gallery> =>
  known(gallery, fileId, (photos) => photos.filter((each) => each !== fileId))
