/** What some clients got from a contender, each asking again as soon as it was answered; what each answer cost it. */
export type Measured = { perSecond: number; median: number; p95: number; bytes: number; cost: number }

/** One of several that do the same work: asked by `clients` at once; gives the bytes of an answer, or throws. */
export type Contender = {
  name: string
  ask: (client: number) => Promise<number>
  /** Processor time its processes have used, in milliseconds. */
  used?: () => number
}

const at = (sorted: Float64Array, share: number) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0

/** Two seconds to warm up, in which what is run often is compiled for it, then `seconds` that count. */
const hammer = async ({ ask, used = () => 0 }: Contender, clients: number, seconds: number): Promise<Measured> => {
  const warm = performance.now() + 2_000
  const end = warm + seconds * 1000
  const times: number[] = []
  const usedBefore = used()
  let [bytes, asked] = [0, 0]
  const client = async (n: number) => {
    for (let start = performance.now(); start < end; ) {
      const got = await ask(n)
      const now = performance.now()
      asked++
      if (start >= warm) {
        times.push(now - start)
        bytes += got
      }
      start = now
    }
  }
  await Promise.all(Array.from({ length: clients }, (_, n) => client(n)))
  const sorted = Float64Array.from(times).sort()
  return {
    perSecond: times.length / seconds,
    median: at(sorted, 0.5),
    p95: at(sorted, 0.95),
    bytes: times.length ? bytes / times.length : 0,
    cost: asked ? (used() - usedBefore) / asked : 0,
  }
}

const middle = (values: readonly number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

type Race = { clients?: number; seconds?: number; rounds?: number }

/**
 * Contenders take turns, because a machine's speed changes from minute to minute; of their rounds the medians count.
 * The order changes too, so that nobody always comes after the same other.
 */
export const race = async <Name extends string>(
  contenders: readonly (Contender & { name: Name })[],
  { clients = 16, seconds = 4, rounds = 3 }: Race = {},
): Promise<Record<Name, Measured>> => {
  const measured = new Map<string, Measured[]>(contenders.map(({ name }) => [name, []]))
  for (let round = 0; round < rounds; round++)
    for (const contender of round % 2 ? contenders.toReversed() : contenders)
      measured.get(contender.name)?.push(await hammer(contender, clients, seconds))
  return Object.fromEntries([...measured].map(([name, all]) => [name, mediansOf(all)])) as Record<Name, Measured>
}

const mediansOf = (all: readonly Measured[]): Measured => ({
  perSecond: middle(all.map(({ perSecond }) => perSecond)),
  median: middle(all.map(({ median }) => median)),
  p95: middle(all.map(({ p95 }) => p95)),
  bytes: middle(all.map(({ bytes }) => bytes)),
  cost: middle(all.map(({ cost }) => cost)),
})
