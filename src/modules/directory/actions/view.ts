import { z } from 'zod'
import { guardedBy } from '../../../platform/action.ts'
import { id, maybe } from '../../../platform/fields.ts'
import { signed, withoutNumbers } from '../domain/entry.ts'
import { policy } from '../policy.ts'
import { findGoodsOf, findListed, findOffer } from '../store/view.ts'

const { query } = guardedBy(policy)

const pageRows = 24

const offer = z.looseObject({ id: z.string(), name: z.string() })

/** One business with its goods, as everyone may see it. */
export const businessView = query('directory.business', {
  input: z.object({ businessId: id(), after: maybe(id()) }),
  output: z.object({
    id: z.string(),
    name: z.string(),
    goods: z.string(),
    kelurahan: z.string(),
    kecamatan: z.string(),
    kecamatanCode: z.string(),
    forms: z.array(z.string()),
    permits: z.array(z.string()),
    phone: z.string().nullable(),
    offers: z.array(offer),
    next: z.string().nullable(),
  }),
  load: async (reader, { businessId, after }, { house }) => {
    const business = await findListed(reader, businessId)
    if (!business) return undefined
    const edge = after === undefined ? undefined : await findOffer(reader, after)
    const found = await findGoodsOf(reader, businessId, { after: edge, limit: pageRows + 1 })
    const offers = found.slice(0, pageRows)
    const { signs, ...rest } = business
    return {
      ...rest,
      name: withoutNumbers(business.name),
      forms: signed(signs, 'form'),
      permits: signed(signs, 'permit'),
      offers: offers.map((each) => ({ ...each, name: withoutNumbers(each.name) })),
      next: found.length > pageRows ? (offers.at(-1)?.id ?? null) : null,
      address: new URL(`/direktori/usaha/${businessId}`, house.config.publicUrl).href,
    }
  },
})

/** Goods of a listed business, with all that is said of them. */
export const productView = query('directory.product', {
  input: z.object({ productId: id() }),
  output: z.object({
    id: z.string(),
    name: z.string(),
    unit: z.string(),
    price: z.any(),
    shelfLifeDays: z.number().nullable(),
    description: z.string(),
    photoId: z.string().nullable(),
    businessId: z.string(),
    businessName: z.string(),
    kelurahan: z.string(),
    kecamatan: z.string(),
    goods: z.string(),
  }),
  load: async (reader, { productId }, { house }) => {
    const product = await findOffer(reader, productId)
    return (
      product && {
        ...product,
        name: withoutNumbers(product.name),
        businessName: withoutNumbers(product.businessName),
        description: withoutNumbers(product.description),
        address: new URL(`/direktori/produk/${productId}`, house.config.publicUrl).href,
      }
    )
  },
})
