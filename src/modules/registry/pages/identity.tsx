import { page } from '../../../platform/http.ts'
import { Buttons, Submit } from '../../../ui/button.tsx'
import { RadioField } from '../../../ui/choice.tsx'
import { Form } from '../../../ui/form.tsx'
import { Layout } from '../../../ui/layout.tsx'
import { Summary } from '../../../ui/summary.tsx'
import { businessIdentity, revealMinutes, revealPurposes } from '../actions/identity.ts'

/** Identity and tax number: masked, and in full only for who says why. */
export const identityPage = page(businessIdentity, ({ id, name, nik, npwp, revealed }, around) => {
  const { t } = around
  return (
    <Layout around={around} title={t('business.identity.title')} back={{ href: `/usaha/${id}`, text: name }}>
      <Summary
        around={around}
        rows={[
          { label: t('business.nik'), value: nik },
          { label: t('business.npwp'), value: npwp },
        ]}
      />
      {revealed && <p class="soft">{t('business.identity.shown', { minutes: revealMinutes })}</p>}
      {!revealed && (nik || npwp) && (
        <Form around={around} action={`/usaha/${id}/identitas`}>
          <p>{t('business.identity.why')}</p>
          <RadioField
            around={around}
            name="purpose"
            label={t('business.identity.purpose')}
            options={revealPurposes.map((key) => ({ value: key, text: t(`business.purpose.${key}`) }))}
          />
          <Buttons>
            <Submit>{t('business.reveal')}</Submit>
          </Buttons>
        </Form>
      )}
    </Layout>
  )
})
