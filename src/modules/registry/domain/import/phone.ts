import { cellText, isBlank, lostDigits, problem, type Reading, reading, trouble } from './cell.ts'

/**
 * A telephone number as E.164 `+62…` (legal-reference 7.14). Forgives signs, words, a lost leading nought and the
 * letter O; of several numbers it takes the first. A number whose digits a spreadsheet forgot is a problem.
 */
export const cleanPhone = (cell: unknown): Reading<string> => {
  const text = cellText(cell)
  if (isBlank(cell) || /^0+$/.test(text)) return {}
  if (lostDigits(cell)) return problem('import.problem.phone_lost', { written: text })
  const typed = digitsForLetters(text)
  const parts = partsOf(typed)
  const phone = [...parts, typed].map(toE164).find((number) => number !== undefined)
  if (phone === undefined) return unread(text)
  if (parts.length > 1) return reading(phone, trouble('import.warning.phone_first', { phone }))
  return reading(phone, typed !== text && trouble('import.warning.phone_letters', { phone }))
}

/** The letter O for 0 and l for 1, where they stand among digits. */
const digitsForLetters = (text: string): string =>
  text
    .replace(/(?<!\p{L})[oO]+(?=\d)|(?<=\d)[oO]+(?!\p{L})/gu, (letters) => '0'.repeat(letters.length))
    .replace(/(?<=\d)[lI](?=\d)/g, '1')

/** The pieces of a cell that may each be a whole number: people set them apart by a sign, a word or a space. */
const partsOf = (text: string): string[] =>
  text
    .split(/[/;,&|]|\p{L}+/u)
    .flatMap((part) => (digitsOf(part).length > 15 ? part.split(' ') : [part]))
    .filter((part) => digitsOf(part).length >= 7)

const digitsOf = (text: string): string => text.replace(/\D/g, '')

/** Mobile: 9 to 12 digits after +62, beginning 81 to 89. Fixed: an area code (024 is Semarang), then the rest. */
const shapes = /^(8[1-9]\d{7,10}|(2[1-9]|[3-79]\d)\d{6,9})$/

const toE164 = (text: string): string | undefined => {
  const digits = digitsOf(text).replace(/^00(?=62)/, '')
  if (/^\s*\+/.test(text) && !digits.startsWith('62')) return undefined
  const national = /^(?:620?|0)(\d+)$/.exec(digits)?.[1] ?? /^(?:8|24)\d+$/.exec(digits)?.[0]
  return national !== undefined && shapes.test(national) ? `+62${national}` : undefined
}

const unread = (text: string): Reading<never> => {
  const digits = digitsOf(text).length
  if (/^\+(?!62)\d/.test(text)) return problem('import.problem.phone_foreign', { written: text })
  if (digits > 0 && digits < 9) return problem('import.problem.phone_short', { written: text, digits })
  return problem('import.problem.phone_unreadable', { written: text })
}
