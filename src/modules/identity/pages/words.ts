import type { Around } from '../../../platform/http.ts'

/** Duties as people read them. */
export const dutiesText = ({ t }: Around, duties: readonly string[]): string =>
  duties.length === 0 ? t('member.no_duties') : duties.map((duty) => t(`duty.${duty}` as 'duty.stock')).join(', ')

/** Duties as boxes to tick. */
export const dutyOptions = ({ t }: Around, duties: readonly string[]) =>
  duties.map((duty) => ({ value: duty, text: t(`duty.${duty}` as 'duty.stock') }))
