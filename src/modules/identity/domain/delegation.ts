import { ok, type Result, refuse, refuseFields } from '../../../core/result.ts'

/** For how long something can be lent. Nobody has to remember to take it back. */
export const delegationDays = ['1', '7', '30', '90'] as const

/** A code of the delegation holds so long, may be mistyped so often, and is sent so often at most. */
export const [codeHolds, mostTries, mostCodes] = [{ minutes: 15 }, 5, 5] as const

/** The duty each task needs; the task itself then decides what of that duty was lent. */
const duties: Readonly<Record<string, string>> = {
  profile: 'catalogue',
  products: 'catalogue',
  permits: 'catalogue',
  verification: 'catalogue',
  deliveries: 'stock',
  billing: 'money',
}

export const dutiesFor = (tasks: Iterable<string>): string[] => [
  ...new Set([...tasks].flatMap((task) => duties[task] ?? [])),
]

export type Delegation = {
  id: string
  organisationId: string
  givenBy: string
  helperId: string | null
  helperName: string
  askedBy: string
  askedAt: Temporal.Instant
  tasks: readonly string[]
  days: number
  codeEndsAt: Temporal.Instant | null
  codesSent: number
  tries: number
  givenAt: Temporal.Instant | null
  endsAt: Temporal.Instant | null
  endedAt: Temporal.Instant | null
  endedHow: 'owner' | 'helper' | 'sms' | null
}

export type DelegationState = 'asked' | 'standing' | 'expired' | 'ended'

/** Silence past its end closes it by itself. */
export const stateOf = ({ givenAt, endsAt, endedAt }: Delegation, at: Temporal.Instant): DelegationState => {
  if (endedAt) return 'ended'
  if (!givenAt || !endsAt) return 'asked'
  return Temporal.Instant.compare(endsAt, at) > 0 ? 'standing' : 'expired'
}

export type Answered =
  | { kind: 'wrong'; tries: number }
  | { kind: 'given'; givenAt: Temporal.Instant; endsAt: Temporal.Instant }

/** What the code makes of it. A wrong one is kept as a try, so that it counts whatever becomes of the request. */
export const answerCode = (delegation: Delegation, right: boolean, at: Temporal.Instant): Result<Answered> => {
  if (stateOf(delegation, at) !== 'asked') return refuse('conflict', 'delegation.closed')
  if (!codeWaits(delegation, at)) return refuseFields({ code: { code: 'delegation.code_over' } })
  if (!right) return ok({ kind: 'wrong', tries: delegation.tries + 1 })
  return ok({ kind: 'given', givenAt: at, endsAt: at.add({ hours: 24 * delegation.days }) })
}

export const codeWaits = ({ tries, codeEndsAt }: Delegation, at: Temporal.Instant): boolean =>
  tries < mostTries && codeEndsAt !== null && Temporal.Instant.compare(codeEndsAt, at) >= 0

export const sendAgain = (delegation: Delegation, at: Temporal.Instant): Result<Delegation> => {
  if (stateOf(delegation, at) !== 'asked') return refuse('conflict', 'delegation.closed')
  return delegation.codesSent >= mostCodes
    ? refuse('conflict', 'delegation.too_many', { most: mostCodes })
    : ok(delegation)
}

/** Ending it works as long as it could still be used, or is waiting for its code. */
export const endDelegation = <D extends Delegation>(delegation: D, at: Temporal.Instant): Result<D> => {
  const state = stateOf(delegation, at)
  return state === 'asked' || state === 'standing' ? ok(delegation) : refuse('conflict', 'delegation.closed')
}

/** What an owner may answer by SMS: "STOP 4821" ends one, "STOP" all they gave. Undefined for anything else. */
export const readStop = (text: string): { code: string | undefined } | undefined => {
  const [, code] = /^\s*(?:stop|berhenti|hentikan)[\s.:#-]*(\d{4})?\s*[.!]*\s*$/i.exec(text) ?? [undefined, null]
  return code === null ? undefined : { code }
}
