import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import pg from 'pg'
import { type Browser, chromium, type Page } from 'playwright-core'
import { organisations, people } from '../../src/sample/cast.ts'
import { openTown, type Town } from './town.ts'

/* From asking to verified, on phones of 360 px without JavaScript: nobody home once, one field to correct, other eyes. */

let town: Town
let chrome: Browser
const { id: businessId, kelurahan, nib } = organisations.keripikBuSiti
const casePath = `/verifikasi/${businessId}`

before(async () => {
  town = await openTown()
  const client = new pg.Client({ connectionString: town.url })
  await client.connect()
  await client.query(
    `insert into business (id, name, owner_name, nib, phone, kelurahan_code, goods, source, match_key, created_at)
     values ($1, 'Keripik Bu Siti', 'Siti Rahmawati', $2, '+6281200000001', $3, 'keripik', 'self', $2, now())`,
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
  const button = page.locator('main').getByRole('button', { name }).first()
  if ((await button.count()) === 0) throw new Error(`no button ${name} on ${page.url()}:\n${await mainText(page)}`)
  await button.click()
  await page.waitForLoadState()
}
const follow = async (page: Page, name: string | RegExp) => {
  const link = page.locator('main').getByRole('link', { name }).first()
  if ((await link.count()) === 0) throw new Error(`no link ${name} on ${page.url()}:\n${await mainText(page)}`)
  await link.click()
  await page.waitForLoadState()
}
const phoneOf = async (name: string) => {
  const context = await chrome.newContext({
    viewport: { width: 360, height: 740 },
    javaScriptEnabled: false,
    baseURL: town.base,
  })
  context.setDefaultTimeout(15_000)
  const page = await context.newPage()
  await page.goto('/demo')
  await press(page, `Masuk sebagai ${name}`)
  return page
}
const aWeekLater = async (page: Page) => {
  await page.goto('/demo')
  await press(page, 'Maju 7 hari')
}
const isNarrow = async (page: Page) => {
  const width = await page.locator('html').evaluate((html) => html.scrollWidth)
  assert.ok(width <= 360, `${page.url()} is ${width} px wide`)
}

describe('a business is verified, on phones without JavaScript', { concurrency: 1 }, () => {
  let owner: Page
  let first: Page
  let second: Page

  it('the owner asks; what is missing is named, and the clock waits for it', async () => {
    owner = await phoneOf(people.siti.name)
    await owner.goto(`/usaha/${businessId}`)
    await follow(owner, 'Buka verifikasi')
    await says(owner, /Yang masih kosong.*Alamat/s)
    await press(owner, 'Ajukan verifikasi')
    await says(owner, /Pengajuan Anda diterima.*Belum lengkap/s)
    assert.doesNotMatch(await mainText(owner), /hari kerja/, 'no clock yet')

    await follow(owner, 'Lengkapi data usaha')
    await owner.fill('[name="address"]', 'Jl. Kenanga Raya II No. 14')
    await press(owner, 'Simpan perubahan')
    await owner.goto('/')
    await says(owner, /Lengkapi data Keripik Bu Siti/)
    await owner.goto(casePath)
    await press(owner, 'Kirim berkas lengkap')
    await says(owner, /Menunggu petugas.*Petugas mengambil berkas ini.*Paling lambat.*5 hari kerja/s)
    await isNarrow(owner)
  })

  it('an officer finds it in the queue, takes it and proposes three times', async () => {
    first = await phoneOf(people.officer.name)
    await first.goto('/verifikasi')
    await says(first, /Keripik Bu Siti/)
    await isNarrow(first)
    await follow(first, 'Keripik Bu Siti')
    await press(first, 'Ambil berkas ini')
    await follow(first, 'Usulkan waktu kunjungan')
    await press(first, 'Kirim ke pemilik')
    await says(first, /Menunggu jawaban/)
    const [sms] = await town.letters()
    assert.equal(sms?.channel, 'sms')
    assert.match(sms?.text ?? '', /1\) .*; 2\) .*; 3\) .*\/jadwal\/\w{10}/)
  })

  it('the owner picks one on her home; the officer comes and nobody is there: no rejection, a new promise', async () => {
    await owner.goto('/')
    await follow(owner, 'Pilih jadwal kunjungan Keripik Bu Siti')
    await owner.locator('input[name="slot"][value="2"]').check()
    await press(owner, 'Pilih waktu ini')
    await says(owner, /Kunjungan terjadwal.*Retno Widyastuti datang pada/s)

    await aWeekLater(first)
    await first.goto(`${casePath}/hasil`)
    await first.locator('summary', { hasText: 'Pemilik tidak di tempat' }).click()
    await first.fill('[name="what"]', 'Pagar terkunci, tetangga bilang ke pasar.')
    await press(first, 'Pemilik tidak di tempat')
    await says(first, /Ditangani petugas.*Tidak bertemu.*1 kali/s)
    assert.ok((await town.letters()).some(({ text }) => /tidak bertemu Anda\. Pengajuan tetap jalan/.test(text)))
    await owner.goto(casePath)
    await says(owner, /Pagar terkunci/)
  })

  it('new times, chosen with the code from the telephone and no account; the visit takes place', async () => {
    await follow(first, 'Usulkan waktu kunjungan')
    await press(first, 'Kirim ke pemilik')
    const path = /\/jadwal\/\w{10}/.exec((await town.letters()).at(-1)?.text ?? '')?.[0] ?? '/nowhere'
    const stranger = await (await chrome.newContext({ javaScriptEnabled: false, baseURL: town.base })).newPage()
    await stranger.goto(path)
    await stranger.locator('input[name="slot"][value="1"]').check()
    await press(stranger, 'Pilih waktu ini')
    await says(stranger, /Anda memilih/)

    await aWeekLater(first)
    await first.goto(`${casePath}/hasil`)
    await first.fill('[name="note"]', 'Dapur bersih, dua orang bekerja.')
    await press(first, 'Simpan hasil kunjungan')
    await says(first, /Menunggu putusan.*bukan yang mengunjungi/s)
  })

  it('one field needs correcting: the owner sees the reason at it, corrects it and sends it again', async () => {
    await follow(first, 'Minta perbaikan')
    await first.fill('[name="reasons.phone"]', 'Nomor ini tidak aktif.')
    await press(first, 'Minta perbaikan')
    await owner.goto('/')
    await follow(owner, 'Perbaiki data Keripik Bu Siti')
    await says(owner, /Telepon.*belum diperbaiki.*Nomor ini tidak aktif/s)
    await press(owner, 'Kirim perbaikan')
    await says(owner, /Isian ini belum berubah/)
    await owner.goto(`/usaha/${businessId}/ubah`)
    await owner.fill('[name="phone"]', '0812 0000 0777')
    await press(owner, 'Simpan perubahan')
    await owner.goto(`${casePath}/perbaiki`)
    await says(owner, /sudah diperbaiki/)
    await press(owner, 'Kirim perbaikan')
    await says(owner, /Menunggu putusan/)
  })

  it('who visited is refused; another officer decides, and the business shows it', async () => {
    await first.goto(casePath)
    await says(first, /Karena itu petugas lain yang memutus/)
    assert.equal((await first.goto(`${casePath}/putusan`))?.status(), 404)

    second = await phoneOf(people.secondOfficer.name)
    await second.goto('/verifikasi?saring=putusan')
    await follow(second, 'Keripik Bu Siti')
    await follow(second, 'Putuskan')
    await isNarrow(second)
    await press(second, 'Sahkan: terverifikasi')
    await says(second, /Usaha ini terverifikasi.*Janji dan kenyataan.*ditepati/s)
    assert.ok((await town.letters()).some(({ text }) => /terverifikasi sampai/.test(text)))
    await owner.goto(`/usaha/${businessId}`)
    await says(owner, /Terverifikasi/)
    await owner.goto('/usaha?keadaan=verified')
    await says(owner, /Keripik Bu Siti/)
  })
})
