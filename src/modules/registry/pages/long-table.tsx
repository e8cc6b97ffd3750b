import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import type { Around } from '../../../platform/http.ts'
import { escaped } from '../../../ui/escape.ts'
import { type Column, DataTable } from '../../../ui/table.tsx'

/** A column of a long list: what its cells say is text, and may lead somewhere. */
export type TextColumn<Row> = {
  name: string
  head: string
  says: (row: Row) => string
  href?: (row: Row) => string
  sort?: boolean
  number?: boolean
}

type Props<Row> = {
  around: Around
  caption: string
  columns: readonly TextColumn<Row>[]
  rows: readonly Row[]
  empty: Child
}

/**
 * The table of the look, for pages of many plain cells: its lines are put together as text, because five hundred
 * cells made node by node would take longer than everything else about the page.
 */
export const LongTable = <Row,>({ around, caption, columns, rows, empty }: Props<Row>) => {
  const [first] = rows
  if (first === undefined) return <>{empty}</>
  const table = DataTable({ around, caption, columns: columns.map(asColumn), rows: [first], empty })
  return raw(`${table}`.replace(/<tbody>.*<\/tbody>/s, () => `<tbody>${linesOf(columns, rows)}</tbody>`))
}

const asColumn = <Row,>({ says, href, ...column }: TextColumn<Row>): Column<Row> => ({ ...column, cell: says })

const linesOf = <Row,>(columns: readonly TextColumn<Row>[], rows: readonly Row[]): string => {
  const cells = columns.map(cellOf)
  return rows.map((row) => `<tr>${cells.map((cell) => cell(row)).join('')}</tr>`).join('')
}

/** The first cell names the row; the others know their heading, for phones. */
const cellOf = <Row,>({ head, says, href, number }: TextColumn<Row>, index: number): ((row: Row) => string) => {
  const side = number ? ' class="number"' : ''
  const [open, close] =
    index === 0 ? ['<th scope="row">', '</th>'] : [`<td${side} data-label="${escaped(head)}">`, '</td>']
  const content = (row: Row) => escaped(says(row))
  return href
    ? (row) => `${open}<a href="${escaped(href(row))}">${content(row)}</a>${close}`
    : (row) => open + content(row) + close
}
