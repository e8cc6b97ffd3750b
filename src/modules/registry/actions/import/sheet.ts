import { ok, type Result, refuse } from '../../../../core/result.ts'
import { readSheet, type Sheet } from '../../domain/import/sheet.ts'
import { readCsv } from './csv.ts'
import { type Grid, type NamedGrid, readXlsx, UnreadableWorkbook } from './xlsx.ts'

/** A list as found in a file: which sheet of it, and how many others were left aside. */
export type FoundSheet = { sheet: Sheet; name: string; others: number }

/** Twice the registry of a large city; beyond it a file is split. */
const mostRows = 60_000

/** Finds the list in an uploaded file: the sheet with most rows, merged cells filled down. Broken files are refused. */
export const sheetOf = async (content: Buffer, mediaType: string): Promise<Result<FoundSheet>> => {
  const found = await gridsOf(content, mediaType)
  if (!found.ok) return found
  const sheets = found.value.filter(({ grid }) => grid.length > 0).toSorted((a, b) => b.grid.length - a.grid.length)
  const [largest] = sheets
  if (largest === undefined) return refuse('invalid', 'import.refused.empty')
  if (largest.grid.length > mostRows) return refuse('invalid', 'import.refused.rows', { most: '60.000' })
  const sheet = readSheet(filledDown(largest))
  return sheet.ok ? ok({ sheet: sheet.value, name: largest.name, others: sheets.length - 1 }) : sheet
}

const gridsOf = async (content: Buffer, mediaType: string): Promise<Result<NamedGrid[]>> => {
  try {
    const grids =
      mediaType === 'text/csv' ? [{ name: '', grid: readCsv(content), merged: [] }] : await readXlsx(content)
    return ok(grids.map(({ grid, ...rest }) => ({ ...rest, grid: grid.map((row) => row.map(storable)) })))
  } catch (error) {
    if (error instanceof UnreadableWorkbook || mediaType === 'text/csv')
      return refuse('invalid', 'import.refused.broken')
    throw error
  }
}

/** A workbook can hold half a letter, which no database keeps. */
const storable = (cell: unknown): unknown => (typeof cell === 'string' ? cell.toWellFormed() : cell)

/** Merged cells below the header hold for every row they cover; in the header they are left to the domain. */
const filledDown = ({ grid, merged }: NamedGrid): Grid => {
  if (merged.length === 0) return grid
  const plain = readSheet(grid)
  const first = plain.ok ? (plain.value.rows[0]?.line ?? 1) - 1 : 0
  const filled = grid.map((row) => [...row])
  for (const { top, bottom, column } of merged)
    for (let line = Math.max(top, first) + 1; top >= first && line <= bottom; line++) {
      const row = filled[line]
      if (row) row[column] ??= filled[top]?.[column]
    }
  return filled
}
