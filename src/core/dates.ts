import { inWords } from './money.ts'

/** Semarang's clock: UTC+7, never daylight saving (legal-reference 7.16). */
export const zone = 'Asia/Jakarta'

type Language = 'id' | 'en'

/** The calendar day in Jakarta at a moment. */
export const today = (at: Temporal.Instant): Temporal.PlainDate => at.toZonedDateTimeISO(zone).toPlainDate()

/** The moment a day begins in Jakarta. */
export const dayStart = (date: Temporal.PlainDate): Temporal.Instant => date.toZonedDateTime(zone).toInstant()

/** The last millisecond of a day in Jakarta: still shown as that day, and exact in the database. */
export const dayEnd = (date: Temporal.PlainDate): Temporal.Instant =>
  dayStart(date.add({ days: 1 })).subtract({ milliseconds: 1 })

/** A number of calendar days later, or earlier when negative. */
export const addDays = (date: Temporal.PlainDate, days: number): Temporal.PlainDate => date.add({ days })

/** Monday to Friday, less the days (ISO dates) of the holiday calendar (domain rule 11; legal-reference 7.17). */
export const isWorkingDay = (date: Temporal.PlainDate, holidays: ReadonlySet<string>): boolean =>
  date.dayOfWeek <= 5 && !holidays.has(date.toString())

/**
 * The n-th working day after a day, or before it when negative; the day itself is never counted. 0 gives the day
 * itself, working or not. Throws RangeError when n is not whole.
 */
export const addWorkingDays = (
  date: Temporal.PlainDate,
  n: number,
  holidays: ReadonlySet<string>,
): Temporal.PlainDate => {
  if (!Number.isInteger(n)) throw new RangeError(`not a whole number of days: ${n}`)
  let day = date
  for (let left = Math.abs(n); left > 0; left -= isWorkingDay(day, holidays) ? 1 : 0) day = addDays(day, Math.sign(n))
  return day
}

export type Period = { length: number; unit: 'hours' | 'days' | 'workdays' }

/**
 * The last moment that is still in time, in the unit the rule's source names (domain rule 11). Hours run on the
 * clock; days and working days begin the day after and end with the whole last day in Jakarta.
 */
export const deadline = (period: Period, from: Temporal.Instant, holidays: ReadonlySet<string>): Temporal.Instant => {
  if (period.unit === 'hours') return from.add({ hours: period.length })
  const first = today(from)
  return dayEnd(period.unit === 'days' ? addDays(first, period.length) : addWorkingDays(first, period.length, holidays))
}

const words = {
  id: {
    days: 'Senin Selasa Rabu Kamis Jumat Sabtu Minggu'.split(' '),
    months: 'Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember'.split(' '),
    near: { '-1': 'kemarin', 0: 'hari ini', 1: 'besok' } as Record<string, string>,
    later: (days: number) => `${days} hari lagi`,
    ago: (days: number) => `${days} hari yang lalu`,
    clock: '.',
  },
  en: {
    days: 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' '),
    months: 'January February March April May June July August September October November December'.split(' '),
    near: { '-1': 'yesterday', 0: 'today', 1: 'tomorrow' } as Record<string, string>,
    later: (days: number) => `in ${days} days`,
    ago: (days: number) => `${days} days ago`,
    clock: ':',
  },
}

const dayOf = (when: Temporal.PlainDate | Temporal.Instant): Temporal.PlainDate =>
  when instanceof Temporal.Instant ? today(when) : when

/** `29 September 2022` (legal-reference 7.16). */
export const formatDate = (when: Temporal.PlainDate | Temporal.Instant, language: Language): string => {
  const date = dayOf(when)
  return `${date.day} ${words[language].months[date.month - 1]} ${date.year}`
}

/** `Kamis, 29 September 2022`. */
export const formatDay = (when: Temporal.PlainDate | Temporal.Instant, language: Language): string =>
  `${words[language].days[dayOf(when).dayOfWeek - 1]}, ${formatDate(when, language)}`

/** `29 September 2022 14.05` in Indonesian, `14:05` in English; Jakarta time. */
export const formatDateTime = (at: Temporal.Instant, language: Language): string => {
  const [hour = '', minute = ''] = at.toZonedDateTimeISO(zone).toPlainTime().toString().split(':')
  return `${formatDate(at, language)} ${hour}${words[language].clock}${minute}`
}

/** How far a day lies from today in calendar days: `hari ini`, `besok`, `3 hari lagi`, `12 hari yang lalu`. */
export const relativeDays = (date: Temporal.PlainDate, from: Temporal.PlainDate, language: Language): string => {
  const days = from.until(date, { largestUnit: 'days' }).days
  const said = words[language]
  return said.near[days] ?? (days > 0 ? said.later(days) : said.ago(-days))
}

/** How the opening line of an agreement spells a day (legal-reference 7.16). */
export const dayInWords = (date: Temporal.PlainDate): string =>
  `hari ${words.id.days[date.dayOfWeek - 1]} tanggal ${inWords(date.day)} bulan ${words.id.months[date.month - 1]} ` +
  `tahun ${inWords(date.year)}`

/** Excel counts days from here, once past its invented 29 February 1900. */
const excelStart = Temporal.PlainDate.from('1899-12-30')

/** Serial numbers read as days: 1940 to 2099. Smaller ones are years (2019) or counts typed into a date column. */
const [firstSerial, lastSerial] = [14_611, 73_050]

/**
 * Reads a day as people write it: `2024-03-05`, `5/3/2024`, `05-03-2024`, `5 Maret 2024`, `5 Mar 24`, or an Excel
 * serial number. The day always comes first, so `3/25/2024` is `undefined` and never guessed round; so is a day
 * that does not exist. Two-digit years are 1970–2069.
 */
export const parseDate = (text: string | number): Temporal.PlainDate | undefined => {
  if (typeof text === 'number') {
    const serial = Math.floor(text)
    return serial >= firstSerial && serial <= lastSerial ? addDays(excelStart, serial) : undefined
  }
  const typed = text.trim().toLowerCase().replace(midnight, '')
  const [, year = '', month = '', day] = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(typed) ?? []
  return day === undefined ? dayFirst(typed) : dateOf(Number(year), Number(month), Number(day))
}

/** Spreadsheets add the time of day to a date. */
const midnight = /[t ]0?0[:.]00(?:[:.]00)?(?:\.0+)?z?$/

const dayFirst = (typed: string): Temporal.PlainDate | undefined => {
  const [, day = '', month = '', year] = /^(\d{1,2})[-/. ]+(\d{1,2}|[a-z]{3,9})[-/., ]+(\d{4}|\d{2})$/.exec(typed) ?? []
  return year === undefined ? undefined : dateOf(fullYear(year), monthOf(month), Number(day))
}

const fullYear = (year: string): number =>
  year.length === 4 ? Number(year) : Number(year) + (Number(year) < 70 ? 2000 : 1900)

/** A month by number or by name, whole or shortened to three letters or more, in either language; 0 when unknown. */
const monthOf = (month: string): number => {
  if (/^\d+$/.test(month)) return Number(month)
  const spelled = shortMonths.get(month) ?? month
  const starts = (name: string) => name.toLowerCase().startsWith(spelled)
  return words.id.months.findIndex(starts) + 1 || words.en.months.findIndex(starts) + 1
}

/** Shortenings and older spellings that are not the beginning of a month's name. */
const shortMonths = new Map([
  ['agt', 'agustus'],
  ['ags', 'agustus'],
  ['peb', 'februari'],
  ['pebruari', 'februari'],
  ['sept', 'september'],
  ['nop', 'november'],
  ['nopember', 'november'],
])

const dateOf = (year: number, month: number, day: number): Temporal.PlainDate | undefined => {
  const real = month >= 1 && month <= 12 && day >= 1 && day <= Temporal.PlainYearMonth.from({ year, month }).daysInMonth
  return real ? Temporal.PlainDate.from({ year, month, day }) : undefined
}
