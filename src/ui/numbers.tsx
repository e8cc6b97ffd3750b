import type { Child } from 'hono/jsx'

type Props = {
  caption: Child
  head: readonly string[]
  rows: readonly { label: Child; cells: readonly Child[] }[]
}

/** The figures behind a picture: for reading out, copying and checking. Narrow ones stay a table on a phone. */
export const NumbersTable = ({ caption, head, rows }: Props) => (
  <table class={head.length > 3 ? 'stack' : undefined}>
    <caption>{caption}</caption>
    <thead>
      <tr>
        {head.map((name, index) => (
          <th scope="col" class={index > 0 ? 'number' : undefined}>
            {name}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {rows.map(({ label, cells }) => (
        <tr>
          <th scope="row">{label}</th>
          {cells.map((cell, index) => (
            <td class="number" data-label={head[index + 1]}>
              {cell}
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
)
