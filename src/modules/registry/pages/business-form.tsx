import { newId } from '../../../core/ids.ts'
import { type Around, page } from '../../../platform/http.ts'
import { Buttons, Submit } from '../../../ui/button.tsx'
import { RadioField, SelectField } from '../../../ui/choice.tsx'
import { DateField, MoneyField, TextField } from '../../../ui/field.tsx'
import { Fieldset, Form } from '../../../ui/form.tsx'
import { Layout } from '../../../ui/layout.tsx'
import { businessAddPage, businessChangePage } from '../actions/business.ts'
import { type BusinessForm, genders } from '../domain/business.ts'
import { goodsKeys } from '../domain/goods.ts'
import type { Places } from '../domain/places.ts'
import { KelurahanField } from './place.tsx'

type Props = { around: Around; places: Places; known?: BusinessForm }

const Identity = ({ around, known }: Props) => {
  const { t } = around
  return (
    <>
      <TextField around={around} name="name" label={t('business.name')} value={known?.name} maxlength={200} />
      <SelectField
        around={around}
        name="goods"
        label={t('business.goods')}
        value={known?.goods}
        optional
        options={goodsKeys.map((key) => ({ value: key, text: t(`goods.${key}`) }))}
      />
      <TextField
        around={around}
        name="nib"
        label={t('business.nib')}
        hint={t('business.nib_hint')}
        value={known?.nib ?? undefined}
        inputmode="numeric"
        optional
      />
    </>
  )
}

const Contact = ({ around, known }: Props) => {
  const { t } = around
  return (
    <Fieldset legend={t('business.group.contact')}>
      <TextField around={around} name="ownerName" label={t('business.owner')} value={known?.ownerName} optional />
      <RadioField
        around={around}
        name="gender"
        label={t('business.gender')}
        value={known?.gender ?? undefined}
        options={genders.map((key) => ({ value: key, text: t(`business.gender.${key}`) }))}
      />
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
    </Fieldset>
  )
}

const Rest = ({ around, places, known }: Props) => {
  const { t } = around
  return (
    <>
      <Fieldset legend={t('business.group.place')}>
        <TextField
          around={around}
          name="address"
          label={t('business.address')}
          value={known?.address}
          rows={2}
          optional
        />
        <KelurahanField around={around} places={places} value={known?.kelurahanCode} />
      </Fieldset>
      <Fieldset legend={t('business.group.figures')} hint={t('business.private_hint')}>
        <MoneyField
          around={around}
          name="capital"
          label={t('business.capital')}
          value={known?.capital ?? undefined}
          optional
        />
        <MoneyField
          around={around}
          name="yearlySales"
          label={t('business.sales')}
          value={known?.yearlySales ?? undefined}
          optional
        />
        <DateField
          around={around}
          name="startedOn"
          label={t('business.started')}
          value={known?.startedOn ?? undefined}
          optional
        />
      </Fieldset>
    </>
  )
}

const Fields = (props: Props) => (
  <>
    <Identity {...props} />
    <Contact {...props} />
    <Rest {...props} />
  </>
)

export const businessAddFormPage = page(businessAddPage, (places, around) => {
  const { t } = around
  return (
    <Layout around={around} title={t('business.add')} back={{ href: '/usaha', text: t('business.back') }}>
      <Form around={around} action="/usaha/tambah">
        <input type="hidden" name="id" value={around.typed('id') ?? newId()} />
        <Fields around={around} places={places} />
        <Buttons>
          <Submit icon="check">{t('business.add')}</Submit>
        </Buttons>
      </Form>
    </Layout>
  )
})

export const businessChangeFormPage = page(businessChangePage, (business, around) => {
  const { t } = around
  const path = `/usaha/${business.id}`
  return (
    <Layout around={around} title={t('business.change')} back={{ href: path, text: business.name }}>
      <Form around={around} action={`${path}/ubah`}>
        <Fields around={around} places={business.places} known={business} />
        <Buttons>
          <Submit icon="check">{t('business.save')}</Submit>
        </Buttons>
      </Form>
    </Layout>
  )
})
