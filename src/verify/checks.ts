import type { Check } from './check.ts'
import { agreementsUnchanged } from './checks/agreements.ts'
import { booksBalance, paymentsBooked, salesBooked } from './checks/books.ts'
import { consentsStanding } from './checks/consents.ts'
import { directoryIndexed } from './checks/directory.ts'
import { goodsConserved, goodsDelivered, linesShared } from './checks/goods.ts'
import { changesAttributed, rowsRemembered } from './checks/log.ts'
import { numbersGapless } from './checks/numbers.ts'
import { readinessCounted } from './checks/readiness.ts'
import { referencesHold } from './checks/references.ts'
import { settlementsStanding, settlementsSummed } from './checks/settlements.ts'
import { figuresCounted, verificationDecided } from './checks/verification.ts'

/** All that must hold, from money to memory. */
export const checks: readonly Check[] = [
  booksBalance,
  salesBooked,
  paymentsBooked,
  linesShared,
  goodsConserved,
  goodsDelivered,
  settlementsSummed,
  settlementsStanding,
  agreementsUnchanged,
  consentsStanding,
  verificationDecided,
  figuresCounted,
  directoryIndexed,
  numbersGapless,
  readinessCounted,
  referencesHold,
  changesAttributed,
  rowsRemembered,
]
