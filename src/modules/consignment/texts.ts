import { actionTexts } from './texts/actions.ts'
import { pageTexts } from './texts/pages.ts'

export const texts = { ...actionTexts, ...pageTexts }
