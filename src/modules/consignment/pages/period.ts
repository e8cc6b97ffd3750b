import { formatDate } from '../../../core/dates.ts'
import type { Language } from '../../../platform/text.ts'

/** From a day to a day, as people say it: `1–31 Oktober 2026`, `16 Oktober – 2 November 2026`. */
export const spanOf = (from: Temporal.PlainDate, to: Temporal.PlainDate, language: Language): string => {
  const end = formatDate(to, language)
  if (from.equals(to)) return end
  if (from.toPlainYearMonth().equals(to.toPlainYearMonth())) return `${from.day}–${end}`
  const start = formatDate(from, language)
  return from.year === to.year ? `${start.slice(0, -5)} – ${end}` : `${start} – ${end}`
}
