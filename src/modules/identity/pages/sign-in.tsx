import type { Around } from '../../../platform/http.ts'
import { ButtonLink, Buttons, Submit } from '../../../ui/button.tsx'
import { TextField } from '../../../ui/field.tsx'
import { Form } from '../../../ui/form.tsx'
import { Layout } from '../../../ui/layout.tsx'
import type { Ways } from '../actions/second-factor.ts'
import { masked } from '../domain/identifier.ts'
import { PasskeyButton, passkeyScript } from './passkey.tsx'

type Props = { around: Around; next: string }

/** Where one wanted to go, carried along. */
const Next = ({ next }: { next: string }) => <input type="hidden" name="lanjut" value={next} />

const ByPasskey = ({ around, next }: Props) => (
  <Form around={around} action="/masuk/sidik-jari">
    <Next next={next} />
    <PasskeyButton
      around={around}
      kind="get"
      options="/masuk/sidik-jari/pilihan"
      name="_passkey"
      text={around.t('sign_in.passkey')}
    />
  </Form>
)

const ByPassword = ({ around, next }: Props) => (
  <Form around={around} action="/masuk">
    <Next next={next} />
    <TextField around={around} name="contact" label={around.t('sign_in.contact')} autocomplete="username" />
    <TextField
      around={around}
      name="password"
      label={around.t('sign_in.password')}
      type="password"
      autocomplete="current-password"
    />
    <Submit>{around.t('session.start')}</Submit>
  </Form>
)

/** Passkey first where the browser can; the password way is on the same page and needs no script. */
export const signInPage = (around: Around, next: string) => (
  <Layout around={around} title={around.t('sign_in.title')} script={passkeyScript}>
    <ByPasskey around={around} next={next} />
    {around.demo && (
      <p>
        <ButtonLink href="/demo" icon="people" tone="quiet">
          {around.t('sign_in.demo')}
        </ButtonLink>
      </p>
    )}
    <h2>{around.t('sign_in.by_password')}</h2>
    <ByPassword around={around} next={next} />
    <p>
      <a class="plain" href="/masuk/lupa">
        {around.t('sign_in.forgot')}
      </a>
    </p>
    <p class="soft">{around.t('sign_in.no_account')}</p>
    <p>
      <a class="plain" href="/direktori">
        {around.t('ui.directory')}
      </a>
    </p>
  </Layout>
)

/** The field for a code, whether it comes from an app or by message. */
export const CodeField = ({ around, name = '_kode' }: { around: Around; name?: string }) => (
  <TextField
    around={around}
    name={name}
    label={around.t('code.label')}
    inputmode="numeric"
    autocomplete="one-time-code"
    maxlength={12}
  />
)

/** Says where the code is to be found. */
export const CodeHint = ({ around: { t }, ways }: { around: Around; ways: Ways }) => (
  <p>{ways.totp ? t('code.use_app') : t('code.sent', { to: masked(ways.contact), minutes: 5 })}</p>
)

/** The second step for officials, and for whoever set up an app. */
export const secondPage = (around: Around, ways: Ways, next: string) => (
  <Layout around={around} title={around.t('second.title')} back={{ href: '/masuk', text: around.t('ui.back') }}>
    <CodeHint around={around} ways={ways} />
    <Form around={around} action="/masuk/kode">
      <Next next={next} />
      <CodeField around={around} />
      <Submit>{around.t('second.go_on')}</Submit>
    </Form>
    {!ways.totp && (
      <Form around={around} action="/masuk/kode/kirim">
        <Next next={next} />
        <Buttons>
          <Submit tone="quiet">{around.t('code.send_again')}</Submit>
        </Buttons>
      </Form>
    )}
  </Layout>
)

/** Asks whose password is forgotten; the answer is the same for everyone. */
export const forgotPage = (around: Around, sent: boolean) => (
  <Layout
    around={around}
    title={around.t(sent ? 'reset.sent_title' : 'reset.title')}
    back={{ href: '/masuk', text: around.t('sign_in.title') }}
  >
    <p>{around.t(sent ? 'reset.sent' : 'reset.says')}</p>
    {sent ? (
      <p class="soft">{around.t('reset.officials')}</p>
    ) : (
      <Form around={around} action="/masuk/lupa">
        <TextField around={around} name="contact" label={around.t('sign_in.contact')} autocomplete="username" />
        <Submit>{around.t('reset.send')}</Submit>
      </Form>
    )}
  </Layout>
)
