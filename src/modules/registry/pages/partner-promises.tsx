import { formatDate, today } from '../../../core/dates.ts'
import { formatRupiah, rupiah } from '../../../core/money.ts'
import { may } from '../../../platform/action.ts'
import type { Around } from '../../../platform/http.ts'
import { Badge } from '../../../ui/badge.tsx'
import { Figures } from '../../../ui/figures.tsx'
import type { PartnerView } from '../actions/partner.ts'
import type { Kept } from '../actions/partner-promises.ts'
import { commitmentKinds, commitmentStatus, lastDay } from '../domain/partner-commitment.ts'
import { policy } from '../policy.ts'

type Props = { around: Around; promise: Kept }

/** "10 jenis barang", "Rp25.000.000". */
const counted = ({ t }: Around, { kind }: Pick<Kept, 'kind'>, amount: bigint): string => {
  const { unit } = commitmentKinds[kind]
  const count = unit === 'rupiah' ? formatRupiah(rupiah(amount)) : amount.toLocaleString('id-ID')
  return t(`partner.commitment.unit.${unit}`, { count })
}

/** "5 kiriman per minggu". */
export const promised = (around: Around, { kind, amount, per }: Pick<Kept, 'kind' | 'amount' | 'per'>): string =>
  around.t(`partner.commitment.per.${per}`, { amount: counted(around, { kind }, amount) })

/** How full a promise is, for the eye; the words beside it say the same. */
const Bar = ({ percent, says }: { percent: number; says: string }) => (
  <svg width="100%" height="14" role="img" aria-label={says}>
    <rect class="set3" x="0" y="1" width="100%" height="12" />
    <rect class="set1" x="0" y="1" width={`${Math.min(100, percent)}%`} height="12" />
  </svg>
)

const Wujud = ({ around, promise }: Props) => {
  const { t } = around
  const { achievement } = promise
  if (achievement.state !== 'measured')
    return (
      <p>
        <Badge icon="clock">{t(`partner.commitment.state.${achievement.state}`, achievement)}</Badge>
      </p>
    )
  const { percent, realised, cases } = achievement
  const kept =
    promise.kind === 'payment_days'
      ? t('partner.commitment.kept_days', { median: Number(realised), cases })
      : t('partner.commitment.kept', { amount: counted(around, promise, realised) })
  return (
    <>
      <b class="big">{percent} %</b>
      <Bar percent={percent} says={t('partner.commitment.bar', { percent })} />
      <span>{kept}</span>
    </>
  )
}

/** Which days were counted. */
const spanSaid = ({ t, language }: Around, { kind, span }: Kept): string => {
  if (!span) return ''
  const [since, upto] = [formatDate(span.since, language), formatDate(span.upto, language)]
  return kind === 'partnerships' ? t('partner.commitment.on', { upto }) : t('partner.commitment.since', { since, upto })
}

const PromiseBox = ({ around, promise, mayEnd }: Props & { mayEnd: boolean }) => {
  const { t, language, at } = around
  const { id, kind, startsOn, endedOn, endReason, document, documentOn } = promise
  const day = (date: Temporal.PlainDate) => formatDate(date, language)
  return (
    <li class="box">
      <h3>{t(`partner.commitment.kind.${kind}`)}</h3>
      <p>{promised(around, promise)}</p>
      <Wujud around={around} promise={promise} />
      <small>{spanSaid(around, promise)}</small>
      <small>{t('partner.commitment.holds', { from: day(startsOn), to: day(lastDay(promise)) })}</small>
      <small>{t('partner.commitment.by', { document, day: day(documentOn) })}</small>
      {endedOn && <small>{t('partner.commitment.ended', { day: day(endedOn), reason: endReason ?? '' })}</small>}
      {mayEnd && commitmentStatus(promise, today(at)) !== 'over' && (
        <a class="plain" href={`/komitmen/${id}/akhiri`}>
          {t('commitment.end')}
        </a>
      )}
    </li>
  )
}

/** What the partner promised the city beside what became of it; what is over is one tap away. */
export const Promises = ({ around, partner }: { around: Around; partner: PartnerView }) => {
  const { t, at } = around
  const mayEnd = may(policy['commitment.end'], around.actor, partner)
  const isOver = (promise: Kept) => commitmentStatus(promise, today(at)) === 'over'
  const list = (promises: readonly Kept[]) => (
    <ul class="bare side">
      {promises.map((promise) => (
        <PromiseBox around={around} promise={promise} mayEnd={mayEnd} />
      ))}
    </ul>
  )
  const [past, now] = [partner.commitments.filter(isOver), partner.commitments.filter((each) => !isOver(each))]
  return (
    <section>
      <h2>{t('partner.promises')}</h2>
      {now.length > 0 ? list(now) : <p class="soft">{t('partner.promises.none')}</p>}
      {partner.commitments.length > 0 && <p class="soft">{t('partner.promises.counted')}</p>}
      {past.length > 0 && (
        <details>
          <summary>{t('partner.promises.past')}</summary>
          {list(past)}
        </details>
      )}
    </section>
  )
}

/** How soon the partner pays; nothing of fewer bills than say anything. */
export const PaymentTimes = ({ around: { t }, partner: { payment } }: { around: Around; partner: PartnerView }) => (
  <section>
    <h2>{t('partner.payment')}</h2>
    {payment ? (
      <Figures
        figures={[
          {
            label: t('partner.payment.median'),
            value: payment.medianDays,
            note: t('partner.payment.median_note'),
          },
          {
            label: t('partner.payment.on_time'),
            value: `${payment.onTimePercent} %`,
            note: t('partner.payment.of', { cases: payment.cases }),
          },
        ]}
      />
    ) : (
      <p class="soft">{t('partner.payment.none')}</p>
    )}
  </section>
)
