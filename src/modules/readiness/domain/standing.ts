import type { Evidence } from './evidence.ts'
import { assessAll, type Level, type RuleSet } from './readiness.ts'
import type { Form } from './requirements.ts'

/** How one business stands for one form, as it is written down for search and reports. */
export type Standing = {
  business_id: string
  form: Form
  level: Level
  missing: number
  next: string
  rule_set: string
  counted_on: string
}

export const standingsOf = (evidence: Evidence, rules: RuleSet, on: Temporal.PlainDate): Standing[] =>
  assessAll(rules, evidence, on).map(({ form, level, missing, next }) => ({
    business_id: evidence.businessId,
    form,
    level,
    missing: missing.length,
    next: next?.key ?? '',
    rule_set: rules.id,
    counted_on: on.toString(),
  }))
