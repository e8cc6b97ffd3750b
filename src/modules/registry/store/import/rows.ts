import { type Reader, type Statement, statement } from '../../../../platform/db.ts'
import type { FieldTrouble } from '../../domain/import/clean.ts'
import type { Effect, Outcome } from '../../domain/list.ts'

/** A good row as it will be stored. Amounts are text, days ISO. */
export type GoodRow = {
  name: string
  owner: string | null
  nib: string | null
  phone: string | null
  email: string | null
  address: string | null
  kelurahan: string
  kecamatan: string
  goodsKey: string
  product: string | null
  price: string | null
  capital: string | null
  sales: string | null
  startedOn: string | null
}

export type StoredRow = {
  line: number
  cells: string[]
  clean: GoodRow | null
  repeats: number | null
  problems: FieldTrouble[]
  warnings: FieldTrouble[]
  outcome: Outcome
  effect: Effect | null
  business_id: string | null
}

const columns = 'line, cells, clean, repeats, problems, warnings, outcome, effect, business_id'

/** What can be looked at: rows that stay out, rows with a warning, rows said twice, and what became of good ones. */
export const rowKinds = ['rejected', 'warned', 'repeated', 'good', 'created', 'updated', 'kept', 'doubled'] as const
export type RowKind = (typeof rowKinds)[number]

const conditionOf = (kind: RowKind): string => {
  if (kind === 'warned') return `outcome = 'good' and warnings <> '[]'`
  if (kind === 'rejected' || kind === 'repeated' || kind === 'good') return `outcome = '${kind}'`
  return `outcome = 'good' and effect = '${kind}'`
}

const byKind = new Map<RowKind, Statement>(
  rowKinds.map((kind) => [
    kind,
    statement(
      `import_rows_${kind}`,
      `select ${columns} from import_row where list_id = $1 and ${conditionOf(kind)} and line > $2 order by line limit $3`,
    ),
  ]),
)

/** Rows of one kind below a line, in the order of the file. */
export const rowsOf = (
  reader: Reader,
  listId: string,
  kind: RowKind,
  { below = 0, limit = 50 }: { below?: number | undefined; limit?: number } = {},
) => reader.rows<StoredRow>(byKind.get(kind) as Statement, [listId, below, limit])
