import { cellText, isBlank, problem, type Reading, reading, trouble } from './cell.ts'

const address = /^[a-z0-9](?:[a-z0-9._%+-]{0,62}[a-z0-9_+-])?@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,24}$/

/** An e-mail address in lower case; of several the first. One that cannot work is a problem. */
export const cleanEmail = (cell: unknown): Reading<string> => {
  if (isBlank(cell)) return {}
  const text = cellText(cell)
  const parts = text
    .toLowerCase()
    .replace(/^(e-?mail|mailto)\s*:\s*/, '')
    .split(/[;,/\s]+/)
    .map((part) => part.replace(/^<|>$|\.$/g, ''))
  const email = parts.find((part) => address.test(part) && !part.includes('..'))
  if (email === undefined) return problem('import.problem.email_unreadable', { written: text })
  return reading(email, parts.length > 1 && trouble('import.warning.email_first', { email }))
}

export type Gender = 'female' | 'male'

const genders = new Map<string, Gender>([
  ...['p', 'pr', 'prp', 'perempuan', 'wanita', 'w', 'wnt', 'f', 'female', 'ibu', 'putri'].map(
    (word) => [word, 'female'] as const,
  ),
  ...['l', 'lk', 'lk2', 'lakilaki', 'laki', 'laki2', 'pria', 'male', 'bapak', 'putra'].map(
    (word) => [word, 'male'] as const,
  ),
])

/** L/P and their spellings. Anything else stays blank with a warning: no row is worth keeping out for it. */
export const cleanGender = (cell: unknown): Reading<Gender> => {
  if (isBlank(cell)) return {}
  const text = cellText(cell)
  const value = genders.get(text.toLowerCase().replace(/[^a-z0-9]/g, ''))
  return value === undefined ? { warning: trouble('import.warning.gender_unread', { written: text }) } : reading(value)
}
