export type Picture = { src: string; alt: string; width: number; height: number }

/** Its size is known before it arrives, so the page does not jump; it loads when it comes near. */
export const Photo = ({ src, alt, width, height, eager }: Picture & { eager?: boolean | undefined }) => (
  <img
    class="photo"
    src={src}
    alt={alt}
    width={width}
    height={height}
    loading={eager ? 'eager' : 'lazy'}
    decoding="async"
  />
)
