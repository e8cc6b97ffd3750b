export { paymentTransfers, saleTransfers } from './domain.ts'
export { openAccounts, postToLedger } from './store.ts'
