import { type Db, statement } from './db.ts'

const hit = statement(
  'throttle_hit',
  `insert into throttle (key, count, until) values ($1, 1, clock_timestamp() + make_interval(mins => $3))
   on conflict (key) do update set
     count = case when throttle.until < clock_timestamp() then 1 else throttle.count + 1 end,
     until = case when throttle.until < clock_timestamp() then excluded.until else throttle.until end
   returning count <= $2 as allowed`,
)
const forgive = statement('throttle_forgive', 'update throttle set count = count - 1 where key = $1 and count > 0')
const clear = statement('throttle_clear', 'delete from throttle where key = $1')

/** Counts an attempt; false once more than `max` were made within `minutes`. Real time, whatever the demo's clock says. */
export const withinLimit = async (db: Db, key: string, max: number, minutes: number): Promise<boolean> =>
  (await db.write.rows<{ allowed: boolean }>(hit, [key, max, minutes]))[0]?.allowed ?? false

/** Forgets the attempts after a success. */
export const forgetAttempts = (db: Db, key: string) => db.write.rows(clear, [key])

/** Takes one attempt back: an address many people share must not fill up with those who got in. */
export const forgiveAttempt = (db: Db, key: string) => db.write.rows(forgive, [key])
