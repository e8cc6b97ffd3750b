import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import pg from 'pg'
import { type Browser, chromium, type Page } from 'playwright-core'
import sharp from 'sharp'
import { keepReadiness, readinessOf } from '../../src/modules/readiness/door.ts'
import { organisations, people } from '../../src/sample/cast.ts'
import { openTown, type Town } from './town.ts'

/* An owner on a phone of 360 px without JavaScript: from almost ready to ready for titip jual, by the advice of her home. */

let town: Town
let chrome: Browser
const { id: businessId, kelurahan, nib } = organisations.keripikBuSiti

before(async () => {
  town = await openTown()
  const client = new pg.Client({ connectionString: town.url })
  await client.connect()
  await client.query(
    `insert into business (id, name, owner_name, nib, phone, kelurahan_code, goods, source, match_key, created_at)
     values ($1, 'Keripik Bu Siti', 'Siti Rahmawati', $2, '+6281200000001', $3, 'keripik', 'officer', $2, now())`,
    [businessId, nib, kelurahan],
  )
  await client.end()
  chrome = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
  })
})
after(async () => {
  await chrome?.close()
  await town?.close()
})

const mainText = async (page: Page) => (await page.locator('main').textContent()) ?? ''
const says = async (page: Page, words: RegExp) => assert.match(await mainText(page), words)
const press = async (page: Page, name: string | RegExp) => {
  await page.getByRole('button', { name }).first().click()
  await page.waitForLoadState()
}
const follow = async (page: Page, name: string | RegExp) => {
  await page.locator('main').getByRole('link', { name }).first().click()
  await page.waitForLoadState()
}
const levelOf = async () => {
  while ((await keepReadiness(town.db)) > 0);
  return (await readinessOf(town.db.read, [businessId])).get(businessId)?.consignment
}

describe('an owner becomes ready for titip jual, on a phone without JavaScript', { concurrency: 1 }, () => {
  let owner: Page

  it('home names the cheapest next step; without goods titip jual is not yet', async () => {
    const context = await chrome.newContext({
      viewport: { width: 360, height: 740 },
      javaScriptEnabled: false,
      baseURL: town.base,
    })
    context.setDefaultTimeout(15_000)
    owner = await context.newPage()
    await owner.goto('/demo')
    await press(owner, `Masuk sebagai ${people.siti.name}`)
    await owner.goto('/')
    await says(owner, /Langkah termurah berikutnya/)
    await follow(owner, 'Lihat kesiapan Anda')
    await follow(owner, 'Titip jual')
    assert.equal(await owner.locator('h1').textContent(), 'Titip jual: Belum')
    assert.equal(await levelOf(), 'not_yet')
    await follow(owner, 'Tambah produk pertama')
    await owner.fill('[name="name"]', 'Keripik singkong balado 250 g')
    await owner.fill('[name="unit"]', 'bungkus')
    await owner.fill('[name="price"]', 'Rp15.000')
    await owner.fill('[name="shelfLifeDays"]', '90')
    await press(owner, 'Tambah produk')
  })

  it('with a halal certificate she is almost there: a photo and the P-IRT are missing', async () => {
    await owner.goto(`/usaha/${businessId}/kesiapan/titip-jual`)
    await follow(owner, 'Catat sertifikat halal')
    await owner.fill('[name="number"]', 'ID 33110000123450224')
    await press(owner, 'Catat izin')
    await says(owner, /Izin tercatat/)
    await follow(owner, 'Titip jual')
    assert.equal(await owner.locator('h1').textContent(), 'Titip jual: Hampir')
    await says(owner, /Langkah termurah berikutnyaUnggah foto produk/)
    await says(owner, /Catat P-IRT/)
    assert.equal(await levelOf(), 'almost')
  })

  it('what is not a photo gets a sentence; a photo brings her one step on', async () => {
    await follow(owner, 'Unggah foto produk')
    const photo = owner.locator('input[type="file"]')
    await photo.setInputFiles({ name: 'foto.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('bukan foto') })
    await press(owner, 'Tambah foto')
    await says(owner, /JPG, PNG, WebP/)
    const picture = await sharp({ create: { width: 1200, height: 900, channels: 3, background: '#c73' } })
      .jpeg()
      .toBuffer()
    await photo.setInputFiles({ name: 'foto.jpg', mimeType: 'image/jpeg', buffer: picture })
    await press(owner, 'Tambah foto')
    await says(owner, /Foto tersimpan/)
  })

  it('a mistyped P-IRT is put right and everything else is kept; then titip jual is ready', async () => {
    await owner.goto(`/usaha/${businessId}/kesiapan/titip-jual`)
    await says(owner, /Titip jual naik ke Siap/)
    await follow(owner, 'Catat P-IRT')
    await owner.fill('[name="number"]', '20633740100')
    await owner.fill('[name="expiresOn"]', '30-11-2031')
    assert.ok(await owner.locator('[name="productIds"]').first().isChecked(), 'the goods of the step are ticked')
    await press(owner, 'Catat izin')
    await says(owner, /P-IRT terdiri dari 15 angka/)
    assert.equal(await owner.locator('[name="expiresOn"]').inputValue(), '30-11-2031')
    assert.ok(await owner.locator('[name="productIds"]').first().isChecked())
    await owner.fill('[name="number"]', '2063374010001-31')
    await press(owner, 'Catat izin')
    await follow(owner, 'Titip jual')
    assert.equal(await owner.locator('h1').textContent(), 'Titip jual: Siap')
    await says(owner, /Semua syarat terpenuhi/)
    assert.equal(await levelOf(), 'ready')
  })

  it('her papers are hers: the list, the paper and its history; nothing moves sideways', async () => {
    await owner.goto(`/usaha/${businessId}/izin`)
    await follow(owner, 'P-IRT')
    await says(owner, /2063374010001-31/)
    await follow(owner, 'Ganti dengan yang baru')
    await owner.fill('[name="expiresOn"]', '30-11-2032')
    await press(owner, 'Ganti dengan yang baru')
    await says(owner, /Izin baru tercatat/)
    await says(owner, /Riwayat/)
    for (const path of ['/', `/usaha/${businessId}/kesiapan`, `/usaha/${businessId}/izin`]) {
      await owner.goto(path)
      const box = await owner.locator('body').boundingBox()
      assert.ok((box?.width ?? 0) <= 360, path)
    }
  })
})
