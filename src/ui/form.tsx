import type { Child } from 'hono/jsx'
import type { UiAround } from './around.ts'

/** Makes a second press of the button, or a resend after a lost answer, harmless. */
export const HiddenKey = ({ around }: { around: UiAround }) => <input type="hidden" name="_key" value={around.key} />

type FormProps = {
  around: UiAround
  action: string
  /** Set when the form carries files. */
  files?: boolean | undefined
  id?: string | undefined
  children: Child
}

/** A form that changes something. The browser's own checks are off: ours are in plain words and keep what was typed. */
export const Form = ({ around, action, files, id, children }: FormProps) => (
  <form method="post" action={action} id={id} enctype={files ? 'multipart/form-data' : undefined} novalidate>
    <HiddenKey around={around} />
    {children}
  </form>
)

/** Fields that belong together, under one question. */
export const Fieldset = ({ legend, hint, children }: { legend: Child; hint?: Child; children: Child }) => (
  <fieldset>
    <legend>{legend}</legend>
    {hint && <p class="hint">{hint}</p>}
    {children}
  </fieldset>
)
