/** Whole rupiah. The brand keeps prices and quantities from mixing; a `bigint` never rounds by itself. */
export type Rupiah = bigint & { readonly unit: 'rupiah' }

/** Beyond this no amount on the platform is believable: one thousand trillion rupiah. */
export const mostRupiah = (10n ** 15n) as Rupiah

/** Whole rupiah from a whole number; throws RangeError for a fraction. */
export const rupiah = (amount: bigint | number): Rupiah => BigInt(amount) as Rupiah

/** The sum of amounts; 0 for none. */
export const sum = (amounts: readonly Rupiah[]): Rupiah => rupiah(amounts.reduce((total, each) => total + each, 0n))

/** Unit price times a whole quantity; throws RangeError for a fraction. */
export const times = (amount: Rupiah, quantity: number): Rupiah => rupiah(amount * BigInt(quantity))

/**
 * Splits an amount by whole weights without losing a rupiah: what rounding leaves goes to the first parts that
 * have a weight. A negative amount splits as the exact opposite, so that a correction undoes its original.
 * Throws RangeError when weights are negative or all zero.
 */
export const split = (amount: Rupiah, weights: readonly number[]): Rupiah[] => {
  const shares = weights.map(BigInt)
  const whole = shares.reduce((total, share) => total + share, 0n)
  if (whole <= 0n || shares.some((share) => share < 0n)) throw new RangeError('a split needs weights above zero')
  const unit = amount < 0n ? -1n : 1n
  const parts = shares.map((share) => (amount * share) / whole)
  let left = (amount - parts.reduce((total, part) => total + part, 0n)) * unit
  return parts.map((part, i) => rupiah(shares[i] !== 0n && left-- > 0n ? part + unit : part))
}

/**
 * The part of an amount given in basis points (1 bps = 0.01 %; 10,000 = all), rounded down towards zero. Whoever
 * holds the other side takes `amount − portion`, so nothing is lost. Throws RangeError outside 0…10,000.
 */
export const portion = (amount: Rupiah, bps: number): Rupiah => {
  if (bps < 0 || bps > 10_000) throw new RangeError(`basis points out of range: ${bps}`)
  return rupiah((amount * BigInt(bps)) / 10_000n)
}

/** `Rp15.000`, and `−Rp15.000` below zero: no space, dots between thousands (legal-reference 7.15). */
export const formatRupiah = (amount: Rupiah): string => {
  const digits = (amount < 0n ? -amount : amount).toString().replace(/\B(?=(\d{3})+$)/g, '.')
  return `${amount < 0n ? '−' : ''}Rp${digits}`
}

/** How many noughts a word for a magnitude adds. */
const scales = new Map([
  ...['rb', 'rbu', 'ribu', 'k'].map((word) => [word, 3] as const),
  ...['jt', 'juta'].map((word) => [word, 6] as const),
  ...['miliar', 'milyar', 'mlr'].map((word) => [word, 9] as const),
  ...['triliun', 'trilyun'].map((word) => [word, 12] as const),
])

/**
 * Reads an amount as people in Indonesia write it: `15000`, `15.000`, `Rp15.000,-`, `Rp 15.000,00`, `15,000`,
 * `15 ribu`, `15rb`, `15k`, `1,5 jt`. Whole rupiah up to 10^15; whatever could mean two amounts (`1.5`, `15.00`,
 * `1.500 juta`), has sen or is negative is `undefined`.
 */
export const parseRupiah = (text: string): Rupiah | undefined => {
  const bare = text
    .trim()
    .toLowerCase()
    .replace(/^(rp\.?|idr)\s*/, '')
    .replace(/\s*[.,]\s*-+$/, '')
  const found = /^([\d.,]+|\d{1,3}(?: \d{3})+)\s*([a-z]+)?$/.exec(bare)
  if (!found) return undefined
  const [, figure = '', unit] = found
  const amount = unit === undefined ? plainAmount(figure.replaceAll(' ', '')) : scaledAmount(figure, scales.get(unit))
  return amount !== undefined && amount <= mostRupiah ? rupiah(amount) : undefined
}

/** Thousands are grouped by one sign throughout; sen are accepted only when they are nought and cannot be thousands. */
const plainAmount = (figure: string): bigint | undefined => {
  const whole = /^(?:\d+|\d{1,3}(?:\.\d{3})+)(?:,00)?$|^(?:\d{4,}|\d{1,3}(?:,\d{3})+)(?:\.00)?$/.test(figure)
  return whole ? BigInt(figure.replace(/[.,]00$/, '').replace(/[.,]/g, '')) : undefined
}

/** `1,5` of a magnitude. Three decimals may be thousands (`1.500 juta`), unless a nought leads (`0,125 juta`). */
const scaledAmount = (figure: string, scale: number | undefined): bigint | undefined => {
  const found = /^(\d+)(?:[.,](\d+))?$/.exec(figure)
  if (scale === undefined || !found) return undefined
  const [, whole = '', decimals = ''] = found
  if (decimals.length > scale || (decimals.length === 3 && whole !== '0')) return undefined
  return BigInt(whole + decimals.padEnd(scale, '0'))
}

const small = 'nol satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas'.split(' ')

/** What stands before a larger number word. "Satu" melts into "se-" up to seribu, and no further: satu juta. */
const steps = [
  { from: 10n ** 12n, word: 'triliun' },
  { from: 10n ** 9n, word: 'miliar' },
  { from: 10n ** 6n, word: 'juta' },
  { from: 1000n, word: 'ribu', one: 'seribu' },
  { from: 100n, word: 'ratus', one: 'seratus' },
  { from: 20n, by: 10n, word: 'puluh' },
]

/**
 * A whole number in Indonesian words (terbilang, legal-reference 7.15): 1.250.500 → "satu juta dua ratus lima puluh
 * ribu lima ratus". From 0 to 10^15 ("seribu triliun"); throws RangeError outside. The unit is the caller's to add.
 */
export const inWords = (amount: bigint | number): string => {
  const number = BigInt(amount)
  if (number < 0n || number > mostRupiah) throw new RangeError(`no words for ${number}`)
  const plain = small[Number(number)]
  if (plain !== undefined) return plain
  if (number < 20n) return `${inWords(number - 10n)} belas`
  return large(number)
}

const large = (number: bigint): string => {
  const step = steps.find(({ from }) => number >= from)
  if (!step) throw new RangeError(`no words for ${number}`)
  const size = step.by ?? step.from
  const [count, rest] = [number / size, number % size]
  const head = count === 1n && step.one ? step.one : `${inWords(count)} ${step.word}`
  return rest === 0n ? head : `${head} ${inWords(rest)}`
}
