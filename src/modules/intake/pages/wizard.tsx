import { newId } from '../../../core/ids.ts'
import { type Around, page } from '../../../platform/http.ts'
import { Buttons, Submit } from '../../../ui/button.tsx'
import { TextField } from '../../../ui/field.tsx'
import { Form } from '../../../ui/form.tsx'
import { Layout } from '../../../ui/layout.tsx'
import { Summary } from '../../../ui/summary.tsx'
import { begin } from '../actions/fill.ts'
import { type View, view } from '../actions/view.ts'
import { mostTries, shownCode } from '../domain/registration.ts'
import { BusinessFields, ConsentFields, OwnerFields, Progress } from './fields.tsx'

const CodeKept = ({ around, code }: { around: Around; code: string }) => (
  <p class="soft">{around.t('registration.keep_code', { code: shownCode(code) })}</p>
)

const Resume = ({ around }: { around: Around }) => {
  const { t } = around
  return (
    <section class="box">
      <h2>{t('registration.resume')}</h2>
      <Form around={around} action="/daftar/lanjut">
        <TextField
          around={around}
          name="code"
          label={t('registration.code')}
          hint={t('registration.code_hint')}
          autocomplete="off"
          maxlength={40}
        />
        <Submit tone="quiet">{t('registration.resume_button')}</Submit>
      </Form>
    </section>
  )
}

/** The first page: what it is, the first questions, and the way back in. */
export const beginPage = page(begin, (_begun, around) => {
  const { t, actor } = around
  const visits = actor.organisationKind === 'partner'
  return (
    <Layout around={around} title={t('registration.begin')}>
      <p>{t(visits ? 'registration.visit_lead' : 'registration.lead')}</p>
      <p class="soft">{t('registration.member')}</p>
      {visits && (
        <p>
          <a class="plain" href="/pendaftaran/saya">
            {t('registration.visits_link')}
          </a>
        </p>
      )}
      <Progress around={around} now="business" />
      <Form around={around} action="/daftar">
        <input type="hidden" name="id" value={around.typed('id') ?? newId()} />
        <BusinessFields around={around} />
        <Buttons>
          <Submit icon="next">{t('registration.start')}</Submit>
        </Buttons>
      </Form>
      <Resume around={around} />
    </Layout>
  )
})

/** The first answers again, to put them right. */
export const businessStep = page(view, ({ code, content }, around) => (
  <Layout around={around} title={around.t('registration.begin')}>
    <Progress around={around} now="business" code={code} />
    <Form around={around} action={`/daftar/${code}/usaha`}>
      <BusinessFields around={around} content={content} />
      <Submit icon="next">{around.t('registration.business')}</Submit>
    </Form>
  </Layout>
))

export const ownerStep = page(view, ({ code, content, places }, around) => (
  <Layout around={around} title={around.t('registration.title.owner')}>
    <Progress around={around} now="owner" code={code} />
    <CodeKept around={around} code={code} />
    <Form around={around} action={`/daftar/${code}/pemilik`}>
      <OwnerFields around={around} content={content} places={places} />
      <Submit icon="next">{around.t('registration.owner')}</Submit>
    </Form>
  </Layout>
))

const Answers = ({ around, registration }: { around: Around; registration: View }) => {
  const { t } = around
  const { code, content, places } = registration
  if (!content) return null
  const place = places.of(content.kelurahanCode)
  const [business, owner] = [`/daftar/${code}/usaha`, `/daftar/${code}/pemilik`]
  return (
    <Summary
      around={around}
      rows={[
        { label: t('registration.name'), value: content.name, change: business },
        {
          label: t('registration.goods'),
          value: content.goods && t(`goods.${content.goods}` as 'goods.keripik'),
          change: business,
        },
        { label: t('registration.nib'), value: content.nib, change: business },
        { label: t('registration.owner_name'), value: content.ownerName, change: owner },
        { label: t('registration.phone'), value: content.phone, change: owner },
        {
          label: t('registration.kelurahan'),
          value: place && `${place.name} (${place.kecamatanName})`,
          change: owner,
        },
      ]}
    />
  )
}

/** Everything once more, the consents, and then the code. */
export const checkStep = page(view, (registration, around) => {
  const { t } = around
  const { code, consents, consentsOffered } = registration
  return (
    <Layout around={around} title={t('registration.title.check')}>
      <Progress around={around} now="check" code={code} />
      <Answers around={around} registration={registration} />
      <Form around={around} action={`/daftar/${code}/periksa`}>
        <ConsentFields around={around} offered={consentsOffered} chosen={consents} />
        <Submit icon="phone">{t('registration.send')}</Submit>
      </Form>
    </Layout>
  )
})

/** The code from the phone: of the one who registers, or of the business that was there before. */
export const codeStep = page(view, ({ code, otpFor, triesLeft, consents, name }, around) => {
  const { t } = around
  const claims = otpFor === 'claim'
  return (
    <Layout around={around} title={t('registration.title.code')}>
      {!claims && <Progress around={around} now="code" code={code} />}
      <p>
        <b>{name}</b>
      </p>
      {claims && <p>{t('registration.otp_claim')}</p>}
      {triesLeft < mostTries && <p class="error">{t('registration.otp_wrong', { left: triesLeft })}</p>}
      <Form around={around} action={`/daftar/${code}/kode`}>
        <TextField
          around={around}
          name="otp"
          label={t('registration.otp')}
          hint={t('registration.otp_hint')}
          inputmode="numeric"
          autocomplete="one-time-code"
          maxlength={12}
        />
        <Submit icon="check">{t('registration.confirm')}</Submit>
      </Form>
      <Form around={around} action={claims ? `/daftar/${code}/klaim` : `/daftar/${code}/kode/lagi`}>
        {!claims && consents.map((purpose) => <input type="hidden" name="consents" value={purpose} />)}
        <Buttons>
          <Submit tone="quiet">{t('registration.otp_again')}</Submit>
        </Buttons>
      </Form>
    </Layout>
  )
})
