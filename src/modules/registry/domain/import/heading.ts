import { type Heading, headings, headingWords } from './fields.ts'
import { nearest } from './spelling.ts'

/** What a header says: which heading, how surely (0–100), and whether it took guessing at the spelling. */
export type HeadingGuess = { heading: Heading; confidence: number; typo: boolean }

const vocabulary = [
  ...new Set(
    Object.values(headings).flatMap(({ within, only }) => [...within, ...only].flatMap((name) => name.split(' '))),
  ),
]

/** Below this a likeness is chance. */
const least = 50

/** What the group above a column adds is worth less than the column's own name. */
const groupCost = 4

/**
 * Every heading a header may stand for, the surest first: by the whole of it, and by its last part where a group
 * stands above (`Usaha / Produk`).
 */
export const headingGuesses = (header: string): HeadingGuess[] => {
  const own = header.split(' / ').filter((part) => headingWords(part).length > 0)
  const last = own.length > 1 ? guesses(own.at(-1) ?? '') : []
  const all = [...guesses(header), ...last.map((guess) => ({ ...guess, confidence: guess.confidence - groupCost }))]
  return all.sort((a, b) => b.confidence - a.confidence)
}

/** A bare "Nama" may be the business or its owner. */
const guesses = (header: string): HeadingGuess[] => {
  const typed = headingWords(header)
  const words = typed.map(spelt)
  const typo = words.some((word, i) => word !== typed[i])
  if (words.join(' ') === 'nama')
    return [
      { heading: 'name', confidence: 62, typo },
      { heading: 'owner', confidence: 58, typo },
    ]
  return (Object.keys(headings) as Heading[])
    .map((heading) => ({ heading, confidence: likeness(words, heading) - (typo ? 10 : 0), typo }))
    .filter(({ confidence }) => confidence >= least)
}

/** A word as it should have been typed, when one known word is near enough. */
const spelt = (word: string): string => {
  if (vocabulary.includes(word)) return word
  const near = nearest(word, vocabulary, (known) => known)
  return near.length === 1 ? (near[0] ?? word) : word
}

/** How sure a whole name is, a whole name that only counts alone, and how sure a part can be. */
const sure = { whole: 95, alone: 80, partLeast: 60, partMost: 90 }

const likeness = (words: readonly string[], heading: Heading): number => {
  const has = new Set(words)
  const { within, only } = headings[heading]
  const whole = (name: string) => sameWords(name.split(' '), has)
  if (within.some(whole)) return sure.whole
  if (only.some(whole)) return sure.alone
  const inside = within.map((name) => name.split(' ')).filter((name) => name.every((word) => has.has(word)))
  const covered = new Set(inside.flat()).size / has.size
  if (inside.length === 0) return 0
  return Math.round(sure.partLeast + (sure.partMost - sure.partLeast) * covered + (decisive.has(heading) ? 10 : 0))
}

const sameWords = (name: readonly string[], has: ReadonlySet<string>): boolean =>
  new Set(name).size === has.size && name.every((word) => has.has(word))

/** Words that settle what a column is, whoever's it is: "HP Pemilik" is a telephone, not an owner. */
const decisive = new Set<Heading>(['nib', 'phone', 'email', 'kelurahan', 'kecamatan', 'gender', 'unused'])
