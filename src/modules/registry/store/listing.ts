import { createHash } from 'node:crypto'
import { type Statement, statement } from '../../../platform/db.ts'

/** A condition that holds one value. */
export type Condition = { sql: (place: string) => string; value: unknown }

export type Listing = {
  name: string
  columns: string
  /** One table, called b. */
  from: string
  /** What the list is ordered by, the last one unique, as `b.name, b.id`. */
  order: readonly string[]
  descending: boolean
  /** The row at the edge of the page shown, and on which side of it to go on. */
  after?: string | undefined
  before?: string | undefined
  conditions: readonly Condition[]
  /** Rows that fit the first of these come before rows that only fit the other. */
  ranked?: readonly [Condition, Condition] | undefined
  limit: number
}

/**
 * A page of a list as one statement, found by key: each combination of filters has a statement of its own, so that
 * PostgreSQL plans each for what it asks and none for what it leaves out. One row more than the limit tells that there
 * is a next page.
 */
export const listingOf = (listing: Listing): { statement: Statement; values: unknown[] } => {
  const values: unknown[] = []
  const place = (value: unknown) => `$${values.push(value)}`
  const written = partsOf(listing, place)
  const where = listing.conditions.map(({ sql, value }) => sql(place(value)))
  const end = `limit ${place(listing.limit + 1)}`
  const [first, ...rest] = written.map((part) => selected(listing, [...where, ...part], end))
  if (rest.length === 0) return { statement: named(listing.name, first ?? ''), values }
  // How common the words searched for are decides the plan, so this one is planned each time.
  return { statement: statement('', `(${first}) union all (${rest}) ${end}`), values }
}

const isBack = ({ before }: Listing) => before !== undefined
const isDown = (listing: Listing) => listing.descending !== isBack(listing)

const selected = (listing: Listing, where: readonly string[], end: string): string => {
  const order = listing.order.map((column) => (isDown(listing) ? `${column} desc` : column)).join(', ')
  return `select ${listing.columns} from ${listing.from}${where.length > 0 ? ` where ${where.join(' and ')}` : ''} order by ${order} ${end}`
}

/** The conditions of each part of a list, in the order in which its parts are read. */
const partsOf = (listing: Listing, place: (value: unknown) => string): string[][] => {
  const edge = edgeOf(listing, place)
  if (!listing.ranked) return [edge ? [edge.beyond] : []]
  const [first, then] = listing.ranked.map(({ sql, value }) => sql(place(value)))
  const parts = [[`${first}`], [`${then}`, `not (${first})`]]
  if (!edge) return parts
  const back = isBack(listing)
  // The part that holds the edge row begins beyond it; the part read after that one is whole.
  const edgeIsHere = `${back ? 'not ' : ''}(select ${first} ${edge.row})`
  const [begun, later] = back ? [1, 0] : [0, 1]
  parts[begun]?.push(edgeIsHere, edge.beyond)
  parts[later]?.push(`(${edgeIsHere} or ${edge.beyond})`)
  return back ? parts.toReversed() : parts
}

/** The row a page begins at, and what lies beyond it. */
const edgeOf = (listing: Listing, place: (value: unknown) => string) => {
  const id = listing.before ?? listing.after
  if (id === undefined) return undefined
  const row = `from ${listing.from} where b.id = ${place(id)}`
  const columns = listing.order.join(', ')
  return { row, beyond: `(${columns}) ${isDown(listing) ? '<' : '>'} (select ${columns} ${row})` }
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

/** Names in one order in every database, whatever their capitals. */
export const byName = ['lower(b.name) collate "C"', 'b.id']

/**
 * What was typed, searched for in names: those that begin with it first, then those that hold it. One or two letters
 * only search beginnings, because nearly every name holds them.
 */
export const searchName = (typed: string): Pick<Listing, 'conditions' | 'ranked'> => {
  const plain = typed.replace(/[\\%_]/g, '\\$&')
  const begins = { sql: (at: string) => `lower(b.name) collate "C" like lower(${at})`, value: `${plain}%` }
  return typed.length < 3
    ? { conditions: [begins] }
    : { conditions: [], ranked: [begins, { sql: (at) => `b.name ilike ${at}`, value: `%${plain}%` }] }
}

/** The same for an order other than by name, where beginnings have no place of their own. */
export const searchAnywhere = (typed: string): Condition => {
  const plain = typed.replace(/[\\%_]/g, '\\$&')
  return { sql: (at) => `b.name ilike ${at}`, value: typed.length < 3 ? `${plain}%` : `%${plain}%` }
}
