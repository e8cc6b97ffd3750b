import { cellText } from './cell.ts'
import { lettersOf } from './spelling.ts'

/** Words people shorten in names of places. */
const spoken = new Map([
  ['smg', 'semarang'],
  ['sema', 'semarang'],
  ['kln', 'kulon'],
  ['kul', 'kulon'],
  ['wtn', 'wetan'],
  ['wet', 'wetan'],
  ['kdl', 'kidul'],
  ['kid', 'kidul'],
  ['lr', 'lor'],
  ['tgh', 'tengah'],
  ['teng', 'tengah'],
  ['brt', 'barat'],
  ['bar', 'barat'],
  ['utr', 'utara'],
  ['tmr', 'timur'],
  ['tim', 'timur'],
  ['sel', 'selatan'],
  ['slt', 'selatan'],
])

/** A place's name with its shortened words in full: `Srondol Kln.` → `srondol kulon`. */
export const spokenPlace = (text: string): string =>
  text
    .toLowerCase()
    .split(/[\s.]+/)
    .map((word) => spoken.get(word) ?? word)
    .join(' ')
    .trim()

/** The digits of a Kemendagri code, with or without dots; empty for anything else. */
export const placeCode = (text: string): string => (/^[\d.\s]{10,14}$/.test(text.trim()) ? lettersOf(text) : '')

const kelurahanWord = /(?:^|[\s,;(/-])(?:kelurahan|kel|ds|desa)\b\s*[.:]?\s*/i
const kecamatanWord = /(?:^|[\s,;(/-])(?:kecamatan|kec)\b\s*[.:]?\s*/i
/** Where a place's name ends inside a longer text. */
const end =
  /[,;()/\n]|\s-\s|\b(?:kelurahan|kel|kecamatan|kec|rt|rw|kota|kab|jl|jalan|jateng|no|tahun|thn|periode|bulan)\b/i

/**
 * The kelurahan and kecamatan in two cells, wherever they were written: behind `Kel.`, `KELURAHAN`, `Kec.`, one after
 * the other in one cell, or inside an address. The kecamatan's own cell counts before one found in the other.
 */
export const splitPlace = (first: string, second: string): { kelurahan: string; kecamatan: string } => {
  const [text, own] = [cellText(first), cellText(second)]
  const inside = after(kecamatanWord, text) ?? behindSign(text)
  return {
    kelurahan: after(kelurahanWord, text) ?? upTo(text),
    kecamatan: (own === '' ? undefined : (after(kecamatanWord, own) ?? upTo(own))) ?? inside ?? '',
  }
}

/** `Purwosari, Mijen` and `Purwosari (Mijen)`: nothing but two names. */
const behindSign = (text: string): string | undefined =>
  /^[\p{L} ]+(?:,|\/|\(|\s-\s)(?!\s*(?:kota|kab|jawa|jateng|semarang)\b)\s*([\p{L} ]+)\)?$/iu.exec(text)?.[1]?.trim()

const after = (word: RegExp, text: string): string | undefined => {
  const found = word.exec(text)
  return found ? upTo(text.slice(found.index + found[0].length)) : undefined
}

const upTo = (text: string): string => {
  const stop = end.exec(text)
  return (stop ? text.slice(0, stop.index) : text).replace(/[\s.:-]+$/, '').trim()
}
