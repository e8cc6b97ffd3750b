import { formatDateTime } from '../../../core/dates.ts'
import { type Task, tasks } from '../../../platform/actor.ts'
import type { Around } from '../../../platform/http.ts'
import { Badge, type Tone } from '../../../ui/badge.tsx'
import type { IconName } from '../../../ui/icons.tsx'
import type { Shown } from '../actions/delegation/look.ts'

const looks = {
  asked: ['asks', 'clock'],
  standing: ['good', 'check'],
  expired: ['calm', 'clock'],
  ended: ['calm', 'cross'],
} as const satisfies Record<Shown['state'], readonly [Tone, IconName]>

/** How a delegation stands, in one word. */
export const StateBadge = ({ around, state }: { around: Around; state: Shown['state'] }) => {
  const [tone, icon] = looks[state]
  return (
    <Badge tone={tone} icon={icon}>
      {around.t(`delegation.state.${state}`)}
    </Badge>
  )
}

export const tasksText = ({ t }: Around, lent: readonly Task[]): string =>
  lent.map((task) => t(`task.${task}`)).join(', ')

export const taskOptions = ({ t }: Around) => tasks.map((task) => ({ value: task, text: t(`task.${task}`) }))

/** Until when it holds, or when and how it ended. */
export const untilText = ({ t, language }: Around, { endsAt, endedAt, endedHow }: Shown): string => {
  if (endedAt && endedHow) return `${formatDateTime(endedAt, language)}, ${t(`delegation.how.${endedHow}`)}`
  return endsAt ? formatDateTime(endsAt, language) : ''
}
