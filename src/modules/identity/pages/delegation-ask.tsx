import { newId } from '../../../core/ids.ts'
import { page } from '../../../platform/http.ts'
import { Submit } from '../../../ui/button.tsx'
import { ChecksField, RadioField } from '../../../ui/choice.tsx'
import { TextField } from '../../../ui/field.tsx'
import { Form } from '../../../ui/form.tsx'
import { Layout } from '../../../ui/layout.tsx'
import { prepare } from '../actions/delegation/ask.ts'
import { delegationDays } from '../domain/delegation.ts'
import { taskOptions } from './delegation-words.tsx'

/** What is to be lent: by the owner to somebody named, or asked for by who wants to help. */
export const askPage = page(prepare, ({ organisationId, organisationName, isOwner, reachable }, around) => {
  const { t } = around
  const title = isOwner ? t('delegation.lend') : t('delegation.ask_title', { organisation: organisationName })
  const back = isOwner
    ? { href: '/pendamping', text: t('delegation.given') }
    : { href: `/usaha/${organisationId}`, text: organisationName }
  if (!reachable)
    return (
      <Layout around={around} title={title} back={back}>
        <p>{t('delegation.no_owner')}</p>
      </Layout>
    )
  return (
    <Layout around={around} title={title} back={back}>
      <p>{t(isOwner ? 'delegation.never_says' : 'delegation.ask_says')}</p>
      <Form around={around} action={`/pendamping/baru/${organisationId}`}>
        <input type="hidden" name="id" value={around.typed('id') ?? newId()} />
        {isOwner && (
          <>
            <TextField around={around} name="name" label={t('delegation.name')} autocomplete="off" maxlength={120} />
            <TextField around={around} name="contact" label={t('delegation.contact')} autocomplete="off" />
          </>
        )}
        <ChecksField
          around={around}
          name="tasks"
          label={t('delegation.tasks')}
          hint={t('delegation.tasks_hint')}
          options={taskOptions(around)}
        />
        <RadioField
          around={around}
          name="days"
          label={t('delegation.days')}
          value="30"
          options={delegationDays.map((days) => ({ value: days, text: t(`delegation.days.${days}`) }))}
        />
        <Submit icon="phone">{t('delegation.ask')}</Submit>
      </Form>
    </Layout>
  )
})
