import { newId } from '../../../core/ids.ts'
import { type Around, page } from '../../../platform/http.ts'
import { Buttons, Submit } from '../../../ui/button.tsx'
import { CheckField, RadioField } from '../../../ui/choice.tsx'
import { CountField, TextField } from '../../../ui/field.tsx'
import { Form } from '../../../ui/form.tsx'
import { Layout } from '../../../ui/layout.tsx'
import { outletAddPage, outletChangePage } from '../actions/outlet.ts'
import { type OutletForm, outletFormats } from '../domain/outlet.ts'
import type { Places } from '../domain/places.ts'
import { KelurahanField } from './place.tsx'

const Fields = ({ around, places, known }: { around: Around; places: Places; known?: OutletForm }) => {
  const { t } = around
  return (
    <>
      <TextField around={around} name="name" label={t('outlet.name')} value={known?.name} maxlength={200} />
      <TextField
        around={around}
        name="address"
        label={t('business.address')}
        value={known?.address}
        rows={2}
        optional
      />
      <KelurahanField around={around} places={places} value={known?.kelurahanCode} />
      <RadioField
        around={around}
        name="format"
        label={t('outlet.format')}
        value={known?.format ?? 'self_service'}
        options={outletFormats.map((key) => ({ value: key, text: t(`outlet.format.${key}`) }))}
      />
      <CountField
        around={around}
        name="floorArea"
        label={t('outlet.floor')}
        hint={t('outlet.floor_hint')}
        unit="m²"
        value={known?.floorArea ?? undefined}
        optional
      />
    </>
  )
}

export const outletAddFormPage = page(outletAddPage, (partner, around) => {
  const { t } = around
  const path = `/mitra/${partner.id}`
  return (
    <Layout around={around} title={t('outlet.add')} back={{ href: path, text: partner.name }}>
      <Form around={around} action={`${path}/gerai/tambah`}>
        <input type="hidden" name="id" value={around.typed('id') ?? newId()} />
        <Fields around={around} places={partner.places} />
        <Buttons>
          <Submit icon="check">{t('outlet.add')}</Submit>
        </Buttons>
      </Form>
    </Layout>
  )
})

export const outletChangeFormPage = page(outletChangePage, (outlet, around) => {
  const { t } = around
  return (
    <Layout
      around={around}
      title={t('outlet.change')}
      back={{ href: `/mitra/${outlet.partnerId}`, text: outlet.partnerName }}
    >
      <Form around={around} action={`/gerai/${outlet.id}/ubah`}>
        <Fields around={around} places={outlet.places} known={outlet} />
        <CheckField around={around} name="open" label={t('outlet.open')} checked={outlet.active} />
        <Buttons>
          <Submit icon="check">{t('business.save')}</Submit>
        </Buttons>
      </Form>
    </Layout>
  )
})
