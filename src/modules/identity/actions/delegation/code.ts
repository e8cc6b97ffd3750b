import type { House } from '../../../../platform/house.ts'
import { codeHolds } from '../../domain/delegation.ts'

/** A code is stored as what only this house can work out from it, bound to its delegation. */
export const hashOf = ({ secrets }: House, delegationId: string, code: string) =>
  secrets.derive('delegation code', `${delegationId}:${code}`)
export const hashed = (house: House, delegationId: string, code: string, at: Temporal.Instant) => ({
  hash: hashOf(house, delegationId, code),
  endsAt: at.add(codeHolds),
})
