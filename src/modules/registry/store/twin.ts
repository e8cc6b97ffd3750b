import { newId } from '../../../core/ids.ts'
import { type Reader, statement, type Tx } from '../../../platform/db.ts'
import type { Source } from '../domain/business.ts'
import { type Likeness, type Twin, type TwinDecision, weighAll } from '../domain/twin.ts'

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

const insert = statement(
  'business_twins_add',
  `insert into business_twin (id, newer_id, older_id, signs, score, through, found_at)
   select t.id, t.newer_id, t.older_id, t.signs, t.score, t.through, $2
   from json_to_recordset($1::json) as t(id uuid, newer_id uuid, older_id uuid, signs text[], score int, through text)
   on conflict do nothing`,
)

/** A pair that was put side by side before stays as it was decided. */
export const insertTwins = async (
  tx: Tx,
  { id, through, at, twins }: { id: string; through: Source; at: Temporal.Instant; twins: readonly Twin[] },
) => {
  if (twins.length === 0) return
  const rows = twins.map(({ id: older, signs, score }) => ({
    id: newId(at),
    newer_id: id,
    older_id: older,
    signs,
    score,
    through,
  }))
  await tx.rows(insert, [JSON.stringify(rows), at.toString()])
}

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
   where t.newer_id = $1 or t.older_id = $1 order by t.decision nulls first, t.score desc, t.id limit 20`,
)

/** Every record that was ever taken for the same as this one, with what was decided and why. */
export const twinsOf = (reader: Reader, businessId: string): Promise<TwinLine[]> => reader.rows(ofOne, [businessId])
