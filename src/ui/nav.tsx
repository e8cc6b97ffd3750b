import type { NavItem, UiAround } from './around.ts'
import { Icon } from './icons.tsx'

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
