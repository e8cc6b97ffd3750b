import type { AnyCommand, AnyQuery } from '../../platform/action.ts'
import { acceptAgreement, declineAgreement, endAgreement } from './actions/answer.ts'
import { check, counter, prepare, propose } from './actions/negotiate.ts'
import { list, view } from './actions/read.ts'

/** Every command and query of this module: for the API, the permission matrix and the tests. */
export const agreementActions: readonly (AnyCommand | AnyQuery)[] = [
  prepare,
  check,
  propose,
  counter,
  acceptAgreement,
  declineAgreement,
  endAgreement,
  view,
  list,
]
