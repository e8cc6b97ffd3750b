import type pg from 'pg'
import type { Measured } from './load.ts'

/** What every measurement stands on. */
export type Ground = {
  /** The town's database and the owner's connection to it. */
  url: string
  client: pg.Client
  /** Settings of the web processes. */
  env: Record<string, string>
  processes: number
  race: { rounds: number; seconds: number }
}

/** A line of the report. */
export type Row = { what: string } & Partial<Measured> & {
    share?: number
    goal?: string
    met?: boolean
    note?: string
  }

const heads = ['', 'median', 'p95', 'per second', 'cpu each', 'bytes', 'share', 'goal', '']
const milliseconds = (value: number | undefined) =>
  value === undefined ? '' : `${value.toFixed(value < 100 ? 1 : 0)} ms`
const whole = (value: number | undefined) => (value ? Math.round(value).toLocaleString('en') : '')

const cellsOf = ({ what, median, p95, perSecond, cost, bytes, share, goal, met, note }: Row): string[] => [
  what,
  milliseconds(median),
  milliseconds(p95),
  whole(perSecond),
  cost ? `${cost.toFixed(2)} ms` : '',
  whole(bytes),
  share === undefined ? '' : `${(share * 100).toFixed(0)} %`,
  goal ? `${goal} ${met ? '✔' : '✖'}` : '',
  note ?? '',
]

/** The rows as a table for a terminal. */
export const tableOf = (rows: readonly Row[]): string => {
  const lines = [heads, ...rows.map(cellsOf)]
  const widths = heads.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)))
  return lines
    .map((line) =>
      line
        .map((cell, column) =>
          column === 0 || column > 6 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}
