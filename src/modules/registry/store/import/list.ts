import { eq } from 'drizzle-orm'
import { newId } from '../../../../core/ids.ts'
import { type Reader, statement, type Tx } from '../../../../platform/db.ts'
import type { ListRow, ListState, ReadList } from '../../domain/list.ts'
import { importList } from '../../tables/list.ts'
import { listingOf, type Slice, sliceOf } from '../listing.ts'

export type ImportList = typeof importList.$inferSelect

/** A list as the page of all lists shows it. */
export type ListLine = Pick<ImportList, 'id' | 'fileName' | 'state' | 'createdAt' | 'appliedAt' | 'counts'> & {
  uploader: string | null
}

type Page = { after?: string | undefined; before?: string | undefined; limit: number }

/** The lists that came in, the newest first. */
export const listLists = async (reader: Reader, page: Page): Promise<Slice<ListLine>> => {
  const { statement, values } = listingOf({
    ...page,
    name: 'import_lists',
    columns: `b.id, b.file_name as "fileName", b.state, b.created_at as "createdAt", b.applied_at as "appliedAt", b.counts,
      (select name from account where id = b.uploaded_by) as uploader`,
    from: 'import_list b',
    order: ['b.created_at', 'b.id'],
    descending: true,
    conditions: [],
  })
  return sliceOf(await reader.rows<ListLine>(statement, values), page)
}

export const findList = async (reader: Reader, id: string): Promise<ImportList | undefined> =>
  (await reader.select().from(importList).where(eq(importList.id, id)))[0]

/** Two who apply one list at once are told apart here: the second waits, and then finds it applied. */
export const lockList = async (tx: Tx, id: string): Promise<ImportList | undefined> =>
  (await tx.select().from(importList).where(eq(importList.id, id)).for('update'))[0]

export type NewList = {
  id: string
  fileId: string
  fileName: string
  uploadedBy: string
  createdAt: Temporal.Instant
  read: ReadList
}

export const insertList = async (tx: Tx, { read, ...list }: NewList) => {
  const { reading, mapping, counts } = read
  await tx.insert(importList).values({ ...list, state: 'preview', header: reading, mapping, counts, appliedAt: null })
  await insertRows(tx, list.id, read.rows)
}

const deleteRows = statement('import_rows_delete', 'delete from import_row where list_id = $1')

/** The preview of the same file, read another way. */
export const replaceRows = async (tx: Tx, id: string, { reading, mapping, counts, rows }: ReadList) => {
  await tx.rows(deleteRows, [id])
  await tx.update(importList).set({ header: reading, mapping, counts }).where(eq(importList.id, id))
  await insertRows(tx, id, rows)
}

/** What nobody wanted is not kept: the rows hold personal data. */
export const discardRows = async (tx: Tx, id: string, state: ListState) => {
  await tx.rows(deleteRows, [id])
  await tx.update(importList).set({ state }).where(eq(importList.id, id))
}

const addRows = statement(
  'import_rows_add',
  `insert into import_row (list_id, line, cells, clean, keys, new_id, repeats, problems, warnings, outcome)
   select $1, r.line, r.cells, r.clean, r.keys, r.new_id, r.repeats, r.problems, r.warnings, r.outcome
   from json_to_recordset($2::json) as r(line int, cells jsonb, clean jsonb, keys text[], new_id uuid, repeats int,
     problems jsonb, warnings jsonb, outcome text)`,
)

/** How many rows travel to the database at once: a list is never saved row by row, nor as one huge value. */
const atOnce = 5000

const insertRows = async (tx: Tx, listId: string, rows: readonly ListRow[]) => {
  for (let from = 0; from < rows.length; from += atOnce) {
    const some = rows.slice(from, from + atOnce)
    await tx.rows(addRows, [listId, JSON.stringify(some.map(stored))])
  }
}

/** Amounts travel as text, so that no digit is lost on the way. A row that is new to the registry gets this id. */
const stored = ({ clean, ...row }: ListRow) =>
  clean
    ? {
        ...row,
        new_id: newId(),
        clean: { ...clean, price: asText(clean.price), capital: asText(clean.capital), sales: asText(clean.sales) },
      }
    : row

const asText = (amount: bigint | null): string | null => (amount === null ? null : amount.toString())
