import type { TextKey } from '../platform/text.ts'
import type { UiAround } from './around.ts'
import { Icon } from './icons.tsx'
import { idOf, reason } from './reason.ts'

/** What was done, once, at the top of the page that follows. */
export const DoneNotice = ({ around }: { around: UiAround }) =>
  around.done ? (
    <div class="notice" role="status">
      <Icon name="check" />
      <p>{around.t(around.done as TextKey)}</p>
    </div>
  ) : null

/** Takes the focus and links to every field, so that nobody has to hunt for what is wrong. */
export const ErrorSummary = ({ around }: { around: UiAround }) => {
  const { refusal, t } = around
  if (!refusal) return null
  const fields = Object.entries(refusal.fields ?? {})
  return (
    <div class="notice alert" role="alert" id="galat" tabindex={-1} autofocus aria-labelledby="galat-judul">
      <Icon name="warning" />
      <div>
        <h2 id="galat-judul">{t(`ui.error.${refusal.kind}`)}</h2>
        {fields.length === 0 ? (
          <p>{reason(around, refusal)}</p>
        ) : (
          <ul class="bare">
            {fields.map(([name, refused]) => (
              <li>
                <a href={`#${idOf(name)}`}>{reason(around, refused)}</a>
              </li>
            ))}
          </ul>
        )}
      </div>
    </div>
  )
}
