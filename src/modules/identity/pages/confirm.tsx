import type { Around, Resume, Views } from '../../../platform/http.ts'
import { Buttons, Submit } from '../../../ui/button.tsx'
import { Layout } from '../../../ui/layout.tsx'
import { type Ways, waysOf } from '../actions/second-factor.ts'
import { masked } from '../domain/identifier.ts'
import { PasskeyButton, passkeyScript } from './passkey.tsx'
import { CodeField, CodeHint } from './sign-in.tsx'

/** What goes on after the proof: a form to send again, or a page to open. */
export type Going = Resume & { resend: boolean }

type Props = { around: Around; going: Going; ways: Ways; sent: boolean }

/** The waiting form's own fields; what this page adds begins with an underscore, so no action reads it. */
const Waiting = ({ going: { action, to, fields, resend } }: Pick<Props, 'going'>) => (
  <>
    {Object.entries(fields).map(([name, value]) => (
      <input type="hidden" name={name} value={value} />
    ))}
    <input type="hidden" name="_lanjut" value={to} />
    <input type="hidden" name="_tindakan" value={action} />
    {resend && <input type="hidden" name="_ulang" value="ya" />}
  </>
)

const DemoWay = ({ around: { t } }: Pick<Props, 'around'>) => (
  <>
    <p class="soft">{t('confirm.demo_says')}</p>
    <Buttons>
      <Submit name="_cara" value="demo" icon="check">
        {t('confirm.demo')}
      </Submit>
    </Buttons>
  </>
)

/** With an app the field is there at once; by message it appears when the code is on its way. */
const CodeWay = ({ around, ways, sent }: Pick<Props, 'around' | 'ways' | 'sent'>) => {
  const { t } = around
  if (!ways.totp && !sent)
    return (
      <>
        <p>{t('confirm.code_goes_to', { to: masked(ways.contact) })}</p>
        <Submit name="_cara" value="kirim" tone="quiet">
          {t('code.send')}
        </Submit>
      </>
    )
  return (
    <>
      <CodeHint around={around} ways={ways} />
      <CodeField around={around} />
      <Buttons>
        <Submit name="_cara" value="kode">
          {t('confirm.go_on')}
        </Submit>
        {!ways.totp && (
          <Submit name="_cara" value="kirim" tone="quiet">
            {t('code.send_again')}
          </Submit>
        )}
      </Buttons>
    </>
  )
}

export const confirmPage = ({ around, going, ways, sent }: Props) => (
  <Layout around={around} title={around.t('confirm.title')} script={passkeyScript}>
    <p>{around.t('confirm.says')}</p>
    <p>
      {around.t('confirm.about')} <b>{around.t(going.action)}</b>
    </p>
    <form method="post" action="/konfirmasi" novalidate>
      <Waiting going={going} />
      {ways.passkeys && (
        <PasskeyButton
          around={around}
          kind="get"
          options="/konfirmasi/pilihan"
          name="_passkey"
          text={around.t('confirm.passkey')}
          beside
        />
      )}
      {around.demo && ways.demo && <DemoWay around={around} />}
      <h2>{around.t('confirm.by_code')}</h2>
      <CodeWay around={around} ways={ways} sent={sent} />
    </form>
  </Layout>
)

/** For the platform: what it shows when a command asks for a fresh second factor. */
export const stepUpView: Views['stepUp'] = async (around, resume, reader) => {
  const ways = await waysOf(reader, around.actor.id)
  if (!ways) throw new Error('a session without an account cannot be asked for a second factor')
  return confirmPage({ around, going: { ...resume, resend: true }, ways, sent: false })
}
