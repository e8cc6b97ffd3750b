import { createHash } from 'node:crypto'
import type { Child } from 'hono/jsx'
import type { UiAround } from './around.ts'

/** Two forms of one page get two keys, so that going back and using the other one is not taken for a repetition. */
const keyOf = ({ key }: UiAround, form: string) =>
  `${key.replace(/\..*/, '')}.${createHash('sha256').update(form).digest('hex').slice(0, 8)}`

/** Makes a second press of the button, or a resend after a lost answer, harmless. */
export const HiddenKey = ({ around, form }: { around: UiAround; form: string }) => (
  <input type="hidden" name="_key" value={keyOf(around, form)} />
)

type FormProps = {
  around: UiAround
  action: string
  /** Set when the form carries files. */
  files?: boolean | undefined
  /** Tells apart several forms of one page with the same action. */
  id?: string | undefined
  children: Child
}

/** A form that changes something. The browser's own checks are off: ours are in plain words and keep what was typed. */
export const Form = ({ around, action, files, id, children }: FormProps) => (
  <form method="post" action={action} id={id} enctype={files ? 'multipart/form-data' : undefined} novalidate>
    <HiddenKey around={around} form={`${action}#${id}`} />
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
