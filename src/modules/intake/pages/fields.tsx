import type { Around } from '../../../platform/http.ts'
import type { TextKey } from '../../../platform/text.ts'
import { ChecksField, SelectField } from '../../../ui/choice.tsx'
import { TextField } from '../../../ui/field.tsx'
import { type Step, Steps } from '../../../ui/steps.tsx'
import type { Desk } from '../actions/counter.ts'
import { goodsOffered } from '../actions/guard.ts'
import type { Content } from '../domain/registration.ts'

type Props = { around: Around; content?: Content | undefined }

export const BusinessFields = ({ around, content }: Props) => {
  const { t } = around
  return (
    <>
      <TextField around={around} name="name" label={t('registration.name')} value={content?.name} maxlength={200} />
      <SelectField
        around={around}
        name="goods"
        label={t('registration.goods')}
        value={content?.goods}
        options={goodsOffered.map((key) => ({ value: key, text: t(`goods.${key}`) }))}
      />
      <TextField
        around={around}
        name="nib"
        label={t('registration.nib')}
        hint={t('registration.nib_hint')}
        value={content?.nib ?? undefined}
        inputmode="numeric"
        optional
      />
    </>
  )
}

type OwnerProps = Props & { places: Desk['places']; phoneHint?: TextKey; phoneOptional?: boolean }

export const OwnerFields = ({
  around,
  content,
  places,
  phoneHint = 'registration.phone_hint',
  phoneOptional,
}: OwnerProps) => {
  const { t } = around
  return (
    <>
      <TextField
        around={around}
        name="ownerName"
        label={t('registration.owner_name')}
        value={content?.ownerName}
        autocomplete="name"
        maxlength={120}
      />
      <TextField
        around={around}
        name="phone"
        label={t('registration.phone')}
        hint={t(phoneHint)}
        value={content?.phone ?? undefined}
        type="tel"
        inputmode="tel"
        optional={phoneOptional}
      />
      <SelectField
        around={around}
        name="kelurahanCode"
        label={t('registration.kelurahan')}
        value={content?.kelurahanCode}
        options={places.kelurahan.map((place) => ({
          value: place.code,
          text: `${place.name} (${place.kecamatanName})`,
        }))}
      />
    </>
  )
}

/** One box for each purpose, none ticked beforehand, each in the wording that is kept with the answer. */
export const ConsentFields = ({
  around,
  offered,
  chosen = [],
  asked,
}: {
  around: Around
  offered: Desk['consentsOffered']
  chosen?: readonly string[]
  asked?: boolean
}) => {
  const { t } = around
  return (
    <ChecksField
      around={around}
      name="consents"
      label={t(asked ? 'registration.consents_asked' : 'registration.consents')}
      hint={t(asked ? 'registration.consents_asked_hint' : 'registration.consents_hint')}
      values={chosen}
      options={offered.map(({ purpose, wording }) => ({
        value: purpose,
        text: t(`consent.purpose.${purpose}` as TextKey),
        hint: t(`consent.wording.${purpose}.${wording}` as TextKey),
      }))}
    />
  )
}

const order = ['business', 'owner', 'check', 'code'] as const

/** Where one is on the way to the receipt; what is behind can be gone back to. */
export const Progress = ({ around, now, code }: { around: Around; now: (typeof order)[number]; code?: string }) => {
  const place = order.indexOf(now)
  const paths = { business: 'usaha', owner: 'pemilik', check: 'periksa', code: 'kode' }
  const steps = order.map((step, at): Step => {
    const state = at < place ? 'done' : at === place ? 'now' : 'later'
    const href = code && state === 'done' ? `/daftar/${code}/${paths[step]}` : undefined
    return { text: around.t(`registration.step.${step}`), state, href }
  })
  return <Steps around={around} steps={steps} />
}
