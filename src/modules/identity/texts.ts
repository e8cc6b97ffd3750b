import type { Catalog } from '../../platform/text.ts'
import { accountTexts } from './texts/account.ts'
import { delegationTexts } from './texts/delegation.ts'
import { demoTexts } from './texts/demo.ts'
import { memberTexts } from './texts/member.ts'
import { signInTexts } from './texts/sign-in.ts'

/** The words of this module, in both languages. */
export const texts = {
  ...signInTexts,
  ...accountTexts,
  ...memberTexts,
  ...delegationTexts,
  ...demoTexts,
} as const satisfies Catalog

declare module '../../platform/text.ts' {
  interface TextKeys extends Record<keyof typeof texts, unknown> {}
}
