import { raw } from 'hono/html'
import { type Around, page } from '../../../platform/http.ts'
import { Submit } from '../../../ui/button.tsx'
import { Form } from '../../../ui/form.tsx'
import { Layout } from '../../../ui/layout.tsx'
import { type TotpView, view } from '../actions/totp.ts'
import { backToAccount } from './account.tsx'
import { CodeField } from './sign-in.tsx'

const Pending = ({ around, pending }: { around: Around; pending: NonNullable<TotpView['pending']> }) => {
  const { t } = around
  return (
    <>
      <p>{t('totp.scan')}</p>
      <figure role="img" aria-label={t('totp.scan')} class="qr">
        {raw(pending.picture)}
      </figure>
      <p>
        {t('totp.type')}: <b>{pending.secret.replace(/(.{4})/g, '$1 ').trim()}</b>
      </p>
      <p>{t('totp.first_code')}:</p>
      <Form around={around} action="/akun/aplikasi-kode/pakai">
        <CodeField around={around} name="code" />
        <Submit>{t('totp.enrol')}</Submit>
      </Form>
    </>
  )
}

/** The app for one-time codes, step by step: none, waiting for its first code, in use. */
export const totpPage = page(view, ({ confirmed, pending }, around) => {
  const { t } = around
  return (
    <Layout around={around} title={t('totp.view')} back={backToAccount(around)}>
      <p>{t(confirmed ? 'totp.in_use' : 'totp.says')}</p>
      {pending && <Pending around={around} pending={pending} />}
      {!(confirmed || pending) && (
        <Form around={around} action="/akun/aplikasi-kode">
          <Submit>{t('totp.prepare')}</Submit>
        </Form>
      )}
      {confirmed && (
        <Form around={around} action="/akun/aplikasi-kode/hapus">
          <Submit tone="warn">{t('totp.remove')}</Submit>
        </Form>
      )}
    </Layout>
  )
})
