import { z } from 'zod'
import { ok, type Result, refuse, refuseFields } from '../../../core/result.ts'
import { choice, id, maybe, text } from '../../../platform/fields.ts'
import { hasHolder, welcomeOwner } from '../../identity/door.ts'
import { businessReached } from '../../registry/door.ts'
import { type Content, type Promised, promiseState } from '../domain/registration.ts'
import { findById, lockById, queueOf, type RegistrationRow, saveKept, saveOwner } from '../store/registration.ts'
import { command, query } from './guard.ts'

const most = 30

export type Line = Pick<RegistrationRow, 'id' | 'way' | 'number' | 'promisedOn' | 'twinId'> & {
  name: string
  promise: Promised | undefined
}

/** What came in and nobody has looked at yet: what was promised first at the top, broken promises above all. */
export const queue = query('registration.queue', {
  lend: 'never',
  input: z.object({ after: maybe(z.string().regex(/^\d{4}-\d{2}-\d{2}_[0-9a-f-]{36}$/)).catch(undefined) }),
  load: async (reader, { after }, { at, house }) => {
    const [day, from] = after?.split('_') ?? []
    const place = day && from && isDay(day) ? { day, id: from } : undefined
    const rows = await queueOf(reader, house.secrets, place, most + 1)
    const last = rows.length > most ? rows[most - 1] : undefined
    return {
      id: '',
      lines: rows.slice(0, most).map((row): Line => {
        const { id, way, number, promisedOn, twinId } = row
        const name = row.businessName ?? row.content.name
        return { id, way, number, promisedOn, twinId, name, promise: promiseState(row, at) }
      }),
      next: last && `${last.promisedOn}_${last.id}`,
    }
  },
})

const isDay = (text: string): boolean => {
  try {
    return Temporal.PlainDate.from(text).toString() === text
  } catch {
    return false
  }
}

export type Opened = Omit<RegistrationRow, 'otpHash' | 'content'> & {
  promise: Promised | undefined
  /** The other one, side by side: officers see both. */
  twin: { id: string; name: string } | undefined
  typed: Content
}

/** One of them, with the record it may be the same as. */
export const open = query('registration.open', {
  lend: 'never',
  input: z.object({ registrationId: id() }),
  load: async (reader, { registrationId }, { at, house }) => {
    const row = await findById(reader, registrationId, house.secrets)
    if (!row?.number) return undefined
    const twin = row.twinId ? await businessReached(reader, row.twinId) : undefined
    const { otpHash: _code, content: typed, ...shown } = row
    return {
      ...shown,
      promise: promiseState(row, at),
      twin: twin && { id: twin.id, name: twin.name },
      typed,
    }
  },
})

const outcomes = ['checked', 'same', 'refused'] as const
type Checked = { row: RegistrationRow; outcome: (typeof outcomes)[number]; reason: string | null; letIn: boolean }

/** An officer has looked at it: the promise is kept, in time or late. What was held back is decided with a reason. */
export const check = command('registration.check', {
  input: z.object({ registrationId: id(), outcome: choice(outcomes), reason: maybe(text(300)) }),
  reason: ({ reason }) => reason,
  load: async (tx, { registrationId }, { house }) => {
    const row = await lockById(tx, registrationId, house.secrets)
    if (!row?.number) return undefined
    return { ...row, owned: row.twinId ? await hasHolder(tx, row.twinId) : true }
  },
  decide: ({ owned, ...row }, { outcome, reason }): Result<Checked> => {
    if (row.keptAt !== null) return refuse('conflict', 'registration.is_kept')
    const isHeld = row.businessId === null
    if (isHeld === (outcome === 'checked')) return refuseFields({ outcome: { code: 'registration.outcome_wrong' } })
    if (isHeld && reason === undefined) return refuseFields({ reason: { code: 'field.required' } })
    return ok({ row, outcome, reason: reason ?? null, letIn: outcome === 'same' && !owned })
  },
  save: async (tx, { row, outcome, reason, letIn }, { actor, at, house }) => {
    const { ownerName, phone } = row.content
    const twin = row.twinId ? await businessReached(tx, row.twinId) : undefined
    if (letIn && twin && phone) {
      const owner = { name: ownerName, phone, organisationId: twin.id, organisationName: twin.name, at }
      await saveOwner(tx, row.id, await welcomeOwner(tx, house, owner), at)
    }
    await saveKept(tx, { id: row.id, at, by: actor.id, outcome, reason })
  },
  facts: ({ row, outcome, letIn }) => ({ id: row.id, outcome, letIn }),
})
