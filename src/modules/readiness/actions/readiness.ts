import { z } from 'zod'
import { today } from '../../../core/dates.ts'
import { guardedBy } from '../../../platform/action.ts'
import type { Reader } from '../../../platform/db.ts'
import { choice, id, maybe } from '../../../platform/fields.ts'
import { places as placesOfCity } from '../../registry/door.ts'
import { assess, assessAll, cheapestStep, levels, rulesOn } from '../domain/readiness.ts'
import { type Form, forms, requirementKeys, slugs } from '../domain/requirements.ts'
import { policy } from '../policy.ts'
import { countState } from '../store/count.ts'
import { findEvidence } from '../store/evidence.ts'
import { findBusinessHead, levelCounts, listReadiness } from '../store/readiness.ts'

const { query } = guardedBy(policy)

const requirement = z.object({ key: z.string(), citation: z.string(), confidence: z.string() })
const assessment = z.object({
  form: z.enum(forms),
  level: z.enum(levels),
  met: z.array(requirement),
  missing: z.array(requirement),
  advice: z.array(requirement),
  next: requirement.optional(),
  product: z.object({ id: z.string(), name: z.string() }).optional(),
})
const view = { id: z.string(), businessName: z.string(), ruleSet: z.string() }

const loadStanding = async (reader: Reader, businessId: string) => {
  const head = await findBusinessHead(reader, businessId)
  const [evidence] = head ? await findEvidence(reader, [businessId]) : []
  return head && evidence && { head, evidence }
}

/** How a business stands for every form, judged by what it shows this moment, and the one cheapest thing to do next. */
export const readinessView = query('readiness.view', {
  input: z.object({ businessId: id() }),
  output: z.object({ ...view, all: z.array(assessment), next: assessment.optional() }),
  load: async (reader, { businessId }, { at }) => {
    const found = await loadStanding(reader, businessId)
    if (!found) return undefined
    const rules = rulesOn(today(at))
    const all = assessAll(rules, found.evidence, today(at))
    return {
      id: businessId,
      organisationId: businessId,
      businessName: found.head.name,
      ruleSet: rules.id,
      all,
      next: cheapestStep(all),
    }
  },
})

const bySlug = new Map<unknown, Form>(forms.map((form) => [slugs[form], form]))

/** One form: what is met, what is missing, and the next step. */
export const readinessForm = query('readiness.form', {
  input: z.object({ businessId: id(), form: z.preprocess((value) => bySlug.get(value) ?? value, choice(forms)) }),
  output: z.object({ ...view, assessment }),
  load: async (reader, { businessId, form }, { at }) => {
    const found = await loadStanding(reader, businessId)
    if (!found) return undefined
    const rules = rulesOn(today(at))
    return {
      id: businessId,
      organisationId: businessId,
      businessName: found.head.name,
      ruleSet: rules.id,
      assessment: assess(form, rules, found.evidence, today(at)),
    }
  },
})

const pageRows = 50
const sheetRows = 10_000
const names: Record<string, string> = { bentuk: 'form', tingkat: 'level', langkah: 'next', setelah: 'after' }
const fromAddress = (given: unknown) =>
  given === null || typeof given !== 'object'
    ? given
    : Object.fromEntries(Object.entries(given).map(([name, value]) => [names[name] ?? name, value]))

/** Businesses by level for one form: to be found for an offer, or to be helped with the step they lack. */
export const readinessList = query('readiness.list', {
  input: z.preprocess(
    fromAddress,
    z.object({
      form: maybe(choice(forms)).transform((value) => value ?? ('consignment' as const)),
      level: maybe(choice(levels)).transform((value) => value ?? ('almost' as const)),
      kecamatan: maybe(z.string().regex(/^\d{2}\.\d{2}\.\d{2}$/, 'field.unknown')),
      next: maybe(choice(requirementKeys)),
      after: maybe(id()),
      format: maybe(choice(['csv', 'xlsx'])),
    }),
  ),
  load: async (reader, { format, ...filter }) => {
    const limit = format ? sheetRows : pageRows
    const places = await placesOfCity(reader)
    const found = await listReadiness(reader, { ...filter, limit: limit + 1 })
    const rows = found.slice(0, limit).map((row) => ({ ...row, place: places.of(row.kelurahanCode) }))
    return {
      form: filter.form,
      level: filter.level,
      rows,
      next: found.length > limit ? rows.at(-1)?.id : undefined,
      counts: await levelCounts(reader),
      asked: { kecamatan: filter.kecamatan, next: filter.next },
      kecamatan: places.kecamatan,
      count: await countState(reader),
    }
  },
})
export type ReadinessList = NonNullable<Awaited<ReturnType<typeof readinessList.load>>>
export const readinessActions = [readinessView, readinessForm, readinessList]
