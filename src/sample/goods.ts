import { drinks } from './goods/drinks.ts'
import { type Archetype, type ParentKey, parents, type Size, type Unit } from './goods/kinds.ts'
import { kitchen } from './goods/kitchen.ts'
import { snacks } from './goods/snacks.ts'
import { wares } from './goods/wares.ts'

export { type Archetype, type ParentKey, parents, type Unit }

/** Second level of the taxonomy: the kinds of product a small Semarang business makes. */
export const archetypes: readonly Archetype[] = [...snacks, ...kitchen, ...drinks, ...wares]

/** To the nearest 500 rupiah, as prices are written on a shelf; never nothing. */
export const shelfPrice = (rupiah: number): number => Math.max(500, Math.round(rupiah / 500) * 500)

/** One line of a shop's list: an archetype in one flavour and one size. */
export type CatalogueLine = {
  archetype: string
  parent: ParentKey
  name: string
  unit: Unit
  /** Grams or millilitres of content; null where it means nothing. */
  weight: number | null
  priceFrom: number
  priceTo: number
  shelfLife: number | null
  weeklyFrom: number
  weeklyTo: number
  /** Second argument of `drawProduct`. */
  drawing: number
}

/** How many scenes a parent's drawings have; a drawing's number is its scene plus a multiple of this. */
export const scenesOf = (parent: ParentKey): number =>
  1 + Math.max(...archetypes.filter((each) => each.parent === parent).map((each) => each.scene))

const lineOf = (archetype: Archetype, flavour: string, size: Size, colour: number): CatalogueLine => ({
  archetype: archetype.key,
  parent: archetype.parent,
  name: [archetype.name, flavour, size.label].filter((part) => part !== '').join(' '),
  unit: archetype.unit,
  weight: archetype.weight === null ? null : Math.round(archetype.weight * (size.content ?? size.price)),
  priceFrom: shelfPrice(archetype.price[0] * size.price),
  priceTo: shelfPrice(archetype.price[1] * size.price),
  shelfLife: archetype.shelfLife,
  weeklyFrom: Math.max(1, Math.round(archetype.weekly[0] / size.price)),
  weeklyTo: Math.max(1, Math.round(archetype.weekly[1] / size.price)),
  drawing: archetype.scene + scenesOf(archetype.parent) * colour,
})

/** Everything on offer in town, one row each: load it into arrays and let SQL deal it out to the shops. */
export const catalogue: readonly CatalogueLine[] = archetypes.flatMap((archetype) =>
  archetype.flavours.flatMap((flavour, colour) =>
    archetype.sizes.map((size) => lineOf(archetype, flavour, size, colour)),
  ),
)
