import { ok, type Result, refuseFields } from '../../../core/result.ts'

/**
 * What a partner may promise the city, and how one sees what became of it. `level`: what stands at one time. `flow`:
 * what came in a span of time. `payment`: how soon bills are paid. `none`: no event of the platform tells of it yet.
 */
export const commitmentKinds = {
  shelf_slots: { measure: 'level', unit: 'goods' },
  partnerships: { measure: 'level', unit: 'businesses' },
  orders: { measure: 'flow', unit: 'orders' },
  purchases: { measure: 'flow', unit: 'rupiah' },
  payment_days: { measure: 'payment', unit: 'days' },
  shelf_metres: { measure: 'none', unit: 'metres' },
  spaces: { measure: 'none', unit: 'spaces' },
  training_places: { measure: 'none', unit: 'places' },
  financing: { measure: 'none', unit: 'rupiah' },
} as const satisfies Record<string, { measure: 'level' | 'flow' | 'payment' | 'none'; unit: string }>

export type CommitmentKind = keyof typeof commitmentKinds
export const commitmentKindKeys = Object.keys(commitmentKinds) as unknown as readonly [
  CommitmentKind,
  ...CommitmentKind[],
]

/** Kinds promised per span of time; the others hold for the whole term. */
const spanned: readonly CommitmentKind[] = ['orders', 'purchases', 'training_places', 'financing']

export const commitmentSpans = ['term', 'week', 'month', 'year'] as const
export type CommitmentSpan = (typeof commitmentSpans)[number]

export type CommitmentForm = {
  kind: CommitmentKind
  amount: bigint
  per: CommitmentSpan
  startsOn: Temporal.PlainDate
  endsOn: Temporal.PlainDate
  document: string
  documentOn: Temporal.PlainDate
}

export type Commitment = CommitmentForm & {
  id: string
  partnerId: string
  /** The first day it no longer counts, where it was ended before its time. */
  endedOn: Temporal.PlainDate | null
  endReason: string | null
}

const { compare } = Temporal.PlainDate
const earlier = (a: Temporal.PlainDate, b: Temporal.PlainDate) => (compare(a, b) <= 0 ? a : b)
const later = (a: Temporal.PlainDate, b: Temporal.PlainDate) => (compare(a, b) >= 0 ? a : b)

/** The longest anybody may promise to take for paying. */
const mostPaymentDays = 60n

/** A promise as it is written down: its days in order, its paper not from the future, its span only where it has one. */
export const commitTo = (form: CommitmentForm, today: Temporal.PlainDate): Result<CommitmentForm> => {
  if (compare(form.endsOn, form.startsOn) < 0)
    return refuseFields({ endsOn: { code: 'partner.commitment.ends_before' } })
  if (compare(form.documentOn, today) > 0)
    return refuseFields({ documentOn: { code: 'partner.commitment.document_later' } })
  if (form.kind === 'payment_days' && form.amount > mostPaymentDays)
    return refuseFields({
      amount: { code: 'partner.commitment.days_too_many', facts: { days: Number(mostPaymentDays) } },
    })
  return ok({ ...form, per: spanned.includes(form.kind) ? form.per : 'term' })
}

/** Ends a promise before its time: from this day on it no longer counts. What is over cannot be ended again. */
export const endCommitment = (
  { startsOn, endsOn, endedOn }: Pick<Commitment, 'startsOn' | 'endsOn' | 'endedOn'>,
  today: Temporal.PlainDate,
): Result<Temporal.PlainDate> =>
  endedOn || compare(endsOn, today) < 0
    ? { ok: false, refusal: { kind: 'conflict', code: 'partner.commitment.over' } }
    : ok(later(startsOn, today))

export type CommitmentStatus = 'upcoming' | 'running' | 'over'

type Term = Pick<Commitment, 'startsOn' | 'endsOn' | 'endedOn'>

/** Its last day: as promised, or the day before it was ended. */
export const lastDay = ({ endsOn, endedOn }: Term): Temporal.PlainDate =>
  endedOn ? endedOn.subtract({ days: 1 }) : endsOn

export const commitmentStatus = (term: Term, on: Temporal.PlainDate): CommitmentStatus => {
  if (compare(lastDay(term), on) < 0) return 'over'
  return compare(term.startsOn, on) > 0 ? 'upcoming' : 'running'
}

const spanDays: Record<CommitmentSpan, number> = {
  week: 7,
  month: 30,
  year: 365,
  term: Number.POSITIVE_INFINITY,
}

/** Goods count as being on a shelf when they were taken in during these days. Bills are judged over a year. */
const levelDays = 30
export const paymentYear = 365

/** The days whose events are counted, both included. */
export type Span = { since: Temporal.PlainDate; upto: Temporal.PlainDate }

const daysOf = ({ kind, per }: Pick<Commitment, 'kind' | 'per'>): number => {
  const { measure } = commitmentKinds[kind]
  if (measure === 'payment') return paymentYear
  return measure === 'level' ? levelDays : spanDays[per]
}

/**
 * The days on which a promise is judged: up to today or to its last day, as far back as it is promised for, and never
 * before it began. Undefined while it has not begun, or where nothing tells of it.
 */
export const spanOf = (
  commitment: Term & Pick<Commitment, 'kind' | 'per'>,
  today: Temporal.PlainDate,
): Span | undefined => {
  const upto = earlier(today, lastDay(commitment))
  if (commitmentKinds[commitment.kind].measure === 'none' || compare(commitment.startsOn, upto) > 0) return undefined
  const days = daysOf(commitment)
  const since = Number.isFinite(days) ? upto.subtract({ days: days - 1 }) : commitment.startsOn
  return { since: later(since, commitment.startsOn), upto }
}

/** What the events of a span add up to. `cases`: bills or businesses behind the number; `within`: bills paid in the days promised. */
export type Counted = { realised: bigint; cases: number; within: number }

export type Achievement =
  | { state: 'upcoming' }
  | { state: 'unmeasured' }
  /** Fewer cases than may be shown in public, or than say anything. */
  | { state: 'too_few'; cases: number }
  | { state: 'measured'; realised: bigint; percent: number; cases: number }

/** Below this many cases a number would speak of single bills and single businesses (domain rule 10). */
export const fewestCases = 5

/**
 * What became of a promise. Percent is rounded down, so that 100 means kept. Of a promise to pay in time it is the share
 * of bills that were.
 */
export const achieved = (
  { kind, amount }: Pick<Commitment, 'kind' | 'amount'>,
  span: Span | undefined,
  counted: Counted | undefined,
): Achievement => {
  const { measure, unit } = commitmentKinds[kind]
  if (measure === 'none') return { state: 'unmeasured' }
  if (!span) return { state: 'upcoming' }
  const { realised, cases, within } = counted ?? { realised: 0n, cases: 0, within: 0 }
  const ofOthers = measure === 'payment' || unit === 'rupiah'
  if (ofOthers && cases < fewestCases) return { state: 'too_few', cases }
  const percent = measure === 'payment' ? Math.floor((within * 100) / cases) : Number((realised * 100n) / amount)
  return { state: 'measured', realised, percent, cases }
}

/** How soon a partner pays: over a year, from complete bill to the last of the money. */
export type PaymentTime = { cases: number; medianDays: number; onTimePercent: number }

/** Nothing is said of fewer bills than say anything. */
export const paymentTime = (counted: Counted | undefined): PaymentTime | undefined =>
  counted && counted.cases >= fewestCases
    ? {
        cases: counted.cases,
        medianDays: Number(counted.realised),
        onTimePercent: Math.floor((counted.within * 100) / counted.cases),
      }
    : undefined
