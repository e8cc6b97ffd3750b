/** How large a town to build. The year's history obeys every invariant in each size. */
export type TownSize = {
  businesses: number
  partners: number
  productsEach: number
  /** Businesses and partners that work together. */
  agreements: number
  goodsPerAgreement: number
  /** Deliveries a year, and how often sales are reported between two of them. */
  deliveries: number
  reports: number
  /** Agreements that began during the year, rather than all a year ago. */
  spread: boolean
}

export const townSizes = {
  small: { businesses: 200, partners: 25, productsEach: 4, agreements: 110, goodsPerAgreement: 4, deliveries: 26, reports: 2, spread: true },
  medium: { businesses: 10_000, partners: 250, productsEach: 8, agreements: 1_000, goodsPerAgreement: 5, deliveries: 26, reports: 8, spread: true },
  large: { businesses: 100_000, partners: 2_000, productsEach: 10, agreements: 10_000, goodsPerAgreement: 5, deliveries: 20, reports: 10, spread: false },
} as const satisfies Record<string, TownSize>

export type TownSizeName = keyof typeof townSizes
