import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, before, test } from 'node:test'
import sharp, { type Metadata } from 'sharp'
import { openRegistry } from '../../../test/registry-app.ts'
import { findFile, pathOf } from '../../platform/files.ts'

let registry: Awaited<ReturnType<typeof openRegistry>>
before(async () => {
  registry = await openRegistry()
})
after(() => registry.close())

/** A photo as a phone takes it: turned on its side, and saying where and with what it was taken. */
const phonePhoto = (colour: string) =>
  sharp({ create: { width: 2400, height: 1800, channels: 3, background: colour } })
    .withExif({
      IFD0: { Make: 'Telepon', Model: 'RAHASIA-7', ImageDescription: 'Rumah Siti' },
      IFD3: { GPSLatitudeRef: 'S', GPSLatitude: '7/1 3/1 0/1', GPSLongitudeRef: 'E', GPSLongitude: '110/1 26/1 0/1' },
    })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer()
const asFile = (content: Uint8Array, name = 'foto.jpg', type = 'image/jpeg') =>
  new File([new Uint8Array(content)], name, { type })

const photosOf = async () => {
  const [row] = await registry.sql<{ photo_id: string | null; others: string[] }>(
    `select p.photo_id, coalesce(array_agg(x.file_id order by x.added_at, x.id) filter (where x.id is not null), '{}') as others
     from product p left join product_photo x on x.product_id = p.id where p.id = $1 group by p.id`,
    [registry.product.id],
  )
  assert.ok(row)
  return row
}

test('a planted GPS tag is nowhere in what is kept; photos stand upright in their fixed widths', async () => {
  const raw = await phonePhoto('#a52')
  const planted = await sharp(raw).metadata()
  assert.ok(planted.exif?.includes('RAHASIA-7'), 'the photo that is sent says where it was taken')
  assert.ok(raw.includes('Rumah Siti'))

  const siti = registry.as(registry.people.siti)
  const path = `/produk/${registry.product.id}/foto`
  const sent = await siti.upload(path, {}, { photo: asFile(raw) })
  assert.equal(sent.status, 303, sent.text)
  const { photo_id: id } = await photosOf()
  const file = await findFile(registry.db.read, id ?? '')
  assert.ok(file)
  for (const [suffix, longest] of [
    ['', 960],
    ['.small', 240],
  ] as const) {
    const kept: Buffer = readFileSync(pathOf(registry.filesDir, file.sha256, suffix))
    const told: Metadata = await sharp(kept).metadata()
    const { width, height, format, exif, xmp, iptc, orientation } = told
    assert.deepEqual(
      [format, exif, xmp, iptc, orientation],
      ['webp', undefined, undefined, undefined, undefined],
      'nothing but the picture',
    )
    assert.deepEqual([width, height], [(longest * 3) / 4, longest], 'turned upright')
    for (const word of ['RAHASIA', 'Telepon', 'Rumah', 'GPS', 'Exif']) assert.ok(!kept.includes(word), word)
  }
  const shown = await siti.get(`/berkas/foto/${id}`)
  assert.ok(!shown.bytes.includes('RAHASIA'))
})

test('further photos stand beside the first; another one may stand first; one taken down makes room', async () => {
  const siti = registry.as(registry.people.siti)
  const path = `/produk/${registry.product.id}/foto`
  for (const colour of ['#111', '#222', '#333', '#444', '#555'])
    assert.equal((await siti.upload(path, {}, { photo: asFile(await phonePhoto(colour)) })).status, 303)
  const before = await photosOf()
  assert.equal(before.others.length, 5)
  const full = await siti.upload(path, {}, { photo: asFile(await phonePhoto('#666')) })
  assert.equal(full.status, 422)
  assert.match(full.text, /Paling banyak 6 foto/)

  const third = before.others[1]
  assert.equal((await siti.post(`${path}/${third}/utama`, {})).status, 303)
  const turned = await photosOf()
  assert.equal(turned.photo_id, third)
  assert.ok(turned.others.includes(before.photo_id ?? ''))
  assert.equal((await siti.post(`${path}/${third}/hapus`, {})).status, 303)
  const left = await photosOf()
  assert.equal(left.others.length, 4)
  assert.notEqual(left.photo_id, third)
  assert.equal((await siti.post(`${path}/${third}/hapus`, {})).status, 404)
  assert.match((await siti.get(`/produk/${registry.product.id}`)).text, /Atur foto/)
  const tono = registry.as(registry.people.tono)
  assert.equal((await tono.get(path)).status, 404)
  assert.equal((await tono.post(`${path}/${left.photo_id}/hapus`, {})).status, 403)
})

test('photos that are not photos get a sentence', async () => {
  const siti = registry.as(registry.people.siti)
  const path = `/produk/${registry.product.id}/foto`
  const wrong: [string, File, RegExp][] = [
    ['a text that calls itself a photo', asFile(new TextEncoder().encode('bukan foto')), /JPG, PNG, WebP/],
    ['a PDF', asFile(new TextEncoder().encode('%PDF-1.4 x'), 'foto.pdf', 'application/pdf'), /JPG, PNG, WebP/],
    ['half a photo', asFile((await phonePhoto('#777')).subarray(0, 900)), /rusak|tidak bisa dibaca|JPG/i],
    ['an empty file', asFile(new Uint8Array(0)), /./],
  ]
  for (const [what, file, words] of wrong) {
    const answer = await siti.upload(path, {}, { photo: file })
    assert.ok(answer.status >= 400 && answer.status < 500, `${what}: ${answer.status}`)
    assert.match(answer.text, words, what)
    assert.match(answer.text, /role="alert"/, what)
  }
})

test('what a label says is kept and shown: sort, ingredients, allergens', async () => {
  const siti = registry.as(registry.people.siti)
  const sent = await siti.post(`/produk/${registry.product.id}/ubah`, {
    name: 'Keripik tempe',
    unit: 'bungkus',
    price: '12.500',
    shelfLifeDays: '60',
    regime: 'packaged',
    ingredients: 'Kedelai, minyak sawit, garam',
    allergens: 'soy\ngluten',
  })
  assert.equal(sent.status, 303, sent.text)
  const page = (await siti.get(`/produk/${registry.product.id}`)).text
  for (const words of ['Kedelai, minyak sawit, garam', 'Kedelai, Gandum (gluten)', 'Pangan kemasan'])
    assert.ok(page.includes(words), words)
  const refused = await siti.post(`/produk/${registry.product.id}/ubah`, {
    name: 'Keripik tempe',
    unit: 'bungkus',
    price: '12.500',
    allergens: 'batu',
  })
  assert.equal(refused.status, 422)
})
