import { parseDate, today } from '../../../../core/dates.ts'
import { cellText, isBlank, problem, type Reading, reading, trouble } from './cell.ts'

/**
 * The day a business began. A year or month alone is not a day: it stays blank with a warning, since 1 January would
 * be an invention. A day after `now` is a problem.
 */
export const cleanDay = (cell: unknown, now?: Temporal.PlainDate): Reading<Temporal.PlainDate> => {
  if (isBlank(cell) || cell === 0) return {}
  const text = cellText(cell)
  if (isIncomplete(text)) return { warning: trouble('import.warning.date_incomplete', { written: text }) }
  const date =
    cell instanceof Date ? dayOfDate(cell) : parseDate(typeof cell === 'number' ? cell : withoutDayName(text))
  if (date === undefined) return problem('import.problem.date_unreadable', { written: text })
  return now !== undefined && Temporal.PlainDate.compare(date, now) > 0
    ? problem('import.problem.date_future', { written: text })
    : reading(date)
}

const withoutDayName = (text: string): string =>
  text.replace(/^(senin|selasa|rabu|kamis|jum'?at|sabtu|minggu)\s*,\s*/i, '')

/** `2015`, `th. 2015`, `sejak 2015`, `Maret 2015`, `03/2015`. */
const isIncomplete = (text: string): boolean =>
  /^(?:(?:sejak|sekitar|tahun|thn|th|±)\.?\s*)*(?:[a-z]{3,9}\s+|\d{1,2}\s*[-/]\s*)?(19|20)\d{2}(?:-?an)?$/i.test(text)

/** Spreadsheet readers give midnight in UTC, or midnight in Semarang, which is 17:00 UTC the day before. */
const dayOfDate = (date: Date): Temporal.PlainDate | undefined => {
  if (Number.isNaN(date.getTime())) return undefined
  const at = Temporal.Instant.fromEpochMilliseconds(date.getTime())
  return date.getUTCHours() === 17 ? today(at) : at.toZonedDateTimeISO('UTC').toPlainDate()
}
