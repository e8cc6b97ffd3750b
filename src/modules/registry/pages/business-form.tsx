import { newId } from '../../../core/ids.ts'
import { type Around, page } from '../../../platform/http.ts'
import { ButtonLink, Buttons, Submit } from '../../../ui/button.tsx'
import { RadioField, SelectField } from '../../../ui/choice.tsx'
import { TextField } from '../../../ui/field.tsx'
import { Fieldset, Form } from '../../../ui/form.tsx'
import { Layout } from '../../../ui/layout.tsx'
import { businessAddPage, businessChangePage } from '../actions/business.ts'
import { genders, ownerKinds } from '../domain/business.ts'
import { goodsKeys } from '../domain/goods.ts'
import { CapacityFields, FigureFields, type FormProps, NumberFields, PlaceFields } from './business-fields.tsx'

const Identity = ({ around, known, kbli }: FormProps) => {
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
      <TextField
        around={around}
        name="kbliCode"
        label={t('business.kbli')}
        hint={t('business.kbli_hint')}
        value={known?.kbliCode ?? undefined}
        suggestions={kbli.map(({ code, title }) => `${code} ${title}`)}
        autocomplete="off"
        optional
      />
      <input type="hidden" name="kbliVersion" value={known?.kbliVersion ?? '2020'} />
    </>
  )
}

const Contact = (props: FormProps) => {
  const { around, known } = props
  const { t } = around
  return (
    <Fieldset legend={t('business.group.contact')}>
      <RadioField
        around={around}
        name="ownerKind"
        label={t('business.owner_kind')}
        value={known?.ownerKind ?? undefined}
        options={ownerKinds.map((key) => ({ value: key, text: t(`business.owner_kind.${key}`) }))}
      />
      <TextField around={around} name="ownerName" label={t('business.owner')} value={known?.ownerName} optional />
      <RadioField
        around={around}
        name="gender"
        label={t('business.gender')}
        value={known?.gender ?? undefined}
        options={genders.map((key) => ({ value: key, text: t(`business.gender.${key}`) }))}
      />
      <NumberFields {...props} />
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

const Fields = (props: FormProps) => (
  <>
    <KnownAlready around={props.around} />
    <Identity {...props} />
    <Contact {...props} />
    <PlaceFields {...props} />
    <CapacityFields {...props} />
    <FigureFields {...props} />
  </>
)

/** What was typed is in the registry already: the way to it, instead of a second record. */
const KnownAlready = ({ around: { t, refusal } }: { around: Around }) => {
  const facts = refusal?.facts?.id ? refusal.facts : refusal?.fields?.nib?.facts
  return facts?.id ? (
    <Buttons>
      <ButtonLink href={`/usaha/${facts.id}`} tone="quiet">
        {t('business.open_known', { name: facts.name ?? '' })}
      </ButtonLink>
    </Buttons>
  ) : null
}

export const businessAddFormPage = page(businessAddPage, (lists, around) => {
  const { t } = around
  return (
    <Layout around={around} title={t('business.add')} back={{ href: '/usaha', text: t('business.back') }}>
      <Form around={around} action="/usaha/tambah">
        <input type="hidden" name="id" value={around.typed('id') ?? newId()} />
        <Fields around={around} {...lists} />
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
  const { places, kbli } = business
  return (
    <Layout around={around} title={t('business.change')} back={{ href: path, text: business.name }}>
      <Form around={around} action={`${path}/ubah`}>
        <Fields around={around} places={places} kbli={kbli} known={business} />
        <Buttons>
          <Submit icon="check">{t('business.save')}</Submit>
        </Buttons>
      </Form>
    </Layout>
  )
})
