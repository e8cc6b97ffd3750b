import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { semarangPlaces } from '../../sample/places.ts'
import { fields } from './fields.ts'
import { matchKey } from './key.ts'
import type { Mapping } from './mapping.ts'
import { type Cleaning, type CleanRow, cleanRows } from './rows.ts'

const places = semarangPlaces()
const now = Temporal.PlainDate.from('2024-06-01')
const mapping: Mapping = {
  columns: Object.fromEntries(fields.map((field, i) => [field, i])),
  fixed: {},
  salesPer: 'year',
}

/** A row in the order of the fields, with what the test is about. */
const cells = (some: Partial<Record<(typeof fields)[number], unknown>>): unknown[] =>
  fields.map((field) => some[field] ?? '')
const siti = { name: 'Keripik Bu Siti', kelurahan: 'Bulusan', phone: '081234567890' }

const clean = (...rows: unknown[][]): Cleaning =>
  cleanRows({ rows: rows.map((row, i) => ({ line: i + 2, cells: row })) }, mapping, places, now)
const outcome = ({ good, rejected, repeated }: Cleaning) => ({
  good: good.map(({ line }) => line),
  rejected: rejected.map(({ line, problems }) => [
    line,
    ...problems.map(({ field, code }) => `${field} ${code.split('.').at(-1)}`),
  ]),
  repeated: repeated.map(({ line, of }) => [line, of]),
})

test('a row becomes a business, blanks staying blank', () => {
  const [row] = clean(cells({ ...siti, price: 'Rp15.000', gender: 'P', startedOn: '5 Mar 24' })).good
  assert.deepEqual(
    { ...row, startedOn: String(row?.startedOn) },
    {
      line: 2,
      key: 'name:keripikbusiti|33.74.10.1004|+6281234567890',
      name: 'Keripik Bu Siti',
      owner: null,
      gender: 'female',
      nib: null,
      phone: '+6281234567890',
      email: null,
      address: null,
      kelurahanCode: '33.74.10.1004',
      kelurahan: 'Bulusan',
      kecamatan: 'Tembalang',
      goods: null,
      product: null,
      price: 15_000n,
      capital: null,
      sales: null,
      startedOn: '2024-03-05',
    },
  )
})

test('every problem of a row is told at once, each by its field', () => {
  const all = cells({
    name: '-',
    nib: '12345',
    phone: '8.12346E+11',
    email: 'siti@',
    kelurahan: 'Ungaran',
    price: '1-2 juta',
    startedOn: '31/2/2020',
    owner: '#N/A',
  })
  assert.deepEqual(outcome(clean(all)).rejected, [
    [
      2,
      'name name_missing',
      'owner formula_error',
      'nib nib_short',
      'phone phone_lost',
      'email email_unreadable',
      'kelurahan place_unknown',
      'price amount_range',
      'startedOn date_unreadable',
    ],
  ])
})

test('the same NIB, or the same name, place and telephone, is a duplicate of the earlier line', () => {
  const nib = '9120312345678'
  const done = clean(
    cells({ ...siti, nib }),
    cells({ name: 'Lumpia Pak Budi', kelurahan: 'Kramas', nib: '9120 3123 45678' }),
    cells({ ...siti, name: 'KERIPIK BU SITI', phone: '0812-3456-7890' }),
    cells({ ...siti, phone: '081234567891' }),
    cells({ ...siti, kelurahan: 'Kramas' }),
  )
  assert.deepEqual(outcome(done), {
    good: [2, 5, 6],
    rejected: [
      [3, 'nib duplicate_nib'],
      [4, 'name duplicate'],
    ],
    repeated: [],
  })
  assert.deepEqual(done.rejected[0]?.problems[0]?.facts, { line: 2 })
})

test('a row that repeats another to the letter is counted, whatever its number', () => {
  const done = clean(cells(siti), cells(siti), cells({ ...siti, name: '' }), cells({ ...siti, name: '' }))
  assert.deepEqual(outcome(done), {
    good: [2],
    rejected: [[4, 'name name_missing']],
    repeated: [
      [3, 2],
      [5, 4],
    ],
  })
})

test('a rejected row is no obstacle to the same business written right', () => {
  const done = clean(cells({ ...siti, price: 'murah' }), cells({ ...siti, price: 15_000 }))
  assert.deepEqual(outcome(done).good, [3])
})

test('shops of one name and no telephone are told apart by their owners', () => {
  const shop = { name: 'Warung Kelontong', kelurahan: 'Bulusan' }
  const done = clean(
    cells({ ...shop, owner: 'Siti' }),
    cells({ ...shop, owner: 'Budi' }),
    cells({ ...shop, owner: 'BUDI', price: 5000 }),
  )
  assert.deepEqual(outcome(done).good, [2, 3])
})

test('the key of a row is the same in a later import', () => {
  const key = (some: Partial<CleanRow>) => {
    const [row] = clean(cells(siti)).good
    assert(row)
    return matchKey({ ...row, ...some })
  }
  assert.equal(key({}), key({ name: 'KERIPIK  BU SITI', line: 99, owner: 'Siti' }))
  assert.equal(key({ nib: '9120312345678' }), key({ nib: '9120312345678', name: 'Nama Baru', phone: null }))
  assert.notEqual(key({}), key({ kelurahanCode: '33.74.10.1005' }))
})

test('what is fixed for the whole list fills blanks and yields to a cell', () => {
  const own: Mapping = { ...mapping, fixed: { kelurahan: 'Bulusan' } }
  const rows = [cells({ name: 'Aa' }), cells({ name: 'Bb', kelurahan: 'Kramas' })].map((row, i) => ({
    line: i + 1,
    cells: row,
  }))
  assert.deepEqual(
    cleanRows({ rows }, own, places).good.map(({ kelurahan }) => kelurahan),
    ['Bulusan', 'Kramas'],
  )
})

test('a NIK in any column is handed back hidden', () => {
  const done = clean([...cells({ name: '-', kelurahan: 'Bulusan', nib: '3374051203750001' }), 3_374_051_203_750_001])
  assert(!JSON.stringify(done.rejected).includes('3374051203750001'))
})

const oneOf = (...some: unknown[]) =>
  fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...some) }, { weight: 1, arbitrary: fc.string() })
const uglyRow = fc.tuple(
  oneOf('Keripik Bu Siti', 'KERIPIK BU SITI', 'UD MAJU', '-', null),
  oneOf('Siti', '', 'BUDI'),
  oneOf('P', 'laki-laki', 9),
  oneOf('9120312345678', '', 220_312_345_678, '9,12E+12'),
  oneOf('081234567890', 81_234_567_890, '8.1E+11', '-', '0812 3456 7890 / 085611112222'),
  oneOf('', 'siti@contoh.id', 'x@y'),
  oneOf('JL. MELATI 3', ''),
  oneOf('Bulusan', 'Kel. Kramas', 'Purwosari', 'Bulusann', ''),
  oneOf('Tembalang', '', 'Mijen', 'Kec. Tembalang'),
  oneOf('Makanan', ''),
  oneOf('keripik', ''),
  oneOf(15_000, '15rb', '15.000/bks', '', -1),
  oneOf('± 5 juta', '', 5_000_000),
  oneOf('1 jt/bln', '12.000.000', ''),
  oneOf('5/3/2024', '2019', new Date('2024-03-05'), '', '31/2/2020'),
)

test('no row is ever lost', () => {
  fc.assert(
    fc.property(fc.array(uglyRow, { maxLength: 25 }), (rows) => {
      const done = clean(...rows)
      const seen = [...done.good, ...done.rejected, ...done.repeated].map(({ line }) => line).sort((a, b) => a - b)
      assert.deepEqual(
        seen,
        rows.map((_, i) => i + 2),
      )
      for (const { problems } of done.rejected) assert(problems.length > 0)
      assert.equal(new Set(done.good.map(({ key }) => key)).size, done.good.length)
    }),
    { numRuns: 300 },
  )
})

/** A clean row as someone would type it back into a list. */
const retyped = (row: CleanRow): unknown[] => fields.map((field) => row[field]?.toString() ?? '')

test('cleaning what is clean changes nothing, and needs no warning but for tiny amounts', () => {
  fc.assert(
    fc.property(fc.array(uglyRow, { maxLength: 8 }), (rows) => {
      const once = clean(...rows).good
      const again = clean(...once.map(retyped))
      const said = (row: CleanRow) => ({ ...row, line: 0, startedOn: row.startedOn?.toString() })
      assert.deepEqual(again.good.map(said), once.map(said))
      assert.deepEqual(
        again.warnings.filter(({ code }) => code !== 'import.warning.amount_small'),
        [],
      )
    }),
    { numRuns: 300 },
  )
})
