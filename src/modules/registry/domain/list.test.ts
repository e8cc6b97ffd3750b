import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { semarangPlaces } from '../sample.ts'
import { readSheet } from './import/sheet.ts'
import { applyList, chosenMapping, readList, rereadList } from './list.ts'

const places = semarangPlaces()
const today = Temporal.PlainDate.from('2026-11-23')
const grid = [
  ['DATA UMKM'],
  ['No', 'Nama Usaha', 'Pemilik', 'Kelurahan', 'No HP', 'Jenis Usaha', 'Produk', 'Harga'],
  [1, 'Keripik Bu Siti', 'Siti', 'Kel. Bulusan', 81200000001, 'Keripik', 'Keripik pedas', 'Rp15.000,-'],
  [2, 'Lumpia Pak Tono', 'Tono', 'Bulusan', '0812-0000-0002', '', 'Lumpia basah', '10 rb'],
  [3, '', 'Wati', 'Bulusan', '', '', '', ''],
  [4, 'Lumpia Pak Tono', 'Tono', 'Bulusan', '0812-0000-0002', '', 'Lumpia basah', '10 rb'],
]
const found = () => {
  const sheet = readSheet(grid)
  assert.ok(sheet.ok)
  return { sheet: sheet.value, name: '', others: 0, places, today }
}
const read = () => {
  const list = readList(found())
  assert.ok(list.ok)
  return list.value
}

describe('a list read for the first time', () => {
  it('puts every row into exactly one of good, rejected and repeated, in the order of the file', () => {
    const { rows, counts } = read()
    assert.deepEqual(
      rows.map(({ line, outcome }) => [line, outcome]),
      [
        [3, 'good'],
        [4, 'good'],
        [5, 'rejected'],
        [6, 'repeated'],
      ],
    )
    assert.deepEqual(counts, {
      rows: 4,
      good: 2,
      rejected: 1,
      repeated: 1,
      warned: rows.filter(({ warnings }) => warnings.length > 0).length,
    })
    assert.equal(rows[3]?.repeats, 4)
    assert.deepEqual(
      rows[2]?.problems.map(({ code }) => code),
      ['import.problem.name_missing'],
    )
  })

  it('takes the kind of goods from the product where none is written', () => {
    assert.deepEqual(
      read()
        .rows.slice(0, 2)
        .map(({ clean }) => clean?.goodsKey),
      ['keripik', 'lumpia'],
    )
  })

  it('knows a row by every key its business may have', () => {
    assert.deepEqual(read().rows[0]?.keys, [
      'name:keripikbusiti|33.74.10.1004|+6281200000001',
      'name:keripikbusiti|33.74.10.1004|siti',
    ])
  })

  it('remembers the lines that are no businesses', () => {
    assert.deepEqual(read().reading.skipped, { title: 1, header: 1 })
  })
})

describe('a list read again', () => {
  const columns = (changes: Record<number, string | null>) => {
    const { columns } = read().mapping
    const chosen = grid[1]?.map((_, i) => Object.entries(columns).find(([, at]) => at === i)?.[0] ?? null) ?? []
    return chosen.map((field, i) => (i in changes ? changes[i] : field)) as never
  }
  const was = () => read().mapping

  it('holds the field where a person put it', () => {
    const mapping = chosenMapping(was(), { columns: columns({ 2: 'name', 1: 'owner' }), salesPer: 'year' })
    assert.ok(mapping.ok)
    const again = rereadList(found(), read().reading, mapping.value)
    assert.ok(again.ok)
    assert.deepEqual([again.value.rows[0]?.clean?.name, again.value.rows[0]?.clean?.owner], ['Siti', 'Keripik Bu Siti'])
  })

  it('refuses a field in two columns, at the second', () => {
    const mapping = chosenMapping(was(), { columns: columns({ 5: 'name' }), salesPer: 'year' })
    assert.ok(!mapping.ok && mapping.refusal.fields?.['columns.5']?.code === 'import.refused.field_twice')
  })

  it('needs a name, and a kelurahan from a column or for the whole list', () => {
    const reread = (changes: Record<number, null>, kelurahan?: string) => {
      const mapping = chosenMapping(was(), { columns: columns(changes), salesPer: 'year', kelurahan })
      assert.ok(mapping.ok)
      const again = rereadList(found(), read().reading, mapping.value)
      return again.ok ? 'read' : again.refusal.code
    }
    assert.equal(reread({ 1: null }), 'import.refused.no_name')
    assert.equal(reread({ 3: null }), 'import.refused.no_kelurahan')
    assert.equal(reread({ 3: null }, '33.74.10.1004'), 'read')
  })
})

describe('applying', () => {
  it('happens once, and only with something in the list', () => {
    assert.ok(applyList('preview', 1).ok)
    const codes = [applyList('preview', 0), applyList('applied', 1), applyList('discarded', 1)].map(
      (answer) => !answer.ok && answer.refusal.code,
    )
    assert.deepEqual(codes, ['import.refused.nothing_good', 'action.closed', 'action.closed'])
  })
})
