import { eq } from 'drizzle-orm'
import { newId } from '../../../core/ids.ts'
import type { By } from '../../../platform/actor.ts'
import { type Reader, statement, type Tx } from '../../../platform/db.ts'
import { alsoBelong, belongNoMore } from '../../identity/door.ts'
import { matchKey } from '../domain/match.ts'
import {
  type Decided,
  type Fillable,
  fillable,
  type Merge,
  type TwinPair,
  type TwinRecord,
  type Undoing,
} from '../domain/merge.ts'
import { business } from '../tables/business.ts'
import { keepNumbers, readNumbers } from './numbers.ts'
import { standingsOf } from './standing.ts'

const pairColumns = `t.id, t.newer_id as "newerId", t.older_id as "olderId", t.signs, t.score, t.through, t.found_at as "foundAt",
  t.decision, t.reason, t.decided_by as "decidedBy", t.decided_at as "decidedAt"`
const findPairById = statement('twin_pair', `select ${pairColumns} from business_twin t where t.id = $1`)
const lockPairById = statement(
  'twin_pair_lock',
  `select ${pairColumns} from business_twin t where t.id = $1 for update`,
)

export const findPair = async (reader: Reader, id: string): Promise<TwinPair | undefined> =>
  (await reader.rows<TwinPair>(findPairById, [id]))[0]

/** Both records of a pair and what was kept of identity numbers, by id, locked in one order. */
const lockBoth = statement('twin_lock', 'select id from business where id = any($1) order by id for update')
const numbersOf = statement(
  'twin_numbers',
  'select id, nik_sealed is not null as nik, npwp_sealed is not null as npwp from business where id = any($1)',
)

export const recordsOf = async (
  reader: Reader,
  { newerId, olderId }: TwinPair,
  day: Temporal.PlainDate,
): Promise<TwinRecord[]> => {
  const standing = await standingsOf(reader, [newerId, olderId], day)
  const numbers = await reader.rows<{ id: string; nik: boolean; npwp: boolean }>(numbersOf, [[newerId, olderId]])
  const records: TwinRecord[] = []
  for (const id of [newerId, olderId]) {
    const [found] = await reader.select().from(business).where(eq(business.id, id))
    const { nik = false, npwp = false } = numbers.find((each) => each.id === id) ?? {}
    if (found) records.push({ ...found, numbers: { nik, npwp }, standing: standing(id) })
  }
  return records
}

export const lockTwins = async (tx: Tx, id: string, day: Temporal.PlainDate) => {
  const [pair] = await tx.rows<TwinPair>(lockPairById, [id])
  if (!pair) return undefined
  await tx.rows(lockBoth, [[pair.newerId, pair.olderId]])
  return { pair, records: await recordsOf(tx, pair, day) }
}

const findMergeOf = statement(
  'twin_merge',
  `select id, kept_id as "keptId", merged_id as "mergedId", was_active as "wasActive", filled, products, followers, memberships
   from business_merge where twin_id = $1 and undone_at is null`,
)
export const standingMerge = async (reader: Reader, twinId: string): Promise<Merge | undefined> =>
  (await reader.rows<Merge>(findMergeOf, [twinId]))[0]

const decide = statement(
  'twin_decide',
  'update business_twin set decision = $2, reason = $3, decided_by = $4, decided_at = $5 where id = $1',
)

/** The columns of what is filled together, and what each is when it is blank. */
const columnsOf = (name: Fillable): [column: string, blank: string][] =>
  name === 'nik' || name === 'npwp'
    ? []
    : fillable[name].map((field) => {
        const { name: column, notNull } = business[field]
        return [column, column === 'channels' ? `'{}'` : notNull ? `''` : 'null']
      })

const fill = (filled: readonly Fillable[]) => {
  const set = filled.flatMap(columnsOf).map(([column]) => `${column} = other.${column}`)
  return `update business b set ${set.join(', ')} from business other where b.id = $1 and other.id = $2`
}

/** What says what the other says is blank again, as it was; what was changed since stays. */
const empty = (filled: readonly Fillable[]) => {
  const set = filled.map(columnsOf).flatMap((group) => {
    const row = (of: string) => `row(${group.map(([column]) => `${of}.${column}`).join(', ')})`
    return group.map(
      ([column, blank]) =>
        `${column} = case when ${row('b')} is not distinct from ${row('other')} then ${blank} else b.${column} end`,
    )
  })
  return `update business b set ${set.join(', ')} from business other where b.id = $1 and other.id = $2`
}

const changeBlanks = async (tx: Tx, text: typeof fill, filled: readonly Fillable[], kept: string, merged: string) => {
  const plain = filled.filter((name) => columnsOf(name).length > 0)
  if (plain.length > 0) await tx.rows(statement('', text(plain)), [kept, merged])
}

const rest = statement('twin_rest', 'update business set active = false, merged_into = $2 where id = $1')
const follow = statement('twin_follow', 'update business set merged_into = $2 where merged_into = $1 returning id')
const moveGoods = statement('twin_goods', 'update product set business_id = $2 where business_id = $1 returning id')
const addMerge = statement(
  'twin_merge_add',
  `insert into business_merge (id, twin_id, kept_id, merged_id, was_active, filled, products, followers, memberships, merged_at, merged_by)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
)

/** Writes down what was decided; where the two are one, one record rests and the other speaks. */
export const saveDecision = async (tx: Tx, decided: Decided, by: By) => {
  const { pair, decision, reason } = decided
  await tx.rows(decide, [pair.id, decision, reason, by.actor.id, by.at.toString()])
  if (decided.decision === 'same') await merge(tx, decided, by)
}

const idsOf = (rows: readonly { id: string }[]) => rows.map(({ id }) => id)

const merge = async (tx: Tx, { pair, kept, merged, filled }: Extract<Decided, { decision: 'same' }>, by: By) => {
  const followers = idsOf(await tx.rows<{ id: string }>(follow, [merged.id, kept.id]))
  await tx.rows(rest, [merged.id, kept.id])
  await changeBlanks(tx, fill, filled, kept.id, merged.id)
  await takeNumbers(tx, { filled, kept, merged }, by)
  const products = idsOf(await tx.rows<{ id: string }>(moveGoods, [merged.id, kept.id]))
  const memberships = await alsoBelong(tx, { from: merged.id, to: kept.id, at: by.at })
  await tx.rows(addMerge, [
    ...[newId(by.at), pair.id, kept.id, merged.id, merged.active, filled],
    ...[products, followers, memberships, by.at.toString(), by.actor.id],
  ])
}

type Filling = { filled: readonly Fillable[]; kept: TwinRecord; merged: TwinRecord }

/** A sealed number is bound to its row, so it is opened and sealed anew. */
const takeNumbers = async (tx: Tx, { filled, kept, merged }: Filling, { house }: By) => {
  const wanted = (['nik', 'npwp'] as const).filter((kind) => filled.includes(kind))
  if (wanted.length === 0) return
  const numbers = await readNumbers(tx, merged.id, house.secrets)
  await keepNumbers(tx, kept.id, Object.fromEntries(wanted.map((kind) => [kind, numbers[kind]])), house.secrets)
}

const giveBack = {
  nik: statement(
    'twin_nik_back',
    `update business b set nik_sealed = null, nik_fingerprint = null from business other
     where b.id = $1 and other.id = $2 and b.nik_fingerprint = other.nik_fingerprint`,
  ),
  npwp: statement(
    'twin_npwp_back',
    `update business b set npwp_sealed = null, npwp_fingerprint = null from business other
     where b.id = $1 and other.id = $2 and b.npwp_fingerprint = other.npwp_fingerprint`,
  ),
}
const wake = statement('twin_wake', 'update business set active = $2, merged_into = null where id = $1')
const unfollow = statement('twin_unfollow', 'update business set merged_into = $2 where id = any($1)')
const returnGoods = statement(
  'twin_goods_back',
  'update product set business_id = $2 where id = any($1) and business_id = $3',
)
const markUndone = statement(
  'twin_undone',
  'update business_merge set undone_at = $2, undone_by = $3, undone_reason = $4 where id = $1',
)

/** Takes a merge back: every row says again what it said before, but for what somebody changed since. */
export const saveUndoing = async (tx: Tx, { pair, merge: was, kept, merged, reason }: Undoing, by: By) => {
  await changeBlanks(tx, empty, was.filled, kept.id, merged.id)
  for (const kind of ['nik', 'npwp'] as const)
    if (was.filled.includes(kind)) await tx.rows(giveBack[kind], [kept.id, merged.id])
  // Its key was made from a NIB that it gives back.
  if (was.filled.includes('nib') && kept.matchKey === `nib:${merged.nib}`)
    await tx
      .update(business)
      .set({ matchKey: matchKey({ ...kept, nib: null }) })
      .where(eq(business.id, kept.id))
  await tx.rows(wake, [merged.id, was.wasActive])
  await tx.rows(unfollow, [was.followers, merged.id])
  await tx.rows(returnGoods, [was.products, merged.id, kept.id])
  await belongNoMore(tx, was.memberships)
  await tx.rows(markUndone, [was.id, by.at.toString(), by.actor.id, reason])
  await tx.rows(decide, [pair.id, null, null, null, null])
}
