import { formatDate, formatDateTime, today } from '../../../core/dates.ts'
import { newId } from '../../../core/ids.ts'
import { formatRupiah, rupiah } from '../../../core/money.ts'
import { may } from '../../../platform/action.ts'
import type { Around } from '../../../platform/http.ts'
import { Badge } from '../../../ui/badge.tsx'
import { Submit } from '../../../ui/button.tsx'
import { SelectField } from '../../../ui/choice.tsx'
import { DateField, MoneyField, TextField } from '../../../ui/field.tsx'
import { FileField } from '../../../ui/file.tsx'
import { Form } from '../../../ui/form.tsx'
import { paymentMethods } from '../actions/settlement.ts'
import { owedOf } from '../domain/settlement.ts'
import { policy } from '../policy.ts'
import type { PaymentRow } from '../store/settlement.ts'
import type { SettlementView } from './settlement.tsx'

const Paid = ({ around, settlement, payment }: { around: Around; settlement: SettlementView; payment: PaymentRow }) => {
  const { t, language, actor } = around
  return (
    <li class="box">
      <b class="number">{formatRupiah(rupiah(payment.amount))}</b>
      <p>
        {formatDate(payment.paidOn, language)} · {t(`payment.method.${payment.method as (typeof paymentMethods)[number]}`)}
        {payment.reference && ` · ${payment.reference}`}
      </p>
      <p>
        {payment.confirmedAt ? (
          <Badge tone="good" icon="check">
            {t('payment.confirmed', { at: formatDateTime(payment.confirmedAt, language) })}
          </Badge>
        ) : (
          <Badge tone="asks">{t('payment.unconfirmed')}</Badge>
        )}
      </p>
      {payment.proofId && <a href={`/titip-jual/pembayaran/${payment.id}/bukti`}>{t('payment.see_proof')}</a>}
      {!payment.confirmedAt && may(policy['payment.confirm'], actor, settlement) && (
        <Form around={around} action={`/titip-jual/penyelesaian/${settlement.id}/bayar/${payment.id}/benarkan`}>
          <Submit icon="check">{t('payment.confirm')}</Submit>
        </Form>
      )}
    </li>
  )
}

const PayForm = ({ around, settlement }: { around: Around; settlement: SettlementView }) => {
  const { t } = around
  return (
    <Form around={around} action={`/titip-jual/penyelesaian/${settlement.id}/bayar`} files>
      <h3>{t('payment.new')}</h3>
      <input type="hidden" name="id" value={around.typed('id') ?? newId(around.at)} />
      <MoneyField around={around} name="amount" label={t('payment.amount')} value={owedOf(settlement)} />
      <DateField around={around} name="paidOn" label={t('payment.paid_on')} value={today(around.at)} />
      <SelectField around={around} name="method" label={t('payment.method')} options={paymentMethods.map((value) => ({ value, text: t(`payment.method.${value}`) }))} value="transfer" />
      <TextField around={around} name="reference" label={t('payment.reference')} optional />
      <FileField around={around} name="proof" label={t('payment.proof_file')} accept="image/*,application/pdf" optional />
      <Submit icon="money">{t('payment.record')}</Submit>
    </Form>
  )
}

/** What was paid, whether the payee says so too, and the form for whoever pays. */
export const PaymentPart = ({ around, settlement }: { around: Around; settlement: SettlementView }) => {
  const { t, actor } = around
  return (
    <section>
      <h2>{t('payment.title')}</h2>
      {settlement.payments.length === 0 ? (
        <p class="soft">{t('payment.none')}</p>
      ) : (
        <ul class="bare">
          {settlement.payments.map((payment) => (
            <Paid around={around} settlement={settlement} payment={payment} />
          ))}
        </ul>
      )}
      {owedOf(settlement) > 0n && may(policy['payment.record'], actor, settlement) && <PayForm around={around} settlement={settlement} />}
    </section>
  )
}
