import { type Reader, statement } from '../../../platform/db.ts'

// What a row said when its field was asked about stands in its history: nothing has to be copied.
const changed = statement(
  'verification_changed',
  `select f.field,
     (select h.content from row_history h where h.row_key = f.business_id::text and h.table_name = 'business' and h.tx <= f.tx order by h.id desc limit 1) ->> f.field_column
       is distinct from
     (select h.content from row_history h where h.row_key = f.business_id::text and h.table_name = 'business' order by h.id desc limit 1) ->> f.field_column as changed
   from (
     select f.*, given.field_column from verification_finding f
     join unnest($2::text[], $3::text[]) as given (field, field_column) on given.field = f.field
     where f.business_id = $1 and f.answered_at is null
   ) f`,
)

/** The columns of a business behind the fields an officer may ask about. */
const columns = {
  name: 'name',
  ownerName: 'owner_name',
  phone: 'phone',
  address: 'address',
  kelurahanCode: 'kelurahan_code',
  goods: 'goods',
  nib: 'nib',
  capital: 'capital',
  yearlySales: 'yearly_sales',
  startedOn: 'started_on',
} as const

/** Which of the fields asked about say something else than when they were asked about. */
export const findChanged = async (reader: Reader, businessId: string): Promise<ReadonlySet<string>> => {
  const rows = await reader.rows<{ field: string; changed: boolean }>(changed, [
    businessId,
    Object.keys(columns),
    Object.values(columns),
  ])
  return new Set(rows.filter(({ changed }) => changed).map(({ field }) => field))
}
