import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { now, openAgreements, termsForm, type World } from '../../../test/agreements-app.ts'
import { newId } from '../../core/ids.ts'
import { wordsOf } from '../../platform/pdf-text.ts'

let world: World
before(async () => {
  world = await openAgreements()
})
after(() => world.close())

const fieldOf = (html: string, name: string): string | undefined =>
  new RegExp(`name="${name.replaceAll('.', '\\.')}"[^>]* value="([^"]*)"`).exec(html)?.[1]

const isLeftOut = (tag: string) => /type="(checkbox|radio)"/.test(tag) && !/ checked/.test(tag)
const contentOf = (tag: string) =>
  tag.startsWith('<textarea') ? tag.replace(/^[^>]*>/, '') : (/ value="([^"]*)"/.exec(tag)?.[1] ?? '')

/** What a browser would send of a form as it stands on the page, with the line ends browsers make. */
const sentBy = (html: string, action: string): Record<string, string[]> => {
  const inside = html.split(`<form method="post" action="${action}"`)[1]?.split('</form>')[0] ?? ''
  const sent: Record<string, string[]> = {}
  for (const [tag] of inside.matchAll(/<input[^>]*>|<textarea[^>]*>[^<]*/g)) {
    const name = / name="([^"]*)"/.exec(tag)?.[1]
    if (name && !isLeftOut(tag)) sent[name] = [...(sent[name] ?? []), contentOf(tag).replace(/\r?\n/g, '\r\n')]
  }
  return sent
}

const mainOf = (html: string): string =>
  (/<main[\s\S]*<\/main>/.exec(html)?.[0] ?? '').replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
const form = (changes: Record<string, string | readonly string[]> = {}) => termsForm(world, changes)

/** Bu Sri sends an offer through the pages; the agreement's address comes back. */
const offered = async (changes: Record<string, string | readonly string[]> = {}) => {
  const sri = world.as(world.people.sri)
  const page = `/perjanjian/baru/${world.melati.id}`
  const shown = await sri.get(page)
  const id = fieldOf(shown.text, 'id') ?? ''
  const sent = await sri.post(page, {
    ...form(changes),
    id,
    versionId: fieldOf(shown.text, 'versionId') ?? '',
    otherId: world.melati.id,
  })
  assert.deepEqual([sent.status, sent.location], [303, `/perjanjian/${id}?beres=agreement.propose`])
  return `/perjanjian/${id}`
}
const accept = async (page: string, who = world.people.budi) => {
  const reader = world.as(who)
  const { text } = await reader.get(page)
  return reader.post(`${page}/setujui`, {
    versionId: fieldOf(text, 'versionId') ?? '',
    termsHash: fieldOf(text, 'termsHash') ?? '',
  })
}

test('from an offer to an agreement in force, as both sides see it', async () => {
  const page = await offered()
  const before = await world.as(world.people.budi).get(page)
  assert.match(mainOf(before.text), /Menunggu jawaban Anda/)
  assert.match(mainOf(before.text), /Toko Melati menyimpan 15% dari setiap penjualan\. Sisanya milik Keripik Bu Sri\./)
  assert.match(
    mainOf(before.text),
    /dari Rp15\.000, Toko Melati menyimpan Rp2\.250\. Keripik Bu Sri mendapat Rp12\.750\./,
  )
  const own = await world.as(world.people.sri).get(page)
  assert.doesNotMatch(own.text, /\/setujui"/)
  assert.match(mainOf(own.text), /Menunggu jawaban Toko Melati\./)

  const done = await accept(page)
  assert.deepEqual([done.status, done.location], [303, `${page}?beres=agreement.accept`])
  const after = await world.as(world.people.sri).get(`${page}?beres=agreement.accept`)
  assert.match(mainOf(after.text), /Perjanjian disetujui kedua pihak\..*Berlaku/)
  assert.match(mainOf(after.text), /Versi 1 disetujui Budi Santoso, Toko Melati/)
  assert.match(after.text, /href="\/titip-jual\/kirim\//)
  assert.match(after.text, /href="\/rekening-bersama\//)
})

test('buttons are there only for who may press them', async () => {
  const page = await offered()
  const seen = async (who: keyof World['people']) => (await world.as(world.people[who]).get(page)).text
  assert.match(await seen('budi'), /\/setujui"[\s\S]*\/usul"[\s\S]*\/tolak"/)
  assert.match(await seen('cashier'), /orang di organisasi Anda yang bertugas mengurus perjanjian/)
  for (const who of ['sri', 'helper', 'cashier', 'officer', 'auditor', 'registrar'] as const)
    assert.doesNotMatch(await seen(who), /\/setujui"|\/tolak"|\/akhiri"/, who)
  await accept(page)
  assert.match(await seen('sri'), /\/akhiri"/)
  assert.match(await seen('budi'), /\/akhiri"/)
  for (const who of ['helper', 'cashier', 'officer'] as const) assert.doesNotMatch(await seen(who), /\/akhiri"/, who)
})

test('checking first shows what it means in rupiah, then sends what was checked', async () => {
  const sri = world.as(world.people.sri)
  const page = `/perjanjian/baru/${world.melati.id}`
  const typed = {
    ...form({ commissionPercent: '12,5', outletIds: world.outlets.map(({ id }) => id) }),
    id: newId(),
    versionId: newId(),
    otherId: world.melati.id,
  }
  const checked = await sri.post(page, { ...typed, _check: '1' })
  assert.equal(checked.status, 200)
  assert.match(mainOf(checked.text), /Rp15\.000 Harga jual Rp1\.875 Toko Melati Rp13\.125 Keripik Bu Sri/)
  assert.match(mainOf(checked.text), /Barang dijual di: Melati Pandanaran, Melati Tembalang\./)
  assert.match(
    mainOf(checked.text),
    /laku 23 November 2026, dihitung 30 November 2026\. .*dibayar paling lambat 14 Desember 2026\./,
  )
  assert.equal((await sri.get(`/perjanjian/${typed.id}`)).status, 404, 'nothing is kept yet')

  const carried = sentBy(checked.text, page)
  const again = await sri.post(page, { ...carried, _edit: '1' })
  assert.equal(fieldOf(again.text, 'commissionPercent'), '12,5')
  assert.equal([...again.text.matchAll(/name="outletIds"[^>]* checked/g)].length, 2)
  assert.equal([...again.text.matchAll(/name="offeredIds"[^>]* checked/g)].length, 1)
  assert.doesNotMatch(again.text, /role="alert"/)

  const sent = await sri.post(page, carried)
  assert.equal(sent.location, `/perjanjian/${typed.id}?beres=agreement.propose`)
  assert.match(mainOf((await sri.get(`/perjanjian/${typed.id}`)).text), /menyimpan 12,5% dari/)
})

test('the form as it comes names what is still missing, and nothing ticked means nothing offered', async () => {
  const page = `/perjanjian/baru/${world.melati.id}`
  const sri = world.as(world.people.sri)
  const untouched = sentBy((await sri.get(page)).text, page)
  const answer = await sri.post(page, { ...untouched, _check: '1' })
  assert.equal(answer.status, 422)
  assert.deepEqual([...answer.text.matchAll(/href="#(f-[^"]+)"/g)].map(([, field]) => field).sort(), [
    'f-commissionPercent',
    'f-products',
  ])
  const filled = {
    ...untouched,
    commissionPercent: '20',
    offeredIds: ['', world.products.bayam.id],
    agreedUse: 'Rak depan.\r\nDekat pintu.',
  }
  const checked = await sri.post(page, { ...filled, _check: '1' })
  assert.match(mainOf(checked.text), /Rp12\.345 Harga jual Rp2\.469 Toko Melati Rp9\.876 Keripik Bu Sri/)
  assert.equal((await sri.post(page, sentBy(checked.text, page))).status, 303)
})

test('a refused form keeps what was typed and says what to put right, checked or sent', async () => {
  const wrong = {
    ...form({
      commissionPercent: '',
      paymentDays: '30',
      offeredIds: '',
      outletIds: [],
      agreedUse: 'Rak <depan> & kasir',
      endsOn: '1-1-2020',
    }),
    id: newId(),
    versionId: newId(),
    otherId: world.melati.id,
  }
  for (const button of [{ _check: '1' }, {}]) {
    const answer = await world.as(world.people.sri).post(`/perjanjian/baru/${world.melati.id}`, { ...wrong, ...button })
    assert.equal(answer.status, 422)
    for (const words of [
      'Paling lama 15 hari setelah dokumen lengkap (PP 29/2021 ps 95(1)b).',
      'Pilih sedikitnya satu gerai.',
      'Pilih sedikitnya satu produk.',
      'Tanggal akhir harus setelah tanggal mulai.',
      'Isian ini wajib diisi.',
    ])
      assert.ok(mainOf(answer.text).includes(words), words)
    assert.equal(fieldOf(answer.text, 'paymentDays'), '30')
    assert.equal(fieldOf(answer.text, 'id'), wrong.id)
    assert.match(answer.text, /Rak &lt;depan&gt; &amp; kasir/)
    assert.doesNotMatch(answer.text, /name="(outletIds|offeredIds)"[^>]* checked/)
    assert.match(answer.text, /href="#f-products"[\s\S]*id="f-products"/)
  }
})

test('an offer read too early is not accepted: the newest one is shown with what changed', async () => {
  const page = await offered()
  const budi = world.as(world.people.budi)
  const { text } = await budi.get(page)
  const read = { versionId: fieldOf(text, 'versionId') ?? '', termsHash: fieldOf(text, 'termsHash') ?? '' }
  const usul = await world.as(world.people.sri).get(`${page}/usul`)
  assert.equal(fieldOf(usul.text, 'commissionPercent'), '15')
  const sent = await world.as(world.people.sri).post(`${page}/usul`, {
    ...form({ commissionPercent: '10' }),
    versionId: newId(),
    followsId: fieldOf(usul.text, 'followsId') ?? '',
  })
  assert.equal(sent.location, `${page}?beres=agreement.counter`)

  const late = await budi.post(`${page}/setujui`, read)
  assert.equal(late.status, 409)
  assert.match(mainOf(late.text), /Isi tawaran sudah berubah sejak Anda membacanya/)
  assert.match(
    mainOf(late.text),
    /Yang berubah dari versi 1 Sekarang Toko Melati menyimpan 10% .* Sebelumnya Toko Melati menyimpan 15%/,
  )
  assert.notEqual(fieldOf(late.text, 'termsHash'), read.termsHash)
  assert.equal((await accept(page)).status, 303)

  const overtaken = await budi.post(`${page}/usul`, {
    ...form({ commissionPercent: '20' }),
    versionId: newId(),
    followsId: read.versionId,
  })
  assert.equal(overtaken.status, 409)
  assert.equal(fieldOf(overtaken.text, 'commissionPercent'), '20')
  assert.notEqual(fieldOf(overtaken.text, 'followsId'), read.versionId)
})

test('signing without a fresh second factor asks for it and names the form to go on with', async () => {
  const page = await offered()
  const answer = await accept(page, { ...world.people.budi, confirmedAt: now.subtract({ hours: 1 }) })
  assert.equal(answer.status, 403)
  assert.match(answer.text, new RegExp(`agreement\\.accept ${page}/setujui|Buktikan dulu`))
  assert.match(mainOf((await world.as(world.people.budi).get(page)).text), /Menunggu jawaban Anda/)
})

test('a decline without a reason is asked for one; with it both see why', async () => {
  const page = await offered()
  const budi = world.as(world.people.budi)
  const blank = await budi.post(`${page}/tolak`, { reason: '' })
  assert.equal(blank.status, 422)
  assert.match(blank.text, /<details open[\s\S]*id="f-reason-error"/)
  assert.equal((await budi.post(`${page}/tolak`, { reason: 'Raknya penuh.' })).status, 303)
  const seen = await world.as(world.people.sri).get(page)
  assert.match(mainOf(seen.text), /Ditolak .*Toko Melati menolak: Raknya penuh\./)
  assert.doesNotMatch(seen.text, /\/usul"/)
})

test('ending stands on a page of its own and is refused where nothing runs', async () => {
  const page = await offered()
  const sri = world.as(world.people.sri)
  assert.match(mainOf((await sri.get(`${page}/akhiri`)).text), /tidak sedang berlaku/)
  await accept(page)
  assert.match(mainOf((await sri.get(`${page}/akhiri`)).text), /Uang yang belum dibayar tetap harus dibayar\./)
  assert.equal((await sri.post(`${page}/akhiri`, { reason: '' })).status, 422)
  assert.equal((await sri.post(`${page}/akhiri`, { reason: 'Toko tutup.' })).location, `${page}?beres=agreement.end`)
  assert.match(
    mainOf((await world.as(world.people.budi).get(page)).text),
    /Diakhiri .*Keripik Bu Sri mengakhiri: Toko tutup\./,
  )
})

test('strangers get 404 everywhere; who may look but not act gets the rule', async () => {
  const page = await offered()
  for (const who of [world.people.tono, world.people.dewi])
    for (const path of ['', '/usul', '/akhiri', '/pdf'])
      assert.equal((await world.as(who).get(page + path)).status, 404, path)
  assert.equal((await world.as(world.people.tono).post(`${page}/tolak`, { reason: 'x' })).status, 403)
  assert.equal((await world.as(world.people.helper).get(`${page}/usul`)).status, 404)
  assert.equal((await world.as(world.people.helper).post(`${page}/usul`, { ...form(), _check: '1' })).status, 404)
  assert.equal((await world.as(world.people.sri).get('/perjanjian/not-an-id')).status, 404)
  assert.equal((await world.as(world.people.sri).get(`/perjanjian/baru?otherId=${world.rival.id}`)).status, 404)
})

test('an offer needs someone to offer to: without one, one is sent to the directory', async () => {
  assert.equal((await world.as(world.people.sri).get('/perjanjian/baru')).location, '/mitra')
  assert.equal((await world.as(world.people.budi).get('/perjanjian/baru')).location, '/usaha')
  const shown = await world.as(world.people.budi).get(`/perjanjian/baru?otherId=${world.sri.id}`)
  assert.match(mainOf(shown.text), /Tawarkan titip jual kepada Keripik Bu Sri/)
  assert.match(shown.text, new RegExp(`action="/perjanjian/baru/${world.sri.id}"`))
})

test('a hotel is advised, not bound, about how soon it pays', async () => {
  const sri = world.as(world.people.sri)
  const page = `/perjanjian/baru/${world.hotel.id}`
  assert.match(mainOf((await sri.get(page)).text), /Anjuran Dinas: 15 hari \(perlu konfirmasi\)/)
  const outlet = fieldOf((await sri.get(page)).text, 'outletIds') ?? ''
  const checked = await sri.post(page, {
    ...form({ paymentDays: '30', outletIds: outlet }),
    id: newId(),
    versionId: newId(),
    _check: '1',
  })
  assert.equal(checked.status, 200)
  assert.match(mainOf(checked.text), /Dinas menganjurkan paling lama 15 hari/)
})

test('the list shows what waits first, reaches only for one’s own, and can be taken along', async () => {
  const page = await offered()
  const budi = await world.as(world.people.budi).get('/perjanjian')
  assert.match(mainOf(budi.text), /Menunggu jawaban Anda.*Jawab tawaran Keripik Bu Sri/)
  assert.ok(budi.text.indexOf(page) < budi.text.indexOf('<table'), 'what waits stands above the list')
  assert.equal(budi.text.split(`href="${page}"`).length, 2, 'and only once')
  assert.match(mainOf((await world.as(world.people.tono).get('/perjanjian')).text), /Belum ada perjanjian/)
  assert.match(mainOf((await world.as(world.people.officer).get('/perjanjian')).text), /Keripik Bu Sri Toko Melati/)
  const sheet = await world.as(world.people.sri).get('/perjanjian?format=csv')
  assert.match(sheet.headers.get('content-type') ?? '', /text\/csv/)
  assert.match(sheet.text, /Nomor,Pemilik barang,Toko,Status,Mulai,Sampai,Ditawarkan/)
  assert.match(sheet.text, /PJK-2026-\d{5},Keripik Bu Sri,Toko Melati,Berlaku,2026-11-23,2027-11-22,/)
})

test('in English the page says the same; the paper stays Indonesian', async () => {
  const page = await offered()
  await accept(page)
  const seen = await world.as(world.people.sri, { language: 'en' }).get(page)
  assert.match(mainOf(seen.text), /Toko Melati keeps 15% of every sale\. The rest belongs to Keripik Bu Sri\./)
  const paper = await world.as(world.people.sri, { language: 'en' }).get(`${page}/pdf`)
  assert.match(wordsOf(paper.bytes).join(' '), /Toko Melati menyimpan 15% dari setiap penjualan/)
})

test('the paper carries parties, terms, goods and both words with their seal, the same for both', async () => {
  const page = await offered()
  const draft = wordsOf((await world.as(world.people.budi).get(`${page}/pdf`)).bytes).join(' ')
  assert.match(draft, /RANCANGAN\. Belum disetujui kedua pihak/)
  assert.match(draft, /Toko Toko Melati Belum menyetujui/)
  await accept(page)
  const paper = await world.as(world.people.sri).get(`${page}/pdf`)
  assert.equal(paper.headers.get('content-type'), 'application/pdf')
  assert.match(paper.headers.get('content-disposition') ?? '', /^inline; filename="PJK-2026-\d{5}-v1\.pdf"$/)
  const words = wordsOf(paper.bytes).join(' ')
  assert.doesNotMatch(words, /RANCANGAN/)
  for (const said of [
    'Perjanjian Titip Jual',
    'hari Senin tanggal dua puluh tiga bulan November tahun dua ribu dua puluh enam',
    'Nomor 66 Tahun 2022',
    'Pasal 10, dan Pasal 11',
    'Peraturan Pemerintah Nomor 29 Tahun 2021',
    'Keripik balado Rp15.000 Rp2.250 Rp12.750',
    'Sri Wahyuni 23 November 2026 10.00 WIB',
    'Budi Santoso 23 November 2026 10.00 WIB',
  ])
    assert.ok(words.includes(said), said)
  const hash = fieldOf((await world.as(world.people.officer).get(page)).text, 'termsHash')
  assert.equal(hash, undefined, 'nothing to accept any more')
  const later = await world.as(world.people.budi, { at: now.add({ hours: 999 }) }).get(`${page}/pdf`)
  assert.ok(later.bytes.equals(paper.bytes), 'read by another, at another time: the same bytes')
  assert.equal((await world.as(world.people.sri).get(`${page}/pdf?versi=7`)).status, 404)
})
