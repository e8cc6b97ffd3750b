import { type Reader, statement } from '../../platform/db.ts'
import { type Standing, standingOn } from '../registry/door.ts'

/** What the city says of a business, as everyone may know it. */
export type VerificationRead = {
  standing: Standing
  verifiedOn: Temporal.PlainDate | null
  verifiedUntil: Temporal.PlainDate | null
  /** The day a decision is promised for, while the Dinas is the one to act. */
  dueOn: Temporal.PlainDate | null
}

type Row = Omit<VerificationRead, 'standing'> & { id: string; state: string }
const byIds = statement(
  'verification_by_ids',
  `select business_id as id, state, verified_on as "verifiedOn", verified_until as "verifiedUntil", due_on as "dueOn"
   from business_verification where business_id = any($1::uuid[])`,
)
const never: VerificationRead = { standing: 'registered', verifiedOn: null, verifiedUntil: null, dueOn: null }

/** Where businesses stand on a day, in one query: every id asked for has an answer. */
export const verificationOf = async (
  reader: Reader,
  ids: readonly string[],
  day: Temporal.PlainDate,
): Promise<Map<string, VerificationRead>> => {
  const found = new Map((await reader.rows<Row>(byIds, [ids])).map((row) => [row.id, row]))
  return new Map(
    ids.map((id) => {
      const row = found.get(id)
      if (!row) return [id, never]
      const { state, verifiedOn, verifiedUntil, dueOn } = row
      return [
        id,
        { standing: standingOn({ verificationState: state, verifiedUntil }, day), verifiedOn, verifiedUntil, dueOn },
      ]
    }),
  )
}
