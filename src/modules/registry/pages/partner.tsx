import { newId } from '../../../core/ids.ts'
import { may } from '../../../platform/action.ts'
import { type Around, page } from '../../../platform/http.ts'
import { Badge } from '../../../ui/badge.tsx'
import { ButtonLink, Buttons, Submit } from '../../../ui/button.tsx'
import { SelectField } from '../../../ui/choice.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { TextField } from '../../../ui/field.tsx'
import { Form } from '../../../ui/form.tsx'
import { Layout } from '../../../ui/layout.tsx'
import { Pasal } from '../../../ui/pasal.tsx'
import { Summary } from '../../../ui/summary.tsx'
import { type Column, DataTable } from '../../../ui/table.tsx'
import type { Placed } from '../actions/business.ts'
import { type PartnerView, partnerAddPage, partnerChangePage, partnerView } from '../actions/partner.ts'
import { alsoPossible, type Outlet, storeClass } from '../domain/outlet.ts'
import { type PartnerForm, type PartnerKind, partnerKinds } from '../domain/partner.ts'
import { type Places, placeName } from '../domain/places.ts'
import { offersTo, policy } from '../policy.ts'
import { KelurahanField } from './place.tsx'

/** "Minimarket", with what else a floor of this size may be by law. */
const classOf = ({ t }: Around, floorArea: number | null, kind: PartnerKind): string => {
  const found = storeClass(floorArea)
  if (!found || (kind !== 'store' && kind !== 'cooperative')) return ''
  const other = alsoPossible(floorArea, kind).map((each) => t(`outlet.class.${each}`))
  const name = t(`outlet.class.${found}`)
  return other.length === 0 ? name : t('outlet.class_also', { class: name, other: other.join(', ') })
}

const Outlets = ({ around, partner }: { around: Around; partner: PartnerView }) => {
  const { t, actor } = around
  const mayChange = may(policy['outlet.change'], actor, partner)
  const columns: Column<Placed<Outlet>>[] = [
    {
      name: 'nama',
      head: t('outlet.name'),
      cell: ({ id, name }) => (mayChange ? <a href={`/gerai/${id}/ubah`}>{name}</a> : name),
    },
    { name: 'lokasi', head: t('business.place'), cell: ({ place, kelurahanCode }) => placeName(place, kelurahanCode) },
    {
      name: 'luas',
      head: t('outlet.floor'),
      cell: ({ floorArea }) => (floorArea === null ? '' : `${floorArea} m²`),
      number: true,
    },
    { name: 'kelas', head: t('outlet.class'), cell: ({ floorArea }) => classOf(around, floorArea, partner.kind) },
    { name: 'tutup', head: '', cell: ({ active }) => (active ? '' : <Badge>{t('outlet.closed')}</Badge>) },
  ]
  const closed = partner.outlets.some(({ active }) => !active)
  return (
    <>
      <DataTable
        around={around}
        caption={t('partner.outlets')}
        columns={closed ? columns : columns.slice(0, -1)}
        rows={partner.outlets}
        empty={
          <Empty title={t('partner.outlets.none')} icon="store">
            {t('partner.outlets.none_next')}
          </Empty>
        }
      />
      {partner.outlets.some(({ floorArea }) => classOf(around, floorArea, partner.kind) !== '') && (
        <Pasal mark={t('outlet.class_mark')}>{t('outlet.class_law')}</Pasal>
      )}
    </>
  )
}

export const partnerPage = page(partnerView, (partner, around) => {
  const { t, actor } = around
  const { id, name, kind, place, kelurahanCode, address, private: known } = partner
  return (
    <Layout around={around} title={name} back={{ href: '/mitra', text: t('partner.list.title') }}>
      <Summary
        around={around}
        rows={[
          { label: t('partner.kind'), value: t(`partner.kind.${kind}`) },
          { label: t('business.address'), value: address },
          { label: t('business.place'), value: placeName(place, kelurahanCode) },
        ]}
      />
      <Outlets around={around} partner={partner} />
      {known && (
        <>
          <Summary
            around={around}
            title={t('partner.private')}
            rows={[
              { label: t('partner.contact'), value: known.contactName },
              { label: t('business.phone'), value: known.phone },
              { label: t('business.email'), value: known.email },
            ]}
          />
          <p class="soft">{t('partner.private_hint')}</p>
        </>
      )}
      {offersTo(actor, 'business') && (
        <Buttons>
          <ButtonLink href={`/perjanjian/baru/${id}`} icon="basket">
            {t('partner.offer')}
          </ButtonLink>
        </Buttons>
      )}
      {may(policy['partner.change'], actor, partner) && (
        <Buttons>
          <ButtonLink href={`/mitra/${id}/gerai/tambah`} icon="plus">
            {t('outlet.add')}
          </ButtonLink>
          <ButtonLink href={`/mitra/${id}/ubah`} icon="edit" tone="quiet">
            {t('partner.change')}
          </ButtonLink>
        </Buttons>
      )}
    </Layout>
  )
})

type Props = { around: Around; places: Places; known?: PartnerForm }

const Fields = ({ around, places, known }: Props) => {
  const { t } = around
  return (
    <>
      <TextField around={around} name="name" label={t('partner.name')} value={known?.name} maxlength={200} />
      <SelectField
        around={around}
        name="kind"
        label={t('partner.kind')}
        value={known?.kind}
        options={partnerKinds.map((key) => ({ value: key, text: t(`partner.kind.${key}`) }))}
      />
      <TextField
        around={around}
        name="address"
        label={t('business.address')}
        value={known?.address}
        rows={2}
        optional
      />
      <KelurahanField around={around} places={places} value={known?.kelurahanCode} />
      <TextField around={around} name="contactName" label={t('partner.contact')} value={known?.contactName} optional />
      <TextField
        around={around}
        name="phone"
        label={t('business.phone')}
        value={known?.phone ?? undefined}
        type="tel"
        inputmode="tel"
        optional
      />
      <TextField
        around={around}
        name="email"
        label={t('business.email')}
        value={known?.email ?? undefined}
        type="email"
        inputmode="email"
        optional
      />
    </>
  )
}

export const partnerAddFormPage = page(partnerAddPage, (places, around) => {
  const { t } = around
  return (
    <Layout around={around} title={t('partner.add')} back={{ href: '/mitra', text: t('partner.list.title') }}>
      <Form around={around} action="/mitra/tambah">
        <input type="hidden" name="id" value={around.typed('id') ?? newId()} />
        <Fields around={around} places={places} />
        <Buttons>
          <Submit icon="check">{t('partner.add')}</Submit>
        </Buttons>
      </Form>
    </Layout>
  )
})

export const partnerChangeFormPage = page(partnerChangePage, (partner, around) => {
  const { t } = around
  const path = `/mitra/${partner.id}`
  return (
    <Layout around={around} title={t('partner.change')} back={{ href: path, text: partner.name }}>
      <Form around={around} action={`${path}/ubah`}>
        <Fields around={around} places={partner.places} known={partner} />
        <Buttons>
          <Submit icon="check">{t('business.save')}</Submit>
        </Buttons>
      </Form>
    </Layout>
  )
})
