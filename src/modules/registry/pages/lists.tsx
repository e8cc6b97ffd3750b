import { formatDateTime } from '../../../core/dates.ts'
import { newId } from '../../../core/ids.ts'
import { type Around, page } from '../../../platform/http.ts'
import { Badge } from '../../../ui/badge.tsx'
import { Buttons, Submit } from '../../../ui/button.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { FileField } from '../../../ui/file.tsx'
import { Form } from '../../../ui/form.tsx'
import { Layout } from '../../../ui/layout.tsx'
import { Pager } from '../../../ui/pager.tsx'
import { type Column, DataTable } from '../../../ui/table.tsx'
import { importLists } from '../actions/list.ts'
import type { ListState } from '../domain/list.ts'
import type { ListLine } from '../store/import/list.ts'
import { numberOf } from './numbers.ts'

const tones = { preview: 'asks', applied: 'good', discarded: 'calm' } as const

export const StateBadge = ({ around: { t }, state }: { around: Around; state: ListState }) => (
  <Badge tone={tones[state]}>{t(`import.state.${state}`)}</Badge>
)

const columnsOf = (around: Around): Column<ListLine>[] => {
  const { t, language } = around
  return [
    {
      name: 'berkas',
      head: t('import.column.file'),
      cell: ({ id, fileName }) => <a href={`/impor/${id}`}>{fileName}</a>,
    },
    {
      name: 'keadaan',
      head: t('import.column.state'),
      cell: ({ state }) => <StateBadge around={around} state={state} />,
    },
    { name: 'baris', head: t('import.column.rows'), cell: ({ counts }) => numberOf(counts.rows), number: true },
    { name: 'siap', head: t('import.column.good'), cell: ({ counts }) => numberOf(counts.good), number: true },
    {
      name: 'ditolak',
      head: t('import.column.rejected'),
      cell: ({ counts }) => numberOf(counts.rejected),
      number: true,
    },
    { name: 'oleh', head: t('import.column.by'), cell: ({ uploader }) => uploader ?? '' },
    { name: 'kapan', head: t('import.column.when'), cell: ({ createdAt }) => formatDateTime(createdAt, language) },
  ]
}

/** Where an officer brings a list, and the lists that were brought. */
export const listsPage = page(importLists, (lists, around) => {
  const { t } = around
  return (
    <Layout around={around} title={t('import.title')} back={{ href: '/usaha', text: t('business.back') }} wide>
      <p>{t('import.intro')}</p>
      <Form around={around} action="/impor" files>
        <input type="hidden" name="id" value={around.typed('id') ?? newId()} />
        <FileField
          around={around}
          name="sheet"
          label={t('import.file')}
          hint={t('import.file_hint')}
          accept=".csv,.xlsx,text/csv"
        />
        <Buttons>
          <Submit icon="upload">{t('import.upload')}</Submit>
        </Buttons>
      </Form>
      <DataTable
        around={around}
        caption={t('import.lists')}
        columns={columnsOf(around)}
        rows={lists.rows}
        empty={
          <Empty title={t('import.lists.none')} icon="list">
            {t('import.lists.none_next')}
          </Empty>
        }
      />
      <Pager around={around} previous={lists.previous} next={lists.next} />
    </Layout>
  )
})
