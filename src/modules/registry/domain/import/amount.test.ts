import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { formatRupiah, rupiah } from '../../../../core/money.ts'
import { told } from '../../sample/reading.ts'
import { cleanAmount, cleanSales } from './amount.ts'

test('an amount as text or number', () => {
  const read: [unknown, string][] = [
    [15_000, '15000'],
    ['15000', '15000'],
    ['Rp 15.000,-', '15000'],
    ['Rp. 15.000,00', '15000'],
    ['15rb', '15000'],
    ['1,5 jt', '1500000'],
    ['@ 15.000', '15000'],
    [0, '0'],
    [14_999.9999999998, '15000'],
    [' Rp\u00a015.000 ', '15000'],
    ['', ''],
    ['-', ''],
    [null, ''],
    ['tidak tahu', ''],
  ]
  for (const [cell, answer] of read) assert.equal(told(cleanAmount(cell)), answer, String(cell))
})

test('an amount that needs a second look', () => {
  const warned: [unknown, string][] = [
    [15, '15?amount_small'],
    ['15', '15?amount_small'],
    ['15.000/bks', '15000?amount_unit'],
    ['Rp15.000 per pcs', '15000?amount_unit'],
    ['± 5 juta', '5000000?amount_about'],
    ['kurang lebih 5.000.000', '5000000?amount_about'],
    ['sekitar 500rb', '500000?amount_about'],
  ]
  for (const [cell, answer] of warned) assert.equal(told(cleanAmount(cell)), answer, String(cell))
})

test('an amount that may be two, or none, is a problem', () => {
  const bad: [unknown, string][] = [
    ['10.000 - 15.000', '!amount_range'],
    ['10rb s/d 15rb', '!amount_range'],
    ['1-2 juta', '!amount_range'],
    ['< 5 juta', '!amount_range'],
    ['1.5', '!amount_unreadable'],
    [1.5, '!amount_unreadable'],
    [-15_000, '!amount_unreadable'],
    ['-15.000', '!amount_unreadable'],
    ['murah', '!amount_unreadable'],
    ['15.000,50', '!amount_unreadable'],
    [1e16, '!amount_unreadable'],
    [Number.NaN, '!amount_unreadable'],
    ['50rb/hari', '!amount_daily'],
    [new Date('2024-03-05'), '!amount_unreadable'],
    [true, '!amount_unreadable'],
    [`1${'-'.repeat(80)}2`, '!amount_unreadable'],
  ]
  for (const [cell, answer] of bad) assert.equal(told(cleanAmount(cell)), answer, String(cell))
})

test('sales are those of a year', () => {
  const read: [unknown, 'year' | 'month', string][] = [
    ['12.000.000', 'year', '12000000'],
    [1_000_000, 'month', '12000000?sales_monthly'],
    ['1 jt/bln', 'year', '12000000?sales_monthly'],
    ['1 juta per bulan', 'year', '12000000?sales_monthly'],
    ['1 jt/bln', 'month', '12000000?sales_monthly'],
    ['12 jt/thn', 'month', '12000000'],
    ['12 jt per tahun', 'year', '12000000'],
    ['50rb/hari', 'month', '!amount_daily'],
    ['1-2 juta/bln', 'year', '!amount_range'],
    ['900 triliun', 'month', '!amount_unreadable'],
    ['', 'month', ''],
  ]
  for (const [cell, per, answer] of read) assert.equal(told(cleanSales(cell, per)), answer, `${cell} ${per}`)
})

test('an amount that was cleaned and written again is the same amount', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 100n, max: 10n ** 15n }), (amount) => {
      for (const cell of [formatRupiah(rupiah(amount)), amount.toString()])
        assert.deepEqual(cleanAmount(cell), { value: amount })
    }),
  )
})
