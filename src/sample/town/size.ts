/** How large a town to build. The year's history obeys every invariant in each size. */
export type TownSize = {
  businesses: number
  partners: number
  productsEach: number
  /** Businesses and partners that work together. */
  agreements: number
  goodsPerAgreement: number
  /** Days between two deliveries to an outlet, and how often sales are reported between them. */
  cycleDays: number
  reports: number
}

export const townSizes = {
  small: {
    businesses: 200,
    partners: 25,
    productsEach: 4,
    agreements: 110,
    goodsPerAgreement: 4,
    cycleDays: 14,
    reports: 4,
  },
  medium: {
    businesses: 10_000,
    partners: 250,
    productsEach: 8,
    agreements: 1_000,
    goodsPerAgreement: 5,
    cycleDays: 14,
    reports: 8,
  },
  large: {
    businesses: 100_010,
    partners: 2_000,
    productsEach: 10,
    agreements: 10_000,
    goodsPerAgreement: 5,
    cycleDays: 18,
    reports: 10,
  },
} as const satisfies Record<string, TownSize>

export type TownSizeName = keyof typeof townSizes

/** How many businesses sell through partners: some through one, some through several. */
export const sellersIn = ({ agreements }: TownSize) => Math.ceil(agreements * 0.6)
