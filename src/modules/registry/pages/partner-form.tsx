import { newId } from '../../../core/ids.ts'
import { type Around, page } from '../../../platform/http.ts'
import { Buttons, Submit } from '../../../ui/button.tsx'
import { ChecksField, SelectField } from '../../../ui/choice.tsx'
import { TextField } from '../../../ui/field.tsx'
import { Form } from '../../../ui/form.tsx'
import { Layout } from '../../../ui/layout.tsx'
import { partnerAddPage, partnerChangePage } from '../actions/partner.ts'
import { goodsKeys } from '../domain/goods.ts'
import { type PartnerForm, partnerKinds } from '../domain/partner.ts'
import type { Places } from '../domain/places.ts'
import { KelurahanField } from './place.tsx'

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
      <ChecksField
        around={around}
        name="seeks"
        label={t('partner.seeks')}
        values={known?.seeks}
        options={goodsKeys.map((key) => ({ value: key, text: t(`goods.${key}`) }))}
      />
      <TextField
        around={around}
        name="seeksNote"
        label={t('partner.seeks_note')}
        hint={t('partner.seeks_hint')}
        value={known?.seeksNote}
        rows={2}
        maxlength={300}
        optional
      />
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
