import { z } from 'zod'
import type { Rupiah } from '../../../core/money.ts'
import { guardedBy } from '../../../platform/action.ts'
import type { Reader } from '../../../platform/db.ts'
import { choice, count, id, maybe, money, several, text } from '../../../platform/fields.ts'
import {
  allergens,
  changeProduct,
  offerProduct,
  type Product,
  type ProductForm,
  regimes,
  retireProduct,
} from '../domain/product.ts'
import { maySeePrivate, policy } from '../policy.ts'
import { findBusinessProfile } from '../store/business.ts'
import { loadPlaces } from '../store/places.ts'
import {
  findProduct,
  furtherPhotos,
  insertProduct,
  listProducts,
  lockProduct,
  type ProductWithBusiness,
  updateProduct,
} from '../store/product.ts'
import type { Placed } from './business.ts'
import { ownFile } from './file.ts'
import { blank, listInput, sliceAsked } from './listing.ts'

const { command, query } = guardedBy(policy)

const whichProduct = z.object({ productId: id() })

export type ProductList = {
  id: string
  organisationId: string
  inFull: boolean
  businessName: string
  rows: Product[]
  next?: string | undefined
  previous?: string | undefined
}

/** The goods of one business, page by page. */
export const productList = query('product.list', {
  input: listInput({ businessId: id() }),
  load: async (reader, { businessId, ...input }, { actor }): Promise<ProductList | undefined> => {
    const business = await findBusinessProfile(reader, businessId)
    if (!business) return undefined
    const inFull = maySeePrivate(actor, businessId)
    const found = await listProducts(reader, { ...sliceAsked(input), businessId, retiredToo: inFull })
    return { ...found, id: businessId, organisationId: businessId, inFull, businessName: business.name }
  },
})

export type ProductView = Placed<ProductWithBusiness> & {
  organisationId: string
  inFull: boolean
  /** Photos beside the first. */
  others: readonly string[]
}

export const productView = query('product.view', {
  input: whichProduct,
  load: async (reader, { productId }, { actor }): Promise<ProductView | undefined> => {
    const product = await findProduct(reader, productId)
    if (!product) return undefined
    const place = (await loadPlaces(reader)).of(product.kelurahanCode)
    const others = (await furtherPhotos(reader, [productId])).get(productId) ?? []
    const inFull = maySeePrivate(actor, product.businessId)
    return { ...product, place, others, organisationId: product.businessId, inFull }
  },
})

const form = {
  name: text(200),
  unit: text(30),
  price: money(1n),
  shelfLifeDays: blank(count(1, 3650)),
  description: maybe(text(1000)).transform((value) => value ?? ''),
  regime: blank(choice(regimes)),
  ingredients: maybe(text(1000)).transform((value) => value ?? ''),
  allergens: several(allergens, 0),
  photo: maybe(id()),
}

type Typed = z.infer<z.ZodObject<typeof form>>

const asForm = (input: Typed): ProductForm => ({
  name: input.name,
  unit: input.unit,
  price: input.price as Rupiah,
  shelfLifeDays: input.shelfLifeDays,
  description: input.description,
  regime: input.regime,
  ingredients: input.ingredients,
  allergens: input.allergens,
  photoId: input.photo ?? null,
})

const photoKnown = async (reader: Reader, input: Typed, organisationId: string): Promise<boolean> => {
  const { photoId } = asForm(input)
  return photoId === null || (await ownFile(reader, { id: photoId, kind: 'photo', organisationId })) !== undefined
}

/** Goods the business offers. */
export const productAdd = command('product.add', {
  lend: 'products',
  input: z.object({ id: id(), businessId: id(), ...form }),
  load: async (tx, input) => {
    const business = await findBusinessProfile(tx, input.businessId)
    return (
      business && { id: input.id, organisationId: business.id, photoKnown: await photoKnown(tx, input, business.id) }
    )
  },
  decide: ({ id, organisationId, photoKnown }, input) => offerProduct(id, organisationId, asForm(input), photoKnown),
  save: (tx, product, { at }) => insertProduct(tx, product, at),
  facts: ({ id, businessId, price }) => ({ id, businessId, price: `${price}` }),
})

const lockOwned = async (reader: Parameters<typeof lockProduct>[0], productId: string) => {
  const product = await lockProduct(reader, productId)
  return product && { id: product.id, organisationId: product.businessId, product }
}

export const productChange = command('product.change', {
  lend: 'products',
  input: whichProduct.extend(form),
  load: async (tx, input) => {
    const owned = await lockOwned(tx, input.productId)
    if (!owned) return undefined
    const same = asForm(input).photoId === owned.product.photoId
    return { ...owned, photoKnown: same || (await photoKnown(tx, input, owned.organisationId)) }
  },
  decide: ({ product, photoKnown }, input) => changeProduct(product, asForm(input), photoKnown),
  save: updateProduct,
  facts: ({ id, businessId, price }) => ({ id, businessId, price: `${price}` }),
})

/** Goods no longer offered. */
export const productRetire = command('product.retire', {
  lend: 'products',
  input: whichProduct,
  load: (tx, { productId }) => lockOwned(tx, productId),
  decide: ({ product }) => retireProduct(product),
  save: updateProduct,
  facts: ({ id, businessId }) => ({ id, businessId }),
})

/** The page where goods are entered: for those who may. */
export const productAddPage = query('product.add', {
  lend: 'products',
  input: z.object({ businessId: id() }),
  load: async (reader, { businessId }) => {
    const business = await findBusinessProfile(reader, businessId)
    return business && { ...business, organisationId: business.id }
  },
})

/** The page where goods are changed: for those who may. */
export const productChangePage = query('product.change', {
  lend: 'products',
  input: whichProduct,
  load: async (reader, { productId }) => {
    const product = await findProduct(reader, productId)
    return product && { ...product, organisationId: product.businessId }
  },
})
