import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { people } from '../../src/sample/cast.ts'
import { messyList } from './list.ts'
import { openTown, type Town } from './town.ts'

let town: Town
let chrome: Browser

before(async () => {
  town = await openTown()
  chrome = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
})
after(async () => {
  await chrome?.close()
  await town?.close()
})

/** A cheap phone: 360 px wide, no JavaScript. */
const phone = async (): Promise<Page> => {
  const context: BrowserContext = await chrome.newContext({
    viewport: { width: 360, height: 740 },
    javaScriptEnabled: false,
    baseURL: town.base,
    acceptDownloads: true,
  })
  context.setDefaultTimeout(15_000)
  return context.newPage()
}

const press = async (page: Page, name: string | RegExp) => {
  await page.getByRole('button', { name }).first().click()
  await page.waitForLoadState()
}
const heading = (page: Page) => page.locator('h1').innerText()
const says = async (page: Page, words: string | RegExp) =>
  assert.match(await page.locator('main').innerText(), words instanceof RegExp ? words : new RegExp(words))

/** Signs in as one of the demo's people, with one press. */
const demoPhone = async (name: string) => {
  const page = await phone()
  await page.goto('/demo')
  await press(page, `Masuk sebagai ${name}`)
  return page
}

/** Where a step asks who one is: the code that came by message, or a demo's one press. */
const prove = async (page: Page) => {
  if (!(await page.locator('h1').innerText()).includes('Anda')) return
  const demo = page.getByRole('button', { name: /peragaan|demo/i })
  if (await demo.count()) {
    await demo.first().click()
  } else {
    await press(page, /Kirim kode/)
    const code = /\b(\d{6})\b/.exec((await town.letters()).at(-1)?.text ?? '')?.[1] ?? 'none'
    await page.locator('input[name="_kode"]').fill(code)
    await press(page, /Lanjutkan|Konfirmasi|Benar/)
  }
  await page.waitForLoadState()
}

/** Pushes the platform's clock: every deadline obeys. */
const passDays = async (page: Page, weeks: number) => {
  for (let week = 0; week < weeks; week++) {
    await page.goto('/demo')
    await press(page, 'Maju 7 hari')
  }
}

test('from a messy list to the first rupiah, on a phone without JavaScript', async () => {
  // The officer brings a list, sees what is wrong with it, and applies what is good.
  const officer = await demoPhone(people.officer.name)
  await officer.goto('/impor')
  await officer
    .locator('input[type="file"]')
    .setInputFiles({ name: 'tembalang.csv', mimeType: 'text/csv', buffer: Buffer.from(messyList) })
  await press(officer, 'Unggah dan baca')
  await says(officer, /Keripik Sri Lestari/)
  await press(officer, /Terapkan 2 baris/)
  await officer.goto('/usaha')
  await officer.getByRole('link', { name: 'Keripik Sri Lestari' }).click()
  const businessId = /\/usaha\/([\w-]+)/.exec(officer.url())?.[1] ?? ''

  // Somebody must let the owner in for the first time.
  await officer.goto(`/organisasi/${businessId}/anggota`)
  await officer.locator('input[name="name"]').fill('Sri Lestari')
  await officer.locator('input[name="contact"]').fill('sri.lestari@contoh.id')
  for (const duty of ['catalogue', 'agreements', 'stock', 'money', 'members']) {
    const box = officer.locator(`input[name="duties"][value="${duty}"]`)
    if (await box.count()) await box.check()
  }
  await press(officer, /Undang|Kirim undangan/)
  const link = /https?:\/\/\S+\/undangan\/\S+/.exec((await town.letters()).at(-1)?.text ?? '')?.[0] ?? 'no link'

  // The owner accepts, signs in and offers her product to the store.
  const owner = await phone()
  await owner.goto(link)
  await owner.locator('input[name="password"]').fill('keripik renyah sekali 66')
  await press(owner, /Terima|Bergabung|Buat akun/)
  if (/masuk/.test(owner.url())) {
    await owner.locator('input[name="contact"]').fill('sri.lestari@contoh.id')
    await owner.locator('input[name="password"]').fill('keripik renyah sekali 66')
    await press(owner, 'Masuk')
  }
  await owner.goto('/mitra')
  await owner
    .getByRole('link', { name: /Simpang Raos/ })
    .first()
    .click()
  await owner
    .getByRole('link', { name: /titip jual|Tawarkan/i })
    .first()
    .click()
  await owner.locator('input[name="outletIds"]').first().check()
  await owner.locator('input[name="commissionPercent"]').fill('20')
  await owner
    .locator('[name="settlementEvery"][value="week"], select[name="settlementEvery"]')
    .first()
    .check()
    .catch(() => owner.locator('select[name="settlementEvery"]').selectOption('week'))
  await owner.locator('input[name="paymentDays"]').fill('40')
  await owner.locator('[name="agreedUse"]').fill('Rak camilan di dekat kasir')
  await press(owner, 'Periksa dulu')
  await says(owner, /Paling lama 15 hari/)
  await owner.locator('input[name="paymentDays"]').fill('14')
  await press(owner, 'Periksa dulu')
  await press(owner, 'Kirim tawaran')
  await prove(owner)
  await says(owner, /Menunggu jawaban/)
  const agreementId = /\/perjanjian\/([\w-]+)/.exec(owner.url())?.[1] ?? ''

  // The store reads the same words and accepts.
  const manager = await demoPhone(people.manager.name)
  await manager.goto('/')
  await manager.getByRole('link', { name: /Jawab tawaran/ }).click()
  await press(manager, 'Setujui perjanjian')
  await prove(manager)
  await says(manager, /Berlaku/)

  // Goods go out, one packet is missing, and the reason is in sight.
  await owner.goto(`/titip-jual/kirim/${agreementId}`)
  await owner.locator('input[name="lines.0.quantity"]').fill('40')
  await press(owner, 'Kirim barang')
  const deliveryId = /\/kiriman\/([\w-]+)/.exec(owner.url())?.[1] ?? ''
  await manager.goto('/')
  await manager.getByRole('link', { name: /Hitung kiriman/ }).click()
  await manager.locator('input[name="lines.0.accepted"]').fill('41')
  await press(manager, 'Terima barang')
  await says(manager, /yang dikirim hanya 40/)
  assert.equal(await manager.locator('input[name="lines.0.accepted"]').inputValue(), '41')
  await manager.locator('input[name="lines.0.accepted"]').fill('39')
  await manager.locator('select[name="lines.0.reason"]').selectOption('missing')
  await press(manager, 'Terima barang')
  await owner.goto(`/titip-jual/kiriman/${deliveryId}`)
  await says(owner, /Jumlahnya kurang/)

  // The cashier sells; what is not there cannot be sold.
  const cashier = await demoPhone(people.cashier.name)
  await cashier.goto('/titip-jual/gerai')
  await cashier
    .getByRole('link', { name: /Pekunden/ })
    .first()
    .click()
  await cashier
    .getByRole('link', { name: /Catat penjualan/ })
    .first()
    .click()
  const till = cashier.url()
  await cashier.locator('input[name="lines.0.quantity"]').fill('50')
  await press(cashier, 'Catat penjualan')
  await says(cashier, /di rak tinggal 39/)
  await cashier.locator('input[name="lines.0.quantity"]').fill('3')
  await press(cashier, 'Catat penjualan')
  await says(cashier, /Rp45\.000/)
  await cashier.goto(till)
  await cashier.locator('input[name="lines.0.quantity"]').fill('7')
  await press(cashier, 'Catat penjualan')

  // The week ends; what was sold is settled: 10 × Rp15.000, a fifth for the store.
  await passDays(cashier, 2)
  const finance = await demoPhone(people.finance.name)
  await finance.goto(`/titip-jual/selesaikan/${agreementId}`)
  await press(finance, 'Buat penyelesaian')
  await says(finance, /Rp120\.000/)
  const settlementUrl = finance.url().split('?')[0] ?? ''

  // The clock starts with complete documents; late shows by itself, and paying ends it.
  await owner.goto(settlementUrl)
  await says(owner, /belum lengkap/)
  await press(owner, 'Kirim tagihan')
  await says(owner, /Menunggu pembayaran/)
  await passDays(cashier, 3)
  await owner.goto('/')
  await says(owner, /Terlambat dibayar/)
  await finance.goto('/')
  await finance.getByRole('link', { name: /Bayar .*sekarang/ }).click()
  await finance
    .locator('input[name="proof"]')
    .setInputFiles({ name: 'bukti.png', mimeType: 'image/png', buffer: proof })
  await press(finance, 'Catat pembayaran')
  await prove(finance)
  await says(finance, /Lunas/)
  await owner.goto(settlementUrl)
  await press(owner, 'Uang sudah saya terima')
  await says(owner, /Dibenarkan penerima/)

  // Both sides read the same rupiah.
  const seen = await Promise.all(
    [owner, finance].map(async (page) => {
      await page.goto(`/rekening-bersama/${agreementId}`)
      return (await page.locator('main').innerText()).match(/Rp[\d.]+/g)?.sort()
    }),
  )
  assert.deepEqual(seen[0], seen[1])
  for (const amount of ['Rp150.000', 'Rp30.000', 'Rp120.000']) assert(seen[0]?.includes(amount), amount)
  assert.match(await heading(owner), /\S/)
})

/** One white pixel. */
const proof = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  'base64',
)
