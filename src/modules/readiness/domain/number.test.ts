import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { kindRule, kindRules, type PermitKind, permitKinds } from './kinds.ts'
import { numberProblem, oddities, plainNumber, shownNumber } from './number.ts'
import { remindersDue, stateOf } from './permit.ts'

const on = Temporal.PlainDate.from('2026-11-23')
const codeOf = (kind: PermitKind, typed: string) => numberProblem(kind, plainNumber(kind, typed), on)?.code

test('numbers as people copy them are understood', () => {
  const table: [PermitKind, string, string][] = [
    ['pirt', 'P-IRT No. 2.06.3374.01.0001-31', '206337401000131'],
    ['pirt', 'PIRT 2063374010001 31', '206337401000131'],
    ['pirt', '2063374010001-31', '206337401000131'],
    ['nib', 'NIB: 9120 0123 45678', '9120012345678'],
    ['halal', 'ID 33110000123450224', 'ID33110000123450224'],
    ['bpom', 'BPOM RI MD 234567890123', 'MD234567890123'],
    ['bpom', 'tr 203456789', 'TR203456789'],
    ['brand', 'idm 000123456', 'IDM000123456'],
    ['finance_report', ' 2025 ', '2025'],
  ]
  for (const [kind, typed, plain] of table) {
    assert.equal(plainNumber(kind, typed), plain)
    assert.equal(codeOf(kind, typed), undefined, typed)
  }
  assert.equal(shownNumber('pirt', '206337401000131'), '2063374010001-31')
})

test('a wrong number is refused in words of its own kind', () => {
  const table: [PermitKind, string, string][] = [
    ['pirt', '20633740100013', 'permit.number_wrong.pirt'],
    ['pirt', 'dua nol enam', 'permit.number_wrong.pirt'],
    ['nib', '912001234567', 'permit.number_wrong.nib'],
    ['halal', 'KH 123456', 'permit.number_ketetapan'],
    ['halal', 'ID123', 'permit.number_wrong.halal'],
    ['bpom', '234567890123', 'permit.number_wrong.bpom'],
    ['brand', 'IDM1', 'permit.number_wrong.brand'],
    ['finance_report', '25', 'permit.number_wrong.finance_report'],
    ['label', '12', 'permit.number_none'],
    ['pirt', '', 'field.required'],
  ]
  for (const [kind, typed, code] of table) assert.equal(codeOf(kind, typed), code, typed)
})

test('nothing typed as a number breaks anything, and what is kept has the shape of its kind', () => {
  fc.assert(
    fc.property(fc.constantFrom(...permitKinds), fc.string({ unit: 'grapheme', maxLength: 60 }), (kind, typed) => {
      const plain = plainNumber(kind, typed)
      const shape = kindRule(kind, on).number
      if (numberProblem(kind, plain, on) === undefined) assert.ok(shape === null ? plain === '' : shape.test(plain))
    }),
  )
})

test('what is odd is told and not refused', () => {
  const paper = {
    kind: 'pirt' as const,
    number: '906337501000131',
    holder: 'Orang Lain',
    issuedOn: on,
    expiresOn: on.add({ years: 9 }),
    fileId: null,
  }
  const known = { nib: null, names: ['Keripik Bu Siti', 'Siti Rahmawati'], elsewhere: true }
  assert.deepEqual(oddities(paper, known, on), [
    'packaging',
    'region',
    'year',
    'term',
    'elsewhere',
    'holder',
    'no_scan',
  ])
  const right = {
    ...paper,
    number: '206337401000131',
    holder: 'SITI RAHMAWATI',
    expiresOn: Temporal.PlainDate.from('2031-11-20'),
    fileId: 'scan',
  }
  assert.deepEqual(oddities(right, { ...known, elsewhere: false }, on), [])
  const nib = { ...right, kind: 'nib' as const, number: '9120012345678', expiresOn: null }
  assert.deepEqual(oddities(nib, { ...known, nib: '9120012345679', elsewhere: false }, on), ['other_nib'])
})

test('every kind is known by a rule that cites its source, without a gap between two of them', () => {
  for (const kind of permitKinds) {
    const rows = kindRules.filter((each) => each.kind === kind)
    assert.ok(rows.length > 0 && rows.every(({ citation }) => citation), kind)
    for (const [place, row] of rows.entries()) assert.equal(row.to, rows[place + 1]?.from ?? null, kind)
  }
})

test('reminders come due 60, 30 and 7 days before, each once, and none for what lay before the record', () => {
  const expiresOn = Temporal.PlainDate.from('2027-03-01')
  const early = { expiresOn, recordedOn: Temporal.PlainDate.from('2026-01-01') }
  const dueOn = (day: string, sent: number[] = [], paper = early) =>
    remindersDue(paper, sent, Temporal.PlainDate.from(day))
  assert.deepEqual(dueOn('2026-12-30'), [])
  assert.deepEqual(dueOn('2026-12-31'), [60])
  assert.deepEqual(dueOn('2027-01-30', [60]), [30])
  assert.deepEqual(dueOn('2027-03-20', [60]), [30, 7])
  assert.deepEqual(dueOn('2027-03-20', [60, 30, 7]), [])
  assert.deepEqual(dueOn('2027-02-25', [], { ...early, recordedOn: Temporal.PlainDate.from('2027-02-10') }), [7])
})

test('the state of a paper follows from its days', () => {
  const stateWith = (days: number | null, changes = {}) =>
    stateOf({ expiresOn: days === null ? null : on.add({ days }), endedWhy: null, standing: 'issued', ...changes }, on)
  assert.deepEqual(
    [null, 61, 60, 0, -1].map((days) => stateWith(days)),
    ['valid', 'valid', 'ends_soon', 'ends_soon', 'over'],
  )
  assert.equal(stateWith(null, { standing: 'filed' }), 'filed')
  assert.equal(stateWith(-1, { endedWhy: 'replaced' }), 'replaced')
})
