import type { Around } from '../../../platform/http.ts'
import { Badge, type Tone } from '../../../ui/badge.tsx'
import type { IconName } from '../../../ui/icons.tsx'
import {
  type Agreement,
  acceptedVersion,
  type Parties,
  type Status,
  statusOf,
  type Version,
  waitsFor,
} from '../domain/agreement.ts'

const looks: Record<Status, [Tone, IconName]> = {
  proposed: ['moving', 'clock'],
  declined: ['bad', 'cross'],
  agreed: ['moving', 'check'],
  in_force: ['good', 'check'],
  expired: ['calm', 'clock'],
  ended: ['calm', 'return'],
}

/** Where an agreement stands at this moment: worked out from its facts, stored nowhere. */
export const StatusBadge = ({ around, agreement }: { around: Around; agreement: Agreement }) => {
  const status = statusOf(agreement, around.at)
  const [tone, icon] = looks[status]
  const asks = status === 'proposed' && waitsFor(agreement, around.actor.organisationId)
  return (
    <Badge tone={asks ? 'asks' : tone} icon={icon}>
      {around.t(asks ? 'agreement.waiting' : `agreement.status.${status}`)}
    </Badge>
  )
}

type Named = Parties & { businessName: string; partnerName: string }

/** Which party the reader belongs to; nobody's side for an officer. */
export const sideOf = ({ actor }: Around, { businessId, partnerId }: Parties): 'business' | 'partner' | undefined => {
  if (actor.organisationId === businessId) return 'business'
  return actor.organisationId === partnerId ? 'partner' : undefined
}

export const nameOf = ({ businessId, businessName, partnerName }: Named, organisationId: string | null): string =>
  organisationId === businessId ? businessName : partnerName

/** The other party for one of the two, both for an officer. */
export const otherName = (around: Around, named: Named): string => {
  const side = sideOf(around, named)
  if (side === undefined) return `${named.businessName} – ${named.partnerName}`
  return side === 'business' ? named.partnerName : named.businessName
}

/** The version whose days count: the one agreed for this day, or the newest offer while there is none. */
export const shownVersion = (agreement: Agreement, day: Temporal.PlainDate): Version | undefined =>
  acceptedVersion(agreement, day) ?? agreement.versions[0]
