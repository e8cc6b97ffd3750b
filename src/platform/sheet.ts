import { stringify } from 'csv-stringify/sync'
import type { Context } from 'hono'
import writeXlsx from 'write-excel-file/node'

export type Cell = string | number | bigint | null | undefined | Temporal.PlainDate | Temporal.Instant
/** The rows of a list, for CSV and XLSX: the same columns as on screen. */
export type Sheet = { name: string; columns: readonly string[]; rows: readonly (readonly Cell[])[] }

const plain = (cell: Cell): string | number => {
  if (cell === null || cell === undefined) return ''
  if (typeof cell === 'bigint') return Number(cell)
  return typeof cell === 'object' ? cell.toString() : cell
}

/** A cell that a spreadsheet would run as a formula is made text. */
const harmless = (value: string | number) =>
  typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : value

/** Comma-separated, UTF-8 with a mark so that spreadsheets read the letters right. */
export const toCsv = ({ columns, rows }: Sheet): string =>
  stringify([columns as string[], ...rows.map((row) => row.map((cell) => harmless(plain(cell))))], { bom: true })

export const toXlsx = async ({ name, columns, rows }: Sheet): Promise<Buffer> => {
  const head = columns.map((value) => ({ value, fontWeight: 'bold' as const }))
  const body = rows.map((row) =>
    row.map((cell) => {
      const value = harmless(plain(cell))
      return typeof value === 'number' ? { value, type: Number } : { value, type: String }
    }),
  )
  return writeXlsx([head, ...body], { sheet: name.slice(0, 31) }).toBuffer()
}

const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Sends a list as a file, named after itself and the day. */
export const sendSheet = async (c: Context, sheet: Sheet, format: 'csv' | 'xlsx') => {
  const csv = format === 'csv'
  const body = csv ? Buffer.from(toCsv(sheet)) : await toXlsx(sheet)
  return c.body(new Uint8Array(body), 200, {
    'content-type': csv ? 'text/csv; charset=utf-8' : xlsxType,
    'content-disposition': `attachment; filename="${sheet.name.replace(/[^\w-]+/g, '-').toLowerCase()}.${format}"`,
    'cache-control': 'private, no-store',
  })
}
