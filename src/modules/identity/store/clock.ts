import { statement, type Tx } from '../../../platform/db.ts'

const lock = statement('clock_lock', `select (extract(epoch from shift) * 1000)::bigint as shift from clock for update`)
const move = statement('clock_move', `update clock set shift = $1::bigint * interval '1 millisecond'`)

export const lockShift = async (tx: Tx): Promise<number> =>
  Number((await tx.rows<{ shift: bigint }>(lock))[0]?.shift ?? 0n)
export const saveShift = (tx: Tx, milliseconds: number) => tx.rows(move, [milliseconds])
