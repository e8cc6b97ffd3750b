import { deliveryTexts } from './texts/delivery.ts'
import { paperTexts } from './texts/paper.ts'
import { paymentTexts } from './texts/payment.ts'
import { ruleTexts } from './texts/rules.ts'
import { settlementTexts } from './texts/settlement.ts'
import { shelfTexts } from './texts/shelf.ts'

export const texts = {
  ...deliveryTexts,
  ...shelfTexts,
  ...settlementTexts,
  ...paymentTexts,
  ...paperTexts,
  ...ruleTexts,
}
