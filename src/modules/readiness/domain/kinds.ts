/** How sure a rule is: read in the law, read about it, remembered, disputed – or set by the Dinas itself. */
export type Confidence = 'VP' | 'VS' | 'R' | 'OPEN' | 'policy'

/** Where a rule comes from; the number is that of the legal reference. */
export type Source = { citation: string; confidence: Confidence }

/** What is not certain is told, with "perlu konfirmasi"; it never stops anything nor lowers a level. */
export const isCertain = ({ confidence }: Source): boolean => confidence !== 'R' && confidence !== 'OPEN'

export const permitKinds = [
  'nib',
  'pirt',
  'halal',
  'bpom',
  'hygiene',
  'label',
  'brand',
  'brand_licence',
  'training',
  'stpw',
  'business_system',
  'finance_report',
  'support_plan',
  'prospectus',
] as const
export type PermitKind = (typeof permitKinds)[number]
export type Scope = 'business' | 'products'

/** What is known of a kind of paper on a day. */
export type KindRule = Source & {
  kind: PermitKind
  /** The days on which this rule holds, the last one not included. */
  from: string
  to: string | null
  /** How its number is written, without spaces; null for a paper that has none. */
  number: RegExp | null
  scopes: readonly Scope[]
  /** Whether it ends: always, for some, never. */
  ends: 'always' | 'some' | 'never'
  /** From issue to end at most, in years. */
  years?: number
  /** Its end hides its goods from new offers. */
  hides: boolean
  /** Asked for already means something, though less than given. */
  filed: boolean
}

const own = { number: null, scopes: ['business'], ends: 'never', hides: false, filed: false } as const
const free = /^[\p{L}\p{N}./-]{3,60}$/u
const since = { from: '2022-09-29', to: null }

/** Papers, each by the rule that knows it. A change of law is a new row, and the old one gets its last day. */
export const kindRules: readonly KindRule[] = [
  { ...own, ...since, kind: 'nib', number: /^\d{13}$/, citation: '7.4 (PP 5/2021; UU 11/2020 ps 91)', confidence: 'R' },
  {
    ...since,
    kind: 'pirt',
    number: /^\d{15}$/,
    scopes: ['products'],
    ends: 'always',
    years: 5,
    hides: true,
    filed: false,
    citation: '7.8 (PerBPOM 22/2018)',
    confidence: 'VS',
  },
  {
    ...since,
    kind: 'halal',
    number: /^ID\d{14,18}$/,
    scopes: ['products', 'business'],
    ends: 'some',
    hides: false,
    filed: false,
    citation: '7.11 (PP 42/2024)',
    confidence: 'VS',
  },
  {
    ...since,
    kind: 'bpom',
    number: /^(?:(?:MD|ML)\d{12,15}|NA\d{11}|(?:TR|SD)\d{9,15})$/,
    scopes: ['products'],
    ends: 'some',
    hides: true,
    filed: false,
    citation: '7.10',
    confidence: 'VS',
  },
  {
    ...own,
    ...since,
    kind: 'hygiene',
    number: free,
    ends: 'some',
    citation: 'Sertifikat laik higiene sanitasi (SLHS)',
    confidence: 'R',
  },
  {
    ...own,
    ...since,
    kind: 'label',
    scopes: ['products', 'business'],
    citation: '6.3.14 (UU 8/1999 ps 8(1))',
    confidence: 'VP',
  },
  {
    ...own,
    ...since,
    kind: 'brand',
    number: /^[A-Z]{1,3}\d{6,14}$/,
    ends: 'some',
    years: 10,
    filed: true,
    citation: '7.13 (UU 20/2016 ps 3, 35)',
    confidence: 'VP',
  },
  {
    ...own,
    ...since,
    kind: 'brand_licence',
    ends: 'some',
    citation: '7.13 (UU 20/2016 ps 42)',
    confidence: 'VP',
  },
  { ...own, ...since, kind: 'training', citation: '9.5', confidence: 'VS' },
  { ...own, ...since, kind: 'stpw', number: free, citation: '3.13 (PP 35/2024)', confidence: 'VS' },
  { ...own, ...since, kind: 'business_system', citation: '3.4 (PP 35/2024 ps 4(3))', confidence: 'VS' },
  {
    ...own,
    ...since,
    kind: 'finance_report',
    number: /^20\d\d$/,
    citation: '3.5 (PP 35/2024 ps 4(5))',
    confidence: 'VS',
  },
  { ...own, ...since, kind: 'support_plan', citation: '3.7 (PP 35/2024)', confidence: 'VS' },
  { ...own, ...since, kind: 'prospectus', citation: '3.9 (PP 35/2024)', confidence: 'VS' },
]

/** The rule about a kind of paper that holds on a day; before the first there is the first. */
export const kindRule = (kind: PermitKind, on: Temporal.PlainDate): KindRule => {
  const known = kindRules.filter((each) => each.kind === kind)
  const day = on.toString()
  const found = known.find(({ from, to }) => from <= day && (to === null || day < to)) ?? known[0]
  if (!found) throw new RangeError(`no rule knows ${kind}`)
  return found
}
