import type { Catalog } from '../../platform/text.ts'
import { businessTexts } from './texts/business.ts'
import { businessDepthTexts } from './texts/business-depth.ts'
import { consentTexts } from './texts/consent.ts'
import { goodsTexts } from './texts/goods.ts'
import { importTexts } from './texts/import.ts'
import { listTexts } from './texts/list.ts'
import { partnerTexts } from './texts/partner.ts'
import { partnerCommitmentTexts } from './texts/partner-commitment.ts'
import { partnerRuleTexts } from './texts/partner-rules.ts'
import { productTexts } from './texts/product.ts'
import { twinTexts } from './texts/twin.ts'

/** Everything the registry says, in both languages. */
export const texts = {
  ...businessTexts,
  ...consentTexts,
  ...businessDepthTexts,
  ...goodsTexts,
  ...importTexts,
  ...listTexts,
  ...partnerCommitmentTexts,
  ...partnerRuleTexts,
  ...partnerTexts,
  ...productTexts,
  ...twinTexts,
} as const satisfies Catalog

declare module '../../platform/text.ts' {
  interface TextKeys extends Record<keyof typeof texts, unknown> {}
}
