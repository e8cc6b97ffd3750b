import { newId } from '../../core/ids.ts'
import { type Db, statement, type Tx } from '../db.ts'
import type { House } from '../house.ts'
import type { Message, Post } from './mail.ts'

/** After this many tries (about nine hours) a message is left lying, for the operator to look at. */
const mostTries = 16

const put = statement(
  'message_put',
  `insert into message_outbox (id, channel, to_sealed, subject, text_sealed, ends_at)
   values ($1, $2, $3, $4, $5, clock_timestamp() + make_interval(mins => $6))`,
)

/**
 * Says something to the world outside, within the caller's transaction: it leaves only if that commits. With
 * `minutes` it is not sent any later than that.
 */
export const queueMessage = (tx: Tx, { secrets }: House, message: Message, minutes?: number) => {
  const id = newId()
  return tx.rows(put, [
    id,
    message.channel,
    secrets.seal(message.to, `message-to:${id}`),
    message.subject,
    secrets.seal(message.text, `message-text:${id}`),
    minutes ?? null,
  ])
}

type Waiting = { id: string; channel: Message['channel']; to_sealed: Buffer; subject: string; text_sealed: Buffer }

// The next try is set before sending: a worker that dies on the way leaves the message to be tried again later, and a
// message that no server takes does not hold up the others.
const claim = statement(
  'message_claim',
  `update message_outbox set tries = tries + 1,
     next_try_at = clock_timestamp() + least(3600, 5 * 2 ^ tries) * interval '1 second'
   where id in (
     select id from message_outbox
     where sent_at is null and next_try_at <= clock_timestamp() and tries < $2
       and (ends_at is null or ends_at > clock_timestamp())
     order by next_try_at limit $1 for update skip locked
   )
   returning id, channel, to_sealed, subject, text_sealed`,
)
const left = statement(
  'message_left',
  'update message_outbox set sent_at = clock_timestamp(), to_sealed = null, text_sealed = null where id = $1',
)

/**
 * Sends what waits and returns how many left. Any number of workers may call this at once; no transaction is open
 * while the world outside answers. A message may leave twice, never not at all.
 */
export const sendMessages = async (db: Db, post: Post, house: House, batch = 20): Promise<number> => {
  const waiting = await db.write.rows<Waiting>(claim, [batch, mostTries])
  const sent = await Promise.all(waiting.map((message) => sendOne(db, post, house, message)))
  return sent.filter(Boolean).length
}

const sendOne = async (db: Db, post: Post, { secrets }: House, message: Waiting): Promise<boolean> => {
  const { id, channel, subject } = message
  try {
    const to = secrets.unseal(message.to_sealed, `message-to:${id}`)
    const text = secrets.unseal(message.text_sealed, `message-text:${id}`)
    await post.send({ channel, to, subject, text })
  } catch {
    return false // it comes up again when its next try is due
  }
  await db.write.rows(left, [id])
  return true
}

const tidy = statement(
  'message_tidy',
  `delete from message_outbox
   where sent_at < clock_timestamp() - interval '30 days' or ends_at < clock_timestamp() - interval '1 day'`,
)

/** Forgets messages that left a month ago, and codes that came too late. */
export const tidyMessages = (db: Db) => db.write.rows(tidy)
