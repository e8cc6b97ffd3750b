import type { Child } from 'hono/jsx'
import { firstPage, listQuery, queryOf, withQuery } from './address.ts'
import type { UiAround } from './around.ts'

export type Column<Row> = {
  /** Name in the address (`urut=name`) when the column sorts. */
  name: string
  head: string
  cell: (row: Row) => Child
  /** Right-aligned, digits of one width. */
  number?: boolean | undefined
  sort?: boolean | undefined
}

/** Boxes in the first column, for work on many rows at once; the table then stands inside a Form. */
export type Choosing<Row> = { name: string; value: (row: Row) => string; label: (row: Row) => string }

type Props<Row> = {
  around: UiAround
  caption: Child
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  /** What to say and offer when there are no rows: see Empty. */
  empty: Child
  choose?: Choosing<Row> | undefined
  /** A last line of totals, one cell per column; blank cells are left out on a phone. */
  totals?: readonly Child[] | undefined
}

type Order = 'ascending' | 'descending' | 'none'

const orderOf = (around: UiAround, name: string): Order => {
  const sorted = queryOf(around, listQuery.sort)
  if (sorted === name) return 'ascending'
  return sorted === `-${name}` ? 'descending' : 'none'
}

const signs = { ascending: '▲', descending: '▼', none: '↕' }

/** A link that keeps the rest of the address, so that a sorted and filtered list can be sent to a colleague. */
const Heading = <Row,>({ around, column }: { around: UiAround; column: Column<Row> }) => {
  const { name, head, number, sort } = column
  const side = number ? 'number' : undefined
  if (!sort)
    return (
      <th scope="col" class={side}>
        {head}
      </th>
    )
  const order = orderOf(around, name)
  const next = order === 'ascending' ? `-${name}` : name
  return (
    <th scope="col" class={side} aria-sort={order}>
      <a href={withQuery(around, { ...firstPage, [listQuery.sort]: next })}>
        {head} <span aria-hidden="true">{signs[order]}</span>
      </a>
    </th>
  )
}

type LineProps<Row> = Pick<Props<Row>, 'columns' | 'choose'> & { row: Row; ticked: readonly string[] }

const Line = <Row,>({ row, columns, choose, ticked }: LineProps<Row>) => (
  <tr>
    {choose && (
      <td class="tick">
        <label>
          <input
            type="checkbox"
            name={choose.name}
            value={choose.value(row)}
            checked={ticked.includes(choose.value(row))}
          />
          <span class="sr">{choose.label(row)}</span>
        </label>
      </td>
    )}
    {columns.map(({ head, cell, number }, index) =>
      index === 0 ? (
        <th scope="row">{cell(row)}</th>
      ) : (
        <td class={number ? 'number' : undefined} data-label={head}>
          {cell(row)}
        </td>
      ),
    )}
  </tr>
)

const Totals = <Row,>({ columns, choose, totals = [] }: Pick<Props<Row>, 'columns' | 'choose' | 'totals'>) => (
  <tfoot>
    <tr>
      {choose && <td class="tick" />}
      <th scope="row">{totals[0]}</th>
      {columns.slice(1).map(({ head, number }, index) => (
        <td class={number ? 'number' : undefined} data-label={totals[index + 1] ? head : undefined}>
          {totals[index + 1]}
        </td>
      ))}
    </tr>
  </tfoot>
)

/** Rows as a table on a desk and as cards on a phone. The first column names the row. */
export const DataTable = <Row,>({ around, caption, columns, rows, empty, choose, totals }: Props<Row>) => {
  if (rows.length === 0) return <>{empty}</>
  // What was ticked in a form that was refused stays ticked.
  const ticked = (choose && around.refusal && around.typedAll?.(choose.name)) || []
  return (
    <table class="stack">
      <caption>{caption}</caption>
      <thead>
        <tr>
          {choose && (
            <th scope="col" class="tick">
              <span class="sr">{around.t('ui.table.choose')}</span>
            </th>
          )}
          {columns.map((column) => (
            <Heading around={around} column={column} />
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Line row={row} columns={columns} choose={choose} ticked={ticked} />
        ))}
      </tbody>
      {totals && <Totals columns={columns} choose={choose} totals={totals} />}
    </table>
  )
}
