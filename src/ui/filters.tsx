import type { Child } from 'hono/jsx'
import { listQuery, pathOf, queryOf } from './address.ts'
import type { UiAround } from './around.ts'
import { Submit } from './button.tsx'

type Props = {
  around: UiAround
  /** Parameters that survive filtering; the order by default. */
  keep?: readonly string[] | undefined
  /** Fields; fill them with `queryOf(around, name)`. */
  children: Child
}

/** A form that reads only: what it asks stands in the address. */
export const Filters = ({ around, keep = [listQuery.sort], children }: Props) => (
  <form class="box row filters" method="get" action={pathOf(around)} aria-label={around.t('ui.filter')}>
    {keep.map((name) => {
      const value = queryOf(around, name)
      return value && <input type="hidden" name={name} value={value} />
    })}
    {children}
    <div class="row">
      <Submit tone="quiet" icon="search">
        {around.t('ui.filter.show')}
      </Submit>
      <a class="plain" href={pathOf(around)}>
        {around.t('ui.filter.clear')}
      </a>
    </div>
  </form>
)
