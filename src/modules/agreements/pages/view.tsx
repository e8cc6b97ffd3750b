import { formatDate, today } from '../../../core/dates.ts'
import { type Around, page } from '../../../platform/http.ts'
import { Badge } from '../../../ui/badge.tsx'
import { ButtonLink, Buttons } from '../../../ui/button.tsx'
import { Layout } from '../../../ui/layout.tsx'
import { Pasal } from '../../../ui/pasal.tsx'
import { Summary } from '../../../ui/summary.tsx'
import { view } from '../actions/read.ts'
import { acceptedVersion, isAccepted, openVersion, statusOf, type Version, waitsFor } from '../domain/agreement.ts'
import { Answer, mayEnd } from './answer.tsx'
import { History } from './history.tsx'
import { PapersOver } from './over.tsx'
import { changesBetween, marks, type Telling } from './sentences.ts'
import { nameOf, StatusBadge, sideOf } from './status.tsx'
import { Terms } from './terms.tsx'

export type Viewed = Exclude<Awaited<ReturnType<typeof view.load>>, undefined>
type Props = { around: Around; viewed: Viewed }

const tellingOf = ({ t, language, at }: Around, { ground }: Viewed): Telling => ({ t, language, ground, on: today(at) })

/** Where it stands, and apart from that whether an answer is due: new terms may wait while the old ones run. */
const Badges = ({ around, viewed }: Props) => (
  <p>
    <StatusBadge around={around} agreement={viewed} />{' '}
    {acceptedVersion(viewed) && waitsFor(viewed, around.actor.organisationId) && (
      <Badge tone="asks" icon="clock">
        {around.t('agreement.waiting')}
      </Badge>
    )}
  </p>
)

/** What is on the table comes first; otherwise what counts today. */
const leading = (viewed: Viewed, day: Temporal.PlainDate): Version | undefined =>
  openVersion(viewed) ?? acceptedVersion(viewed, day) ?? viewed.versions[0]

/** Whose move it is, and what holds meanwhile. */
const Waits = ({ around, viewed, open }: Props & { open: Version }) => {
  const { t, actor, at } = around
  const mine = waitsFor(viewed, actor.organisationId)
  const missing =
    [viewed.businessId, viewed.partnerId].find((id) => !open.acceptances.some((each) => each.organisationId === id)) ??
    ''
  const running = statusOf(viewed, at) === 'in_force' ? acceptedVersion(viewed, today(at)) : undefined
  return (
    <>
      <p>
        {mine
          ? t('agreement.waits.you', { name: nameOf(viewed.ground, open.proposedBy) })
          : t('agreement.waits.other', { name: nameOf(viewed.ground, missing) })}{' '}
        {running && t('agreement.still_runs', { version: running.number })}
      </p>
      {mine && (
        <p>
          <a class="plain" href="#jawab">
            {t('agreement.jump')}
          </a>
        </p>
      )}
    </>
  )
}

/** Why it was turned down or ended, in the words of the one who did it. */
const Because = ({ around: { t }, viewed }: Props) => {
  const { closing, ground, declinedAt, endedAt, versions } = viewed
  const declined = declinedAt && versions[0] && Temporal.Instant.compare(versions[0].createdAt, declinedAt) <= 0
  return (
    <>
      {declined && (
        <blockquote>
          {t('agreement.declined_because', {
            name: nameOf(ground, closing.declinedBy),
            reason: closing.declineReason ?? '',
          })}
        </blockquote>
      )}
      {endedAt && (
        <blockquote>
          {t('agreement.ended_because', { name: nameOf(ground, closing.endedBy), reason: closing.endReason ?? '' })}
        </blockquote>
      )}
    </>
  )
}

/** The lines that differ from the version before: nobody should have to compare two long pages. */
const Changes = ({ around, viewed, shown }: Props & { shown: Version }) => {
  const { t } = around
  const before =
    viewed.versions.find((each) => each.number < shown.number && isAccepted(each, viewed)) ??
    viewed.versions.find((each) => each.number === shown.number - 1)
  if (!before || isAccepted(shown, viewed)) return null
  const { added, gone } = changesBetween(before, shown, tellingOf(around, viewed))
  return (
    <section class="box">
      <h2>{t('agreement.changes', { version: before.number })}</h2>
      {added.length + gone.length === 0 && <p>{t('agreement.changes.none')}</p>}
      {[['agreement.changes.now', added] as const, ['agreement.changes.before', gone] as const].map(
        ([key, lines]) =>
          lines.length > 0 && (
            <>
              <h3>{t(key)}</h3>
              <ul>
                {lines.map((line) => (
                  <li>{line}</li>
                ))}
              </ul>
            </>
          ),
      )}
    </section>
  )
}

/** Ways on from here. Paths of other modules are addresses, not imports. */
const Ways = ({ around, viewed }: Props) => {
  const { t, at } = around
  const running = statusOf(viewed, at) === 'in_force'
  return (
    <Buttons>
      {running && sideOf(around, viewed) === 'business' && around.actor.duties.has('stock') && (
        <ButtonLink href={`/titip-jual/kirim/${viewed.id}`} icon="truck">
          {t('agreement.to.send')}
        </ButtonLink>
      )}
      {acceptedVersion(viewed) && (
        <ButtonLink href={`/rekening-bersama/${viewed.id}`} icon="money" tone="quiet">
          {t('agreement.to.statement')}
        </ButtonLink>
      )}
      {acceptedVersion(viewed) && around.actor.duties.has('money') && (
        <ButtonLink href={`/titip-jual/selesaikan/${viewed.id}`} icon="settlement" tone="quiet">
          {t('agreement.to.settle')}
        </ButtonLink>
      )}
      <ButtonLink href={`/perjanjian/${viewed.id}/pdf`} icon="print" tone="quiet">
        {t('agreement.to.print')}
      </ButtonLink>
    </Buttons>
  )
}

const Seal = ({ around: { t }, version }: { around: Around; version: Version }) => (
  <section>
    <h2>{t('agreement.seal')}</h2>
    <p>
      <code>{version.termsHash.slice(0, 16).replace(/(.{4})(?=.)/g, '$1 ')}…</code>
    </p>
    <p>{t('agreement.seal.says')}</p>
    <Pasal mark={marks['law.pp71_59']}>{t('law.pp71_59')}</Pasal>
  </section>
)

const OtherVersions = ({ around, viewed, shown }: Props & { shown: Version }) => {
  const others = viewed.versions.filter(({ id }) => id !== shown.id)
  if (others.length === 0) return null
  return (
    <section>
      <h2>{around.t('agreement.other_versions')}</h2>
      {others.map((version) => (
        <details>
          <summary>{versionLine(around, viewed, version)}</summary>
          <Terms around={around} draft={version} telling={tellingOf(around, viewed)} />
          <p>
            <a class="plain" href={`/perjanjian/${viewed.id}/pdf?versi=${version.number}`}>
              {around.t('agreement.to.print')}
            </a>
          </p>
        </details>
      ))}
    </section>
  )
}

const versionLine = ({ t, language }: Around, { ground }: Viewed, { number, proposedBy, createdAt }: Version): string =>
  t('agreement.shows_version', {
    version: number,
    name: nameOf(ground, proposedBy),
    day: formatDate(createdAt, language),
  })

export const viewPage = page(view, (viewed, around) => {
  const { t } = around
  const { ground, number } = viewed
  const open = openVersion(viewed)
  const waits = waitsFor(viewed, around.actor.organisationId)
  const shown = leading(viewed, today(around.at))
  return (
    <Layout
      around={around}
      title={t('agreement.title', { business: ground.businessName, partner: ground.partnerName })}
      back={{ href: '/perjanjian', text: t('agreement.list') }}
    >
      <Badges around={around} viewed={viewed} />
      {open && <Waits around={around} viewed={viewed} open={open} />}
      <Because around={around} viewed={viewed} />
      <Summary
        around={around}
        rows={[
          { label: t('agreement.number'), value: number },
          { label: t('agreement.business'), value: ground.businessName },
          { label: t('agreement.partner'), value: ground.partnerName },
        ]}
      />
      {!waits && <Ways around={around} viewed={viewed} />}
      {shown && (
        <>
          <p class="soft">{versionLine(around, viewed, shown)}</p>
          <PapersOver around={around} ground={ground} productIds={shown.products.map(({ productId }) => productId)} />
          <Changes around={around} viewed={viewed} shown={shown} />
          <Terms around={around} draft={shown} telling={tellingOf(around, viewed)} />
          <Answer around={around} viewed={viewed} />
          {waits && <Ways around={around} viewed={viewed} />}
          <History around={around} viewed={viewed} />
          <Seal around={around} version={shown} />
          <OtherVersions around={around} viewed={viewed} shown={shown} />
        </>
      )}
      {mayEnd(around, viewed) && (
        <p>
          <a class="plain" href={`/perjanjian/${viewed.id}/akhiri`}>
            {t('agreement.end.open')}
          </a>
        </p>
      )}
    </Layout>
  )
})
