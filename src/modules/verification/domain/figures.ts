export const measures = ['registered', 'verified', 'ready'] as const
export type Measure = (typeof measures)[number]

export const axes = ['all', 'kecamatan', 'goods', 'size', 'gender', 'month'] as const
export type Axis = (typeof axes)[number]

export type Figure = { measure: Measure; axis: Axis; key: string; value: number }

/** A number, or that it is too small to be published. */
export type Shown = number | 'hidden'

/** No cell below this is shown to the public (domain rule 10). */
export const smallest = 5

/**
 * What the public may see of numbers that add up to a known total. Small cells go; so does the next smallest where a
 * single one, or a sum below the limit, could be worked out from the total.
 */
export const published = (cells: ReadonlyMap<string, number>): Map<string, Shown> => {
  const sorted = [...cells].toSorted(([, a], [, b]) => a - b)
  const hidden = new Set(sorted.filter(([, value]) => value > 0 && value < smallest).map(([key]) => key))
  const sum = () => sorted.reduce((total, [key, value]) => total + (hidden.has(key) ? value : 0), 0)
  for (const [key, value] of sorted) {
    if (hidden.size === 0 || (hidden.size > 1 && sum() >= smallest)) break
    if (value > 0) hidden.add(key)
  }
  return new Map([...cells].map(([key, value]) => [key, hidden.has(key) ? 'hidden' : value]))
}
