import type { StoreClass } from './outlet.ts'
import type { PartnerKind } from './partner.ts'

/** `VP`: read in the law itself. `VS`: in a secondary source. `R`, `OPEN`: to be confirmed; shown so, never enforced. */
export type Confidence = 'VP' | 'VS' | 'R' | 'OPEN'

export type PartnerRule = {
  id: string
  /** Partner kinds it is for; all when left out. */
  kinds?: readonly PartnerKind[]
  /** Asks for an outlet of a class by PP 29/2021: a self-service store. Without it the kind is enough. */
  selfService?: true
  from: string
  until: string | null
  citation: string
  /** Where the legal reference keeps it. */
  reference: string
  confidence: Confidence
  /** The number in it, where it has one. */
  amount?: number
}

const retail = { kinds: ['store', 'cooperative'], selfService: true, from: '2021-02-02', until: null } as const
const perwal = { from: '2022-09-29', until: null, confidence: 'VP' } as const
const franchise = { kinds: ['franchisor'], from: '2024-09-02', until: null, confidence: 'VS' } as const

/** What binds partners, as dated data: the kind and the classes of its outlets decide which of it is theirs. */
const rules = [
  {
    id: 'listing_fee',
    ...retail,
    citation: 'PP 29/2021 Pasal 95 ayat (1) huruf a',
    reference: '2.6',
    confidence: 'VP',
    amount: 0,
  },
  {
    id: 'payment',
    ...retail,
    citation: 'PP 29/2021 Pasal 95 ayat (1) huruf b',
    reference: '2.7',
    confidence: 'VP',
    amount: 15,
  },
  { id: 'payment_cost', ...retail, citation: 'PP 29/2021 Pasal 95 ayat (2)', reference: '2.8', confidence: 'VP' },
  {
    id: 'trading_terms',
    ...retail,
    from: '2021-04-01',
    citation: 'Permendag 23/2021 Pasal 11',
    reference: '2.19',
    confidence: 'VS',
    amount: 15,
  },
  { id: 'fair_terms', ...retail, citation: 'PP 29/2021 Pasal 94 ayat (2)', reference: '2.5', confidence: 'VP' },
  { id: 'local_suppliers', ...retail, citation: 'PP 29/2021 Pasal 93', reference: '2.3', confidence: 'VP' },
  { id: 'written', ...retail, citation: 'PP 29/2021 Pasal 94 ayat (1)', reference: '2.4', confidence: 'VP' },
  { id: 'domestic', ...retail, citation: 'PP 29/2021 Pasal 97', reference: '2.10', confidence: 'VP' },
  {
    id: 'own_brand',
    ...retail,
    citation: 'PP 29/2021 Pasal 98, diubah PP 3/2026',
    reference: '2.13–2.15',
    confidence: 'OPEN',
  },
  {
    id: 'distribution',
    ...retail,
    from: '2021-04-01',
    citation: 'Permendag 23/2021',
    reference: '2.21',
    confidence: 'VS',
  },
  { id: 'mediation', ...retail, citation: 'PP 29/2021 Pasal 96', reference: '2.9', confidence: 'VP' },
  {
    id: 'mall_space',
    kinds: ['mall'],
    from: '2021-02-02',
    until: null,
    citation: 'PP 29/2021 Pasal 97 ayat (3)',
    reference: '2.11',
    confidence: 'VP',
  },
  {
    id: 'mall_quota',
    kinds: ['mall'],
    from: '2021-04-01',
    until: null,
    citation: 'Permendag 23/2021 Pasal 7',
    reference: '1.5.4',
    confidence: 'VS',
    amount: 30,
  },
  {
    id: 'mall_licence',
    kinds: ['mall'],
    from: '2021-02-02',
    until: null,
    citation: 'PP 29/2021 Pasal 99 ayat (2)',
    reference: '2.16',
    confidence: 'VP',
  },
  {
    id: 'public_space',
    kinds: ['stakeholder'],
    from: '2020-11-02',
    until: null,
    citation: 'UU Cipta Kerja Pasal 104',
    reference: '1.5.2',
    confidence: 'VP',
    amount: 30,
  },
  {
    id: 'rest_area',
    kinds: ['stakeholder'],
    from: '2020-11-02',
    until: null,
    citation: 'UU Cipta Kerja Pasal 103',
    reference: '1.5.3',
    confidence: 'VP',
    amount: 30,
  },
  { id: 'franchise_criteria', ...franchise, citation: 'PP 35/2024 Pasal 4', reference: '3.3' },
  { id: 'franchise_prospectus', ...franchise, citation: 'PP 35/2024 Pasal 5', reference: '3.8', amount: 14 },
  { id: 'franchise_stpw', ...franchise, citation: 'PP 35/2024 dan Permendag 71/2019', reference: '3.13' },
  { id: 'franchise_local', ...franchise, citation: 'PP 35/2024 Pasal 27', reference: '3.15' },
  { id: 'franchise_report', ...franchise, citation: 'PP 35/2024 Pasal 28 ayat (4)', reference: '3.16' },
  {
    id: 'payment_policy',
    from: '2022-09-29',
    until: null,
    citation: 'Kebijakan Dinas',
    reference: '2.7',
    confidence: 'R',
    amount: 15,
  },
  { id: 'principles', ...perwal, citation: 'Perwal 66/2022 Pasal 5 ayat (2)', reference: '0.5' },
  { id: 'cooperation', ...perwal, citation: 'Perwal 66/2022 Pasal 11', reference: '0.11' },
  { id: 'agreed_use', ...perwal, citation: 'Perwal 66/2022 Pasal 8 dan 9', reference: '0.9' },
  {
    id: 'written_report',
    from: '2008-07-04',
    until: null,
    citation: 'UU 20/2008 Pasal 34',
    reference: '1.2.1',
    confidence: 'VP',
  },
  {
    id: 'no_control',
    from: '2008-07-04',
    until: null,
    citation: 'UU 20/2008 Pasal 35',
    reference: '1.2.4',
    confidence: 'VP',
  },
  {
    id: 'equal',
    from: '2008-07-04',
    until: null,
    citation: 'UU 20/2008 Pasal 36',
    reference: '1.2.6',
    confidence: 'VP',
  },
] as const satisfies readonly PartnerRule[]

export type RuleId = (typeof rules)[number]['id']
export type PartnerRuleRow = PartnerRule & { id: RuleId }
export const partnerRules: readonly PartnerRuleRow[] = rules

/** What a rule of law says about paying leaves no room for the agency's own. */
const replacedBy: Partial<Record<RuleId, RuleId>> = { payment_policy: 'payment' }

type Who = { kind: PartnerKind; classes: readonly StoreClass[] }

const bindsOn = (rule: PartnerRule, { kind, classes }: Who, on: Temporal.PlainDate): boolean =>
  (rule.kinds?.includes(kind) ?? true) &&
  (!rule.selfService || classes.length > 0) &&
  rule.from <= `${on}` &&
  (rule.until === null || `${on}` < rule.until)

/** The rules for a partner on a day: by its kind, and by the store classes its outlets have. */
export const rulesFor = (who: Who, on: Temporal.PlainDate): PartnerRuleRow[] => {
  const binding = partnerRules.filter((rule) => bindsOn(rule, who, on))
  const ids = new Set(binding.map(({ id }) => id))
  return binding.filter(({ id }) => {
    const stronger = replacedBy[id]
    return stronger === undefined || !ids.has(stronger)
  })
}
