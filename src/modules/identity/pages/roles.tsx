import { type Around, page } from '../../../platform/http.ts'
import { Submit } from '../../../ui/button.tsx'
import { Form } from '../../../ui/form.tsx'
import { Layout } from '../../../ui/layout.tsx'
import { type Membership, view } from '../actions/account.ts'
import { localPath } from '../domain/path.ts'
import { dutiesText } from './words.ts'

/** Where one wanted to go before choosing; only places of this platform. */
const wanted = ({ path, typed }: Around): string =>
  localPath(typed('lanjut') ?? new URL(path, 'http://here.invalid').searchParams.get('lanjut') ?? undefined) ?? ''

const Role = ({ around, role }: { around: Around; role: Membership }) => {
  const { t, actor } = around
  const isNow = role.id === actor.membershipId
  return (
    <li class="box">
      <h2>{role.organisationName}</h2>
      <p>
        {t(`organisation.${role.kind}` as 'organisation.business')} · {dutiesText(around, role.duties)}
        {isNow && ` · ${t('roles.now')}`}
      </p>
      <Form around={around} action="/pilih-peran">
        <input type="hidden" name="membershipId" value={role.id} />
        <input type="hidden" name="lanjut" value={wanted(around)} />
        <Submit tone={isNow ? 'quiet' : 'main'}>{t('roles.choose', { organisation: role.organisationName })}</Submit>
      </Form>
    </li>
  )
}

/** For whom to act: asked once at sign-in where there are several, and whenever one wants to switch. */
export const rolesPage = page(view, (account, around) => (
  <Layout around={around} title={around.t('roles.title')}>
    <p>{around.t(account.memberships.length === 0 ? 'roles.none' : 'roles.says')}</p>
    <ul class="bare tiles">
      {account.memberships.map((role) => (
        <Role around={around} role={role} />
      ))}
    </ul>
  </Layout>
))
