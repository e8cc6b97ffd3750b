import { type FieldRefusal, ok, type Result, refuse, refuseFields } from '../../../core/result.ts'
import { kindRule, type PermitKind, type Scope } from './kinds.ts'
import { numberProblem, plainNumber } from './number.ts'

export const standings = ['issued', 'filed'] as const
export type Standing = (typeof standings)[number]

/** A paper that a business shows: what it is, whose, for what, and until when. */
export type Permit = {
  id: string
  businessId: string
  kind: PermitKind
  number: string
  holder: string
  scope: Scope
  standing: Standing
  issuedOn: Temporal.PlainDate | null
  expiresOn: Temporal.PlainDate | null
  fileId: string | null
  replacesId: string | null
  productIds: readonly string[]
  endedWhy: 'replaced' | 'withdrawn' | null
  recordedAt: Temporal.Instant
}

export type PermitForm = Pick<
  Permit,
  'number' | 'holder' | 'scope' | 'standing' | 'issuedOn' | 'expiresOn' | 'fileId' | 'productIds'
>

/** What a form must be held against. */
export type HeldAgainst = {
  /** The goods of this business, by id. */
  goods: ReadonlySet<string>
  /** The scan is a file of whoever sends it. */
  fileKnown: boolean
  on: Temporal.PlainDate
}

type Wrong = Record<string, FieldRefusal>

const datesWrong = ({ issuedOn, expiresOn, standing }: PermitForm, kind: PermitKind, on: Temporal.PlainDate): Wrong => {
  const { ends } = kindRule(kind, on)
  if (issuedOn && Temporal.PlainDate.compare(issuedOn, on) > 0) return { issuedOn: { code: 'permit.issued_in_future' } }
  if (!expiresOn)
    return ends === 'always' && standing === 'issued' ? { expiresOn: { code: 'permit.expiry_needed' } } : {}
  if (Temporal.PlainDate.compare(expiresOn, on) < 0) return { expiresOn: { code: 'permit.already_over' } }
  if (issuedOn && Temporal.PlainDate.compare(expiresOn, issuedOn) < 0)
    return { expiresOn: { code: 'permit.ends_before_start' } }
  return {}
}

const scopeWrong = ({ scope, productIds }: PermitForm, kind: PermitKind, held: HeldAgainst): Wrong => {
  const { scopes } = kindRule(kind, held.on)
  if (!scopes.includes(scope)) return { scope: { code: 'permit.scope_wrong' } }
  if (scope === 'products' && productIds.length === 0) return { productIds: { code: 'permit.no_product' } }
  return productIds.some((each) => !held.goods.has(each)) ? { productIds: { code: 'permit.unknown_product' } } : {}
}

/** The form as it is kept, or all that is wrong with it at once. */
const checked = (kind: PermitKind, form: PermitForm, held: HeldAgainst): Result<PermitForm> => {
  const number = plainNumber(kind, form.number)
  const problem = numberProblem(kind, number, held.on)
  const filed = form.standing === 'filed' && !kindRule(kind, held.on).filed
  const wrong: Wrong = {
    ...(problem ? { number: problem } : {}),
    ...(filed ? { standing: { code: 'permit.not_by_filing' } } : {}),
    ...scopeWrong(form, kind, held),
    ...datesWrong(form, kind, held.on),
    ...(held.fileKnown ? {} : { scan: { code: 'permit.scan_unknown' } }),
  }
  return Object.keys(wrong).length > 0
    ? refuseFields(wrong)
    : ok({ ...form, number, productIds: form.scope === 'products' ? form.productIds : [] })
}

type Added = { id: string; businessId: string; kind: PermitKind; at: Temporal.Instant; replacesId?: string }

/** A paper put on record. */
export const recordPermit = (
  { id, businessId, kind, at, replacesId }: Added,
  form: PermitForm,
  held: HeldAgainst,
): Result<Permit> => {
  const given = checked(kind, form, held)
  if (!given.ok) return given
  return ok({ ...given.value, id, businessId, kind, replacesId: replacesId ?? null, endedWhy: null, recordedAt: at })
}

/** The next paper of the same kind takes the place of this one, which stays to be read. */
export const replacePermit = (
  was: Permit,
  { id, at }: Pick<Added, 'id' | 'at'>,
  form: PermitForm,
  held: HeldAgainst,
): Result<Permit> =>
  was.endedWhy === null
    ? recordPermit({ id, businessId: was.businessId, kind: was.kind, at, replacesId: was.id }, form, held)
    : refuse('conflict', `permit.ended.${was.endedWhy}`)

/** Put on record by mistake, or taken back by its issuer: it counts no longer and stays to be read. */
export const withdrawPermit = (was: Permit): Result<Permit> =>
  was.endedWhy === null ? ok({ ...was, endedWhy: 'withdrawn' }) : refuse('conflict', `permit.ended.${was.endedWhy}`)

/** The longest an officer may let goods be offered without their paper. A setting of the Dinas. */
export const longestGrace = 60

/** A while in which an ended paper hides nothing, because its renewal is under way. */
export const giveGrace = (permit: Permit, until: Temporal.PlainDate, on: Temporal.PlainDate): Result<Permit> => {
  if (permit.endedWhy !== null) return refuse('conflict', `permit.ended.${permit.endedWhy}`)
  if (permit.expiresOn === null || !kindRule(permit.kind, on).hides) return refuse('conflict', 'permit.hides_nothing')
  if (Temporal.PlainDate.compare(until, on) < 0) return refuseFields({ until: { code: 'permit.grace_over' } })
  if (Temporal.PlainDate.compare(until, on.add({ days: longestGrace })) > 0)
    return refuseFields({ until: { code: 'permit.grace_too_long', facts: { days: longestGrace } } })
  return ok(permit)
}

/** Days before the end of a paper on which its owner is told (issue: 60, 30 and 7). */
export const reminderDays = [60, 30, 7] as const

export type PermitState = 'valid' | 'ends_soon' | 'over' | 'filed' | 'replaced' | 'withdrawn'

/** A paper holds to the end of its last day. */
export const holdsOn = ({ expiresOn }: Pick<Permit, 'expiresOn'>, on: Temporal.PlainDate): boolean =>
  expiresOn === null || Temporal.PlainDate.compare(on, expiresOn) <= 0

export const stateOf = (
  permit: Pick<Permit, 'expiresOn' | 'endedWhy' | 'standing'>,
  on: Temporal.PlainDate,
): PermitState => {
  if (permit.endedWhy) return permit.endedWhy
  if (!holdsOn(permit, on)) return 'over'
  if (permit.standing === 'filed') return 'filed'
  const soon = permit.expiresOn?.subtract({ days: reminderDays[0] })
  return soon && Temporal.PlainDate.compare(on, soon) >= 0 ? 'ends_soon' : 'valid'
}

/** The reminders that are due and were not sent; what lay before the paper was put on record is no news. */
export const remindersDue = (
  { expiresOn, recordedOn }: { expiresOn: Temporal.PlainDate; recordedOn: Temporal.PlainDate },
  sent: readonly number[],
  on: Temporal.PlainDate,
): number[] =>
  reminderDays.filter((days) => {
    const due = expiresOn.subtract({ days })
    const isDue = Temporal.PlainDate.compare(due, on) <= 0
    return isDue && Temporal.PlainDate.compare(due, recordedOn) >= 0 && !sent.includes(days)
  })
