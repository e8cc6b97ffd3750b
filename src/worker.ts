import { errands, followers, jobsOf } from './jobs.ts'
import { receiveMessages } from './modules/identity/door.ts'
import { platformNow } from './platform/clock.ts'
import type { Config } from './platform/config.ts'
import { connect } from './platform/db.ts'
import { follow } from './platform/follow.ts'
import { openHouse } from './platform/house.ts'
import { openJobs } from './platform/jobs.ts'
import { openLog } from './platform/log.ts'
import { openPost } from './platform/outside/mail.ts'
import { sendMessages } from './platform/outside/outbox.ts'

/** Work that nobody waits for: followers of the log, messages to the world outside, and what comes by the calendar. */
export const work = async (config: Config) => {
  const log = openLog(config)
  const db = connect(config.DATABASE_URL, 4)
  const house = openHouse(config)
  const post = openPost(config)
  const jobs = openJobs(config.DATABASE_URL, log)
  const known = jobsOf({ db, house, log })
  await jobs.start(known)
  for (const { name, atStart, handle } of known)
    if (atStart) void handle({}).catch((error) => log.error({ error, job: name }, 'worker'))

  let running = true
  const once = async () => {
    let done = await sendMessages(db, post, house)
    done += await receiveMessages(db, house, await platformNow(db))
    for (const follower of followers)
      done += await follow(db, follower.name, (tx, event) => follower.handle(tx, event, house))
    for (const errand of errands) done += await errand(db)
    return done
  }
  const stopped = (async () => {
    while (running) {
      const done = await once().catch((error) => {
        log.error({ error }, 'worker')
        return 0
      })
      if (done === 0) await new Promise((resolve) => setTimeout(resolve, 1_000))
    }
  })()
  process.on('SIGTERM', async () => {
    running = false
    await Promise.all([stopped, jobs.stop()])
    await db.close()
    process.exit(0)
  })
  process.on('SIGINT', () => {})
}
