/**
 * Chance that repeats: the same seed tells the same story in every test, demo and screenshot.
 * Not for secrets; those come from `node:crypto`.
 */
export type Random = {
  /** A fraction, 0 ≤ x < 1. */
  next(): number
  /** A whole number, both ends included. */
  whole(from: number, to: number): number
  /** True this often: 0.3 is three times in ten. */
  chance(share: number): boolean
  pick<T>(from: readonly T[]): T
  /** A shuffled copy (Fisher–Yates). */
  shuffle<T>(list: readonly T[]): T[]
}

const goldenGamma = 0x9e3779b9

/** The splitmix32 finaliser: every bit of the input stirs every bit of the output. */
const stir = (bits: number): number => {
  let z = bits | 0
  z = Math.imul(z ^ (z >>> 16), 0x21f0aaad)
  z = Math.imul(z ^ (z >>> 15), 0x735a2d97)
  return (z ^ (z >>> 15)) >>> 0
}

/** The index-th number of a seed, 0 to 2³²−1, without drawing those before it: row 57,311 alone is row 57,311 of all. */
export const drawAt = (seed: number, index: number): number =>
  stir(stir(seed) + Math.imul((index + 1) | 0, goldenGamma))

/** A seed from a word, so that each list can have a stream of its own (FNV-1a). */
export const seedOf = (word: string): number => {
  let hash = 0x811c9dc5
  for (const char of word) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193)
  return hash >>> 0
}

/** A stream of chance from a seed or a word. */
export const randomFrom = (seed: number | string): Random => {
  const start = typeof seed === 'string' ? seedOf(seed) : seed
  let drawn = 0
  const next = () => drawAt(start, drawn++) / 2 ** 32
  const whole = (from: number, to: number) => from + Math.floor(next() * (to - from + 1))
  return {
    next,
    whole,
    chance: (share) => next() < share,
    pick: <T>(from: readonly T[]): T => {
      if (from.length === 0) throw new Error('nothing to pick from')
      return from[whole(0, from.length - 1)] as T
    },
    shuffle: <T>(list: readonly T[]): T[] => {
      const mixed = [...list]
      for (let last = mixed.length - 1; last > 0; last--) {
        const other = whole(0, last)
        const kept = mixed[last] as T
        mixed[last] = mixed[other] as T
        mixed[other] = kept
      }
      return mixed
    },
  }
}
