import { dayEnd, dayStart } from '../../../core/dates.ts'
import type { Around } from '../../../platform/http.ts'
import { type Moment, Timeline } from '../../../ui/timeline.tsx'
import { acceptedVersion, type Version } from '../domain/agreement.ts'
import { nameOf } from './status.tsx'
import type { Viewed } from './view.tsx'

const isLater = (a: Temporal.Instant, b: Temporal.Instant) => Temporal.Instant.compare(a, b) > 0

/** The one who proposes accepts in the same breath, so only the other word is a moment of its own. */
const momentsOf = ({ t }: Around, viewed: Viewed, version: Version): Moment[] => [
  {
    at: version.createdAt,
    title: t('agreement.history.proposed', { version: version.number }),
    by: whoActed(
      viewed,
      version.acceptances.find((each) => each.organisationId === version.proposedBy)?.accountId,
      version.proposedBy,
    ),
  },
  ...version.acceptances
    .filter(({ organisationId }) => organisationId !== version.proposedBy)
    .map(({ at, accountId, organisationId }) => ({
      at,
      title: t('agreement.history.accepted', { version: version.number }),
      by: whoActed(viewed, accountId, organisationId),
    })),
]

const whoActed = (
  { people, ground, businessId, partnerId }: Viewed,
  accountId: string | undefined,
  organisationId: string,
): string =>
  [people.get(accountId ?? ''), nameOf({ ...ground, businessId, partnerId }, organisationId)].filter(Boolean).join(', ')

const closings = ({ t }: Around, { declinedAt, endedAt, closing, ground }: Viewed): Moment[] => [
  ...(declinedAt
    ? [
        {
          at: declinedAt,
          title: t('agreement.history.declined'),
          by: nameOf(ground, closing.declinedBy),
          note: closing.declineReason ?? undefined,
        },
      ]
    : []),
  ...(endedAt
    ? [
        {
          at: endedAt,
          title: t('agreement.history.ended'),
          by: nameOf(ground, closing.endedBy),
          note: closing.endReason ?? undefined,
        },
      ]
    : []),
]

/** First and last day of what was agreed; what has not come yet is drawn hollow. */
const terms = ({ t, at }: Around, viewed: Viewed): Moment[] => {
  const version = viewed.endedAt ? undefined : acceptedVersion(viewed)
  if (!version) return []
  const tone = (day: Temporal.PlainDate) => (isLater(dayStart(day), at) ? ('next' as const) : undefined)
  return [
    { at: version.startsOn, title: t('agreement.history.starts'), tone: tone(version.startsOn) },
    { at: version.endsOn, title: t('agreement.history.ends'), tone: tone(version.endsOn) },
  ]
}

/** What happens on a day stands after what happened at an hour of it. */
const momentOf = ({ at }: Moment): Temporal.Instant => (at instanceof Temporal.Instant ? at : dayEnd(at))

/** Every version, every word given, and the days that come: oldest first. */
export const History = ({ around, viewed }: { around: Around; viewed: Viewed }) => {
  const happened = [
    ...viewed.versions.toReversed().flatMap((version) => momentsOf(around, viewed, version)),
    ...closings(around, viewed),
    ...terms(around, viewed),
  ]
  const moments = happened.toSorted((a, b) => Temporal.Instant.compare(momentOf(a), momentOf(b)))
  return (
    <section>
      <h2>{around.t('agreement.history')}</h2>
      <Timeline around={around} moments={moments} />
    </section>
  )
}
