import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { told } from '../../sample/reading.ts'
import { cleanNib } from './nib.ts'

test('thirteen digits in any grouping', () => {
  for (const cell of [
    '9120312345678',
    9_120_312_345_678,
    '9120 3123 45678',
    '9120.3123.45678',
    "'9120312345678",
    'NIB: 9120312345678',
    'NIB 9120312345678',
    'No. NIB: 9120312345678',
    'Nomor NIB 9120312345678',
    '9120-3123-45678',
    '\u00a09120312345678',
  ])
    assert.equal(told(cleanNib(cell)), '9120312345678', String(cell))
  assert.equal(told(cleanNib('0220312345678')), '0220312345678')
})

test('no NIB yet is blank; one on its way is blank with a warning', () => {
  for (const cell of ['', '-', null, 'belum ada', 'Belum punya', 'tidak ada', 0, '0', 'blm', 'nihil'])
    assert.equal(told(cleanNib(cell)), '', String(cell))
  for (const cell of ['proses', 'dalam proses', 'Masih Proses', 'sedang pengurusan', 'belum (proses OSS)'])
    assert.equal(told(cleanNib(cell)), '?nib_pending', cell)
})

test('a NIB that is short, long, lost or something else is a problem', () => {
  const bad: [unknown, string][] = [
    [220_312_345_678, '!nib_short'],
    ['220312345678', '!nib_short'],
    ['12345', '!nib_short'],
    ['91203123456789', '!nib_long'],
    ['9.1203E+12', '!nib_lost'],
    ['9,1203E+12', '!nib_lost'],
    [9_120_312_000_000, '!nib_lost'],
    ['3374051203750001', '!nib_nik'],
    [3_374_051_203_750_001, '!nib_nik'],
    ['912031234567A', '!nib_unreadable'],
    ['9120312345678 / 8120312345678', '!nib_unreadable'],
    ['ada', '!nib_unreadable'],
    ['IUMK 503/123', '!nib_unreadable'],
  ]
  for (const [cell, answer] of bad) assert.equal(told(cleanNib(cell)), answer, String(cell))
})

test('nothing is added to or taken from the digits', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[0-9 .-]{0,20}$/), (text) => {
      const { value } = cleanNib(text)
      if (value !== undefined) assert.equal(value, text.replace(/\D/g, ''))
    }),
  )
})
