import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { rupiah, sum } from '../../core/money.ts'
import { balancesOf, paymentTransfers, positionOf, saleTransfers } from './domain.ts'

const amount = fc.bigInt({ min: 0n, max: 10n ** 12n }).map(rupiah)

test('a sale of Rp15.000 with 20 % commission leaves Rp12.000 owed', () => {
  const books = balancesOf(saleTransfers(rupiah(3_000), rupiah(12_000)))
  assert.deepEqual(positionOf(books), {
    sales: 15_000n,
    storeShare: 3_000n,
    supplierShare: 12_000n,
    paid: 0n,
    owed: 12_000n,
  })
})

test('whatever is sold and paid, the books sum to nothing and no rupiah goes missing', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(amount, amount)), fc.array(amount), (sales, payments) => {
      const books = balancesOf([
        ...sales.flatMap(([store, supplier]) => saleTransfers(store, supplier)),
        ...payments.flatMap(paymentTransfers),
      ])
      assert.equal(sum(Object.values(books)), 0n)
      const position = positionOf(books)
      assert.equal(position.sales, sum(sales.flat()))
      assert.equal(position.storeShare + position.supplierShare, position.sales)
      assert.equal(position.paid, sum(payments))
      assert.equal(position.owed + position.paid, sum(sales.map(([, supplier]) => supplier)))
    }),
  )
})
