import type { Child } from 'hono/jsx'
import { ButtonLink } from './button.tsx'
import { Icon, type IconName } from './icons.tsx'

type Props = {
  title: string
  icon?: IconName | undefined
  /** What to do next, in one sentence. */
  children: Child
  action?: { href: string; text: string } | undefined
}

/** Nothing here yet, and how to change that. */
export const Empty = ({ title, icon = 'basket', children, action }: Props) => (
  <div class="box empty">
    <Icon name={icon} />
    <p>
      <b>{title}</b>
    </p>
    <p>{children}</p>
    {action && <ButtonLink href={action.href}>{action.text}</ButtonLink>}
  </div>
)
