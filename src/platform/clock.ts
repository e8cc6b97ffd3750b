import { type Db, statement } from './db.ts'

const readShift = statement('clock_shift', `select (extract(epoch from shift) * 1000)::bigint as shift from clock`)
const writeShift = statement('clock_set', `update clock set shift = $1::bigint * interval '1 millisecond'`)

/** The platform's now: real time, moved by what a demo set. Every deadline is judged by it. */
export const platformNow = async (db: Db): Promise<Temporal.Instant> => {
  const [row] = await db.read.rows<{ shift: bigint }>(readShift)
  return shifted(Number(row?.shift ?? 0n))
}

export const shifted = (milliseconds: number): Temporal.Instant => Temporal.Now.instant().add({ milliseconds })

/** Moves the demo's clock. The caller has made sure that this is a demo. */
export const setShift = (db: Db, milliseconds: number) => db.write.rows(writeShift, [milliseconds])
