/* NIK and NPWP: their shape blocks, what they say beside it only warns (legal reference 7.1, 7.3). */

/** Codes of the provinces, as a NIK begins; new ones in Papua included. */
const provinces = new Set(
  '11 12 13 14 15 16 17 18 19 21 31 32 33 34 35 36 51 52 53 61 62 63 64 65 71 72 73 74 75 76 81 82 91 92 93 94 95 96 97'.split(
    ' ',
  ),
)

/** The digits of what was typed. */
export const digitsOf = (typed: string): string => typed.replace(/[\s.\-/]/g, '')

/** Sixteen digits that hold a day which exists, and a serial. */
export const isNik = (digits: string): boolean => {
  const [, day = '', month = '', serial = ''] = /^\d{6}(\d\d)(\d\d)\d\d(\d{4})$/.exec(digits) ?? []
  if (serial === '' || serial === '0000') return false
  const born = Number(day) > 40 ? Number(day) - 40 : Number(day)
  // Of a leap year, since the century is not written.
  return born >= 1 && Number(month) >= 1 && Number(month) <= 12 && born <= (monthLengths[Number(month) - 1] ?? 0)
}
const monthLengths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** Fifteen digits of old, or sixteen. */
export const isNpwp = (digits: string): boolean => /^\d{15,16}$/.test(digits)

/** What is odd about a NIK beside what else is known: a reason to look again, never to refuse. */
export const nikOddities = (
  nik: string,
  { gender, on }: { gender: 'female' | 'male' | null; on: Temporal.PlainDate },
): ('nik.province' | 'nik.gender' | 'nik.age')[] => {
  const [province, day, year] = [nik.slice(0, 2), Number(nik.slice(6, 8)), Number(nik.slice(10, 12))]
  const said = day > 40 ? 'female' : 'male'
  return [
    ...(provinces.has(province) ? [] : (['nik.province'] as const)),
    ...(gender !== null && gender !== said ? (['nik.gender'] as const) : []),
    ...(ageOf(year, nik, on) === undefined ? (['nik.age'] as const) : []),
  ]
}

/** The century is the one in which its bearer is between 17 and 100 years old; undefined where there is none. */
const ageOf = (year: number, nik: string, on: Temporal.PlainDate): number | undefined => {
  const day = Number(nik.slice(6, 8)) % 40 || 40
  const ages = [1900, 2000].flatMap((century) => {
    const born = plainDate(century + year, Number(nik.slice(8, 10)), day)
    return born ? [born.until(on, { largestUnit: 'years' }).years] : []
  })
  return ages.find((age) => age >= 17 && age <= 100)
}

const plainDate = (year: number, month: number, day: number): Temporal.PlainDate | undefined => {
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' })
  } catch {
    return undefined
  }
}

/** `3374••••••••0001`: enough to recognise, too little to use. */
export const masked = (digits: string): string =>
  `${digits.slice(0, 4)}${'•'.repeat(digits.length - 8)}${digits.slice(-4)}`
