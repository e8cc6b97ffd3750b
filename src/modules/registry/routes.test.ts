import assert from 'node:assert/strict'
import { after, describe, it } from 'node:test'
import { stringify } from 'csv-stringify/sync'
import sharp from 'sharp'
import { openRegistry } from '../../../test/registry-app.ts'
import { newId } from '../../core/ids.ts'
import { type Actor, visitor } from '../../platform/actor.ts'
import { toXlsx } from '../../platform/sheet.ts'

const world = await openRegistry()
after(world.close)
const { as, sql, people, siti, rival, store, outlet, product } = world

const photo = async () =>
  new File(
    [
      await sharp({ create: { width: 400, height: 300, channels: 3, background: '#a52' } })
        .jpeg()
        .toBuffer(),
    ],
    'keripik.jpg',
  )
const csv = (rows: readonly (readonly string[])[], name = 'daftar.csv') =>
  new File([stringify(rows as string[][])], name)
const header = ['Nama Usaha', 'Pemilik', 'No HP', 'Kelurahan', 'Keterangan']
const list = [
  header,
  ['Keripik Bu Ani', 'Ani', '081290000001', 'Bulusan', 'aktif'],
  ['', 'Tanpa Nama', '081290000002', 'Bulusan', 'tulis tangan'],
  ['Jamu Bu Edi', 'Edi', '081290000003', 'Kel. Bulusann', ''],
]
/** The id in an address a form went on to. */
const idIn = (location: string | null) => /[0-9a-f-]{36}/.exec(location ?? '')?.[0] ?? ''
const bring = async (rows = list) => {
  const answer = await as(people.officer).upload('/impor', { id: newId() }, { sheet: csv(rows) })
  assert.equal(answer.status, 303, answer.text.slice(0, 2000))
  return idIn(answer.location)
}

describe('every page', () => {
  const pages: [string, Actor[], Actor[]][] = [
    ['/usaha', [people.officer, people.siti, people.cashier, people.auditor], [visitor]],
    ['/usaha/tambah', [people.officer], [people.siti, people.overseer, people.cashier]],
    [`/usaha/${siti.id}`, [people.officer, people.siti, people.tono, people.auditor], [visitor]],
    [
      `/usaha/${siti.id}/ubah`,
      [people.officer, people.siti],
      [people.helper, people.tono, people.clerk, people.auditor],
    ],
    [`/usaha/${siti.id}/produk`, [people.officer, people.siti, people.tono], [visitor]],
    [`/usaha/${siti.id}/produk/tambah`, [people.siti], [people.officer, people.helper, people.tono]],
    [`/produk/${product.id}`, [people.siti, people.cashier], [visitor]],
    [`/produk/${product.id}/ubah`, [people.siti], [people.tono, people.officer]],
    ['/mitra', [people.officer, people.siti, people.cashier, visitor], []],
    ['/mitra/tambah', [people.officer], [people.manager, people.siti]],
    [`/mitra/${store.id}`, [people.officer, people.siti, people.cashier, visitor], []],
    [`/mitra/${store.id}/ubah`, [people.officer, people.manager], [people.cashier, people.siti]],
    [`/mitra/${store.id}/gerai/tambah`, [people.officer, people.manager], [people.cashier, people.siti]],
    [`/gerai/${outlet.id}/ubah`, [people.officer, people.manager], [people.cashier, people.siti]],
    ['/rekening', [people.siti, people.manager], [people.helper, people.officer, people.auditor, visitor]],
    ['/impor', [people.officer], [people.siti, people.overseer, people.auditor, visitor]],
    ...['/usaha', '/usaha/x/ubah', '/produk', '/mitra', '/gerai/x/ubah', '/impor'].map(
      (path): [string, Actor[], Actor[]] => {
        const unknown = path.includes('x') ? path.replace('x', newId()) : `${path}/${newId()}`
        return [unknown, [], [people.officer, people.siti]]
      },
    ),
    ['/usaha/bukan-id', [], [people.officer]],
    ['/impor/1', [], [people.officer]],
  ]
  for (const [path, may, mayNot] of pages)
    it(`${path.replace(/[0-9a-f-]{36}/, ':id')} is shown to whom it concerns, and is 404 for others`, async () => {
      for (const actor of may) {
        const { status, text } = await as(actor).get(path)
        assert.equal(status, 200, `${actor.name}: ${text.slice(0, 300)}`)
        assert.match(text, /<h1>/)
        assert.doesNotMatch(text, /\bundefined\b|\[object|NaN/)
      }
      for (const actor of mayNot) assert.equal((await as(actor).get(path)).status, 404, actor.name)
    })

  it('speaks English too', async () => {
    const { text } = await as(people.officer, 'en').get('/usaha')
    assert.match(text, /<html lang="en">/)
    assert.match(text, /Businesses/)
  })

  it('of others tells neither telephone nor e-mail nor figures', async () => {
    for (const path of ['/usaha', `/usaha/${siti.id}`, `/mitra/${store.id}`, '/mitra', '/usaha?format=csv'])
      for (const actor of [people.tono, people.auditor]) {
        const { text } = await as(actor).get(path)
        assert.doesNotMatch(text, /\+62|siti@contoh|toko@contoh|12\.000\.000|Siti Rahmawati|Rina Kusuma/, path)
      }
    assert.match((await as(people.siti).get(`/usaha/${siti.id}`)).text, /\+6281200000001/)
  })
})

describe('the list of businesses', () => {
  it('can be sent as a link: filters, order and page stand in the address', async () => {
    const { text } = await as(people.officer).get('/usaha?cari=keripik&urut=-nama&kecamatan=33.74.10')
    assert.match(text, /value="keripik"/)
    assert.match(text, /aria-sort="descending"/)
    assert.match(text, /<option value="33\.74\.10" selected="">Tembalang/)
    assert.match(text, /name="kelurahan"/, 'within a kecamatan its kelurahan can be chosen')
    assert.match(text, /Keripik Bu Siti/)
    assert.doesNotMatch(text, /Lumpia Pak Tono/)
  })

  it('is a file with the same rows', async () => {
    const asked = await as(people.officer).get('/usaha?cari=keripik&format=csv')
    assert.match(asked.headers.get('content-type') ?? '', /text\/csv/)
    assert.match(asked.text, /Keripik Bu Siti,Siti Rahmawati/)
    const xlsx = await as(people.officer).get('/usaha?format=xlsx')
    assert.deepEqual([...xlsx.bytes.subarray(0, 2)], [0x50, 0x4b])
  })

  it('takes hostile words for words', async () => {
    for (const typed of [
      "'; drop table business; --",
      '%',
      '_',
      '\\',
      '<script>alert(1)</script>',
      '\u0000',
      'a'.repeat(9000),
      '(',
      '[',
      '🙂',
      '%00',
      '%ff',
    ])
      for (const path of ['/usaha', '/mitra']) {
        const { status, text } = await as(people.officer).get(`${path}?cari=${encodeURIComponent(typed)}`)
        assert.equal(status, 200, typed.slice(0, 30))
        assert.doesNotMatch(text, /<script>/)
      }
    assert.equal((await as(people.officer).get('/usaha?cari=%ff%fe')).status, 200)
  })

  it('says 404 for filters that are none', async () => {
    for (const query of ['kecamatan=x', 'urut=harga', 'setelah=1', 'sebelum=%27', 'jenis=emas', 'format=exe'])
      assert.equal((await as(people.officer).get(`/usaha?${query}`)).status, 404, query)
  })
})

describe('a refused form', () => {
  it('of a business keeps what was typed and says what to put right', async () => {
    const typed = {
      id: newId(),
      name: 'Kopi <Pak> Joko',
      nib: '123',
      phone: 'abc',
      kelurahanCode: '33.74.10.1004',
      goods: 'kopi',
      gender: 'male',
      capital: '1.5',
    }
    const { status, text } = await as(people.officer).post('/usaha/tambah', typed)
    assert.equal(status, 422)
    assert.match(text, /value="Kopi &lt;Pak&gt; Joko"/)
    for (const value of ['123', 'abc', '1.5']) assert.match(text, new RegExp(`value="${value}"`))
    assert.match(text, /<option value="33\.74\.10\.1004" selected="">/)
    assert.match(text, /<option value="kopi" selected="">/)
    assert.match(text, new RegExp(`name="id" value="${typed.id}"`), 'a second try makes the same business')
    assert.match(text, /NIB terdiri dari 13 angka/)
    assert.match(text, /href="#f-phone"/)
    assert.equal((await sql('select from business where id = $1', [typed.id])).length, 0)
  })

  it('of a known business names it', async () => {
    const fields = { id: newId(), name: 'Baru', nib: siti.nib ?? '', kelurahanCode: '33.74.10.1004' }
    const { status, text } = await as(people.officer).post('/usaha/tambah', fields)
    assert.equal(status, 409)
    assert.match(text, /NIB ini milik Keripik Bu Siti/)
    assert.match(text, new RegExp(`href="/usaha/${siti.id}"`), 'the way to the record that is there')
    assert.match(text, /value="Baru"/, 'what was typed is kept')
  })

  it('of a product keeps its photo, which is then taken', async () => {
    const id = newId()
    const path = `/usaha/${siti.id}/produk/tambah`
    const refused = await as(people.siti).upload(
      path,
      { id, name: 'Keripik bayam', unit: 'bungkus', price: 'lima ribu' },
      { photo: await photo() },
    )
    assert.equal(refused.status, 422)
    assert.match(refused.text, /value="lima ribu"/)
    const kept = /<input type="hidden" name="photo" value="([0-9a-f-]{36})"/.exec(refused.text)?.[1] ?? ''
    const done = await as(people.siti).upload(
      path,
      { id, name: 'Keripik bayam', unit: 'bungkus', price: '5000', photo: kept },
      { photo: new File([], '') },
    )
    assert.equal(done.status, 303)
    assert.deepEqual(await sql('select photo_id from product where id = $1', [id]), [{ photo_id: kept }])
  })

  it('of a bank account asks for the second factor first', async () => {
    const fields = { bank: 'BRI', holder: 'Siti', number: '001234567890123' }
    const unconfirmed = { ...people.siti, confirmedAt: undefined }
    assert.equal((await as(unconfirmed).post('/rekening', fields)).status, 403)
    assert.equal((await as(people.siti).post('/rekening', fields)).status, 303)
    const { text } = await as(people.siti).get('/rekening')
    assert.match(text, /•••• 0123/)
    assert.doesNotMatch(text, /00123456789/)
  })

  it('pressed twice does it once', async () => {
    const [id, _key] = [newId(), newId()]
    const fields = { id, _key, name: 'Dua Kali', kelurahanCode: '33.74.10.1004', phone: '081290000099' }
    const [first, second] = await Promise.all([
      as(people.officer).post('/usaha/tambah', fields),
      as(people.officer).post('/usaha/tambah', fields),
    ])
    assert.deepEqual([first.status, second.status, first.location], [303, 303, second.location])
    const other = await as(people.officer).post('/usaha/tambah', { ...fields, name: 'Lain' })
    assert.equal(other.status, 422, 'the same key with other content is refused')
  })

  it('sent by who may not is 403, names who may, and changes nothing', async () => {
    const { status, text } = await as(people.tono).post(`/usaha/${siti.id}/ubah`, {
      name: 'Diambil',
      kelurahanCode: '33.74.10.1004',
    })
    assert.equal(status, 403)
    assert.match(text, /bukan wewenang Anda/)
    assert.deepEqual(await sql('select name from business where id = $1', [siti.id]), [{ name: 'Keripik Bu Siti' }])
    assert.equal(
      (await as(people.officer).post(`/usaha/${newId()}/ubah`, { name: 'X', kelurahanCode: '33.74.10.1004' })).status,
      404,
    )
  })
})

describe('the life of a product', () => {
  it('from photo to the end of its sale', async () => {
    const id = newId()
    const owner = as(people.siti)
    const added = await owner.upload(
      `/usaha/${siti.id}/produk/tambah`,
      { id, name: 'Keripik pisang', unit: 'bungkus', price: 'Rp18.000,-', shelfLifeDays: '90' },
      { photo: await photo() },
    )
    assert.equal(added.location, `/usaha/${siti.id}?beres=product.add`)
    const shown = await as(people.tono).get(`/produk/${id}`)
    assert.match(shown.text, /Rp18\.000/)
    assert.match(shown.text, /delapan belas ribu rupiah/)

    const src = /src="(\/berkas\/foto\/[0-9a-f-]+)"/.exec(shown.text)?.[1] ?? ''
    const large = await as(visitor).get(src)
    const small = await as(visitor).get(`${src}?kecil`)
    assert.equal(large.headers.get('content-type'), 'image/webp')
    assert.match(large.headers.get('cache-control') ?? '', /immutable/)
    assert.ok(small.bytes.length < large.bytes.length)

    assert.equal(
      (await owner.post(`/produk/${id}/ubah`, { name: 'Keripik pisang', unit: 'bungkus', price: '19000' })).status,
      303,
    )
    assert.equal((await as(people.tono).post(`/produk/${id}/berhenti`, {})).status, 403)
    assert.equal((await owner.post(`/produk/${id}/berhenti`, {})).location, `/produk/${id}?beres=product.retire`)
    assert.match((await owner.get(`/produk/${id}`)).text, /Tidak dijual lagi/)
    assert.doesNotMatch((await as(people.tono).get(`/usaha/${siti.id}/produk`)).text, /Keripik pisang/)
  })

  it('photos that are none, or lost, are 404', async () => {
    for (const id of [newId(), 'x', '../../etc/passwd'])
      assert.equal((await as(visitor).get(`/berkas/foto/${encodeURIComponent(id)}`)).status, 404)
    const [lost] = await sql<{ id: string }>(
      `insert into file (id, sha256, name, kind, media_type, bytes, at) values ($1, '\\x00', 'x', 'photo', 'image/webp', 1, now()) returning id`,
      [newId()],
    )
    assert.equal((await as(visitor).get(`/berkas/foto/${lost?.id}`)).status, 404)
    const listId = await bring()
    const [sheet] = await sql<{ file_id: string }>('select file_id from import_list where id = $1', [listId])
    assert.equal((await as(people.officer).get(`/berkas/foto/${sheet?.file_id}`)).status, 404, 'lists are no photos')
  })
})

describe('the life of a list', () => {
  it('is looked over, applied, and told', async () => {
    const listId = await bring()
    const officer = as(people.officer)
    const before = await officer.get(`/impor/${listId}?beres=import.upload`)
    assert.equal(before.status, 200)
    assert.match(before.text, /Belum ada yang disimpan/)
    assert.match(before.text, /Terapkan 2 baris/)
    assert.match(before.text, /Nama usaha kosong/)
    assert.match(before.text, /Judul kolom &quot;Nama Usaha&quot;/)
    assert.match(before.text, /<option value="phone" selected="">/)
    assert.match(before.text, /Bulusan, Tembalang/)

    const warned = await officer.get(`/impor/${listId}?tampil=catatan`)
    assert.match(warned.text, /dibaca sebagai Kelurahan Bulusan/)

    const done = await officer.post(`/impor/${listId}/terapkan`, {})
    assert.equal(done.location, `/impor/${listId}?beres=import.apply`)
    const after = await officer.get(`/impor/${listId}?tampil=baru`)
    assert.match(after.text, />2<\/b><span>usaha baru/)
    assert.doesNotMatch(after.text, /Terapkan 2 baris/)
    const again = await officer.post(`/impor/${listId}/terapkan`, {})
    assert.equal(again.status, 409)
    assert.match(again.text, /tidak terbuka lagi/)
  })

  it('hands rejected rows back as a file, as they were written, with line and reason in the reader’s language', async () => {
    const listId = await bring()
    const file = await as(people.officer).get(`/impor/${listId}?format=csv`)
    assert.match(file.headers.get('content-disposition') ?? '', /baris-ditolak\.csv/)
    assert.deepEqual(file.text.replace('\ufeff', '').trim().split('\n'), [
      'Baris,Alasan,Nama Usaha,Pemilik,No HP,Kelurahan,Keterangan',
      '3,"Nama usaha: Nama usaha kosong. Isi namanya; bila belum bernama, tulis barang dan pemiliknya, misalnya ""Keripik Bu Siti"".",,Tanpa Nama,081290000002,Bulusan,tulis tangan',
    ])
    const english = await as(people.officer, 'en').get(`/impor/${listId}?format=csv`)
    assert.match(english.text, /Line,Reason/)
    assert.match(english.text, /The business name is blank/)
    const xlsx = await as(people.officer).get(`/impor/${listId}?format=xlsx`)
    assert.deepEqual([...xlsx.bytes.subarray(0, 2)], [0x50, 0x4b])
    const others = await as(people.siti).get(`/impor/${listId}?format=csv`)
    assert.equal(others.status, 404)
  })

  it('put right and brought again, the file of rejected rows is understood', async () => {
    const listId = await bring()
    const { text } = await as(people.officer).get(`/impor/${listId}?format=csv`)
    const answer = await as(people.officer).upload(
      '/impor',
      { id: newId() },
      { sheet: new File([text.replace(',,Tanpa Nama', ',Dapur Ani,Tanpa Nama')], 'betul.csv') },
    )
    assert.match((await as(people.officer).get(`/impor/${idIn(answer.location)}`)).text, /Terapkan 1 baris/)
  })

  it('is read another way by choosing what a column holds', async () => {
    const listId = await bring()
    const choices = {
      'columns.0': 'name',
      'columns.1': '',
      'columns.2': 'phone',
      'columns.3': 'kelurahan',
      'columns.4': 'owner',
      salesPer: 'year',
      kelurahan: '',
    }
    assert.equal((await as(people.officer).post(`/impor/${listId}/kolom`, choices)).status, 303)
    assert.match((await as(people.officer).get(`/impor/${listId}`)).text, /data-label="Nama pemilik">aktif/i)

    const twice = await as(people.officer).post(`/impor/${listId}/kolom`, { ...choices, 'columns.1': 'name' })
    assert.equal(twice.status, 422)
    assert.match(twice.text, /sudah dipilih untuk kolom lain/)
    assert.match(twice.text, /id="f-columns\.1"/)
    const none = await as(people.officer).post(`/impor/${listId}/kolom`, { ...choices, 'columns.3': '' })
    assert.equal(none.status, 422)
    const all = await as(people.officer).post(`/impor/${listId}/kolom`, {
      ...choices,
      'columns.3': '',
      kelurahan: '33.74.01.1001',
    })
    assert.equal(all.status, 303)
    assert.match((await as(people.officer).get(`/impor/${listId}`)).text, /Miroto, Semarang Tengah/)
  })

  it('takes wrong choices for what they are', async () => {
    const listId = await bring()
    const path = `/impor/${listId}/kolom`
    for (const wrong of [
      {},
      { salesPer: 'decade' },
      { 'columns.0': 'password', salesPer: 'year' },
      { 'columns.x': 'name', salesPer: 'year' },
      { columns: 'name', salesPer: 'year' },
      { 'columns.0.0': 'name', salesPer: 'year' },
    ])
      assert.equal(
        (await as(people.officer).post(path, wrong as Record<string, string>)).status,
        422,
        JSON.stringify(wrong),
      )
  })

  it('is discarded without a trace of its rows', async () => {
    const listId = await bring()
    assert.equal((await as(people.officer).post(`/impor/${listId}/buang`, {})).status, 303)
    const { text } = await as(people.officer).get(`/impor/${listId}`)
    assert.match(text, /Dibuang/)
    assert.doesNotMatch(text, /Tanpa Nama/)
  })

  it('is shut to everyone else', async () => {
    const listId = await bring()
    for (const actor of [people.siti, people.overseer, people.auditor]) {
      assert.equal((await as(actor).get(`/impor/${listId}`)).status, 404)
      for (const act of ['terapkan', 'buang', 'kolom'])
        assert.equal(
          (await as(actor).post(`/impor/${listId}/${act}`, { salesPer: 'year', 'columns.0': 'name' })).status,
          403,
          act,
        )
    }
  })
})

describe('an upload that is no list', () => {
  const said = async (file: File | undefined, language: 'id' | 'en' = 'id') => {
    const answer = await as(people.officer, language).upload('/impor', { id: newId() }, file ? { sheet: file } : {})
    const alert = /<div class="notice alert".*?<\/div><\/div>/s.exec(answer.text)?.[0] ?? answer.text
    return { status: answer.status, words: alert.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ') }
  }
  const cases: [string, () => Promise<File | undefined> | File | undefined, RegExp][] = [
    ['nothing', () => undefined, /wajib diisi|Pilih berkas/],
    ['an empty file', () => new File([], 'kosong.csv'), /wajib diisi|kosong|Pilih berkas/],
    ['a picture', () => photo(), /Jenis berkas ini tidak bisa dipakai/],
    [
      'a picture called a list',
      async () => new File([await (await photo()).arrayBuffer()], 'daftar.xlsx'),
      /Jenis berkas ini tidak bisa dipakai/,
    ],
    ['11 MB', () => new File([new Uint8Array(11 * 1024 * 1024).fill(97)], 'besar.csv'), /terlalu besar/],
    [
      'a workbook cut in half',
      async () =>
        new File(
          [new Uint8Array((await toXlsx({ name: 'x', columns: header, rows: list.slice(1) })).subarray(0, -300))],
          'rusak.xlsx',
        ),
      /rusak|Jenis berkas/,
    ],
    ['a text without a table', () => new File(['Selamat pagi, ini surat.\n'], 'surat.csv'), /baris judul kolom/],
    ['only noughts', () => new File([new Uint8Array(5000)], 'nol.csv'), /Jenis berkas/],
  ]
  for (const [what, file, words] of cases)
    it(`${what} is refused in a sentence`, async () => {
      const answer = await said(await file())
      assert.equal(answer.status, 422, answer.words.slice(0, 300))
      assert.match(answer.words, words)
    })

  it('too large for any form is refused as well', async () => {
    const answer = await said(new File([new Uint8Array(13 * 1024 * 1024)], 'raksasa.csv'))
    assert.equal(answer.status, 413)
    assert.match(answer.words, /Batasnya 12 MB/)
  })

  it('is refused in the reader’s language', async () => {
    assert.match((await said(await photo(), 'en')).words, /This type of file cannot be used/)
  })

  it('with a broken form is a 4xx', async () => {
    assert.equal((await as(people.officer).post('/impor', { id: 'x', sheet: 'y' })).status, 422)
    assert.equal((await as(people.officer).post('/impor', { id: newId(), sheet: newId() })).status, 422)
  })
})

describe('a partner', () => {
  it('is entered and gets an outlet with its class by law', async () => {
    const [partnerId, outletId] = [newId(), newId()]
    const officer = as(people.officer)
    assert.equal(
      (
        await officer.post('/mitra/tambah', {
          id: partnerId,
          name: 'Toko Lestari',
          kind: 'store',
          kelurahanCode: '33.74.10.1004',
        })
      ).location,
      `/mitra/${partnerId}?beres=partner.add`,
    )
    assert.equal(
      (
        await officer.post(`/mitra/${partnerId}/gerai/tambah`, {
          id: outletId,
          name: 'Lestari Tembalang',
          kelurahanCode: '33.74.10.1004',
          floorArea: '2.100',
        })
      ).status,
      303,
    )
    const { text } = await as(people.siti).get(`/mitra/${partnerId}`)
    assert.match(text, /Supermarket/)
    assert.match(text, /PP 29\/2021 Pasal 87/)
    assert.equal(
      (await officer.post(`/gerai/${outletId}/ubah`, { name: 'Lestari', kelurahanCode: '33.74.10.1004' })).status,
      303,
    )
    assert.match((await officer.get(`/mitra/${partnerId}`)).text, /Tutup/)
    const refused = await officer.post(`/mitra/${partnerId}/gerai/tambah`, {
      id: newId(),
      name: 'X',
      kelurahanCode: '99.99.99.9999',
    })
    assert.equal(refused.status, 422)
  })

  it('of others cannot be touched', async () => {
    assert.equal(
      (
        await as(people.siti).post(`/mitra/${store.id}/ubah`, {
          name: 'Diambil',
          kind: 'store',
          kelurahanCode: '33.74.10.1004',
        })
      ).status,
      403,
    )
    assert.equal(
      (await as(people.manager).post(`/usaha/${rival.id}/ubah`, { name: 'Diambil', kelurahanCode: '33.74.10.1004' }))
        .status,
      403,
    )
  })
})
