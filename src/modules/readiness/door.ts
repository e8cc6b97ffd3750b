import type { Reader } from '../../platform/db.ts'
import { type Barred, barredBy } from './domain/offer.ts'
import type { Level } from './domain/readiness.ts'
import { assessAll, cheapestStep, rulesOn } from './domain/readiness.ts'
import type { Form, RequirementKey } from './domain/requirements.ts'
import { stepHref } from './domain/step.ts'
import { findEvidence } from './store/evidence.ts'
import { coveringOf } from './store/permit.ts'
import { readinessRows } from './store/readiness.ts'

export type { Barred } from './domain/offer.ts'
export { type Level, levels, rulesOn } from './domain/readiness.ts'
export { type Form, forms } from './domain/requirements.ts'
export { type Standing, standingsOf } from './domain/standing.ts'
export { keepReadiness, recountLevels, remindOfPermits } from './jobs.ts'
export { type EvidenceRow, evidenceAfter, evidenceFrom } from './store/evidence.ts'

/** The level of each form for some businesses, as last counted: a moment ago at most. */
export const readinessOf = async (
  reader: Reader,
  ids: readonly string[],
): Promise<Map<string, Partial<Record<Form, Level>>>> => {
  const found = new Map<string, Partial<Record<Form, Level>>>()
  for (const { businessId, form, level } of await readinessRows(reader, ids))
    found.set(businessId, { ...found.get(businessId), [form]: level })
  return found
}

/**
 * Which of these goods may stand in a new offer on a day, and why the others may not: their paper has ended. Agreements
 * that run already go on; they only say so.
 */
export const offerable = async (
  reader: Reader,
  productIds: readonly string[],
  on: Temporal.PlainDate,
): Promise<{ offered: Set<string>; barred: Map<string, Barred> }> => {
  const covering = await coveringOf(reader, productIds)
  const barred = new Map<string, Barred>()
  for (const [productId, papers] of covering) {
    const found = barredBy(papers, on)
    if (found) barred.set(productId, found)
  }
  return { offered: new Set(productIds.filter((id) => !barred.has(id))), barred }
}

export type NextStep = { form: Form; key: RequirementKey; left: number; href: string }

/** The one cheapest thing a business can do next, judged by what it shows this moment, and where it is done. */
export const cheapestStepOf = async (
  reader: Reader,
  businessId: string,
  on: Temporal.PlainDate,
): Promise<NextStep | undefined> => {
  const [evidence] = await findEvidence(reader, [businessId])
  const found = evidence && cheapestStep(assessAll(rulesOn(on), evidence, on))
  if (!found?.next) return undefined
  const { form, missing, product, next } = found
  const href = stepHref(next.key, { businessId, productId: product?.id })
  return { form, key: next.key, left: missing.length - 1, href }
}
