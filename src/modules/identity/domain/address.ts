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
