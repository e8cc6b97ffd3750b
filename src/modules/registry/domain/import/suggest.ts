import { cellText, isBlank, trouble } from './cell.ts'
import { likenessOf, saysKelurahan } from './content.ts'
import type { Field } from './fields.ts'
import { type Guess, guessesFor } from './guess.ts'
import type { Mapping } from './mapping.ts'
import type { PlaceFinder } from './place.ts'
import type { Sheet } from './sheet.ts'

/** What a column is taken for. No field: the column is left out, and `reason` says why. */
export type Suggestion = Guess & {
  column: number
  header: string
  /** The first filled cell, to show beside the header. */
  example: string
}

/**
 * Suggests a field for each column, by its header and by what stands in it, the surest first and no field twice. A
 * person decides: a suggestion is only where the form begins. An address that says the kelurahan comes twice.
 */
export const suggestMapping = (sheet: Sheet, places: PlaceFinder): Suggestion[] => {
  const columns = sheet.headers.map((header, i) => ({
    column: i,
    header,
    cells: sheet.rows.map((row) => row.cells[i]),
  }))
  const guesses = columns
    .flatMap(({ column, header, cells }) =>
      guessesFor(header, likenessOf(cells, places)).map((guess) => ({ ...guess, column })),
    )
    .sort((a, b) => b.confidence - a.confidence)
  const taken = new Map<number, Guess>()
  const used = new Set<Field | null>()
  for (const { column, ...guess } of guesses) {
    if (taken.has(column) || used.has(guess.field)) continue
    taken.set(column, guess)
    if (guess.field !== null) used.add(guess.field)
  }
  const suggested = columns.map(({ column, header, cells }): Suggestion => {
    const example = cellText(cells.find((cell) => !isBlank(cell)))
    return { ...(taken.get(column) ?? unknown(header)), column, header, example }
  })
  return used.has('kelurahan') ? suggested : [...suggested, ...insideAddress(sheet, suggested, places)]
}

const unknown = (header: string): Guess => ({
  field: null,
  confidence: 0,
  reason: trouble('import.reason.unknown', { header }),
})

const insideAddress = (sheet: Sheet, suggested: readonly Suggestion[], places: PlaceFinder): Suggestion[] => {
  const address = suggested.find(({ field }) => field === 'address')
  if (!address) return []
  const share = saysKelurahan(
    sheet.rows.map((row) => row.cells[address.column]),
    places,
  )
  if (share < 0.3) return []
  const reason = trouble('import.reason.inside_address', { share: Math.round(share * 100) })
  return [{ ...address, field: 'kelurahan', confidence: Math.round(share * 80), reason }]
}

/** The mapping that takes every suggestion, with the kelurahan or kecamatan that the titles name for the whole list. */
export const toMapping = (suggestions: readonly Suggestion[], sheet: Sheet, places: PlaceFinder): Mapping => ({
  columns: Object.fromEntries(suggestions.flatMap(({ field, column }) => (field === null ? [] : [[field, column]]))),
  fixed: fixedByTitles(sheet, places),
  salesPer: suggestions.some(({ reason }) => reason.code === 'import.reason.sales_monthly') ? 'month' : 'year',
})

const fixedByTitles = (sheet: Sheet, places: PlaceFinder): Mapping['fixed'] => {
  const titles = sheet.skipped.filter(({ reason }) => reason === 'title').map(({ text }) => text)
  const named = titles.filter((text) => /\bkel(urahan)?\b/i.test(text)).join(', ')
  const district = titles.find((text) => /\bkec(amatan)?\b/i.test(text)) ?? ''
  const place = named === '' ? undefined : places.find(named, district).value
  if (place) return { kelurahan: place.name, kecamatan: place.kecamatanName }
  const kecamatan = places.kecamatan(district)
  return kecamatan === undefined ? {} : { kecamatan }
}
