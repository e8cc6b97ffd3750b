import { cellText } from './cell.ts'
import type { Header } from './header.ts'
import { headingGuesses } from './heading.ts'

/** Why a line holds no business. */
export type Skip = 'title' | 'header' | 'numbering' | 'blank' | 'section' | 'footer'

type Line = { line: number; cells: readonly unknown[] }

/**
 * The lines below a header that belong to the sheet and not to the list, each with its reason. What is not clearly
 * furniture stays a row, and is refused later with its reason rather than passed over.
 */
export const reasonsToSkip = (lines: readonly Line[], header: Header): Map<number, Skip> => {
  const numbers = new Set(
    [...header.labels.keys()].filter((i) => headingGuesses(header.labels[i] ?? '')[0]?.heading === 'number'),
  )
  const reasons = new Map<number, Skip>()
  const texts = lines.map(({ cells }) => Array.from(cells, cellText))
  const signed = signature(texts, header.labels.length)
  for (const [i, { line }] of lines.entries()) {
    const reason = i >= signed ? 'footer' : reasonFor(texts[i] ?? [], header, numbers)
    if (reason) reasons.set(line, reason)
  }
  return reasons
}

const reasonFor = (texts: readonly string[], header: Header, numbers: ReadonlySet<number>): Skip | undefined => {
  const said = texts.filter((text, i) => text !== '' && !numbers.has(i))
  if (said.length === 0) return 'blank'
  if (header.rows.some((row) => sameRow(row, texts))) return 'header'
  if (isNumbering(texts)) return 'numbering'
  if (said.length === 1 && section.test(said[0] ?? '')) return 'section'
  return texts.some((text) => text !== '' && total.test(text)) && total.test(firstWords(texts)) ? 'footer' : undefined
}

const firstWords = (texts: readonly string[]): string => texts.find((text) => /\p{L}/u.test(text)) ?? ''

const sameRow = (row: readonly string[], texts: readonly string[]): boolean =>
  row.some(Boolean) &&
  Array.from({ length: Math.max(row.length, texts.length) }).every((_, i) => (row[i] ?? '') === (texts[i] ?? ''))

/** `(1) (2) (3) …` or `a b c …` under a header. */
const isNumbering = (texts: readonly string[]): boolean => {
  const said = texts.filter((text) => text !== '').map((text) => text.replace(/[().]/g, '').toLowerCase())
  const counts = (each: (i: number) => string) => said.every((text, i) => text === each(i))
  return said.length >= 3 && (counts((i) => String(i + 1)) || counts((i) => String.fromCharCode(97 + i)))
}

/** A heading between rows: `RW 05`, `KELURAHAN BULUSAN`. */
const section = /^(rw|rt|kelurahan|kel\.?|kecamatan|kec\.?)\s*[.:]?\s*[\p{L}\d ]+$/iu

/** A sum and nothing else: "Total Motor" is a workshop. */
const total =
  /^(grand |sub ?)?(jumlah|total)( (usaha|umkm|pelaku usaha|keseluruhan|seluruhnya|semua|halaman ini|data|responden))?\s*[:=]?\s*[\d.,]*( (usaha|umkm|orang|data))?$/i

const signing =
  /^(mengetahui|menyetujui|lurah|camat|kepala|a\.?n\.? |plt\.?|sekretaris|petugas|pendata|dibuat|disusun|semarang\s*,|nip\b|ketua|catatan|keterangan|ket\s*[.:]|sumber|nb\b|\*|dicetak|ttd)/i

/** Where the signature begins: the first line that opens one, with no full line of the list after it. */
const signature = (texts: readonly string[][], width: number): number => {
  const full = (row: readonly string[]) => row.filter((text) => text !== '').length > Math.min(3, width - 1)
  const from = texts.findLastIndex(full) + 1
  const at = texts.slice(from).findIndex((row) => row.some((text) => signing.test(text)))
  return at === -1 ? texts.length : from + at
}
