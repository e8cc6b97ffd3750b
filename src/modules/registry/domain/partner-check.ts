import { ok, type Result, refuse, refuseFields } from '../../../core/result.ts'
import type { PartnerMakers } from './partner.ts'

export const checkOutcomes = ['verified', 'needs_fixing'] as const
export type CheckOutcome = (typeof checkOutcomes)[number]

/** The agency's latest look at a partner. */
export type PartnerCheck = { outcome: CheckOutcome; note: string; at: Temporal.Instant }

export type CheckState = CheckOutcome | 'unchecked'

/** Where a partner stands: the latest look counts unless what was looked at has changed since. */
export const checkState = (
  { changedAt }: Pick<PartnerMakers, 'changedAt'>,
  latest: PartnerCheck | undefined,
): CheckState => {
  if (!latest) return 'unchecked'
  return changedAt && Temporal.Instant.compare(latest.at, changedAt) < 0 ? 'unchecked' : latest.outcome
}

/** Maker is not checker (domain rule 9): neither who entered a partner nor who last changed it looks it over. */
export const isMaker = ({ enteredBy, changedBy }: PartnerMakers, accountId: string): boolean =>
  accountId === enteredBy || accountId === changedBy

/** A look with its outcome. What is to be fixed has to be said, so that somebody can fix it. */
export const checkPartner = (
  makers: PartnerMakers,
  look: { outcome: CheckOutcome; note: string },
  accountId: string,
): Result<{ outcome: CheckOutcome; note: string }> => {
  if (isMaker(makers, accountId)) return refuse('conflict', 'partner.check.maker')
  if (look.outcome === 'needs_fixing' && look.note === '')
    return refuseFields({ note: { code: 'partner.check.note_missing' } })
  return ok(look)
}
