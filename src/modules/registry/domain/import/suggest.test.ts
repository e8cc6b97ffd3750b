import assert from 'node:assert/strict'
import test from 'node:test'
import { semarangPlaces } from '../../sample/places.ts'
import { headingGuesses } from './heading.ts'
import { assign, missingFields } from './mapping.ts'
import { placeFinder } from './place.ts'
import { readSheet } from './sheet.ts'
import { suggestMapping, toMapping } from './suggest.ts'

const places = placeFinder(semarangPlaces())

const suggested = (grid: unknown[][]) => {
  const sheet = readSheet(grid)
  assert(sheet.ok)
  const suggestions = suggestMapping(sheet.value, places)
  return { suggestions, mapping: toMapping(suggestions, sheet.value, places) }
}

test('columns by their many names', () => {
  const said: Record<string, string> = {
    'Nama Usaha': 'name',
    'Nm. Usaha': 'name',
    'Merk/Nama Usaha': 'name',
    'NAMA  USAHA': 'name',
    'Nama UMKM': 'name',
    'Merek Dagang': 'name',
    'Nama Ussaha': 'name',
    'Nama Pemilik': 'owner',
    Pemilik: 'owner',
    Pemilk: 'owner',
    'Nama Pelaku Usaha': 'owner',
    'Nama Lengkap (sesuai KTP)': 'owner',
    'Pemilik / Nama': 'owner',
    NIB: 'nib',
    'No. NIB': 'nib',
    'Nomor Induk Berusaha': 'nib',
    'Nomer NIB (13 digit)': 'nib',
    'NIB/PIRT': 'nib',
    'No HP/WA': 'phone',
    Telp: 'phone',
    'No. Telpon': 'phone',
    'HP Pemilik': 'phone',
    'Nomor Handphone': 'phone',
    'Tlp/WA': 'phone',
    WhatsApp: 'phone',
    Alamat: 'address',
    'Alamat Pemilik': 'address',
    'Almt Usaha': 'address',
    'Alamat Lengkap (Jalan, RT/RW)': 'address',
    Alamt: 'address',
    'Kel.': 'kelurahan',
    Kelurahan: 'kelurahan',
    Kelurahaan: 'kelurahan',
    'Alamat / Kelurahan': 'kelurahan',
    'Desa/Kelurahan': 'kelurahan',
    'Kec.': 'kecamatan',
    Kecamtan: 'kecamatan',
    'Jenis Usaha': 'goods',
    'Bidang Usaha': 'goods',
    'Jns Ush': 'goods',
    Produk: 'product',
    'Nama Produk': 'product',
    'Produk / Nama': 'product',
    Harga: 'price',
    'Harga Jual (Rp)': 'price',
    Hrg: 'price',
    Omzet: 'sales',
    'Omset/bulan': 'sales',
    'Omzet per Tahun (Rp)': 'sales',
    Modal: 'capital',
    'Modal Usaha': 'capital',
    'Tgl Berdiri': 'startedOn',
    'Tahun Berdiri': 'startedOn',
    'Mulai Usaha': 'startedOn',
    Email: 'email',
    'E-mail': 'email',
    'Alamat Email': 'email',
    'L/P': 'gender',
    'Jenis Kelamin (L/P)': 'gender',
    No: 'number',
    'No. Urut': 'number',
    NIK: 'unused',
    'No KTP Pemilik': 'unused',
    'Tgl Lahir': 'unused',
    'Tanggal Lahir Pemilik': 'unused',
    'Jumlah Karyawan': 'unused',
    Ket: 'unused',
    'RT/RW': 'unused',
    'Alamat / RT': 'unused',
  }
  for (const [header, heading] of Object.entries(said))
    assert.equal(headingGuesses(header)[0]?.heading, heading, header)
  for (const header of ['', 'Xyz', 'Hasil Survei 3', '12', 'Warna'])
    assert.deepEqual(headingGuesses(header), [], header)
})

test('a bare "Nama" is the owner beside a business name, and the business beside an owner', () => {
  const columns = (header: string[]) => suggested([header, ['a', 'b', 'c']]).mapping.columns
  assert.deepEqual(columns(['Nama', 'Nama Usaha', 'Kelurahan']), { owner: 0, name: 1, kelurahan: 2 })
  assert.deepEqual(columns(['Nama', 'Pemilik', 'Kelurahan']), { name: 0, owner: 1, kelurahan: 2 })
})

test('content confirms a header, and speaks for a column without one', () => {
  const { suggestions } = suggested([
    ['Nama Usaha', 'Kelurahan', 'Kolom A', '', 'Kontak', 'X', 'Y'],
    ['Keripik', 'Bulusan', '9120312345678', 'P', '081234567890', 'siti@contoh.id', '5/3/2019'],
    ['Lumpia', 'Kel. Kramas', '9120312345679', 'L', '081234567891', 'budi@contoh.id', '6/3/2019'],
    ['Wingko', 'Meteseh', '0220312345679', 'P', '0812 3456 7892', 'sri@contoh.id', '7/3/2019'],
  ])
  assert.deepEqual(
    suggestions.map(({ field }) => field),
    ['name', 'kelurahan', 'nib', 'gender', 'phone', 'email', 'startedOn'],
  )
  assert.deepEqual(
    suggestions.map(({ reason }) => reason.code.replace('import.reason.', '')),
    ['header', 'both', 'content', 'content', 'both', 'content', 'content'],
  )
  assert.equal(suggestions[2]?.example, '9120312345678')
  for (const { confidence } of suggestions) assert(confidence > 0 && confidence < 100)
})

test('a column without a name whose cells are of many kinds is left to a person', () => {
  const { suggestions } = suggested([
    ['Nama Usaha', 'Kelurahan', '', 'Alamat'],
    ['Keripik', 'Bulusan', '081234567890', 'Jl. Melati 3'],
    ['Lumpia', 'Kramas', 'di rumah', 'Jl. Melati 4'],
    ['Wingko', 'Meteseh', '081234567890', 'Jl. Melati 5'],
  ])
  assert.equal(suggestions[2]?.field, null)
  assert.equal(suggestions[2]?.reason.code, 'import.reason.unknown')
})

test('a telephone with its country is not taken for a NIB, nor the reverse', () => {
  const phones = [6_281_234_567_890, 6_281_234_567_891, '6281234567892']
  const { suggestions } = suggested([
    ['Nama Usaha', 'Kelurahan', ''],
    ...phones.map((phone, i) => [`Usaha ${i}`, 'Bulusan', phone]),
  ])
  assert.equal(suggestions[2]?.field, 'phone')
})

test('content speaks against a wrong header', () => {
  const { suggestions } = suggested([
    ['Nama Usaha', 'NIB', 'No HP', 'Kelurahan'],
    ['Keripik', '081234567890', '9120312345678', 'Bulusan'],
    ['Lumpia', '081234567891', '9120312345679', 'Kramas'],
    ['Wingko', '081234567892', '9120312345670', 'Meteseh'],
  ])
  assert.deepEqual(
    suggestions.map(({ field }) => field),
    ['name', 'phone', 'nib', 'kelurahan'],
  )
})

test('a header its cells contradict is doubted', () => {
  const { suggestions } = suggested([
    ['Nama Usaha', 'Harga', 'Kelurahan'],
    ...['Keripik', 'Lumpia', 'Wingko'].map((name) => [name, 'enak sekali', 'Bulusan']),
  ])
  assert.equal(suggestions[1]?.reason.code, 'import.reason.conflict')
  assert((suggestions[1]?.confidence ?? 99) < 50)
})

test('sales are asked per year: a month is counted twelve times, a day not at all', () => {
  const of = (header: string) =>
    suggested([
      ['Nama Usaha', 'Kelurahan', header],
      ['a', 'Bulusan', '1 jt'],
    ])
  assert.equal(of('Omzet/bulan').mapping.salesPer, 'month')
  assert.equal(of('Omzet per tahun').mapping.salesPer, 'year')
  assert.equal(of('Omzet').suggestions[2]?.reason.code, 'import.reason.sales_period')
  assert.equal(of('Omzet per hari').suggestions[2]?.field, null)
  assert.equal(of('Omzet harian').suggestions[2]?.reason.code, 'import.reason.sales_daily')
})

test('a kelurahan is found inside addresses, or in the title of its own list', () => {
  const inside = suggested([
    ['Nama Usaha', 'Alamat'],
    ['Keripik', 'Jl. Melati 3 Kel. Bulusan Kec. Tembalang'],
    ['Lumpia', 'Jl. Mawar 4, Kelurahan Kramas'],
    ['Wingko', 'Jl. Mawar 5'],
  ]).mapping
  assert.deepEqual(inside.columns, { name: 0, address: 1, kelurahan: 1 })
  assert.deepEqual(missingFields(inside), [])
  const seldom = suggested([
    ['Nama Usaha', 'Alamat'],
    ['Keripik', 'Jl. Melati 3 Kel. Bulusan'],
    ...[4, 5, 6, 7].map((no) => ['Lumpia', `Jl. Mawar ${no}`]),
  ]).mapping
  assert.deepEqual(missingFields(seldom), ['kelurahan'])
  const titled = suggested([
    ['DATA UMKM KELURAHAN BULUSAN KECAMATAN TEMBALANG TAHUN 2024'],
    ['Nama Usaha', 'Alamat'],
    ['Keripik', 'Jl. Melati 3'],
  ]).mapping
  assert.deepEqual(titled.fixed, { kelurahan: 'Bulusan', kecamatan: 'Tembalang' })
  const apart = suggested([
    ['Kelurahan', ':', 'Purwosari'],
    ['Kecamatan', ':', 'Mijen'],
    ['Nama Usaha', 'Alamat'],
    ['Keripik', 'Jl. Melati 3'],
  ]).mapping
  assert.deepEqual(apart.fixed, { kelurahan: 'Purwosari', kecamatan: 'Mijen' })
  const district = suggested([
    ['DATA UMKM KECAMATAN MIJEN'],
    ['Nama Usaha', 'Kelurahan'],
    ['Keripik', 'Purwosari'],
  ]).mapping
  assert.deepEqual(district.fixed, { kecamatan: 'Mijen' })
})

test('what is required and missing is named', () => {
  assert.deepEqual(missingFields({ columns: { phone: 1 }, fixed: {}, salesPer: 'year' }), ['name', 'kelurahan'])
  assert.deepEqual(missingFields({ columns: { name: 1 }, fixed: { kelurahan: 'Bulusan' }, salesPer: 'year' }), [])
})

test('a person decides: a field moves to the column chosen and leaves its own', () => {
  const mapping = { columns: { name: 0, owner: 1 }, fixed: {}, salesPer: 'year' } as const
  assert.deepEqual(assign(mapping, 1, 'name').columns, { name: 1 })
  assert.deepEqual(assign(mapping, 2, 'name').columns, { owner: 1, name: 2 })
  assert.deepEqual(assign(mapping, 0, null).columns, { owner: 1 })
})
