import { z } from 'zod'
import { choice, id, maybe } from '../../../platform/fields.ts'

/** What an address calls the questions of a list, besides those the platform knows; code and API use the right. */
const addressNames: Record<string, string> = {
  cari: 'search',
  jenis: 'goods',
  asal: 'source',
  macam: 'kind',
  keadaan: 'standing',
}

const addressSorts: Record<string, string> = { nama: 'name', '-nama': '-name', masuk: 'oldest', '-masuk': 'newest' }

/** How many rows a page shows, and how many a file may hold. */
export const pageRows = 50
const sheetRows = 10_000

/** What is typed to search for: cleaned rather than refused, since nothing typed into a search box is wrong. */
const searched = z.preprocess((value) => {
  if (typeof value !== 'string') return value ?? undefined
  const text = value
    .toWellFormed()
    .replace(/[\p{Cc}\p{Cf}]/gu, ' ')
    .trim()
    .slice(0, 100)
  return text === '' ? undefined : text
}, z.string().optional())

const shape = {
  search: searched,
  sort: maybe(choice(['name', '-name', 'newest', 'oldest'])),
  after: maybe(id()),
  before: maybe(id()),
  format: maybe(choice(['csv', 'xlsx'])),
}

/** The input of a list: its own filters and what every list can be asked, under the names of the address too. */
export const listInput = <Filters extends z.ZodRawShape>(filters: Filters) =>
  z.preprocess(fromAddress, z.object({ ...shape, ...filters }))

const fromAddress = (given: unknown) => {
  if (given === null || typeof given !== 'object') return given
  const input: Record<string, unknown> = Object.fromEntries(
    Object.entries(given).map(([name, value]) => [addressNames[name] ?? name, value]),
  )
  return { ...input, ...(typeof input.sort === 'string' ? { sort: addressSorts[input.sort] ?? input.sort } : {}) }
}

/** A file takes the list from its first row; a page takes as many rows as it shows. */
export const sliceAsked = <
  Input extends { format?: unknown; after?: string | undefined; before?: string | undefined },
>({
  format,
  after,
  before,
}: Input) => (format === undefined ? { after, before, limit: pageRows } : { limit: sheetRows })

/** A kelurahan's or kecamatan's code as Kemendagri writes it. */
export const kelurahanCode = () => choiceLike(/^\d{2}\.\d{2}\.\d{2}\.\d{4}$/)
export const kecamatanCode = () => choiceLike(/^\d{2}\.\d{2}\.\d{2}$/)

const choiceLike = (shape: RegExp) =>
  z.preprocess(
    (value) => (typeof value === 'string' ? value.trim() : value),
    z.string({ error: 'field.choose' }).min(1, 'field.choose').regex(shape, 'field.unknown'),
  )

/** What was left blank is null in the database, so that clearing a field clears it. */
export const blank = <T extends z.ZodType>(field: T) => maybe(field).transform((value) => value ?? null)
