import type { Place } from './import/place.ts'

export type { Place }
export type Kecamatan = { code: string; name: string; latitude: number; longitude: number }

/** The city's kelurahan and kecamatan, by code: names repeat (legal reference 7.6). */
export type Places = {
  kelurahan: readonly Place[]
  kecamatan: readonly Kecamatan[]
  /** The kelurahan of a code; undefined for one that does not exist. */
  of: (code: string) => Place | undefined
}

/** Sorts by name, so that a long choice can be searched by eye. */
export const placesOf = (kelurahan: readonly Place[], kecamatan: readonly Kecamatan[]): Places => {
  const byCode = new Map(kelurahan.map((place) => [place.code, place]))
  return {
    kelurahan: kelurahan.toSorted((a, b) => a.name.localeCompare(b.name, 'id')),
    kecamatan: kecamatan.toSorted((a, b) => a.name.localeCompare(b.name, 'id')),
    of: (code) => byCode.get(code),
  }
}

/** "Bulusan, Tembalang": names alone would be ambiguous. A code nobody knows shows itself. */
export const placeName = (place: Place | undefined, code = ''): string =>
  place ? `${place.name}, ${place.kecamatanName}` : code
