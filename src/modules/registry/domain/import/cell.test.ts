import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { cellText, isBlank, isFormulaError, lostDigits, trouble, withoutNik } from './cell.ts'

test('a cell as one line of text', () => {
  const read: [unknown, string][] = [
    [' a\t b\r\nc ', 'a b c'],
    ["'0812", '0812'],
    [8_123_456_789_012, '8123456789012'],
    [0.1, '0.1'],
    [new Date('2024-03-05T00:00:00Z'), '2024-03-05'],
    [new Date(Number.NaN), ''],
    [true, 'TRUE'],
    [false, ''],
    [null, ''],
    [{}, ''],
    ['a\u0000b', 'ab'],
  ]
  for (const [cell, text] of read) assert.equal(cellText(cell), text)
})

test('the short way for plain text gives what the long way gives', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.string({ unit: 'binary' })), (text) => {
      assert.equal(cellText(text), cellText(`\u200b${text}`))
      assert.equal(cellText(cellText(text)), cellText(text))
    }),
    { numRuns: 1000 },
  )
})

test('a spreadsheet error and a forgotten number are known', () => {
  for (const text of ['#N/A', '#REF!', '#VALUE!', '#name?', '####', '#DIV/0!']) assert(isFormulaError(text), text)
  for (const text of ['', '#1', 'Toko #1', '#']) assert(!isFormulaError(text), text)
  for (const cell of ['8.12E+11', '8,12E+11', '8E+11', 812_000_000_000, 8.5]) assert(lostDigits(cell), String(cell))
  for (const cell of ['0812', 81_234_567_890, '', null, 'E5', '1.5']) assert(!lostDigits(cell), String(cell))
})

test('a dash says nothing, a nought may', () => {
  for (const cell of ['', '-', '—', '...', 'N/A', 'NIHIL', 'tdk ada', 'gak punya', 'XXX', '?'])
    assert(isBlank(cell), String(cell))
  for (const cell of ['0', 0, 'ada', 'Xenia', 'Nasi', 'Tidak Biasa', 'Kosongan', 'Proses Kreatif'])
    assert(!isBlank(cell), String(cell))
})

test('a NIK never gets into a message', () => {
  assert.deepEqual(trouble('import.problem.x', { written: 'NIK 3374051203750001', line: 3 }).facts, {
    written: 'NIK 3374••••••••0001',
    line: 3,
  })
  assert.equal(withoutNik(3_374_051_203_750_001), '3374••••••••0001')
  for (const cell of ['9120312345678', 12, null, 'a', '33740512037500011']) assert.equal(withoutNik(cell), cell)
})
