import { isId } from '../../core/ids.ts'
import type { Db, Tx } from '../../platform/db.ts'
import type { LoggedEvent } from '../../platform/follow.ts'
import { listed } from './store/source.ts'
import { findDrifted, recountEntries, refresh } from './store/upkeep.ts'

/** Who is listed, with what is said of them: for whoever checks the index against it. */
export const listedSql: string = listed('true')

/** What may change who is listed, or by which words. */
const nouns = new Set([
  'business',
  'product',
  'permit',
  'readiness',
  'verification',
  'consent',
  'privacy',
  'import',
  'erasure',
  'registration',
])

/** Every id an event names: what happened to whom, and by whom. */
const idsOf = ({ subject_id, organisation_id, facts }: LoggedEvent): string[] => [
  ...new Set([subject_id, organisation_id, ...Object.values(facts).flat()].filter((value) => isId(value))),
]

/** Keeps the index with what happens. A follower of the log: a second after it happened the directory knows. */
export const keepDirectory = async (tx: Tx, event: LoggedEvent): Promise<void> => {
  const [noun = ''] = event.action.split('.')
  if (event.outcome !== 'done' || !nouns.has(noun)) return
  // A list may have changed thousands.
  await refresh(tx, event.action === 'import.apply' ? await findDrifted(tx) : idsOf(event))
}

/** What changes because a day has passed, and the counts of the map. */
export const sweepDirectory = (db: Db): Promise<void> =>
  db.transaction(async (tx) => {
    await refresh(tx, await findDrifted(tx))
    await recountEntries(tx)
  })
