export { type Agreement, acceptedVersion, type Status, statusOf, type Version, waitsFor } from './domain/agreement.ts'
export {
  type DocumentKind,
  documentKinds,
  dueOn,
  periodEnd,
  type SettlementPeriod,
  type Terms,
} from './domain/terms.ts'
export { agreementPage, findAgreement, findAgreements, hashOf, lockAgreement } from './store/agreement.ts'
