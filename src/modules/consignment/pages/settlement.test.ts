import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { newId } from '../../../core/ids.ts'
import { run } from '../../../platform/run.ts'
import { recordPayment } from '../actions/payment.ts'
import { done, type Shop } from '../shop.test.ts'
import { busy, formOf, openVisits, says, type Visits } from '../visit.test.ts'

let visits: Visits
let shop: Shop
before(async () => {
  visits = await openVisits()
  shop = visits.shop
})
after(() => visits.close())

test('one bill, seen by both sides: what to do comes first, and lateness shows when only the clock has moved', async () => {
  const { people, db, by } = shop
  const { agreementId } = await busy(visits)
  const ended = Temporal.Instant.from('2026-12-01T03:00:00Z')
  const preview = `/titip-jual/selesaikan/${agreementId}`
  says(
    await (await visits.signIn(people.sri)).get(preview),
    'Hak Keripik Bu Sri sejauh ini Rp48.000',
    'Masa 23–30 November 2026 masih berjalan',
    '1 Desember 2026',
  )
  await visits.setClock(ended)
  const sri = await visits.signIn(people.sri)
  const finance = await visits.signIn(people.finance)
  const posted = await sri.post(preview, formOf(await sri.get(preview), preview))
  assert.match(posted.location, /^\/titip-jual\/penyelesaian\/[0-9a-f-]{36}\?beres=settlement\.post$/)
  const [path = ''] = posted.location.split('?')

  const unbilled = await sri.get(path)
  says(
    unbilled,
    'Tagihan belum dikirim',
    'Belum dibayar oleh Toko Melati Rp48.000',
    'Yang perlu Anda lakukan',
    'Kirim tagihan',
  )
  says(
    await finance.get(path),
    'Belum dibayar ke Keripik Bu Sri Rp48.000',
    'Menunggu Keripik Bu Sri mengirim tagihan',
    'Bayar sekarang, tanpa menunggu tagihan',
  )
  const billed = await sri.post(`${path}/tagih`, formOf(unbilled, `${path}/tagih`))
  says(
    await sri.get(billed.location),
    'Dokumen tagihan diterima',
    'Toko Melati membayar paling lambat Selasa, 15 Desember 2026',
  )
  says(await finance.get(path), 'Menunggu pembayaran', 'Paling lambat Selasa, 15 Desember 2026 (14 hari lagi)')

  const pay = formOf(await finance.get(path), `${path}/bayar`)
  assert.deepEqual([pay.amount, pay.paidOn, pay.method], ['48.000', '1-12-2026', 'transfer'])
  const tooMuch = await finance.post(`${path}/bayar`, { ...pay, amount: '48.001', reference: 'TRF-9' })
  assert.equal(tooMuch.status, 403, 'paying asks for the second factor before anything else is said')
  assert.ok(tooMuch.text.includes('48.001') && tooMuch.text.includes('TRF-9'), 'and keeps the form')

  await visits.setClock(Temporal.Instant.from('2026-12-18T03:00:00Z'))
  const late = await visits.signIn(people.finance)
  says(await late.get(path), 'Terlambat 3 hari')
  says(await late.get('/titip-jual/penyelesaian?filter=open'), 'Terlambat 3 hari')
  says(await late.get('/'), 'Bayar Keripik Bu Sri sekarang')
  const owner = await visits.signIn(people.sri)
  says(await owner.get(path), 'Toko Melati seharusnya membayar paling lambat Selasa, 15 Desember 2026.')

  const settlementId = path.split('/').at(-1)
  const payment = {
    id: newId(),
    settlementId,
    amount: 48_000,
    paidOn: '2026-12-18',
    method: 'transfer',
    reference: 'TRF-9',
  }
  done(await run(db, recordPayment, by(people.finance, visits.clock), payment))
  const asked = await owner.get(path)
  says(asked, 'Lunas', 'Toko Melati mencatat Rp48.000 dibayar 18 Desember 2026. Sudah masuk?')
  const confirm = `${path}/bayar/${payment.id}/benarkan`
  const confirmed = await owner.post(confirm, formOf(asked, confirm))
  says(
    await owner.get(confirmed.location),
    'Pembayaran dibenarkan',
    'Lunas dan dibenarkan',
    'Dibenarkan penerima 18 Desember 2026',
  )
})
