import type { AnyCommand, AnyQuery } from '../../platform/action.ts'
import { bankChange, bankView } from './actions/bank.ts'
import { businessAdd, businessChange, businessList, businessView } from './actions/business.ts'
import { consentGive, consentView, consentWithdraw } from './actions/consent.ts'
import { businessIdentity, businessReveal } from './actions/identity.ts'
import { importApply, importDiscard, importLists, importMap, importUpload, importView } from './actions/list.ts'
import { outletAdd, outletChange } from './actions/outlet.ts'
import { partnerAdd, partnerChange, partnerList, partnerView } from './actions/partner.ts'
import { partnerCheck } from './actions/partner-check.ts'
import { commitmentAdd, commitmentEnd } from './actions/partner-commitment.ts'
import { contactAdd, contactChange } from './actions/partner-contact.ts'
import { partnerRulesView } from './actions/partner-rules.ts'
import { productAddPhoto, productDropPhoto, productFirstPhoto } from './actions/photo.ts'
import { productAdd, productChange, productList, productRetire, productView } from './actions/product.ts'
import { twinDecide, twinList, twinUndo, twinView } from './actions/twin.ts'

/** Every command and query of the registry: pages, API and tests read this one list. */
export const registryActions: readonly (AnyCommand | AnyQuery)[] = [
  businessList,
  businessView,
  businessAdd,
  businessChange,
  businessIdentity,
  businessReveal,
  twinList,
  twinView,
  twinDecide,
  twinUndo,
  partnerList,
  partnerView,
  partnerRulesView,
  partnerAdd,
  partnerChange,
  partnerCheck,
  contactAdd,
  contactChange,
  commitmentAdd,
  commitmentEnd,
  outletAdd,
  outletChange,
  productList,
  productView,
  productAdd,
  productChange,
  productRetire,
  productAddPhoto,
  productFirstPhoto,
  productDropPhoto,
  bankView,
  bankChange,
  consentView,
  consentGive,
  consentWithdraw,
  importLists,
  importView,
  importUpload,
  importMap,
  importApply,
  importDiscard,
]
