import { newId } from '../../../core/ids.ts'
import { type Reader, statement, type Tx } from '../../../platform/db.ts'
import type { Source } from '../domain/business.ts'
import { type Likeness, type Twin, type TwinDecision, type TwinSign, weighAll } from '../domain/twin.ts'
import { listingOf, type Slice, sliceOf } from './listing.ts'

/** What the check asks about: a record in the registry, or one that is about to enter. */
export type Candidate = Likeness & { id: string }

const columns = `b.id, b.name, b.owner_name as "ownerName", b.kelurahan_code as "kelurahanCode", b.phone, b.nib,
  encode(b.nik_fingerprint, 'hex') as nik, encode(b.npwp_fingerprint, 'hex') as npwp`

/** More than these few hundred that look alike nobody would compare; the likeliest come first. */
const mostNames = 200

/**
 * Whatever may be alike, each way by an index of its own: identity numbers, telephone, and names of one kelurahan by
 * their trigrams. How alike they are is decided by the domain.
 */
const alikeTo = statement(
  'business_alike',
  `with found as (
     select b.id from business b where b.nik_fingerprint = decode($2, 'hex')
     union select b.id from business b where b.npwp_fingerprint = decode($3, 'hex')
     union (select b.id from business b where b.phone = $4 limit ${mostNames})
     union (select n.id from business n where n.kelurahan_code = $5 and n.name % $6 order by similarity(n.name, $6) desc limit ${mostNames})
   )
   select ${columns} from found join business b on b.id = found.id where b.id <> $1 and b.merged_into is null`,
)

/**
 * The one check: every way in asks it, and gets the same answer. Who bears the NIB, or says the same letter by letter,
 * is not asked about here: that is known for certain, and the entering is refused.
 */
export const findDuplicates = async (reader: Reader, candidate: Candidate): Promise<Twin[]> => {
  const { id, nik, npwp, phone, kelurahanCode, name } = candidate
  const found = await reader.rows<Candidate>(alikeTo, [id, nik, npwp, phone, kelurahanCode, name])
  return weighAll(candidate, found)
}

/**
 * The same for records of the registry, many at once. What the domain never takes for one is not brought: names less alike
 * than it asks, and those of two NIBs, unless an identity number is the same.
 */
const alikeToThese = statement(
  'business_alike_many',
  `select a.id as "of", ${columns}
   from business a cross join lateral (
     select b.id from business b where b.nik_fingerprint = a.nik_fingerprint
     union select b.id from business b where b.npwp_fingerprint = a.npwp_fingerprint
     union (select b.id from business b where b.phone = a.phone and (a.nib is null or b.nib is null) limit ${mostNames})
     union (select n.id from business n where n.kelurahan_code = a.kelurahan_code and n.name % a.name and (a.nib is null or n.nib is null)
       order by similarity(n.name, a.name) desc limit ${mostNames})
   ) found join business b on b.id = found.id
   where a.id = any($1) and b.id <> a.id and b.merged_into is null`,
)
const theseThemselves = statement('business_likeness', `select ${columns} from business b where b.id = any($1)`)
const onlyAlike = statement('business_alike_limit', `select set_config('pg_trgm.similarity_threshold', '0.4', true)`)
const lookUp = statement('business_alike_loops', `select set_config('enable_nestloop', 'on', true)`)

/** Every pair in which one of these records may be the same as another; `of` came later. */
export const findDuplicatesOf = async (tx: Tx, ids: readonly string[]): Promise<(Twin & { of: string })[]> => {
  if (ids.length === 0) return []
  await tx.rows(onlyAlike)
  await tx.rows(lookUp)
  const these = await tx.rows<Candidate>(theseThemselves, [ids])
  const others = Map.groupBy(await tx.rows<Candidate & { of: string }>(alikeToThese, [ids]), ({ of }) => of)
  return these.flatMap((one) => weighAll(one, others.get(one.id) ?? []).map((twin) => inOrder(one, twin)))
}

/** Ids grow with time: of two that came in one list, the later line is the newer. */
const inOrder = (one: Candidate, twin: Twin): Twin & { of: string } =>
  one.id > twin.id ? { ...twin, of: one.id } : { ...twin, of: twin.id, id: one.id, name: one.name }

const insert = statement(
  'business_twins_add',
  `insert into business_twin (id, newer_id, older_id, signs, score, through, found_at)
   select t.id, t.newer_id, t.older_id, t.signs, t.score, t.through, $2
   from json_to_recordset($1::json) as t(id uuid, newer_id uuid, older_id uuid, signs text[], score int, through text)
   on conflict do nothing returning id`,
)

type Found = { through: Source; at: Temporal.Instant; twins: readonly (Twin & { of: string })[] }

/** A pair that was put side by side before stays as it was decided. Returns how many pairs are new. */
export const addTwins = async (tx: Tx, { through, at, twins }: Found): Promise<number> => {
  if (twins.length === 0) return 0
  const rows = twins.map(({ of, id: older, signs, score }) => ({
    id: newId(at),
    newer_id: of,
    older_id: older,
    signs,
    score,
    through,
  }))
  return (await tx.rows(insert, [JSON.stringify(rows), at.toString()])).length
}

/** The pairs of one record. */
export const insertTwins = (
  tx: Tx,
  { id, twins, ...found }: Omit<Found, 'twins'> & { id: string; twins: readonly Twin[] },
) => addTwins(tx, { ...found, twins: twins.map((twin) => ({ ...twin, of: id })) })

/** A pair as one of its two records sees it. */
export type TwinLine = {
  id: string
  otherId: string
  otherName: string
  decision: TwinDecision | null
  reason: string | null
  decidedBy: string | null
  decidedAt: Temporal.Instant | null
  score: number
}

const ofOne = statement(
  'business_twins_of',
  `select t.id, b.id as "otherId", b.name as "otherName", t.decision, t.reason, t.decided_by as "decidedBy", t.decided_at as "decidedAt", t.score
   from business_twin t join business b on b.id = case when t.newer_id = $1 then t.older_id else t.newer_id end
   where (t.newer_id = $1 or t.older_id = $1) and (t.decision is not null or b.merged_into is null)
   order by t.decision is null, t.decided_at desc, t.score desc, t.id limit 30`,
)

/** Every record that was ever taken for the same as this one, with what was decided and why. */
export const twinsOf = (reader: Reader, businessId: string): Promise<TwinLine[]> => reader.rows(ofOne, [businessId])

export const twinStates = ['open', 'same', 'different'] as const
export type TwinState = (typeof twinStates)[number]

/** A pair as the queue shows it. */
export type TwinRow = {
  id: string
  signs: TwinSign[]
  score: number
  through: Source
  foundAt: Temporal.Instant
  decidedAt: Temporal.Instant | null
  reason: string | null
  newerName: string
  olderName: string
  kelurahanCode: string
}

const waiting = statement(
  'business_twins_waiting',
  `select count(*)::int as count from (
     select from business_twin b where b.decision is null
       and not exists (select from business m where m.id in (b.newer_id, b.older_id) and m.merged_into is not null) limit 100
   ) found`,
)

/** How many pairs wait for a decision: nobody needs to know beyond a hundred. */
export const twinsWaiting = async (reader: Reader): Promise<number> =>
  (await reader.rows<{ count: number }>(waiting))[0]?.count ?? 0

/** A record that rests in another has nothing left to decide about. */
const bothSpeak = {
  sql: (at: string) =>
    `(not exists (select from business m where m.id in (b.newer_id, b.older_id) and m.merged_into is not null)) = ${at}`,
  value: true,
}

/** One page of pairs: to be decided, the likeliest first; decided, the latest first. */
export const listTwins = async (
  reader: Reader,
  state: TwinState,
  page: { after?: string | undefined; before?: string | undefined; limit: number },
): Promise<Slice<TwinRow>> => {
  const open = state === 'open'
  const { statement, values } = listingOf({
    ...page,
    name: 'business_twins',
    columns: `b.id, b.signs, b.score, b.through, b.found_at as "foundAt", b.decided_at as "decidedAt", b.reason,
      (select name from business where id = b.newer_id) as "newerName", (select name from business where id = b.older_id) as "olderName",
      (select kelurahan_code from business where id = b.newer_id) as "kelurahanCode"`,
    from: 'business_twin b',
    order: open ? ['b.score', 'b.id'] : ['b.decided_at', 'b.id'],
    descending: true,
    conditions: open
      ? [{ sql: (at) => `b.decision is null and ${at}`, value: true }, bothSpeak]
      : [{ sql: (at) => `b.decision = ${at}`, value: state }],
  })
  return sliceOf(await reader.rows<TwinRow>(statement, values), page)
}
