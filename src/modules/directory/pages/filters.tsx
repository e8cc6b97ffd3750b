import type { Around } from '../../../platform/http.ts'
import type { TextKey } from '../../../platform/text.ts'
import { Submit } from '../../../ui/button.tsx'
import { type Option, SelectField } from '../../../ui/choice.tsx'
import { TextField } from '../../../ui/field.tsx'
import type { Results } from '../actions/search.ts'
import { forms, permits } from '../domain/entry.ts'

type Props = { around: Around; results: Results }

const goodsIn = ({ counts, asked: { goods } }: Results): string[] => {
  const found = new Set(counts.map((each) => each.goods))
  return [...found, ...(goods && !found.has(goods) ? [goods] : [])]
}

/** Kinds of goods by name, those that nobody makes left out. */
export const kindsIn = ({ t }: Around, results: Results): Option[] =>
  goodsIn(results)
    .map((value) => ({ value, text: t(`goods.${value}` as TextKey) }))
    .sort((a, b) => a.text.localeCompare(b.text))

/** What narrows the results: folded, because words find most. */
const Narrowing = ({ around, results }: Props) => {
  const { t } = around
  const { asked, kecamatan } = results
  return (
    <details>
      <summary>{t('directory.more_filters')}</summary>
      <SelectField
        around={around}
        name="jenis"
        label={t('directory.kind')}
        blank={t('directory.all_kinds')}
        value={asked.goods}
        options={kindsIn(around, results)}
      />
      <SelectField
        around={around}
        name="kecamatan"
        label={t('directory.kecamatan')}
        blank={t('directory.all_kecamatan')}
        value={asked.district}
        options={kecamatan.map(({ code, name }) => ({ value: code, text: name }))}
      />
      <SelectField
        around={around}
        name="bentuk"
        label={t('directory.form')}
        blank={t('directory.all_forms')}
        value={asked.form}
        options={forms.map((form) => ({ value: form, text: t(`readiness.form.${form}`) }))}
      />
      <SelectField
        around={around}
        name="izin"
        label={t('directory.permit')}
        blank={t('directory.all_permits')}
        value={asked.permit}
        options={permits.map((permit) => ({ value: permit, text: t(`permit.kind.${permit}`) }))}
      />
    </details>
  )
}

/** One field and one button; the rest is one tap away. What is asked stands in the address. */
export const SearchForm = ({ around, results }: Props) => {
  const { t } = around
  const { asked } = results
  return (
    <form class="box filters" method="get" action="/direktori" aria-label={t('directory.search')}>
      {asked.show && <input type="hidden" name="lihat" value={asked.show === 'businesses' ? 'usaha' : 'produk'} />}
      <TextField
        around={around}
        name="cari"
        type="search"
        inputmode="search"
        label={t('directory.what')}
        hint={t('directory.what_hint')}
        value={asked.search}
        maxlength={100}
      />
      <Narrowing around={around} results={results} />
      <Submit icon="search">{t('directory.go')}</Submit>
    </form>
  )
}
