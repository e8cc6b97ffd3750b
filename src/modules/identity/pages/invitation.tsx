import { formatDate } from '../../../core/dates.ts'
import { type Around, page } from '../../../platform/http.ts'
import { ButtonLink, Submit } from '../../../ui/button.tsx'
import { TextField } from '../../../ui/field.tsx'
import { Form } from '../../../ui/form.tsx'
import { Layout } from '../../../ui/layout.tsx'
import { Summary } from '../../../ui/summary.tsx'
import { type Invitation, view } from '../actions/invitation.ts'
import { NewPassword } from './password.tsx'
import { dutiesText } from './words.ts'

type Props = { around: Around; invitation: Invitation }

const SignIn = ({ around, invitation }: Props) => (
  <p>
    <ButtonLink href={`/masuk?lanjut=/undangan/${invitation.token}`} tone={invitation.known ? 'main' : 'quiet'}>
      {around.t('invitation.sign_in_button')}
    </ButtonLink>
  </p>
)

const NewAccount = ({ around, invitation }: Props) => (
  <Form around={around} action={`/undangan/${invitation.token}`}>
    <TextField
      around={around}
      name="name"
      label={around.t('member.name')}
      value={invitation.name}
      autocomplete="name"
    />
    <NewPassword around={around} official={invitation.official} />
    <Submit>{around.t('invitation.new_account')}</Submit>
  </Form>
)

const Ways = ({ around, invitation }: Props) => {
  const { t, actor } = around
  if (invitation.signedIn)
    return (
      <Form around={around} action={`/undangan/${invitation.token}`}>
        <p>{t('invitation.as', { name: actor.name })}</p>
        <Submit>{t('invitation.accept')}</Submit>
      </Form>
    )
  return (
    <>
      {!invitation.known && (
        <>
          <h2>{t('invitation.new_title')}</h2>
          <NewAccount around={around} invitation={invitation} />
        </>
      )}
      <h2>{t('invitation.known_title')}</h2>
      <SignIn around={around} invitation={invitation} />
    </>
  )
}

/** What one is asked to join; the way in depends on whether there is an account already. */
export const invitationPage = page(view, (invitation, around) => {
  const { t, language } = around
  const { organisationName, inviterName, duties, contact, endsAt, open } = invitation
  return (
    <Layout around={around} title={t('invitation.title', { organisation: organisationName })}>
      {open ? (
        <>
          <p>{t('invitation.says', { inviter: inviterName, organisation: organisationName })}</p>
          <Summary
            around={around}
            rows={[
              { label: t('member.contact'), value: contact },
              { label: t('member.duties'), value: dutiesText(around, duties) },
              { label: t('member.until'), value: formatDate(endsAt, language) },
            ]}
          />
          <Ways around={around} invitation={invitation} />
        </>
      ) : (
        <p>{t('invitation.closed')}</p>
      )}
    </Layout>
  )
})
