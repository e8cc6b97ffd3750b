import type { FieldRefusal } from '../../../core/result.ts'
import { kindRule, type PermitKind } from './kinds.ts'

/** As people copy it from a paper: "P-IRT No. 2.15.3374.01.0001-29" → 15 digits. */
export const plainNumber = (kind: PermitKind, typed: string): string => {
  const bare = typed.trim().toUpperCase()
  if (kind === 'pirt') return bare.replace(/^(?:NO(?:MOR)?\b\.?:?|P-?\s?IRT\b|[\s.:])+/, '').replace(/[\s.-]/g, '')
  if (kind === 'nib') return bare.replace(/^NIB\b[.:]?/, '').replace(/[\s.-]/g, '')
  if (kind === 'finance_report') return bare
  if (kind === 'hygiene' || kind === 'stpw') return bare.replace(/\s+/g, ' ').replaceAll(' ', '')
  return bare.replace(/^(?:(?:BPOM|RI)\b[.:]?\s*)+/, '').replace(/[\s.-]/g, '')
}

/** As it is printed: P-IRT shows its two last digits apart, a NIB goes in fours. */
export const shownNumber = (kind: PermitKind, number: string): string => {
  if (kind === 'pirt') return `${number.slice(0, 13)}-${number.slice(13)}`
  if (kind === 'halal' || kind === 'bpom') return number.replace(/^([A-Z]+)(\d+)$/, '$1 $2')
  return number
}

/** What is wrong with the way a number is written; a wrong one is not kept. */
export const numberProblem = (kind: PermitKind, number: string, on: Temporal.PlainDate): FieldRefusal | undefined => {
  const { number: shape } = kindRule(kind, on)
  if (shape === null) return number === '' ? undefined : { code: 'permit.number_none' }
  if (number === '') return { code: 'field.required' }
  // The label must bear the certificate's own number (legal reference 7.11).
  if (kind === 'halal' && number.startsWith('KH')) return { code: 'permit.number_ketetapan' }
  return shape.test(number) ? undefined : { code: `permit.number_wrong.${kind}` }
}

/** What looks odd about a paper although it is well-formed: worth a second look, never a no. */
export type Oddity =
  | 'packaging'
  | 'food'
  | 'region'
  | 'year'
  | 'term'
  | 'other_nib'
  | 'elsewhere'
  | 'holder'
  | 'no_scan'

type Looked = {
  kind: PermitKind
  number: string
  holder: string
  issuedOn: Temporal.PlainDate | null
  expiresOn: Temporal.PlainDate | null
  fileId: string | null
}
type Known = { nib: string | null; names: readonly string[]; elsewhere: boolean }

/** P-IRT in its parts (legal reference 7.8). */
const pirtParts = (number: string) => ({
  packaging: number.slice(0, 1),
  food: number.slice(1, 3),
  region: number.slice(3, 7),
  year: number.slice(13, 15),
})

const pirtOddities = ({ number, expiresOn }: Looked): Oddity[] => {
  const { packaging, food, region, year } = pirtParts(number)
  return [
    ...(/[1-8]/.test(packaging) ? [] : (['packaging'] as const)),
    ...(food === '00' ? (['food'] as const) : []),
    ...(region === '3374' ? [] : (['region'] as const)),
    ...(expiresOn && year !== `${expiresOn.year % 100}`.padStart(2, '0') ? (['year'] as const) : []),
  ]
}

const wordsOf = (name: string) => name.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? []

/** The holder is somebody of this business: a word of its name or its owner's name is enough. */
const isOurs = (holder: string, names: readonly string[]) => {
  const ours = new Set(names.flatMap(wordsOf))
  return wordsOf(holder).some((word) => ours.has(word))
}

export const oddities = (permit: Looked, known: Known, on: Temporal.PlainDate): Oddity[] => {
  const { years } = kindRule(permit.kind, on)
  const { issuedOn, expiresOn } = permit
  const tooLong =
    years !== undefined &&
    issuedOn !== null &&
    expiresOn !== null &&
    Temporal.PlainDate.compare(expiresOn, issuedOn.add({ years })) > 0
  return [
    ...(permit.kind === 'pirt' ? pirtOddities(permit) : []),
    ...(tooLong ? (['term'] as const) : []),
    ...(permit.kind === 'nib' && known.nib !== null && known.nib !== permit.number ? (['other_nib'] as const) : []),
    ...(known.elsewhere ? (['elsewhere'] as const) : []),
    ...(isOurs(permit.holder, known.names) ? [] : (['holder'] as const)),
    ...(permit.fileId === null ? (['no_scan'] as const) : []),
  ]
}
