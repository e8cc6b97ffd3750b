import { today } from '../../../core/dates.ts'
import { ok, type Result, refuse } from '../../../core/result.ts'
import type { Draft, Terms, TermsProduct } from './terms.ts'

export type Acceptance = { organisationId: string; accountId: string; termsHash: string; at: Temporal.Instant }

/** Terms as they were proposed; never changed, only followed by a next version. */
export type Version = {
  id: string
  number: number
  terms: Terms
  termsHash: string
  startsOn: Temporal.PlainDate
  endsOn: Temporal.PlainDate
  proposedBy: string
  createdAt: Temporal.Instant
  products: readonly TermsProduct[]
  acceptances: readonly Acceptance[]
}

/** The facts of an agreement. Its status follows from them and from the day; it is stored nowhere. */
export type Agreement = {
  id: string
  number: string
  businessId: string
  partnerId: string
  createdAt: Temporal.Instant
  declinedAt: Temporal.Instant | null
  endedAt: Temporal.Instant | null
  /** Newest first. */
  versions: readonly Version[]
}

export type Parties = Pick<Agreement, 'businessId' | 'partnerId'>
export type Status = 'proposed' | 'declined' | 'agreed' | 'in_force' | 'expired' | 'ended'

/** True when both parties accepted this very content. */
export const isAccepted = (version: Version, { businessId, partnerId }: Parties): boolean =>
  [businessId, partnerId].every((party) =>
    version.acceptances.some((each) => each.organisationId === party && each.termsHash === version.termsHash),
  )

/** The newest version both parties accepted: the one that counts. */
export const acceptedVersion = (agreement: Agreement): Version | undefined =>
  agreement.versions.find((version) => isAccepted(version, agreement))

/** Whether an agreement is in force follows from signatures, term and ending (domain rule 5). */
export const statusOf = (agreement: Agreement, at: Temporal.Instant): Status => {
  if (agreement.endedAt && Temporal.Instant.compare(agreement.endedAt, at) <= 0) return 'ended'
  const version = acceptedVersion(agreement)
  if (!version) return agreement.declinedAt ? 'declined' : 'proposed'
  const day = today(at)
  if (Temporal.PlainDate.compare(day, version.startsOn) < 0) return 'agreed'
  return Temporal.PlainDate.compare(day, version.endsOn) > 0 ? 'expired' : 'in_force'
}

/** The version that waits for an answer, if the newest one does. */
export const openVersion = (agreement: Agreement): Version | undefined => {
  const [newest] = agreement.versions
  return newest && !agreement.declinedAt && !agreement.endedAt && !isAccepted(newest, agreement) ? newest : undefined
}

/** Whether this organisation's answer is the one that is missing. */
export const waitsFor = (agreement: Agreement, organisationId: string): boolean => {
  const open = openVersion(agreement)
  return open !== undefined && !open.acceptances.some((each) => each.organisationId === organisationId)
}

type Accepting = { organisationId: string; accountId: string; versionId: string; termsHash: string; at: Temporal.Instant }

/** Accepts exactly what was read: a version that was replaced meanwhile, or other content, is refused. */
export const accept = (agreement: Agreement, by: Accepting): Result<{ version: Version; acceptance: Acceptance; complete: boolean }> => {
  const version = openVersion(agreement)
  if (!version) return refuse('conflict', 'agreement.nothing_open')
  if (version.id !== by.versionId || version.termsHash !== by.termsHash) return refuse('conflict', 'agreement.version_replaced')
  if (!waitsFor(agreement, by.organisationId)) return refuse('conflict', 'agreement.already_accepted')
  const acceptance = { organisationId: by.organisationId, accountId: by.accountId, termsHash: by.termsHash, at: by.at }
  const complete = isAccepted({ ...version, acceptances: [...version.acceptances, acceptance] }, agreement)
  return ok({ version, acceptance, complete })
}

/** A counter-proposal follows the newest version; it cannot follow an agreement that is turned down or ended. */
export const nextVersionNumber = (agreement: Agreement): Result<number> =>
  agreement.declinedAt || agreement.endedAt
    ? refuse('conflict', 'agreement.closed')
    : ok((agreement.versions[0]?.number ?? 0) + 1)

export const decline = (agreement: Agreement): Result<Agreement> =>
  openVersion(agreement) ? ok(agreement) : refuse('conflict', 'agreement.nothing_open')

/** Only what runs, or will, can be ended. */
export const end = (agreement: Agreement, at: Temporal.Instant): Result<Agreement> =>
  ['in_force', 'agreed'].includes(statusOf(agreement, at)) ? ok(agreement) : refuse('conflict', 'agreement.not_running')

export type { Draft }
