import { type Around, page } from '../../../platform/http.ts'
import { Buttons, Submit } from '../../../ui/button.tsx'
import { TextField } from '../../../ui/field.tsx'
import { Form } from '../../../ui/form.tsx'
import { Layout } from '../../../ui/layout.tsx'
import { Summary } from '../../../ui/summary.tsx'
import { type FoundAccount, find } from '../actions/account.ts'
import { dutiesText } from './words.ts'

const Found = ({ around, account }: { around: Around; account: FoundAccount }) => {
  const { t } = around
  const place = `/pengelola/akun/${account.id}`
  return (
    <>
      <Summary
        around={around}
        title={account.name}
        rows={[
          { label: t('account.contact'), value: [account.phone, account.email].filter(Boolean).join(', ') },
          { label: t('account.state'), value: t(account.active ? 'account.open' : 'account.closed') },
          ...account.memberships.map(({ organisationName, duties }) => ({
            label: organisationName,
            value: dutiesText(around, duties),
          })),
        ]}
      />
      <Buttons>
        <Form around={around} action={`${place}/keluarkan`}>
          <Submit tone="quiet">{t('account.sign_out')}</Submit>
        </Form>
        <Form around={around} action={`${place}/${account.active ? 'tutup' : 'buka'}`}>
          <Submit tone="warn">{t(account.active ? 'account.disable' : 'account.enable')}</Submit>
        </Form>
      </Buttons>
    </>
  )
}

/** The administrator finds an account by its contact. By POST: contacts do not belong into addresses and logs. */
export const adminPage = page(find, ({ asked, account }, around) => {
  const { t } = around
  return (
    <Layout around={around} title={t('account.find_title')}>
      <form method="post" action="/pengelola/akun" novalidate>
        <TextField around={around} name="contact" label={t('account.contact')} autocomplete="off" />
        <Submit icon="search">{t('account.find')}</Submit>
      </form>
      {asked && !account && <p>{t('account.find_none')}</p>}
      {account && <Found around={around} account={account} />}
    </Layout>
  )
})
