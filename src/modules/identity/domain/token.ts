import { ok, type Result, refuseFields } from '../../../core/result.ts'

/** How long a machine's token may hold, in days. */
export const tokenTerms = ['1', '30', '90', '365'] as const

/**
 * A token that may sign and pay stands in for the second factor its maker has just proven: a day of work, no longer.
 */
export const tokenPower = (confirms: boolean, days: number): Result<boolean> =>
  confirms && days > 1 ? refuseFields({ days: { code: 'token.too_long' } }) : ok(confirms)

/** Says at a glance, and to leak scanners, what this string is. */
export const tokenPrefix = 'jejaring_'

/** A machine gets some of what its maker may do here, never more. */
export const tokenDuties = (wanted: readonly string[], own: ReadonlySet<string>): Result<string[]> =>
  wanted.every((duty) => own.has(duty))
    ? ok([...new Set(wanted)].sort())
    : refuseFields({ duties: { code: 'member.beyond' } })

/** What the token may do now: what it was given, as far as its membership still has it. */
export const effectiveDuties = (given: readonly string[], now: readonly string[]): string[] =>
  given.filter((duty) => now.includes(duty))
