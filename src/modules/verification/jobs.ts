import { addDays, today } from '../../core/dates.ts'
import { type By, system } from '../../platform/actor.ts'
import { platformNow } from '../../platform/clock.ts'
import type { Db } from '../../platform/db.ts'
import type { House } from '../../platform/house.ts'
import { run } from '../../platform/run.ts'
import { remindOfRenewal } from './actions/remind.ts'
import { lapseVisit } from './actions/visit.ts'
import { restVerification } from './actions/work.ts'
import { reminderDays } from './domain/rules.ts'
import { claimsAtRest, lapsedOffers, toRemind } from './store/calendar.ts'
import { countContacts } from './store/contact.ts'
import { countRegistry } from './store/figures.ts'

/**
 * What the calendar does by itself: times that passed unanswered, claims that rest. Through the same commands as a
 * person would, one case at a time; a case that has moved on meanwhile refuses and is left alone.
 */
export const keepVerificationMoving = async (db: Db, house: House): Promise<number> => {
  const at = await platformNow(db)
  const by: By = { actor: system, at, entrance: 'job', house }
  let moved = 0
  for (const businessId of await lapsedOffers(db.read, at))
    moved += (await run(db, lapseVisit, by, { businessId })).ok ? 1 : 0
  for (const businessId of await claimsAtRest(db.read, at))
    moved += (await run(db, restVerification, by, { businessId })).ok ? 1 : 0
  return moved
}

/** Reminds 60, 30 and 7 days before the year is over, each once. Returns how many owners were told. */
export const remindOwners = async (db: Db, house: House): Promise<number> => {
  const at = await platformNow(db)
  const by: By = { actor: system, at, entrance: 'job', house }
  let told = 0
  for (const days of reminderDays)
    for (const businessId of await toRemind(db.read, addDays(today(at), days), days))
      told += (await run(db, remindOfRenewal, by, { businessId, days })).ok ? 1 : 0
  return told
}

/** Counts the registry's figures, and the last contact with each business. */
export const recountRegistry = async (db: Db): Promise<void> => {
  const at = await platformNow(db)
  await db.transaction((tx) => countRegistry(tx, at))
}
export const recountContacts = async (db: Db): Promise<void> => {
  const at = await platformNow(db)
  await db.transaction((tx) => countContacts(tx, at))
}
