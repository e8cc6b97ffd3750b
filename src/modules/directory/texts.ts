import type { Catalog } from '../../platform/text.ts'
import { dataTexts } from './texts/data.ts'
import { searchTexts } from './texts/search.ts'

export const texts = { ...searchTexts, ...dataTexts } as const satisfies Catalog

declare module '../../platform/text.ts' {
  interface TextKeys extends Record<keyof typeof texts, unknown> {}
}
