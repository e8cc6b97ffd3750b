import { cellText } from './cell.ts'
import { headingGuesses } from './heading.ts'

/** Where the header stands in the grid, how many rows it takes, its rows as written and one label per column. */
export type Header = { at: number; depth: 1 | 2; rows: string[][]; labels: string[] }

/** How far down and to the right a header is looked for, and how long one label may be. */
const [deepest, widest, longest] = [40, 100, 60]

/** The row that names most columns, with the row above or below it that belongs to it. Needs two known columns. */
export const findHeader = (grid: readonly (readonly unknown[])[]): Header | undefined => {
  const top = grid.slice(0, deepest + 1).map((cells) => Array.from(cells.slice(0, widest), cellText))
  const known = top.slice(0, deepest).map((row) => row.filter(isKnown).length)
  const most = Math.max(0, ...known)
  if (most < 2) return undefined
  const at = known.indexOf(most)
  const [above, row, below] = [top[at - 1], top[at] ?? [], top[at + 1]]
  if (below && isBelow(row, below)) return { at, depth: 2, rows: [row, below], labels: joined(row, below) }
  if (above && isAbove(above, row)) return { at: at - 1, depth: 2, rows: [above, row], labels: joined(above, row) }
  return { at, depth: 1, rows: [row], labels: row }
}

const isKnown = (text: string): boolean => isLabel(text) && headingGuesses(text).length > 0

/** A label is short and holds no number of more than three digits, as data would. */
const isLabel = (text: string): boolean =>
  text !== '' && text.length <= longest && !/\d{4}/.test(text.replace(/\D/g, ''))

/** Sub-headers stand only under a merged cell: where the row above is blank, or begins a blank stretch. */
const isBelow = (row: readonly string[], below: readonly string[]): boolean => {
  const used = [...below.keys()].filter((i) => below[i] !== '')
  const merged = (i: number) => !row[i] || unit.test(below[i] ?? '') || (!row[i + 1] && Boolean(below[i + 1]))
  return (
    used.length >= 2 && used.every((i) => isKnownOrPart(below[i] ?? '') && i > 0 && merged(i)) && hasParent(row, used)
  )
}

const hasParent = (row: readonly string[], used: readonly number[]): boolean =>
  row.slice(0, (used[0] ?? 0) + 1).some(Boolean)

/** `(Rp)`, `(13 digit)`: a note under a column's name. */
const unit = /^(\(.*\)|rp\.?|rupiah)$/i

/** Parts of a name or address that only make sense under their group. */
const isKnownOrPart = (text: string): boolean =>
  isKnown(text) || unit.test(text) || /^(nama|l|p|nilai|satuan|jumlah|jenis|no\.?|nomor)$/i.test(text)

const group = /usaha|pemilik|data|identitas|alamat|kontak|produk|legalitas|keuangan|izin|ijin|perizinan|profil/i

/** A row of groups: every cell names a group or a column, and one at least reaches over blanks to its right. */
const isAbove = (above: readonly string[], row: readonly string[]): boolean => {
  const used = [...above.keys()].filter((i) => above[i] !== '')
  const reaches = (i: number) => !above[i + 1] && Boolean(row[i]) && Boolean(row[i + 1])
  const fits = (text: string) => isLabel(text) && !text.includes(':') && (group.test(text) || isKnown(text))
  return used.length >= 2 && used.every((i) => fits(above[i] ?? '')) && used.some(reaches)
}

/** `Alamat / Kelurahan`: the group above, carried to the right over its blanks, and the column below. */
const joined = (above: readonly string[], below: readonly string[]): string[] => {
  let parent = ''
  return Array.from({ length: Math.max(above.length, below.length) }, (_, i) => {
    const own = below[i] ?? ''
    parent = above[i] || (own === '' ? '' : parent)
    return [parent, own].filter((part) => part !== '').join(' / ')
  })
}
