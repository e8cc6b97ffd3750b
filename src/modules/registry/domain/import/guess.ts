import { type Trouble, trouble } from './cell.ts'
import type { Likeness } from './content.ts'
import { type Field, headingWords } from './fields.ts'
import { type HeadingGuess, headingGuesses } from './heading.ts'

/** What a column may hold, how surely (0–100) and why; `null` is a column that is not needed. */
export type Guess = { field: Field | null; confidence: number; reason: Trouble }

/** Fields whose content speaks for itself, without a header, and how surely. */
const telling: Partial<Record<Field, number>> = {
  nib: 85,
  email: 85,
  phone: 80,
  kelurahan: 75,
  kecamatan: 70,
  gender: 70,
  startedOn: 50,
}

/** Shares of fitting cells above which content confirms a header, and below which it contradicts it. */
const [confirms, contradicts] = [0.6, 0.2]

/** Everything a column may be, by its header and by what its cells look like. */
export const guessesFor = (header: string, likeness: Likeness): Guess[] => {
  const byHeader = headingGuesses(header).map((guess) => headerGuess(guess, header, likeness))
  const byContent = (Object.keys(telling) as Field[]).flatMap((field) => contentGuess(field, likeness))
  return [...byHeader, ...byContent].sort((a, b) => b.confidence - a.confidence)
}

const headerGuess = ({ heading, confidence, typo }: HeadingGuess, header: string, likeness: Likeness): Guess => {
  if (heading === 'number' || heading === 'unused')
    return { field: null, confidence, reason: trouble('import.reason.unneeded', { header }) }
  const share = likeness[heading]
  const facts = { header, share: percent(share ?? 0) }
  if (share !== undefined && share < contradicts)
    return {
      field: heading,
      confidence: Math.round(confidence * 0.4),
      reason: trouble('import.reason.conflict', facts),
    }
  if (heading === 'sales') return salesGuess(header, confidence)
  if (share !== undefined && share >= confirms)
    return { field: heading, confidence: Math.min(99, confidence + 4), reason: trouble('import.reason.both', facts) }
  return {
    field: heading,
    confidence,
    reason: trouble(typo ? 'import.reason.header_typo' : 'import.reason.header', facts),
  }
}

/** Registration asks for sales in a year; lists often count a month, and some a day, which nobody can make a year. */
const salesGuess = (header: string, confidence: number): Guess => {
  const words = headingWords(header)
  if (words.some((word) => /^(per)?(hari|harian|minggu|mingguan)$/.test(word)))
    return { field: null, confidence, reason: trouble('import.reason.sales_daily', { header }) }
  if (words.includes('bulan'))
    return { field: 'sales', confidence, reason: trouble('import.reason.sales_monthly', { header }) }
  return words.includes('tahun')
    ? { field: 'sales', confidence, reason: trouble('import.reason.header', { header }) }
    : { field: 'sales', confidence: confidence - 25, reason: trouble('import.reason.sales_period', { header }) }
}

const contentGuess = (field: Field, likeness: Likeness): Guess[] => {
  const share = likeness[field] ?? 0
  const confidence = Math.round((telling[field] ?? 0) * share)
  return share < 0.8 ? [] : [{ field, confidence, reason: trouble('import.reason.content', { share: percent(share) }) }]
}

const percent = (share: number): number => Math.round(share * 100)
