import type { Child } from 'hono/jsx'
import type { UiAround } from './around.ts'
import { Icon, type IconName } from './icons.tsx'

/** `calm` asks nothing, `moving` is on its way, `good` holds, `asks` wants attention, `bad` went wrong. */
export type Tone = 'calm' | 'moving' | 'good' | 'asks' | 'bad'

/** A word with an icon and a colour; the word alone is enough. */
export const Badge = ({
  tone = 'calm',
  icon,
  children,
}: {
  tone?: Tone | undefined
  icon?: IconName | undefined
  children: Child
}) => (
  <span class={`badge ${tone}`}>
    {icon && <Icon name={icon} />}
    {children}
  </span>
)

const looks = {
  draft: ['calm', 'edit'],
  sent: ['moving', 'next'],
  verifying: ['moving', 'search'],
  fix: ['asks', 'warning'],
  approved: ['good', 'check'],
  refused: ['bad', 'cross'],
  cancelled: ['calm', 'return'],
  done: ['calm', 'check'],
  expired: ['calm', 'clock'],
} as const satisfies Record<string, readonly [Tone, IconName]>

export type StatusWord = keyof typeof looks

/** The status words everyone in the city's services uses, one look each. */
export const Status = ({ around, status }: { around: UiAround; status: StatusWord }) => {
  const [tone, icon] = looks[status]
  return (
    <Badge tone={tone} icon={icon}>
      {around.t(`ui.status.${status}`)}
    </Badge>
  )
}
