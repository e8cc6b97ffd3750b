import type { Child } from 'hono/jsx'
import type { UiAround } from './around.ts'
import { Icon } from './icons.tsx'

type Props = {
  around: UiAround
  /** What was done: "Kiriman tercatat". */
  says: string
  /** Short enough to read out on the phone. */
  reference: string
  next: Child
  by: Child
  until?: Child
  children?: Child
}

/** After sending: it arrived, under which number, and what happens now, by whom, by when. */
export const Confirmation = ({ around: { t }, says, reference, next, by, until, children }: Props) => (
  <>
    <div class="box sent" role="status">
      <Icon name="check" />
      <p>{says}</p>
      <p>
        {t('ui.sent.reference')} <b class="big">{reference}</b>
      </p>
    </div>
    <section class="box">
      <h2>{t('ui.sent.next')}</h2>
      <p>{next}</p>
      <dl>
        <div>
          <dt>{t('ui.sent.by')}</dt>
          <dd>{by}</dd>
        </div>
        {until && (
          <div>
            <dt>{t('ui.sent.until')}</dt>
            <dd>{until}</dd>
          </div>
        )}
      </dl>
    </section>
    {children}
  </>
)
