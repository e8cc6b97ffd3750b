import assert from 'node:assert/strict'
import test from 'node:test'
import { addWorkingDays } from './dates.ts'
import { holidays } from './holidays.ts'

test('every day exists, comes once, and awaits confirmation', () => {
  for (const { date, confidence } of holidays) {
    assert.equal(Temporal.PlainDate.from(date).toString(), date)
    assert.equal(confidence, 'R')
  }
  assert.equal(new Set(holidays.map(({ date }) => date)).size, holidays.length)
})

test('a decree of 17 days each in 2025 and 2026', () => {
  for (const [year, leave] of [
    ['2025', 11],
    ['2026', 8],
  ] as const) {
    const days = holidays.filter(({ date }) => date.startsWith(year))
    assert.equal(days.filter(({ kind }) => kind === 'national').length, 17)
    assert.equal(days.filter(({ kind }) => kind === 'leave').length, leave)
  }
})

test('cuti bersama falls on weekdays that are not already holidays', () => {
  for (const { date, kind } of holidays)
    if (kind === 'leave') assert(Temporal.PlainDate.from(date).dayOfWeek <= 5, date)
})

test('no working day between Nyepi and the end of Idulfitri 2026', () => {
  const closed = new Set(holidays.map(({ date }) => date))
  assert.equal(addWorkingDays(Temporal.PlainDate.from('2026-03-17'), 1, closed).toString(), '2026-03-25')
})
