import type { Rupiah } from '../../../../core/money.ts'
import { cleanAmount, cleanSales } from './amount.ts'
import { cellText, isBlank, isFormulaError, problem, type Reading, type Trouble } from './cell.ts'
import { cleanEmail, cleanGender, type Gender } from './contact.ts'
import { cleanDay } from './day.ts'
import type { Field } from './fields.ts'
import type { Mapping } from './mapping.ts'
import { cleanName, cleanText } from './names.ts'
import { cleanNib } from './nib.ts'
import { cleanPhone } from './phone.ts'
import type { Place, PlaceFinder } from './place.ts'

/** A business as a list tells it. `null` is not said; amounts are whole rupiah, sales those of a year. */
export type Business = {
  name: string
  owner: string | null
  gender: Gender | null
  nib: string | null
  /** E.164. */
  phone: string | null
  email: string | null
  address: string | null
  kelurahanCode: string
  kelurahan: string
  kecamatan: string
  goods: string | null
  product: string | null
  price: Rupiah | null
  capital: Rupiah | null
  sales: Rupiah | null
  startedOn: Temporal.PlainDate | null
}

/** Something about one field of a row: a problem that keeps it out, or a warning. */
export type FieldTrouble = Trouble & { field: Field }

export type Cleaned = { business: Business | null; problems: FieldTrouble[]; warnings: FieldTrouble[] }

/** The cell of a field in a row: its column, or what was fixed for the whole list where that is blank. */
export const cellOf = (cells: readonly unknown[], mapping: Mapping, field: Field): unknown => {
  const column = mapping.columns[field]
  const cell = column === undefined ? undefined : cells[column]
  return isBlank(cell) ? (mapping.fixed[field] ?? cell) : cell
}

/** Cleans one row, naming every problem at once, so that a list is put right in one go. */
export const cleanCells = (
  cells: readonly unknown[],
  mapping: Mapping,
  places: PlaceFinder,
  now?: Temporal.PlainDate,
): Cleaned => {
  const cell = (field: Field) => cellOf(cells, mapping, field)
  const read = {
    name: guarded(cell('name'), cleanName),
    owner: guarded(cell('owner'), cleanText),
    gender: guarded(cell('gender'), cleanGender),
    nib: guarded(cell('nib'), cleanNib),
    phone: guarded(cell('phone'), cleanPhone),
    email: guarded(cell('email'), cleanEmail),
    address: guarded(cell('address'), cleanText),
    kelurahan: guarded(cell('kelurahan'), (written) => places.find(cellText(written), cellText(cell('kecamatan')))),
    goods: guarded(cell('goods'), cleanText),
    product: guarded(cell('product'), cleanText),
    price: guarded(cell('price'), cleanAmount),
    capital: guarded(cell('capital'), cleanAmount),
    sales: guarded(cell('sales'), (written) => cleanSales(written, mapping.salesPer)),
    startedOn: guarded(cell('startedOn'), (written) => cleanDay(written, now)),
  }
  const named = (kind: 'problem' | 'warning') =>
    Object.entries<Reading<unknown>>(read).flatMap(([field, { [kind]: told }]) =>
      told ? [{ field: field as Field, ...told }] : [],
    )
  const problems = named('problem')
  return { business: problems.length === 0 ? businessOf(read) : null, problems, warnings: named('warning') }
}

type Readings = {
  [F in Exclude<keyof Business, 'kelurahan' | 'kelurahanCode' | 'kecamatan'>]: Reading<NonNullable<Business[F]>>
} & { kelurahan: Reading<Place> }

/** A name and a place are either read or a problem, so a row without problems has both. */
const businessOf = ({ name, kelurahan, ...read }: Readings): Business | null => {
  if (name.value === undefined || kelurahan.value === undefined) return null
  const { code, name: place, kecamatanName } = kelurahan.value
  return {
    name: name.value,
    kelurahanCode: code,
    kelurahan: place,
    kecamatan: kecamatanName,
    owner: said(read.owner),
    gender: said(read.gender),
    nib: said(read.nib),
    phone: said(read.phone),
    email: said(read.email),
    address: said(read.address),
    goods: said(read.goods),
    product: said(read.product),
    price: said(read.price),
    capital: said(read.capital),
    sales: said(read.sales),
    startedOn: said(read.startedOn),
  }
}

const said = <T>(read: Reading<T>): T | null => read.value ?? null

/** A spreadsheet's error is one in any column. */
const guarded = <T>(cell: unknown, clean: (cell: unknown) => Reading<T>): Reading<T> =>
  isFormulaError(cellText(cell)) ? problem('import.problem.formula_error', { written: cellText(cell) }) : clean(cell)
