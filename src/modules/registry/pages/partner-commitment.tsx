import { newId } from '../../../core/ids.ts'
import { type Around, page } from '../../../platform/http.ts'
import { Buttons, Submit } from '../../../ui/button.tsx'
import { RadioField, SelectField } from '../../../ui/choice.tsx'
import { DateField, TextField } from '../../../ui/field.tsx'
import { Form } from '../../../ui/form.tsx'
import { Layout } from '../../../ui/layout.tsx'
import { commitmentAddPage, commitmentEndPage } from '../actions/partner-commitment.ts'
import { commitmentKindKeys, commitmentSpans } from '../domain/partner-commitment.ts'
import { promised } from './partner-promises.tsx'

const Fields = ({ around }: { around: Around }) => {
  const { t } = around
  return (
    <>
      <SelectField
        around={around}
        name="kind"
        label={t('partner.commitment.kind')}
        options={commitmentKindKeys.map((key) => ({ value: key, text: t(`partner.commitment.kind.${key}`) }))}
      />
      <TextField
        around={around}
        name="amount"
        label={t('partner.commitment.amount')}
        hint={t('partner.commitment.amount_hint')}
        inputmode="numeric"
        autocomplete="off"
      />
      <RadioField
        around={around}
        name="per"
        label={t('partner.commitment.span')}
        hint={t('partner.commitment.span_hint')}
        value="term"
        options={commitmentSpans.map((key) => ({ value: key, text: t(`partner.commitment.span.${key}`) }))}
      />
      <DateField around={around} name="startsOn" label={t('partner.commitment.starts')} />
      <DateField around={around} name="endsOn" label={t('partner.commitment.ends')} />
      <TextField
        around={around}
        name="document"
        label={t('partner.commitment.document')}
        hint={t('partner.commitment.document_hint')}
        maxlength={200}
      />
      <DateField around={around} name="documentOn" label={t('partner.commitment.document_on')} />
    </>
  )
}

export const commitmentAddFormPage = page(commitmentAddPage, (partner, around) => {
  const { t } = around
  const path = `/mitra/${partner.id}`
  return (
    <Layout around={around} title={t('commitment.add')} back={{ href: path, text: partner.name }}>
      <p>{t('partner.promises.counted')}</p>
      <Form around={around} action={`${path}/komitmen/tambah`}>
        <input type="hidden" name="id" value={around.typed('id') ?? newId()} />
        <Fields around={around} />
        <Buttons>
          <Submit icon="check">{t('commitment.add')}</Submit>
        </Buttons>
      </Form>
    </Layout>
  )
})

export const commitmentEndFormPage = page(commitmentEndPage, (commitment, around) => {
  const { t } = around
  const { id, kind, partnerId, partnerName } = commitment
  return (
    <Layout around={around} title={t('commitment.end')} back={{ href: `/mitra/${partnerId}`, text: partnerName }}>
      <p>
        <b>{t(`partner.commitment.kind.${kind}`)}</b>: {promised(around, commitment)}
      </p>
      <p>{t('partner.commitment.stays')}</p>
      <Form around={around} action={`/komitmen/${id}/akhiri`}>
        <TextField
          around={around}
          name="reason"
          label={t('partner.commitment.reason')}
          hint={t('partner.commitment.reason_hint')}
          rows={2}
          maxlength={300}
        />
        <Buttons>
          <Submit tone="warn">{t('commitment.end')}</Submit>
        </Buttons>
      </Form>
    </Layout>
  )
})
