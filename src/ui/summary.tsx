import type { Child } from 'hono/jsx'
import type { UiAround } from './around.ts'

export type SummaryRow = {
  label: string
  /** Blank shows "Tidak diisi". */
  value?: Child
  /** Where this answer is changed. */
  change?: string | undefined
}

/** What was answered or is known, row by row; for checking before sending and for reading later. */
export const Summary = ({ around, title, rows }: { around: UiAround; title?: Child; rows: readonly SummaryRow[] }) => (
  <section class="box">
    {title && <h2>{title}</h2>}
    <dl>
      {rows.map(({ label, value, change }) => (
        <div>
          <dt>{label}</dt>
          <dd>{value || <i>{around.t('ui.blank')}</i>}</dd>
          {change && (
            <dd>
              <a href={change}>
                {around.t('ui.change')}
                <span class="sr"> {label}</span>
              </a>
            </dd>
          )}
        </div>
      ))}
    </dl>
  </section>
)
