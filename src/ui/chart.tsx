import type { UiAround } from './around.ts'
import { Icon } from './icons.tsx'
import { NumbersTable } from './numbers.tsx'
import { type Scale, scaleOf, shareOf } from './scale.ts'

/** One line or one set of bars. A value that is not known is a gap, never nought. */
export type Series = { name: string; values: readonly (number | undefined)[] }

type Props = {
  around: UiAround
  title: string
  kind?: 'bar' | 'line' | undefined
  /** What the labels are: "Bulan". */
  axis: string
  labels: readonly string[]
  /** Up to three; more cannot be told apart without colour. */
  series: readonly Series[]
  /** How a value is written in the table; grouped digits by default. */
  format?: ((value: number) => string) | undefined
  /** Address of the same figures as a file. */
  csv?: string | undefined
}

const height = 190
const top = 18

const y = (scale: Scale, value: number) => top + (1 - shareOf(scale, value)) * height
const locale = { id: 'id-ID', en: 'en-GB' } as const
const brief = (around: UiAround, value: number) =>
  value.toLocaleString(locale[around.language], { notation: 'compact', maximumFractionDigits: 1 })

/** Positions across are percentages, so words keep their size while the picture takes the width there is. */
const percent = (share: number) => `${Math.round(share * 10_000) / 100}%`

const Axis = ({ around, scale }: { around: UiAround; scale: Scale }) => (
  <svg class="axis" width="46" height={top + height + 26} aria-hidden="true">
    {scale.ticks.map((tick) => (
      <text x="40" y={y(scale, tick) + 4} text-anchor="end">
        {brief(around, tick)}
      </text>
    ))}
  </svg>
)

type Drawn = Pick<Props, 'around' | 'labels' | 'series'> & { scale: Scale }

const Bars = ({ around, labels, series, scale }: Drawn) => {
  const slot = 1 / labels.length
  const width = (slot * 0.72) / series.length
  const named = series.length === 1 && labels.length <= 7
  return series.map(({ values }, set) =>
    values.map((value, index) => {
      if (value === undefined) return null
      const left = slot * (index + 0.14) + width * set
      const [from, to] = [y(scale, Math.max(0, value)), y(scale, Math.min(0, value))]
      return (
        <>
          <rect class={`set${set + 1}`} x={percent(left)} width={percent(width)} y={from} height={to - from} />
          {named && (
            <text x={percent(left + width / 2)} y={from - 5} text-anchor="middle">
              {brief(around, value)}
            </text>
          )}
        </>
      )
    }),
  )
}

/** Lines differ by their dashes, so that they can be told apart without colour. */
const dashes = [undefined, '7 4', '2 4']

const Lines = ({ labels, series, scale }: Drawn) => {
  const x = (index: number) => percent((index + 0.5) / labels.length)
  return series.map(({ values }, set) => (
    <g class={`set${set + 1}`} stroke-width="2">
      {values.map((value, index) => {
        if (value === undefined) return null
        const before = values[index - 1]
        const [toX, toY] = [x(index), y(scale, value)]
        return (
          <>
            {before !== undefined && (
              <line x1={x(index - 1)} y1={y(scale, before)} x2={toX} y2={toY} stroke-dasharray={dashes[set]} />
            )}
            <circle cx={toX} cy={toY} r="4" />
          </>
        )
      })}
    </g>
  ))
}

const Legend = ({ series }: { series: readonly Series[] }) => (
  <ul class="bare row">
    {series.map(({ name }, set) => (
      <li>
        <svg width="20" height="14" aria-hidden="true">
          <rect class={`set${set + 1}`} x="1" y="1" width="18" height="12" />
        </svg>{' '}
        {name}
      </li>
    ))}
  </ul>
)

/** At most twelve labels on a desk; on a phone every second of many. */
const Labels = ({ labels }: { labels: readonly string[] }) => {
  const stride = Math.ceil(labels.length / 12)
  const shown = labels.map((label, index) => ({ label, index })).filter(({ index }) => index % stride === 0)
  return shown.map(({ label, index }, place) => (
    <text
      class={shown.length > 6 && place % 2 === 1 ? 'odd' : undefined}
      x={percent((index + 0.5) / labels.length)}
      y={top + height + 20}
      text-anchor="middle"
    >
      {label}
    </text>
  ))
}

const Plot = ({ title, kind, ...drawn }: Drawn & { title: string; kind: Props['kind'] }) => {
  const { around, labels, scale } = drawn
  return (
    <svg width="100%" height={top + height + 26} role="img" aria-label={around.t('ui.chart.about', { title })}>
      {scale.ticks.map((tick) => (
        <line class="grid" x1="0" x2="100%" y1={y(scale, tick)} y2={y(scale, tick)} stroke-width={tick === 0 ? 3 : 1} />
      ))}
      {kind === 'line' ? <Lines {...drawn} /> : <Bars {...drawn} />}
      <Labels labels={labels} />
    </svg>
  )
}

/** A picture made on the server, with its figures as a table and as a file. */
export const Chart = ({ around, title, kind, axis, labels, series, format, csv }: Props) => {
  const scale = scaleOf(series.flatMap(({ values }) => values.filter((value) => value !== undefined)))
  const written = format ?? ((value: number) => value.toLocaleString(locale[around.language]))
  const rows = labels.map((label, index) => ({
    label,
    cells: series.map(({ values }) => (values[index] === undefined ? '–' : written(values[index]))),
  }))
  return (
    <figure class="chart">
      <figcaption>{title}</figcaption>
      {series.length > 1 && <Legend series={series} />}
      <div class="drawing">
        <Axis around={around} scale={scale} />
        <Plot around={around} title={title} kind={kind} labels={labels} series={series} scale={scale} />
      </div>
      <details>
        <summary>{around.t('ui.chart.numbers')}</summary>
        <NumbersTable caption={title} head={[axis, ...series.map(({ name }) => name)]} rows={rows} />
      </details>
      {csv && (
        <a class="plain" href={csv} download>
          <Icon name="download" />
          {around.t('ui.export', { format: 'CSV' })}
        </a>
      )}
    </figure>
  )
}
