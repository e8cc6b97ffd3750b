import type { Catalog } from '../../platform/text.ts'
import { officeTexts } from './texts/office.ts'
import { registrationTexts } from './texts/registration.ts'

/** Everything the ways in say, in both languages. */
export const texts = { ...registrationTexts, ...officeTexts } as const satisfies Catalog

declare module '../../platform/text.ts' {
  interface TextKeys extends Record<keyof typeof texts, unknown> {}
}
