import type { House } from '../platform/house.ts'
import { measureFirst } from './first.ts'
import { measureLists, measurePages } from './reading.ts'
import type { Ground, Row } from './report.ts'
import { measureSale } from './sale.ts'

type Bench = (ground: Ground, house: House) => Promise<Row[]>

/** All measurements by name, in the order they are made. */
export const benches: Readonly<Record<string, Bench>> = {
  first: measureFirst,
  sale: measureSale,
  lists: measureLists,
  pages: measurePages,
}
