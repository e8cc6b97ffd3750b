import type { Context } from 'hono'
import type { FieldRefusal, Refusal } from '../core/result.ts'
import { type Env, isReserved, nested } from '../platform/http.ts'
import type { ProblemStatus } from './problem.ts'

/** What was sent, or why it could not be read. */
export type Read = { input: Record<string, unknown> } | { status: ProblemStatus; refusal: Omit<Refusal, 'kind'> }

const unreadable = (status: ProblemStatus, code: string, facts: FieldRefusal['facts'] = {}): Read => ({
  status,
  refusal: { code, facts },
})

/** The JSON object in a request's body. */
export const readBody = async (c: Context<Env>): Promise<Read> => {
  if (!isJson(c.req.header('content-type'))) return unreadable(415, 'api.content_type')
  const body = await c.req.arrayBuffer()
  let given: unknown
  try {
    given = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body))
  } catch {
    return unreadable(400, 'api.json')
  }
  return checked(given)
}

const isJson = (type = '') => /^application\/json\s*(;\s*charset=("?)utf-8\2\s*)?$/i.test(type)

/** The fields in a request's address: repeated ones are a list, dots make them nested. */
export const readQuery = (c: Context<Env>): Read => {
  const [, sent = ''] = c.req.url.split(/\?(.*)/s)
  try {
    decodeURIComponent(sent.replaceAll('+', ' '))
  } catch {
    return unreadable(400, 'api.query')
  }
  const fields: Record<string, string | string[]> = Object.create(null)
  const all = new URLSearchParams(sent)
  if (all.size > mostValues) return unreadable(400, 'api.too_deep')
  for (const name of new Set(all.keys())) {
    const values = all.getAll(name)
    fields[name] = values.length === 1 ? (values[0] ?? '') : values
  }
  return checked(nested(fields as Record<string, string>))
}

const checked = (given: unknown): Read => {
  if (given === null || typeof given !== 'object' || Array.isArray(given)) return unreadable(400, 'api.not_object')
  const walk: Walk = { left: mostValues, unclean: {} }
  const found = flaw(given, [], walk)
  if (found) return unreadable(400, found.code, found.facts)
  if (Object.keys(walk.unclean).length > 0)
    return { status: 422, refusal: { code: 'form.invalid', fields: walk.unclean } }
  return { input: given as Record<string, unknown> }
}

const deepest = 12
const mostValues = 50_000

type Walk = { left: number; unclean: Record<string, FieldRefusal> }

/** Why this value cannot be looked at further: too deep, too much, or a name that no field may have. */
const flaw = (value: unknown, path: string[], walk: Walk): FieldRefusal | undefined => {
  walk.left -= 1
  if (walk.left < 0 || path.length > deepest) return { code: 'api.too_deep' }
  if (typeof value === 'string' && !isStorable(value)) walk.unclean[path.join('.')] = { code: 'field.characters' }
  return value !== null && typeof value === 'object' ? flawWithin(value, path, walk) : undefined
}

const flawWithin = (value: object, path: string[], walk: Walk): FieldRefusal | undefined => {
  for (const [name, each] of Object.entries(value)) {
    const found = isName(name) ? flaw(each, [...path, name], walk) : { code: 'api.name', facts: { name: shown(name) } }
    if (found) return found
  }
  return undefined
}

const isName = (name: string) => !isReserved(name) && name.length <= 200 && isStorable(name)
const shown = (name: string) =>
  name
    .slice(0, 40)
    .toWellFormed()
    .replace(/\p{Cc}/gu, '�')

/** PostgreSQL keeps neither a nought character nor half a surrogate pair. */
const isStorable = (text: string) => !text.includes('\u0000') && text.isWellFormed()
