import { ok, type Result, refuse, refuseFields } from '../../../core/result.ts'

export type MemberState = {
  id: string
  accountId: string
  organisationId: string
  duties: readonly string[]
  active: boolean
  /** Other people of this organisation who may manage its members. */
  otherHolders: number
}

export type MemberChange = { member: MemberState; duties: readonly string[]; active: boolean }

/** Nobody hands on what they do not have. */
export const giveDuties = (
  wanted: readonly string[],
  had: readonly string[],
  own: ReadonlySet<string>,
): Result<string[]> => {
  const beyond = wanted.filter((duty) => !own.has(duty) && !had.includes(duty))
  return beyond.length > 0 ? refuseFields({ duties: { code: 'member.beyond' } }) : ok([...new Set(wanted)].sort())
}

/** Gives and takes duties. The last one who manages the members stays one: else nobody could ever let anyone in. */
export const changeDuties = (
  member: MemberState,
  wanted: readonly string[],
  own: ReadonlySet<string>,
): Result<MemberChange> => {
  if (!member.active) return refuse('conflict', 'member.inactive')
  const duties = giveDuties(wanted, member.duties, own)
  if (!duties.ok) return duties
  if (isLastHolder(member) && !duties.value.includes('members')) return refuse('conflict', 'member.last')
  return ok({ member, duties: duties.value, active: true })
}

export const deactivate = (member: MemberState): Result<MemberChange> => {
  if (!member.active) return refuse('conflict', 'member.inactive')
  if (isLastHolder(member)) return refuse('conflict', 'member.last')
  return ok({ member, duties: member.duties, active: false })
}

/** Comes back with the duties they had, as far as the one who lets them in has those. */
export const activate = (member: MemberState, own: ReadonlySet<string>): Result<MemberChange> => {
  if (member.active) return refuse('conflict', 'member.active')
  return ok({ member, duties: member.duties.filter((duty) => own.has(duty)), active: true })
}

const isLastHolder = ({ active, duties, otherHolders }: MemberState): boolean =>
  active && duties.includes('members') && otherHolders === 0

/** What the first member of an organisation can be given by those who let it in: all that belongs to its kind. */
export const dutiesOfKind = (kind: string): readonly string[] => ofKind[kind] ?? []

const ofKind: Record<string, readonly string[]> = {
  business: ['catalogue', 'agreements', 'stock', 'sales', 'money', 'members'],
  partner: ['catalogue', 'agreements', 'stock', 'sales', 'money', 'members'],
  agency: ['registry', 'oversee', 'members'],
  team: ['oversee', 'members'],
  inspectorate: ['audit', 'members'],
  mayor: ['mayor', 'members'],
  platform: ['admin', 'members'],
}
