/** The letters and digits of a text, in lower case: what is left when spaces, dots and case do not matter. */
export const lettersOf = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')

/** How many typing errors a word of this length may hold and still be meant: two in eight make Semarang a Sekaran. */
const forgiven = (length: number): number => {
  if (length < 5) return 0
  return length < 9 ? 1 : 2
}

/**
 * Typing errors between two texts: letters added, left out, wrong, or two neighbours swapped (optimal string
 * alignment). Stops counting above `limit` and then gives `limit + 1`.
 */
export const typos = (a: string, b: string, limit: number): number => {
  if (Math.abs(a.length - b.length) > limit) return limit + 1
  let before: number[] = []
  let row = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) next.push(cost(a, b, i, j, [before, row, next]))
    if (Math.min(...next) > limit) return limit + 1
    before = row
    row = next
  }
  return Math.min(row[b.length] ?? limit + 1, limit + 1)
}

/** The cheapest way to have matched the first i letters of one text and the first j of the other. */
const cost = (
  a: string,
  b: string,
  i: number,
  j: number,
  [before, row, next]: [number[], number[], number[]],
): number => {
  const at = (line: number[], k: number) => line[k] ?? Number.POSITIVE_INFINITY
  const same = a[i - 1] === b[j - 1] ? 0 : 1
  const swapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? at(before, j - 2) + 1 : Number.POSITIVE_INFINITY
  return Math.min(at(row, j) + 1, at(next, j - 1) + 1, at(row, j - 1) + same, swapped)
}

/** The one candidate nearest to a text within its forgiven errors; several when equally near, none when too far. */
export const nearest = <T>(text: string, candidates: readonly T[], nameOf: (candidate: T) => string): T[] => {
  let best = forgiven(text.length)
  let found: T[] = []
  for (const candidate of candidates) {
    const count = typos(text, nameOf(candidate), best)
    if (count < best) found = []
    if (count <= best) found.push(candidate)
    best = Math.min(best, count)
  }
  return found
}
