import { controlOf, type FieldProps } from './field.tsx'
import { Frame } from './frame.tsx'

type FileProps = FieldProps & {
  /** Types the file chooser offers, such as `image/*` or `.csv,.xlsx`. */
  accept?: string | undefined
  /** Opens the camera at once: `environment` for goods and papers. */
  capture?: 'environment' | 'user' | undefined
  multiple?: boolean | undefined
}

/**
 * A browser forgets files after a refusal, so the server keeps them and the form carries the id (also `value`, of a
 * file kept earlier) until another file is chosen.
 */
export const FileField = ({ accept, capture, multiple, ...props }: FileProps) => {
  const { value: kept, ...control } = controlOf(props)
  return (
    <Frame {...props}>
      {kept && <input type="hidden" name={props.name} value={kept} />}
      {kept && <p class="soft">{props.around.t('ui.file.kept')}</p>}
      <input {...control} {...{ accept, capture, multiple }} type="file" />
    </Frame>
  )
}
