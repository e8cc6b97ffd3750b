import type { AnyCommand, AnyQuery } from '../../platform/action.ts'
import { permitActions } from './actions/permit.ts'
import { readinessActions } from './actions/readiness.ts'
import { remind } from './actions/remind.ts'

/** Every command and query about papers and readiness: pages, API and tests read this one list. */
export const readinessModuleActions: readonly (AnyCommand | AnyQuery)[] = [
  ...permitActions,
  remind,
  ...readinessActions,
]
