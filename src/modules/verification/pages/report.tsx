import { formatDateTime } from '../../../core/dates.ts'
import { type Around, page } from '../../../platform/http.ts'
import type { TextKey } from '../../../platform/text.ts'
import { ButtonLink, Buttons } from '../../../ui/button.tsx'
import { Chart } from '../../../ui/chart.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { Figures } from '../../../ui/figures.tsx'
import { Layout } from '../../../ui/layout.tsx'
import { NumbersTable } from '../../../ui/numbers.tsx'
import { ExportLinks } from '../../../ui/pager.tsx'
import { TileMap } from '../../../ui/tilemap.tsx'
import { type Report, reportFigures } from '../actions/report.ts'
import { type Axis, axes, type Measure, measures, type Shown } from '../domain/figures.ts'
import { isOfficial } from '../policy.ts'

type Props = { around: Around; report: Report }

const numberIn = ({ language }: Around, value: number) => value.toLocaleString(language === 'id' ? 'id-ID' : 'en-GB')
const shown = (around: Around, value: Shown | undefined) => (value === 'hidden' ? '< 5' : numberIn(around, value ?? 0))

const cellsOf = ({ cells }: Report, axis: Axis): Map<string, Partial<Record<Measure, Shown>>> => {
  const found = new Map<string, Partial<Record<Measure, Shown>>>()
  for (const { axis: its, key, measure, value } of cells)
    if (its === axis) found.set(key, { ...found.get(key), [measure]: value })
  return found
}

/** What a part of an axis is called. */
const keyWord = ({ t }: Around, { kecamatan }: Report, axis: Axis, key: string): string => {
  if (key === 'unknown') return t('report.unknown')
  if (axis === 'kecamatan') return kecamatan.find(({ code }) => code === key)?.name ?? key
  if (axis === 'goods') return t(`goods.${key}` as TextKey)
  if (axis === 'size') return t(`report.size.${key}` as TextKey)
  if (axis === 'gender') return t(`business.gender.${key}` as TextKey)
  return axis === 'all' ? t('report.axis.all') : key
}

const rank = (value: Shown | undefined) => (typeof value === 'number' ? value : 0)

const AxisTable = ({ around, report, axis }: Props & { axis: Axis }) => {
  const { t } = around
  const rows = [...cellsOf(report, axis)].toSorted(([, a], [, b]) => rank(b.registered) - rank(a.registered))
  return (
    <section>
      <h2>{t(`report.axis.${axis}`)}</h2>
      <NumbersTable
        caption={<span class="sr">{t(`report.axis.${axis}`)}</span>}
        head={[t('report.key'), ...measures.map((measure) => t(`report.measure.${measure}`))]}
        rows={rows.map(([key, values]) => ({
          label: keyWord(around, report, axis, key),
          cells: measures.map((measure) => shown(around, values[measure])),
        }))}
      />
    </section>
  )
}

/** The last twelve months; a month that may not be shown is a gap in the line. */
const Months = ({ around, report }: Props) => {
  const { t } = around
  const found = cellsOf(report, 'month')
  const months = [...found.keys()].sort().slice(-12)
  const value = (month: string, measure: Measure) => {
    const it = found.get(month)?.[measure]
    return it === 'hidden' ? undefined : (it ?? 0)
  }
  return (
    <Chart
      around={around}
      title={t('report.axis.month')}
      kind="line"
      axis={t('report.month')}
      labels={months}
      series={measures.map((measure) => ({
        name: t(`report.measure.${measure}`),
        values: months.map((month) => value(month, measure)),
      }))}
    />
  )
}

const District = ({ around, report }: Props) => {
  const { t } = around
  const verified = Object.fromEntries(
    [...cellsOf(report, 'kecamatan')].map(([code, values]) => [code, values.verified ?? 0]),
  )
  return (
    <TileMap
      around={around}
      title={t('report.map')}
      unit={t('report.measure.verified')}
      values={verified}
      href={(code) => `/usaha?kecamatan=${code}&keadaan=verified`}
    />
  )
}

const Whole = ({ around, report }: Props) => {
  const { t } = around
  const all = cellsOf(report, 'all').get('all') ?? {}
  return (
    <Figures
      figures={measures.map((measure) => ({
        label: t(`report.measure.${measure}`),
        value: shown(around, all[measure]),
      }))}
    />
  )
}

/** The registry in figures: for everyone, and with the small numbers for those whose office it is. */
export const reportPage = page(
  reportFigures,
  (report, around) => {
    const { t, actor, language } = around
    return (
      <Layout around={around} title={t('report.figures')} wide>
        <p class="lead">{t('report.lead')}</p>
        {report.at === undefined ? (
          <Empty title={t('report.none')} icon="chart">
            {t('report.none_next')}
          </Empty>
        ) : (
          <>
            <Whole around={around} report={report} />
            <p class="soft">
              {t('report.at', { at: formatDateTime(report.at, language) })} {t('report.ready_means')}{' '}
              {t(report.inFull ? 'report.in_full' : 'report.hidden')}
            </p>
            <District around={around} report={report} />
            <Months around={around} report={report} />
            {(['kecamatan', 'goods', 'size', 'gender'] as const).map((axis) => (
              <AxisTable around={around} report={report} axis={axis} />
            ))}
          </>
        )}
        {isOfficial(actor) && actor.organisationKind === 'agency' && (
          <Buttons>
            <ButtonLink href="/laporan/belum-terjangkau" icon="pin">
              {t('outreach.list')}
            </ButtonLink>
          </Buttons>
        )}
        <ExportLinks around={around} />
      </Layout>
    )
  },
  (report, around) => ({
    name: 'laporan-usaha',
    columns: [
      around.t('report.what'),
      around.t('report.key'),
      ...measures.map((measure) => around.t(`report.measure.${measure}`)),
    ],
    rows: axes.flatMap((axis) =>
      [...cellsOf(report, axis)].map(([key, values]) => [
        around.t(`report.axis.${axis}`),
        keyWord(around, report, axis, key),
        ...measures.map((measure) => (values[measure] === 'hidden' ? '< 5' : (values[measure] ?? 0))),
      ]),
    ),
  }),
)
