import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { told } from '../../sample/reading.ts'
import { cleanPhone } from './phone.ts'

const one = '+6281234567890'

test('one number in every way people type it', () => {
  const looks = [
    '081234567890',
    '6281234567890',
    '+6281234567890',
    '+62 812-3456-7890',
    '+62 0812 3456 7890',
    '0812-3456 7890',
    '0812.3456.7890',
    '(0812) 34567890',
    '81234567890',
    81_234_567_890,
    6_281_234_567_890,
    ' 0812 3456 7890 ',
    "'081234567890",
    'WA 081234567890',
    'WA: 0812-3456-7890',
    '081234567890 (Bu Siti)',
    'Hp.081234567890',
    '0812 34567890',
    '006281234567890',
    '\u202A0812\u20113456\u20117890\u202C',
    '０８１２３４５６７８９０',
    '+62-812-3456-7890',
  ]
  for (const cell of looks) assert.equal(told(cleanPhone(cell)), one, String(cell))
})

test('of two numbers the first, and letters among digits, with a warning', () => {
  const warned: [unknown, string][] = [
    ['0812-3456 7890 / 0856-1111-2222', `${one}?phone_first`],
    ['081234567890/085611112222', `${one}?phone_first`],
    ['081234567890, 085611112222', `${one}?phone_first`],
    ['081234567890 atau 085611112222', `${one}?phone_first`],
    ['081234567890 085611112222', `${one}?phone_first`],
    ['081234567890\n085611112222', `${one}?phone_first`],
    ['08123 / 081234567890', one],
    ['O81234567890', `${one}?phone_letters`],
    ['o8l234567890', `${one}?phone_letters`],
    ['081234567890 (rumah 024-7461234)', `${one}?phone_first`],
  ]
  for (const [cell, answer] of warned) assert.equal(told(cleanPhone(cell)), answer, String(cell))
})

test('fixed telephones keep their area', () => {
  for (const cell of ['(024) 7461234', '024-7461234', '0247461234', 247_461_234, '+62 24 7461234'])
    assert.equal(told(cleanPhone(cell)), '+62247461234', String(cell))
  assert.equal(told(cleanPhone('0298 321456')), '+62298321456')
})

test('what says nothing is blank', () => {
  for (const cell of [
    '',
    ' ',
    '-',
    '--',
    null,
    undefined,
    'tidak ada',
    'Tdk punya',
    'belum ada',
    0,
    '0',
    '000',
    'x',
    'n/a',
    '…',
  ])
    assert.equal(told(cleanPhone(cell)), '', String(cell))
})

test('what cannot be rung up is a problem, and never guessed', () => {
  const bad: [unknown, string][] = [
    ['8.12346E+11', '!phone_lost'],
    ['8,12346E+11', '!phone_lost'],
    ['8.12346e11', '!phone_lost'],
    ['8E+11', '!phone_lost'],
    [812_346_000_000, '!phone_lost'],
    [8.12346, '!phone_lost'],
    ['08123', '!phone_short'],
    ['7461234', '!phone_short'],
    ['0812-XXXX-7890', '!phone_short'],
    ['08123456789012345', '!phone_unreadable'],
    ['0801234567', '!phone_unreadable'],
    ['+65 8123 4567', '!phone_foreign'],
    ['+1 202 555 0100', '!phone_foreign'],
    ['+81 234 567 890', '!phone_foreign'],
    ['siti@contoh.id', '!phone_unreadable'],
    ['Bu Siti', '!phone_unreadable'],
    [true, '!phone_unreadable'],
    [new Date('2024-03-05'), '!phone_short'],
    [Number.NaN, '!phone_unreadable'],
  ]
  for (const [cell, answer] of bad) assert.equal(told(cleanPhone(cell)), answer, String(cell))
})

test('a clean number stays as it is, whatever was typed', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.integer(), fc.stringMatching(/^[0-9+ ()/-]{8,30}$/)), (cell) => {
      const { value } = cleanPhone(cell)
      if (value === undefined) return
      assert.match(value, /^\+62[2-9]\d{7,11}$/)
      assert.deepEqual(cleanPhone(value), { value })
    }),
    { numRuns: 2000 },
  )
})
