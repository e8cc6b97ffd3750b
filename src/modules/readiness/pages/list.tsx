import { formatDate } from '../../../core/dates.ts'
import { type Around, page } from '../../../platform/http.ts'
import { SelectField } from '../../../ui/choice.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { Filters } from '../../../ui/filters.tsx'
import { Layout } from '../../../ui/layout.tsx'
import { NumbersTable } from '../../../ui/numbers.tsx'
import { ExportLinks, Pager } from '../../../ui/pager.tsx'
import { type Column, DataTable } from '../../../ui/table.tsx'
import { type ReadinessList, readinessList } from '../actions/readiness.ts'
import { levels } from '../domain/readiness.ts'
import { forms, type RequirementKey, requirementKeys } from '../domain/requirements.ts'

type Row = ReadinessList['rows'][number]

const placeOf = ({ place, kelurahanCode }: Row) => (place ? `${place.name}, ${place.kecamatanName}` : kelurahanCode)
const stepOf = ({ t }: Around, { next }: Row) => (next === '' ? '' : t(`step.${next as RequirementKey}`))

const columnsOf = (around: Around): Column<Row>[] => {
  const { t } = around
  return [
    {
      name: 'usaha',
      head: t('readiness.column.name'),
      cell: (row) => <a href={`/usaha/${row.id}/kesiapan`}>{row.name}</a>,
    },
    { name: 'kelurahan', head: t('readiness.column.place'), cell: placeOf },
    { name: 'kurang', head: t('readiness.column.missing'), cell: ({ missing }) => missing, number: true },
    { name: 'langkah', head: t('readiness.column.next'), cell: (row) => stepOf(around, row) },
    { name: 'sejak', head: t('readiness.column.since'), cell: ({ since }) => formatDate(since, around.language) },
  ]
}

/** How many businesses stand where; each number leads to its rows. */
const Counts = ({ around: { t }, counts }: { around: Around; counts: ReadinessList['counts'] }) => {
  const countOf = (form: string, level: string) =>
    counts.find((each) => each.form === form && each.level === level)?.count ?? 0
  const shown = levels.toReversed()
  return (
    <details>
      <summary>{t('readiness.table')}</summary>
      <NumbersTable
        caption={t('readiness.table')}
        head={[t('readiness.filter.form'), ...shown.map((level) => t(`readiness.level.${level}`))]}
        rows={forms.map((form) => ({
          label: t(`readiness.form.${form}`),
          cells: shown.map((level) => (
            <a href={`/kesiapan?bentuk=${form}&tingkat=${level}`}>{countOf(form, level).toLocaleString('id-ID')}</a>
          )),
        }))}
      />
    </details>
  )
}

const Asked = ({ around, list }: { around: Around; list: ReadinessList }) => {
  const { t } = around
  const all = t('readiness.filter.all')
  return (
    <Filters around={around}>
      <SelectField
        around={around}
        name="bentuk"
        label={t('readiness.filter.form')}
        value={list.form}
        options={forms.map((form) => ({ value: form, text: t(`readiness.form.${form}`) }))}
      />
      <SelectField
        around={around}
        name="tingkat"
        label={t('readiness.filter.level')}
        value={list.level}
        options={levels.map((level) => ({ value: level, text: t(`readiness.level.${level}`) }))}
      />
      <SelectField
        around={around}
        name="kecamatan"
        label={t('readiness.filter.kecamatan')}
        value={list.asked.kecamatan}
        blank={all}
        options={list.kecamatan.map(({ code, name }) => ({ value: code, text: name }))}
      />
      <SelectField
        around={around}
        name="langkah"
        label={t('readiness.filter.next')}
        value={list.asked.next}
        blank={all}
        options={requirementKeys.map((key) => ({ value: key, text: t(`step.${key}`) }))}
      />
    </Filters>
  )
}

/** Who is ready for what, who nearly is, and what each lacks: the agency's list for offers and for help. */
export const readinessListPage = page(
  readinessList,
  (list, around) => {
    const { t } = around
    const { count } = list
    return (
      <Layout around={around} title={t('readiness.city_title')} wide>
        {count && count.startedAt !== null && count.finishedAt === null && (
          <p class="notice" role="status">
            {t('readiness.counting', {
              done: count.done.toLocaleString('id-ID'),
              total: count.total.toLocaleString('id-ID'),
            })}
          </p>
        )}
        {list.counts.length > 0 && <Counts around={around} counts={list.counts} />}
        <Asked around={around} list={list} />
        <DataTable
          around={around}
          caption={t('readiness.list.caption')}
          columns={columnsOf(around)}
          rows={list.rows}
          empty={
            <Empty title={t('readiness.list.none')} icon="search">
              {t('readiness.list.none_next')}
            </Empty>
          }
        />
        <Pager around={around} next={list.next} />
        <ExportLinks around={around} />
      </Layout>
    )
  },
  (list, around) => ({
    name: 'kesiapan',
    columns: columnsOf(around).map(({ head }) => head),
    rows: list.rows.map((row) => [row.name, placeOf(row), row.missing, stepOf(around, row), row.since]),
  }),
)
