import { formatRupiah, rupiah } from '../../../core/money.ts'
import type { Around } from '../../../platform/http.ts'
import type { Assessment } from '../domain/readiness.ts'
import { type Requirement, steps } from '../domain/requirements.ts'

const money = (amount: number) => formatRupiah(rupiah(amount))

/** What a step costs and takes, as far as anyone knows. */
export const estimateOf = ({ t }: Pick<Around, 't'>, { key }: Pick<Requirement, 'key'>): string => {
  const {
    rupiah: [least, most],
    days,
  } = steps[key]
  const ranged =
    least === 0
      ? t('readiness.cost.most', { most: money(most) })
      : t('readiness.cost.range', { least: money(least), most: money(most) })
  return t('readiness.estimate', { cost: most === 0 ? t('readiness.cost.free') : ranged, time: timeOf(t, days) })
}

const timeOf = (t: Around['t'], [least, most]: readonly [number, number]): string => {
  if (most === 0) return t('readiness.time.now')
  if (most <= 1) return t('readiness.time.day')
  return most > 90
    ? t('readiness.time.months', { least: Math.floor(least / 30), most: Math.round(most / 30) })
    : t('readiness.time.days', { least, most })
}

/** What the next step brings: the form that becomes ready, or how much is left after it. */
export const promiseOf = ({ t }: Pick<Around, 't'>, { form, missing }: Assessment): string => {
  const facts = { form: t(`readiness.form.${form}`), count: missing.length - 1 }
  return missing.length === 1 ? t('readiness.next_to', facts) : t('readiness.next_nearer', facts)
}

/** The law first, then its place in the legal reference: "7.8 (PerBPOM 22/2018)" → "PerBPOM 22/2018 (rujukan 7.8)". */
export const citationOf = ({ t }: Pick<Around, 't'>, { citation }: Pick<Requirement, 'citation'>): string => {
  const [, number, law] = /^(\d[\d.–, ]*?)(?: \((.+)\))?$/.exec(citation) ?? []
  if (number === undefined) return citation
  return law ? t('readiness.cited', { law, number }) : t('readiness.cited_number', { number })
}
