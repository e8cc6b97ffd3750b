import { z } from 'zod'
import { ok, type Result, refuse } from '../../../core/result.ts'
import { id, text } from '../../../platform/fields.ts'
import { lockAccount } from '../store/account.ts'
import { insertPasskey, lockPasskey, passkeysOf, removePasskey, renamePasskey } from '../store/passkey.ts'
import { command, query } from './guard.ts'
import { credential, type Made, madePasskey } from './webauthn.ts'

/** One's passkeys: by name and last use, without the keys. */
export const list = query('passkey.list', {
  input: z.object({}),
  load: async (reader, _input, { actor }) => {
    if (actor.id === '') return undefined
    const keys = await passkeysOf(reader, actor.id)
    const shown = keys.map(({ id, name, createdAt, lastUsedAt }) => ({ id, name, createdAt, lastUsedAt }))
    return { id: actor.id, accountId: actor.id, passkeys: shown }
  },
})

type Adding = { id: string; accountId: string; made: Made | undefined }
type Added = { id: string; accountId: string; name: string; made: Made }

export const add = command('passkey.add', {
  stepUp: true,
  taken: { passkey_credential_id_key: 'passkey.known' },
  input: z.object({ id: id(), name: text(60), credential: credential() }),
  load: async (tx, input, { actor, house }): Promise<Adding | undefined> =>
    actor.id === ''
      ? undefined
      : { id: input.id, accountId: actor.id, made: await madePasskey(tx, house, input.credential, actor.id) },
  decide: ({ id, accountId, made }, { name }): Result<Added> =>
    made ? ok({ id, accountId, name, made }) : refuse('invalid', 'passkey.unproven'),
  save: (tx, { made, ...key }, { at }) => insertPasskey(tx, { ...key, ...made, createdAt: at }),
  facts: ({ id, accountId }) => ({ id, accountId }),
})

export const rename = command('passkey.rename', {
  input: z.object({ passkeyId: id(), name: text(60) }),
  load: (tx, { passkeyId }) => lockPasskey(tx, passkeyId),
  decide: ({ id }, { name }) => ok({ id, name }),
  save: (tx, { id, name }) => renamePasskey(tx, id, name),
  facts: ({ id }) => ({ id }),
})

/** Takes a passkey away. The last way in stays. */
export const remove = command('passkey.remove', {
  stepUp: true,
  input: z.object({ passkeyId: id() }),
  load: async (tx, { passkeyId }) => {
    const key = await lockPasskey(tx, passkeyId)
    const account = key && (await lockAccount(tx, key.accountId))
    const keys = key ? await passkeysOf(tx, key.accountId) : []
    return key && account && { ...key, isLastWay: keys.length === 1 && account.password_hash === null }
  },
  decide: ({ id, isLastWay }) => (isLastWay ? refuse('conflict', 'passkey.last') : ok({ id })),
  save: (tx, { id }) => removePasskey(tx, id),
  facts: ({ id }) => ({ id }),
})
