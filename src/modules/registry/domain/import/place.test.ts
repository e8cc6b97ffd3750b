import assert from 'node:assert/strict'
import test from 'node:test'
import { semarangPlaces } from '../../sample/places.ts'
import type { Place } from './place.ts'
import { placeFinder } from './place.ts'

const places = semarangPlaces()
const finder = placeFinder(places)

/** The code found, then `?` and a warning, or `!` and the problem. */
const found = (kelurahan: string, kecamatan = ''): string => {
  const { value, warning, problem } = finder.find(kelurahan, kecamatan)
  const code = (text = '') => text.split('.').at(-1)
  if (problem) return `!${code(problem.code)}`
  return warning ? `${value?.code}?${code(warning.code)}` : String(value?.code)
}

const bulusan = '33.74.10.1004'

test('the city has 177 kelurahan in 16 kecamatan, and each is found by its own name', () => {
  assert.equal(places.length, 177)
  assert.equal(new Set(places.map((each) => each.kecamatanCode)).size, 16)
  for (const { code, name, kecamatanName } of places) {
    assert.equal(found(name, kecamatanName), code)
    assert.equal(found(name.toUpperCase(), `KEC. ${kecamatanName.toUpperCase()}`), code)
    assert.equal(found(code), code)
  }
})

test('a name in its usual dress', () => {
  for (const text of [
    'Bulusan',
    'BULUSAN',
    ' bulusan ',
    'Kel. Bulusan',
    'Kel Bulusan',
    'KELURAHAN BULUSAN',
    'kel.bulusan',
    'Kelurahan : Bulusan',
    'Ds. Bulusan',
    'Bulusan, Kota Semarang',
    'Bulusan RT 02 RW 05',
    'Kel. Bulusan Kec. Tembalang',
    'Jl. Ngesrep 3 RT 1/RW 2 Kel. Bulusan',
    'Jl. Banyumanik No. 3, Kelurahan Bulusan, Kecamatan Tembalang, Kota Semarang',
    '33.74.10.1004',
    '3374101004',
  ])
    assert.equal(found(text), bulusan, text)
  for (const kecamatan of [
    'Tembalang',
    'Kec. Tembalang',
    'KECAMATAN TEMBALANG',
    'Tembalng',
    '-',
    'kec tembalang, semarang',
  ])
    assert.equal(found('Bulusan', kecamatan), bulusan, kecamatan)
})

test('a name that two kelurahan bear needs its kecamatan', () => {
  assert.equal(found('Purwosari'), '!place_ambiguous')
  assert.equal(found('Mangunharjo'), '!place_ambiguous')
  assert.equal(found('Purwosari', 'Mijen'), '33.74.14.1005')
  assert.equal(found('Kel. Purwosari Kec. Semarang Utara'), '33.74.02.1004')
  assert.equal(found('Purwosari', 'Smg Utara'), '33.74.02.1004')
  assert.equal(found('Purwosari, Mijen'), '33.74.14.1005')
  assert.equal(found('Purwosari (Mijen)'), '33.74.14.1005')
  assert.equal(found('Purwosarii'), '!place_ambiguous')
  assert.deepEqual(finder.find('Mangunharjo', '').problem?.facts, {
    written: 'Mangunharjo',
    choices: 'Mangunharjo (Kec. Tembalang) / Mangunharjo (Kec. Tugu)',
  })
})

test('one or two typing errors are forgiven, with a warning', () => {
  const slips: Record<string, string> = {
    Bulusann: bulusan,
    Bulsuan: bulusan,
    'Kedung Mundu': '33.74.10.1009',
    Kedungmudu: '33.74.10.1009',
    'Srondol Wtn': '33.74.11.1007',
    'Pndrikan Lor': '33.74.01.1015',
    Karangkidul: '33.74.01.1012',
    'Tanjung Emas': '33.74.02.1008',
    Sendangguwa: '33.74.10.1010',
    'Bendan Duwur': '33.74.09.1002',
    Gemahh: '33.74.06.1007',
    'Pudak Payung': '33.74.11.1001',
    Sendanguwa: '33.74.10.1010',
    Peleburan: '33.74.07.1005',
  }
  for (const [text, code] of Object.entries(slips)) assert.equal(found(text), `${code}?place_read_as`, text)
})

test('a slip is forgiven only where one place is meant', () => {
  assert.equal(found('Kdu'), '!place_unknown')
  assert.equal(found('Ungaran'), '!place_unknown')
  assert.equal(found('Semarang'), '!place_unknown')
  assert.equal(found('Sambirojo'), '!place_ambiguous')
  assert.equal(found('Sambirojo', 'Tembalang'), '33.74.10.1012?place_read_as')
  assert.equal(found('12345'), '!place_unknown')
  assert.equal(found('33.74.99.1001'), '!place_unknown')
})

test('a kelurahan in another kecamatan than written is not moved', () => {
  assert.equal(found('Bulusan', 'Mijen'), '!place_mismatch')
  assert.equal(found('Karanganyar', 'Candisari'), '!place_mismatch')
  assert.deepEqual(finder.find('Bulusan', 'Mijen').problem?.facts, {
    kelurahan: 'Bulusan',
    kecamatan: 'Mijen',
    choices: 'Tembalang',
  })
})

test('a kecamatan nobody knows does not hide a clear kelurahan', () => {
  assert.equal(found('Bulusan', 'Ungaran Barat'), `${bulusan}?kecamatan_unread`)
  assert.equal(found('Purwosari', 'Ungaran Barat'), '!place_ambiguous')
})

test('nothing written is a place missing', () => {
  for (const text of ['', '-', 'Kel.', 'tidak ada', '???'])
    assert.equal(found(text, 'Tembalang'), '!place_missing', text)
})

test('the list decides: another town has other names', () => {
  const town: Place[] = [{ code: '01', name: 'Bulusan', kecamatanCode: 'k', kecamatanName: 'Lain' }]
  assert.equal(placeFinder(town).find('Bulusan', '').value?.code, '01')
  assert.equal(placeFinder([]).find('Bulusan', '').problem?.code, 'import.problem.place_unknown')
})
