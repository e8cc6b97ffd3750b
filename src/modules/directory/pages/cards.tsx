import type { Around } from '../../../platform/http.ts'
import { Cards } from '../../../ui/cards.tsx'
import { Money } from '../../../ui/money.tsx'
import type { Picture } from '../../../ui/photo.tsx'
import type { Entry, Offer } from '../domain/entry.ts'

/** A small photo for lists, a large one for the thing's own page. */
export const photoOf = ({ t }: Around, photoId: string | null, name: string, large = false): Picture | undefined => {
  if (photoId === null) return undefined
  const alt = t('directory.photo_of', { name })
  return large
    ? { src: `/berkas/foto/${photoId}`, alt, width: 960, height: 720 }
    : { src: `/berkas/foto/${photoId}?kecil`, alt, width: 240, height: 240 }
}

/** Goods by their picture, with the price big and the maker below; on the maker's own page the unit instead. */
export const OfferCards = ({ around, offers, own }: { around: Around; offers: readonly Offer[]; own?: boolean }) => (
  <Cards
    cards={offers.map(({ id, name, price, unit, photoId, businessName, kecamatan }) => ({
      href: `/direktori/produk/${id}`,
      title: name,
      photo: photoOf(around, photoId, name),
      figure: <Money amount={price} />,
      line: own
        ? around.t('directory.per', { unit })
        : around.t('directory.by', { business: businessName, place: kecamatan }),
    }))}
  />
)

export const EntryCards = ({ around, entries }: { around: Around; entries: readonly Entry[] }) => (
  <Cards
    cards={entries.map(({ id, name, kelurahan, kecamatan, photoId, offers }) => ({
      href: `/direktori/usaha/${id}`,
      title: name,
      photo: photoOf(around, photoId, name),
      figure: around.t('directory.offers', { count: offers }),
      line: `${kelurahan}, ${kecamatan}`,
    }))}
  />
)
