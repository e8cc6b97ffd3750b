import { formatRupiah, mostRupiah, parseRupiah, type Rupiah, rupiah, times } from '../../../../core/money.ts'
import { cellText, isBlank, problem, type Reading, reading, type Trouble, trouble } from './cell.ts'

/** Below this an amount is more likely `15.000` that a spreadsheet in English read as 15. */
const leastBelievable = 100n

/** The longest text that can be an amount with its unit. */
const longest = 60

/** Words and signs for "about", which leave one amount standing. */
const about = /^(±|\+\/-|\+-|~|kurang lebih|krg lbh|kira-kira|sekitar|sktr|rata-rata|hingga)\s*/i

/** A unit behind an amount: `/bks`, `per pcs`. */
const unit = /\s*(?:\/|per\s+|@)\s*([a-z]+)\.?$/i

/** Words for a month, as the time in which something is sold. */
const month = /^(bulan|bln|bl)$/i

/** Words for a time that cannot be counted to a year: how many days a business is open, nobody wrote. */
const otherTime = /^(hari|hr|minggu|mgg)$/i

/**
 * An amount in whole rupiah (legal-reference 7.15). A unit behind it and a word for "about" are warnings; two amounts
 * (`10.000-15.000`), `< 5 juta` or part of a rupiah are problems.
 */
export const cleanAmount = (cell: unknown): Reading<Rupiah> => {
  if (typeof cell === 'number') return plausible(wholeNumber(cell), cellText(cell))
  if (isBlank(cell)) return {}
  const text = cellText(cell)
  if (cell instanceof Date || text.length > longest)
    return problem('import.problem.amount_unreadable', { written: text })
  const bare = text.replace(about, '').replace(/^@\s*/, '')
  const per = unit.exec(bare)?.[1]
  if (per !== undefined && otherTime.test(per)) return problem('import.problem.amount_daily', { written: text })
  const amount = parseRupiah(bare.replace(unit, ''))
  if (per !== undefined) return plausible(amount, text, trouble('import.warning.amount_unit', { unit: per }))
  return plausible(amount, text, about.test(text) && trouble('import.warning.amount_about', { written: text }))
}

/**
 * Sales in a year, in whole rupiah. What is written per month, in the cell or by the column's header, counts twelve
 * times, with a warning; per day or week it is a problem.
 */
export const cleanSales = (cell: unknown, per: 'year' | 'month'): Reading<Rupiah> => {
  const text = cellText(cell)
  const written = unit.exec(text)?.[1] ?? ''
  const year = /^(tahun|thn|th)$/i.test(written)
  const read = cleanAmount(year || month.test(written) ? text.replace(unit, '') : cell)
  if (read.value === undefined || year || (per === 'year' && !month.test(written))) return read
  const value = times(read.value, 12)
  if (value > mostRupiah) return problem('import.problem.amount_unreadable', { written: text })
  return reading(value, trouble('import.warning.sales_monthly', { written: text, year: formatRupiah(value) }))
}

/** Spreadsheets keep amounts as floating point: a hair off a whole rupiah is that rupiah. */
const wholeNumber = (cell: number): Rupiah | undefined => {
  const whole = Math.round(cell)
  const near = Number.isSafeInteger(whole) && Math.abs(cell - whole) < 1e-6
  return near && whole >= 0 && BigInt(whole) <= mostRupiah ? rupiah(whole) : undefined
}

const plausible = (amount: Rupiah | undefined, written: string, warning?: Trouble | false): Reading<Rupiah> => {
  if (amount === undefined && /\d.*(-|–|s\/?d|sampai|hingga).*\d|^[<>]/.test(written))
    return problem('import.problem.amount_range', { written })
  if (amount === undefined) return problem('import.problem.amount_unreadable', { written })
  const small = amount > 0n && amount < leastBelievable
  return reading(amount, small ? trouble('import.warning.amount_small', { amount: formatRupiah(amount) }) : warning)
}
