import { coffee, crisps, vacuumFish } from './drawing/bags.ts'
import { beanDrink, icedCoffee, jamu } from './drawing/bottles.ts'
import { batikAsem, batikBlekok, batikKawung, blouse, sandals, tote } from './drawing/cloth.ts'
import { basket, pottery, warak } from './drawing/craft.ts'
import { biscuitJar, petis, sambal, snackJar } from './drawing/jars.ts'
import { laundry, spices, tumpeng, wedang } from './drawing/kitchenware.ts'
import { nthOf, type Palette, palettes } from './drawing/palette.ts'
import { bandeng, lumpiaBox, lumpiaPlate, milkfish, tahuBakso, wingko, wingkoWrapped } from './drawing/plates.ts'
import { sewing, studio } from './drawing/service.ts'
import { klepon, lapis, leafParcels, onde, spiceBread } from './drawing/sweets.ts'
import type { ParentKey } from './goods/kinds.ts'

/** A scene gets the palette and its number, for what changes colour by flavour. */
type Scene = (palette: Palette, colour: number) => string

/** Every parent's scenes, in the order that `scene` of an archetype counts. */
const scenes: Readonly<Record<ParentKey, readonly [Scene, ...Scene[]]>> = {
  keripik: [crisps, snackJar],
  lumpia: [lumpiaPlate, lumpiaBox],
  wingko: [wingko, wingkoWrapped],
  bandeng: [bandeng, (palette, colour) => vacuumFish(palette, milkfish(colour % 2 === 1))],
  'tahu-bakso': [tahuBakso],
  'kue-basah': [klepon, lapis, leafParcels, onde],
  roti: [spiceBread, biscuitJar],
  kopi: [coffee, icedCoffee],
  jamu: [jamu, wedang, beanDrink],
  sambal: [sambal, spices, petis],
  batik: [batikKawung, batikAsem, batikBlekok],
  kerajinan: [basket, warak, pottery],
  fesyen: [blouse, tote, sandals],
  jasa: [sewing, tumpeng, laundry, studio],
}

const isParent = (parent: string): parent is ParentKey => Object.hasOwn(scenes, parent)

const scenesFor = (parent: string) => {
  if (!isParent(parent)) throw new Error(`no drawing for goods "${parent}"`)
  return scenes[parent]
}

/** How many different pictures a parent has: its scenes in every palette. */
export const drawingCount = (parent: string): number => scenesFor(parent).length * palettes.length

/**
 * A product "photo" as a drawing: SVG, 800 × 800, no text and no outside references.
 * The variant counts scenes first, then palettes, and wraps round; the same variant is the same picture for ever.
 */
export const drawProduct = (parent: string, variant: number): string => {
  const drawers = scenesFor(parent)
  const nth = ((Math.trunc(variant) % drawingCount(parent)) + drawingCount(parent)) % drawingCount(parent)
  const colour = Math.floor(nth / drawers.length)
  const scene = nthOf(drawers, nth)
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 800 800" width="800" height="800">${scene(nthOf(palettes, colour), colour)}</svg>`
}
