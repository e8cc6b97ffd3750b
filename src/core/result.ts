/** What a decision returns. A refusal is an expected answer; a bug is thrown. */
export type Result<T> = { ok: true; value: T } | { ok: false; refusal: Refusal }

/** What fills the holes of a text. */
export type Facts = Record<string, string | number>

/** Why one field of a form was not taken: the key of a text and what fills its holes. */
export type FieldRefusal = { code: string; facts?: Facts }

export type Refusal = {
  kind: 'invalid' | 'conflict' | 'denied' | 'missing'
  /** Key of the text shown to the user. */
  code: string
  facts?: Facts
  /** One message per field, shown beside the field, so that a form can be put right in one go. */
  fields?: Record<string, FieldRefusal>
  /** For a denied act: keys of the texts that say who may. */
  who?: readonly string[]
}

/** An answer that holds. */
export const ok = <T>(value: T): Result<T> => ({ ok: true, value })

/** An answer that is a no: its kind decides the HTTP status, its code the text. */
export const refuse = (kind: Refusal['kind'], code: string, facts: Facts = {}): Result<never> => ({
  ok: false,
  refusal: { kind, code, facts },
})

/** Refuses a form field by field. Throws when no field is named: a refusal without a reason is a bug. */
export const refuseFields = (fields: Record<string, FieldRefusal>): Result<never> => {
  if (Object.keys(fields).length === 0) throw new TypeError('a refused form must name a field')
  return { ok: false, refusal: { kind: 'invalid', code: 'form.invalid', fields } }
}
