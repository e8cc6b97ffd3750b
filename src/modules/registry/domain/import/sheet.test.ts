import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { readSheet, type Sheet } from './sheet.ts'

const sheetOf = (grid: unknown[][]): Sheet => {
  const read = readSheet(grid)
  assert(read.ok)
  return read.value
}
const why = (sheet: Sheet) => Object.fromEntries(sheet.skipped.map(({ line, reason }) => [line, reason]))
const lines = (sheet: Sheet) => sheet.rows.map(({ line }) => line)

test('a plain table begins at its first row', () => {
  const sheet = sheetOf([
    ['Nama Usaha', 'Kelurahan'],
    ['Keripik Bu Siti', 'Bulusan'],
  ])
  assert.deepEqual(sheet.headers, ['Nama Usaha', 'Kelurahan'])
  assert.deepEqual(sheet.rows, [{ line: 2, cells: ['Keripik Bu Siti', 'Bulusan'] }])
})

test('titles stand above and are passed over', () => {
  const sheet = sheetOf([
    ['DATA PELAKU USAHA MIKRO KELURAHAN BULUSAN'],
    ['Kelurahan', ':', 'Bulusan', 'Kecamatan', ':', 'Tembalang'],
    [],
    ['No', 'Nama Usaha', 'Pemilik', 'Alamat', 'No HP'],
    [1, 'Keripik Bu Siti', 'Siti', 'Jl. Melati 3', '0812'],
  ])
  assert.deepEqual(why(sheet), { 1: 'title', 2: 'title', 3: 'blank', 4: 'header' })
  assert.deepEqual(lines(sheet), [5])
})

test('a merged header takes two rows, and its blanks belong to the cell on their left', () => {
  const sheet = sheetOf([
    ['No', 'Nama Usaha', 'Alamat', '', '', 'No HP', 'Harga'],
    ['', '', 'Jalan', 'Kelurahan', 'Kecamatan', '', '(Rp)'],
    [1, 'Keripik', 'Jl. Melati', 'Bulusan', 'Tembalang', '0812', 15_000],
  ])
  assert.deepEqual(sheet.headers, [
    'No',
    'Nama Usaha',
    'Alamat / Jalan',
    'Alamat / Kelurahan',
    'Alamat / Kecamatan',
    'No HP',
    'Harga / (Rp)',
  ])
  assert.deepEqual(lines(sheet), [3])
})

test('groups above a full header row are read with it', () => {
  const sheet = sheetOf([
    ['LAPORAN TAHUN 2024'],
    ['No', 'DATA PEMILIK', null, 'DATA USAHA', null, null],
    [null, 'Nama', 'No HP', 'Nama', 'Jenis Usaha', 'Kelurahan'],
    [1, 'Siti', '0812', 'Keripik', 'Makanan', 'Bulusan'],
  ])
  assert.deepEqual(sheet.headers, [
    'No',
    'DATA PEMILIK / Nama',
    'DATA PEMILIK / No HP',
    'DATA USAHA / Nama',
    'DATA USAHA / Jenis Usaha',
    'DATA USAHA / Kelurahan',
  ])
})

test('a first row of data is not taken for a second row of headers', () => {
  const sheet = sheetOf([
    ['Nama Usaha', 'Jenis Usaha', 'Produk', 'Kelurahan'],
    ['Toko', 'Produk', 'Nama', 'Kelurahan'],
    ['', '', 'Merk', 'Kel. Bulusan'],
  ])
  assert.deepEqual(lines(sheet), [2, 3])
})

test('a title in two cells is not a row of groups', () => {
  const sheet = sheetOf([
    ['PEMERINTAH KOTA SEMARANG', '', 'KELURAHAN BULUSAN'],
    ['Nama Usaha', 'Pemilik', 'Kelurahan', 'Alamat'],
    ['Keripik', 'Siti', 'Bulusan', 'Jl. Melati'],
  ])
  assert.deepEqual(sheet.headers, ['Nama Usaha', 'Pemilik', 'Kelurahan', 'Alamat'])
})

test('column numbers, empty numbered lines, page headers, sections and totals hold no business', () => {
  const header = ['No', 'Nama Usaha', 'Kelurahan', 'Omzet']
  const sheet = sheetOf([
    header,
    ['(1)', '(2)', '(3)', '(4)'],
    [1, 'Keripik', 'Bulusan', 5],
    ['', 'RW 05'],
    [2, 'Total Motor', 'Bulusan', 7],
    ['JUMLAH', '', '', 12],
    header,
    [3, 'Jumlah Barokah', 'Bulusan', 7],
    [4, '', '', ''],
    [],
    ['', 'Total usaha: 3'],
  ])
  assert.deepEqual(lines(sheet), [3, 5, 8])
  assert.deepEqual(why(sheet), {
    1: 'header',
    2: 'numbering',
    4: 'section',
    6: 'footer',
    7: 'header',
    9: 'blank',
    10: 'blank',
    11: 'footer',
  })
})

test('from the signature on, all is footer; sparse rows before it are not', () => {
  const sheet = sheetOf([
    ['No', 'Nama Usaha', 'Pemilik', 'Kelurahan', 'No HP'],
    [1, 'Keripik', 'Siti', 'Bulusan', '0812'],
    [2, 'Lumpia', '', 'Bulusan', ''],
    [],
    ['', '', '', 'Semarang, 5 Maret 2024'],
    ['', 'Mengetahui,'],
    ['', 'SUTRISNO, S.Sos', '', 'WAHYUNI'],
    ['', 'NIP. 19700101 199003 1 001'],
  ])
  assert.deepEqual(lines(sheet), [2, 3])
})

test('a remark in the middle of a list does not end it', () => {
  const sheet = sheetOf([
    ['No', 'Nama Usaha', 'Pemilik', 'Kelurahan', 'No HP'],
    ['', 'Catatan: urut RW'],
    [1, 'Keripik', 'Siti', 'Bulusan', '0812'],
  ])
  assert.deepEqual(lines(sheet), [2, 3])
})

test('no header, no sheet', () => {
  for (const grid of [
    [],
    [[]],
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
    [['Nama Usaha']],
    [[1, 2, 3]],
  ]) {
    const read = readSheet(grid)
    assert(!read.ok)
    assert.equal(read.refusal.code, 'import.problem.no_header')
  }
})

test('every line is a row or was passed over, once', () => {
  const cells = fc.oneof(
    fc.constantFrom('', null, 'Nama Usaha', 'Kelurahan', 'JUMLAH', 'Mengetahui', '(1)', 'RW 01', 'Keripik', 'No'),
    fc.integer(),
    fc.string(),
  )
  fc.assert(
    fc.property(fc.array(fc.array(cells, { maxLength: 6 }), { maxLength: 30 }), (grid) => {
      const read = readSheet(grid)
      if (!read.ok) return
      const seen = [...lines(read.value), ...read.value.skipped.map(({ line }) => line)].sort((a, b) => a - b)
      assert.deepEqual(
        seen,
        grid.map((_, i) => i + 1),
      )
    }),
    { numRuns: 500 },
  )
})
