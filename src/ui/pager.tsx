import type { Child } from 'hono/jsx'
import { listQuery, withQuery } from './address.ts'
import type { UiAround } from './around.ts'
import { Icon } from './icons.tsx'

type PagerProps = {
  around: UiAround
  /** Keys of the rows at the edges: pages are found by key, so deep pages cost as little as the first. */
  previous?: string | undefined
  next?: string | undefined
  /** Says where in the list one is, when that is known. */
  children?: Child
}

export const Pager = ({ around, previous, next, children }: PagerProps) => {
  const { after, before } = listQuery
  if (!previous && !next && !children) return null
  return (
    <nav class="row pager" aria-label={around.t('ui.pages')}>
      {previous && (
        <a class="plain" href={withQuery(around, { [before]: previous, [after]: undefined })} rel="prev">
          {around.t('ui.previous')}
        </a>
      )}
      {children && <span>{children}</span>}
      {next && (
        <a class="plain" href={withQuery(around, { [after]: next, [before]: undefined })} rel="next">
          {around.t('ui.next')}
        </a>
      )}
    </nav>
  )
}

const formats = ['csv', 'xlsx'] as const

/** The same list, with its filters and order, as a file. */
export const ExportLinks = ({ around }: { around: UiAround }) => (
  <ul class="bare row exports">
    {formats.map((format) => (
      <li>
        <a class="plain" href={withQuery(around, { [listQuery.format]: format })} download>
          <Icon name="download" />
          {around.t('ui.export', { format: format.toUpperCase() })}
        </a>
      </li>
    ))}
  </ul>
)
