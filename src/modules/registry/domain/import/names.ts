import { cellText, isBlank, problem, type Reading, reading } from './cell.ts'

/** The longest text kept: longer ones are a paragraph in the wrong column. */
const longest = 200

/** A name of a business or person, a kind of goods, an address: tidy, and not shouted. Blank gives nothing. */
export const cleanText = (cell: unknown): Reading<string> => {
  const text = unquoted(cellText(cell))
  if (isBlank(text)) return {}
  if (text.length > longest) return problem('import.problem.text_long', { most: longest })
  return reading(quieter(text).normalize('NFKC'))
}

/** Without quotation marks around the whole; marks around one word of it stay. */
const unquoted = (text: string): string => {
  const bare = text.replace(/^["“”«'’\s]+|["“”»\s]+$/g, '')
  return /["“”«»]/.test(bare) ? text : bare
}

/** The name of a business. Without one, or with one that has no letters, there is nothing to register. */
export const cleanName = (cell: unknown): Reading<string> => {
  const read = cleanText(cell)
  if (read.problem) return read
  if (read.value === undefined) return problem('import.problem.name_missing')
  const letters = read.value.match(/\p{L}/gu)?.length ?? 0
  return letters < 2 ? problem('import.problem.name_unreadable', { written: read.value }) : read
}

/** Written in capitals whatever stands around them. */
const capitals = new Set(
  'CV UD PT PD TB RM KUB UKM UMKM IKM KWT PKK PKL BUMDES RT RW BTN KPR DKM ATM TV AC HP SE'.split(' '),
)

/** Shortened words without a vowel that are no initials: titles and forms of address. */
const shortened = new Set('BPK BP MBK NY TN HJ DR DRS DRG JL JLN GG KH KP PRS KPG DSN PRM BLK KRG'.split(' '))

/** Small words inside a name. */
const small = new Set('DAN DI KE DARI YANG UNTUK ATAU'.split(' '))

/**
 * ALL CAPITALS or all small letters become Capitals Like This; a text in mixed letters is someone's choice and
 * stays, as do letters of other scripts. Keeps CV, UD, RT, roman numerals and initials without a vowel.
 */
export const quieter = (text: string): string => {
  const letters = text.match(/\p{L}/gu) ?? []
  const capital = letters.every((letter) => letter === letter.toUpperCase())
  const little = letters.every((letter) => letter === letter.toLowerCase())
  const latin = letters.every((letter) => /[A-Za-zÀ-ÿ]/.test(letter))
  if (letters.length < 2 || !latin || capital === little) return text
  return text.replace(/\p{L}+(?:['’]\p{L}+)*/gu, (word, at: number) => wordCase(word, text[at - 1], capital))
}

const wordCase = (word: string, before: string | undefined, capital: boolean): string => {
  const upper = word.toUpperCase()
  if (before !== undefined && /\d/.test(before)) return word
  if (before !== undefined && small.has(upper)) return word.toLowerCase()
  // Behind a dot stands a part of a degree, S.Pd, and not the PD of a firm.
  return before !== '.' && staysCapital(upper, capital) ? upper : capitalised(word)
}

/** Initials are only known as such where all is in capitals: "dmk" in small letters may be anything. */
const staysCapital = (upper: string, capital: boolean): boolean =>
  capitals.has(upper) ||
  /^(?=[IVX]{2})X{0,3}(IX|IV|V?I{0,3})$/.test(upper) ||
  (capital && /^[^AIUEOY]{2,4}$/.test(upper) && !shortened.has(upper))

/** `D'Lunpia` has a capital behind the sign, `Jun's` and `Mu'min` have none. */
const capitalised = (word: string): string =>
  word.toLowerCase().replace(/^\p{L}(?:['’]\p{L})?/u, (start) => start.toUpperCase())
