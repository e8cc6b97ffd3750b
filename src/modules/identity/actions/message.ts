import { timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import { newId } from '../../../core/ids.ts'
import { ok } from '../../../core/result.ts'
import { type By, system } from '../../../platform/actor.ts'
import type { Db } from '../../../platform/db.ts'
import { maybe, phone, text } from '../../../platform/fields.ts'
import type { House } from '../../../platform/house.ts'
import { readInbox } from '../../../platform/outside/inbox.ts'
import { run } from '../../../platform/run.ts'
import { sha256 } from '../../../platform/secrets.ts'
import { readStop } from '../domain/delegation.ts'
import { findByContact } from '../store/account.ts'
import { type DelegationRow, lockGivenByPhone, saveEnded } from '../store/delegation.ts'
import { tell, tellHelper } from './delegation/tell.ts'
import { command } from './guard.ts'

/** The platform's own worker is believed, and a gateway that knows the secret. */
const isTrusted = ({ actor, house }: By, secret: string | undefined): boolean => {
  if (actor.organisationKind === 'system') return true
  const known = house.config.SMS_SECRET
  return known !== undefined && secret !== undefined && timingSafeEqual(sha256(known), sha256(secret))
}

/**
 * An SMS that came in, from a gateway or a folder. "STOP 4821" ends the delegation with that code if it comes from the
 * owner's phone, "STOP" alone all that phone gave. A message twice does no more than once.
 */
export const receive = command('message.receive', {
  input: z.object({ secret: maybe(text(200)), from: phone(), text: text(1000) }),
  load: async (tx, { secret, from, text: said }, by) => {
    const trusted = isTrusted(by, secret)
    const stop = trusted ? readStop(said) : undefined
    const given = stop ? await lockGivenByPhone(tx, from, by.at) : []
    const owner = stop ? await findByContact(tx, { channel: 'sms', to: from }) : undefined
    return { id: newId(by.at), trusted, stop, given, owner }
  },
  decide: ({ id, stop, given, owner }) =>
    ok({ id, owner, understood: stop !== undefined, ended: given.filter((each) => meant(stop, each)) }),
  save: async (tx, { owner, ended }, { at, house }) => {
    const ids = ended.map(({ id }) => id)
    if (ids.length === 0) return
    await saveEnded(tx, ids, at, 'sms')
    for (const each of ended) {
      if (owner) await tell(tx, house, owner, 'ended', { helper: each.helperName })
      await tellHelper(tx, house, each)
    }
  },
  facts: ({ id, understood, ended }) => ({ id, understood, ended: ended.map((each) => each.id) }),
})

const meant = (stop: { code: string | undefined } | undefined, { stopCode }: DelegationRow): boolean =>
  stop !== undefined && (stop.code === undefined || stop.code === stopCode)

/** Takes in what lies in the inbox folder; an unreadable number is nobody's, and no reason to stop. */
export const receiveMessages = (db: Db, house: House, at: Temporal.Instant): Promise<number> =>
  readInbox(house.config.inboxDir, (message) =>
    run(db, receive, { actor: system, at, entrance: 'job', house }, message),
  )
