import { cellText, trouble, withoutNik } from './cell.ts'
import { type Business, type Cleaned, cellOf, cleanCells, type FieldTrouble } from './clean.ts'
import { fields } from './fields.ts'
import { matchKey, nameKey } from './key.ts'
import type { Mapping } from './mapping.ts'
import { type Place, placeFinder } from './place.ts'
import type { Sheet, SheetRow } from './sheet.ts'

/** A row that can be registered; `key` recognises it in later imports. */
export type CleanRow = Business & { line: number; key: string }

/** A row that stays out, with every reason and its cells as they came (a NIK hidden), so that it can be handed back. */
export type Rejected = { line: number; problems: FieldTrouble[]; raw: readonly unknown[] }

export type Cleaning = {
  good: CleanRow[]
  rejected: Rejected[]
  /** Rows that say, letter by letter, what an earlier line said: nobody needs to do anything about them. */
  repeated: { line: number; of: number }[]
  /** What was not taken quite as written, in good rows. */
  warnings: (FieldTrouble & { line: number })[]
}

/**
 * Cleans a whole list. Every row ends in exactly one of good, rejected and repeated. A business that a good row
 * already names, by NIB or by name, kelurahan and telephone, is rejected as its duplicate. `now` bounds dates.
 */
export const cleanRows = (
  sheet: Pick<Sheet, 'rows'>,
  mapping: Mapping,
  places: readonly Place[],
  now?: Temporal.PlainDate,
): Cleaning => {
  const finder = placeFinder(places)
  const done: Cleaning = { good: [], rejected: [], repeated: [], warnings: [] }
  const [letters, keys] = [new Map<string, number>(), new Map<string, number>()]
  for (const row of sheet.rows) {
    const written = asWritten(row, mapping)
    const of = letters.get(written)
    if (of !== undefined) done.repeated.push({ line: row.line, of })
    else sortInto(done, row, cleanCells(row.cells, mapping, finder, now), keys)
    if (of === undefined) letters.set(written, row.line)
  }
  return done
}

const sortInto = (done: Cleaning, { line, cells }: SheetRow, read: Cleaned, keys: Map<string, number>): void => {
  const { business, problems, warnings } = read
  const twin = business && duplicate(business, keys)
  if (business === null || twin) {
    done.rejected.push({ line, problems: twin ? [twin] : problems, raw: cells.map(withoutNik) })
    return
  }
  for (const key of [matchKey(business), nameKey(business)]) keys.set(key, line)
  done.good.push({ ...business, line, key: matchKey(business) })
  done.warnings.push(...warnings.map((warning) => ({ line, ...warning })))
}

/** The mapped cells of a row to the letter; its running number is not mapped and does not count. */
const asWritten = (row: SheetRow, mapping: Mapping): string =>
  JSON.stringify(fields.map((field) => cellText(cellOf(row.cells, mapping, field))))

const duplicate = (business: Business, keys: ReadonlyMap<string, number>): FieldTrouble | undefined => {
  const byNib = business.nib === null ? undefined : keys.get(matchKey(business))
  if (byNib !== undefined) return { field: 'nib', ...trouble('import.problem.duplicate_nib', { line: byNib }) }
  const byName = keys.get(nameKey(business))
  return byName === undefined ? undefined : { field: 'name', ...trouble('import.problem.duplicate', { line: byName }) }
}
