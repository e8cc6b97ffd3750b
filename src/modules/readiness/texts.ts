import type { Catalog } from '../../platform/text.ts'
import { permitTexts } from './texts/permit.ts'
import { readinessTexts } from './texts/readiness.ts'
import { requirementTexts } from './texts/requirement.ts'

/** Everything papers and readiness say, in both languages. */
export const texts = { ...permitTexts, ...readinessTexts, ...requirementTexts } as const satisfies Catalog

declare module '../../platform/text.ts' {
  interface TextKeys extends Record<keyof typeof texts, unknown> {}
}
