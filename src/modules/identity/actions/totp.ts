import { Secret, TOTP } from 'otpauth'
import { toString as drawQr } from 'qrcode'
import { z } from 'zod'
import { ok, type Result, refuse, refuseFields } from '../../../core/result.ts'
import type { Tx } from '../../../platform/db.ts'
import { text } from '../../../platform/fields.ts'
import { lockAccount } from '../store/account.ts'
import { confirmTotp, findTotp, prepareTotp, removeTotp, type TotpRow } from '../store/totp.ts'
import { command, query } from './guard.ts'
import { useApp } from './second-factor.ts'

export type TotpView = {
  id: string
  accountId: string
  /** In use: its secret is never shown again. */
  confirmed: boolean
  /** Prepared, waiting for the first code: the secret to type and its picture to scan. */
  pending?: { secret: string; picture: string }
}

/** The app for one-time codes: none, prepared or in use. */
export const view = query('totp.view', {
  input: z.object({}),
  output: z.object({
    id: z.string(),
    confirmed: z.boolean(),
    pending: z.object({ secret: z.string(), picture: z.string() }).optional(),
  }),
  load: async (reader, _input, { actor, house }): Promise<TotpView | undefined> => {
    // A machine has no business with what a person's phone is given.
    if (!actor.sessionId) return undefined
    const totp = await findTotp(reader, actor.id)
    const own = { id: actor.id, accountId: actor.id, confirmed: Boolean(totp?.confirmedAt) }
    if (!totp || totp.confirmedAt) return own
    const secret = house.secrets.unseal(totp.secret, `totp:${actor.id}`)
    const address = new TOTP({ issuer: 'Jejaring', label: actor.name, secret: Secret.fromBase32(secret) }).toString()
    return { ...own, pending: { secret, picture: await drawQr(address, { type: 'svg', margin: 4 }) } }
  },
})

type Subject = { id: string; accountId: string; totp: TotpRow | undefined; right: boolean }

const load = async (tx: Tx, accountId: string): Promise<Subject | undefined> => {
  const account = accountId === '' ? undefined : await lockAccount(tx, accountId)
  return account && { id: account.id, accountId: account.id, totp: await findTotp(tx, account.id), right: false }
}

/** Makes a secret for an app to scan. One in use must be taken away first. */
export const prepare = command('totp.prepare', {
  stepUp: true,
  input: z.object({}),
  load: (tx, _input, { actor }) => load(tx, actor.id),
  decide: ({ id, totp }): Result<{ id: string; secret: string }> =>
    totp?.confirmedAt ? refuse('conflict', 'totp.is_used') : ok({ id, secret: new Secret({ size: 20 }).base32 }),
  save: (tx, { id, secret }, { house }) => prepareTotp(tx, id, house.secrets.seal(secret, `totp:${id}`)),
  facts: ({ id }) => ({ id }),
})

/** The first code shows that the app holds the secret; from then on it counts. */
export const enrol = command('totp.enrol', {
  stepUp: true,
  input: z.object({ code: text(12) }),
  load: async (tx, { code }, { actor, house }) => {
    const subject = await load(tx, actor.id)
    if (!subject?.totp || subject.totp.confirmedAt) return subject
    return { ...subject, right: await useApp(tx, house, subject.totp, code) }
  },
  decide: ({ id, totp, right }) => {
    if (!totp || totp.confirmedAt) return refuse('conflict', 'totp.is_used')
    return right ? ok({ id }) : refuseFields({ code: { code: 'code.wrong' } })
  },
  save: (tx, { id }, { at }) => confirmTotp(tx, id, at),
  facts: ({ id }) => ({ id }),
})

export const remove = command('totp.remove', {
  stepUp: true,
  input: z.object({}),
  load: (tx, _input, { actor }) => load(tx, actor.id),
  decide: ({ id, totp }) => (totp ? ok({ id }) : refuse('conflict', 'totp.is_missing')),
  save: (tx, { id }) => removeTotp(tx, id),
  facts: ({ id }) => ({ id }),
})
