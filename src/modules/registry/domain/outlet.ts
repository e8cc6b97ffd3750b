import type { PartnerKind } from './partner.ts'

export type Outlet = {
  id: string
  partnerId: string
  name: string
  address: string
  kelurahanCode: string
  floorArea: number | null
  active: boolean
}

export type OutletForm = {
  name: string
  address: string
  kelurahanCode: string
  floorArea: number | null
  active: boolean
}

/** The classes of self-service stores by their sales floor (PP 29/2021 ps 87; legal reference 2.1). */
export type StoreClass = 'minimarket' | 'supermarket' | 'hypermarket'

const largestMinimarket = 400
const largestSupermarket = 5000

/**
 * The class of an outlet of a store: up to 400 m² a minimarket, up to 5,000 m² a supermarket, above a hypermarket.
 * Department stores and wholesalers share these sizes and are told apart by what they are, which the floor cannot say;
 * an unknown floor has no class.
 */
export const storeClass = (floorArea: number | null): StoreClass | undefined => {
  if (floorArea === null) return undefined
  if (floorArea <= largestMinimarket) return 'minimarket'
  return floorArea <= largestSupermarket ? 'supermarket' : 'hypermarket'
}

/** The other classes a floor of this size may have: department store from 400 m², wholesale from 2,000 (a cooperative's from 1,000). */
export const alsoPossible = (floorArea: number | null, kind: PartnerKind): ('department_store' | 'wholesale')[] => {
  if (floorArea === null) return []
  const wholesale = kind === 'cooperative' ? 1000 : 2000
  return [
    ...(floorArea >= largestMinimarket ? ['department_store' as const] : []),
    ...(floorArea >= wholesale ? ['wholesale' as const] : []),
  ]
}
