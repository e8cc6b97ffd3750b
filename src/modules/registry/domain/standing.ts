/** Where a business stands in the eyes of the city, as everyone may know it. */
export const standings = ['registered', 'verifying', 'fixing', 'verified', 'lapsed', 'rejected'] as const
export type Standing = (typeof standings)[number]

/** What the verification keeps of a business; all null when it was never asked for. */
export type StandingFacts = { verificationState: string | null; verifiedUntil: Temporal.PlainDate | null }

/**
 * A business stays verified through its next round until the year is over, then shows by itself that it is not: no
 * job has to come and say so (domain rule 12).
 */
export const standingOn = (
  { verificationState: state, verifiedUntil: until }: StandingFacts,
  day: Temporal.PlainDate,
): Standing => {
  if (state === null) return 'registered'
  // A rejection counts at once; an appeal against it does not bring the old year back.
  if (state === 'rejected') return 'rejected'
  if (state === 'appealed') return 'verifying'
  if (until !== null && Temporal.PlainDate.compare(day, until) <= 0) return 'verified'
  if (state === 'verified') return 'lapsed'
  return state === 'fixing' ? 'fixing' : 'verifying'
}
