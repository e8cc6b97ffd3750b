import type { Catalog } from '../../platform/text.ts'
import { actionTexts } from './texts/actions.ts'
import { messageTexts } from './texts/message.ts'
import { pageTexts } from './texts/pages.ts'
import { reportTexts } from './texts/report.ts'

/** Everything verification says, in both languages. */
export const texts = { ...actionTexts, ...messageTexts, ...pageTexts, ...reportTexts } as const satisfies Catalog

declare module '../../platform/text.ts' {
  interface TextKeys extends Record<keyof typeof texts, unknown> {}
}
