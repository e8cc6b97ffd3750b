/** A source of chance that repeats: the same seed gives the same town, list and test. */
export type Chance = {
  /** At least 0, below 1. */
  next: () => number
  /** A whole number from `least` to `most`, both possible. */
  whole: (least: number, most: number) => number
  pick: <T>(from: readonly T[]) => T
  /** True in this share (0–1) of calls. */
  now: (share: number) => boolean
}

/** Mulberry32: small, quick and good enough for sample data; never for secrets. */
export const chance = (seed: number): Chance => {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    const mixed = Math.imul(state ^ (state >>> 15), state | 1)
    const again = mixed ^ (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61))
    return ((again ^ (again >>> 14)) >>> 0) / 2 ** 32
  }
  const whole = (least: number, most: number) => least + Math.floor(next() * (most - least + 1))
  const pick = <T>(from: readonly T[]): T => {
    if (from.length === 0) throw new RangeError('nothing to pick from')
    return from[whole(0, from.length - 1)] as T
  }
  return { next, whole, pick, now: (share) => next() < share }
}
