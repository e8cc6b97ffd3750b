import { formatDate, today } from '../../../core/dates.ts'
import { newId } from '../../../core/ids.ts'
import { may } from '../../../platform/action.ts'
import { type Around, page } from '../../../platform/http.ts'
import { Badge, type Tone } from '../../../ui/badge.tsx'
import { Buttons, Submit } from '../../../ui/button.tsx'
import { CheckField, SelectField } from '../../../ui/choice.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { DateField, TextField } from '../../../ui/field.tsx'
import { Form } from '../../../ui/form.tsx'
import { Icon } from '../../../ui/icons.tsx'
import { Layout } from '../../../ui/layout.tsx'
import { type Column, DataTable } from '../../../ui/table.tsx'
import type { PartnerView } from '../actions/partner.ts'
import { contactAddPage, contactChangePage } from '../actions/partner-contact.ts'
import { type Contact, type ContactForm, type MandateState, mandateState, mandates } from '../domain/partner-contact.ts'
import { policy } from '../policy.ts'

type Listed = Omit<Contact, 'partnerId'>
type Props = { around: Around; partner: PartnerView; contacts: readonly Listed[] }

const tones: Record<MandateState, Tone> = {
  none: 'asks',
  not_yet: 'calm',
  holds: 'good',
  soon: 'asks',
  expired: 'bad',
}

const MandateBadge = ({ around: { t, at }, contact }: { around: Around; contact: Listed }) => {
  if (!contact.active) return <Badge>{t('contact.state.left')}</Badge>
  const state = mandateState(contact, today(at))
  return <Badge tone={tones[state]}>{t(`contact.state.${state}`)}</Badge>
}

const mandateSaid = ({ t, language }: Around, { mandate, mandateNumber, mandateTo }: Listed): string =>
  [
    mandate && t(`contact.mandate.${mandate}`),
    mandateNumber,
    mandateTo && t('contact.until', { day: formatDate(mandateTo, language) }),
  ]
    .filter(Boolean)
    .join(', ')

const columnsOf = (around: Around, partner: PartnerView): Column<Listed>[] => {
  const { t, actor } = around
  const mayChange = may(policy['contact.change'], actor, partner)
  return [
    {
      name: 'nama',
      head: t('contact.name'),
      cell: ({ id, name }) => (mayChange ? <a href={`/penghubung/${id}/ubah`}>{name}</a> : name),
    },
    { name: 'jabatan', head: t('contact.position'), cell: ({ position }) => position },
    { name: 'telepon', head: t('business.phone_short'), cell: ({ phone }) => phone ?? '', number: true },
    { name: 'mandat', head: t('contact.mandate'), cell: (contact) => mandateSaid(around, contact) },
    { name: 'keadaan', head: '', cell: (contact) => <MandateBadge around={around} contact={contact} /> },
  ]
}

/** Whose word does not bind the partner at present. */
const Warnings = ({ around: { t, at }, contacts }: Omit<Props, 'partner'>) => {
  const lapsed = contacts.filter(
    (contact) => contact.active && ['none', 'expired'].includes(mandateState(contact, today(at))),
  )
  return lapsed.length === 0 ? null : (
    <div class="notice alert" role="note">
      <Icon name="warning" />
      <div>
        {lapsed.map(({ name }) => (
          <p>{t('contact.expired_warning', { name })}</p>
        ))}
      </div>
    </div>
  )
}

/** Who speaks for the partner, and whether they still may. */
export const Contacts = ({ around, partner, contacts }: Props) => (
  <>
    <Warnings around={around} contacts={contacts} />
    <DataTable
      around={around}
      caption={around.t('partner.contacts')}
      columns={columnsOf(around, partner)}
      rows={contacts}
      empty={
        <Empty title={around.t('partner.contacts.none')} icon="person">
          {around.t('partner.contacts.none_next')}
        </Empty>
      }
    />
  </>
)

const Fields = ({ around, known }: { around: Around; known?: ContactForm }) => {
  const { t } = around
  const shared = (name: keyof ContactForm) => ({ around, name, label: '' })
  return (
    <>
      <TextField {...shared('name')} label={t('contact.name')} value={known?.name} maxlength={120} />
      <TextField
        {...shared('position')}
        label={t('contact.position')}
        value={known?.position}
        maxlength={120}
        optional
      />
      <TextField
        {...shared('phone')}
        label={t('business.phone')}
        value={known?.phone ?? undefined}
        type="tel"
        inputmode="tel"
        optional
      />
      <TextField
        {...shared('email')}
        label={t('business.email')}
        value={known?.email ?? undefined}
        type="email"
        inputmode="email"
        optional
      />
      <SelectField
        {...shared('mandate')}
        label={t('contact.mandate')}
        value={known?.mandate ?? undefined}
        blank={t('contact.mandate.none')}
        options={mandates.map((key) => ({ value: key, text: t(`contact.mandate.${key}`) }))}
        optional
      />
      <TextField
        {...shared('mandateNumber')}
        label={t('contact.mandate_number')}
        value={known?.mandateNumber}
        maxlength={120}
        optional
      />
      <DateField
        {...shared('mandateFrom')}
        label={t('contact.mandate_from')}
        value={known?.mandateFrom ?? undefined}
        optional
      />
      <DateField
        {...shared('mandateTo')}
        label={t('contact.mandate_to')}
        hint={t('contact.mandate_to_hint')}
        value={known?.mandateTo ?? undefined}
        optional
      />
    </>
  )
}

export const contactAddFormPage = page(contactAddPage, (partner, around) => {
  const { t } = around
  const path = `/mitra/${partner.id}`
  return (
    <Layout around={around} title={t('contact.add')} back={{ href: path, text: partner.name }}>
      <Form around={around} action={`${path}/penghubung/tambah`}>
        <input type="hidden" name="id" value={around.typed('id') ?? newId()} />
        <Fields around={around} />
        <Buttons>
          <Submit icon="check">{t('contact.add')}</Submit>
        </Buttons>
      </Form>
    </Layout>
  )
})

export const contactChangeFormPage = page(contactChangePage, (contact, around) => {
  const { t } = around
  return (
    <Layout
      around={around}
      title={t('contact.change')}
      back={{ href: `/mitra/${contact.partnerId}`, text: contact.partnerName }}
    >
      <Form around={around} action={`/penghubung/${contact.id}/ubah`}>
        <Fields around={around} known={contact} />
        <CheckField around={around} name="serves" label={t('contact.serves')} checked={contact.active} />
        <Buttons>
          <Submit icon="check">{t('business.save')}</Submit>
        </Buttons>
      </Form>
    </Layout>
  )
})
