import { formatDate, formatDay, zone } from '../../../core/dates.ts'
import { formatRupiah } from '../../../core/money.ts'
import type { Around } from '../../../platform/http.ts'
import type { TextKey } from '../../../platform/text.ts'
import { Badge, type Tone } from '../../../ui/badge.tsx'
import type { IconName } from '../../../ui/icons.tsx'
import type { CaseView } from '../actions/read.ts'

import type { State } from '../domain/verification.ts'

const looks: Record<State | 'lapsed', readonly [Tone, IconName]> = {
  registered: ['calm', 'list'],
  submitted: ['asks', 'edit'],
  complete: ['moving', 'clock'],
  assigned: ['moving', 'person'],
  visit_offered: ['asks', 'clock'],
  visit_agreed: ['moving', 'pin'],
  checked: ['moving', 'search'],
  fixing: ['asks', 'warning'],
  verified: ['good', 'shield'],
  rejected: ['bad', 'cross'],
  appealed: ['moving', 'search'],
  lapsed: ['asks', 'clock'],
}

/** A verification whose year is over shows so by itself. */
export const shownState = (
  { state, verifiedUntil }: { state: State; verifiedUntil: Temporal.PlainDate | null },
  day: Temporal.PlainDate,
): State | 'lapsed' =>
  state === 'verified' && verifiedUntil && Temporal.PlainDate.compare(day, verifiedUntil) > 0 ? 'lapsed' : state

export const StateBadge = ({ around: { t }, state }: { around: Around; state: State | 'lapsed' }) => {
  const [tone, icon] = looks[state]
  return (
    <Badge tone={tone} icon={icon}>
      {t(`verification.state.${state}`)}
    </Badge>
  )
}

/** `Selasa, 24 November 2026, 09.00`. */
export const slotWords = ({ language }: Pick<Around, 'language'>, slot: Temporal.Instant): string => {
  const clock = slot.toZonedDateTimeISO(zone).toPlainTime().toString().slice(0, 5)
  return `${formatDay(slot, language)}, ${language === 'id' ? clock.replace(':', '.') : clock}`
}

export const fieldWord = ({ t }: Pick<Around, 't'>, field: string): string =>
  t(`verification.field.${field}` as TextKey)

/** What a business says in a field, as its reader would read it; blank where it says nothing. */
export const fieldValue = (around: Around, { business, place }: CaseView, field: string): string => {
  const { t, language } = around
  const values: Record<string, () => string> = {
    kelurahanCode: () => place,
    goods: () => (business.goods ? t(`goods.${business.goods}`) : ''),
    capital: () => (business.capital === null ? '' : formatRupiah(business.capital)),
    yearlySales: () => (business.yearlySales === null ? '' : formatRupiah(business.yearlySales)),
    startedOn: () => (business.startedOn ? formatDate(business.startedOn, language) : ''),
    products: () => '',
  }
  const value = values[field]
  return value ? value() : String(business[field as 'name'] ?? '')
}
