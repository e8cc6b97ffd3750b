import type { Json } from '../platform/action.ts'
import type { Operation } from './operations.ts'
import { exampleOf } from './schema.ts'

/** A call to copy into a shell. */
export const curlOf = ({ action, method, open, input, example }: Operation, publicUrl: string): string => {
  const url = new URL(`/api/v1/${action}`, publicUrl).href
  const content = example ?? exampleOf(input)
  const token = open ? [] : [`-H 'Authorization: Bearer TOKEN'`]
  const sent =
    method === 'GET'
      ? []
      : [
          `-H 'Content-Type: application/json'`,
          `-H 'Idempotency-Key: UUID'`,
          `-d ${quoted(JSON.stringify(content, null, 1))}`,
        ]
  return [`curl ${quoted(method === 'GET' ? url + asQuery(content) : url)}`, ...token, ...sent].join(' \\\n  ')
}

const quoted = (text: string) => `'${text.replaceAll("'", `'\\''`)}'`

const asQuery = (content: Json): string => {
  const pairs = pairsOf(content, '')
  return pairs.length > 0 ? `?${new URLSearchParams(pairs)}` : ''
}

const pairsOf = (content: Json, name: string): [string, string][] => {
  if (Array.isArray(content)) return content.flatMap((each: Json) => pairsOf(each, name))
  if (content === null || typeof content !== 'object') return [[name, String(content)]]
  return Object.entries(content).flatMap(([key, each]) => pairsOf(each, name ? `${name}.${key}` : key))
}
