import { formatDate, formatDateTime, today } from '../../../core/dates.ts'
import { newId } from '../../../core/ids.ts'
import { formatRupiah, rupiah } from '../../../core/money.ts'
import type { Around } from '../../../platform/http.ts'
import { Badge } from '../../../ui/badge.tsx'
import { Submit } from '../../../ui/button.tsx'
import { RadioField } from '../../../ui/choice.tsx'
import { DateField, MoneyField, TextField } from '../../../ui/field.tsx'
import { FileField } from '../../../ui/file.tsx'
import { Form } from '../../../ui/form.tsx'
import { paymentMethods } from '../actions/payment.ts'
import { owedOf } from '../domain/settlement.ts'
import type { PaymentRow } from '../store/payment.ts'
import type { SettlementView } from './settlement.tsx'

type Props = { around: Around; settlement: SettlementView }

export const methodOf = ({ t }: Pick<Around, 't'>, { method }: PaymentRow): string =>
  t(`payment.method.${method as (typeof paymentMethods)[number]}`)

/** The payee is asked once for each payment: one press, nothing to fill in. */
export const ConfirmForm = ({ around, settlement, payment }: Props & { payment: PaymentRow }) => {
  const { t, language } = around
  return (
    <Form around={around} action={`/titip-jual/penyelesaian/${settlement.id}/bayar/${payment.id}/benarkan`}>
      <p>
        {t('payment.confirm_ask', {
          name: settlement.partnerName,
          amount: formatRupiah(rupiah(payment.amount)),
          day: formatDate(payment.paidOn, language),
        })}
      </p>
      <Submit icon="check">{t('payment.confirm')}</Submit>
    </Form>
  )
}

export const PayForm = ({ around, settlement }: Props) => {
  const { t } = around
  return (
    <Form around={around} action={`/titip-jual/penyelesaian/${settlement.id}/bayar`} files>
      <input type="hidden" name="id" value={around.typed('id') ?? newId(around.at)} />
      <MoneyField around={around} name="amount" label={t('payment.amount')} value={owedOf(settlement)} />
      <DateField around={around} name="paidOn" label={t('payment.paid_on')} value={today(around.at)} />
      <RadioField
        around={around}
        name="method"
        label={t('payment.method')}
        options={paymentMethods.map((value) => ({ value, text: t(`payment.method.${value}`) }))}
        value="transfer"
      />
      <TextField around={around} name="reference" label={t('payment.reference')} optional />
      <FileField
        around={around}
        name="proof"
        label={t('payment.proof_file')}
        accept="image/*,application/pdf"
        optional
      />
      <Submit icon="money">{t('payment.record')}</Submit>
    </Form>
  )
}

const Paid = ({ around, payment }: { around: Around; payment: PaymentRow }) => {
  const { t, language } = around
  const { amount, paidOn, reference, confirmedAt, proofId } = payment
  return (
    <li class="box">
      <b class="number">{formatRupiah(rupiah(amount))}</b>
      <p>{[formatDate(paidOn, language), methodOf(around, payment), reference].filter(Boolean).join(' · ')}</p>
      {confirmedAt ? (
        <p class="soft">{t('payment.confirmed', { at: formatDateTime(confirmedAt, language) })}</p>
      ) : (
        <p>
          <Badge tone="asks">{t('payment.unconfirmed')}</Badge>
        </p>
      )}
      {proofId && <a href={`/titip-jual/pembayaran/${payment.id}/bukti`}>{t('payment.see_proof')}</a>}
    </li>
  )
}

/** What was paid, and whether the payee says so too. */
export const PaymentList = ({ around, settlement }: Props) =>
  settlement.payments.length === 0 ? null : (
    <section>
      <h2>{around.t('payment.title')}</h2>
      <ul class="bare">
        {settlement.payments.map((payment) => (
          <Paid around={around} payment={payment} />
        ))}
      </ul>
    </section>
  )
