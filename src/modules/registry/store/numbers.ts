import { type Reader, statement, type Tx } from '../../../platform/db.ts'
import type { Secrets } from '../../../platform/secrets.ts'
import type { IdentityNumbers } from '../domain/business.ts'

/* Identity and tax numbers: sealed to their row, found by keyed fingerprints, and nowhere else. */

const kinds = ['nik', 'npwp'] as const
export type NumberKind = (typeof kinds)[number]

/** A sealed number cannot be moved to another row or field. */
const boundTo = (id: string, kind: NumberKind) => `business ${kind} ${id}`

/** What the same number always gives, without telling it. */
export const fingerprintOf = (secrets: Secrets, kind: NumberKind, digits: string): Buffer =>
  secrets.derive(`business ${kind}`, digits)

const keep = {
  nik: statement('business_nik_keep', 'update business set nik_sealed = $2, nik_fingerprint = $3 where id = $1'),
  npwp: statement('business_npwp_keep', 'update business set npwp_sealed = $2, npwp_fingerprint = $3 where id = $1'),
}

/** Keeps what was given and forgets what is null; what is not mentioned stays. */
export const keepNumbers = async (tx: Tx, id: string, numbers: IdentityNumbers, secrets: Secrets) => {
  for (const kind of kinds) {
    const digits = numbers[kind]
    if (digits === undefined) continue
    const values =
      digits === null ? [null, null] : [secrets.seal(digits, boundTo(id, kind)), fingerprintOf(secrets, kind, digits)]
    await tx.rows(keep[kind], [id, ...values])
  }
}

const find = statement('business_numbers', 'select nik_sealed as nik, npwp_sealed as npwp from business where id = $1')

/** The numbers themselves: for who is about to mask them, or has said why they must be seen. */
export const readNumbers = async (
  reader: Reader,
  id: string,
  secrets: Secrets,
): Promise<Record<NumberKind, string | null>> => {
  const [row] = await reader.rows<Record<NumberKind, Buffer | null>>(find, [id])
  const opened = (kind: NumberKind) => (row?.[kind] ? secrets.unseal(row[kind], boundTo(id, kind)) : null)
  return { nik: opened('nik'), npwp: opened('npwp') }
}

const kept = statement(
  'business_numbers_kept',
  'select from business where id = $1 and (nik_sealed is not null or npwp_sealed is not null)',
)

export const hasNumbers = async (reader: Reader, id: string): Promise<boolean> =>
  (await reader.rows(kept, [id])).length > 0

const revealed = statement(
  'business_revealed',
  `select from audit_event where subject_id = $1 and actor_id = $2 and action = 'business.reveal' and outcome = 'done' and at >= $3 limit 1`,
)

/** Whether this person said a moment ago why the numbers must be seen. */
export const revealedSince = async (
  reader: Reader,
  { businessId, accountId, since }: { businessId: string; accountId: string; since: Temporal.Instant },
): Promise<boolean> => (await reader.rows(revealed, [businessId, accountId, since.toString()])).length > 0
