import { dayEnd, formatDateTime, formatDay, relativeDays, today } from '../core/dates.ts'
import type { UiAround } from './around.ts'
import { Badge } from './badge.tsx'

const said = ({ language }: UiAround, due: Temporal.Instant): string =>
  due.equals(dayEnd(today(due))) ? formatDay(due, language) : formatDateTime(due, language)

/** The last moment, how far off it is, and a clear word when it has passed. */
export const Deadline = ({ around, due }: { around: UiAround; due: Temporal.Instant }) => {
  const late = Temporal.Instant.compare(around.at, due) > 0
  return (
    <span class="due">
      <time datetime={due.toString({ smallestUnit: 'minute' })}>{around.t('ui.due', { day: said(around, due) })}</time>{' '}
      {late ? (
        <Badge tone="asks" icon="warning">
          {around.t('ui.late')}
        </Badge>
      ) : (
        <span class="soft">({relativeDays(today(due), today(around.at), around.language)})</span>
      )}
    </span>
  )
}
