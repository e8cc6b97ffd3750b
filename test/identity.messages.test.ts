import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'
import type { Message } from '../src/platform/outside/mail.ts'
import { queueMessage, sendMessages, tidyMessages } from '../src/platform/outside/outbox.ts'
import { type Identity, openIdentity, slow } from './identity-app.ts'

let identity: Identity
before(async () => {
  identity = await openIdentity()
})
after(() => identity.close())
beforeEach(() => identity.sql('delete from message_outbox'))

const letter: Message = { channel: 'email', to: 'sri@contoh.id', subject: 'Tagihan', text: 'Rahasia 482915' }
const queue = (minutes?: number) => identity.db.transaction((tx) => queueMessage(tx, identity.house, letter, minutes))

/** The world outside: takes what it is given, or fails as often as told. */
const outside = (failures = 0) => {
  const taken: Message[] = []
  let left = failures
  const post = {
    send: async (message: Message) => {
      if (left-- > 0) throw new Error('no answer')
      taken.push(message)
    },
  }
  return { taken, post }
}

describe('messages on their way out', () => {
  it('leave only when their transaction commits', async () => {
    const { taken, post } = outside()
    await identity.db
      .transaction(async (tx) => {
        await queueMessage(tx, identity.house, letter)
        throw new Error('undone')
      })
      .catch(() => undefined)
    assert.equal(await sendMessages(identity.db, post, identity.house), 0)
    await queue()
    assert.equal(await sendMessages(identity.db, post, identity.house), 1)
    assert.deepEqual(taken, [letter])
  })

  it('lie sealed while they wait and forget their content once they left', async () => {
    await queue()
    const row = async () =>
      (await identity.sql<{ row: string }>('select m::text as row from message_outbox m'))[0]?.row ?? ''
    for (const secret of ['sri@', '482915', Buffer.from('482915').toString('hex')])
      assert.ok(!(await row()).includes(secret))
    await sendMessages(identity.db, outside().post, identity.house)
    const [kept] = await identity.sql<object>('select to_sealed, text_sealed from message_outbox')
    assert.deepEqual(kept, { to_sealed: null, text_sealed: null })
  })

  it('come up again after a failure, later each time, and then no more', async () => {
    const { taken, post } = outside(2)
    await queue()
    assert.equal(await sendMessages(identity.db, post, identity.house), 0)
    assert.equal(await sendMessages(identity.db, post, identity.house), 0, 'not before its next try is due')
    const due = async () => identity.sql(`update message_outbox set next_try_at = clock_timestamp()`)
    await due()
    await sendMessages(identity.db, post, identity.house)
    const [wait] = await identity.sql<{ seconds: number }>(
      'select round(extract(epoch from next_try_at - clock_timestamp()))::int as seconds from message_outbox',
    )
    assert.equal(wait?.seconds, 10)
    await due()
    assert.equal(await sendMessages(identity.db, post, identity.house), 1)
    assert.equal(taken.length, 1)
    await queue()
    await identity.sql('update message_outbox set tries = 16 where sent_at is null')
    assert.equal(await sendMessages(identity.db, post, identity.house), 0)
  })

  it('are not sent once they are too late', async () => {
    await queue(5)
    await identity.sql(`update message_outbox set ends_at = clock_timestamp() - interval '1 second'`)
    assert.equal(await sendMessages(identity.db, outside().post, identity.house), 0)
    await identity.sql(`update message_outbox set ends_at = clock_timestamp() - interval '25 hours'`)
    await tidyMessages(identity.db)
    assert.deepEqual(await identity.sql('select 1 from message_outbox'), [])
  })

  it('leave once when eight workers come at the same moment', async () => {
    for (let n = 0; n < 10; n++) await queue()
    const { taken, post } = outside()
    await identity.sql(slow('message_outbox'))
    const counts = await Promise.all(
      Array.from({ length: 8 }, () => sendMessages(identity.db, post, identity.house, 3)),
    )
    await identity.sql('drop trigger slow on message_outbox')
    while ((await sendMessages(identity.db, post, identity.house)) > 0);
    assert.equal(taken.length, 10, JSON.stringify(counts))
  })

  it('cannot be moved to another address by swapping rows', async () => {
    await queue()
    await queue()
    await identity.sql(`update message_outbox m set to_sealed = o.to_sealed from message_outbox o where o.id <> m.id`)
    const { taken, post } = outside()
    assert.equal(await sendMessages(identity.db, post, identity.house), 0)
    assert.deepEqual(taken, [])
  })
})
