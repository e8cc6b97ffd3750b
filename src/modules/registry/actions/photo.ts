import { z } from 'zod'
import type { Result } from '../../../core/result.ts'
import { guardedBy } from '../../../platform/action.ts'
import type { Tx } from '../../../platform/db.ts'
import { id } from '../../../platform/fields.ts'
import { addPhoto, dropPhoto, firstPhoto, type Gallery } from '../domain/product.ts'
import { policy } from '../policy.ts'
import { findProduct, furtherPhotos, lockProduct, saveGallery } from '../store/product.ts'
import { ownFile } from './file.ts'

const { command, query } = guardedBy(policy)

const whichProduct = z.object({ productId: id() })
const whichPhoto = whichProduct.extend({ fileId: id() })

type Held = { id: string; organisationId: string; gallery: Gallery }

/** The goods, kept from others, with their photos as they stand. */
const lockGallery = async (tx: Tx, productId: string): Promise<Held | undefined> => {
  const product = await lockProduct(tx, productId)
  if (!product) return undefined
  const others = (await furtherPhotos(tx, [productId])).get(productId) ?? []
  return {
    id: productId,
    organisationId: product.businessId,
    gallery: { productId, photoId: product.photoId, others },
  }
}

const save = (tx: Tx, gallery: Gallery, { at }: { at: Temporal.Instant }) => saveGallery(tx, gallery, at)
const facts = ({ productId, photoId, others }: Gallery) => ({
  id: productId,
  photos: others.length + (photoId === null ? 0 : 1),
})

/** One more photo of goods. */
export const productAddPhoto = command('product.add_photo', {
  lend: 'products',
  input: whichProduct.extend({ photo: id() }),
  load: async (tx, { productId, photo }) => {
    const held = await lockGallery(tx, productId)
    if (!held) return undefined
    const file = await ownFile(tx, { id: photo, kind: 'photo', organisationId: held.organisationId })
    return { ...held, known: file !== undefined }
  },
  decide: ({ gallery, known }, { photo }) => addPhoto(gallery, photo, known),
  save,
  facts,
})

const changing = (change: (gallery: Gallery, fileId: string) => Result<Gallery>) => ({
  lend: 'products' as const,
  input: whichPhoto,
  load: (tx: Tx, { productId }: z.infer<typeof whichPhoto>) => lockGallery(tx, productId),
  decide: ({ gallery }: Held, { fileId }: z.infer<typeof whichPhoto>) => change(gallery, fileId),
  save,
  facts,
})

/** Another photo stands first, in every list. */
export const productFirstPhoto = command('product.first_photo', changing(firstPhoto))
export const productDropPhoto = command('product.drop_photo', changing(dropPhoto))

/** The page where photos are arranged: for those who may. */
export const productPhotosPage = query('product.add_photo', {
  lend: 'products',
  input: whichProduct,
  load: async (reader, { productId }) => {
    const product = await findProduct(reader, productId)
    if (!product) return undefined
    const others = (await furtherPhotos(reader, [productId])).get(productId) ?? []
    return { ...product, organisationId: product.businessId, others }
  },
})
