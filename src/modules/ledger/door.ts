export { type Balances, paymentTransfers, type Position, positionOf, saleTransfers, type Transfer } from './domain.ts'
export { balancesOfAgreements, type Entry, entriesOf, openAccounts, postToLedger } from './store.ts'
