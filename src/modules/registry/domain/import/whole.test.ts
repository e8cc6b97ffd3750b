import assert from 'node:assert/strict'
import test from 'node:test'
import { messyGrid } from '../../sample/messy.ts'
import { semarangPlaces } from '../../sample/places.ts'
import { importTexts } from '../../texts/import.ts'
import { placeFinder } from './place.ts'
import { type Cleaning, cleanRows } from './rows.ts'
import { readSheet } from './sheet.ts'
import { suggestMapping, toMapping } from './suggest.ts'

const places = semarangPlaces()
const now = Temporal.PlainDate.from('2024-06-01')

/** From grid to rows, as an officer who accepts every suggestion would. */
const imported = (grid: unknown[][]): { rows: number; done: Cleaning } => {
  const sheet = readSheet(grid)
  assert(sheet.ok)
  const finder = placeFinder(places)
  const whole = toMapping(suggestMapping(sheet.value, finder), sheet.value, finder)
  return { rows: sheet.value.rows.length, done: cleanRows(sheet.value, whole, places, now) }
}

const counted = ({ good, rejected, repeated }: Cleaning) => good.length + rejected.length + repeated.length

test('a messy list of 500: nothing lost, nine in ten clean, the rest each with a reason', () => {
  for (const seed of [1, 7, 42]) {
    const { rows, done } = imported(messyGrid({ seed, rows: 500 }))
    assert.equal(rows, 500)
    assert.equal(counted(done), 500)
    assert(done.good.length >= 455 && done.good.length <= 470, `${seed}: ${done.good.length} good`)
    for (const { problems } of done.rejected) assert.equal(problems.length, 1)
    const codes = new Set(done.rejected.flatMap(({ problems }) => problems.map(({ code }) => code)))
    assert(codes.size >= 8, `${seed}: ${[...codes]}`)
  }
})

test('every text has all its holes filled, in both languages', () => {
  const texts: Record<string, { id: string; en: string }> = importTexts
  const { done } = imported(messyGrid({ seed: 3, rows: 800 }))
  for (const { code, facts } of [...done.warnings, ...done.rejected.flatMap(({ problems }) => problems)])
    for (const language of ['id', 'en'] as const)
      for (const [, hole = ''] of texts[code]?.[language].matchAll(/\{(\w+)\}/g) ?? assert.fail(code))
        assert(hole in facts, `${code} {${hole}}`)
})

test('a hostile sheet is answered in time', () => {
  // Each part takes well under a second when no pattern runs away, and hours when one does.
  const begun = performance.now()
  const wide = Array.from({ length: 45 }, () => Array.from({ length: 16_000 }, (_, i) => `Nama Usaha ${i % 7}`))
  const long = ['Nama Usaha', 'Kelurahan', 'Harga'].map((header) => [header, ...Array(50).fill('1-'.repeat(200_000))])
  imported([...wide.slice(0, 3), ...wide])
  imported(Array.from({ length: 51 }, (_, i) => long.map((column) => column[i])))
  assert(performance.now() - begun < 60_000)
})
