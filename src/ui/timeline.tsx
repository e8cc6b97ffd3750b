import type { Child } from 'hono/jsx'
import { formatDate, formatDateTime } from '../core/dates.ts'
import type { UiAround } from './around.ts'

export type Moment = {
  at: Temporal.Instant | Temporal.PlainDate
  title: Child
  /** Who did it, and for whom. */
  by?: Child
  note?: Child
  /** `next` has not happened yet, `asks` wants attention. */
  tone?: 'next' | 'asks' | undefined
}

const said = (at: Moment['at'], around: UiAround) =>
  at instanceof Temporal.Instant ? formatDateTime(at, around.language) : formatDate(at, around.language)

const machine = (at: Moment['at']) =>
  at instanceof Temporal.Instant ? at.toString({ smallestUnit: 'second' }) : `${at}`

/** What happened, in order, and what comes. */
export const Timeline = ({ around, moments }: { around: UiAround; moments: readonly Moment[] }) => (
  <ol class="bare timeline">
    {moments.map(({ at, title, by, note, tone }) => (
      <li class={tone}>
        <time datetime={machine(at)}>{said(at, around)}</time>
        <b>{title}</b>
        {by && <span class="soft">{by}</span>}
        {note && <p>{note}</p>}
      </li>
    ))}
  </ol>
)
