import { dayStart, today } from '../../core/dates.ts'
import { newId } from '../../core/ids.ts'
import { type By, system } from '../../platform/actor.ts'
import { platformNow } from '../../platform/clock.ts'
import type { Db } from '../../platform/db.ts'
import type { House } from '../../platform/house.ts'
import { run } from '../../platform/run.ts'
import { postPeriod } from './actions/settlement.ts'
import { countCity } from './store/figures.ts'
import { agreementsToSettle } from './store/sold-lines.ts'

/**
 * Settles every period that has ended, so that nobody's money waits for somebody to remember. It goes through the
 * same command as a person would, agreement by agreement: it can be stopped and started again at any point, and one
 * that cannot be settled does not hold up the others. Returns how many settlements were posted.
 */
export const settleEndedPeriods = async (db: Db, house: House): Promise<number> => {
  const at = await platformNow(db)
  const by: By = { actor: system, at, entrance: 'job', house }
  const failures: unknown[] = []
  let [posted, tried] = [0, 0]
  let after = '00000000-0000-0000-0000-000000000000'
  for (;;) {
    const waiting = await agreementsToSettle(db.read, dayStart(today(at)), after, 500)
    for (const agreementId of waiting)
      posted += await settleAll(db, by, agreementId).catch((error) => {
        failures.push(error)
        return 0
      })
    tried += waiting.length
    const last = waiting.at(-1)
    if (!last) break
    after = last
  }
  if (failures.length > 0)
    throw new AggregateError(failures, `${failures.length} of ${tried} agreements could not be settled`)
  return posted
}

/** An agreement that was long left alone may have several periods to settle. */
const settleAll = async (db: Db, by: By, agreementId: string): Promise<number> => {
  for (let posted = 0; ; posted++) {
    const done = await run(db, postPeriod, by, { id: newId(by.at), agreementId })
    if (!done.ok) return posted
  }
}

/** Counts the city's figures, so that a page costs what it shows. */
export const recountCity = async (db: Db) => countCity(db.write, await platformNow(db))
