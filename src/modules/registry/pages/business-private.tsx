import { formatDate, formatDateTime } from '../../../core/dates.ts'
import { may } from '../../../platform/action.ts'
import type { Around } from '../../../platform/http.ts'
import { Money } from '../../../ui/money.tsx'
import { Summary, type SummaryRow } from '../../../ui/summary.tsx'
import type { BusinessView } from '../actions/business.ts'
import type { BusinessPrivate } from '../domain/business.ts'
import { pinText } from '../domain/pin.ts'
import type { Sized } from '../domain/size.ts'
import { policy } from '../policy.ts'
import type { TwinLine } from '../store/twin.ts'
import { numberOf } from './numbers.ts'

type Props = { around: Around; business: BusinessView }

const sizeText = ({ t }: Around, { size, by, rule }: Sized) =>
  t(`business.size_by.${by}`, { size: t(`business.size.${size}`), law: rule.law })

const kbliText = ({ t }: Around, { kbliCode, kbliVersion }: BusinessPrivate, title: string | undefined) =>
  kbliCode && kbliVersion
    ? t('business.kbli_of', { code: kbliCode, version: kbliVersion, title: title ?? '' }).trim()
    : undefined

const mapOf = ({ latitude, longitude }: BusinessPrivate) =>
  latitude === null || longitude === null ? undefined : (
    <a href={`geo:${latitude},${longitude}`}>{pinText({ latitude, longitude })}</a>
  )

const ownerRows = (around: Around, known: BusinessPrivate, { numbers }: BusinessView): SummaryRow[] => {
  const { t } = around
  return [
    { label: t('business.owner_kind'), value: known.ownerKind && t(`business.owner_kind.${known.ownerKind}`) },
    { label: t('business.owner'), value: known.ownerName },
    { label: t('business.gender'), value: known.gender && t(`business.gender.${known.gender}`) },
    { label: t('business.nik'), value: numbers?.nik },
    { label: t('business.npwp'), value: numbers?.npwp },
    { label: t('business.nib'), value: known.nib },
    { label: t('business.kbli'), value: kbliText(around, known, numbers?.kbli) },
    { label: t('business.phone'), value: known.phone && <a href={`tel:${known.phone}`}>{known.phone}</a> },
    { label: t('business.email'), value: known.email },
    { label: t('business.address'), value: known.address },
    { label: t('business.pin'), value: mapOf(known) },
  ]
}

const workRows = (around: Around, known: BusinessPrivate, { size }: BusinessView): SummaryRow[] => {
  const { t, language } = around
  const { capital, yearlySales, capacityWeek, capacityUnit, salesYear } = known
  const per = salesYear === null ? '' : ` (${salesYear})`
  return [
    { label: t('business.size'), value: size && sizeText(around, size) },
    {
      label: t('business.capacity'),
      value: capacityWeek && t('business.capacity_of', { count: numberOf(capacityWeek), unit: capacityUnit }),
    },
    { label: t('business.channels'), value: known.channels.map((each) => t(`business.channel.${each}`)).join(', ') },
    { label: t('business.partners'), value: known.existingPartners },
    { label: t('business.capital'), value: capital === null ? undefined : <Money amount={capital} /> },
    {
      label: t('business.sales'),
      value:
        yearlySales === null ? undefined : (
          <>
            <Money amount={yearlySales} />
            {per}
          </>
        ),
    },
    { label: t('business.started'), value: known.startedOn && formatDate(known.startedOn, language) },
    { label: t('business.source'), value: t(`business.source.${known.source}`) },
  ]
}

/** Plausible only: nobody is kept out by these. */
const Doubts = ({ around: { t }, business: { doubts } }: Props) =>
  doubts.length === 0 ? null : (
    <section class="box">
      <h2>{t('business.doubts')}</h2>
      <ul>
        {doubts.map((doubt) => (
          <li>{t(`business.doubt.${doubt}`)}</li>
        ))}
      </ul>
    </section>
  )

/** Officers may look at the pair; the owner reads what was decided. */
const TwinEntry = ({ around, twin }: { around: Around; twin: TwinLine }) => {
  const { t, language, actor } = around
  const { id, decision, reason, decidedBy, decidedAt, otherName: name } = twin
  const says = t(decision ? `twin.${decision}` : 'twin.open', { name })
  return (
    <li>
      {may(policy['twin.view'], actor, undefined) ? <a href={`/ganda/${id}`}>{says}</a> : says}
      {decision && (
        <small>
          {' '}
          {t('twin.because', {
            by: decidedBy ?? '',
            when: decidedAt ? formatDateTime(decidedAt, language) : '',
            reason: reason ?? '',
          })}
        </small>
      )}
    </li>
  )
}

/** Whom it was ever taken for, with what was decided and why: the same is said on the other's page. */
const Twins = ({ around, business: { twins } }: Props) =>
  twins.length === 0 ? null : (
    <section class="box">
      <h2>{around.t('twin.heading')}</h2>
      <ul>
        {twins.map((twin) => (
          <TwinEntry around={around} twin={twin} />
        ))}
      </ul>
    </section>
  )

/** What only its owner and the agency see. */
export const Private = (props: Props) => {
  const { around, business } = props
  const { t, actor } = around
  const known = business.private
  if (!known) return null
  const numbers = business.numbers?.nik || business.numbers?.npwp
  return (
    <>
      <Doubts {...props} />
      <Twins {...props} />
      <Summary around={around} title={t('business.private')} rows={ownerRows(around, known, business)} />
      {numbers && may(policy['business.identity'], actor, business) && (
        <p>
          <a href={`/usaha/${business.id}/identitas`}>{t('business.identity')}</a>
        </p>
      )}
      <Summary around={around} title={t('business.group.capacity')} rows={workRows(around, known, business)} />
      <p class="soft">{t('business.private_hint')}</p>
    </>
  )
}

/** A record that became part of another says so first. */
export const Merged = ({ around: { t }, business: { mergedInto, mergedName } }: Props) =>
  mergedInto ? (
    <p class="notice">
      <a href={`/usaha/${mergedInto}`}>{t('twin.merged_into', { name: mergedName ?? '' })}</a>
    </p>
  ) : null
