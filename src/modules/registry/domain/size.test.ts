import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { rupiah } from '../../../core/money.ts'
import { sizeOf, sizeRuleOn, sizeRules, sizes } from './size.ts'

const today = Temporal.PlainDate.from('2026-11-23')
const old = Temporal.PlainDate.from('2016-03-01')
const billion = 1_000_000_000n
const sized = (figures: { capital?: bigint; sales?: bigint; startedOn?: Temporal.PlainDate | null }, on = today) => {
  const { capital, sales, startedOn = old } = figures
  return sizeOf(
    {
      capital: capital === undefined ? null : rupiah(capital),
      yearlySales: sales === undefined ? null : rupiah(sales),
      startedOn,
    },
    on,
  )
}

describe('the size of a business (PP 7/2021 ps 35)', () => {
  it('goes by the sales of a full year, to the rupiah', () => {
    const bounds = [
      [0n, 'micro'],
      [2n * billion, 'micro'],
      [2n * billion + 1n, 'small'],
      [15n * billion, 'small'],
      [15n * billion + 1n, 'medium'],
      [50n * billion, 'medium'],
      [50n * billion + 1n, 'large'],
    ] as const
    for (const [sales, size] of bounds) {
      const found = sized({ sales, capital: 1n })
      assert.deepEqual([found?.size, found?.by], [size, 'sales'], `${sales}`)
    }
  })

  it('goes by capital, to the rupiah, while nothing was sold for a year', () => {
    const bounds = [
      [billion, 'micro'],
      [billion + 1n, 'small'],
      [5n * billion, 'small'],
      [5n * billion + 1n, 'medium'],
      [10n * billion, 'medium'],
      [10n * billion + 1n, 'large'],
    ] as const
    for (const [capital, size] of bounds) {
      const found = sized({ capital })
      assert.deepEqual([found?.size, found?.by], [size, 'capital'], `${capital}`)
    }
  })

  it('turns from capital to sales on the day the business is a year old', () => {
    const startedOn = Temporal.PlainDate.from('2025-11-24')
    const figures = { capital: 2n * billion, sales: billion, startedOn }
    assert.deepEqual([sized(figures)?.by, sized(figures)?.size], ['capital', 'small'])
    const next = today.add({ days: 1 })
    assert.deepEqual([sized(figures, next)?.by, sized(figures, next)?.size], ['sales', 'micro'])
  })

  it('assumes a full year where nobody said when the business began, and says so', () => {
    const found = sized({ sales: billion, startedOn: null })
    assert.deepEqual([found?.by, found?.assumed], ['sales', true])
  })

  it('is not known when nothing is said, nor before there was a law', () => {
    assert.equal(sized({}), undefined)
    assert.equal(sized({ sales: 1n }, Temporal.PlainDate.from('2008-07-03')), undefined)
  })

  it('reads an old list by the law of its time', () => {
    const on = (day: string) => sizeRuleOn(Temporal.PlainDate.from(day))?.key
    assert.deepEqual([on('2021-02-01'), on('2021-02-02')], ['uu-20-2008', 'pp-7-2021'])
    assert.equal(sized({ sales: 301_000_000n }, Temporal.PlainDate.from('2020-06-01'))?.size, 'small')
    assert.equal(sized({ sales: 301_000_000n })?.size, 'micro')
  })

  it('never shrinks as the figures grow, and every rule cites what it rests on', () => {
    fc.assert(
      fc.property(fc.bigInt(0n, 80n * billion), fc.bigInt(0n, 80n * billion), fc.boolean(), (one, other, bySales) => {
        const [less, more] = one < other ? [one, other] : [other, one]
        const rank = (amount: bigint) =>
          sizes.indexOf(sized(bySales ? { sales: amount } : { capital: amount })?.size ?? 'large')
        assert.ok(rank(less) <= rank(more))
      }),
    )
    for (const { law, facts } of sizeRules) assert.match(`${law}: ${facts}`, /ps \d+: 1\.1\.\d/)
  })
})
