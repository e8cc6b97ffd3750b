import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { newId } from '../../../core/ids.ts'
import { wordsOf } from '../../../platform/pdf-text.ts'
import { run } from '../../../platform/run.ts'
import { submitBilling } from '../actions/billing.ts'
import { recordPayment } from '../actions/payment.ts'
import { done, monday, type Shop, sell } from '../shop.test.ts'
import { busy, openVisits, plain, post, type Visits } from '../visit.test.ts'

let visits: Visits
let shop: Shop
before(async () => {
  visits = await openVisits()
  shop = visits.shop
})
after(() => visits.close())

test('the delivery note on paper says what its page says, before and after the count', async () => {
  const { people } = shop
  const { accepted, parcel } = await busy(visits)
  const manager = await visits.signIn(people.manager)
  const blank = await manager.get(`/titip-jual/kiriman/${parcel}/pdf`)
  assert.deepEqual([blank.status, blank.type, blank.bytes.subarray(0, 5).toString()], [200, 'application/pdf', '%PDF-'])
  const [words = ''] = wordsOf(blank.bytes)
  const page = plain((await manager.get(`/titip-jual/kiriman/${parcel}`)).text)
  const number = /KRM-2026-\d{5}/.exec(page)?.[0] ?? 'no number'
  for (const word of [
    'Surat jalan',
    number,
    'Keripik Bu Sri',
    'Melati Pandanaran, Toko Melati',
    'Keripik balado',
    '1 Juni 2027',
    '20 bungkus',
    '5 bungkus',
    'Nama dan tanda tangan',
    `http://localhost/titip-jual/kiriman/${parcel}`,
  ])
    assert.ok(words.includes(word), `${word} is missing in: ${words}`)
  assert.deepEqual(
    blank.bytes,
    (await manager.get(`/titip-jual/kiriman/${parcel}/pdf`)).bytes,
    'the same content, the same bytes',
  )
  const [counted = ''] = wordsOf((await manager.get(`/titip-jual/kiriman/${accepted}/pdf`)).bytes)
  assert.match(counted, /Diterima/)
  assert.match(counted, /Jumlah 25 25/)
})

test('the bill on paper has the rupiah of its page, in figures and in words', async () => {
  const { people, db, by, products } = shop
  const { agreementId } = await busy(visits)
  done(await sell(shop, [{ productId: products.tempe.id, quantity: 3 }]))
  const settlementId = await post(shop, agreementId, Temporal.Instant.from('2026-12-01T03:00:00Z'))
  await visits.setClock(Temporal.Instant.from('2026-12-05T03:00:00Z'))
  const finance = await visits.signIn(people.finance)
  const paper = async () => {
    const { bytes } = await finance.get(`/titip-jual/penyelesaian/${settlementId}/pdf`)
    return wordsOf(bytes).join(' ')
  }
  const has = (text: string, ...words: string[]) => {
    for (const word of words) assert.ok(text.includes(word), `${word} is missing in: ${text}`)
  }
  const page = plain((await finance.get(`/titip-jual/penyelesaian/${settlementId}`)).text)
  const number = /PNY-2026-\d{5}/.exec(page)?.[0] ?? 'no number'
  // Four balado and three tempe: 60.000 + 37.035, a fifth of each line stays with the store.
  has(page, 'Rp77.628', 'Rp97.035', 'Rp19.407')
  has(
    await paper(),
    'Nota tagihan',
    number,
    'Keripik Bu Sri',
    'Toko Melati',
    '23–30 November 2026',
    'Rp77.628',
    'Rp97.035',
    'Rp19.407',
  )
  has(
    await paper(),
    'tujuh puluh tujuh ribu enam ratus dua puluh delapan rupiah',
    'Belum ada',
    'Dihitung setelah semua dokumen lengkap',
    `http://localhost/titip-jual/penyelesaian/${settlementId}`,
  )

  done(
    await run(db, submitBilling, by(people.sri, visits.clock), { settlementId, kinds: ['invoice', 'delivery_note'] }),
  )
  const payment = {
    id: newId(),
    settlementId,
    amount: 50_000,
    paidOn: '2026-12-05',
    method: 'transfer',
    reference: 'TRF-77',
  }
  done(await run(db, recordPayment, by(people.finance, visits.clock), payment))
  has(
    await paper(),
    '19 Desember 2026',
    'Diterima 5 Desember 2026 10.00',
    'Jumlah tagihan: Rp77.628',
    'Sisa yang belum dibayar: Rp27.628',
    'TRF-77',
    'Rp50.000',
    'Penerima belum membenarkan',
  )
  await visits.setClock(monday)
})
