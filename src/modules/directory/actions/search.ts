import { z } from 'zod'
import { today } from '../../../core/dates.ts'
import { guardedBy } from '../../../platform/action.ts'
import type { Reader } from '../../../platform/db.ts'
import { choice, maybe } from '../../../platform/fields.ts'
import { goodsKeys, places } from '../../registry/door.ts'
import {
  type Edge,
  type Entry,
  edgeOf,
  forms,
  mostCounted,
  type Offer,
  permits,
  signsOf,
  startOn,
  withoutNumbers,
  written,
} from '../domain/entry.ts'
import { termOf, wordsOf } from '../domain/words.ts'
import { policy } from '../policy.ts'
import { countAll } from '../store/search.ts'
import { findCounts } from '../store/view.ts'
import { findSigns } from '../store/vocabulary.ts'
import { type Answer, find } from './find.ts'

const { query } = guardedBy(policy)

/** What the address calls the questions; code and API use the right. */
export const addressNames = {
  cari: 'search',
  jenis: 'goods',
  kecamatan: 'district',
  bentuk: 'form',
  izin: 'permit',
  lihat: 'show',
} as const
const shows: Record<string, string> = { produk: 'products', usaha: 'businesses' }

const fromAddress = (given: unknown) => {
  if (given === null || typeof given !== 'object') return given
  const input = Object.fromEntries(
    Object.entries(given).map(([name, value]) => [addressNames[name as keyof typeof addressNames] ?? name, value]),
  )
  return { ...input, ...(typeof input.show === 'string' ? { show: shows[input.show] ?? input.show } : {}) }
}

/** Nothing typed into a search box is wrong: it is cleaned, not refused. */
const searched = z.preprocess((value) => {
  if (typeof value !== 'string') return value ?? undefined
  const text = value
    .toWellFormed()
    .replace(/[\p{Cc}\p{Cf}]/gu, ' ')
    .trim()
    .slice(0, 100)
  return text === '' ? undefined : text
}, z.string().optional())

const edge = z
  .string()
  .refine((text) => edgeOf(text) !== undefined, 'field.unknown')
  .meta({ description: 'Where the page before ended: its `next`.' })

const pageRows = 24

export type Asked = {
  search?: string | undefined
  goods?: string | undefined
  district?: string | undefined
  form?: string | undefined
  permit?: string | undefined
  show?: 'products' | 'businesses' | undefined
}

export type Results = {
  asked: Asked
  sort: 'products' | 'businesses'
  offers: Offer[]
  businesses: Entry[]
  /** How many there are, counted no further than just above a thousand; only on the first page. */
  many: number | null
  /** How the words were read: what was searched for, whether errors were put right, and what nothing was found for. */
  read: { words: readonly string[]; corrected: boolean; unread: readonly string[] } | null
  next: string | null
  kecamatan: { code: string; name: string }[]
  counts: { kecamatan: string; goods: string; businesses: number }[]
}

const row = z.looseObject({ id: z.string() })
const output = z.object({
  sort: z.enum(['products', 'businesses']),
  offers: z.array(row),
  businesses: z.array(row),
  many: z.number().nullable(),
  read: z.object({ words: z.array(z.string()), corrected: z.boolean(), unread: z.array(z.string()) }).nullable(),
  next: z.string().nullable(),
})

/** Ready businesses and their goods, found by words that may be mistyped. */
export const searchView = query('directory.search', {
  input: z.preprocess(
    fromAddress,
    z.object({
      search: searched,
      goods: maybe(choice(goodsKeys)),
      district: maybe(z.string().regex(/^\d{2}\.\d{2}\.\d{2}$/, 'field.unknown')),
      form: maybe(choice(forms)),
      permit: maybe(choice(permits)),
      show: maybe(choice(['products', 'businesses'])),
      after: maybe(edge),
    }),
  ),
  output,
  load: async (reader, { after, ...asked }, by): Promise<Results> => {
    const begin = after === undefined ? undefined : edgeOf(after)
    const answer = isAsked(asked) ? await found(reader, asked, begin ?? { start: startOn(today(by.at)) }) : undefined
    return {
      asked,
      kecamatan: (await places(reader)).kecamatan.map(({ code, name }) => ({ code, name })),
      counts: begin ? [] : await findCounts(reader),
      ...(answer ?? { sort: 'products', offers: [], businesses: [], many: null, read: null, next: null }),
    }
  },
})

/** Whether anything was asked for; else the page shows what there is to look for. */
export const isAsked = ({ show: _, ...asked }: Asked): boolean =>
  _ !== undefined || Object.values(asked).some((value) => value !== undefined)

const found = async (reader: Reader, asked: Asked, edge: Edge | { start: number; id?: undefined }) => {
  const signs = await findSigns(reader, signsOf({ ...asked, kecamatan: asked.district }))
  const sort = asked.show === 'businesses' ? 'entries' : 'products'
  if (!signs) return shown({ rows: [], many: 0, sort, terms: [] }, edge, 0)
  const answer = await find(reader, asked.search ?? '', { sort, signs, edge, limit: pageRows + 1 })
  const many = edge.id === undefined ? (answer.many ?? (await countAll(reader, answer.sort, answer.terms))) : null
  return shown(answer, edge, many)
}

/** On one page those come first whose own name has most of the words; the others have them from their maker or kind. */
const fittest = <Row extends { name: string }>(rows: Row[], words: readonly string[]): Row[] => {
  const terms = words.map(termOf)
  const fit = ({ name }: Row) => {
    const said = new Set(wordsOf(name).map(termOf))
    return terms.filter((term) => said.has(term)).length
  }
  return terms.length < 2 ? rows : rows.toSorted((a, b) => fit(b) - fit(a))
}

const shown = ({ rows, sort, read }: Answer, { start }: { start: number }, many: number | null) => {
  const cut = rows.slice(0, pageRows)
  const last = rows.length > pageRows ? cut.at(-1) : undefined
  const named = fittest(
    cut.map((each) => ({ ...each, name: withoutNumbers(each.name) })),
    read?.words ?? [],
  )
  return {
    sort: sort === 'products' ? ('products' as const) : ('businesses' as const),
    offers: sort === 'products' ? (named as Offer[]) : [],
    businesses: sort === 'entries' ? (named as Entry[]) : [],
    many: many === null ? null : Math.min(many, mostCounted + 1),
    read: read ? { words: read.words, corrected: read.corrected, unread: read.unread } : null,
    next: last ? written({ start, id: last.id }) : null,
  }
}
