import type { Context } from 'hono'
import type { Env } from './http.ts'

/**
 * Where guesses are counted: an IPv4 address as it is, of an IPv6 address the half a household shares, because whoever
 * has one has 2^64 of them.
 */
export const networkOf = (address: string): string => {
  const plain = address
    .toLowerCase()
    .replace(/^::ffff:(?=\d+\.)/, '')
    .replace(/%.*$/, '')
  if (!plain.includes(':')) return plain
  const [front = '', back] = plain.split('::')
  const head = groupsOf(front)
  const tail = groupsOf(back ?? '')
  const middle = back === undefined ? [] : Array<string>(Math.max(0, 8 - head.length - tail.length)).fill('0')
  return [...head, ...middle, ...tail].slice(0, 4).join(':')
}

const groupsOf = (part: string): string[] =>
  part === '' ? [] : part.split(':').map((group) => group.replace(/^0+(?=.)/, ''))

/** The visitor's address behind so many proxies of ours; what stands further left anyone can write. */
export const forwardedFor = (header: string, proxies: number): string | undefined =>
  header
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== '')
    .at(-proxies)

/** Where the request came from, for counting guesses: the socket, or what our own proxies wrote. */
export const networkFrom = (c: Context<Env>): string => {
  const { incoming } = (c.env ?? {}) as { incoming?: { socket?: { remoteAddress?: string } } }
  const proxies = c.var.house.config.TRUST_PROXY
  const forwarded = proxies > 0 ? forwardedFor(c.req.header('x-forwarded-for') ?? '', proxies) : undefined
  return networkOf(forwarded ?? incoming?.socket?.remoteAddress ?? 'unknown')
}
