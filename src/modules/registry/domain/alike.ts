/**
 * How alike two names are, as PostgreSQL's `pg_trgm` counts it: shares of three letters, out of all the two have. The
 * database finds what may be alike by its index; here it is weighed, one way for a single name and for a whole list.
 */
export const alike = (one: string, other: string): number => shareOf(trigrams(one), trigrams(other))

/** Every three letters of a name, each word with two blanks before and one behind it. */
export const trigrams = (text: string): ReadonlySet<string> => {
  const found = new Set<string>()
  for (const word of text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []) {
    const padded = `  ${word} `
    for (let at = 0; at + 3 <= padded.length; at++) found.add(padded.slice(at, at + 3))
  }
  return found
}

export const shareOf = (one: ReadonlySet<string>, other: ReadonlySet<string>): number => {
  if (one.size === 0 || other.size === 0) return 0
  const [few, many] = one.size < other.size ? [one, other] : [other, one]
  let both = 0
  for (const each of few) if (many.has(each)) both++
  return both / (one.size + other.size - both)
}
