import { ok, type Result, refuse, refuseFields } from '../../../core/result.ts'
import type { Business, Source } from './business.ts'
import type { Standing } from './standing.ts'
import type { TwinDecision, TwinSign } from './twin.ts'

/** Two records that may be one, as the check left them and as somebody decided. */
export type TwinPair = {
  id: string
  newerId: string
  olderId: string
  signs: TwinSign[]
  score: number
  through: Source
  foundAt: Temporal.Instant
  decision: TwinDecision | null
  reason: string | null
  decidedBy: string | null
  decidedAt: Temporal.Instant | null
}

/** Which identity numbers a record keeps. */
export type Kept = { nik: boolean; npwp: boolean }

export type TwinRecord = Business & { numbers: Kept; standing: Standing }

/** What a record may leave blank and take from the one that joins it; what stands together is taken together. */
export const fillable = {
  nib: ['nib'],
  owner: ['ownerName'],
  ownerKind: ['ownerKind'],
  gender: ['gender'],
  phone: ['phone'],
  email: ['email'],
  address: ['address'],
  goods: ['goods'],
  kbli: ['kbliCode', 'kbliVersion'],
  pin: ['latitude', 'longitude'],
  capital: ['capital'],
  sales: ['yearlySales', 'salesYear'],
  started: ['startedOn'],
  capacity: ['capacityWeek', 'capacityUnit'],
  channels: ['channels'],
  partners: ['existingPartners'],
} as const satisfies Record<string, readonly (keyof Business)[]>
export type Fillable = keyof typeof fillable | keyof Kept

const isBlank = (value: unknown) => value === null || value === '' || (Array.isArray(value) && value.length === 0)

/** The fields that are blank in the record kept and said in the other: nothing that was ever told is lost. */
export const filledBy = (kept: TwinRecord, merged: TwinRecord): Fillable[] => [
  ...(Object.keys(fillable) as (keyof typeof fillable)[]).filter(
    (name) =>
      fillable[name].every((field) => isBlank(kept[field])) && fillable[name].some((field) => !isBlank(merged[field])),
  ),
  ...(['nik', 'npwp'] as const).filter((kind) => !kept.numbers[kind] && merged.numbers[kind]),
]

export type Decided =
  | { decision: 'different'; pair: TwinPair; reason: string }
  | { decision: 'same'; pair: TwinPair; reason: string; kept: TwinRecord; merged: TwinRecord; filled: Fillable[] }

type Asked = { pair: TwinPair; records: readonly TwinRecord[] }

/**
 * What the city has found out about a record stays with that record: one that is verified, or is being verified, may
 * only rest in one that is verified too, and never in the middle of a round.
 */
const losesStanding = (kept: Standing, merged: Standing) =>
  merged === 'verifying' || merged === 'fixing' || (merged === 'verified' && kept !== 'verified')

/**
 * Decides about a pair, once: two businesses, or one, for which the record of `choice` speaks from now on. The other
 * rests, linked to it; its blanks are filled, its goods come along, and all of it can be taken back to the letter.
 */
export const decidePair = ({ pair, records }: Asked, choice: string, reason: string): Result<Decided> => {
  if (pair.decision !== null) return refuse('conflict', 'twin.decided')
  if (choice === 'different') return ok({ decision: 'different', pair, reason })
  const kept = records.find(({ id }) => id === choice)
  const merged = records.find(({ id }) => id !== choice)
  if (!kept || !merged) return refuseFields({ choice: { code: 'field.choose' } })
  if (kept.mergedInto !== null || merged.mergedInto !== null) return refuse('conflict', 'twin.merged_already')
  if (losesStanding(kept.standing, merged.standing))
    return refuseFields({ choice: { code: 'twin.standing', facts: { name: merged.name } } })
  return ok({ decision: 'same', pair, reason, kept, merged, filled: filledBy(kept, merged) })
}

/** A merge that stands, with all that is needed to take it back. */
export type Merge = {
  id: string
  keptId: string
  mergedId: string
  wasActive: boolean
  filled: Fillable[]
  products: string[]
  followers: string[]
  memberships: string[]
}

type ToUndo = { pair: TwinPair; merge: Merge | undefined; records: readonly TwinRecord[] }
export type Undoing = { pair: TwinPair; merge: Merge; kept: TwinRecord; merged: TwinRecord; reason: string }

/** Takes a merge back. One that came later, of the record kept into a third, is taken back first. */
export const undoMerge = ({ pair, merge, records }: ToUndo, reason: string): Result<Undoing> => {
  const kept = records.find(({ id }) => id === merge?.keptId)
  const merged = records.find(({ id }) => id === merge?.mergedId)
  if (!merge || !kept || !merged) return refuse('conflict', 'twin.not_merged')
  return kept.mergedInto === null
    ? ok({ pair, merge, kept, merged, reason })
    : refuse('conflict', 'twin.undo_later_first')
}
