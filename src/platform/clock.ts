import { type Db, statement } from './db.ts'

const readShift = statement('clock_shift', `select (extract(epoch from shift) * 1000)::bigint as shift from clock`)

/** By how many milliseconds a demo moved its clock. */
export const currentShift = async (db: Db): Promise<number> =>
  Number((await db.read.rows<{ shift: bigint }>(readShift))[0]?.shift ?? 0n)

/** The platform's now: real time, moved by what a demo set. Every deadline is judged by it. */
export const platformNow = async (db: Db): Promise<Temporal.Instant> => shifted(await currentShift(db))

export const shifted = (milliseconds: number): Temporal.Instant => Temporal.Now.instant().add({ milliseconds })
