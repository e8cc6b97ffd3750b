import type { Rupiah } from '../../../core/money.ts'

export const sizes = ['micro', 'small', 'medium', 'large'] as const
export type Size = (typeof sizes)[number]

/** By what a size was found: the capital it began with, or the sales of a full year. */
export type SizeBasis = 'capital' | 'sales'

type Bounds = readonly [micro: bigint, small: bigint, medium: bigint]

/** One law's bounds, in whole rupiah, each the most its size may have; from the day it held. */
export type SizeRule = {
  key: string
  from: string
  law: string
  /** Facts of the legal reference it rests on, and how sure they are. */
  facts: string
  confidence: 'verified' | 'secondary'
  capital: Bounds
  sales: Bounds
}

const million = 1_000_000n
const billion = 1_000n * million

/** Laws by date, so that an old list is read by the law of its time (legal reference 1.1.5). */
export const sizeRules: readonly SizeRule[] = [
  {
    key: 'uu-20-2008',
    from: '2008-07-04',
    law: 'UU 20/2008 ps 6',
    facts: '1.1.5',
    confidence: 'secondary',
    capital: [50n * million, 500n * million, 10n * billion],
    sales: [300n * million, 2_500n * million, 50n * billion],
  },
  {
    key: 'pp-7-2021',
    from: '2021-02-02',
    law: 'PP 7/2021 ps 35',
    facts: '1.1.1, 1.1.2, 1.1.3',
    confidence: 'secondary',
    capital: [billion, 5n * billion, 10n * billion],
    sales: [2n * billion, 15n * billion, 50n * billion],
  },
]

/** The law that holds on a day; before the first there is none. */
export const sizeRuleOn = (on: Temporal.PlainDate): SizeRule | undefined =>
  sizeRules.findLast(({ from }) => Temporal.PlainDate.compare(Temporal.PlainDate.from(from), on) <= 0)

type Figures = { capital: Rupiah | null; yearlySales: Rupiah | null; startedOn: Temporal.PlainDate | null }

/** `assumed`: by sales, although nobody said since when the business is there. */
export type Sized = { size: Size; by: SizeBasis; rule: SizeRule; assumed: boolean }

/**
 * How large a business is: by its capital, without land and buildings, at its start; by its net sales once it has sold
 * for a full year (PP 7/2021 ps 35; legal reference 1.1.1 to 1.1.3, 1.1.7). Nothing said, nothing known.
 */
export const sizeOf = ({ capital, yearlySales, startedOn }: Figures, on: Temporal.PlainDate): Sized | undefined => {
  const rule = sizeRuleOn(on)
  if (!rule) return undefined
  const young = startedOn !== null && Temporal.PlainDate.compare(startedOn.add({ years: 1 }), on) > 0
  if (yearlySales !== null && !young)
    return { size: within(yearlySales, rule.sales), by: 'sales', rule, assumed: startedOn === null }
  return capital === null ? undefined : { size: within(capital, rule.capital), by: 'capital', rule, assumed: false }
}

const within = (amount: bigint, [micro, small, medium]: Bounds): Size => {
  if (amount <= micro) return 'micro'
  if (amount <= small) return 'small'
  return amount <= medium ? 'medium' : 'large'
}

/**
 * The same as an SQL expression over the columns of a business called `b`, for figures over many: a size, or null. The
 * day is an SQL expression too; the law is the one that holds on `on`.
 */
export const sizeSql = (on: Temporal.PlainDate, b = 'b'): string => {
  const rule = sizeRuleOn(on)
  if (!rule) return 'null::text'
  const bounded = (column: string, [micro, small, medium]: Bounds) =>
    `case when ${b}.${column} <= ${micro} then 'micro' when ${b}.${column} <= ${small} then 'small' when ${b}.${column} <= ${medium} then 'medium' else 'large' end`
  return `case
    when ${b}.yearly_sales is not null and (${b}.started_on is null or ${b}.started_on + interval '1 year' <= date '${on}') then ${bounded('yearly_sales', rule.sales)}
    when ${b}.capital is not null then ${bounded('capital', rule.capital)} end`
}
