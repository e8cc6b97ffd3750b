import { z } from 'zod'
import { ok } from '../../../core/result.ts'
import type { By } from '../../../platform/actor.ts'
import type { Tx } from '../../../platform/db.ts'
import { id } from '../../../platform/fields.ts'
import { noContent, stillDraft, type Way } from '../domain/registration.ts'
import { insertRegistration, lockByCode, type RegistrationRow, saveContent, visitsOf } from '../store/registration.ts'
import { businessFields, code, codeOf, command, hashOfCode, ownerFields, query } from './guard.ts'

/** The first page, for whoever comes. */
export const begin = query('registration.begin', {
  input: z.object({}),
  load: async (_reader, _input, { actor }) => ({ id: actor.id, madeBy: null }),
})

/** A facilitator's member of a partner writes for an owner beside them; everyone else for themselves. */
const wayOf = ({ actor }: By): Way => (actor.organisationKind === 'partner' ? 'visit' : 'self')

/** The first answers; from here on everything typed is kept, and can be come back to by its code. */
export const start = command('registration.start', {
  input: z.object({ id: id(), ...businessFields }),
  load: async (_tx, input) => ({ id: input.id, madeBy: null }),
  decide: ({ id }, { name, goods, nib }, by) => ok({ id, way: wayOf(by), content: { ...noContent, name, goods, nib } }),
  save: (tx, { id, way, content }, { actor, at, house }) =>
    insertRegistration(
      tx,
      { id, codeHash: hashOfCode(codeOf(house, id)), way, madeBy: actor.id || null, at, content },
      house.secrets,
    ),
  facts: ({ id, way }) => ({ id, way }),
})

const locked = (tx: Tx, input: { code: string }, { house }: By) => lockByCode(tx, hashOfCode(input.code), house.secrets)

const filled = (registration: RegistrationRow, more: Partial<RegistrationRow['content']>) => {
  const draft = stillDraft(registration)
  return draft.ok ? ok({ id: registration.id, content: { ...registration.content, ...more } }) : draft
}

type Filled = Pick<RegistrationRow, 'id' | 'content'>
const save = (tx: Tx, { id, content }: Filled, { house }: By) => saveContent(tx, id, content, house.secrets)
const facts = ({ id }: Filled) => ({ id })

export const fillBusiness = command('registration.business', {
  input: z.object({ code: code(), ...businessFields }),
  load: locked,
  decide: (registration, { name, goods, nib }) => filled(registration, { name, goods, nib }),
  save,
  facts,
})

export const fillOwner = command('registration.owner', {
  input: z.object({ code: code(), ...ownerFields }),
  load: locked,
  decide: (registration, { ownerName, phone, kelurahanCode }) =>
    filled(registration, { ownerName, phone, kelurahanCode }),
  save,
  facts,
})

/** What a facilitator has begun with owners: drafts to go on with, and what came of the others. */
export const visits = query('registration.visits', {
  lend: 'never',
  input: z.object({}),
  load: async (reader, _input, { actor, house }) => {
    const rows = actor.id === '' ? [] : await visitsOf(reader, house.secrets, actor.id)
    return {
      id: actor.id,
      madeBy: actor.id,
      rows: rows.map(({ id, number, content, businessName, createdAt }) => ({
        id,
        number,
        name: businessName ?? content.name,
        createdAt,
        code: codeOf(house, id),
      })),
    }
  },
})
