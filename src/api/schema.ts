import { z } from 'zod'
import type { Json } from '../platform/action.ts'
import type { TextKey, Translate } from '../platform/text.ts'

/** A JSON Schema, as far as the description reads it. */
export type Schema = {
  type?: string | string[]
  description?: string
  properties?: Record<string, Schema>
  required?: string[]
  items?: Schema
  anyOf?: Schema[]
  oneOf?: Schema[]
  allOf?: Schema[]
  enum?: Json[]
  const?: Json
  default?: Json
  examples?: Json[]
  minimum?: number
  maximum?: number
  minItems?: number
  pattern?: string
  format?: string
  [more: string]: unknown
}

const anId = '019ac1f0-5b1e-7c3a-9f00-3a1b2c4d5e6f'

/** What the fields of `platform/fields.ts` ask of a machine; their `field` names them. */
const kinds: Record<string, Schema> = {
  text: { examples: ['Keripik bayam'] },
  count: { type: 'integer' },
  money: { type: 'integer' },
  percent: { type: 'number', minimum: 0, maximum: 100, examples: [12.5] },
  day: { type: 'string', format: 'date', examples: ['2026-09-29'] },
  id: { type: 'string', format: 'uuid', examples: [anId] },
  email: { format: 'email', examples: ['sri@contoh.id'] },
  phone: { examples: ['+6281234567890'] },
  content: { type: 'string', contentEncoding: 'base64', examples: ['JVBERi0xLjQK'] },
}
const usual: Record<string, number> = { count: 12, money: 15_000 }

/** What an action takes or gives, as JSON Schema with words in one language. */
export const schemaOf = (schema: z.ZodType, io: 'input' | 'output', t: Translate): Schema => {
  const { $schema, ...made } = z.toJSONSchema(schema, {
    io,
    unrepresentable: 'any',
    cycles: 'throw',
    override: ({ zodSchema, jsonSchema }) => {
      describeField(jsonSchema as Schema, t)
      const { def } = zodSchema._zod
      if (io === 'input' && def.type === 'object') requireNeeded(jsonSchema as Schema, def.shape)
    },
  }) as Schema
  return made
}

const describeField = (schema: Schema, t: Translate) => {
  const { field } = schema
  delete schema.field
  const kind = typeof field === 'string' ? kinds[field] : undefined
  if (typeof field !== 'string' || !kind) return
  // What pages accept besides (bytes, other ways of writing) is theirs; the pattern says nothing more than the words.
  for (const own of ['anyOf', 'pattern']) delete schema[own]
  const usualNumber = usual[field]
  const examples =
    usualNumber === undefined ? kind.examples?.map((each) => cut(each, schema)) : [within(schema, usualNumber)]
  Object.assign(schema, {
    ...kind,
    examples: schema.examples ?? examples,
    description: [schema.description, t(`api.field.${field}` as TextKey, { most: Number(schema.maxLength) })]
      .filter(Boolean)
      .join(' '),
  })
}

const cut = (example: Json, { maxLength }: Schema): Json =>
  typeof example === 'string' && typeof maxLength === 'number' ? example.slice(0, maxLength).trim() : example

const within = ({ minimum = 0, maximum = Number.MAX_SAFE_INTEGER }: Schema, wanted: number) =>
  Math.min(maximum, Math.max(minimum, wanted))

/** Only trying tells whether a field may be left out: most clean what they are given first. */
const requireNeeded = (schema: Schema, shape: Readonly<Record<string, z.core.$ZodType>>) => {
  const needed = Object.entries(shape).filter(([, field]) => !z.safeParse(field, undefined).success)
  if (needed.length > 0) schema.required = needed.map(([name]) => name)
  else delete schema.required
}

/** Something that fits the schema. */
export const exampleOf = (schema: Schema): Json => {
  const given = [schema.const, schema.examples?.[0], schema.default, schema.enum?.[0]].find(
    (each) => each !== undefined,
  )
  if (given !== undefined) return given
  const [variant] = schema.anyOf ?? schema.oneOf ?? schema.allOf ?? []
  return variant ? exampleOf(variant) : exampleOfType(schema)
}

const exampleOfType = (schema: Schema): Json => {
  const { properties = {}, items = {}, minItems = 1 } = schema
  const type = Array.isArray(schema.type) ? schema.type[0] : schema.type
  if (type === 'object')
    return Object.fromEntries(Object.entries(properties).map(([name, each]) => [name, exampleOf(each)]))
  if (type === 'array') return Array.from({ length: Math.max(1, minItems) }, () => exampleOf(items))
  if (type === 'integer' || type === 'number') return within(schema, 1)
  return type === 'boolean' ? true : 'teks'
}

/** The fields by name, whichever variant has them. */
export const fieldsOf = (schema: Schema): { name: string; schema: Schema; required: boolean }[] => {
  const { properties, required = [] } = schema
  if (properties)
    return Object.entries(properties).map(([name, each]) => ({ name, schema: each, required: required.includes(name) }))
  const variants = (schema.anyOf ?? schema.oneOf ?? []).flatMap(fieldsOf)
  const whole = (schema.allOf ?? []).flatMap(fieldsOf)
  const all = new Map(
    [...variants.map((each) => ({ ...each, required: false })), ...whole].map((each) => [each.name, each]),
  )
  return [...all.values()]
}

/** Fields as an address carries them: `period.from`. */
export const flatFieldsOf = (schema: Schema, before = ''): ReturnType<typeof fieldsOf> =>
  fieldsOf(schema).flatMap((field) => {
    const name = before + field.name
    const inner = flatFieldsOf(field.schema, `${name}.`)
    return inner.length > 0
      ? inner.map((each) => ({ ...each, required: each.required && field.required }))
      : [{ ...field, name }]
  })
