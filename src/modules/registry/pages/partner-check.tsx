import { newId } from '../../../core/ids.ts'
import { page } from '../../../platform/http.ts'
import { Buttons, Submit } from '../../../ui/button.tsx'
import { RadioField } from '../../../ui/choice.tsx'
import { TextField } from '../../../ui/field.tsx'
import { Form } from '../../../ui/form.tsx'
import { Layout } from '../../../ui/layout.tsx'
import { Summary } from '../../../ui/summary.tsx'
import { partnerCheckPage } from '../actions/partner-check.ts'
import { checkOutcomes } from '../domain/partner-check.ts'
import { placeName } from '../domain/places.ts'

/** What was entered, and whether it is right: for another officer than who entered it. */
export const partnerCheckFormPage = page(partnerCheckPage, (partner, around) => {
  const { t } = around
  const path = `/mitra/${partner.id}`
  return (
    <Layout
      around={around}
      title={t('partner.check.title', { name: partner.name })}
      back={{ href: path, text: partner.name }}
    >
      <Summary
        around={around}
        rows={[
          { label: t('partner.name'), value: partner.name },
          { label: t('partner.kind'), value: t(`partner.kind.${partner.kind}`) },
          { label: t('business.address'), value: partner.address },
          { label: t('business.place'), value: placeName(partner.place, partner.kelurahanCode) },
          { label: t('partner.contact'), value: partner.contactName },
        ]}
      />
      <p>{t(partner.isMaker ? 'partner.check.maker' : 'partner.check.hint')}</p>
      {!partner.isMaker && (
        <Form around={around} action={`${path}/periksa`}>
          <input type="hidden" name="id" value={around.typed('id') ?? newId()} />
          <RadioField
            around={around}
            name="outcome"
            label={t('partner.check.outcome')}
            options={checkOutcomes.map((key) => ({ value: key, text: t(`partner.check.outcome.${key}`) }))}
          />
          <TextField around={around} name="note" label={t('partner.check.note')} rows={3} maxlength={500} optional />
          <Buttons>
            <Submit icon="check">{t('partner.check.save')}</Submit>
          </Buttons>
        </Form>
      )}
    </Layout>
  )
})
