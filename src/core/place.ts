import { isId } from './ids.ts'

/** A place in a list that goes by time: when, and which of those of one moment. */
export type Place = { at: string; id: string }

/** `2026-11-23T…Z_<id>`, as an address keeps it. Anything else is no place: the list then starts at its beginning. */
export const placeAfter = (written: string | undefined, isIt: (id: string) => boolean = isId): Place | undefined => {
  const [, at = '', id = ''] = /^([12]\d{3}-\d\d-\d\dT[\d:.]+Z)_([\w-]+)$/.exec(written ?? '') ?? []
  return isIt(id) && isMoment(at) ? { at, id } : undefined
}

const isMoment = (at: string): boolean => {
  try {
    return Temporal.Instant.from(at).toString() !== ''
  } catch {
    return false
  }
}
