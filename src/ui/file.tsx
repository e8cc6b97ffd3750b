import { controlOf, type FieldProps } from './field.tsx'
import { FieldError, Frame } from './frame.tsx'
import { errorOf } from './reason.ts'

type FileProps = Omit<FieldProps, 'value'> & {
  /** Types the file chooser offers, such as `image/*` or `.csv,.xlsx`. */
  accept?: string | undefined
  /** Opens the camera at once: `environment` for goods and papers. */
  capture?: 'environment' | 'user' | undefined
  multiple?: boolean | undefined
}

/** A browser forgets files after a refusal, so the page asks for them once more. */
export const FileField = ({ accept, capture, multiple, ...props }: FileProps) => {
  const { around, name } = props
  const { value: _forgotten, ...control } = controlOf(props)
  return (
    <Frame {...props}>
      {around.refusal && !errorOf(around, name) && (
        <FieldError around={around} id={`${control.id}-again`}>
          {around.t('ui.file.again')}
        </FieldError>
      )}
      <input {...control} {...{ accept, capture, multiple }} type="file" />
    </Frame>
  )
}
