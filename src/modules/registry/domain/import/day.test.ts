import assert from 'node:assert/strict'
import test from 'node:test'
import { told } from '../../sample/reading.ts'
import { cleanDay } from './day.ts'

const now = Temporal.PlainDate.from('2024-06-01')

test('a day in every style', () => {
  for (const cell of [
    '5/3/2024',
    '05-03-2024',
    '5 Maret 2024',
    '5 MARET 2024',
    '5 Mar 24',
    '2024-03-05',
    45_356,
    '5/3/2024 0:00:00',
    'Selasa, 5 Maret 2024',
    new Date('2024-03-05T00:00:00Z'),
    new Date('2024-03-04T17:00:00Z'),
    "'05/03/2024",
  ])
    assert.equal(told(cleanDay(cell, now)), '2024-03-05', String(cell))
})

test('a year or a month is not a day: left blank, and said so', () => {
  for (const cell of [
    '2019',
    2019,
    'tahun 2019',
    'th. 2019',
    'sejak 2019',
    '± 2019',
    'Maret 2019',
    '03/2019',
    '1990an',
  ])
    assert.equal(told(cleanDay(cell, now)), '?date_incomplete', String(cell))
})

test('what is no day is a problem', () => {
  const bad: [unknown, string][] = [
    ['31/2/2019', '!date_unreadable'],
    ['3/25/2019', '!date_unreadable'],
    ['kemarin', '!date_unreadable'],
    ['19', '!date_unreadable'],
    [new Date(Number.NaN), ''],
    ['5/3/2042', '!date_future'],
    ['2/6/2024', '!date_future'],
    [3, '!date_unreadable'],
  ]
  for (const [cell, answer] of bad) assert.equal(told(cleanDay(cell, now)), answer, String(cell))
  for (const cell of ['', '-', null, 0, 'tidak tahu']) assert.equal(told(cleanDay(cell, now)), '', String(cell))
  assert.equal(told(cleanDay('5/3/2042')), '2042-03-05')
})
