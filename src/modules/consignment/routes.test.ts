import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { newId } from '../../core/ids.ts'
import { run } from '../../platform/run.ts'
import { send } from './actions/delivery.ts'
import { agree, done, monday, type Shop } from './shop.test.ts'
import { busy, formOf, openVisits, post, says, type Visit, type Visits } from './visit.test.ts'

let visits: Visits
let shop: Shop
before(async () => {
  visits = await openVisits()
  shop = visits.shop
})
after(() => visits.close())

test('every page opens for whom it concerns, and is not there for anyone else', async () => {
  const { people, outlets } = shop
  const { agreementId, accepted, parcel, saleId } = await busy(visits)
  const ended = monday.add({ hours: 24 * 8 })
  const settlementId = await post(shop, agreementId, ended)
  await visits.setClock(ended)
  const phones: Record<string, Visit> = {}
  for (const [name, who] of Object.entries(people)) phones[name] = await visits.signIn(who)
  const shelf = outlets.pandanaran.id
  const sides = 'sri manager cashier finance overseer'
  const table: [string, string][] = [
    ['/titip-jual/kiriman', 'sri tono manager cashier finance dewi overseer'],
    ['/titip-jual/kirim', 'sri tono'],
    [`/titip-jual/kirim/${agreementId}`, 'sri'],
    [`/titip-jual/kiriman/${parcel}`, sides],
    [`/titip-jual/kiriman/${accepted}`, sides],
    [`/titip-jual/kiriman/${accepted}/pdf`, sides],
    ['/titip-jual/barang-saya', 'sri tono'],
    ['/titip-jual/gerai', 'manager cashier finance dewi'],
    [`/titip-jual/gerai/${shelf}`, 'manager cashier finance'],
    [`/titip-jual/gerai/${shelf}/kasir`, 'manager cashier finance'],
    [`/titip-jual/gerai/${shelf}/hitung`, 'manager cashier finance'],
    [`/titip-jual/penjualan/${saleId}`, sides],
    [`/titip-jual/selesaikan/${agreementId}`, sides],
    ['/titip-jual/penyelesaian', 'sri tono manager cashier finance dewi overseer'],
    [`/titip-jual/penyelesaian/${settlementId}`, sides],
    [`/titip-jual/penyelesaian/${settlementId}/pdf`, sides],
    ['/', 'sri tono manager cashier finance dewi overseer'],
  ]
  for (const [path, who] of table) {
    const opens: string[] = []
    for (const [name, visit] of Object.entries(phones)) {
      const { status } = await visit.get(path)
      assert.ok([200, 303, 404].includes(status), `${path} for ${name}: ${status}`)
      if (status !== 404) opens.push(name)
    }
    assert.deepEqual(opens.sort(), who.split(' ').sort(), path)
    assert.equal((await visits.stranger(path)).status, path === '/' ? 200 : 303, `${path} for a visitor`)
  }
  await visits.setClock(monday)
})

test('titip barang: one agreement leads straight to its form, several are offered by name', async () => {
  const { people } = shop
  const only = await agree(shop, { who: 'tono' })
  const tono = await visits.signIn(people.tono)
  assert.equal((await tono.get('/titip-jual/kirim')).location, `/titip-jual/kirim/${only}`)
  const second = await agree(shop, { who: 'tono' })
  const choice = await tono.get('/titip-jual/kirim')
  says(choice, 'Ke mana barangnya dikirim?', 'Toko Melati')
  for (const id of [only, second]) assert.ok(choice.text.includes(`href="/titip-jual/kirim/${id}"`))
  const home = await tono.get('/')
  assert.ok(home.text.includes('href="/titip-jual/kirim"'))
})

test('sending: what was typed stays, the error stands at its row, and the parcel is there afterwards', async () => {
  const { people, products, outlets } = shop
  const agreementId = await agree(shop)
  const path = `/titip-jual/kirim/${agreementId}`
  const sri = await visits.signIn(people.sri)
  const empty = await sri.get(path)
  says(empty, 'Kirim barang ke Toko Melati', 'Keripik balado', 'Rp15.000 / bungkus', 'Baik sebelum 22 Januari 2027')
  const form = formOf(empty, path)
  const place = Object.keys(form)
    .find((name) => form[name] === products.balado.id)
    ?.split('.')[1]
  const typed = {
    ...form,
    outletId: outlets.tembalang.id,
    [`lines.${place}.quantity`]: '24',
    [`lines.${place}.bestBefore`]: '1-11-2026',
    note: 'Titip di kasir',
  }
  const refused = await sri.post(path, typed)
  assert.equal(refused.status, 422)
  says(refused, 'Keripik balado: tanggal kedaluwarsa harus setelah hari ini.', 'Titip di kasir')
  const kept = formOf(refused, path)
  assert.deepEqual(
    [kept.id, kept.outletId, kept[`lines.${place}.quantity`], kept[`lines.${place}.bestBefore`]],
    [form.id, outlets.tembalang.id, '24', '1-11-2026'],
  )
  assert.match(refused.text, /<details open/, 'the row with the error is open')
  const sent = await sri.post(path, { ...kept, note: 'Titip di kasir', [`lines.${place}.bestBefore`]: '1 Feb 2027' })
  assert.deepEqual([sent.status, sent.location], [303, `/titip-jual/kiriman/${form.id}?beres=delivery.send`])
  says(
    await sri.get(sent.location),
    'Kiriman tercatat. Toko sudah diberi tahu.',
    'Menunggu Toko Melati',
    '1 Februari 2027',
    '24 bungkus',
  )
})

test('counting: more than was sent is told, fewer wants a reason, and the fields keep what was typed', async () => {
  const { people, db, by, products, outlets } = shop
  const agreementId = await agree(shop)
  const parcel = {
    id: newId(),
    agreementId,
    outletId: outlets.pandanaran.id,
    lines: [{ productId: products.balado.id, quantity: 8, bestBefore: '2027-06-01' }],
  }
  done(await run(db, send, by(people.sri), parcel))
  const path = `/titip-jual/kiriman/${parcel.id}`
  const manager = await visits.signIn(people.manager)
  const empty = await manager.get(path)
  says(
    empty,
    'Hitung barang yang datang',
    'Dikirim 8 bungkus · Baik sebelum 1 Juni 2027',
    'Kurang dari 8? Pilih alasannya',
  )
  const form = formOf(empty, `${path}/terima`)
  const tooMany = await manager.post(`${path}/terima`, { ...form, 'lines.0.accepted': '9' })
  assert.equal(tooMany.status, 422)
  says(tooMany, 'Keripik balado: yang dikirim hanya 8.')
  assert.equal(formOf(tooMany, `${path}/terima`)['lines.0.accepted'], '9')
  const noReason = await manager.post(`${path}/terima`, { ...form, 'lines.0.accepted': '7' })
  says(noReason, 'Keripik balado: pilih alasan mengapa kurang dari 8.')
  assert.match(noReason.text, /<details open/)
  const blank = await manager.post(`${path}/terima`, form)
  assert.equal(blank.status, 422)
  const noWhy = await manager.post(`${path}/tolak`, { ...formOf(empty, `${path}/tolak`), reason: '' })
  assert.equal(noWhy.status, 422)
  assert.match(noWhy.text, /<details class="box" open/, 'the form that was refused is open')
  const accepted = await manager.post(`${path}/terima`, {
    ...form,
    'lines.0.accepted': '7',
    'lines.0.reason': 'damaged',
    'lines.0.note': 'penyok',
  })
  assert.equal(accepted.location, `${path}?beres=delivery.accept`)
  const sri = await visits.signIn(people.sri)
  says(await sri.get(path), 'Diterima', 'Rusak: penyok', '8 bungkus')
})

test('lists leave as CSV and XLSX, all of them and harmless in a spreadsheet', async () => {
  const { people, outlets, db, by, products } = shop
  const agreementId = await agree(shop)
  for (let n = 0; n < 30; n++) {
    const parcel = {
      id: newId(),
      agreementId,
      outletId: outlets.pandanaran.id,
      lines: [{ productId: products.balado.id, quantity: 1 }],
    }
    done(await run(db, send, by(people.sri), parcel))
  }
  const sri = await visits.signIn(people.sri)
  const csv = await sri.get('/titip-jual/kiriman?format=csv')
  assert.match(csv.type, /^text\/csv/)
  const lines = csv.text.trim().split('\n')
  assert.match(lines[0] ?? '', /Kiriman,Dari,Toko,Ke gerai/)
  assert.ok(lines.length > 31, `${lines.length} lines: the file is not cut at a page`)
  for (const path of ['/titip-jual/penyelesaian', '/titip-jual/barang-saya'])
    assert.match((await sri.get(`${path}?format=csv`)).type, /^text\/csv/, path)
  const manager = await visits.signIn(people.manager)
  const xlsx = await manager.get(`/titip-jual/gerai/${outlets.pandanaran.id}?format=xlsx`)
  assert.equal(xlsx.type, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
  assert.equal(xlsx.bytes.subarray(0, 2).toString(), 'PK')
  const page = await sri.get('/titip-jual/kiriman')
  assert.equal(page.text.match(/href="\/titip-jual\/kiriman\/[0-9a-f-]{36}"/g)?.length, 25)
  assert.match(page.text, /rel="next"/)
})

test('the second language is complete on these pages too', async () => {
  const { people } = shop
  await shop.sql(`update account set language = 'en' where id = $1`, [people.sri.id])
  const sri = await visits.signIn(people.sri)
  says(await sri.get('/titip-jual/penyelesaian'), 'My money')
  says(await sri.get('/titip-jual/kiriman'), 'Deliveries', 'Sent')
  await shop.sql(`update account set language = 'id' where id = $1`, [people.sri.id])
})
