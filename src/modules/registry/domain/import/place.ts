import { isBlank, problem, type Reading, reading, trouble } from './cell.ts'
import { placeCode, splitPlace, spokenPlace } from './place-text.ts'
import { lettersOf, nearest } from './spelling.ts'

/** One kelurahan. Names repeat in the city, so everything is keyed by the Kemendagri code (legal-reference 7.6). */
export type Place = { code: string; name: string; kecamatanCode: string; kecamatanName: string }

type District = { code: string; name: string }

/** Finds the kelurahan a row means, among the places given. */
export type PlaceFinder = {
  find: (kelurahan: string, kecamatan: string) => Reading<Place>
  knowsKelurahan: (text: string) => boolean
  /** The name of the kecamatan a text means. */
  kecamatan: (text: string) => string | undefined
}

/**
 * Reads a kelurahan by code, or by name and kecamatan. One or two typing errors are forgiven when only one place is
 * meant, with a warning. A name that stands for several places, or lies in another kecamatan than written, is a
 * problem: where a business is decides who may see and help it.
 */
export const placeFinder = (places: readonly Place[]): PlaceFinder => {
  const districts = [...new Map(places.map((each) => [each.kecamatanCode, districtOf(each)])).values()]
  const named = Map.groupBy(places, (each) => lettersOf(each.name))
  const coded = new Map(places.map((each) => [lettersOf(each.code), each]))
  const found = new Map<string, Reading<Place>>()

  const look = ({ kelurahan, kecamatan }: { kelurahan: string; kecamatan: string }): Reading<Place> => {
    if (isBlank(kelurahan)) return problem('import.problem.place_missing')
    const district = districtFor(kecamatan, districts)
    const same = named.get(lettersOf(spokenPlace(kelurahan)))
    const answer = same ? amongSame(same, kelurahan, district) : misspelt(kelurahan, district, places)
    return district || isBlank(kecamatan) ? answer : withoutDistrict(answer, kecamatan)
  }

  return {
    find: (kelurahan, kecamatan) => {
      const code = coded.get(placeCode(kelurahan))
      const key = `${kelurahan}\n${kecamatan}`
      const answer = found.get(key) ?? (code ? reading(code) : look(splitPlace(kelurahan, kecamatan)))
      found.set(key, answer)
      return answer
    },
    knowsKelurahan: (text) =>
      named.has(lettersOf(spokenPlace(splitPlace(text, '').kelurahan))) || coded.has(placeCode(text)),
    kecamatan: (text) => districtFor(splitPlace('', text).kecamatan, districts)?.name,
  }
}

/** The kelurahan was clear without the kecamatan, which nobody could read. */
const withoutDistrict = (answer: Reading<Place>, written: string): Reading<Place> =>
  answer.value === undefined || answer.warning
    ? answer
    : reading(answer.value, trouble('import.warning.kecamatan_unread', { written, name: answer.value.kecamatanName }))

const districtOf = (place: Place): District => ({ code: place.kecamatanCode, name: place.kecamatanName })

const districtFor = (text: string, districts: readonly District[]): District | undefined => {
  const word = lettersOf(spokenPlace(text))
  const exact = districts.find(({ name }) => lettersOf(name) === word)
  const near = exact ? [exact] : nearest(word, districts, ({ name }) => lettersOf(name))
  return near.length === 1 ? near[0] : undefined
}

/** The places that bear the name, letter by letter. */
const amongSame = (same: readonly Place[], written: string, district: District | undefined): Reading<Place> => {
  const here = district ? same.filter((each) => each.kecamatanCode === district.code) : same
  const [place] = here
  if (place === undefined)
    return problem('import.problem.place_mismatch', {
      kelurahan: same[0]?.name ?? written,
      kecamatan: district?.name ?? '',
      choices: same.map((each) => each.kecamatanName).join(' / '),
    })
  return here.length > 1 ? ambiguous(here, written) : as(place, written)
}

const misspelt = (written: string, district: District | undefined, places: readonly Place[]): Reading<Place> => {
  const here = district ? places.filter((each) => each.kecamatanCode === district.code) : places
  const near = nearest(lettersOf(spokenPlace(written)), here, ({ name }) => lettersOf(name))
  const [place] = near
  if (place === undefined) return problem('import.problem.place_unknown', { written })
  return near.length > 1 ? ambiguous(near, written) : as(place, written)
}

const ambiguous = (places: readonly Place[], written: string): Reading<Place> =>
  problem('import.problem.place_ambiguous', {
    written,
    choices: places.map((each) => `${each.name} (Kec. ${each.kecamatanName})`).join(' / '),
  })

const as = (place: Place, written: string): Reading<Place> =>
  reading(
    place,
    written.toLowerCase() !== place.name.toLowerCase() &&
      trouble('import.warning.place_read_as', { written, name: place.name, kecamatan: place.kecamatanName }),
  )
