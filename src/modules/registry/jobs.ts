import type { Db } from '../../platform/db.ts'
import { seekNext, seekWaits } from './store/import/seek.ts'

/**
 * Goes on holding applied lists against the registry. Called over and over; each call is one transaction, so it may be
 * stopped at any point and goes on where it was. One worker looks at a list, others find nothing to do.
 */
export const seekTwins = async (db: Db): Promise<number> =>
  (await seekWaits(db.read)) ? db.transaction((tx) => seekNext(tx)) : 0
