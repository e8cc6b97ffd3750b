import { type Around, page } from '../../../platform/http.ts'
import { Buttons, Submit } from '../../../ui/button.tsx'
import { ChecksField } from '../../../ui/choice.tsx'
import { Form } from '../../../ui/form.tsx'
import { Layout } from '../../../ui/layout.tsx'
import { type Member, view } from '../actions/member.ts'
import { dutyOptions } from './words.ts'

type Props = { around: Around; member: Member; give: readonly string[] }

const Duties = ({ around, member, give }: Props) => {
  const { t } = around
  const shown = [...new Set([...give, ...member.duties])]
  return (
    <>
      <Form around={around} action={`/anggota/${member.id}`}>
        <ChecksField
          around={around}
          name="duties"
          label={t('member.duties')}
          hint={t('member.duties_hint')}
          values={member.duties}
          options={dutyOptions(around, shown)}
        />
        <Submit>{t('member.change')}</Submit>
      </Form>
      <Form around={around} action={`/anggota/${member.id}/keluar`}>
        <Buttons>
          <Submit tone="warn">{t('member.deactivate')}</Submit>
        </Buttons>
      </Form>
    </>
  )
}

/** One member: what they may do here, and the way out and back in. */
export const memberPage = page(view, ({ member, give }, around) => {
  const { t } = around
  return (
    <Layout around={around} title={member.name} back={{ href: '/anggota', text: t('member.list') }}>
      <p>{[member.phone, member.email].filter(Boolean).join(', ')}</p>
      {member.active ? (
        <Duties around={around} member={member} give={give} />
      ) : (
        <Form around={around} action={`/anggota/${member.id}/kembali`}>
          <p>{t('member.out')}</p>
          <Submit>{t('member.activate')}</Submit>
        </Form>
      )}
    </Layout>
  )
})
