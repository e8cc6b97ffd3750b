import { formatDateTime } from '../../../core/dates.ts'
import { page } from '../../../platform/http.ts'
import { Buttons, Submit } from '../../../ui/button.tsx'
import { TextField } from '../../../ui/field.tsx'
import { Form } from '../../../ui/form.tsx'
import { Layout } from '../../../ui/layout.tsx'
import { Summary } from '../../../ui/summary.tsx'
import { bankView } from '../actions/bank.ts'
import { banks } from '../domain/bank.ts'

/** Where the organisation's money goes. The number itself never comes back to the screen. */
export const bankPage = page(bankView, ({ account }, around) => {
  const { t, language } = around
  return (
    <Layout around={around} title={t('bank.title')}>
      {account ? (
        <Summary
          around={around}
          title={t('bank.now')}
          rows={[
            { label: t('bank.bank'), value: account.bank },
            { label: t('bank.holder'), value: account.holder },
            { label: t('bank.number'), value: `•••• ${account.numberEnd}` },
            { label: t('bank.changed'), value: formatDateTime(account.changedAt, language) },
          ]}
        />
      ) : (
        <p>{t('bank.none')}</p>
      )}
      <h2>{t('bank.new')}</h2>
      <p class="soft">{t('bank.step_up')}</p>
      <Form around={around} action="/rekening">
        <TextField around={around} name="bank" label={t('bank.bank')} suggestions={banks} maxlength={60} />
        <TextField around={around} name="holder" label={t('bank.holder')} maxlength={120} />
        <TextField
          around={around}
          name="number"
          label={t('bank.number')}
          hint={t('bank.number_hint')}
          inputmode="numeric"
          autocomplete="off"
          maxlength={40}
        />
        <Buttons>
          <Submit icon="check">{t('bank.change')}</Submit>
        </Buttons>
      </Form>
    </Layout>
  )
})
