import type { Json } from '../platform/action.ts'

/** What proves who one is has no place in an answer, wherever it was loaded. */
const isSecret = (name: string): boolean => /password|secret|token_?hash/i.test(name)

/**
 * What the platform holds, as JSON: money becomes an integer, days and moments ISO text, sets lists, maps objects.
 * Bytes, functions, what is undefined and what `left` names are left out.
 */
export const toJson = (value: unknown, left = isSecret): Json | undefined => {
  if (value === null) return null
  if (typeof value === 'object') return isBytes(value) ? undefined : ofObject(value, left)
  return ofPlain(value)
}

const isBytes = (value: object) => ArrayBuffer.isView(value) || value instanceof ArrayBuffer

const ofPlain = (value: unknown): Json | undefined => {
  if (typeof value === 'bigint') return Number.isSafeInteger(Number(value)) ? Number(value) : value.toString()
  if (typeof value === 'number') return Number.isFinite(value) ? value : null
  return typeof value === 'string' || typeof value === 'boolean' ? value : undefined
}

const ofObject = (value: object, left: typeof isSecret): Json | undefined => {
  if (value instanceof Map)
    return ofEntries(
      [...value].map(([key, each]) => [String(key), each]),
      left,
    )
  if (value instanceof Set) return toJson([...value], left)
  if (Array.isArray(value)) return value.map((each) => toJson(each, left) ?? null)
  const own = (value as { toJSON?: unknown }).toJSON
  return typeof own === 'function' ? toJson(own.call(value), left) : ofEntries(Object.entries(value), left)
}

const ofEntries = (entries: [string, unknown][], left: typeof isSecret): Json =>
  Object.fromEntries(
    entries.flatMap(([key, each]) => {
      const made = left(key) ? undefined : toJson(each, left)
      return made === undefined ? [] : [[key, made]]
    }),
  )
