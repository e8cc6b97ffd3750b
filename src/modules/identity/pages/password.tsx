import { type Around, page } from '../../../platform/http.ts'
import { Submit } from '../../../ui/button.tsx'
import { TextField } from '../../../ui/field.tsx'
import { Form } from '../../../ui/form.tsx'
import { Layout } from '../../../ui/layout.tsx'
import { view } from '../actions/account.ts'
import { view as resetView } from '../actions/reset.ts'
import { shortest } from '../domain/password.ts'

/** A new password, with what makes one good beside it. */
export const NewPassword = ({ around, official }: { around: Around; official: boolean }) => (
  <TextField
    around={around}
    name="password"
    type="password"
    autocomplete="new-password"
    label={around.t('password.new')}
    hint={around.t('password.hint', { least: official ? shortest.officers : shortest.others })}
  />
)

export const passwordPage = page(view, (account, around) => (
  <Layout
    around={around}
    title={around.t(account.hasPassword ? 'password.title' : 'password.set_title')}
    back={{ href: '/akun', text: around.t('account.view') }}
  >
    {account.official && <p>{around.t('password.officials', { least: shortest.officers })}</p>}
    <p>{around.t('password.ends_others')}</p>
    <Form around={around} action="/akun/sandi">
      <input type="hidden" autocomplete="username" value={account.phone ?? account.email ?? ''} />
      {account.hasPassword && (
        <TextField
          around={around}
          name="current"
          type="password"
          autocomplete="current-password"
          label={around.t('password.current')}
        />
      )}
      <NewPassword around={around} official={account.official} />
      <Submit>{around.t('account.password')}</Submit>
    </Form>
  </Layout>
))

/** Reached by the link of a message. Which account it is for is not told: the link alone says nothing about a person. */
export const resetPage = page(resetView, ({ token }, around) => (
  <Layout around={around} title={around.t('reset.new')}>
    <Form around={around} action={`/masuk/sandi-baru/${token}`}>
      <NewPassword around={around} official={false} />
      <Submit>{around.t('password.reset')}</Submit>
    </Form>
  </Layout>
))
