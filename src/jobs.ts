import { recountCity, settleEndedPeriods } from './modules/consignment/door.ts'
import { keepDirectory, sweepDirectory } from './modules/directory/door.ts'
import { tidyIdentity } from './modules/identity/door.ts'
import { tellPeople } from './modules/notices/door.ts'
import { keepReadiness, recountLevels, remindOfPermits } from './modules/readiness/door.ts'
import { seekTwins } from './modules/registry/door.ts'
import { keepVerificationMoving, recountContacts, recountRegistry, remindOwners } from './modules/verification/door.ts'
import type { Db, Tx } from './platform/db.ts'
import type { LoggedEvent } from './platform/follow.ts'
import type { House } from './platform/house.ts'
import type { Job } from './platform/jobs.ts'
import type { Log } from './platform/log.ts'
import { tidyMessages } from './platform/outside/outbox.ts'

/** Work by the calendar. Each may run twice without harm. */
export const jobsOf = ({ db, house, log }: { db: Db; house: House; log: Log }): Job<object>[] => [
  {
    name: 'settle-periods',
    every: '15 * * * *',
    handle: async () => {
      const posted = await settleEndedPeriods(db, house)
      if (posted > 0) log.info({ posted }, 'settlements posted')
    },
  },
  {
    name: 'recount-city',
    every: '*/5 * * * *',
    atStart: true,
    handle: () => Promise.all([recountCity(db), recountLevels(db), recountRegistry(db)]),
  },
  {
    name: 'remind-of-permits',
    every: '20 6 * * *',
    handle: async () => {
      const told = await remindOfPermits(db, house)
      if (told > 0) log.info({ told }, 'reminders of permits')
    },
  },
  { name: 'verification', every: '*/20 * * * *', handle: () => keepVerificationMoving(db, house) },
  { name: 'recount-contacts', every: '35 * * * *', handle: () => recountContacts(db) },
  { name: 'verification-reminders', every: '10 8 * * *', handle: () => remindOwners(db, house) },
  { name: 'sweep-directory', every: '*/5 * * * *', handle: () => sweepDirectory(db) },
  { name: 'tidy', every: '40 2 * * *', handle: () => Promise.all([tidyMessages(db), tidyIdentity(db)]) },
]

export type Follower = { name: string; handle: (tx: Tx, event: LoggedEvent, house: House) => Promise<unknown> }

/** Who reads the log: each event once and in order. */
export const followers: readonly Follower[] = [
  { name: 'tell-people', handle: tellPeople },
  { name: 'keep-directory', handle: keepDirectory },
]

/** Work that moves on a little with each call, and is called again as long as something was done. */
export const errands: readonly ((db: Db) => Promise<number>)[] = [keepReadiness, seekTwins]
