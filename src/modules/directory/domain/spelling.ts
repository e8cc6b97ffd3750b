/*
 * Typing errors, found by what is left of words when letters are left out: two words that differ by two errors share
 * such a remainder, so that the database finds candidates by their hashes and need not compare with every word.
 */

/** Remainders are made of the beginning of a word only; a long word is told apart by then. */
const beginning = 7

/** How many errors a word of this length may have: a short one would be any other. */
export const mostErrors = (length: number): number => (length < 3 ? 0 : length < 5 ? 1 : 2)

/** A word and what is left of its beginning without up to `errors` letters. */
export const remainders = (word: string, errors: number): Set<string> => {
  const left = new Set([word.slice(0, beginning)])
  let last = [...left]
  for (let n = 0; n < errors; n++) {
    const shorter = new Set<string>()
    for (const each of last) for (let i = 0; i < each.length; i++) shorter.add(each.slice(0, i) + each.slice(i + 1))
    last = [...shorter].filter((each) => each !== '' && !left.has(each))
    for (const each of last) left.add(each)
  }
  return left
}

/** FNV-1a, as PostgreSQL's integer. */
const hashed = (text: string): number => {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash | 0
}

/** What a word is found by when it is mistyped. Digits are no spelling: only as written. */
export const variantsOf = (word: string, errors = mostErrors(word.length)): number[] =>
  /\d/.test(word) ? [] : [...new Set([...remainders(word, errors)].map(hashed))]

/** Letters that sound or look so much alike that people take one for the other. */
const alike = ['bp', 'dt', 'gk', 'fv', 'fp', 'sz', 'sc', 'kc', 'kq', 'ie', 'ae', 'uo', 'yi', 'jy', 'mn', 'vw', 'xs']
const isAlike = (a: string, b: string) => alike.some((pair) => pair.includes(a) && pair.includes(b))
const slight = 0.6
const faint = 0.7

/** What it costs to leave out letter `at` of a word: less for one that is written twice, or not heard. */
const dropped = (word: string, at: number) =>
  word[at] === word[at - 1] ? slight : /[hnm]/.test(word[at] ?? '') ? faint : 1

type Costs = { drop: (word: string, at: number) => number; take: (from: string, to: string) => number }
const plain: Costs = { drop: () => 1, take: () => 1 }
const lenient: Costs = { drop: dropped, take: (from, to) => (isAlike(from, to) ? slight : 1) }

/**
 * How far a word is from what was typed: letters added, left out, taken for another or changed places with the next.
 * An error that people often make counts less; `leniently` false counts each as one.
 */
export const errorsBetween = (a: string, b: string, leniently = false): number => {
  const { drop, take } = leniently ? lenient : plain
  const rows: number[][] = [[0]]
  const at = (i: number, j: number) => rows[i]?.[j] ?? 0
  for (let j = 1; j <= b.length; j++) rows[0]?.push(at(0, j - 1) + drop(b, j - 1))
  const cell = (i: number, j: number) => {
    const [from = '', to = ''] = [a[i - 1], b[j - 1]]
    const swapped = i > 1 && j > 1 && from === b[j - 2] && a[i - 2] === to
    return Math.min(
      at(i - 1, j) + drop(a, i - 1),
      at(i, j - 1) + drop(b, j - 1),
      at(i - 1, j - 1) + (from === to ? 0 : take(from, to)),
      swapped ? at(i - 2, j - 2) + 1 : Number.POSITIVE_INFINITY,
    )
  }
  for (let i = 1; i <= a.length; i++) {
    rows.push([at(i - 1, 0) + drop(a, i - 1)])
    for (let j = 1; j <= b.length; j++) rows[i]?.push(cell(i, j))
  }
  return at(a.length, b.length)
}
