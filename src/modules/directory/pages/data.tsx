import type { Around } from '../../../platform/http.ts'
import { Icon } from '../../../ui/icons.tsx'
import { Layout } from '../../../ui/layout.tsx'
import { DataTable } from '../../../ui/table.tsx'
import { columns, type DataSet, dataSets, partRows } from '../actions/data.ts'

const formats = ['csv', 'json'] as const

const Files = ({ around: { t }, set }: { around: Around; set: DataSet }) => (
  <ul class="bare row">
    {formats.map((format) => (
      <>
        <li>
          <a class="plain" href={`/direktori/data/${set}.${format}`}>
            <Icon name="download" />
            {t('ui.export', { format: format.toUpperCase() })}
          </a>
        </li>
        <li>
          <a class="plain" href={`/direktori/data/${set}.${format}.sha256`}>
            {t('directory.data.sum', { format: format.toUpperCase() })}
          </a>
        </li>
      </>
    ))}
  </ul>
)

/** What the open data holds, column by column, and where it is. */
export const DataPage = ({ around }: { around: Around }) => {
  const { t } = around
  return (
    <Layout
      around={around}
      title={t('directory.data.title')}
      back={{ href: '/direktori', text: t('directory.search') }}
    >
      <p>{t('directory.data.lead')}</p>
      <p>{t('directory.data.leave')}</p>
      {dataSets.map((set) => (
        <section>
          <h2>{t(`directory.data.${set}`)}</h2>
          <Files around={around} set={set} />
          <DataTable
            around={around}
            caption={t('directory.data.columns', { name: `${set}.csv` })}
            columns={[
              { name: 'column', head: t('directory.data.column'), cell: (column) => <code>{column}</code> },
              { name: 'meaning', head: t('directory.data.meaning'), cell: (column) => t(`directory.data.${column}`) },
            ]}
            rows={columns[set] as readonly (typeof columns)[DataSet][number][]}
            empty=""
          />
        </section>
      ))}
      <h2>{t('directory.data.parts')}</h2>
      <p>{t('directory.data.parts_say', { rows: partRows.toLocaleString('id-ID') })}</p>
      <p>{t('directory.data.sum_says')}</p>
    </Layout>
  )
}
