import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { formatRupiah, inWords, mostRupiah, parseRupiah, portion, rupiah, split, sum, times } from './money.ts'

const amounts = fc.bigInt({ min: 0n, max: 10n ** 15n })
const signed = fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n })
const weights = fc
  .array(fc.integer({ min: 0, max: 10_000 }), { minLength: 1, maxLength: 9 })
  .filter((each) => each.some((weight) => weight > 0))

test('a split loses nothing, favours nobody by more than a rupiah, and gives nothing to who has no weight', () => {
  fc.assert(
    fc.property(signed, weights, (amount, weights) => {
      const parts = split(rupiah(amount), weights)
      assert.equal(sum(parts), amount)
      const whole = BigInt(weights.reduce((a, b) => a + b))
      for (const [i, part] of parts.entries()) {
        const over = part - (amount * BigInt(weights[i] ?? 0)) / whole
        assert(over >= -1n && over <= 1n)
        if (weights[i] === 0) assert.equal(part, 0n)
      }
    }),
  )
})

test('the split of a correction is the opposite of the split', () => {
  assert.deepEqual(split(rupiah(100), [1, 1, 1]), [34n, 33n, 33n])
  fc.assert(
    fc.property(amounts, weights, (amount, weights) => {
      const there = split(rupiah(amount), weights)
      const back = split(rupiah(-amount), weights)
      assert.deepEqual(
        back,
        there.map((part) => -part),
      )
    }),
  )
})

test('nothing can be split over no weight', () => {
  for (const none of [[], [0, 0], [2, -1]]) assert.throws(() => split(rupiah(5), none), RangeError)
})

test('a portion and its other side are the whole, and a correction undoes both', () => {
  assert.equal(portion(rupiah(9_999), 1_250), 1_249n)
  assert.equal(portion(rupiah(-9_999), 1_250), -1_249n)
  fc.assert(
    fc.property(amounts, fc.integer({ min: 0, max: 10_000 }), (amount, bps) => {
      const mine = portion(rupiah(amount), bps)
      assert(mine >= 0n && mine <= amount)
      assert(mine * 10_000n <= amount * BigInt(bps) && (mine + 1n) * 10_000n > amount * BigInt(bps))
      assert.equal(portion(rupiah(-amount), bps), -mine)
    }),
  )
  for (const bad of [-1, 10_001, 0.5]) assert.throws(() => portion(rupiah(1), bad), RangeError)
})

test('sums and products are exact where floating point is not', () => {
  assert.equal(sum([]), 0n)
  assert.equal(sum([rupiah(9_007_199_254_740_993n), rupiah(2)]), 9_007_199_254_740_995n)
  assert.equal(times(rupiah(9_007_199_254_740_993n), 3), 27_021_597_764_222_979n)
  assert.throws(() => times(rupiah(1), 1.5), RangeError)
})

test('rupiah reads as it is written in Indonesia', () => {
  const written = { 0: 'Rp0', 999: 'Rp999', 15000: 'Rp15.000', 1250000: 'Rp1.250.000' }
  for (const [amount, text] of Object.entries(written)) assert.equal(formatRupiah(rupiah(Number(amount))), text)
  assert.equal(formatRupiah(rupiah(-15_000)), '−Rp15.000')
})

test('an amount is read in every way people write it', () => {
  // biome-ignore format: a table of looks
  const read: Record<string, number> = {
    '15000': 15_000, '15.000': 15_000, 'Rp15.000,-': 15_000, 'Rp 15.000,00': 15_000, '15,000': 15_000,
    '15 ribu': 15_000, '15rb': 15_000, '15k': 15_000, '15 K': 15_000, '1,5 jt': 1_500_000, '1.5 juta': 1_500_000,
    ' rp. 15.000 ': 15_000, 'IDR 15000': 15_000, 'Rp.15.000.-': 15_000, 'Rp 15 000': 15_000, '15000.00': 15_000,
    '15,000.00': 15_000, '15.000,--': 15_000, '500,00': 500, '0': 0, '1.250.000': 1_250_000, '2 milyar': 2e9,
    '1,25 miliar': 1.25e9, '0,5jt': 500_000, '0,125 juta': 125_000, '12 triliun': 12e12, '2,5rb': 2_500,
  }
  for (const [text, amount] of Object.entries(read)) assert.equal(parseRupiah(text), BigInt(amount), text)
})

test('what could be two amounts, has sen, is negative or beyond belief is not read', () => {
  const unread =
    '| 1.5 | 15.00 | 1,5 | 1.500 juta | 1,250 jt | 15.000,50 | 15.50 | 1.234.56 | 1.2.3 | 12.34.567 | 1,234.567 | -5 |' +
    '−Rp5 | (5000) | 1e5 | 1,5E+7 | Rp | juta | 5 m | 5 constructor | 5 ember | 10.000-15.000 | 10rb/15rb | 1,2345 rb |' +
    '1000000000000001 | 1.001 triliun | 1001 triliun | 15.000 rb | ., | 15..000 | Rp15.000,00,- extra'
  for (const text of unread.split('|')) assert.equal(parseRupiah(text), undefined, text)
  assert.equal(parseRupiah('1000 triliun'), mostRupiah)
})

test('what is written is read back', () => {
  fc.assert(fc.property(amounts, (amount) => parseRupiah(formatRupiah(rupiah(amount))) === amount))
})

test('amounts in words, as on a receipt', () => {
  // biome-ignore format: a table of looks
  const said: Record<string, string> = {
    '0': 'nol', '10': 'sepuluh', '11': 'sebelas', '12': 'dua belas', '19': 'sembilan belas', '20': 'dua puluh',
    '21': 'dua puluh satu', '100': 'seratus', '111': 'seratus sebelas', '200': 'dua ratus', '1000': 'seribu',
    '1001': 'seribu satu', '1100': 'seribu seratus', '2000': 'dua ribu', '11000': 'sebelas ribu',
    '21000': 'dua puluh satu ribu', '100000': 'seratus ribu', '101000': 'seratus satu ribu',
    '115000': 'seratus lima belas ribu', '1000000': 'satu juta', '1001000': 'satu juta seribu',
    '1250500': 'satu juta dua ratus lima puluh ribu lima ratus', '1000000000': 'satu miliar',
    '2000000000001': 'dua triliun satu', '1000000000000000': 'seribu triliun',
  }
  for (const [amount, text] of Object.entries(said)) assert.equal(inWords(BigInt(amount)), text)
  for (const bad of [-1n, 10n ** 15n + 1n]) assert.throws(() => inWords(bad), /no words for/)
  assert.throws(() => inWords(1.5), RangeError)
})

test('the words mean the amount', () => {
  fc.assert(fc.property(amounts, (amount) => spoken(inWords(amount)) === amount))
  for (let amount = 0n; amount < 2_500n; amount++) assert.equal(spoken(inWords(amount)), amount)
})

/** Reads number words from the largest down, a second way than they were made, so that one mistake cannot hide in both. */
const spoken = (text: string): bigint => {
  const words = text.replace(/\bse(puluh|belas|ratus|ribu)/g, 'satu $1').split(' ')
  const sizes = { triliun: 12, miliar: 9, juta: 6, ribu: 3, ratus: 2, puluh: 1 }
  const found = Object.entries(sizes).find(([word]) => words.includes(word))
  if (!found) return words[1] === 'belas' ? 10n + unit(words[0]) : unit(words[0])
  const at = words.lastIndexOf(found[0])
  const rest = words.slice(at + 1).join(' ')
  return spoken(words.slice(0, at).join(' ')) * 10n ** BigInt(found[1]) + (rest === '' ? 0n : spoken(rest))
}

const unit = (word = 'nol'): bigint =>
  BigInt('nol satu dua tiga empat lima enam tujuh delapan sembilan'.split(' ').indexOf(word))
