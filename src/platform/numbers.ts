import { today } from '../core/dates.ts'
import { statement, type Tx } from './db.ts'

const next = statement(
  'document_number_next',
  `insert into document_number (kind, year, last) values ($1, $2, 1)
   on conflict (kind, year) do update set last = document_number.last + 1 returning last`,
)

/** A number people can read out, such as `KRM-2026-00042`: yearly, without gaps, per kind of document. */
export const nextNumber = async (tx: Tx, kind: string, at: Temporal.Instant): Promise<string> => {
  const { year } = today(at)
  const [row] = await tx.rows<{ last: number }>(next, [kind, year])
  return `${kind}-${year}-${String(row?.last).padStart(5, '0')}`
}
