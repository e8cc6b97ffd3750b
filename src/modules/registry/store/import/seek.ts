import { type Reader, statement, type Tx } from '../../../../platform/db.ts'
import { addTwins, findDuplicatesOf } from '../twin.ts'

/** How far an applied list has been held against the registry, and how many pairs that gave. */
export type Seek = { looked: number; total: number; found: number; done: boolean }

const entered = `r.outcome = 'good' and r.effect in ('created', 'updated')`

const begin = statement(
  'import_seek_begin',
  `insert into import_seek (list_id, total)
   select $1, count(*) from import_row r where r.list_id = $1 and ${entered}`,
)
const ofList = statement('import_seek_of', 'select looked, total, found, done from import_seek where list_id = $1')
export const seekOf = async (reader: Reader, listId: string): Promise<Seek | undefined> =>
  (await reader.rows<Seek>(ofList, [listId]))[0]

const waits = statement('import_seek_waits', 'select exists (select from import_seek where not done) as waits')
/** Whether there is anything to look for: asked every second, so it takes no lock. */
export const seekWaits = async (reader: Reader): Promise<boolean> =>
  (await reader.rows<{ waits: boolean }>(waits))[0]?.waits === true

type Open = { listId: string; after: number; at: Temporal.Instant }
const hold = statement(
  'import_seek_hold',
  `select s.list_id as "listId", s.after, l.applied_at as at from import_seek s join import_list l on l.id = s.list_id
   where not s.done and ($1::uuid is null or s.list_id = $1) order by l.applied_at limit 1 for update of s skip locked`,
)
const nextRows = statement(
  'import_seek_rows',
  `select r.line, r.business_id as id from import_row r where r.list_id = $1 and r.line > $2 and ${entered} order by r.line limit $3`,
)
const move = statement(
  'import_seek_move',
  `update import_seek set after = $2, looked = looked + $3, found = found + $4, done = $5 where list_id = $1`,
)

/** How many rows are held against the registry at once: about a second of work in a large town. */
const atOnce = 500

/**
 * Holds the next rows of a list against the registry, as every other way in is: by the same check. Returns how many
 * rows were looked at.
 */
export const seekNext = async (tx: Tx, listId: string | null = null): Promise<number> => {
  const [open] = await tx.rows<Open>(hold, [listId])
  if (!open) return 0
  const rows = await tx.rows<{ line: number; id: string }>(nextRows, [open.listId, open.after, atOnce])
  const twins = await findDuplicatesOf(
    tx,
    rows.map(({ id }) => id),
  )
  const found = await addTwins(tx, { through: 'import', at: open.at, twins })
  const last = rows.at(-1)?.line ?? open.after
  await tx.rows(move, [open.listId, last, rows.length, found, rows.length < atOnce])
  return Math.max(1, rows.length)
}

/** A short list is looked through at once; a long one goes on by itself, a few hundred rows at a time. */
export const beginSeek = async (tx: Tx, listId: string) => {
  await tx.rows(begin, [listId])
  await seekNext(tx, listId)
}
