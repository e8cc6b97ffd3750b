import { addWorkingDays, dayEnd, today } from '../../../core/dates.ts'
import { ok, type Result, refuse, refuseFields } from '../../../core/result.ts'

export type Way = 'self' | 'counter' | 'visit'

/** What is typed on the way to a receipt: eight answers with consent and code, on no more than six pages. */
export type Content = {
  name: string
  goods: string
  nib: string | null
  ownerName: string
  phone: string | null
  kelurahanCode: string
}
export const noContent: Content = { name: '', goods: '', nib: null, ownerName: '', phone: null, kelurahanCode: '' }

export type Registration = {
  id: string
  way: Way
  madeBy: string | null
  createdAt: Temporal.Instant
  consents: readonly string[]
  otpFor: 'phone' | 'claim' | null
  otpEndsAt: Temporal.Instant | null
  otpSent: number
  tries: number
  phoneConfirmedAt: Temporal.Instant | null
  number: string | null
  businessId: string | null
  twinId: string | null
  promisedOn: Temporal.PlainDate | null
  keptAt: Temporal.Instant | null
  outcome: 'checked' | 'same' | 'refused' | null
  reason: string | null
  accountId: string | null
}

/** A code by SMS: how long it holds, how often it may be mistyped, how often it is sent to one phone in a day. */
export const [otpHolds, mostTries, mostSent] = [{ minutes: 15 }, 5, 6] as const

/** Office days within which somebody looks at what came in: as long as a verification may take. */
export const promisedDays = 5
export const promiseOf = (at: Temporal.Instant, holidays: ReadonlySet<string>): Temporal.PlainDate =>
  addWorkingDays(today(at), promisedDays, holidays)

export type Step = 'business' | 'owner' | 'check' | 'code' | 'receipt'

/** The page that comes next: what is missing first. */
export const stepOf = ({ number, otpFor }: Pick<Registration, 'number' | 'otpFor'>, content: Content): Step => {
  if (number !== null) return 'receipt'
  if (content.name === '' || content.goods === '') return 'business'
  if (content.ownerName === '' || content.phone === null || content.kelurahanCode === '') return 'owner'
  return otpFor === null ? 'check' : 'code'
}

/** How the promise stands: what people were told they can hold us to. */
export type Promised = 'waiting' | 'broken' | 'kept' | 'kept_late'
export const promiseState = (
  { promisedOn, keptAt }: Pick<Registration, 'promisedOn' | 'keptAt'>,
  at: Temporal.Instant,
): Promised | undefined => {
  if (promisedOn === null) return undefined
  const inTime = Temporal.Instant.compare(keptAt ?? at, dayEnd(promisedOn)) <= 0
  if (keptAt === null) return inTime ? 'waiting' : 'broken'
  return inTime ? 'kept' : 'kept_late'
}

/** Before it is sent everything may still be changed; afterwards it stands as it was sent. */
export const stillDraft = ({ number }: Pick<Registration, 'number'>): Result<undefined> =>
  number === null ? ok(undefined) : refuse('conflict', 'registration.sent')

/** Whether a code may go out: the whole of it is there, and this phone has not had too many. */
export const sendable = (registration: Registration, content: Content, sentToPhone: number): Result<undefined> => {
  const draft = stillDraft(registration)
  if (!draft.ok) return draft
  if (stepOf({ number: null, otpFor: null }, content) !== 'check') return refuse('conflict', 'registration.incomplete')
  return sentToPhone >= mostSent ? refuse('conflict', 'registration.too_many') : ok(undefined)
}

export const otpWaits = ({ tries, otpEndsAt }: Registration, at: Temporal.Instant): boolean =>
  tries < mostTries && otpEndsAt !== null && Temporal.Instant.compare(otpEndsAt, at) >= 0

/** Whether a code can be answered now. A wrong one is kept as a try, so that it counts whatever becomes of the request. */
export const answerable = (registration: Registration, at: Temporal.Instant): Result<undefined> => {
  if (registration.otpFor === null) return refuse('conflict', 'registration.no_code')
  return otpWaits(registration, at) ? ok(undefined) : refuseFields({ otp: { code: 'registration.code_over' } })
}

/** The business whose owner this may be: the one entered, or the one that was there before. */
export const claimed = ({ businessId, twinId }: Registration): string | null => businessId ?? twinId

/** No letters and digits that look alike: it is read out, and copied from paper. */
const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'

/** A code people can type, from random bytes: twelve letters, sixty bits. */
export const codeFrom = (bytes: Uint8Array): string =>
  [...bytes.subarray(0, 12)].map((byte) => letters[byte % letters.length]).join('')

/** `ABCD-EFGH-JKLM`. */
export const shownCode = (code: string): string => code.replace(/(.{4})(?=.)/g, '$1-')
export const cleanCode = (typed: string): string => typed.toUpperCase().replace(/[^A-Z0-9]/g, '')
