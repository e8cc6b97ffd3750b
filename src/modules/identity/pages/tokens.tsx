import { formatDate } from '../../../core/dates.ts'
import { newId } from '../../../core/ids.ts'
import { type Around, page } from '../../../platform/http.ts'
import { ButtonLink, Submit } from '../../../ui/button.tsx'
import { CheckField, ChecksField, RadioField } from '../../../ui/choice.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { TextField } from '../../../ui/field.tsx'
import { Form } from '../../../ui/form.tsx'
import { Layout } from '../../../ui/layout.tsx'
import { DataTable } from '../../../ui/table.tsx'
import { list, type Token } from '../actions/token.ts'
import { tokenTerms } from '../domain/token.ts'
import { backToAccount } from './account.tsx'
import { dutiesText, dutyOptions } from './words.ts'

const End = ({ around, token }: { around: Around; token: Token }) => {
  const { t, at } = around
  if (token.revokedAt) return <>{t('token.revoked')}</>
  if (Temporal.Instant.compare(token.endsAt, at) < 0) return <>{t('token.expired')}</>
  return (
    <Form around={around} action={`/akun/token/${token.id}/cabut`}>
      <Submit tone="warn">{t('token.revoke')}</Submit>
    </Form>
  )
}

const NewToken = ({ around, give }: { around: Around; give: readonly string[] }) => {
  const { t, actor } = around
  return (
    <Form around={around} action="/akun/token">
      <input type="hidden" name="id" value={around.typed('id') ?? newId()} />
      <p>{t('token.says', { organisation: actor.organisationName })}</p>
      <TextField around={around} name="name" label={t('token.name')} hint={t('token.name_hint')} autocomplete="off" />
      <ChecksField around={around} name="duties" label={t('token.duties')} options={dutyOptions(around, give)} />
      <RadioField
        around={around}
        name="days"
        label={t('token.days')}
        value="90"
        options={tokenTerms.map((days) => ({ value: days, text: t(`token.days.${days}`) }))}
      />
      <CheckField around={around} name="confirms" label={t('token.confirms')} hint={t('token.confirms_hint')} />
      <Submit>{t('token.create')}</Submit>
    </Form>
  )
}

/** Tokens with which machines act for one, and how to end them. */
export const tokensPage = page(list, ({ tokens, give }, around) => {
  const { t, language, actor } = around
  return (
    <Layout around={around} title={t('token.list')} back={backToAccount(around)}>
      <DataTable
        around={around}
        caption={t('token.list')}
        rows={tokens}
        empty={
          <Empty title={t('token.none')} icon="key">
            {t('token.none_says')}
          </Empty>
        }
        columns={[
          {
            name: 'name',
            head: t('token.name'),
            cell: ({ name, organisationName }) => `${name} – ${organisationName}`,
          },
          { name: 'duties', head: t('token.duties'), cell: ({ duties }) => dutiesText(around, duties) },
          { name: 'ends', head: t('token.ends'), cell: ({ endsAt }) => formatDate(endsAt, language) },
          {
            name: 'used',
            head: t('token.used'),
            cell: ({ lastUsedAt }) => (lastUsedAt ? formatDate(lastUsedAt, language) : t('passkey.never')),
          },
          { name: 'end', head: t('table.action'), cell: (token) => <End around={around} token={token} /> },
        ]}
      />
      <h2>{t('token.create')}</h2>
      {actor.membershipId === '' ? <p>{t('token.needs_role')}</p> : <NewToken around={around} give={give} />}
    </Layout>
  )
})

/** The one time the token is shown. */
export const newTokenPage = (around: Around, token: string) => (
  <Layout around={around} title={around.t('token.shown')} back={{ href: '/akun/token', text: around.t('token.list') }}>
    <p>{around.t('token.shown_once')}</p>
    <p>
      <code>{token}</code>
    </p>
    <ButtonLink href="/akun/token" tone="quiet">
      {around.t('token.list')}
    </ButtonLink>
  </Layout>
)
