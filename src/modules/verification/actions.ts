import type { AnyCommand, AnyQuery } from '../../platform/action.ts'
import {
  appealVerification,
  approveVerification,
  grantAppeal,
  rejectVerification,
  upholdAppeal,
} from './actions/decision.ts'
import { outreachAssign, outreachList, outreachMine, outreachRecord } from './actions/outreach.ts'
import { caseView, queueView } from './actions/read.ts'
import { remindOfRenewal } from './actions/remind.ts'
import { reportFigures } from './actions/report.ts'
import { askForFix, completeVerification, resubmitVerification, submitVerification } from './actions/submission.ts'
import {
  absentVisit,
  chooseByCode,
  chooseVisit,
  declineVisit,
  lapseVisit,
  proposeVisit,
  recordVisit,
  visitByCode,
} from './actions/visit.ts'
import { checkVerification, claimVerification, releaseVerification, restVerification } from './actions/work.ts'

/** Every command and query of the verification. */
export const verificationActions: readonly (AnyCommand | AnyQuery)[] = [
  queueView,
  caseView,
  submitVerification,
  completeVerification,
  claimVerification,
  releaseVerification,
  restVerification,
  remindOfRenewal,
  checkVerification,
  proposeVisit,
  chooseVisit,
  chooseByCode,
  visitByCode,
  declineVisit,
  absentVisit,
  recordVisit,
  lapseVisit,
  askForFix,
  resubmitVerification,
  approveVerification,
  rejectVerification,
  appealVerification,
  grantAppeal,
  upholdAppeal,
  reportFigures,
  outreachList,
  outreachAssign,
  outreachMine,
  outreachRecord,
]
