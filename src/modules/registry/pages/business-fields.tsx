import type { Around } from '../../../platform/http.ts'
import { CheckField, ChecksField } from '../../../ui/choice.tsx'
import { CountField, DateField, MoneyField, TextField } from '../../../ui/field.tsx'
import { Fieldset } from '../../../ui/form.tsx'
import { type BusinessForm, channels } from '../domain/business.ts'
import type { MaskedNumbers } from '../domain/doubt.ts'
import { pinText } from '../domain/pin.ts'
import type { Places } from '../domain/places.ts'
import { KelurahanField } from './place.tsx'

/** What is known already, with identity numbers masked; nothing for a new business. */
type Known = Omit<BusinessForm, 'nik' | 'npwp'> & Pick<MaskedNumbers, 'nik' | 'npwp'>

export type FormProps = {
  around: Around
  places: Places
  kbli: readonly { code: string; title: string }[]
  known?: Known | undefined
}

/** A kept number never comes back into a field: one types another, or has it forgotten. */
export const NumberFields = ({ around, known }: FormProps) => (
  <>
    {(['nik', 'npwp'] as const).map((kind) => {
      const { t } = around
      const kept = known?.[kind]
      return (
        <>
          <TextField
            around={around}
            name={kind}
            label={t(`business.${kind}`)}
            hint={kept ? t('business.number_kept', { number: kept }) : t(`business.${kind}_hint`)}
            inputmode="numeric"
            autocomplete="off"
            optional
          />
          {kept && <CheckField around={around} name={`${kind}Forget`} label={t(`business.${kind}_forget`)} />}
        </>
      )
    })}
  </>
)

export const PlaceFields = ({ around, places, known }: FormProps) => {
  const { t } = around
  const pin =
    known && known.latitude !== null && known.longitude !== null
      ? pinText({ latitude: known.latitude, longitude: known.longitude })
      : undefined
  return (
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
      <TextField
        around={around}
        name="pin"
        label={t('business.pin')}
        hint={t('business.pin_hint')}
        value={pin}
        autocomplete="off"
        optional
      />
    </Fieldset>
  )
}

export const CapacityFields = ({ around, known }: FormProps) => {
  const { t } = around
  return (
    <Fieldset legend={t('business.group.capacity')}>
      <CountField
        around={around}
        name="capacityWeek"
        label={t('business.capacity')}
        value={known?.capacityWeek ?? undefined}
        optional
      />
      <TextField
        around={around}
        name="capacityUnit"
        label={t('business.capacity_unit')}
        hint={t('business.capacity_unit_hint')}
        value={known?.capacityUnit}
        maxlength={30}
        optional
      />
      <ChecksField
        around={around}
        name="channels"
        label={t('business.channels')}
        values={known?.channels}
        options={channels.map((key) => ({ value: key, text: t(`business.channel.${key}`) }))}
      />
      <TextField
        around={around}
        name="existingPartners"
        label={t('business.partners')}
        hint={t('business.partners_hint')}
        value={known?.existingPartners}
        rows={2}
        maxlength={500}
        optional
      />
    </Fieldset>
  )
}

export const FigureFields = ({ around, known }: FormProps) => {
  const { t } = around
  return (
    <Fieldset legend={t('business.group.figures')} hint={t('business.figures_hint')}>
      <DateField
        around={around}
        name="startedOn"
        label={t('business.started')}
        value={known?.startedOn ?? undefined}
        optional
      />
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
      <CountField
        around={around}
        name="salesYear"
        label={t('business.sales_year')}
        value={known?.salesYear ?? undefined}
        optional
      />
    </Fieldset>
  )
}
