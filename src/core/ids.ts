const shape = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** The last id's millisecond and its place within it, so that ids made in one breath still sort as they were made. */
const last = { ms: 0, place: 0 }

/**
 * A new uuid v7 (RFC 9562): sorts by time, so rows land side by side in an index. Give `at` to date the id of
 * something that happened earlier. Within one process, ids of the same or a later millisecond come out ascending.
 */
export const newId = (at: Temporal.Instant = Temporal.Now.instant()): string => {
  const [seed = 0, variant = 0, ...rest] = crypto.getRandomValues(new Uint16Array(5))
  const same = at.epochMilliseconds === last.ms && last.place < 0xfff
  last.place = same ? last.place + 1 : seed & 0x7ff // the upper half is room to count on
  last.ms = at.epochMilliseconds

  const time = hex(last.ms, 12)
  const tail = rest.map((part) => hex(part, 4)).join('')
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(last.place, 3)}-${hex(0x8000 | (variant & 0x3fff), 4)}-${tail}`
}

const hex = (value: number, length: number): string => value.toString(16).padStart(length, '0')

/** Whether a text is written as an id, in lower case as the database writes it. Any uuid version will do. */
export const isId = (text: unknown): text is string => typeof text === 'string' && shape.test(text)
