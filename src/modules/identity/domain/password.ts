import { ok, type Result, refuseFields } from '../../../core/result.ts'
import { commonPasswords } from './common-passwords.ts'

/** Officers and auditors see other people's data, so theirs is longer. */
export const shortest = { others: 8, officers: 12 } as const
export const longest = 128

type About = { officer: boolean; name: string; contacts: readonly string[] }

/**
 * Length and guessability count, not kinds of characters (ASVS 6.2: no composition rules, paste allowed, common
 * passwords refused). `field` is where the reason is shown.
 */
export const acceptPassword = (password: string, about: About, field = 'password'): Result<string> => {
  const least = about.officer ? shortest.officers : shortest.others
  const length = [...password].length
  if (length < least) return refuseFields({ [field]: { code: 'password.short', facts: { least } } })
  if (length > longest) return refuseFields({ [field]: { code: 'password.long', facts: { longest } } })
  if (isGuessable(password, about)) return refuseFields({ [field]: { code: 'password.common' } })
  return ok(password)
}

/** True for what is tried first: common words with digits behind them, one character again and again, own names. */
const isGuessable = (password: string, { name, contacts }: About): boolean => {
  const plain = password.normalize('NFKC').toLowerCase()
  const word = plain.replace(/[^\p{L}]+$/u, '')
  if (commonPasswords.has(plain) || commonPasswords.has(word)) return true
  if (new Set(plain).size < 4) return true
  const own = [...name.toLowerCase().split(/\s+/), name.toLowerCase().replace(/\s+/g, ''), ...contacts.flatMap(partsOf)]
  return own.some((part) => part.length >= 3 && (plain === part || word === part))
}

/** Of an address what stands before the @; of a phone number the digits as people write them. */
const partsOf = (contact: string): string[] => {
  const whole = contact.toLowerCase()
  const digits = whole.replace(/^\+62/, '')
  return [whole, whole.split('@')[0] ?? '', digits, `0${digits}`, `62${digits}`]
}
