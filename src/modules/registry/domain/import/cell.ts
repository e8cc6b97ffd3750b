import type { Facts } from '../../../../core/result.ts'

/** Something a person must know about a cell: the key of a text and what fills its holes. */
export type Trouble = { code: `import.${string}`; facts: Facts }

/** What a cell says: a value, or nothing. A problem keeps the whole row out; a warning lets it in. */
export type Reading<T> = { value?: T; problem?: Trouble; warning?: Trouble }

/** What was written is repeated in messages, which are stored and sent: a NIK in it never is. */
export const trouble = (code: Trouble['code'], facts: Facts = {}): Trouble => ({
  code,
  facts: Object.fromEntries(Object.entries(facts).map(([name, fact]) => [name, withoutNik(fact)])),
})

/** Hides the middle of a NIK, 16 digits in a row, wherever it stands in a cell (legal-reference 7.1). */
export const withoutNik = <T>(cell: T): T | string => {
  if (typeof cell !== 'string' && typeof cell !== 'number') return cell
  const text = cellText(cell)
  const hidden = text.replace(/(?<!\d)(\d{4})\d{8}(\d{4})(?!\d)/g, '$1••••••••$2')
  return hidden === text ? cell : hidden
}

export const problem = (code: `import.problem.${string}`, facts: Facts = {}): Reading<never> => ({
  problem: trouble(code, facts),
})

/** A value as read; with a warning when it was not quite as written. */
export const reading = <T>(value: T, warning?: Trouble | false): Reading<T> =>
  warning ? { value, warning } : { value }

/** Marks that cannot be seen: zero-width signs, direction marks, control characters. */
const unseen = /[\p{Cf}\p{Cc}\uFEFF]/gu

/** Of a longer cell only the beginning is read: no field is that long, and patterns must not run away on it. */
const longest = 1000

/** Nothing to tidy: printable ASCII, single spaces inside and none around. Spares long lists the work below. */
const plain = /^(?:[!-&(-~](?: ?[!-~])*)?$/

/**
 * The text of a cell on one line: fancy letters pasted from chat made plain (NFKC), unseen marks dropped, spaces
 * single. Whole numbers keep every digit; a date is its ISO day.
 */
export const cellText = (cell: unknown): string => {
  if (typeof cell === 'number') return Number.isSafeInteger(cell) ? BigInt(cell).toString() : String(cell)
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 10)
  if (typeof cell === 'string') return tidy(cell)
  return cell === true ? 'TRUE' : ''
}

const tidy = (cell: string): string => {
  if (cell.length <= longest && plain.test(cell)) return cell
  const text = cell.slice(0, longest).replace(/\s/g, ' ').replace(unseen, '').normalize('NFKC').slice(0, longest)
  return text
    .replace(/\s+/g, ' ')
    .replace(/^[\s'’]+/, '')
    .trim()
}

/** Words with which people say that there is nothing to say. */
const nothing = new RegExp(
  `^(${[
    '[-–—._*/\\\\?…=~ ]*',
    'x+',
    'n\\.?/?a',
    'nihil|kosong|null|nil|none',
    '(tidak|tdk|tak|ga|gak|belum|blm|blum)\\.?( (ada|punya|memiliki|mempunyai|diisi|tahu))?',
    '(dalam |dlm |masih |sedang |msh )?(proses|pengurusan)',
  ].join('|')})$`,
  'i',
)

/** Whether a cell says nothing: empty, a dash, "tidak ada", "belum punya" … */
export const isBlank = (cell: unknown): boolean => nothing.test(cellText(cell))

/** Whether a spreadsheet put an error, or only hash signs, where the content should be. */
export const isFormulaError = (text: string): boolean =>
  /^#(N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NULL!|NUM!|SPILL!|#+)$/i.test(text)

/**
 * Whether a spreadsheet kept only the first digits of a long number: `8.12346E+11`, or the same number stored with
 * noughts for the digits it forgot. What is lost cannot be guessed.
 */
export const lostDigits = (cell: unknown): boolean =>
  typeof cell === 'number' ? /0{6}$|[.e]/.test(String(cell)) : /^\d([.,]\d+)?\s*e\s*\+?\s*\d+$/i.test(cellText(cell))
