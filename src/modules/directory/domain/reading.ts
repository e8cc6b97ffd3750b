import { errorsBetween, mostErrors } from './spelling.ts'
import { usualOf } from './words.ts'

/** A word that can be found, with what it is found under and how common it is. */
export type Known = { word: string; term: number; uses: number }

/** One way to understand a typed word: the words meant, and how far they are from what stands there. */
type Meaning = { words: readonly Known[]; cost: number }

/** One way to understand a whole search. `unread` are words that nothing is called by. */
export type Reading = { terms: number[]; words: string[]; unread: string[]; corrected: boolean }

/** People seldom mistype the first letter; half a word is as good as an error. */
const otherStart = 0.4
const unfinished = 0.7
const twoInOne = 0.9
/** Meanings this much further than the best are not thought of. */
const near = 0.5
const eachWord = 3
const wholeSearch = 4

const costOf = (typed: string, word: string): number | undefined => {
  if (typed === word) return 0
  if (begins(typed, word)) return unfinished
  if (errorsBetween(typed, word) > mostErrors(typed.length)) return undefined
  return errorsBetween(typed, word, true) + (typed[0] === word[0] ? 0 : otherStart)
}

const begins = (typed: string, word: string) => typed.length >= 3 && word.startsWith(typed)

/** A word that is two written as one: "tahubakso". */
const halvesOf = (typed: string, known: ReadonlyMap<string, Known>): Meaning[] =>
  splitsOf(typed).flatMap(([left, right]) => {
    const [a, b] = [known.get(left), known.get(right)]
    return a && b ? [{ words: [a, b], cost: twoInOne }] : []
  })

/** Where a word may be two. */
export const splitsOf = (typed: string): [string, string][] =>
  typed.length < 6
    ? []
    : Array.from({ length: typed.length - 5 }, (_, i) => [typed.slice(0, i + 3), typed.slice(i + 3)])

/** What a typed word may mean, nearest first, the more common before the rarer. */
const meaningsOf = (typed: string, candidates: readonly Known[], known: ReadonlyMap<string, Known>): Meaning[] => {
  const one = candidates.flatMap((each) => {
    const cost = costOf(typed, each.word)
    return cost === undefined ? [] : [{ words: [each], cost }]
  })
  const all = [...one, ...halvesOf(typed, known)].sort(
    (a, b) => a.cost - b.cost || usesOf(b) - usesOf(a) || wordOf(a).localeCompare(wordOf(b)),
  )
  const terms = new Set<number | undefined>()
  const apart = all.filter(({ words }) => {
    const term = words.length === 1 ? words[0]?.term : undefined
    const isNew = term === undefined || !terms.has(term)
    terms.add(term)
    return isNew
  })
  const best = apart[0]?.cost ?? 0
  return apart.filter(({ cost }) => cost <= best + near).slice(0, eachWord)
}
const usesOf = ({ words }: Meaning) => Math.min(...words.map(({ uses }) => uses))
const wordOf = ({ words }: Meaning) => words[0]?.word ?? ''

/** Every way to understand a search, the nearest first; few, because each is tried until one finds something. */
export const readingsOf = (typed: readonly string[], candidates: readonly Known[]): Reading[] => {
  const known = new Map(candidates.map((each) => [each.word, each]))
  const choices = typed.map((word) => ({ word, meanings: meaningsOf(word, candidates, known) }))
  let whole: { meanings: (readonly [string, Meaning])[]; cost: number }[] = [{ meanings: [], cost: 0 }]
  for (const { word, meanings } of choices) {
    if (meanings.length === 0) continue
    whole = whole
      .flatMap(({ meanings: so, cost }) =>
        meanings.map((each) => ({ meanings: [...so, [word, each] as const], cost: cost + each.cost })),
      )
      .sort((a, b) => a.cost - b.cost)
      .slice(0, wholeSearch)
  }
  const unread = choices.filter(({ meanings }) => meanings.length === 0).map(({ word }) => word)
  return whole.filter(({ meanings }) => meanings.length > 0).map(({ meanings }) => readingOf(meanings, unread))
}

const readingOf = (meanings: readonly (readonly [string, Meaning])[], unread: string[]): Reading => {
  const words = meanings.flatMap(([, { words }]) => words)
  return {
    terms: words.map(({ term }) => term),
    words: meanings.flatMap(([typed, { words }]) => words.map(({ word }) => (word === typed ? word : usualOf(word)))),
    unread,
    corrected: meanings.some(([typed, { words }]) => words.length > 1 || words[0]?.word !== typed),
  }
}

/** The same search with one word less, each in turn: what is asked when nothing has all of them. */
export const shortened = (reading: Reading): Reading[] =>
  reading.words.length < 2
    ? []
    : reading.words
        .map((word, at) => ({
          ...reading,
          terms: reading.terms.filter((_, n) => n !== at),
          words: reading.words.filter((_, n) => n !== at),
          unread: [...reading.unread, word],
        }))
        .reverse()
        .slice(0, wholeSearch)
