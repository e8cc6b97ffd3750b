import { formatDate, formatDateTime } from '../../../core/dates.ts'
import { type Around, page } from '../../../platform/http.ts'
import { ButtonLink, Buttons, Submit } from '../../../ui/button.tsx'
import { Form } from '../../../ui/form.tsx'
import { Layout } from '../../../ui/layout.tsx'
import { Summary } from '../../../ui/summary.tsx'
import { DataTable } from '../../../ui/table.tsx'
import { view } from '../actions/account.ts'
import { list } from '../actions/session.ts'

/** Above every page of the account. */
export const backToAccount = ({ t }: Around) => ({ href: '/akun', text: t('account.view') })

/** Who one is here and how one signs in; each row leads to where it is changed. */
export const accountPage = page(view, (account, around) => {
  const { t, actor, language } = around
  const set = (is: boolean) => t(is ? 'account.set' : 'account.not_set')
  return (
    <Layout around={around} title={t('account.view')}>
      <Summary
        around={around}
        rows={[
          { label: t('account.name'), value: account.name },
          { label: t('account.contact'), value: [account.phone, account.email].filter(Boolean).join(', ') },
          {
            label: t('account.acts_for'),
            value: actor.organisationName,
            change: account.memberships.length > 1 ? '/pilih-peran' : undefined,
          },
          { label: t('account.language_now'), value: language === 'id' ? 'Indonesia' : 'English' },
          {
            label: t('account.passkeys'),
            value: t('account.passkeys_count', { count: account.passkeys }),
            change: '/akun/sidik-jari',
          },
          { label: t('sign_in.password'), value: set(account.hasPassword), change: '/akun/sandi' },
          { label: t('account.totp'), value: set(account.totp), change: '/akun/aplikasi-kode' },
        ]}
      />
      <Buttons>
        <ButtonLink href="/akun/perangkat" icon="phone" tone="quiet">
          {t('account.sessions')}
        </ButtonLink>
        <ButtonLink href="/akun/token" icon="key" tone="quiet">
          {t('account.tokens')}
        </ButtonLink>
        {actor.duties.has('members') && actor.organisationKind === 'business' && (
          <ButtonLink href="/pendamping" icon="people" tone="quiet">
            {t('delegation.given')}
          </ButtonLink>
        )}
        <ButtonLink href="/dampingan" icon="person" tone="quiet">
          {t('delegation.held')}
        </ButtonLink>
        {actor.duties.has('members') && (
          <ButtonLink href="/anggota" icon="people" tone="quiet">
            {t('account.members')}
          </ButtonLink>
        )}
        {actor.duties.has('admin') && (
          <ButtonLink href="/pengelola/akun" icon="search" tone="quiet">
            {t('account.find_title')}
          </ButtonLink>
        )}
      </Buttons>
    </Layout>
  )
})

/** Where one is signed in; any of it can be ended, now. */
export const sessionsPage = page(list, ({ sessions, current }, around) => {
  const { t, language } = around
  return (
    <Layout around={around} title={t('session.list')} back={backToAccount(around)}>
      <p>{t('session.says')}</p>
      <DataTable
        around={around}
        caption={t('session.list')}
        rows={sessions}
        empty=""
        columns={[
          {
            name: 'device',
            head: t('session.device'),
            cell: ({ id, device }) =>
              `${device || t('session.unknown_device')}${id === current ? ` (${t('session.this')})` : ''}`,
          },
          { name: 'seen', head: t('session.seen'), cell: ({ seenAt }) => formatDateTime(seenAt, language) },
          { name: 'started', head: t('session.started'), cell: ({ startedAt }) => formatDate(startedAt, language) },
          {
            name: 'end',
            head: t('table.action'),
            cell: ({ id }) => (
              <Form around={around} action={`/akun/perangkat/${id}/keluarkan`}>
                <Submit tone="quiet">{t('session.end')}</Submit>
              </Form>
            ),
          },
        ]}
      />
      {sessions.length > 1 && (
        <Form around={around} action="/akun/perangkat/keluarkan-lain">
          <Submit tone="warn">{t('session.end_others')}</Submit>
        </Form>
      )}
    </Layout>
  )
})
