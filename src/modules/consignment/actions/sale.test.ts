import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { newId } from '../../../core/ids.ts'
import { visitor } from '../../../platform/actor.ts'
import { ask, run } from '../../../platform/run.ts'
import {
  agree,
  balanced,
  done,
  fieldsOf,
  monday,
  onShelf,
  openShop,
  reasonOf,
  refused,
  type Shop,
  sell,
  shelve,
} from '../shop.test.ts'
import { listOutlets, recordCount, recordSale, viewMine, viewSale, viewShelf } from './sale.ts'

let shop: Shop
before(async () => {
  shop = await openShop()
})
after(() => shop.close())

const outlet = () => shop.outlets.tembalang.id
const countAt = (lines: object, { outletId = outlet(), id = newId() } = {}) =>
  run(shop.db, recordCount, shop.by(shop.people.manager), { id, outletId, lines })
const salesOf = (id: string) =>
  shop.sql<{ lines: number }>('select count(*)::int as lines from sale_line where sale_id = $1', [id])

test('what expires first leaves first, whatever the order of arrival', async () => {
  const { db, by, people, products } = shop
  const agreementId = await agree(shop)
  const arrive = (quantity: number, bestBefore: string) =>
    shelve(shop, agreementId, [{ productId: products.balado.id, quantity, bestBefore }], { outletId: outlet() })
  await arrive(3, '2027-03-01')
  await arrive(2, '2027-01-01')
  await arrive(4, '2027-02-01')
  const { id } = done(await sell(shop, [{ productId: products.balado.id, quantity: 5 }], { outletId: outlet() }))
  const left = await shop.sql<{ best_before: string; on_shelf: number }>(
    'select best_before::text, on_shelf from batch where outlet_id = $1 order by best_before',
    [outlet()],
  )
  assert.deepEqual(
    left.map(({ best_before, on_shelf }) => [best_before, on_shelf]),
    [
      ['2027-01-01', 0],
      ['2027-02-01', 1],
      ['2027-03-01', 3],
    ],
  )
  const sale = done(await ask(db, viewSale, by(people.cashier), { saleId: id }))
  assert.deepEqual([sale.kind, sale.lines.map(({ quantity }) => quantity).sort()], ['cashier', [2, 3]])
  await balanced(shop)
})

test('more than is there is refused with what is left, and nothing has moved', async () => {
  const { products } = shop
  const before = await onShelf(shop, products.balado.id, outlet())
  const lines = [
    { productId: products.balado.id, quantity: 1 },
    { productId: products.balado.id, quantity: before },
    { productId: products.rebung.id, quantity: 1 },
  ]
  const short = await sell(shop, lines, { outletId: outlet() })
  assert.deepEqual(fieldsOf(short), { 'lines.1.quantity': 'sale.not_enough', 'lines.2.quantity': 'sale.not_on_shelf' })
  assert.deepEqual(refused(short).fields?.['lines.1.quantity']?.facts, { product: 'Keripik balado', left: before - 1 })
  assert.equal(await onShelf(shop, products.balado.id, outlet()), before)
  assert.equal(
    reasonOf(await sell(shop, [{ productId: products.balado.id, quantity: 0 }], { outletId: outlet() })),
    'invalid sale.nothing',
  )
  assert.equal(
    reasonOf(await sell(shop, [{ productId: products.balado.id, quantity: 1 }], { outletId: newId() })),
    'missing page.missing',
  )
})

test('one receipt with goods of two makers: each is owed its own, and sees its own', async () => {
  const { db, by, people, products } = shop
  const sris = await agree(shop)
  const tonos = await agree(shop, {
    who: 'tono',
    terms: { marginKind: 'supplier_price', commissionBps: undefined },
    products: [{ productId: products.rebung.id, price: 9_000, supplierPrice: 7_250 }],
  })
  await shelve(shop, sris, [{ productId: products.tempe.id, quantity: 6 }], { outletId: outlet() })
  await shelve(shop, tonos, [{ productId: products.rebung.id, quantity: 6, bestBefore: '2026-11-27' }], {
    outletId: outlet(),
    who: 'tono',
  })
  const lines = [
    { productId: products.tempe.id, quantity: 2 },
    { productId: products.rebung.id, quantity: 3 },
  ]
  const { id, gross } = done(await sell(shop, lines, { outletId: outlet() }))
  assert.equal(gross, 2 * 12_345 + 3 * 9_000)
  await balanced(shop)
  const whole = done(await ask(db, viewSale, by(people.finance), { saleId: id }))
  assert.deepEqual(
    whole.lines.map(({ businessName, storeShare, supplierShare }) => [businessName, storeShare, supplierShare]).sort(),
    [
      ['Keripik Bu Sri', 4_938n, 19_752n],
      ['Lumpia Pak Tono', 5_250n, 21_750n],
    ],
  )
  const own = done(await ask(db, viewSale, by(people.tono), { saleId: id }))
  assert.deepEqual(
    own.lines.map(({ productName }) => productName),
    ['Lumpia rebung'],
  )
  const only = done(await sell(shop, [{ productId: products.tempe.id, quantity: 1 }], { outletId: outlet() }))
  for (const who of [people.tono, people.dewi, visitor])
    assert.equal(reasonOf(await ask(db, viewSale, by(who), { saleId: only.id })), 'missing page.missing')
})

test('a count sells what is missing; blank rows were not counted; the impossible names its numbers at its row', async () => {
  const { db, by, people, products } = shop
  const before = await onShelf(shop, products.balado.id, outlet())
  const tempe = await onShelf(shop, products.tempe.id, outlet())
  const lines = {
    0: { productId: products.tempe.id, counted: '' },
    1: { productId: products.balado.id, counted: `${before + 1}` },
  }
  const wrong = await countAt(lines)
  assert.deepEqual(refused(wrong).fields, {
    'lines.1.counted': {
      code: 'count.impossible',
      facts: { product: 'Keripik balado', counted: before + 1, expected: before },
    },
  })
  const twice = [
    { productId: products.balado.id, counted: before - 1 },
    { productId: products.balado.id, counted: before - 1 },
  ]
  assert.deepEqual(fieldsOf(await countAt(twice)), { 'lines.1.counted': 'count.twice' })
  assert.equal(reasonOf(await countAt([{ productId: products.balado.id, counted: '' }])), 'invalid sale.nothing')

  const { id } = done(await countAt([{ productId: products.balado.id, counted: before - 2 }]))
  assert.deepEqual(
    [await onShelf(shop, products.balado.id, outlet()), await onShelf(shop, products.tempe.id, outlet())],
    [before - 2, tempe],
  )
  const sale = done(await ask(db, viewSale, by(people.manager), { saleId: id }))
  assert.deepEqual([sale.kind, sale.lines.reduce((pieces, { quantity }) => pieces + quantity, 0)], ['count', 2])

  const same = done(await countAt([{ productId: products.balado.id, counted: before - 2 }]))
  assert.deepEqual(await salesOf(same.id), [{ lines: 0 }])
  await balanced(shop)
})

test('only the store’s cashiers sell; an attempt is remembered with who it was', async () => {
  const { db, by, people, products } = shop
  const attempt = { id: newId(), outletId: outlet(), lines: [{ productId: products.balado.id, quantity: 1 }] }
  for (const who of [people.sri, people.finance, people.dewi, people.overseer])
    assert.equal(reasonOf(await run(db, recordSale, by(who), attempt)), 'denied action.denied')
  const attempts = await shop.sql<{ actor_id: string }>(
    `select actor_id from audit_event where outcome = 'denied' and subject_id = $1`,
    [attempt.id],
  )
  assert.deepEqual(
    attempts.map(({ actor_id }) => actor_id),
    [people.sri.id, people.finance.id, people.dewi.id, people.overseer.id],
  )
  assert.deepEqual(await salesOf(attempt.id), [{ lines: 0 }])
})

test('the same key twice is one sale with one answer; with other content it is refused', async () => {
  const { products } = shop
  const before = await onShelf(shop, products.balado.id, outlet())
  const sale = { id: newId(), key: 'kasir-12345678', outletId: outlet() }
  const one = [{ productId: products.balado.id, quantity: 1 }]
  const answers = await Promise.all(Array.from({ length: 4 }, () => sell(shop, one, sale)))
  for (const answer of answers) assert.deepEqual(done(answer), done(answers[0] ?? answer))
  assert.deepEqual(
    done(await sell(shop, one, { ...sale, at: monday.add({ hours: 1 }) })),
    done(await sell(shop, one, sale)),
  )
  assert.equal(await onShelf(shop, products.balado.id, outlet()), before - 1)
  const other = await sell(shop, [{ productId: products.balado.id, quantity: 2 }], sale)
  assert.equal(reasonOf(other), 'invalid action.key_reused')
  const sameId = await sell(shop, one, { ...sale, key: 'kasir-87654321' })
  assert.equal(reasonOf(sameId), 'conflict sale.already_recorded')
  assert.equal(await onShelf(shop, products.balado.id, outlet()), before - 1)
  await balanced(shop)
})

test('a replay still gets its answer when the shelf is empty by then', async () => {
  const { products } = shop
  const left = await onShelf(shop, products.tempe.id, outlet())
  const sale = { id: newId(), key: 'habis-12345678', outletId: outlet() }
  const all = [{ productId: products.tempe.id, quantity: left }]
  const first = done(await sell(shop, all, sale))
  assert.equal(await onShelf(shop, products.tempe.id, outlet()), 0)
  assert.deepEqual(done(await sell(shop, all, sale)), first)
})

test('the shelf is read page by page, by people of the store; a maker reads where its own goods stand', async () => {
  const { db, by, people, products } = shop
  await shelve(shop, await agree(shop), [{ productId: products.tempe.id, quantity: 3 }], { outletId: outlet() })
  const shelf = done(await ask(db, viewShelf, by(people.finance), { outletId: outlet() }))
  const names = shelf.rows.map(({ productName }) => productName)
  assert.deepEqual(names, [...names].sort())
  const [first] = shelf.rows
  const rest = done(
    await ask(db, viewShelf, by(people.finance), {
      outletId: outlet(),
      after: `${first?.productId}~${first?.productName}`,
    }),
  )
  assert.deepEqual(
    rest.rows.map(({ productName }) => productName),
    names.slice(1),
  )
  for (const who of [people.sri, people.dewi, people.overseer])
    assert.equal(reasonOf(await ask(db, viewShelf, by(who), { outletId: outlet() })), 'missing page.missing')
  const mine = done(await ask(db, viewMine, by(people.tono), {}))
  assert.ok(mine.rows.length > 0 && mine.rows.every(({ businessName }) => businessName === 'Lumpia Pak Tono'))
  assert.equal(reasonOf(await ask(db, viewMine, by(people.manager), {})), 'missing page.missing')
  assert.equal(done(await ask(db, listOutlets, by(people.cashier), {})).outlets.length, 2)
  assert.equal(reasonOf(await ask(db, listOutlets, by(people.sri), {})), 'missing page.missing')
})

test('goods that came under two prices are sold each at its own', async () => {
  const { db, by, people, products } = shop
  const { lobby } = shop.outlets
  assert.ok(lobby)
  const outletId = shop.outlets.pandanaran.id
  const at = (price: number) => ({ products: [{ productId: products.balado.id, price }], outlets: [outletId] })
  await shelve(
    shop,
    await agree(shop, at(15_000)),
    [{ productId: products.balado.id, quantity: 1, bestBefore: '2027-01-01' }],
    { outletId },
  )
  await shelve(
    shop,
    await agree(shop, at(17_000)),
    [{ productId: products.balado.id, quantity: 1, bestBefore: '2027-02-01' }],
    { outletId },
  )
  const shelf = done(await ask(db, viewShelf, by(people.cashier), { outletId }))
  const row = shelf.rows.find(({ productId }) => productId === products.balado.id)
  assert.deepEqual([row?.lowestPrice, row?.price], [15_000n, 17_000n])
  assert.equal(done(await sell(shop, [{ productId: products.balado.id, quantity: 2 }], { outletId })).gross, 32_000)
  await balanced(shop)
})
