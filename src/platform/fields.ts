import { z } from 'zod'
import { parseDate } from '../core/dates.ts'
import { isId } from '../core/ids.ts'
import { parseRupiah, type Rupiah, rupiah } from '../core/money.ts'

/*
 * The fields of forms and API, made once. A form sends text, a machine numbers: both are accepted and cleaned.
 * Messages are text keys. A blank field is blank, never 0. The `field` of a schema tells the API's description what it
 * is; a `description` added with `.meta()` says more.
 */

/** A browser ends the lines of a text field with two characters; one is enough. */
const typed = (value: unknown) => (typeof value === 'string' ? value.replace(/\r\n?/g, '\n').trim() : value)
/** Longer text is no number, day or phone number, and reading it as one could take for ever. */
const isShort = (value: unknown): value is string => typeof value === 'string' && value.length <= 100
const blankAsMissing = (value: unknown) => (typed(value) === '' || value === null ? undefined : typed(value))

/** Text without control characters, trimmed; between 1 and `max` characters. */
export const text = (max = 200) =>
  z.preprocess(
    typed,
    z
      .string({ error: 'field.required' })
      .min(1, 'field.required')
      .max(max, 'field.too_long')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: refusing them is the point
      .regex(/^[^\u0000-\u0008\u000b-\u001f\u007f]*$/, 'field.characters')
      .meta({ field: 'text' }),
  )

/** A whole number of pieces from `min` to `max`. */
export const count = (min = 0, max = 1_000_000) =>
  z.preprocess(
    (value) => wholeNumber(blankAsMissing(value)),
    z
      .number({ error: (issue) => (issue.input === undefined ? 'field.required' : 'field.number') })
      .int('field.number')
      .min(min, 'field.too_small')
      .max(max, 'field.too_large')
      .meta({ field: 'count' }),
  )

const wholeNumber = (value: unknown) => {
  if (!isShort(value)) return value
  const digits = value.replace(/[.\s]/g, '')
  return /^-?\d{1,12}$/.test(digits) ? Number(digits) : value
}

/** Whole rupiah, as typed by people ("Rp15.000,-") or sent as an integer. */
export const money = (min = 1n, max = 1_000_000_000_000n) =>
  z.preprocess(
    (value) => asRupiah(blankAsMissing(value)),
    z
      .custom<Rupiah>((value) => typeof value === 'bigint', {
        error: (issue) => (issue.input === undefined ? 'field.required' : 'field.money'),
      })
      .refine((amount) => amount >= min, 'field.too_small')
      .refine((amount) => amount <= max, 'field.too_large')
      .meta({ field: 'money', minimum: Number(min), maximum: Number(max) }),
  )

const asRupiah = (value: unknown) => {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? rupiah(value) : 'not whole'
  if (isShort(value)) return parseRupiah(value) ?? value
  return value
}

/** A calendar day, in any of the ways people write one, day before month. */
export const day = () =>
  z.preprocess(
    (value) => {
      const given = blankAsMissing(value)
      return isShort(given) ? (parseDate(given) ?? given) : given
    },
    z
      .instanceof(Temporal.PlainDate, {
        error: (issue) => (issue.input === undefined ? 'field.required' : 'field.day'),
      })
      .meta({ field: 'day' }),
  )

export const id = () =>
  z.preprocess(
    blankAsMissing,
    z
      .string({ error: 'field.required' })
      .refine((value) => isId(value), 'field.unknown')
      .meta({ field: 'id' }),
  )

/** One of a list of words. */
export const choice = <const T extends readonly [string, ...string[]]>(options: T) =>
  z.preprocess(blankAsMissing, z.enum(options, { error: 'field.choose' }))

/** A box that is ticked or not; a form leaves an unticked box out. */
export const tick = () => z.preprocess((value) => value === true || value === 'on' || value === 'true', z.boolean())

/** A field that may be left blank. */
export const maybe = <T extends z.ZodType>(field: T) => z.preprocess(blankAsMissing, field.optional())

/** Rows of a form: `lines.0.product`, `lines.1.product` …; rows left wholly blank are dropped. */
export const rows = <T extends z.ZodType>(row: T, { min = 1, max = 200 }: { min?: number; max?: number } = {}) =>
  z.preprocess(
    (value) => (value === undefined ? [] : Array.isArray(value) ? value : inOrder(value)),
    z.array(row, { error: 'field.rows' }).min(min, 'field.rows').max(max, 'field.rows_too_many'),
  )

const inOrder = (value: unknown) => {
  if (value === null || typeof value !== 'object') return value
  return Object.entries(value)
    .filter(([key]) => /^\d{1,5}$/.test(key))
    .sort(([a], [b]) => Number(a) - Number(b))
    .map(([, row]) => row)
    .filter((row) => !isBlank(row))
}

const isBlank = (row: unknown): boolean =>
  row === null || typeof row !== 'object' ? row === '' : Object.values(row).every((cell) => cell === '')

/** Several ticks of one name (a form sends them a line each), or a list from a machine. */
export const several = <const T extends readonly [string, ...string[]]>(options: T, min = 1) =>
  z.preprocess(
    (value) => (typeof value === 'string' ? value.split(/\r?\n/).filter((line) => line !== '') : (value ?? [])),
    z.array(z.enum(options, { error: 'field.choose' })).min(min, 'field.choose'),
  )

export const email = () =>
  z.preprocess(
    // Cut just past the longest that is allowed: the pattern of an address runs out of stack on megabytes.
    (value) => (typeof value === 'string' ? value.trim().toLowerCase().slice(0, 201) : value),
    z.email({ error: 'field.email' }).max(200, 'field.too_long').meta({ field: 'email' }),
  )

/** An Indonesian phone number in any usual writing, kept as E.164 (legal reference 7.14). */
export const phone = () =>
  z.preprocess(
    (value) => (isShort(value) || typeof value === 'number' ? toE164(`${value}`) : value),
    z
      .string({ error: 'field.required' })
      .regex(/^\+62\d{7,12}$/, 'field.phone')
      .meta({ field: 'phone' }),
  )

/** `0812…`, `62812…`, `+62 812…`, `812…` → `+62812…`; anything else stays as typed and is refused by the field. */
export const toE164 = (given: string): string => {
  const digits = given.replace(/[\s().-]/g, '')
  if (/^\+62\d+$/.test(digits)) return digits
  if (/^62\d{8,}$/.test(digits)) return `+${digits}`
  if (/^0\d+$/.test(digits)) return `+62${digits.slice(1)}`
  return /^8\d{7,}$/.test(digits) ? `+62${digits}` : given
}
