import { cellText, isBlank, lostDigits, problem, type Reading, reading, trouble } from './cell.ts'

/** How many digits a business identification number has (legal-reference 7.4). */
const length = 13

/**
 * A NIB of 13 digits, in whatever grouping. Too few digits are never filled up: a spreadsheet may have dropped
 * noughts in front, but so may a typing error. What was written is not repeated in a message when it looks like a
 * NIK, which is a secret of its owner (legal-reference 7.1).
 */
export const cleanNib = (cell: unknown): Reading<string> => {
  const text = cellText(cell)
  if (/proses|pengurusan/i.test(text) && !/\d/.test(text))
    return { warning: trouble('import.warning.nib_pending', { written: text }) }
  if (isBlank(cell) || /^0+$/.test(text)) return {}
  if (lostDigits(cell)) return problem('import.problem.nib_lost', { written: text })
  const digits = text.replace(/^(no(mor)?\.?\s*)?nib\s*[.:]?\s*(no(mor)?\s*[.:]?\s*)?/i, '').replace(/[\s.\-']/g, '')
  if (!/^\d+$/.test(digits)) return problem('import.problem.nib_unreadable', { written: text })
  if (digits.length === 16) return problem('import.problem.nib_nik')
  if (digits.length < length) return problem('import.problem.nib_short', { written: text, digits: digits.length })
  return digits.length > length
    ? problem('import.problem.nib_long', { written: text, digits: digits.length })
    : reading(digits)
}
