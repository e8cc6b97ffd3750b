export type Scale = { low: number; high: number; ticks: readonly number[] }

/** Round numbers that hold all values and nought, in about five steps. */
export const scaleOf = (values: readonly number[]): Scale => {
  const highest = Math.max(0, ...values)
  const lowest = Math.min(0, ...values)
  const step = roundStep((highest - lowest || 1) / 4.5)
  const first = Math.floor(lowest / step)
  const last = Math.max(Math.ceil(highest / step), first + 1)
  const ticks = Array.from({ length: last - first + 1 }, (_, index) => (first + index) * step)
  return { low: first * step, high: last * step, ticks }
}

const roundStep = (rough: number): number => {
  const magnitude = 10 ** Math.floor(Math.log10(rough))
  const leading = [1, 2, 2.5, 5, 10].find((each) => each * magnitude >= rough) ?? 10
  return leading * magnitude
}

/** Where a value lies between the ends of a scale: 0 at the bottom, 1 at the top. */
export const shareOf = ({ low, high }: Scale, value: number): number => (value - low) / (high - low)
