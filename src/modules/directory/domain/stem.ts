/** What is left of a word must still be one. */
const shortest = 4

const cut = (word: string, length: number, fromStart: boolean) =>
  word.length - length < shortest ? undefined : fromStart ? word.slice(length) : word.slice(0, -length)

/** Possession and stress: rumahnya, produkku, adalah. */
const particles = ['nya', 'lah', 'kah', 'pun', 'ku', 'mu']
const suffixes = ['kan', 'an']

const prefixes = ['meng', 'meny', 'mem', 'men', 'me', 'peng', 'peny', 'pem', 'pen', 'ber', 'ter', 'per', 'di']

const without = (word: string, endings: readonly string[]) => {
  const ending = endings.find((each) => word.endsWith(each))
  return (ending && cut(word, ending.length, false)) ?? word
}

const vowel = /^[aeiou]/

/**
 * What a sound that a prefix swallowed was: menyapu → sapu, memukul → pukul, menulis → tulis. Before `ng` nobody can
 * tell a `k` from nothing, so it stays away.
 */
const swallowed: Record<string, string> = { meny: 's', peny: 's', mem: 'p', pem: 'p', men: 't', pen: 't' }

const withoutPrefix = (word: string): string => {
  const prefix = prefixes.find((each) => word.startsWith(each))
  if (!prefix) return word
  const rest = cut(word, prefix.length, true)
  if (rest === undefined) return word
  return vowel.test(rest) && swallowed[prefix] ? swallowed[prefix] + rest : rest
}

/**
 * The stem of an Indonesian word, by its affixes: makanan → makan, pedasnya → pedas, dibordir → bordir. Short words
 * stay, and being wrong does little harm, because names and searches are cut alike.
 */
export const stemOf = (word: string): string => {
  if (!/^[a-z]+$/.test(word)) return word
  return withoutPrefix(without(without(word, particles), suffixes))
}
