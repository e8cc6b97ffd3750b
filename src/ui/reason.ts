import type { FieldRefusal, Refusal } from '../core/result.ts'
import type { TextKey } from '../platform/text.ts'
import type { UiAround } from './around.ts'

/** The words of a refusal. Its code names a text; a missing one shows its name, so nothing goes silent. */
export const reason = (around: UiAround, { code, facts }: Refusal | FieldRefusal): string =>
  around.t(code as TextKey, facts)

/** What is wrong with one field, in words. */
export const errorOf = (around: UiAround, name: string): string | undefined => {
  const found = around.refusal?.fields?.[name]
  return found && reason(around, found)
}

/** The id of a field's control: where the error summary links to. */
export const idOf = (name: string): string => `f-${name.replace(/[^\w.-]/g, '-')}`
