import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { newId } from '../../../core/ids.ts'
import { run } from '../../../platform/run.ts'
import { agree, balanced, done, monday, onShelf, openShop, type Shop, sell, shelve, warm } from '../shop.test.ts'
import { recordCount } from './sale.ts'

/* Many at one shelf. Whoever loses gets a reason in words; nobody gets an error of the database. */

let shop: Shop
before(async () => {
  shop = await openShop({ connections: 12 })
  await warm(shop)
})
after(() => shop.close())

const eight = Array.from({ length: 8 }, (_, cashier) => cashier)

/** Sells one after the other until the shelf says no; how many pieces this cashier got rid of. */
const sellOut = async (productIds: readonly string[], pieces: number) => {
  let sold = 0
  for (;;) {
    const answer = await sell(
      shop,
      productIds.map((productId) => ({ productId, quantity: pieces })),
    )
    if (answer.ok) sold += pieces * productIds.length
    else if (answer.refusal.code === 'action.busy') continue
    else {
      assert.equal(answer.refusal.code, 'form.invalid', JSON.stringify(answer.refusal))
      const codes = Object.values(answer.refusal.fields ?? {}).map(({ code }) => code)
      assert.ok(codes.every((code) => code === 'sale.not_enough' || code === 'sale.not_on_shelf'))
      return sold
    }
  }
}

test('eight cashiers and one batch: exactly what was there is sold', async () => {
  const { products } = shop
  await shelve(shop, await agree(shop), [{ productId: products.balado.id, quantity: 50, bestBefore: '2027-01-20' }])
  const sold = await Promise.all(eight.map(() => sellOut([products.balado.id], 1)))
  assert.equal(
    sold.reduce((a, b) => a + b),
    50,
  )
  assert.equal(await onShelf(shop, products.balado.id), 0)
  await balanced(shop)
})

test('eight cashiers, small batches of two products in opposite order: no deadlock reaches anyone', async () => {
  const { products } = shop
  const agreementId = await agree(shop)
  for (const month of ['01', '02', '03', '04', '05'])
    await shelve(shop, agreementId, [
      { productId: products.balado.id, quantity: 4, bestBefore: `2027-${month}-10` },
      { productId: products.tempe.id, quantity: 4, bestBefore: `2027-${month}-20` },
    ])
  const both = [products.balado.id, products.tempe.id]
  const sold = await Promise.all(eight.map((cashier) => sellOut(cashier % 2 ? both : both.toReversed(), 1)))
  assert.equal(
    sold.reduce((a, b) => a + b),
    40,
  )
  assert.deepEqual([await onShelf(shop, products.balado.id), await onShelf(shop, products.tempe.id)], [0, 0])
  await balanced(shop)
})

test('eight ask for five pieces each and twelve are there: two get them, six are told what is left', async () => {
  const { products } = shop
  await shelve(shop, await agree(shop), [{ productId: products.balado.id, quantity: 12, bestBefore: '2027-01-20' }])
  const five = [{ productId: products.balado.id, quantity: 5 }]
  const answers = await Promise.all(eight.map(() => sell(shop, five)))
  assert.equal(answers.filter(({ ok }) => ok).length, 2)
  for (const answer of answers)
    if (!answer.ok)
      assert.deepEqual(answer.refusal.fields?.['lines.0.quantity'], {
        code: 'sale.not_enough',
        facts: { product: 'Keripik balado', left: 2 },
      })
  assert.equal(await onShelf(shop, products.balado.id), 2)
  await balanced(shop)
})

test('tills sell while the shelf is counted: no piece leaves twice', async () => {
  const { db, by, people, products, outlets } = shop
  await shelve(shop, await agree(shop), [{ productId: products.tempe.id, quantity: 60 }])
  const counts = eight.slice(0, 3).map(async (_, turn) => {
    const counted = 50 - turn * 10
    const answer = await run(db, recordCount, by(people.manager, monday), {
      id: newId(),
      outletId: outlets.pandanaran.id,
      lines: [{ productId: products.tempe.id, counted }],
    })
    assert.ok(answer.ok || answer.refusal.code === 'form.invalid' || answer.refusal.code === 'action.busy')
  })
  const tills = eight.map(async () => {
    const answer = await sell(shop, [{ productId: products.tempe.id, quantity: 2 }])
    assert.ok(answer.ok || answer.refusal.code === 'action.busy' || answer.refusal.fields !== undefined)
  })
  await Promise.all([...counts, ...tills])
  await balanced(shop)
})

test('one press, sent eight times at once: one sale, one answer', async () => {
  const { products } = shop
  await shelve(shop, await agree(shop), [{ productId: products.balado.id, quantity: 3, bestBefore: '2027-01-20' }])
  const before = await onShelf(shop, products.balado.id)
  const press = { id: newId(), key: 'delapan-12345678' }
  const answers = await Promise.all(
    eight.map(() => sell(shop, [{ productId: products.balado.id, quantity: 1 }], press)),
  )
  const [first] = answers
  for (const answer of answers) assert.deepEqual(done(answer), first?.ok ? first.value : undefined)
  assert.equal(await onShelf(shop, products.balado.id), before - 1)
  await balanced(shop)
})
