import { dayEnd, formatDay } from '../../../core/dates.ts'
import { formatRupiah, rupiah } from '../../../core/money.ts'
import { may } from '../../../platform/action.ts'
import { type Around, page } from '../../../platform/http.ts'
import { ButtonLink, Buttons } from '../../../ui/button.tsx'
import { Deadline } from '../../../ui/deadline.tsx'
import { MoneyFlow } from '../../../ui/flow.tsx'
import { Layout } from '../../../ui/layout.tsx'
import { MoneyBig } from '../../../ui/money.tsx'
import { Side } from '../../../ui/side.tsx'
import { type Moment, Timeline } from '../../../ui/timeline.tsx'
import { viewSettlement } from '../actions/settlement.ts'
import { owedOf, settlementStatus } from '../domain/settlement.ts'
import { policy } from '../policy.ts'
import type { SubmittedDocument } from '../store/billing.ts'
import type { PaymentRow } from '../store/payment.ts'
import type { SettlementHead } from '../store/settlement.ts'
import type { UnsettledRow } from '../store/sold-lines.ts'
import { SoldTable } from './batches.tsx'
import { BillForm, DocumentList, missingOf } from './billing.tsx'
import { ConfirmForm, PayForm, PaymentList } from './payment.tsx'
import { spanOf } from './period.ts'
import { billsTitle, SettlementBadge } from './settlement-list.tsx'

export type SettlementView = SettlementHead & {
  documents: readonly SubmittedDocument[]
  batches: readonly UnsettledRow[]
  payments: readonly PaymentRow[]
}
type Props = { around: Around; settlement: SettlementView }

const happened = ({ t, at }: Around, settlement: SettlementView): Moment[] => {
  const { postedAt, documentsCompleteAt, payments, dueOn, paidAt } = settlement
  const late = settlementStatus(settlement, at) === 'late'
  const due: Moment[] =
    dueOn && !paidAt ? [{ at: dueOn, title: t('consignment.happened.due'), tone: late ? 'asks' : 'next' }] : []
  return [
    { at: postedAt, title: t('consignment.happened.posted') },
    ...(documentsCompleteAt ? [{ at: documentsCompleteAt, title: t('consignment.happened.complete') }] : []),
    ...payments.map(({ paidOn, amount }) => ({
      at: paidOn,
      title: t('consignment.happened.paid', { amount: formatRupiah(rupiah(amount)) }),
    })),
    ...due,
  ]
}

/** How much, from whom to whom: the one number of this page. */
const Amount = ({ around, settlement }: Props) => {
  const { t, actor } = around
  const { businessId, businessName, partnerName, supplierShare } = settlement
  const owed = owedOf(settlement)
  if (owed <= 0n) return <MoneyBig label={t('settlement.paid_to', { name: businessName })} amount={supplierShare} />
  const mine = actor.organisationId === businessId
  const label = mine ? t('settlement.owed_by', { name: partnerName }) : t('settlement.owed_to', { name: businessName })
  return <MoneyBig label={label} amount={owed} />
}

/** The owner's part: hand in the bill, then say that the money came. */
const OwnerNow = ({ around, settlement }: Props) => {
  const open = settlement.payments.filter(({ confirmedAt }) => !confirmedAt)
  return (
    <>
      {open.map((payment) => (
        <ConfirmForm around={around} settlement={settlement} payment={payment} />
      ))}
      {owedOf(settlement) > 0n && missingOf(settlement).length > 0 && (
        <BillForm around={around} settlement={settlement} />
      )}
    </>
  )
}

/** The store's part: pay. Before the bill is in nothing presses, but paying is never forbidden. */
const StoreNow = ({ around, settlement }: Props) =>
  settlement.dueOn ? (
    <>
      <h3>{around.t('payment.new')}</h3>
      <PayForm around={around} settlement={settlement} />
    </>
  ) : (
    <>
      <p>{around.t('billing.waits_business', { name: settlement.businessName })}</p>
      <details open={around.typed('amount') !== undefined}>
        <summary>{around.t('settlement.pay_early')}</summary>
        <PayForm around={around} settlement={settlement} />
      </details>
    </>
  )

/** Who is next, where it is not the reader. */
const nextOf = ({ t, language, at }: Around, settlement: SettlementView): string => {
  const { businessName, partnerName, dueOn, payments } = settlement
  if (owedOf(settlement) > 0n && !dueOn) return t('billing.waits_business', { name: businessName })
  if (owedOf(settlement) > 0n && dueOn) {
    const late = settlementStatus(settlement, at) === 'late'
    return t(`settlement.${late ? 'is_late' : 'waits_payment'}`, { name: partnerName, day: formatDay(dueOn, language) })
  }
  return payments.every(({ confirmedAt }) => confirmedAt)
    ? t('settlement.all_done')
    : t('settlement.waits_confirm', { name: businessName })
}

/** What the reader has to do comes before everything that is only to be known. */
const Now = ({ around, settlement }: Props) => {
  const { t, actor } = around
  const owed = owedOf(settlement) > 0n
  const pays = may(policy['payment.record'], actor, settlement) && owed
  const asked =
    settlement.payments.some(({ confirmedAt }) => !confirmedAt) || (owed && missingOf(settlement).length > 0)
  const collects = may(policy['billing.submit'], actor, settlement) && asked
  return (
    <section class="box">
      <h2>{t(pays || collects ? 'settlement.now' : 'settlement.next')}</h2>
      {pays && <StoreNow around={around} settlement={settlement} />}
      {collects && <OwnerNow around={around} settlement={settlement} />}
      {!pays && !collects && <p>{nextOf(around, settlement)}</p>}
    </section>
  )
}

const Ways = ({ around: { t }, settlement: { id, agreementId, agreementNumber } }: Props) => (
  <>
    <p>
      <a href={`/perjanjian/${agreementId}`}>{t('settlement.clause', { number: agreementNumber })}</a>
    </p>
    <Buttons>
      <ButtonLink href={`/titip-jual/penyelesaian/${id}/pdf`} icon="print" tone="quiet">
        {t('settlement.print')}
      </ButtonLink>
      <ButtonLink href={`/rekening-bersama/${agreementId}`} icon="money" tone="quiet">
        {t('settlement.statement')}
      </ButtonLink>
    </Buttons>
  </>
)

/** One settlement, the same for both sides: how much, by when, what to do now; then where it came from. */
export const settlementPage = page(viewSettlement, (settlement, around) => {
  const { t, language } = around
  const { businessName, partnerName, storeShare, paid, dueOn, periodFrom, periodTo } = settlement
  const owed = owedOf(settlement)
  return (
    <Layout
      around={around}
      title={t('settlement.title', { number: settlement.number })}
      back={{ href: '/titip-jual/penyelesaian', text: billsTitle(around) }}
      wide
    >
      <p>
        <SettlementBadge around={around} settlement={settlement} />
      </p>
      <Side>
        <div>
          <Amount around={around} settlement={settlement} />
          <p>
            {t('settlement.sold_in', { period: spanOf(periodFrom, periodTo, language), partner: partnerName })}{' '}
            {dueOn && owed > 0n && <Deadline around={around} due={dayEnd(dueOn)} />}
          </p>
          <Now around={around} settlement={settlement} />
          <PaymentList around={around} settlement={settlement} />
        </div>
        <MoneyFlow
          around={around}
          title={t('settlement.flow')}
          store={{ name: partnerName, share: storeShare }}
          supplier={{ name: businessName, paid, owed }}
        />
      </Side>
      <SoldTable around={around} rows={settlement.batches} />
      <DocumentList around={around} settlement={settlement} />
      <Timeline around={around} moments={happened(around, settlement)} />
      <Ways around={around} settlement={settlement} />
    </Layout>
  )
})
