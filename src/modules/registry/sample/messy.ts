import { formatDate } from '../../../core/dates.ts'
import { formatRupiah, rupiah } from '../../../core/money.ts'
import type { Place } from '../domain/import/place.ts'
import { type SampleBusiness, sampleBusiness } from './business.ts'
import { type Chance, chance } from './chance.ts'
import { semarangPlaces } from './places.ts'

/** The columns of a row, in the order of the sheet; what an officer types may be a text, a number or a date. */
type Row = Record<(typeof columns)[number], unknown>

const columns = [
  ...(['no', 'name', 'owner', 'gender', 'nib', 'phone', 'street', 'kelurahan', 'kecamatan'] as const),
  ...(['goods', 'product', 'price', 'capital', 'sales', 'startedOn', 'remark'] as const),
]

/** The share of rows that no program could put right. */
const hopeless = 0.08

/**
 * A list of invented businesses as a kelurahan office might send it: titles, headers in two rows with merged cells,
 * column numbers, a page break, empty numbered lines, a total and a signature. About 92 of 100 rows can be cleaned;
 * the rest have lost digits, unknown places or stand there twice. The same seed gives the same list.
 */
export const messyGrid = ({ seed, rows }: { seed: number; rows: number }): unknown[][] => {
  const luck = chance(seed)
  const places = semarangPlaces()
  const wrong = new Set<number>()
  while (wrong.size < Math.round(rows * hopeless)) wrong.add(luck.whole(1, rows - 1))
  const typed: Row[] = []
  for (let i = 0; i < rows; i++) {
    const row = typedRow(luck, sampleBusiness(luck, places), i + 1)
    typed.push(wrong.has(i) ? luck.pick(spoilers)(row, typed[luck.whole(0, i - 1)] ?? row, luck) : row)
  }
  const body = typed.map((row) => columns.map((column) => row[column]))
  const half = Math.ceil(rows / 2)
  return [...head, ...body.slice(0, half), ...header, ...body.slice(half), ...foot(rows)]
}

/** One row, correct in what it says and untidy in how. */
const typedRow = (luck: Chance, business: SampleBusiness, no: number): Row => ({
  no,
  name: lettering(luck, business.name),
  owner: lettering(luck, business.owner),
  gender: luck.now(0.2) ? (business.gender === 'L' ? 'Laki-laki' : 'perempuan') : business.gender,
  nib: luck.now(0.55)
    ? typedNib(luck, business.nib)
    : luck.pick(['', '-', 'belum ada', 'Belum punya', null, 'dalam proses']),
  phone: typedPhone(luck, business.phone),
  street: lettering(luck, `${business.street} RT ${luck.whole(1, 9)} RW ${luck.whole(1, 12)}`),
  kelurahan: typedPlace(luck, business.place),
  kecamatan: luck.pick(['', 'Kec. ', 'KEC. ', 'Kecamatan ']) + lettering(luck, business.place.kecamatanName),
  goods: luck.now(0.05) ? '-' : lettering(luck, business.goods),
  product: lettering(luck, business.product),
  price: typedAmount(luck, business.price),
  capital: luck.now(0.15) ? '' : typedAmount(luck, business.capital),
  sales: typedAmount(luck, business.monthlySales),
  startedOn: typedDay(luck, business.startedOn),
  remark: luck.pick(['', '', '', 'aktif', 'perlu pendampingan', null]),
})

const lettering = (luck: Chance, text: string): string =>
  luck.pick([text, text, text.toUpperCase(), text.toLowerCase(), ` ${text.replace(' ', '  ')} `])

const typedNib = (luck: Chance, nib: string): unknown =>
  luck.pick([nib, `'${nib}`, `${nib.slice(0, 4)} ${nib.slice(4, 8)} ${nib.slice(8)}`, `NIB: ${nib}`])

const typedPhone = (luck: Chance, phone: string): unknown => {
  const parts = [phone.slice(0, 3), phone.slice(3, 7), phone.slice(7)]
  return luck.pick<unknown>([
    `0${phone}`,
    Number(phone),
    `+62${phone}`,
    `62${phone}`,
    `0${parts.join('-')}`,
    `+62 ${parts.join(' ')}`,
    `0${phone} (WA)`,
    `0${phone} / 0856${phone.slice(2, 9)}`,
    `O${phone}`,
    luck.now(0.5) ? '-' : `0${parts.join(' ')}`,
  ])
}

const typedPlace = (luck: Chance, { name }: Place): string =>
  luck.pick([
    name,
    name,
    `Kel. ${name}`,
    `KELURAHAN ${name.toUpperCase()}`,
    `Kel ${name}`,
    name.toLowerCase(),
    slip(luck, name),
  ])

/** A typing error in a longer name: the last letter twice, or a space too many. */
const slip = (luck: Chance, name: string): string => {
  if (name.length < 8) return name
  return luck.now(0.5) ? `${name}${name.at(-1)}` : `${name.slice(0, 5)} ${name.slice(5)}`
}

const typedAmount = (luck: Chance, amount: number): unknown => {
  const written = formatRupiah(rupiah(amount))
  const thousands = `${amount / 1000}`.replace('.', ',')
  return luck.pick<unknown>([
    amount,
    written,
    written.slice(2),
    `${written},-`,
    `Rp ${written.slice(2)},00`,
    amount % 100_000 === 0 && amount >= 1_000_000 ? `${`${amount / 1_000_000}`.replace('.', ',')} jt` : written,
    /,\d{3}/.test(thousands) || amount >= 1_000_000 ? written : `${thousands} rb`,
  ])
}

const typedDay = (luck: Chance, date: Temporal.PlainDate): unknown => {
  const { day, month, year } = date
  return luck.pick<unknown>([
    `${day}/${month}/${year}`,
    `${String(day).padStart(2, '0')}-${String(month).padStart(2, '0')}-${year}`,
    formatDate(date, 'id'),
    formatDate(date, 'id').toUpperCase(),
    new Date(`${date.toString()}T00:00:00Z`),
    String(year),
    '',
  ])
}

/** What cannot be put right without asking: each spoils one row, given an earlier one. */
const spoilers: ((row: Row, earlier: Row, luck: Chance) => Row)[] = [
  (row) => ({ ...row, phone: '8.12346E+11' }),
  (row, _, luck) => ({ ...row, nib: luck.whole(10_000_000_000, 99_999_999_999) }),
  (row) => ({ ...row, nib: '9.1203E+12' }),
  (row) => ({ ...row, name: '-' }),
  (row) => ({ ...row, kelurahan: '' }),
  (row) => ({ ...row, kelurahan: 'Ungaran Timur' }),
  (row) => ({ ...row, kelurahan: 'Purwosari', kecamatan: '' }),
  (row) => ({ ...row, kelurahan: 'Bulusan', kecamatan: 'Mijen' }),
  (row) => ({ ...row, price: '10.000 - 15.000' }),
  (row) => ({ ...row, startedOn: '31/2/2019' }),
  (row) => ({ ...row, phone: '08123' }),
  (row, earlier) => ({ ...earlier, no: row.no }),
]

const header = [
  [
    'No',
    'Nama Usaha / Merk',
    'Pemilik',
    '',
    'NIB',
    'No. HP/WA',
    'Alamat',
    '',
    '',
    'Usaha',
    '',
    'Harga',
    'Modal',
    'Omzet/bulan',
    'Tgl Berdiri',
    'Ket',
  ],
  ['', '', 'Nama', 'L/P', '', '', 'Jalan', 'Kel.', 'Kec.', 'Jenis Usaha', 'Produk', '(Rp)', '(Rp)', '(Rp)', '', ''],
]

const head = [
  ['DATA PELAKU USAHA MIKRO'],
  ['PEMERINTAH KOTA SEMARANG', '', '', '', 'TAHUN 2024'],
  [],
  ...header,
  columns.map((_, i) => `(${i + 1})`),
]

const foot = (rows: number): unknown[][] => [
  [rows + 1],
  [rows + 2, '', ''],
  ['', 'JUMLAH', '', '', '', '', '', '', '', '', '', '', '', rows],
  [],
  ['', '', '', '', '', '', '', '', '', '', '', 'Semarang, 5 Maret 2024'],
  ['', 'Mengetahui,', '', '', '', '', '', '', '', '', '', 'Petugas Pendata'],
  ['', 'Lurah'],
  [],
  ['', 'SUTRISNO, S.Sos', '', '', '', '', '', '', '', '', '', 'Wahyuni'],
  ['', 'NIP. 19700101 199003 1 001'],
]
