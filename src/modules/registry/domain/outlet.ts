import type { PartnerKind } from './partner.ts'

/** How goods are sold at an outlet: customers serve themselves in the first three. */
export const outletFormats = ['self_service', 'department', 'wholesale', 'other'] as const
export type OutletFormat = (typeof outletFormats)[number]

export type Outlet = {
  id: string
  partnerId: string
  name: string
  address: string
  kelurahanCode: string
  floorArea: number | null
  format: OutletFormat
  active: boolean
}

export type OutletForm = {
  name: string
  address: string
  kelurahanCode: string
  floorArea: number | null
  format: OutletFormat
  active: boolean
}

export const storeClasses = ['minimarket', 'supermarket', 'hypermarket', 'department_store', 'wholesale'] as const
/** The classes of self-service stores. */
export type StoreClass = (typeof storeClasses)[number]

export type ClassRule = {
  storeClass: StoreClass
  format: OutletFormat
  /** The sales floor in whole square metres, both ends included. */
  from: number
  to: number
  /** Partner kinds it is for; all when left out. */
  kinds?: readonly PartnerKind[]
  /** First day, and the day from which it no longer holds. */
  since: string
  until: string | null
  citation: string
  confidence: 'VP' | 'VS' | 'R'
}

const law = { since: '2021-02-02', until: null, citation: 'PP 29/2021 Pasal 87', confidence: 'VP' } as const
const noEnd = Number.MAX_SAFE_INTEGER

/** Store classes by sales floor, as dated data (legal reference 2.1). What stands first is more particular. */
export const classRules: readonly ClassRule[] = [
  { storeClass: 'minimarket', format: 'self_service', from: 1, to: 400, ...law },
  { storeClass: 'supermarket', format: 'self_service', from: 401, to: 5_000, ...law },
  { storeClass: 'hypermarket', format: 'self_service', from: 5_001, to: noEnd, ...law },
  { storeClass: 'department_store', format: 'department', from: 400, to: noEnd, ...law },
  { storeClass: 'wholesale', format: 'wholesale', from: 1_000, to: noEnd, kinds: ['cooperative'], ...law },
  { storeClass: 'wholesale', format: 'wholesale', from: 2_000, to: noEnd, ...law },
]

type Floor = Pick<Outlet, 'format' | 'floorArea'>

const holds = (rule: ClassRule, { format }: Floor, kind: PartnerKind, on: Temporal.PlainDate): boolean =>
  rule.format === format &&
  (rule.kinds?.includes(kind) ?? true) &&
  rule.since <= `${on}` &&
  (rule.until === null || `${on}` < rule.until)

/** The class of an outlet on a day. An unknown floor has none, nor has one too small for what it calls itself. */
export const storeClass = (outlet: Floor, kind: PartnerKind, on: Temporal.PlainDate): ClassRule | undefined => {
  const { floorArea } = outlet
  if (floorArea === null) return undefined
  return classRules.find((rule) => holds(rule, outlet, kind, on) && rule.from <= floorArea && floorArea <= rule.to)
}

/** The smallest floor a format asks for, where the outlet stays below it: a reason to look again, never to refuse. */
export const tooSmallFor = (outlet: Floor, kind: PartnerKind, on: Temporal.PlainDate): number | undefined => {
  const { floorArea } = outlet
  if (floorArea === null || storeClass(outlet, kind, on)) return undefined
  const floors = classRules.filter((rule) => holds(rule, outlet, kind, on)).map(({ from }) => from)
  return floors.length === 0 ? undefined : Math.min(...floors)
}
