import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import type { UiAround } from './around.ts'
import { escaped } from './escape.ts'
import { controlOf, type FieldProps } from './field.tsx'
import { FieldError, Frame } from './frame.tsx'
import { errorOf, idOf } from './reason.ts'

export type Option = { value: string; text: string; hint?: Child }

/** As text: a page of filters has a hundred of them. */
const optionOf = ({ value, text }: Option, chosen: unknown): string =>
  `<option value="${escaped(value)}"${value === chosen ? ' selected=""' : ''}>${escaped(text)}</option>`

/** For long lists only; up to seven choices are better seen at once (RadioField). */
export const SelectField = ({
  options,
  blank,
  ...props
}: FieldProps & { options: readonly Option[]; blank?: string | undefined }) => {
  const { value, ...control } = controlOf(props)
  return (
    <Frame {...props}>
      <select {...control}>
        <option value="">{blank ?? props.around.t('ui.choose')}</option>
        {raw(options.map((option) => optionOf(option, value)).join(''))}
      </select>
    </Frame>
  )
}

type BoxProps = {
  type: 'radio' | 'checkbox'
  id: string
  name: string
  value: string
  checked: boolean
  described?: string | undefined
  option: { text: Child; hint?: Child }
}

/** The whole box is the target, not only the little mark. */
const Box = ({ type, id, name, value, checked, described, option }: BoxProps) => (
  <label class="choice">
    <input type={type} id={id} name={name} value={value} checked={checked} aria-describedby={described} />
    <span>
      {option.text}
      {option.hint && <small>{option.hint}</small>}
    </span>
  </label>
)

type GroupProps = { around: UiAround; name: string; label: Child; hint?: Child; options: readonly Option[] }

/** The first box has the group's own id, so that the error summary lands on something that can be ticked. */
const Group = ({ type, chosen, ...props }: GroupProps & { type: BoxProps['type']; chosen: readonly string[] }) => {
  const { around, name, label, hint, options } = props
  const id = idOf(name)
  const error = errorOf(around, name)
  return (
    <fieldset class={error ? 'field wrong' : 'field'} aria-describedby={controlOf(props)['aria-describedby']}>
      <legend>{label}</legend>
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <FieldError around={around} id={`${id}-error`}>
          {error}
        </FieldError>
      )}
      {options.map((option, index) => (
        <Box
          type={type}
          id={index === 0 ? id : `${id}-${index}`}
          name={name}
          value={option.value}
          checked={chosen.includes(option.value)}
          option={option}
        />
      ))}
    </fieldset>
  )
}

/** One of a few, all in sight. */
export const RadioField = ({ value, ...props }: GroupProps & { value?: string | undefined }) => {
  const chosen = props.around.typed(props.name) ?? value
  return <Group {...props} type="radio" chosen={chosen === undefined ? [] : [chosen]} />
}

/** Any number of a few, under one name. */
export const ChecksField = ({ values = [], ...props }: GroupProps & { values?: readonly string[] | undefined }) => {
  const { around, name } = props
  const typed = around.typedAll?.(name) ?? [around.typed(name) ?? '']
  return <Group {...props} type="checkbox" chosen={around.refusal ? typed : values} />
}

/** A single yes, such as consent. An unticked box is not sent, so after a refusal only what was sent counts. */
export const CheckField = ({
  around,
  name,
  label,
  hint,
  checked = false,
  value = 'on',
}: Omit<FieldProps, 'optional'> & { checked?: boolean | undefined }) => {
  const id = idOf(name)
  const error = errorOf(around, name)
  return (
    <div class={error ? 'field wrong' : 'field'}>
      {error && (
        <FieldError around={around} id={`${id}-error`}>
          {error}
        </FieldError>
      )}
      <Box
        type="checkbox"
        id={id}
        name={name}
        value={value}
        checked={around.refusal ? around.typed(name) === value : checked}
        described={error && `${id}-error`}
        option={{ text: label, hint }}
      />
    </div>
  )
}
