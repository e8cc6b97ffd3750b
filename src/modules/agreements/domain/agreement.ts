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

const acceptedVersions = (agreement: Agreement): Version[] =>
  agreement.versions.filter((version) => isAccepted(version, agreement))

const hasBegun = ({ startsOn }: Version, day: Temporal.PlainDate): boolean =>
  Temporal.PlainDate.compare(startsOn, day) <= 0

/**
 * The version that counts: the newest both parties accepted. Given a day, the newest of those that had begun by then,
 * because new terms replace the old ones only from their first day.
 */
export const acceptedVersion = (agreement: Agreement, day?: Temporal.PlainDate): Version | undefined => {
  const accepted = acceptedVersions(agreement)
  return (day && accepted.find((version) => hasBegun(version, day))) ?? accepted[0]
}

/** Whether an agreement is in force follows from signatures, term and ending (domain rule 5). */
export const statusOf = (agreement: Agreement, at: Temporal.Instant): Status => {
  if (agreement.endedAt && Temporal.Instant.compare(agreement.endedAt, at) <= 0) return 'ended'
  const [newest] = acceptedVersions(agreement)
  if (!newest) return agreement.declinedAt ? 'declined' : 'proposed'
  const day = today(at)
  const running = acceptedVersion(agreement, day) ?? newest
  if (hasBegun(running, day) && Temporal.PlainDate.compare(day, running.endsOn) <= 0) return 'in_force'
  return hasBegun(newest, day) ? 'expired' : 'agreed'
}

/** A decline turns down what lay on the table then. Where an older version runs, new terms may follow later. */
const isDeclined = ({ createdAt }: Version, { declinedAt }: Agreement): boolean =>
  declinedAt !== null && Temporal.Instant.compare(createdAt, declinedAt) <= 0

/** The version that waits for an answer, if the newest one does. */
export const openVersion = (agreement: Agreement): Version | undefined => {
  const [newest] = agreement.versions
  if (!newest || agreement.endedAt || isDeclined(newest, agreement)) return undefined
  return isAccepted(newest, agreement) ? undefined : newest
}

/** Whether this party's answer is the one that is missing. */
export const waitsFor = (agreement: Agreement, organisationId: string): boolean => {
  const open = openVersion(agreement)
  const isParty = [agreement.businessId, agreement.partnerId].includes(organisationId)
  return isParty && open !== undefined && !open.acceptances.some((each) => each.organisationId === organisationId)
}

type Accepting = {
  organisationId: string
  accountId: string
  versionId: string
  termsHash: string
  at: Temporal.Instant
}

/** Accepts exactly what was read: a version that was replaced meanwhile, or other content, is refused. */
export const accept = (
  agreement: Agreement,
  by: Accepting,
): Result<{ version: Version; acceptance: Acceptance; complete: boolean }> => {
  const version = openVersion(agreement)
  if (!version) return refuse('conflict', 'agreement.nothing_open')
  if (version.id !== by.versionId || version.termsHash !== by.termsHash)
    return refuse('conflict', 'agreement.version_replaced')
  if (!waitsFor(agreement, by.organisationId)) return refuse('conflict', 'agreement.already_accepted')
  const acceptance = { organisationId: by.organisationId, accountId: by.accountId, termsHash: by.termsHash, at: by.at }
  const complete = isAccepted({ ...version, acceptances: [...version.acceptances, acceptance] }, agreement)
  return ok({ version, acceptance, complete })
}

/** New terms follow the newest version; they cannot follow an offer that was turned down or an agreement that ended. */
export const nextVersionNumber = (agreement: Agreement): Result<number> =>
  agreement.endedAt || (agreement.declinedAt && !acceptedVersion(agreement))
    ? refuse('conflict', 'agreement.closed')
    : ok((agreement.versions[0]?.number ?? 0) + 1)

export const decline = (agreement: Agreement): Result<Agreement> =>
  openVersion(agreement) ? ok(agreement) : refuse('conflict', 'agreement.nothing_open')

/** Only what runs, or will, can be ended. */
export const end = (agreement: Agreement, at: Temporal.Instant): Result<Agreement> =>
  ['in_force', 'agreed'].includes(statusOf(agreement, at)) ? ok(agreement) : refuse('conflict', 'agreement.not_running')

export type { Draft }
