import { z } from 'zod'
import { ok, type Result, refuse } from '../../../core/result.ts'
import { duties } from '../../../platform/actor.ts'
import { choice, id, several, text, tick } from '../../../platform/fields.ts'
import type { House } from '../../../platform/house.ts'
import { sha256 } from '../../../platform/secrets.ts'
import { tokenDuties, tokenPower, tokenPrefix, tokenTerms } from '../domain/token.ts'
import { findOwnToken, insertToken, listTokens, lockToken, saveRevoked, type TokenRow } from '../store/token.ts'
import { command, query } from './guard.ts'

export type Token = TokenRow

/** One's tokens, those that ended included. */
export const list = query('token.list', {
  input: z.object({}),
  load: async (reader, _input, { actor }) =>
    actor.id === ''
      ? undefined
      : { id: actor.id, accountId: actor.id, tokens: await listTokens(reader, actor.id), give: [...actor.duties] },
})

type NewToken = { id: string; membershipId: string; duties: string[]; name: string; days: number; confirms: boolean }

/**
 * The token itself: worked out from its id and the house's key, so that the answer to a repeated form is the same token
 * and neither log nor database holds it.
 */
export const tokenOf = ({ secrets }: House, { id, membershipId }: Pick<NewToken, 'id' | 'membershipId'>): string =>
  tokenPrefix + secrets.derive('api token', `${id}:${membershipId}`).toString('base64url')

/** Lets a machine act through this membership with some of its duties. It asks for the second factor, so no token makes another. */
export const create = command('token.create', {
  stepUp: true,
  input: z.object({ id: id(), name: text(80), duties: several(duties), days: choice(tokenTerms), confirms: tick() }),
  load: async (_tx, input, { actor }) =>
    actor.membershipId === '' ? undefined : { id: input.id, membershipId: actor.membershipId },
  decide: (subject, input, { actor }): Result<NewToken> => {
    const [given, power] = [tokenDuties(input.duties, actor.duties), tokenPower(input.confirms, Number(input.days))]
    if (!given.ok) return given
    if (!power.ok) return power
    return ok({ ...subject, duties: given.value, name: input.name, days: Number(input.days), confirms: power.value })
  },
  save: (tx, token, { house, at }) => insertToken(tx, { ...token, at, tokenHash: sha256(tokenOf(house, token)) }),
  facts: ({ id, membershipId, duties, days, confirms }) => ({ id, membershipId, duties, days, confirms }),
})

/** How long a new token can be read by the person who made it. */
const readableMinutes = 10

/** The token itself, for its maker and only at first: later it can be revoked, never read. */
export const view = query('token.view', {
  input: z.object({ tokenId: id() }),
  output: z.object({ id: z.string(), token: z.string().nullable() }),
  load: async (reader, { tokenId }, { house, at }) => {
    const found = await findOwnToken(reader, tokenId)
    if (!found) return undefined
    const fresh = Temporal.Instant.compare(found.createdAt.add({ minutes: readableMinutes }), at) >= 0
    return { ...found, token: fresh ? tokenOf(house, found) : null }
  },
})

export const revoke = command('token.revoke', {
  input: z.object({ tokenId: id() }),
  load: (tx, { tokenId }) => lockToken(tx, tokenId),
  decide: ({ id, revokedAt }) => (revokedAt === null ? ok({ id }) : refuse('conflict', 'token.is_revoked')),
  save: (tx, { id }, { at }) => saveRevoked(tx, id, at),
  facts: ({ id }) => ({ id }),
})
