import type { Task } from '../platform/actor.ts'
import { type CastOrganisation, organisations } from './cast/organisations.ts'
import { type Duty, people } from './cast/people.ts'

export { type CastOrganisation, type Duty, organisations, people }

/** The demo's one password. It is published on purpose and must never open anything but invented data. */
export const demoPassword = 'asem-arang-kawung'

type PersonKey = keyof typeof people
type OrganisationKey = keyof typeof organisations

export type CastMembership = {
  person: PersonKey
  organisation: OrganisationKey
  /** Where a cashier stands; null for the whole organisation. */
  outlet: string | null
  duties: readonly Duty[]
}

const owner: readonly Duty[] = ['stock', 'sales', 'agreements', 'money', 'catalogue', 'members']

const member = (
  person: PersonKey,
  organisation: OrganisationKey,
  duties: readonly Duty[],
  outlet: string | null = null,
): CastMembership => ({ person, organisation, duties, outlet })

/** Who does what for whom. Makers and checkers are different people in the Dinas and in the Inspektorat. */
export const memberships: readonly CastMembership[] = [
  member('siti', 'keripikBuSiti', owner),
  member('wulan', 'batikSekarRejomulyo', owner),
  member('agus', 'bandengPakAgus', owner),
  member('manager', 'simpangRaos', ['stock', 'sales', 'agreements', 'catalogue', 'members']),
  member('cashier', 'simpangRaos', ['sales'], 'Simpang Raos Pekunden'),
  member('stationCashier', 'simpangRaos', ['sales', 'stock'], 'Simpang Raos Stasiun'),
  member('finance', 'simpangRaos', ['money']),
  member('minimarket', 'wargaRukun', ['stock', 'sales', 'agreements', 'money', 'catalogue', 'members']),
  member('officer', 'dinas', ['registry']),
  member('secondOfficer', 'dinas', ['registry']),
  member('headOfSection', 'dinas', ['registry', 'oversee', 'members']),
  member('auditor', 'inspektorat', ['audit']),
  member('auditLead', 'inspektorat', ['audit', 'members']),
  member('mayorStaff', 'mayorsOffice', ['mayor']),
  member('facilitator', 'kemuning', []),
  member('administrator', 'platform', ['admin']),
]

/** What an owner lets the facilitator do, since when and for how long (days before the town is built, days in all). */
export const delegations: readonly {
  from: PersonKey
  to: PersonKey
  tasks: readonly Task[]
  since: number
  days: number
}[] = [
  { from: 'siti', to: 'facilitator', tasks: ['products', 'permits', 'deliveries'], since: 20, days: 90 },
  { from: 'agus', to: 'facilitator', tasks: ['profile', 'products'], since: 9, days: 30 },
]
