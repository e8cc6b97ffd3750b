import { flow, type StateOf } from '../../../core/flow.ts'
import { ok, type Result, refuse, refuseFields } from '../../../core/result.ts'
import { type Goods, goodsOf } from './goods.ts'
import { cellText, type Trouble } from './import/cell.ts'
import type { FieldTrouble } from './import/clean.ts'
import type { Field } from './import/fields.ts'
import { assign, type Mapping, missingFields } from './import/mapping.ts'
import { type Place, placeFinder } from './import/place.ts'
import { type CleanRow, cleanRows } from './import/rows.ts'
import type { Sheet } from './import/sheet.ts'
import { suggestMapping, toMapping } from './import/suggest.ts'
import { matchKeys } from './match.ts'

/** A list waits as a preview until it is applied or discarded; then it stays as it is. */
export const listFlow = flow({
  'import.map': { from: ['preview'], to: 'preview' },
  'import.apply': { from: ['preview'], to: 'applied' },
  'import.discard': { from: ['preview'], to: 'discarded' },
})
export type ListState = StateOf<typeof listFlow>

/** A column as it was found, and what it was taken for before anybody looked. */
export type Column = {
  column: number
  header: string
  example: string
  field: Field | null
  confidence: number
  reason: Trouble
}

export type Outcome = 'good' | 'rejected' | 'repeated'
export const effects = ['created', 'updated', 'unchanged', 'kept', 'doubled'] as const
export type Effect = (typeof effects)[number]

/** How many rows became what; the effects only once the list is applied. */
export type Counts = { rows: number; good: number; rejected: number; repeated: number; warned: number } & Partial<
  Record<Effect, number>
>

/** Where a list came from and how it was read. */
export type Reading = {
  sheetName: string
  otherSheets: number
  columns: Column[]
  /** How many lines were passed over, by reason. */
  skipped: Partial<Record<Sheet['skipped'][number]['reason'], number>>
}

export type ListRow = {
  line: number
  /** As written, to be handed back. */
  cells: string[]
  outcome: Outcome
  clean?: (CleanRow & { goodsKey: Goods | '' }) | undefined
  keys: string[]
  repeats?: number | undefined
  problems: FieldTrouble[]
  warnings: FieldTrouble[]
}

export type ReadList = { reading: Reading; mapping: Mapping; rows: ListRow[]; counts: Counts }

type Found = { sheet: Sheet; name: string; others: number; places: readonly Place[]; today: Temporal.PlainDate }

/** Reads a list for the first time: every column taken for what it most likely is. */
export const readList = (found: Found): Result<ReadList> => {
  const { sheet, places } = found
  const finder = placeFinder(places)
  const suggested = suggestMapping(sheet, finder)
  const columns = sheet.headers.map((header, column): Column => {
    const [first] = suggested.filter((each) => each.column === column)
    return (
      first ?? {
        column,
        header,
        example: '',
        field: null,
        confidence: 0,
        reason: { code: 'import.reason.unknown', facts: { header } },
      }
    )
  })
  const extra = suggested.filter((each) => columns[each.column] !== each)
  const mapping = toMapping(suggested, sheet, finder)
  return cleaned(found, [...columns, ...extra], mapping)
}

/** Reads the list again as a person says its columns are. */
export const rereadList = (found: Found, was: Reading, mapping: Mapping): Result<ReadList> => {
  const [missing] = missingFields(mapping)
  if (missing === 'name') return refuse('invalid', 'import.refused.no_name')
  if (missing === 'kelurahan') return refuse('invalid', 'import.refused.no_kelurahan')
  return cleaned(found, was.columns, mapping)
}

/** A person's choices for the columns, in the order of the sheet: a field, or nothing. No field stands in two columns. */
export const chosenMapping = (
  was: Mapping,
  {
    columns,
    salesPer,
    kelurahan,
  }: { columns: readonly (Field | null)[]; salesPer: Mapping['salesPer']; kelurahan?: string | undefined },
): Result<Mapping> => {
  const twice = columns.findIndex((field, i) => field !== null && columns.indexOf(field) < i)
  if (twice >= 0) return refuseFields({ [`columns.${twice}`]: { code: 'import.refused.field_twice' } })
  const start: Mapping = { columns: kelurahanInAddress(was, columns), fixed: kelurahan ? { kelurahan } : {}, salesPer }
  return ok(
    columns.reduce(
      (mapping: Mapping, field, column) => (field === null ? mapping : assignKeeping(mapping, column, field)),
      start,
    ),
  )
}

/** A kelurahan read out of the address stays so, until a column of its own is chosen. */
const kelurahanInAddress = (was: Mapping, chosen: readonly (Field | null)[]): Mapping['columns'] => {
  const { kelurahan, address } = was.columns
  return kelurahan !== undefined &&
    kelurahan === address &&
    !chosen.includes('kelurahan') &&
    chosen[address] === 'address'
    ? { kelurahan }
    : {}
}

const assignKeeping = (mapping: Mapping, column: number, field: Field): Mapping =>
  field === 'address' && mapping.columns.kelurahan === column
    ? { ...mapping, columns: { ...mapping.columns, address: column } }
    : assign(mapping, column, field)

const cleaned = (found: Found, columns: Column[], mapping: Mapping): Result<ReadList> => {
  const { sheet, name, others, places, today } = found
  const rows = rowsOf(sheet, mapping, places, today)
  const skipped = Object.groupBy(sheet.skipped, ({ reason }) => reason)
  const skippedCounts = Object.fromEntries(
    Object.entries(skipped).map(([reason, lines]) => [reason, lines?.length ?? 0]),
  )
  return ok({
    reading: { sheetName: name, otherSheets: others, columns, skipped: skippedCounts },
    mapping,
    rows,
    counts: countsOf(rows),
  })
}

const rowsOf = (sheet: Sheet, mapping: Mapping, places: readonly Place[], today: Temporal.PlainDate): ListRow[] => {
  const { good, rejected, repeated, warnings } = cleanRows(sheet, mapping, places, today)
  const warned = Map.groupBy(warnings, ({ line }) => line)
  const said = new Map<number, Partial<ListRow>>([
    ...good.map((row) => [row.line, goodRow(row, warned.get(row.line) ?? [])] as const),
    ...rejected.map(({ line, problems }) => [line, { outcome: 'rejected' as const, problems }] as const),
    ...repeated.map(({ line, of }) => [line, { outcome: 'repeated' as const, repeats: of }] as const),
  ])
  return sheet.rows.map(({ line, cells }) => ({
    line,
    cells: Array.from(cells, cellText),
    outcome: 'rejected',
    keys: [],
    problems: [],
    warnings: [],
    ...said.get(line),
  }))
}

const goodRow = (row: CleanRow, warnings: readonly FieldTrouble[]): Partial<ListRow> => ({
  outcome: 'good',
  clean: { ...row, goodsKey: goodsOf(row.goods ?? '') || goodsOf(row.product ?? '') },
  keys: matchKeys({ ...row, ownerName: row.owner }),
  warnings: warnings.map(({ field, code, facts }) => ({ field, code, facts })),
})

const countsOf = (rows: readonly ListRow[]): Counts => {
  const count = (fits: (row: ListRow) => boolean) => rows.filter(fits).length
  return {
    rows: rows.length,
    good: count(({ outcome }) => outcome === 'good'),
    rejected: count(({ outcome }) => outcome === 'rejected'),
    repeated: count(({ outcome }) => outcome === 'repeated'),
    warned: count(({ warnings }) => warnings.length > 0),
  }
}

/** A list may be applied once, and only when there is something in it. */
export const applyList = (state: ListState, good: number): Result<ListState> => {
  const step = listFlow.step(state, 'import.apply')
  return step.ok && good === 0 ? refuse('conflict', 'import.refused.nothing_good') : step
}
