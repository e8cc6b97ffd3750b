import type { Picture } from '../../../ui/photo.tsx'

/** A small photo for lists, or a large one for the thing's own page. */
export const photoOf = (photoId: string | null, alt: string, large = false): Picture | undefined =>
  photoId === null ? undefined : pictureOf(photoId, alt, large)

export const pictureOf = (photoId: string, alt: string, large = false): Picture =>
  large
    ? { src: `/berkas/foto/${photoId}`, alt, width: 960, height: 720 }
    : { src: `/berkas/foto/${photoId}?kecil`, alt, width: 240, height: 240 }
