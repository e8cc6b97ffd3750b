import type { AnyCommand, AnyQuery } from '../../platform/action.ts'
import { claim, confirm, send } from './actions/confirm.ts'
import { counter, counterPage, slip } from './actions/counter.ts'
import { begin, fillBusiness, fillOwner, start, visits } from './actions/fill.ts'
import { check, open, queue } from './actions/queue.ts'
import { view } from './actions/view.ts'

/** Every command and query of the ways in. */
export const intakeActions: readonly (AnyCommand | AnyQuery)[] = [
  begin,
  start,
  view,
  fillBusiness,
  fillOwner,
  send,
  confirm,
  claim,
  counterPage,
  counter,
  slip,
  queue,
  open,
  check,
  visits,
]
