import { cleanAmount } from './amount.ts'
import { cellText, isBlank } from './cell.ts'
import { cleanEmail, cleanGender } from './contact.ts'
import { cleanDay } from './day.ts'
import type { Field } from './fields.ts'
import { cleanNib } from './nib.ts'
import { cleanPhone } from './phone.ts'
import type { PlaceFinder } from './place.ts'

/** How many filled cells of a column are looked at. */
const looked = 200

/** Which share (0–1) of a column's filled cells could be each field; fields that have no look of their own are absent. */
export type Likeness = Partial<Record<Field, number>>

type Look = (cell: unknown, places: PlaceFinder) => boolean

const amount: Look = (cell) => {
  const value = cleanAmount(cell).value
  return value !== undefined && value >= 100n && value < 1_000_000_000_000n
}

const looks: Partial<Record<Field, Look>> = {
  // Twelve digits are a NIB whose nought was dropped; 62 8… is a telephone.
  nib: (cell) =>
    !/^62\s?8/.test(cellText(cell)) && (cleanNib(cell).value !== undefined || /^[1-9]\d{11}$/.test(cellText(cell))),
  phone: (cell) => cleanPhone(cell).value !== undefined || /^8[.,]\d+e\+?1[012]$/i.test(cellText(cell)),
  email: (cell) => cleanEmail(cell).value !== undefined,
  gender: (cell) => cleanGender(cell).value !== undefined,
  kelurahan: (cell, places) => places.knowsKelurahan(cellText(cell)),
  kecamatan: (cell, places) => places.kecamatan(cellText(cell)) !== undefined,
  // A bare number may be a day's serial number or an amount: only a written day, or a year, looks like one.
  startedOn: (cell) =>
    typeof cell === 'number'
      ? cell >= 1950 && cell <= 2100
      : cleanDay(cell).value !== undefined || cleanDay(cell).warning !== undefined,
  price: amount,
  capital: amount,
  sales: amount,
}

/** How much a column looks like each field, from its first filled cells. Empty when too few are filled to tell. */
export const likenessOf = (column: readonly unknown[], places: PlaceFinder): Likeness => {
  const filled = column.filter((cell) => !isBlank(cell)).slice(0, looked)
  if (filled.length < 3) return {}
  const share = (look: Look) => filled.filter((cell) => look(cell, places)).length / filled.length
  return Object.fromEntries(Object.entries(looks).map(([field, look]) => [field, share(look)]))
}

/** Which share (0–1) of a column of addresses says the kelurahan, as in `Jl. Melati 3, Kel. Bulusan`. */
export const saysKelurahan = (column: readonly unknown[], places: PlaceFinder): number => {
  const filled = column.filter((cell) => !isBlank(cell)).slice(0, looked)
  return filled.filter((cell) => places.knowsKelurahan(cellText(cell))).length / Math.max(1, filled.length)
}
