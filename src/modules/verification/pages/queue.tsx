import { dayEnd, formatDate } from '../../../core/dates.ts'
import { type Around, page } from '../../../platform/http.ts'
import { queryOf } from '../../../ui/address.ts'
import { SelectField } from '../../../ui/choice.tsx'
import { Deadline } from '../../../ui/deadline.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { Figures } from '../../../ui/figures.tsx'
import { Filters } from '../../../ui/filters.tsx'
import { Layout } from '../../../ui/layout.tsx'
import { ExportLinks, Pager } from '../../../ui/pager.tsx'
import { type Column, DataTable } from '../../../ui/table.tsx'
import { filterNames, type Queue, queueView } from '../actions/read.ts'
import { StateBadge, slotWords } from './words.tsx'

type Row = Queue['rows'][number]

const columnsOf = (around: Around): Column<Row>[] => {
  const { t } = around
  return [
    {
      name: 'usaha',
      head: t('verification.queue.business'),
      cell: ({ id, name }) => <a href={`/verifikasi/${id}`}>{name}</a>,
    },
    {
      name: 'janji',
      head: t('verification.due'),
      cell: ({ dueOn }) => (dueOn ? <Deadline around={around} due={dayEnd(dueOn)} /> : '–'),
    },
    {
      name: 'keadaan',
      head: t('verification.status'),
      cell: ({ state }) => <StateBadge around={around} state={state} />,
    },
    { name: 'oleh', head: t('verification.holder'), cell: ({ holder }) => holder || t('verification.queue.nobody') },
    {
      name: 'kunjungan',
      head: t('verification.queue.visit'),
      cell: ({ visitAt, absences }) =>
        [
          visitAt && slotWords(around, visitAt),
          absences > 0 && `${t('verification.absences')} ${t('verification.times', { count: absences })}`,
        ]
          .filter(Boolean)
          .join('; ') || '–',
    },
    { name: 'kelurahan', head: t('verification.queue.kelurahan'), cell: ({ place }) => place },
    { name: 'kecamatan', head: t('verification.queue.kecamatan'), cell: ({ kecamatan }) => kecamatan },
  ]
}

const parts = ['late', 'mine', 'free', 'decide'] as const

const Parts = ({ around: { t }, counts }: { around: Around; counts: Queue['counts'] }) => (
  <Figures
    figures={parts.map((part) => ({
      label: t(`verification.queue.${part}`),
      value: counts[part],
      href: `/verifikasi?saring=${filterNames[part]}`,
      asks: part === 'late' && counts.late > 0,
    }))}
  />
)

const QueueFilters = ({ around, kecamatan }: { around: Around; kecamatan: Queue['kecamatan'] }) => {
  const { t } = around
  const all = (['open', 'late', 'mine', 'free', 'decide', 'owner'] as const).map((filter) => ({
    value: filterNames[filter],
    text: t(`verification.queue.${filter}`),
  }))
  return (
    <Filters around={around}>
      <SelectField
        around={around}
        name="saring"
        label={t('verification.queue.show')}
        options={all}
        blank={t('verification.queue.open')}
        value={queryOf(around, 'saring')}
      />
      <SelectField
        around={around}
        name="kecamatan"
        label={t('verification.queue.kecamatan')}
        blank={t('verification.queue.all')}
        options={kecamatan.map(({ code, name }) => ({ value: code, text: name }))}
        value={queryOf(around, 'kecamatan')}
      />
    </Filters>
  )
}

/** What waits for the Dinas, what is promised soonest first: an overdue promise stands on top. */
export const queuePage = page(
  queueView,
  (queue, around) => {
    const { t } = around
    return (
      <Layout around={around} title={t('verification.queue')} wide>
        <Parts around={around} counts={queue.counts} />
        <QueueFilters around={around} kecamatan={queue.kecamatan} />
        <DataTable
          around={around}
          caption={t('verification.queue.caption')}
          columns={columnsOf(around)}
          rows={queue.rows}
          empty={
            <Empty title={t('verification.queue.none')} icon="check">
              {t('verification.queue.none_next')}
            </Empty>
          }
        />
        <Pager around={around} previous={queue.previous} next={queue.next} />
        <ExportLinks around={around} />
      </Layout>
    )
  },
  (queue, around) => {
    const { t, language } = around
    return {
      name: 'antrean-verifikasi',
      columns: columnsOf(around).map(({ head }) => head),
      rows: queue.rows.map((row) => [
        row.name,
        row.dueOn ? formatDate(row.dueOn, language) : '',
        t(`verification.state.${row.state}`),
        row.holder,
        row.visitAt ? slotWords(around, row.visitAt) : '',
        row.place,
        row.kecamatan,
      ]),
    }
  },
)
