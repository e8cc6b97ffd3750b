import { type Reader, statement } from '../../../platform/db.ts'
import { type Kecamatan, type Place, type Places, placesOf } from '../domain/places.ts'

const allKelurahan = statement(
  'registry_kelurahan',
  `select l.code, l.name, c.code as "kecamatanCode", c.name as "kecamatanName"
   from kelurahan l join kecamatan c on c.code = l.kecamatan_code order by l.code`,
)
const allKecamatan = statement(
  'registry_kecamatan',
  'select code, name, latitude::float8 as latitude, longitude::float8 as longitude from kecamatan order by code',
)

let known: Places | undefined

/** The city's places, read once a process: they do not change while it runs. */
export const loadPlaces = async (reader: Reader): Promise<Places> => {
  if (known) return known
  const kelurahan = await reader.rows<Place>(allKelurahan)
  const kecamatan = await reader.rows<Kecamatan>(allKecamatan)
  const places = placesOf(kelurahan, kecamatan)
  if (kelurahan.length > 0) known = places
  return places
}
