import type { Rupiah } from '../../../core/money.ts'

/** What people call a kind of goods besides its name, so that a search for it finds who makes it. */
export const kindWords: Readonly<Record<string, string>> = {
  lumpia: 'lumpia makanan oleh-oleh',
  wingko: 'wingko babat makanan oleh-oleh',
  'tahu-bakso': 'tahu bakso makanan oleh-oleh',
  keripik: 'keripik camilan makanan oleh-oleh',
  bandeng: 'bandeng presto makanan oleh-oleh',
  sambal: 'sambal bumbu makanan',
  kopi: 'kopi minuman',
  jamu: 'jamu minuman',
  roti: 'roti kue kering makanan',
  'kue-basah': 'kue basah jajanan makanan',
  batik: 'batik semarangan oleh-oleh',
  fesyen: 'fesyen busana',
  kerajinan: 'kerajinan suvenir oleh-oleh',
  makanan: 'makanan',
  jasa: 'jasa',
  lainnya: '',
}

/** Forms of partnership one can look for, by the words of readiness. */
export const forms = [
  'consignment',
  'retail_supply',
  'online',
  'premises',
  'marketing_owner',
  'marketing_store',
  'marketing_other',
  'financing',
  'franchise_giver',
  'franchise_taker',
] as const
/** Papers a buyer asks about. */
export const permits = ['pirt', 'halal', 'bpom', 'brand', 'hygiene'] as const

/** What a search is narrowed to. */
export type Narrowing = {
  goods?: string | undefined
  kecamatan?: string | undefined
  form?: string | undefined
  permit?: string | undefined
}

/** The signs under which a narrowing stands in the index beside the words. */
export const signsOf = ({ goods, kecamatan, form, permit }: Narrowing): string[] => [
  ...(goods ? [`#goods:${goods}`] : []),
  ...(kecamatan ? [`#kecamatan:${kecamatan}`] : []),
  ...(form ? [`#form:${form}`] : []),
  ...(permit ? [`#permit:${permit}`] : []),
]

/** Goods as a page of the directory shows them. */
export type Offer = {
  id: string
  name: string
  unit: string
  price: Rupiah
  photoId: string | null
  businessId: string
  businessName: string
  kecamatan: string
}

/** A business as a list shows it. */
export type Entry = {
  id: string
  name: string
  goods: string
  kelurahan: string
  kecamatan: string
  kecamatanCode: string
  photoId: string | null
  /** How many goods it offers, at most. */
  offers: number
}

/** Where a page of results ended, as it stands in the address. */
export type Edge = { start: number; id: string }

const parts = 256

/** Every day another part of the order comes first, so that nobody is always at the end. */
export const startOn = (day: Temporal.PlainDate): number =>
  (day.since(Temporal.PlainDate.from('2026-01-01')).days * 97) & (parts - 1)

export const edgeOf = (text: string): Edge | undefined => {
  const [, start, id] = /^(\d{1,3})\.([0-9a-f-]{36})$/.exec(text) ?? []
  return start && id && Number(start) < parts ? { start: Number(start), id } : undefined
}
export const written = ({ start, id }: Edge): string => `${start}.${id}`

/** Beyond this a number of results says no more. */
export const mostCounted = 1_000

/** What an owner wrote, without what looks like a telephone number: those are published with consent only, elsewhere. */
export const withoutNumbers = (text: string): string => text.replace(/(?:[+(]|\b)\d(?:[\s().-]{0,2}\d){7,}/g, '…')

/** The words of one kind of sign: `#form:consignment` → consignment. */
export const signed = (signs: readonly string[], kind: 'form' | 'permit'): string[] =>
  signs.filter((sign) => sign.startsWith(`#${kind}:`)).map((sign) => sign.slice(kind.length + 2))
