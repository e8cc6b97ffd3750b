import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { now, openAgreements, type World } from '../../../test/agreements-app.ts'
import { newId } from '../../core/ids.ts'
import { rupiah } from '../../core/money.ts'
import { wordsOf } from '../../platform/pdf-text.ts'
import { paymentTransfers, saleTransfers } from './domain.ts'
import { openAccounts, postToLedger } from './store.ts'

let world: World
let agreementId: string
let saleId: string
before(async () => {
  world = await openAgreements()
  agreementId = newId()
  saleId = newId()
  const pair = { agreementId, businessId: world.sri.id, partnerId: world.melati.id }
  await world.db.transaction(async (tx) => {
    await openAccounts(tx, pair)
    await postToLedger(
      tx,
      { agreementId, at: now, reason: 'sale', sourceId: saleId },
      saleTransfers(rupiah(2_250), rupiah(12_750)),
    )
    await postToLedger(
      tx,
      { agreementId, at: now.add({ hours: 1 }), reason: 'payment', sourceId: newId() },
      paymentTransfers(rupiah(5_000)),
    )
  })
})
after(() => world.close())

const mainOf = (html: string): string =>
  (/<main[\s\S]*<\/main>/.exec(html)?.[0] ?? '').replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
const page = () => `/rekening-bersama/${agreementId}`

test('the statement says what is owed in figures and in words, and shows every movement', async () => {
  const { status, text } = await world.as(world.people.sri).get(page())
  assert.equal(status, 200)
  const words = mainOf(text)
  assert.match(words, /Belum dibayar Toko Melati ke Keripik Bu Sri Rp7\.750 tujuh ribu tujuh ratus lima puluh rupiah/)
  assert.match(
    words,
    /Rp15\.000 Dibayar pembeli Rp2\.250 Bagian Toko Melati Rp12\.750 Bagian Keripik Bu Sri Rp5\.000 Sudah dibayar ke Keripik Bu Sri/,
  )
  assert.match(words, /Pembayaran 23 November 2026 11\.00 Hak pemilik barang → Sudah dibayar Rp5\.000/)
  assert.match(words, /Penjualan 23 November 2026 10\.00 Uang pembeli → Bagian toko Rp2\.250/)
  assert.match(text, /class="flow"/)
})

test('both parties read the same page; only a link to the till differs, because sales hold other suppliers’ goods', async () => {
  const read = async (who: keyof World['people']) => (await world.as(world.people[who]).get(page())).text
  const [owner, store, officer] = [await read('sri'), await read('budi'), await read('officer')]
  assert.equal(mainOf(owner), mainOf(store))
  assert.doesNotMatch(owner, /\/titip-jual\/penjualan\//)
  for (const text of [store, officer]) assert.ok(text.includes(`href="/titip-jual/penjualan/${saleId}"`))
})

test('strangers are told nothing, in any form', async () => {
  for (const who of [world.people.tono, world.people.dewi])
    for (const path of ['', '/pdf', '?format=csv'])
      assert.equal((await world.as(who).get(page() + path)).status, 404, path)
  assert.equal((await world.as(world.people.sri).get(`/rekening-bersama/${newId()}`)).status, 404)
  assert.equal((await world.as(world.people.sri).get('/rekening-bersama/x/pdf')).status, 404)
})

test('the same movements can be taken along as a sheet', async () => {
  const { headers, text } = await world.as(world.people.budi).get(`${page()}?format=csv`)
  assert.match(headers.get('content-type') ?? '', /text\/csv/)
  assert.match(text, /Waktu,Peristiwa,Dari,Ke,Jumlah,Asal/)
  assert.ok(text.includes(`Penjualan,Uang pembeli,Hak pemilik barang,12750,${saleId}`))
})

test('on paper it is the same for both, down to the byte', async () => {
  const [owner, store] = [
    await world.as(world.people.sri).get(`${page()}/pdf`),
    await world.as(world.people.budi, { at: now.add({ hours: 99 }) }).get(`${page()}/pdf`),
  ]
  assert.ok(owner.bytes.equals(store.bytes))
  const words = wordsOf(owner.bytes).join(' ')
  for (const said of [
    'Rekening bersama',
    'Rp7.750',
    'tujuh ribu tujuh ratus lima puluh rupiah',
    '23 November 2026 11.00',
    'Uang pembeli → Bagian toko Rp2.250',
  ])
    assert.ok(words.includes(said), said)
  const english = await world.as(world.people.sri, { language: 'en' }).get(`${page()}/pdf`)
  assert.match(wordsOf(english.bytes).join(' '), /Toko Melati still owes Keripik Bu Sri: Rp7\.750/)
})

test('before the first sale it says what will come', async () => {
  const empty = newId()
  await world.db.transaction((tx) =>
    openAccounts(tx, { agreementId: empty, businessId: world.sri.id, partnerId: world.melati.id }),
  )
  const { text } = await world.as(world.people.sri).get(`/rekening-bersama/${empty}`)
  assert.match(mainOf(text), /Rp0 nol rupiah/)
  assert.match(mainOf(text), /Belum ada uang yang bergerak/)
  assert.equal((await world.as(world.people.sri).get(`/rekening-bersama/${empty}/pdf`)).status, 200)
})
