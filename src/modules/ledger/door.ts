export { type Balances, type Position, paymentTransfers, positionOf, saleTransfers, type Transfer } from './domain.ts'
export { balancesOfAgreements, type Entry, entriesOf, openAccounts, postToLedger } from './store.ts'
