import type { Draft } from './terms.ts'

/** One text for one content, whatever order it was typed in: what both parties' acceptances are bound to. */
export const canonical = ({ terms, products, startsOn, endsOn }: Draft): string =>
  JSON.stringify([
    'terms-1',
    terms.margin.kind === 'commission' ? ['commission', terms.margin.bps] : ['supplier_price'],
    terms.settlementEvery,
    terms.paymentDays,
    terms.damageBornBy,
    terms.expiryBornBy,
    terms.lossBornBy,
    terms.returnWindowDays,
    [...terms.requiredDocuments].sort(),
    terms.agreedUse,
    [...terms.outletIds].sort(),
    products
      .map(({ productId, price, supplierPrice }) => [productId, price.toString(), supplierPrice?.toString() ?? null])
      .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1)),
    startsOn.toString(),
    endsOn.toString(),
  ])
