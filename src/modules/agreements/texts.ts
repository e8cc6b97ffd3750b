import { actionTexts } from './texts/actions.ts'
import { formTexts } from './texts/form.ts'
import { lawTexts } from './texts/law.ts'
import { pageTexts } from './texts/pages.ts'
import { paperTexts } from './texts/paper.ts'
import { termTexts } from './texts/terms.ts'

export const texts = { ...actionTexts, ...pageTexts, ...formTexts, ...termTexts, ...lawTexts, ...paperTexts }

declare module '../../platform/text.ts' {
  interface TextKeys extends Record<keyof typeof texts, unknown> {}
}
