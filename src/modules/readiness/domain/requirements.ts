import type { Regime } from './evidence.ts'
import type { Source } from './kinds.ts'

/** The forms of partnership of Perwal 66/2022 ps 6–10, as far as getting ready for them differs. */
export const forms = [
  'consignment',
  'retail_supply',
  'online',
  'premises',
  'marketing_owner',
  'marketing_store',
  'marketing_other',
  'financing',
  'franchise_giver',
  'franchise_taker',
] as const
export type Form = (typeof forms)[number]

/** What the address calls the forms. */
export const slugs: Readonly<Record<Form, string>> = {
  consignment: 'titip-jual',
  retail_supply: 'pasokan-ritel',
  online: 'jual-online',
  premises: 'lokasi-usaha',
  marketing_owner: 'merek-sendiri',
  marketing_store: 'merek-toko',
  marketing_other: 'merek-lain',
  financing: 'pembiayaan',
  franchise_giver: 'pemberi-waralaba',
  franchise_taker: 'penerima-waralaba',
}

export const requirementKeys = [
  'contact',
  'product',
  'photo',
  'shelf_life',
  'ingredients',
  'nib',
  'pirt',
  'bpom',
  'halal',
  'hygiene',
  'label',
  'address',
  'account',
  'capital',
  'sales',
  'capacity',
  'six_months',
  'three_years',
  'brand',
  'brand_licence',
  'business_system',
  'finance_report',
  'support_plan',
  'prospectus',
  'stpw',
] as const
export type RequirementKey = (typeof requirementKeys)[number]

/** What meeting a requirement costs, as far as anyone knows: an estimate, shown as one. */
export type Step = { rupiah: readonly [number, number]; days: readonly [number, number] }

/** One thing a form asks for, and since when. */
export type Requirement = Source & {
  key: RequirementKey
  forms: readonly Form[]
  from: string
  to: string | null
  /** Asked of goods of these sorts; of the business itself when left out. */
  regimes?: readonly Regime[]
  /** Without it nothing else counts. */
  first?: true
}

const perwal = { from: '2022-09-29', to: null }
const policy = { ...perwal, confidence: 'policy' } as const
const every: readonly Regime[] = ['packaged', 'fresh', 'controlled', 'goods', 'service']
const food: readonly Regime[] = ['packaged', 'fresh', 'controlled']
const marketing = ['marketing_owner', 'marketing_store', 'marketing_other'] as const
const selling = ['consignment', 'retail_supply', 'online', ...marketing] as const
const dinas = 'Perwal 66/2022 ps 13(2)a (Dinas)'

/** The rules, row by row. A change of law is a new row, and the old one gets its last day. */
export const requirements: readonly Requirement[] = [
  { ...policy, key: 'contact', forms, first: true, citation: dinas },
  { ...policy, key: 'product', forms: [...selling, 'premises'], first: true, citation: dinas },
  { ...policy, key: 'photo', forms: [...selling, 'premises'], regimes: every, citation: dinas },
  {
    ...perwal,
    key: 'shelf_life',
    forms: selling,
    regimes: food,
    citation: '6.3.14 (UU 8/1999 ps 8(1))',
    confidence: 'VP',
  },
  {
    ...perwal,
    key: 'ingredients',
    forms: ['retail_supply', 'online', ...marketing],
    regimes: food,
    citation: '6.3.3, 6.3.14 (PP 80/2019 ps 39; UU 8/1999 ps 8)',
    confidence: 'VP',
  },
  {
    ...perwal,
    key: 'nib',
    forms: forms.filter((form) => form !== 'premises'),
    citation: '1.1.9–1.1.10 (PP 7/2021 ps 37; UU 11/2020 ps 91)',
    confidence: 'VS',
  },
  // Micro and small traders may stand in a mall without a licence (legal reference 2.16): worth having, not asked for.
  { ...perwal, key: 'nib', forms: ['premises'], citation: '2.16 (PP 29/2021 ps 99(2))', confidence: 'OPEN' },
  {
    ...perwal,
    key: 'pirt',
    forms: selling,
    regimes: ['packaged'],
    citation: '7.8 (PerBPOM 22/2018)',
    confidence: 'VS',
  },
  { ...perwal, key: 'bpom', forms: selling, regimes: ['controlled'], citation: '7.9–7.10', confidence: 'VS' },
  { ...perwal, key: 'halal', forms: ['retail_supply'], regimes: food, citation: '2.25', confidence: 'VS' },
  {
    key: 'halal',
    forms: ['consignment', 'online', 'premises', ...marketing],
    regimes: food,
    from: '2026-10-17',
    to: null,
    citation: '7.12 (PP 42/2024)',
    confidence: 'VS',
  },
  {
    ...perwal,
    key: 'hygiene',
    forms: ['consignment', 'online', 'premises'],
    regimes: ['fresh'],
    citation: 'SLHS',
    confidence: 'R',
  },
  {
    ...perwal,
    key: 'label',
    forms: ['retail_supply', 'marketing_owner', 'marketing_other'],
    regimes: ['packaged', 'controlled', 'goods'],
    citation: '6.3.14 (UU 8/1999 ps 8(1))',
    confidence: 'VP',
  },
  {
    ...perwal,
    key: 'label',
    forms: ['marketing_store'],
    regimes: ['packaged', 'fresh', 'controlled', 'goods'],
    citation: '2.14 (PP 29/2021 ps 98(3))',
    confidence: 'VP',
  },
  { ...policy, key: 'address', forms: ['retail_supply', 'financing', 'franchise_taker'], citation: dinas },
  {
    ...policy,
    key: 'account',
    forms: ['retail_supply', 'online', 'financing', 'franchise_taker'],
    citation: dinas,
  },
  { ...policy, key: 'capacity', forms: ['retail_supply'], citation: dinas },
  { ...policy, key: 'capital', forms: ['financing', 'franchise_taker'], citation: '1.1.3 (PP 7/2021 ps 35(2))' },
  { ...perwal, key: 'sales', forms: ['financing'], citation: '9.10', confidence: 'R' },
  { ...perwal, key: 'six_months', forms: ['financing'], citation: '9.4–9.5', confidence: 'VS' },
  {
    ...perwal,
    key: 'brand',
    forms: ['marketing_owner'],
    citation: '7.13 (UU 20/2016 ps 3)',
    confidence: 'VP',
  },
  { from: '2024-09-02', to: null, key: 'brand', forms: ['franchise_giver'], citation: '3.6', confidence: 'VS' },
  {
    ...perwal,
    key: 'brand_licence',
    forms: ['marketing_other'],
    citation: '7.13 (UU 20/2016 ps 42)',
    confidence: 'VP',
  },
  ...(
    [
      ['three_years', '3.5 (PP 35/2024 ps 4(5))'],
      ['business_system', '3.4 (PP 35/2024 ps 4(3))'],
      ['finance_report', '3.5 (PP 35/2024 ps 4(5))'],
      ['support_plan', '3.7 (PP 35/2024)'],
      ['prospectus', '3.9 (PP 35/2024)'],
      ['stpw', '3.13 (PP 35/2024)'],
    ] as const
  ).map(
    ([key, citation]): Requirement => ({
      from: '2024-09-02',
      to: null,
      key,
      forms: ['franchise_giver'],
      citation,
      confidence: 'VS',
    }),
  ),
]

/** Estimates (legal reference 7.11 and practice): the least and the most, in rupiah and days. */
export const steps: Readonly<Record<RequirementKey, Step>> = {
  contact: { rupiah: [0, 0], days: [0, 0] },
  product: { rupiah: [0, 0], days: [0, 0] },
  photo: { rupiah: [0, 0], days: [0, 0] },
  shelf_life: { rupiah: [0, 0], days: [0, 0] },
  ingredients: { rupiah: [0, 0], days: [0, 0] },
  address: { rupiah: [0, 0], days: [0, 0] },
  capital: { rupiah: [0, 0], days: [0, 0] },
  capacity: { rupiah: [0, 0], days: [0, 0] },
  sales: { rupiah: [0, 0], days: [0, 1] },
  account: { rupiah: [0, 50_000], days: [0, 1] },
  nib: { rupiah: [0, 0], days: [1, 1] },
  label: { rupiah: [0, 200_000], days: [1, 7] },
  support_plan: { rupiah: [0, 0], days: [3, 14] },
  halal: { rupiah: [0, 650_000], days: [14, 45] },
  pirt: { rupiah: [0, 200_000], days: [7, 30] },
  hygiene: { rupiah: [0, 500_000], days: [14, 30] },
  business_system: { rupiah: [0, 5_000_000], days: [14, 60] },
  brand_licence: { rupiah: [0, 1_000_000], days: [14, 60] },
  prospectus: { rupiah: [0, 5_000_000], days: [14, 60] },
  bpom: { rupiah: [100_000, 3_000_000], days: [30, 90] },
  brand: { rupiah: [500_000, 1_800_000], days: [180, 365] },
  stpw: { rupiah: [0, 0], days: [7, 30] },
  six_months: { rupiah: [0, 0], days: [30, 180] },
  finance_report: { rupiah: [0, 15_000_000], days: [30, 90] },
  three_years: { rupiah: [0, 0], days: [365, 1095] },
}
