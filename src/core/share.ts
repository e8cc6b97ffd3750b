import { portion, type Rupiah, rupiah, times } from './money.ts'

/** How one line of goods is paid for: by commission or by supplier price, exactly one of the two. */
export type LineMargin = { commissionBps: number; supplierPrice: null } | { commissionBps: null; supplierPrice: Rupiah }

/** What a sold line gives to each side. The two parts are the whole, to the rupiah; the rounding stays with the business. */
export const shareSale = (price: Rupiah, quantity: number, margin: LineMargin) => {
  const gross = times(price, quantity)
  const storeShare =
    margin.commissionBps === null
      ? rupiah(gross - times(margin.supplierPrice, quantity))
      : portion(gross, margin.commissionBps)
  return { gross, storeShare, supplierShare: rupiah(gross - storeShare) }
}
