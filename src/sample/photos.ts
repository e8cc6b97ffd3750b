import sharp from 'sharp'

/** Width and height of a product picture, and the weight no picture may exceed: a shelf of twelve must open on slow 3G. */
export const photoSide = 640
export const photoBytes = 12 * 1024

/** The last is reached only by the densest batik, where the pattern hides it. */
const qualities = [76, 58, 40, 28, 18] as const

/** A drawing as a WebP picture; quality gives way before weight does. */
export const renderPhoto = async (svg: string): Promise<Buffer> => {
  const { data, info } = await sharp(Buffer.from(svg))
    .resize(photoSide, photoSide)
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  for (const quality of qualities) {
    const photo = await sharp(data, { raw: info }).webp({ quality, effort: 4 }).toBuffer()
    if (photo.length <= photoBytes) return photo
  }
  throw new Error(`a drawing of ${svg.length} characters is too rich for ${photoBytes} bytes`)
}
