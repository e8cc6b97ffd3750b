import { z } from 'zod'
import { today } from '../../../core/dates.ts'
import { guardedBy } from '../../../platform/action.ts'
import type { Reader } from '../../../platform/db.ts'
import { choice, id, maybe, text } from '../../../platform/fields.ts'
import type { House } from '../../../platform/house.ts'
import { findAccountName } from '../../identity/door.ts'
import { type MaskedNumbers, maskedNumbers } from '../domain/doubt.ts'
import { decidePair, type TwinPair, type TwinRecord, undoMerge } from '../domain/merge.ts'
import type { Place } from '../domain/places.ts'
import { policy } from '../policy.ts'
import type { Slice } from '../store/listing.ts'
import { findPair, lockTwins, recordsOf, saveDecision, saveUndoing, standingMerge } from '../store/merge.ts'
import { readNumbers } from '../store/numbers.ts'
import { loadPlaces } from '../store/places.ts'
import { listTwins, type TwinRow, twinStates } from '../store/twin.ts'
import { listInput, sliceAsked } from './listing.ts'

const { command, query } = guardedBy(policy)

export type TwinList = Slice<TwinRow> & { state: (typeof twinStates)[number] }

/** What an address calls the states of a pair. */
export const stateNames = { menunggu: 'open', sama: 'same', berbeda: 'different' } as const

const stateFromAddress = (given: unknown) => {
  const { tampil } = given as { tampil?: unknown }
  const names: Record<string, string> = stateNames
  return typeof tampil === 'string' && tampil !== '' ? { ...(given as object), state: names[tampil] ?? tampil } : given
}

/** Records that may be one business: those to decide, the likeliest first, or those decided, the latest first. */
export const twinList = query('twin.list', {
  input: z.preprocess(stateFromAddress, listInput({ state: maybe(choice(twinStates)) })),
  load: async (reader, { state = 'open', ...input }): Promise<TwinList> => ({
    ...(await listTwins(reader, state, sliceAsked(input))),
    state,
  }),
})

const whichTwin = z.object({ twinId: id() })

export type Side = TwinRecord & { place: Place | undefined; masked: MaskedNumbers }
export type TwinView = { id: string; pair: TwinPair; sides: Side[]; decider: string | undefined; undoable: boolean }

const sideOf = async (reader: Reader, record: TwinRecord, { secrets }: House): Promise<Side> => ({
  ...record,
  place: (await loadPlaces(reader)).of(record.kelurahanCode),
  masked: maskedNumbers(await readNumbers(reader, record.id, secrets)),
})

/** The two records of a pair side by side, the older first. */
export const twinView = query('twin.view', {
  input: whichTwin,
  load: async (reader, { twinId }, { house, at }): Promise<TwinView | undefined> => {
    const pair = await findPair(reader, twinId)
    if (!pair) return undefined
    const sides: Side[] = []
    for (const record of (await recordsOf(reader, pair, today(at))).toReversed())
      sides.push(await sideOf(reader, record, house))
    const decider = pair.decidedBy ? await findAccountName(reader, pair.decidedBy) : undefined
    return { id: pair.id, pair, sides, decider, undoable: (await standingMerge(reader, twinId)) !== undefined }
  },
})

/** One business, for which the record chosen speaks; or two. Why stands in both records from then on. */
export const twinDecide = command('twin.decide', {
  input: whichTwin.extend({
    choice: z.union([id(), z.literal('different')], { error: 'field.choose' }),
    reason: text(500),
  }),
  load: async (tx, { twinId }, { at }) => {
    const found = await lockTwins(tx, twinId, today(at))
    return found && { id: twinId, ...found }
  },
  decide: (asked, { choice, reason }) => decidePair(asked, choice, reason),
  save: saveDecision,
  facts: (decided) => ({
    id: decided.pair.id,
    decision: decided.decision,
    records: [decided.pair.newerId, decided.pair.olderId],
    ...(decided.decision === 'same'
      ? { kept: decided.kept.id, merged: decided.merged.id, filled: decided.filled }
      : {}),
  }),
  reason: ({ reason }) => reason,
})

/** Takes a merge back to the letter: the pair is then to be decided again. */
export const twinUndo = command('twin.undo', {
  input: whichTwin.extend({ reason: text(500) }),
  load: async (tx, { twinId }, { at }) => {
    const found = await lockTwins(tx, twinId, today(at))
    return found && { id: twinId, ...found, merge: await standingMerge(tx, twinId) }
  },
  decide: (asked, { reason }) => undoMerge(asked, reason),
  save: saveUndoing,
  facts: ({ pair, kept, merged }) => ({ id: pair.id, kept: kept.id, merged: merged.id }),
  reason: ({ reason }) => reason,
  taken: { business_nib: 'twin.nib_elsewhere', business_match_key_key: 'twin.nib_elsewhere' },
})
