import type { Evidence, PermitEvidence, ProductEvidence } from './evidence.ts'
import { isCertain, type PermitKind } from './kinds.ts'
import { holdsOn } from './permit.ts'
import { type Form, forms, type Requirement, type RequirementKey, requirements, steps } from './requirements.ts'

export const levels = ['not_yet', 'almost', 'ready'] as const
/** Belum, Hampir, Siap. */
export type Level = (typeof levels)[number]

/** So many things may still be missing for "almost". */
export const almostAt = 2

/** The rules in force on a day, by form. Its name changes with the law, the data and the way of counting. */
export type RuleSet = { id: string; byForm: Readonly<Record<Form, readonly Requirement[]>> }

/** How one form stands: what is met, what is missing, what else is worth having, and what to do next. */
export type Assessment = {
  form: Form
  level: Level
  met: readonly Requirement[]
  missing: readonly Requirement[]
  /** Not there either, but by rules that still need to be confirmed: told, never counted. */
  advice: readonly Requirement[]
  next: Requirement | undefined
  /** The goods that come closest: a form is ready as soon as one of them is. */
  product: ProductEvidence | undefined
}

/** Bump when the counting below changes its mind. */
const countingVersion = 1

/** FNV-1a: names the rules by what they say, so that no change of data goes uncounted. */
const fingerprint = (text: string): string => {
  let hash = 0x811c9dc5
  for (let place = 0; place < text.length; place++) hash = Math.imul(hash ^ text.charCodeAt(place), 0x01000193) >>> 0
  return hash.toString(16).padStart(8, '0')
}

export const rulesOn = (on: Temporal.PlainDate, rows: readonly Requirement[] = requirements): RuleSet => {
  const day = on.toString()
  const held = rows.filter(({ from, to }) => from <= day && (to === null || day < to))
  const changes = rows.flatMap(({ from, to }) => (to === null ? [from] : [from, to]))
  const since =
    changes
      .filter((change) => change <= day)
      .sort()
      .at(-1) ?? 'none'
  const asked = (form: Form) => [form, held.filter((each) => each.forms.includes(form))] as const
  const byForm = Object.fromEntries(forms.map(asked)) as unknown as RuleSet['byForm']
  return {
    id: `${since}.${fingerprint(JSON.stringify([countingVersion, almostAt, held, steps]))}`,
    byForm,
  }
}

type Shown = { evidence: Evidence; product: ProductEvidence | undefined; on: Temporal.PlainDate }

const holding = ({ evidence, on }: Shown, kind: PermitKind): PermitEvidence[] =>
  evidence.permits.filter((each) => each.kind === kind && each.standing === 'issued' && holdsOn(each, on))

const has = (shown: Shown, kind: PermitKind): boolean => holding(shown, kind).length > 0

/** A paper for these goods, or for the whole business. */
const covers = (shown: Shown, ...kinds: PermitKind[]): boolean =>
  kinds.some((kind) =>
    holding(shown, kind).some(
      ({ productIds }) => productIds === null || (shown.product !== undefined && productIds.includes(shown.product.id)),
    ),
  )

const runningFor = ({ evidence: { startedOn }, on }: Shown, months: number): boolean =>
  startedOn !== null && Temporal.PlainDate.compare(startedOn.add({ months }), on) <= 0

/** Whether something is shown. Each only ever asks whether something is there: more evidence never takes a yes back. */
const met: Readonly<Record<RequirementKey, (shown: Shown) => boolean>> = {
  contact: ({ evidence }) => evidence.phone,
  product: ({ product }) => product !== undefined,
  photo: ({ product }) => product?.photo === true,
  shelf_life: ({ product }) => product?.shelfLife === true,
  ingredients: ({ product }) => product?.ingredients === true,
  nib: (shown) => shown.evidence.nib || has(shown, 'nib'),
  pirt: (shown) => covers(shown, 'pirt', 'bpom'),
  bpom: (shown) => covers(shown, 'bpom'),
  halal: (shown) => covers(shown, 'halal'),
  hygiene: (shown) => covers(shown, 'hygiene', 'pirt', 'bpom'),
  label: (shown) => covers(shown, 'label'),
  address: ({ evidence }) => evidence.address,
  account: ({ evidence }) => evidence.account,
  capital: ({ evidence }) => evidence.capital,
  sales: ({ evidence }) => evidence.sales,
  capacity: ({ evidence }) => evidence.capacity,
  six_months: (shown) => runningFor(shown, 6) || (runningFor(shown, 3) && has(shown, 'training')),
  three_years: (shown) => runningFor(shown, 36),
  brand: (shown) => has(shown, 'brand'),
  brand_licence: (shown) => has(shown, 'brand_licence'),
  business_system: (shown) => has(shown, 'business_system'),
  // The last two years (legal reference 3.5).
  finance_report: (shown) => new Set(holding(shown, 'finance_report').map(({ number }) => number)).size >= 2,
  support_plan: (shown) => has(shown, 'support_plan'),
  prospectus: (shown) => has(shown, 'prospectus'),
  stpw: (shown) => has(shown, 'stpw'),
}

/** When businesses that wait for time to pass are looked at again, in months since they began. */
export const anniversaries = [3, 6, 36] as const

/** What comes first, then what costs least, then what is soonest done. */
export const byCost = (a: Requirement, b: Requirement): number =>
  Number(b.first === true) - Number(a.first === true) ||
  steps[a.key].rupiah[0] - steps[b.key].rupiah[0] ||
  steps[a.key].days[0] - steps[b.key].days[0] ||
  steps[a.key].rupiah[1] - steps[b.key].rupiah[1] ||
  steps[a.key].days[1] - steps[b.key].days[1]

const levelOf = (missing: readonly Requirement[]): Level => {
  if (missing.length === 0) return 'ready'
  return missing.length > almostAt || missing.some(({ first }) => first) ? 'not_yet' : 'almost'
}

/** How a form stands with one of the goods, or with none. */
const assessWith = (form: Form, asked: readonly Requirement[], shown: Shown): Assessment => {
  const regime = shown.product?.regime ?? shown.evidence.usual
  const those = asked.filter(({ regimes }) => regimes === undefined || regimes.includes(regime))
  const [there, lacking] = [those.filter(({ key }) => met[key](shown)), those.filter(({ key }) => !met[key](shown))]
  const missing = lacking.filter(isCertain).sort(byCost)
  return {
    form,
    level: levelOf(missing),
    met: there,
    missing,
    advice: lacking.filter((each) => !isCertain(each)).sort(byCost),
    next: missing[0],
    product: shown.product,
  }
}

/** Fewer things missing, then the cheaper ones, then the older goods. */
const closer = (a: Assessment, b: Assessment): Assessment => {
  const [few, cost] = [b.missing.length - a.missing.length, costOf(b) - costOf(a)]
  if (few !== 0) return few > 0 ? a : b
  if (cost !== 0) return cost > 0 ? a : b
  return (a.product?.id ?? '') <= (b.product?.id ?? '') ? a : b
}
const costOf = ({ missing }: Assessment) => missing.reduce((sum, { key }) => sum + steps[key].rupiah[1], 0)

/**
 * How a business stands for one form. Pure: evidence, rules and a day in, the level and its reasons out. A form that is
 * about goods is judged by the goods that come closest, so further goods never take anything away.
 */
export const assess = (form: Form, rules: RuleSet, evidence: Evidence, on: Temporal.PlainDate): Assessment => {
  const asked = rules.byForm[form]
  const aboutGoods = asked.some(({ key }) => key === 'product')
  const none = () => assessWith(form, asked, { evidence, product: undefined, on })
  if (!aboutGoods || evidence.products.length === 0) return none()
  return evidence.products.map((product) => assessWith(form, asked, { evidence, product, on })).reduce(closer)
}

export const assessAll = (rules: RuleSet, evidence: Evidence, on: Temporal.PlainDate): Assessment[] =>
  forms.map((form) => assess(form, rules, evidence, on))

/** The one thing to do next: what brings some form forward, the one that lacks least first, then the cheapest. */
export const cheapestStep = (all: readonly Assessment[]): Assessment | undefined =>
  all
    .filter(({ next }) => next !== undefined)
    .toSorted(
      (a, b) =>
        a.missing.length - b.missing.length ||
        byCost(a.next as Requirement, b.next as Requirement) ||
        forms.indexOf(a.form) - forms.indexOf(b.form),
    )[0]
