import type { UiAround } from './around.ts'
import { Icon, type IconName } from './icons.tsx'

export type NavItem = { href: string; icon: IconName; text: string; current?: boolean | undefined }

/** Up to five entries stand at the bottom of a phone, within the thumb's reach; more stay at the top. */
export const Nav = ({ around, items }: { around: UiAround; items: readonly NavItem[] }) => (
  <nav class={items.length <= 5 ? 'nav thumb' : 'nav'} aria-label={around.t('ui.menu')}>
    <ul class="bare">
      {items.map(({ href, icon, text, current }) => (
        <li>
          <a href={href} aria-current={current ? 'page' : undefined}>
            <Icon name={icon} />
            <span>{text}</span>
          </a>
        </li>
      ))}
    </ul>
  </nav>
)
