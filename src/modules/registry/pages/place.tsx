import type { UiAround } from '../../../ui/around.ts'
import { SelectField } from '../../../ui/choice.tsx'
import type { Places } from '../domain/places.ts'

type Props = {
  around: UiAround
  places: Places
  value?: string | undefined
  name?: string
  label?: string
  blank?: string
  optional?: boolean
}

/** All kelurahan by name, each with its kecamatan, since names repeat. */
export const KelurahanField = ({ around, places, value, name = 'kelurahanCode', label, blank, optional }: Props) => (
  <SelectField
    around={around}
    name={name}
    label={label ?? around.t('business.kelurahan')}
    value={value}
    blank={blank}
    optional={optional}
    options={places.kelurahan.map((place) => ({ value: place.code, text: `${place.name} (${place.kecamatanName})` }))}
  />
)
