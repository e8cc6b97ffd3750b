import { z } from 'zod'
import { choice, maybe } from '../../../platform/fields.ts'
import { places } from '../../registry/door.ts'
import { type Axis, type Figure, type Measure, published, type Shown } from '../domain/figures.ts'
import { seesAllFigures } from '../policy.ts'
import { findFigures } from '../store/figures.ts'
import { query } from './subject.ts'

export type Cell = { measure: Measure; axis: Axis; key: string; value: Shown }
export type Report = {
  /** True where small numbers stand too: for the officials of the city. */
  inFull: boolean
  cells: Cell[]
  at: Temporal.Instant | undefined
  kecamatan: readonly { code: string; name: string }[]
}

/** The public sees each axis of each measure without its small cells. */
const forPublic = (figures: readonly Figure[]): Cell[] => {
  const groups = Map.groupBy(figures, ({ measure, axis }) => `${measure} ${axis}`)
  return [...groups.values()].flatMap((group) => {
    const shown = published(new Map(group.map(({ key, value }) => [key, value])))
    return group.map((figure) => ({ ...figure, value: shown.get(figure.key) ?? 'hidden' }))
  })
}

/** Registered, verified and ready businesses, as last counted. */
export const reportFigures = query('report.figures', {
  input: z.object({ format: maybe(choice(['csv', 'xlsx'])) }),
  load: async (reader, _input, { actor }): Promise<Report> => {
    const { figures, at } = await findFigures(reader)
    const inFull = seesAllFigures(actor)
    const { kecamatan } = await places(reader)
    return { inFull, cells: inFull ? figures : forPublic(figures), at, kecamatan }
  },
})
