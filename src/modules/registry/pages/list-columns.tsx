import type { Around } from '../../../platform/http.ts'
import { Buttons, Submit } from '../../../ui/button.tsx'
import { RadioField } from '../../../ui/choice.tsx'
import { Form } from '../../../ui/form.tsx'
import { FieldError } from '../../../ui/frame.tsx'
import { errorOf, idOf } from '../../../ui/reason.ts'
import { DataTable, type Column as TableColumn } from '../../../ui/table.tsx'
import type { ListView } from '../actions/list.ts'
import { fields } from '../domain/import/fields.ts'
import type { Column } from '../domain/list.ts'
import { KelurahanField } from './place.tsx'

const headerOf = ({ t }: Around, { header }: Column) => header || t('import.columns.untitled')

/** What one column holds: a choice that needs no script. */
const FieldChoice = ({ around, column, chosen }: { around: Around; column: Column; chosen: string | undefined }) => {
  const { t } = around
  const name = `columns.${column.column}`
  const error = errorOf(around, name)
  const value = around.typed(name) ?? chosen
  return (
    <>
      {error && (
        <FieldError around={around} id={`${idOf(name)}-error`}>
          {error}
        </FieldError>
      )}
      <select
        id={idOf(name)}
        name={name}
        aria-label={t('import.columns.field_of', { column: headerOf(around, column) })}
      >
        <option value="">{t('import.columns.unused')}</option>
        {fields.map((field) => (
          <option value={field} selected={field === value}>
            {t(`import.field.${field}`)}
          </option>
        ))}
      </select>
    </>
  )
}

const Why = ({ around: { t }, column: { confidence, reason } }: { around: Around; column: Column }) => (
  <>
    {confidence > 0 && `${t('import.columns.sure', { confidence })} `}
    {t(reason.code as 'import.reason.header', reason.facts)}
  </>
)

const isInsideAddress = ({ reason }: Column) => reason.code === 'import.reason.inside_address'

/** How every column was read and why, each with a choice to read it otherwise. */
export const ColumnsForm = ({ around, list }: { around: Around; list: ListView }) => {
  const { t } = around
  const { header, mapping, places } = list
  const holds = (column: number) =>
    fields.find(
      (field) => mapping.columns[field] === column && !(field === 'kelurahan' && mapping.columns.address === column),
    )
  const columns: TableColumn<Column>[] = [
    { name: 'kolom', head: t('import.columns.head'), cell: (column) => headerOf(around, column) },
    { name: 'contoh', head: t('import.columns.example'), cell: ({ example }) => example },
    {
      name: 'dibaca',
      head: t('import.columns.field'),
      cell: (column) => <FieldChoice around={around} column={column} chosen={holds(column.column)} />,
    },
    { name: 'alasan', head: t('import.columns.why'), cell: (column) => <Why around={around} column={column} /> },
  ]
  const inside = header.columns.find(isInsideAddress)
  return (
    <Form around={around} action={`/impor/${list.id}/kolom`}>
      <DataTable
        around={around}
        caption={t('import.columns')}
        columns={columns}
        rows={header.columns.filter((column) => !isInsideAddress(column))}
        empty=""
      />
      {inside && (
        <p class="soft">
          <Why around={around} column={inside} />
        </p>
      )}
      <RadioField
        around={around}
        name="salesPer"
        label={t('import.sales_per')}
        value={mapping.salesPer}
        options={(['year', 'month'] as const).map((key) => ({ value: key, text: t(`import.sales_per.${key}`) }))}
      />
      <KelurahanField
        around={around}
        places={places}
        name="kelurahan"
        label={t('import.all_in')}
        blank={t('import.all_in_none')}
        value={placeCodeOf(list)}
        optional
      />
      <Buttons>
        <Submit tone="quiet" icon="return">
          {t('import.map')}
        </Submit>
      </Buttons>
    </Form>
  )
}

/** The kelurahan fixed for the whole list, which its titles name by word and a person by code. */
const placeCodeOf = ({ mapping: { fixed }, places }: ListView): string | undefined =>
  places.kelurahan.find(
    ({ code, name, kecamatanName }) =>
      code === fixed.kelurahan || (name === fixed.kelurahan && kecamatanName === (fixed.kecamatan ?? kecamatanName)),
  )?.code
