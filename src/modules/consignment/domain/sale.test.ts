import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { rupiah, sum } from '../../../core/money.ts'
import type { Refusal, Result } from '../../../core/result.ts'
import type { LineMargin } from '../../../core/share.ts'
import { allocateSale, type Batch, moneyOf, soldByCount } from './sale.ts'

const refusalOf = <T>(result: Result<T>): Refusal => {
  assert.ok(!result.ok, 'this should have been refused')
  return result.refusal
}
const commission: LineMargin = { commissionBps: 2_000, supplierPrice: null }

const batch = (id: string, onShelf: number, more: Partial<Batch> = {}): Batch => ({
  id,
  agreementId: 'a',
  productId: 'balado',
  productName: 'Keripik balado',
  price: rupiah(15_000),
  margin: commission,
  bestBefore: null,
  onShelf,
  ...more,
})
const taken = (result: ReturnType<typeof allocateSale>) => {
  assert.ok(result.ok, 'this sale should hold')
  return result.value.map(({ batchId, quantity }) => [batchId, quantity])
}

test('what expires first leaves first', () => {
  const shelf = [batch('january', 3), batch('february', 5), batch('undated', 9)]
  assert.deepEqual(taken(allocateSale(shelf, [{ productId: 'balado', quantity: 2 }])), [['january', 2]])
  assert.deepEqual(taken(allocateSale(shelf, [{ productId: 'balado', quantity: 9 }])), [
    ['january', 3],
    ['february', 5],
    ['undated', 1],
  ])
})

test('of Rp15.000 with 20 % the store keeps Rp3.000; with a supplier price the owner gets that price', () => {
  const shelf = [
    batch('c', 10),
    batch('s', 10, { productId: 'tempe', margin: { commissionBps: null, supplierPrice: rupiah(11_500) } }),
  ]
  const sold = allocateSale(shelf, [
    { productId: 'balado', quantity: 2 },
    { productId: 'tempe', quantity: 3 },
  ])
  assert.ok(sold.ok)
  assert.deepEqual(
    sold.value.map(({ gross, storeShare, supplierShare }) => [gross, storeShare, supplierShare]),
    [
      [30_000n, 6_000n, 24_000n],
      [45_000n, 10_500n, 34_500n],
    ],
  )
})

test('a sale takes only what is there, and names what is left of each that is short', () => {
  const shelf = [batch('a', 2), batch('b', 1), batch('c', 4, { productId: 'tempe', productName: 'Keripik tempe' })]
  const refused = refusalOf(
    allocateSale(shelf, [
      { productId: 'tempe', quantity: 4 },
      { productId: 'balado', quantity: 4 },
      { productId: 'wingko', quantity: 1 },
    ]),
  )
  assert.deepEqual(refused.fields, {
    'lines.1.quantity': { code: 'sale.not_enough', facts: { product: 'Keripik balado', left: 3 } },
    'lines.2.quantity': { code: 'sale.not_on_shelf' },
  })
})

test('two lines of the same product share one shelf', () => {
  const shelf = [batch('a', 3), batch('b', 2)]
  const twice = (second: number) =>
    allocateSale(shelf, [
      { productId: 'balado', quantity: 2 },
      { productId: 'balado', quantity: second },
    ])
  assert.deepEqual(taken(twice(3)), [
    ['a', 3],
    ['b', 2],
  ])
  assert.deepEqual(refusalOf(twice(4)).fields, {
    'lines.1.quantity': { code: 'sale.not_enough', facts: { product: 'Keripik balado', left: 3 } },
  })
})

test('a count sells the difference; a blank row was not counted', () => {
  const shelf = [batch('a', 3), batch('b', 2), batch('c', 4, { productId: 'tempe' })]
  const counted = soldByCount(shelf, [
    { productId: 'tempe', counted: undefined },
    { productId: 'balado', counted: 1 },
  ])
  assert.deepEqual(counted, { ok: true, value: [{ productId: 'balado', quantity: 4 }] })
  assert.deepEqual(soldByCount(shelf, [{ productId: 'tempe', counted: 4 }]), { ok: true, value: [] })
})

test('more than can be there is impossible, says the numbers, and stands in its own row', () => {
  const shelf = [batch('a', 3), batch('b', 2)]
  const refused = refusalOf(
    soldByCount(shelf, [
      { productId: 'tempe', counted: undefined },
      { productId: 'balado', counted: 6 },
      { productId: 'wingko', counted: 0 },
    ]),
  )
  assert.deepEqual(refused.fields?.['lines.1.counted'], {
    code: 'count.impossible',
    facts: { product: 'Keripik balado', counted: 6, expected: 5 },
  })
  assert.equal(refused.fields?.['lines.2.counted']?.code, 'sale.not_on_shelf')
})

test('two counts of one product are refused: they would sell its pieces twice', () => {
  const refused = refusalOf(
    soldByCount(
      [batch('a', 10)],
      [
        { productId: 'balado', counted: 8 },
        { productId: 'balado', counted: 8 },
      ],
    ),
  )
  assert.equal(refused.fields?.['lines.1.counted']?.code, 'count.twice')
})

const margins = (price: number): fc.Arbitrary<LineMargin> =>
  fc.oneof(
    fc.integer({ min: 0, max: 10_000 }).map((commissionBps) => ({ commissionBps, supplierPrice: null })),
    fc.integer({ min: 1, max: price }).map((amount) => ({ commissionBps: null, supplierPrice: rupiah(amount) })),
  )
const shelves = fc.array(
  fc
    .record({
      product: fc.integer({ min: 0, max: 3 }),
      agreement: fc.integer({ min: 0, max: 2 }),
      onShelf: fc.integer({ min: 1, max: 40 }),
      price: fc.integer({ min: 1, max: 2_000_000 }),
    })
    .chain((given) => margins(given.price).map((margin) => ({ ...given, margin }))),
  { maxLength: 8 },
)
const wishes = fc.array(
  fc.record({ product: fc.integer({ min: 0, max: 4 }), quantity: fc.integer({ min: 0, max: 60 }) }),
  {
    maxLength: 6,
  },
)

test('whatever stands there and whatever is wished: no piece too many, no rupiah lost', () => {
  let sales = 0
  fc.assert(
    fc.property(shelves, wishes, (stock, wished) => {
      const shelf = stock.map(({ product, agreement, onShelf, price, margin }, index) =>
        batch(`b${index}`, onShelf, {
          productId: `p${product}`,
          agreementId: `a${agreement}`,
          price: rupiah(price),
          margin,
        }),
      )
      const wanted = wished.map(({ product, quantity }) => ({ productId: `p${product}`, quantity }))
      const piecesOf = (productId: string, of: readonly { productId: string; quantity: number }[]) =>
        of.filter((each) => each.productId === productId).reduce((total, { quantity }) => total + quantity, 0)
      const there = shelf.map(({ productId, onShelf }) => ({ productId, quantity: onShelf }))
      const enough = wanted.every(({ productId }) => piecesOf(productId, wanted) <= piecesOf(productId, there))

      const sold = allocateSale(shelf, wanted)
      assert.equal(sold.ok, enough, 'refused exactly when something is short')
      if (!sold.ok) return
      sales++
      for (const line of sold.value) {
        const from = shelf.find(({ id }) => id === line.batchId)
        assert.ok(from && line.quantity > 0 && line.quantity <= from.onShelf)
        assert.equal(line.gross, line.price * BigInt(line.quantity))
        assert.equal(line.storeShare + line.supplierShare, line.gross)
        assert.ok(line.storeShare >= 0n && line.supplierShare >= 0n)
      }
      const named = sold.value.map((line) => ({
        productId: shelf.find(({ id }) => id === line.batchId)?.productId ?? '',
        quantity: line.quantity,
      }))
      for (const { productId } of wanted) assert.equal(piecesOf(productId, named), piecesOf(productId, wanted))
      const books = moneyOf(sold.value)
      assert.equal(sum(books.map((each) => each.storeShare)), sum(sold.value.map((each) => each.storeShare)))
      assert.equal(sum(books.map((each) => each.supplierShare)), sum(sold.value.map((each) => each.supplierShare)))
      assert.equal(new Set(books.map(({ agreementId }) => agreementId)).size, books.length)
    }),
    { numRuns: 500 },
  )
  assert.ok(sales > 50, `only ${sales} of the random sales went through`)
})

test('whatever is counted: what is sold and what is left are what was there', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 5 }),
      fc.nat(250),
      (stock, counted) => {
        const shelf = stock.map((onShelf, index) => batch(`b${index}`, onShelf))
        const there = stock.reduce((total, each) => total + each, 0)
        const wanted = soldByCount(shelf, [{ productId: 'balado', counted }])
        assert.equal(wanted.ok, counted <= there)
        if (!wanted.ok) return
        const sold = allocateSale(shelf, wanted.value)
        assert.ok(sold.ok)
        assert.equal(
          sold.value.reduce((total, { quantity }) => total + quantity, counted),
          there,
        )
      },
    ),
  )
})
