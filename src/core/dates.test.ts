import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import {
  addDays,
  addWorkingDays,
  dayEnd,
  dayInWords,
  dayStart,
  deadline,
  formatDate,
  formatDateTime,
  formatDay,
  isWorkingDay,
  parseDate,
  relativeDays,
  today,
} from './dates.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const moment = (text: string) => Temporal.Instant.from(text)
const days = fc.integer({ min: 0, max: 20_000 }).map((n) => day('1990-01-01').add({ days: n }))
const closed = fc
  .array(fc.integer({ min: 0, max: 400 }), { maxLength: 60 })
  .map((offsets) => (from: Temporal.PlainDate) => new Set(offsets.map((n) => from.add({ days: n }).toString())))

test('the day in Jakarta turns at 17:00 UTC', () => {
  assert.equal(today(moment('2024-03-04T16:59:59Z')).toString(), '2024-03-04')
  assert.equal(today(moment('2024-03-04T17:00:00Z')).toString(), '2024-03-05')
  assert.equal(dayStart(day('2024-03-05')).toString(), '2024-03-04T17:00:00Z')
  assert.equal(dayEnd(day('2024-03-05')).toString(), '2024-03-05T16:59:59.999Z')
})

test('working days leave out weekends and holidays', () => {
  const holidays = new Set(['2024-03-11', '2024-03-12'])
  assert(isWorkingDay(day('2024-03-08'), holidays))
  for (const off of ['2024-03-09', '2024-03-10', '2024-03-11']) assert(!isWorkingDay(day(off), holidays), off)
  const after = (n: number) => addWorkingDays(day('2024-03-08'), n, holidays).toString()
  assert.deepEqual([0, 1, 3, -1, -6].map(after), ['2024-03-08', '2024-03-13', '2024-03-15', '2024-03-07', '2024-02-29'])
  assert.throws(() => addWorkingDays(day('2024-03-08'), 1.5, holidays), RangeError)
})

test('more working days never end earlier, and exactly n of them pass', () => {
  fc.assert(
    fc.property(days, fc.integer({ min: 1, max: 90 }), closed, (from, n, around) => {
      const holidays = around(from)
      const end = addWorkingDays(from, n, holidays)
      assert(isWorkingDay(end, holidays))
      assert(Temporal.PlainDate.compare(addWorkingDays(from, n + 1, holidays), end) > 0)
      assert(Temporal.PlainDate.compare(addWorkingDays(from.add({ days: 1 }), n, holidays), end) >= 0)
      let passed = 0
      for (let at = from.add({ days: 1 }); Temporal.PlainDate.compare(at, end) <= 0; at = at.add({ days: 1 }))
        passed += isWorkingDay(at, holidays) ? 1 : 0
      assert.equal(passed, n)
    }),
    { numRuns: 60 },
  )
})

test('a deadline is counted in the unit its source names', () => {
  const from = moment('2024-03-08T03:00:00Z') // Friday, 10.00 in Semarang
  const at = (length: number, unit: 'hours' | 'days' | 'workdays') =>
    deadline({ length, unit }, from, new Set(['2024-03-11'])).toString()
  assert.equal(at(48, 'hours'), '2024-03-10T03:00:00Z')
  assert.equal(at(2, 'days'), '2024-03-10T16:59:59.999Z')
  assert.equal(at(2, 'workdays'), '2024-03-13T16:59:59.999Z')
})

test('late at night in UTC it is already the next day in Semarang', () => {
  const from = moment('2024-03-08T18:00:00Z')
  assert.equal(deadline({ length: 1, unit: 'days' }, from, new Set()).toString(), '2024-03-10T16:59:59.999Z')
})

test('a deadline still shows its own day', () => {
  fc.assert(
    fc.property(days, fc.integer({ min: 1, max: 90 }), (date, length) => {
      const end = deadline({ length, unit: 'days' }, dayStart(date), new Set())
      assert.equal(today(end).toString(), addDays(date, length).toString())
    }),
  )
})

test('days and moments as they are shown', () => {
  const at = moment('2022-09-29T07:05:59Z')
  assert.equal(formatDate(at, 'id'), '29 September 2022')
  assert.equal(formatDate(day('2024-08-01'), 'en'), '1 August 2024')
  assert.equal(formatDateTime(at, 'id'), '29 September 2022 14.05')
  assert.equal(formatDateTime(at, 'en'), '29 September 2022 14:05')
  assert.equal(formatDay(at, 'id'), 'Kamis, 29 September 2022')
  assert.equal(formatDay(day('2024-03-10'), 'en'), 'Sunday, 10 March 2024')
  assert.equal(
    dayInWords(day('2022-09-29')),
    'hari Kamis tanggal dua puluh sembilan bulan September tahun dua ribu dua puluh dua',
  )
})

test('how far a day is', () => {
  const said = (n: number, language: 'id' | 'en') =>
    relativeDays(day('2024-03-05').add({ days: n }), day('2024-03-05'), language)
  assert.deepEqual(
    [-40, -1, 0, 1, 3].map((n) => said(n, 'id')),
    ['40 hari yang lalu', 'kemarin', 'hari ini', 'besok', '3 hari lagi'],
  )
  assert.deepEqual(
    [-2, -1, 0, 1, 40].map((n) => said(n, 'en')),
    ['2 days ago', 'yesterday', 'today', 'tomorrow', 'in 40 days'],
  )
})

test('one day in every way people write it', () => {
  const looks = [
    '2024-03-05',
    '2024/3/5',
    '2024-03-05T00:00:00.000Z',
    '5/3/2024',
    '05-03-2024',
    '5.3.2024',
    '5 Maret 2024',
    '5 MARET 2024',
    '5 Mar 24',
    '5-Mar-24',
    '5 Mar. 2024',
    '05 march 2024',
    ' 5/3/24 ',
    '5/3/2024 0:00:00',
    '5 / 3 / 2024',
    45_356,
    45_356.75,
  ]
  for (const text of looks) assert.equal(parseDate(text)?.toString(), '2024-03-05', String(text))
})

test('months by their older and shorter names', () => {
  const read = {
    '1 Pebruari 2024': 2,
    '1 Agt 24': 8,
    '1 Ags 2024': 8,
    '1 Agust 2024': 8,
    '1 Nop 2024': 11,
    '1 Sept 24': 9,
    '1 Des 2024': 12,
  }
  for (const [text, month] of Object.entries(read)) assert.equal(parseDate(text)?.month, month, text)
})

test('the day comes first, and a day that is not there is not read', () => {
  assert.equal(parseDate('3/5/2024')?.toString(), '2024-05-03')
  assert.equal(parseDate('1/2/98')?.toString(), '1998-02-01')
  const unread = [
    '3/25/2024',
    '31/2/2024',
    '29/2/2023',
    '0/1/2024',
    '2024-13-01',
    '2024-02-30',
    '2019',
    'Maret 2024',
    '5 Foo 2024',
    '5/3',
    '',
    '5/3/202',
    '05032024',
    'kemarin',
    2019,
    0,
    -5,
    99_999,
    Number.NaN,
    Number.POSITIVE_INFINITY,
  ]
  for (const text of unread) assert.equal(parseDate(text), undefined, String(text))
})

test('a day that is written is read back, from text and from a spreadsheet', () => {
  fc.assert(
    fc.property(days, (date) => {
      for (const text of [
        date.toString(),
        formatDate(date, 'id'),
        formatDate(date, 'en'),
        `${date.day}-${date.month}-${date.year}`,
      ])
        assert.equal(parseDate(text)?.toString(), date.toString(), text)
      const serial = day('1899-12-30').until(date, { largestUnit: 'days' }).days
      assert.equal(parseDate(serial)?.toString(), date.toString())
    }),
  )
})
