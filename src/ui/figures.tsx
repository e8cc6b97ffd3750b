import type { Child } from 'hono/jsx'

export type Figure = {
  label: string
  value: Child
  /** The rows behind the number. */
  href?: string | undefined
  note?: Child
  /** Draws the eye to what wants attention. */
  asks?: boolean | undefined
}

/** Big numerals; each leads to the rows it was counted from. */
export const Figures = ({ figures }: { figures: readonly Figure[] }) => (
  <ul class="bare figures">
    {figures.map(({ label, value, href, note, asks }) => (
      <li class={asks ? 'box asks' : 'box'}>
        <b class="big">{value}</b>
        {href ? <a href={href}>{label}</a> : <span>{label}</span>}
        {note && <small>{note}</small>}
      </li>
    ))}
  </ul>
)
