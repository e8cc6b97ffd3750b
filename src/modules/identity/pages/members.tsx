import { formatDate } from '../../../core/dates.ts'
import { newId } from '../../../core/ids.ts'
import { type Around, page } from '../../../platform/http.ts'
import { Submit } from '../../../ui/button.tsx'
import { ChecksField } from '../../../ui/choice.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { TextField } from '../../../ui/field.tsx'
import { Form } from '../../../ui/form.tsx'
import { Layout } from '../../../ui/layout.tsx'
import { DataTable } from '../../../ui/table.tsx'
import { list, type Member, type Ours } from '../actions/member.ts'
import { dutiesText, dutyOptions } from './words.ts'

/** One's own members stand at the short address, those of an organisation one lets in at the long one. */
const placeOf = ({ actor }: Around, organisationId: string) =>
  organisationId === actor.organisationId ? '/anggota' : `/organisasi/${organisationId}/anggota`

const Invitations = ({ around, ours }: { around: Around; ours: Ours }) => {
  const { t, language } = around
  if (ours.invitations.length === 0) return null
  const place = placeOf(around, ours.id)
  return (
    <DataTable
      around={around}
      caption={t('member.open_invitations')}
      rows={ours.invitations}
      empty=""
      columns={[
        { name: 'name', head: t('member.name'), cell: ({ name }) => name },
        { name: 'contact', head: t('member.contact'), cell: ({ contact }) => contact },
        { name: 'duties', head: t('member.duties'), cell: ({ duties }) => dutiesText(around, duties) },
        { name: 'until', head: t('member.until'), cell: ({ endsAt }) => formatDate(endsAt, language) },
        {
          name: 'withdraw',
          head: t('table.action'),
          cell: ({ id }) => (
            <Form around={around} action={`${place}/undangan/${id}/tarik`}>
              <Submit tone="quiet">{t('invitation.withdraw')}</Submit>
            </Form>
          ),
        },
      ]}
    />
  )
}

const Invite = ({ around, ours }: { around: Around; ours: Ours }) => {
  const { t } = around
  return (
    <Form around={around} action={placeOf(around, ours.id)}>
      <input type="hidden" name="id" value={around.typed('id') ?? newId()} />
      <TextField around={around} name="name" label={t('member.name')} autocomplete="off" />
      <TextField
        around={around}
        name="contact"
        label={t('member.contact')}
        hint={t('member.contact_hint')}
        autocomplete="off"
      />
      <ChecksField
        around={around}
        name="duties"
        label={t('member.duties')}
        hint={t('member.duties_hint')}
        options={dutyOptions(around, ours.give)}
      />
      <Submit icon="plus">{t('member.invite')}</Submit>
    </Form>
  )
}

const memberColumns = (around: Around, manages: boolean) => [
  {
    name: 'name',
    head: around.t('member.name'),
    cell: ({ id, name }: Member) => (manages ? <a href={`/anggota/${id}`}>{name}</a> : name),
  },
  {
    name: 'duties',
    head: around.t('member.duties'),
    cell: ({ duties, active }: Member) => (active ? dutiesText(around, duties) : around.t('member.out')),
  },
]

/** Who acts for an organisation, who has been asked to, and the form to ask someone. */
export const membersPage = page(list, (ours, around) => {
  const { t, actor } = around
  return (
    <Layout around={around} title={t('member.title', { organisation: ours.organisation.name })}>
      <DataTable
        around={around}
        caption={t('member.list')}
        rows={ours.members}
        columns={memberColumns(around, ours.id === actor.organisationId)}
        empty={
          <Empty title={t('member.none')} icon="people">
            {t('member.none_says')}
          </Empty>
        }
      />
      <Invitations around={around} ours={ours} />
      <h2>{t('member.invite_title')}</h2>
      <Invite around={around} ours={ours} />
    </Layout>
  )
})
