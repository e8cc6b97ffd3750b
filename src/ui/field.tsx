import type { Child } from 'hono/jsx'
import { formatRupiah, type Rupiah } from '../core/money.ts'
import type { UiAround } from './around.ts'
import { Frame } from './frame.tsx'
import { errorOf, idOf } from './reason.ts'

export type FieldProps = {
  around: UiAround
  name: string
  label: Child
  hint?: Child
  /** What stands there until something was typed. */
  value?: string | undefined
  optional?: boolean | undefined
}

type InputMode = 'text' | 'numeric' | 'tel' | 'email' | 'search' | 'url'

type TextProps = FieldProps & {
  inputmode?: InputMode | undefined
  type?: 'text' | 'email' | 'tel' | 'password' | 'search' | undefined
  autocomplete?: string | undefined
  /** Several lines to write in. */
  rows?: number | undefined
  suggestions?: readonly string[] | undefined
  maxlength?: number | undefined
}

/** What every control says about itself: its name, its error, its hint, and what was typed. */
export const controlOf = ({ around, name, value, hint }: Pick<FieldProps, 'around' | 'name' | 'value' | 'hint'>) => {
  const id = idOf(name)
  const wrong = errorOf(around, name) !== undefined
  const described = [hint ? `${id}-hint` : '', wrong ? `${id}-error` : ''].filter(Boolean).join(' ')
  return {
    id,
    name,
    value: around.typed(name) ?? value,
    'aria-describedby': described || undefined,
    'aria-invalid': wrong ? ('true' as const) : undefined,
  }
}

/** One line of text, or several with `rows`. A password is never sent back to the screen. */
export const TextField = (props: TextProps) => {
  const { inputmode, type = 'text', autocomplete, rows, suggestions, maxlength } = props
  const { value, ...control } = controlOf(props)
  if (rows)
    return (
      <Frame {...props}>
        <textarea {...control} rows={rows} maxlength={maxlength}>
          {value ?? ''}
        </textarea>
      </Frame>
    )
  const list = suggestions && `${control.id}-list`
  const shown = type === 'password' ? undefined : value
  return (
    <Frame {...props}>
      <input {...control} {...{ type, inputmode, autocomplete, maxlength, list }} value={shown} />
      {suggestions && (
        <datalist id={list}>
          {suggestions.map((each) => (
            <option value={each} />
          ))}
        </datalist>
      )}
    </Frame>
  )
}

/** Rupiah. Dots, spaces and "Rp" may be typed; the server cleans them. */
export const MoneyField = ({ value, ...props }: Omit<FieldProps, 'value'> & { value?: Rupiah | undefined }) => {
  const known = value === undefined ? undefined : formatRupiah(value).replace('Rp', '')
  return (
    <Frame {...props} aside={`, ${props.around.t('ui.in_rupiah')}`}>
      <span class="affix">
        <span aria-hidden="true">Rp</span>
        <input type="text" {...controlOf({ ...props, value: known })} inputmode="numeric" autocomplete="off" />
      </span>
    </Frame>
  )
}

/** A whole number of things. */
export const CountField = ({
  value,
  unit,
  ...props
}: Omit<FieldProps, 'value'> & { value?: number | undefined; unit?: string | undefined }) => (
  <Frame {...props} aside={unit && `, ${unit}`}>
    <span class="affix small">
      <input
        type="text"
        {...controlOf({ ...props, value: value?.toString() })}
        inputmode="numeric"
        autocomplete="off"
      />
      {unit && <span aria-hidden="true">{unit}</span>}
    </span>
  </Frame>
)

/** A day, typed the way people write it. Not a picker: those drop what they cannot read, and count months first. */
export const DateField = ({
  value,
  ...props
}: Omit<FieldProps, 'value'> & { value?: Temporal.PlainDate | undefined }) => {
  const known = value && `${value.day}-${value.month}-${value.year}`
  const hint = props.hint ?? props.around.t('ui.date.hint')
  return (
    <Frame {...props} hint={hint}>
      <span class="affix small">
        <input type="text" {...controlOf({ ...props, hint, value: known })} autocomplete="off" />
      </span>
    </Frame>
  )
}
