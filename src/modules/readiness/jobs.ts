import { today } from '../../core/dates.ts'
import { type By, system } from '../../platform/actor.ts'
import { platformNow } from '../../platform/clock.ts'
import type { Db, Tx } from '../../platform/db.ts'
import type { House } from '../../platform/house.ts'
import { run } from '../../platform/run.ts'
import { remind } from './actions/remind.ts'
import type { Evidence } from './domain/evidence.ts'
import { type RuleSet, rulesOn } from './domain/readiness.ts'
import { standingsOf } from './domain/standing.ts'
import {
  beginCount,
  type CountState,
  countLevels,
  countWaits,
  finishCount,
  holdCount,
  moveCount,
  passDays,
  takeStale,
  writeReadiness,
} from './store/count.ts'
import { findEvidence, nextEvidence } from './store/evidence.ts'
import { remindersToSend } from './store/reminder.ts'

/** Businesses counted in one transaction: some hundred milliseconds of work. */
const atOnce = 500

type Counting = { tx: Tx; rules: RuleSet; on: Temporal.PlainDate; at: Temporal.Instant }

/**
 * Keeps `business_readiness` true: counts businesses whose evidence has changed, whom a new day has changed, and all of
 * them when the rules have. Called over and over; each call is one transaction that moves the count on, so it can be
 * stopped at any point and goes on where it was. One worker counts, others find nothing to do. Returns how many
 * businesses were counted.
 */
export const keepReadiness = async (db: Db): Promise<number> => {
  const at = await platformNow(db)
  const on = today(at)
  const rules = rulesOn(on)
  if (!(await countWaits(db.read, rules.id, on))) return 0
  return db.transaction(async (tx) => {
    const state = await holdCount(tx)
    return state ? countOn({ tx, rules, on, at }, state) : 0
  })
}

const countOn = async (counting: Counting, state: CountState): Promise<number> => {
  const { tx, rules, on, at } = counting
  if (!state.countedOn?.equals(on)) await passDays(tx, state.countedOn ?? on, on)
  if (state.ruleSet !== rules.id) await beginCount(tx, rules.id, at)
  const stale = await takeStale(tx, atOnce)
  if (stale.length > 0) {
    await write(counting, await findEvidence(tx, stale))
    return stale.length
  }
  return state.ruleSet !== rules.id || state.finishedAt === null ? countNext(counting, state) : 0
}

/** The next businesses of a recount of all. */
const countNext = async (counting: Counting, state: CountState): Promise<number> => {
  const { tx, rules, at } = counting
  const after = (state.ruleSet === rules.id && state.after) || '00000000-0000-0000-0000-000000000000'
  const evidence = await nextEvidence(tx, after, atOnce)
  const last = evidence.at(-1)
  if (!last) {
    await finishCount(tx, at)
    return 1
  }
  await write(counting, evidence)
  await moveCount(tx, last.businessId, evidence.length)
  return evidence.length
}

const write = ({ tx, rules, on }: Counting, evidence: readonly Evidence[]) =>
  writeReadiness(
    tx,
    evidence.flatMap((each) => standingsOf(each, rules, on)),
  )

/** Counts the levels for the pages that show them. */
export const recountLevels = async (db: Db) => countLevels(db.write, await platformNow(db))

const nobody = { id: '00000000-0000-0000-0000-000000000000', days: 0 }

/**
 * Tells owners that a paper ends in 60, 30 and 7 days: each once, also when the job did not run on the day. It may be
 * stopped and started again at any point. Returns how many reminders were sent.
 */
export const remindOfPermits = async (db: Db, house: House): Promise<number> => {
  const by: By = { actor: system, at: await platformNow(db), entrance: 'job', house }
  let told = 0
  for (let last = nobody; ; ) {
    const due = await remindersToSend(db.read, today(by.at), last, 200)
    for (const { id, days } of due) {
      const done = await run(db, remind, by, { permitId: id, days })
      if (done.ok) told++
    }
    const end = due.at(-1)
    if (!end) return told
    last = end
  }
}
