import { type Rupiah, rupiah } from '../../core/money.ts'

/** What a sale brought in; the store's part; what the store owes the business; what it has paid. */
export const accountKinds = ['sales', 'store_share', 'payable', 'paid'] as const
export type AccountKind = (typeof accountKinds)[number]

/** Money as it moves: from one account to another of the same agreement, so the books balance by their shape. */
export type Transfer = { from: AccountKind; to: AccountKind; amount: Rupiah }

/** A sale splits what the buyer paid between store and business; nothing is lost between the two. */
export const saleTransfers = (storeShare: Rupiah, supplierShare: Rupiah): Transfer[] =>
  withoutZero([
    { from: 'sales', to: 'store_share', amount: storeShare },
    { from: 'sales', to: 'payable', amount: supplierShare },
  ])

/** A payment turns what is owed into what is paid. */
export const paymentTransfers = (amount: Rupiah): Transfer[] => withoutZero([{ from: 'payable', to: 'paid', amount }])

const withoutZero = (transfers: Transfer[]) => transfers.filter(({ amount }) => amount > 0n)

export type Balances = Record<AccountKind, Rupiah>

/** The balance of each account: what came in less what went out. They always sum to 0. */
export const balancesOf = (transfers: readonly Transfer[]): Balances => {
  const balances = Object.fromEntries(accountKinds.map((kind) => [kind, 0n])) as Record<AccountKind, bigint>
  for (const { from, to, amount } of transfers) {
    balances[from] -= amount
    balances[to] += amount
  }
  return balances as Balances
}

/** What an agreement's books say to people: all of it from the four balances. */
export type Position = { sales: Rupiah; storeShare: Rupiah; supplierShare: Rupiah; paid: Rupiah; owed: Rupiah }

export const positionOf = (balances: Balances): Position => ({
  sales: rupiah(-balances.sales),
  storeShare: balances.store_share,
  supplierShare: rupiah(balances.payable + balances.paid),
  paid: balances.paid,
  owed: balances.payable,
})
