import { z } from 'zod'
import { zone } from '../../../core/dates.ts'
import { ok, type Result, refuseFields } from '../../../core/result.ts'
import { choice, day, maybe } from '../../../platform/fields.ts'
import type { Message } from '../../../platform/outside/mail.ts'
import { type ClockMove, moveClock } from '../domain/demo-clock.ts'
import { type DemoMembership, findDemos } from '../store/account.ts'
import { lockShift, saveShift } from '../store/clock.ts'
import { latestMessages } from '../store/outbox.ts'
import { forgetConfirmations } from '../store/session.ts'
import { command, query } from './guard.ts'

/** The clock's name in the log. */
const clockId = '00000000-0000-7000-8000-0000000c10c4'

export type DemoView = { accounts: DemoMembership[]; messages: Message[] }

/** The demo's door: who one can be, and what time it is. */
export const view = query('demo.view', {
  input: z.object({}),
  load: async (reader, _input, { house, at }) => {
    if (!house.config.demo) return undefined
    const messages = await latestMessages(house.config.outboxDir)
    return { id: clockId, demo: true, at, accounts: await findDemos(reader), messages }
  },
})

const moves = ['now', 'day', 'week', 'to'] as const

const time = () => z.string().regex(/^([01]?\d|2[0-3])[.:][0-5]\d$/, 'clock.time')

const input = z.object({ move: choice(moves), day: maybe(day()), time: maybe(time()) })
type Input = z.infer<typeof input>

const moveOf = ({ move, day, time }: Input): Result<ClockMove> => {
  if (move === 'now') return ok({ kind: 'now' })
  if (move !== 'to') return ok({ kind: 'step', days: move === 'day' ? 1 : 7 })
  if (!day) return refuseFields({ day: { code: 'field.required' } })
  const [hour = 8, minute = 0] = time?.split(/[.:]/).map(Number) ?? []
  return ok({ kind: 'to', moment: day.toZonedDateTime({ timeZone: zone, plainTime: { hour, minute } }).toInstant() })
}

/** Moves the demo's clock, which every deadline obeys. A live platform refuses, whoever asks. */
export const set = command('clock.set', {
  input,
  load: async (tx, _input, { house }) =>
    house.config.demo ? { id: clockId, demo: true, shift: await lockShift(tx) } : undefined,
  decide: ({ id, shift }, input, { at }): Result<{ id: string; shift: number }> => {
    const move = moveOf(input)
    if (!move.ok) return move
    const moved = moveClock(move.value, at, shift)
    return moved.ok ? ok({ id, shift: moved.value }) : moved
  },
  save: async (tx, { shift }) => {
    await saveShift(tx, shift)
    await forgetConfirmations(tx)
  },
  facts: ({ id, shift }) => ({ id, seconds: Math.round(shift / 1000) }),
})
