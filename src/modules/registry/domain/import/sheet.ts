import { ok, type Result, refuse } from '../../../../core/result.ts'
import { cellText } from './cell.ts'
import { reasonsToSkip, type Skip } from './furniture.ts'
import { findHeader } from './header.ts'

/** One line of the file: `line` counts from 1, as the spreadsheet shows it. */
export type SheetRow = { line: number; cells: readonly unknown[] }

export type Sheet = {
  headers: string[]
  rows: SheetRow[]
  /** Every other line and why it was passed over, so that nothing vanishes unseen. */
  skipped: { line: number; reason: Skip; text: string }[]
}

/**
 * Finds the table in a grid as kelurahan offices send it: titles above, headers in one or two rows (a merged cell
 * leaves blanks to its right), column numbers, empty numbered lines, page totals, repeated headers and signatures.
 * Refuses with `import.problem.no_header` when no row names at least two columns known here.
 */
export const readSheet = (grid: readonly (readonly unknown[])[]): Result<Sheet> => {
  const lines = grid.map((cells, i): SheetRow => ({ line: i + 1, cells }))
  const header = findHeader(grid)
  if (header === undefined) return refuse('invalid', 'import.problem.no_header')
  const below = lines.slice(header.at + header.depth)
  const reasons = reasonsToSkip(below, header)
  for (const { line, cells } of lines.slice(0, header.at)) reasons.set(line, textOf(cells) === '' ? 'blank' : 'title')
  for (const { line } of lines.slice(header.at, header.at + header.depth)) reasons.set(line, 'header')
  return ok({
    headers: header.labels,
    rows: below.filter(({ line }) => !reasons.has(line)),
    skipped: lines.flatMap(({ line, cells }) => {
      const reason = reasons.get(line)
      return reason === undefined ? [] : [{ line, reason, text: textOf(cells) }]
    }),
  })
}

const textOf = (cells: readonly unknown[]): string =>
  cells
    .map(cellText)
    .filter((text) => text !== '')
    .join(' ')
