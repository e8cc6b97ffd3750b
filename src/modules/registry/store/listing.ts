import { createHash } from 'node:crypto'
import { type Statement, statement } from '../../../platform/db.ts'

/** A condition that holds one value. */
export type Condition = { sql: (place: string) => string; value: unknown }

export type Listing = {
  name: string
  columns: string
  from: string
  /** The columns the list is ordered by, the last one unique, as `b.name, b.id`. */
  order: string
  descending: boolean
  /** The row at the edge of the page shown, and on which side of it to go on. */
  after?: string | undefined
  before?: string | undefined
  conditions: readonly Condition[]
  limit: number
}

/**
 * A page of a list as one statement, found by key: each combination of filters has a statement of its own, so that
 * PostgreSQL plans each for what it asks and none for what it leaves out. One row more than the limit tells that there
 * is a next page.
 */
export const listingOf = (listing: Listing): { statement: Statement; values: unknown[] } => {
  const { name, columns, from, order, descending, conditions, limit } = listing
  const edge = listing.before ?? listing.after
  const down = listing.before === undefined ? descending : !descending
  const values: unknown[] = []
  const place = (value: unknown) => `$${values.push(value)}`
  const where = conditions.map(({ sql, value }) => sql(place(value)))
  if (edge !== undefined)
    where.push(`(${order}) ${down ? '<' : '>'} (select ${order} from ${from} where b.id = ${place(edge)})`)
  const text = `select ${columns} from ${from}${where.length > 0 ? ` where ${where.join(' and ')}` : ''}
    order by ${order.replaceAll(/,|$/g, (end) => `${down ? ' desc' : ''}${end}`)} limit ${place(limit + 1)}`
  return { statement: named(name, text), values }
}

const named = (name: string, text: string): Statement =>
  statement(`${name}_${createHash('sha256').update(text).digest('hex').slice(0, 10)}`, text)

/** A page of rows and whether there is more on either side. */
export type Slice<Row> = { rows: Row[]; next?: string | undefined; previous?: string | undefined }

/** Cuts the extra row off and names the edges. */
export const sliceOf = <Row extends { id: string }>(
  found: readonly Row[],
  { limit, after, before }: { limit: number; after?: string | undefined; before?: string | undefined },
): Slice<Row> => {
  const more = found.length > limit
  const kept = found.slice(0, limit)
  const rows = before === undefined ? kept : kept.toReversed()
  return {
    rows,
    next: (before === undefined ? more : rows.length > 0) ? rows.at(-1)?.id : undefined,
    previous: (before === undefined ? after !== undefined : more) ? rows[0]?.id : undefined,
  }
}

/** What a person typed to search for, as a pattern: from the third letter anywhere in the name, before at its start. */
export const patternOf = (typed: string): string => {
  const plain = typed.replace(/[\\%_]/g, '\\$&')
  return typed.length < 3 ? `${plain}%` : `%${plain}%`
}
