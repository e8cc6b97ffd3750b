export { type Agreement, acceptedVersion, statusOf, waitsFor } from './domain/agreement.ts'
export {
  type DocumentKind,
  documentKinds,
  dueOn,
  periodEnd,
  type Terms,
} from './domain/terms.ts'
export { agreementPage, findAgreement, findAgreements, hashOf, lockAgreement } from './store/agreement.ts'
