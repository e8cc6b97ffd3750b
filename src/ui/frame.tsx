import type { Child } from 'hono/jsx'
import type { UiAround } from './around.ts'
import { errorOf, idOf } from './reason.ts'

/** An error never relies on its colour: it starts with the word. */
export const FieldError = ({ around, id, children }: { around: UiAround; id: string; children: Child }) => (
  <p class="error" id={id}>
    <span class="sr">{around.t('ui.error.word')} </span>
    {children}
  </p>
)

type Props = {
  around: UiAround
  name: string
  label: Child
  hint?: Child
  optional?: boolean | undefined
  /** Said to screen readers where others see a sign ("Rp", "bungkus"). */
  aside?: string | undefined
  children: Child
}

/** What stands around a control: label above, hint, and the error beside it. */
export const Frame = ({ around, name, label, hint, optional, aside, children }: Props) => {
  const id = idOf(name)
  const error = errorOf(around, name)
  return (
    <div class={error ? 'field wrong' : 'field'}>
      <label for={id}>
        {label}
        {aside && <span class="sr">{aside}</span>}
        {optional && <span class="hint"> {around.t('ui.optional')}</span>}
      </label>
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <FieldError around={around} id={`${id}-error`}>
          {error}
        </FieldError>
      )}
      {children}
    </div>
  )
}
