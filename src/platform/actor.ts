import type { House } from './house.ts'

/** What a membership lets a person do for its organisation. One name each in code, screen, log and API. */
export const duties = [
  'catalogue',
  'agreements',
  'stock',
  'sales',
  'money',
  'members',
  'registry',
  'oversee',
  'audit',
  'mayor',
  'admin',
] as const
export type Duty = (typeof duties)[number]

/**
 * What an owner may lend to somebody for a time, in words both understand. Signing, bank accounts, paying and lending on
 * are no tasks, so nobody can lend them.
 */
export const tasks = ['profile', 'products', 'permits', 'verification', 'deliveries', 'billing'] as const
export type Task = (typeof tasks)[number]

/** The delegation by which somebody acts for an owner. */
export type Delegation = {
  id: string
  ownerId: string
  ownerName: string
  /** For whom, also once the delegation is over. */
  organisationName: string
  tasks: ReadonlySet<Task>
  until: Temporal.Instant
  /** Expired or ended: whoever still acts by it is refused, and told why. */
  over: boolean
}

export const organisationKinds = ['business', 'partner', 'agency', 'team', 'inspectorate', 'mayor', 'platform'] as const
export type OrganisationKind = (typeof organisationKinds)[number]

/** Who is acting, for which organisation, with which duties there. Nobody signed in is an actor without any. */
export type Actor = {
  /** The account: a person. Empty for a visitor. */
  id: string
  name: string
  organisationId: string
  organisationName: string
  organisationKind: OrganisationKind | 'visitor' | 'system'
  membershipId: string
  duties: ReadonlySet<Duty>
  /** The session this actor came by; machines and jobs have none. */
  sessionId?: string | undefined
  /** When this session last proved a second factor (step-up); absent when it never did. */
  confirmedAt?: Temporal.Instant | undefined
  /** Set while this person acts for an owner, not for themselves: the log then keeps both names. */
  delegation?: Delegation | undefined
}

export type Entrance = 'page' | 'api' | 'job' | 'seed'

/** Under which circumstances an action runs. `at` is the platform's clock, which a demo may shift. */
export type By = {
  actor: Actor
  at: Temporal.Instant
  entrance: Entrance
  house: House
  /** Idempotency key: the same key with the same content gets the same answer. */
  key?: string | undefined
}

export const visitor: Actor = {
  id: '',
  name: '',
  organisationId: '',
  organisationName: '',
  organisationKind: 'visitor',
  membershipId: '',
  duties: new Set(),
}

/** The platform itself: jobs and followers act as it, and the log says so. */
export const system: Actor = { ...visitor, name: 'Jejaring', organisationKind: 'system' }

/** True when the actor acts for that organisation with that duty. */
export const actsFor = (actor: Actor, organisationId: string, duty: Duty): boolean =>
  organisationId !== '' && actor.organisationId === organisationId && actor.duties.has(duty)

/** The person without the delegation: for what concerns nobody but themselves. */
export const asOneself = (actor: Actor): Actor =>
  actor.delegation === undefined
    ? actor
    : { ...visitor, id: actor.id, name: actor.name, sessionId: actor.sessionId, confirmedAt: actor.confirmedAt }

export const belongsTo = (actor: Actor, organisationId: string): boolean =>
  organisationId !== '' && actor.organisationId === organisationId
