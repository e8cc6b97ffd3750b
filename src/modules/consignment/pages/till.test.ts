import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { agree, done, onShelf, type Shop, sell, shelve } from '../shop.test.ts'
import { formOf, openVisits, says, type Visits } from '../visit.test.ts'

let visits: Visits
let shop: Shop
before(async () => {
  visits = await openVisits()
  shop = visits.shop
})
after(() => visits.close())

test('the till names what is left, keeps what was typed, and never lets it slide to other goods', async () => {
  const { people, products, outlets } = shop
  const outletId = outlets.tembalang.id
  const agreementId = await agree(shop, { outlets: [outletId] })
  const goods = [
    { productId: products.balado.id, quantity: 3, bestBefore: '2027-06-01' },
    { productId: products.tempe.id, quantity: 6 },
  ]
  await shelve(shop, agreementId, goods, { outletId })
  const cashier = await visits.signIn(people.cashier)
  says(await cashier.get('/'), 'Melati Tembalang', 'Buka kasir gerai ini')
  const path = `/titip-jual/gerai/${outletId}/kasir`
  const till = await cashier.get(path)
  says(till, 'Kasir Melati Tembalang', 'Keripik balado', 'Rp15.000 · Sisa 3 bungkus', 'Rp12.345 · Sisa 6 bungkus')
  const form = formOf(till, path)
  assert.equal(form['lines.0.productId'], products.balado.id)

  const above = await cashier.post(path, { ...form, 'lines.0.quantity': '4', 'lines.1.quantity': '2' })
  assert.equal(above.status, 422)
  says(above, 'Keripik balado: di rak tinggal 3.')
  const kept = formOf(above, path)
  assert.deepEqual([kept['lines.0.quantity'], kept['lines.1.quantity'], kept.id], ['4', '2', form.id])

  // A rival sells the last balado: the row stays where it was, so that the 2 still stand at the tempe.
  done(await sell(shop, [{ productId: products.balado.id, quantity: 3 }], { outletId }))
  const gone = await cashier.post(path, { ...kept, 'lines.0.quantity': '1' })
  says(gone, 'Barang ini tidak ada di rak gerai ini.', 'Sudah habis di rak ini')
  const after = formOf(gone, path)
  assert.deepEqual([after['lines.1.productId'], after['lines.1.quantity']], [products.tempe.id, '2'])
  const sold = await cashier.post(path, { ...after, 'lines.0.quantity': '' })
  assert.equal(sold.location, `/titip-jual/penjualan/${form.id}?beres=sale.record`)
  assert.equal(await onShelf(shop, products.tempe.id, outletId), 4)
  says(
    await cashier.get(sold.location),
    'Penjualan tercatat',
    'Dibayar pembeli Rp24.690',
    'dua puluh empat ribu enam ratus sembilan puluh rupiah',
    'Penjualan berikutnya',
  )
  const again = await cashier.post(path, { ...after, 'lines.0.quantity': '' })
  assert.equal(again.location, sold.location, 'a second press is the same sale')
  assert.equal(await onShelf(shop, products.tempe.id, outletId), 4)

  const sri = await visits.signIn(people.sri)
  says(await sri.get(`/titip-jual/penjualan/${form.id}`), 'Barang Anda yang laku', 'Rp19.752')
})

test('the shelf is counted in the same way', async () => {
  const { people, products, outlets } = shop
  const outletId = outlets.tembalang.id
  const manager = await visits.signIn(people.manager)
  const path = `/titip-jual/gerai/${outletId}/hitung`
  const page = await manager.get(path)
  says(page, 'Hitung rak Melati Tembalang', 'Seharusnya 4 bungkus')
  const form = formOf(page, path)
  const place = Object.keys(form)
    .find((name) => form[name] === products.tempe.id)
    ?.split('.')[1]
  const field = `lines.${place}.counted`
  const impossible = await manager.post(path, { ...form, [field]: '5' })
  says(impossible, 'Keripik tempe: terhitung 5, padahal di rak seharusnya paling banyak 4.')
  assert.equal(formOf(impossible, path)[field], '5')
  const counted = await manager.post(path, { ...form, [field]: '3' })
  says(await manager.get(counted.location), 'Hitungan tersimpan', 'Terhitung laku Rp12.345')
  const same = await manager.post(path, { ...formOf(await manager.get(path), path), [field]: '3' })
  says(await manager.get(same.location), 'Tidak ada yang berkurang')
})

test('a foreign page cannot press our buttons, and whoever may not sell is told who may', async () => {
  const { people, outlets } = shop
  const path = `/titip-jual/gerai/${outlets.tembalang.id}/kasir`
  const cashier = await visits.signIn(people.cashier)
  const form = { ...formOf(await cashier.get(path), path), 'lines.0.quantity': '1' }
  const finance = await visits.signIn(people.finance)
  const page = await finance.get(path)
  says(page, 'Yang boleh mencatat: kasir toko ini')
  assert.ok(!page.text.includes(`action="${path}"`), 'no form that would be refused')
  const refused = await finance.post(path, form)
  assert.equal(refused.status, 403)
  says(refused, 'kasir toko ini')
  const foreign = await visits.stranger(path, {
    method: 'POST',
    body: new URLSearchParams(form),
    headers: { origin: 'https://elsewhere.example' },
  })
  assert.equal(foreign.status, 403)
})
