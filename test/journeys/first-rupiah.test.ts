import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
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

const mainText = async (page: Page) => (await page.locator('main').textContent()) ?? ''
const press = async (page: Page, name: string | RegExp) => {
  const button = page.getByRole('button', { name }).first()
  if ((await button.count()) === 0) throw new Error(`no button ${name} on ${page.url()}:\n${await mainText(page)}`)
  await button.click()
  await page.waitForLoadState()
}
/** Types into a field by its name; a page without it shows what it says instead. */
const fill = async (page: Page, name: string, value: string) => {
  const field = page.locator(`[name="${name}"]`)
  if ((await field.count()) === 0) throw new Error(`no field ${name} on ${page.url()}:\n${await mainText(page)}`)
  await field.fill(value)
}
const heading = async (page: Page) => (await page.locator('h1').textContent()) ?? ''
const says = async (page: Page, words: string | RegExp) =>
  assert.match(await mainText(page), words instanceof RegExp ? words : new RegExp(words))

/** Signs in as one of the demo's people, with one press. */
const demoPhone = async (name: string) => {
  const page = await phone()
  await page.goto('/demo')
  await press(page, `Masuk sebagai ${name}`)
  return page
}

/** Where a step asks who one is: the code that came by message, or a demo's one press. */
const prove = async (page: Page) => {
  if (!(await heading(page)).includes('Anda')) return
  const demo = page.getByRole('button', { name: /peragaan|demo/i })
  if (await demo.count()) {
    await demo.first().click()
  } else {
    await press(page, /Kirim kode/)
    const code = /\b(\d{6})\b/.exec((await town.letters()).at(-1)?.text ?? '')?.[1] ?? 'none'
    await fill(page, '_kode', code)
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

describe('from a messy list to the first rupiah, on a phone without JavaScript', { concurrency: 1 }, () => {
  let officer: Page
  let owner: Page
  let manager: Page
  let cashier: Page
  let finance: Page
  let businessId = ''
  let invitation = ''
  let agreementId = ''
  let settlementUrl = ''

  it('the officer brings a messy list, sees what is wrong with it and applies what is good', async () => {
    officer = await demoPhone(people.officer.name)
    await officer.goto('/impor')
    await officer
      .locator('input[type="file"]')
      .setInputFiles({ name: 'tembalang.csv', mimeType: 'text/csv', buffer: Buffer.from(messyList) })
    await press(officer, 'Unggah dan baca')
    await says(officer, /Keripik Sri Lestari/)
    await press(officer, /Terapkan 2 baris/)
    await officer.goto('/usaha')
    await officer.getByRole('link', { name: 'Keripik Sri Lestari' }).click()
    businessId = /\/usaha\/([\w-]+)/.exec(officer.url())?.[1] ?? ''
  })

  it('the officer lets the owner in for the first time', async () => {
    await officer.goto(`/organisasi/${businessId}/anggota`)
    await fill(officer, 'name', 'Sri Lestari')
    await fill(officer, 'contact', 'sri.lestari@contoh.id')
    for (const duty of ['catalogue', 'agreements', 'stock', 'money', 'members']) {
      const box = officer.locator(`input[name="duties"][value="${duty}"]`)
      if (await box.count()) await box.check()
    }
    await press(officer, /Undang|Kirim undangan/)
    invitation = /https?:\/\/\S+\/undangan\/\S+/.exec((await town.letters()).at(-1)?.text ?? '')?.[0] ?? 'no link'
  })

  it('the owner accepts, and offers her product on terms the law allows', async () => {
    owner = await phone()
    await owner.goto(invitation)
    await fill(owner, 'password', 'keripik renyah sekali 66')
    await press(owner, /Terima|Bergabung|Buat akun/)
    if (/masuk/.test(owner.url())) {
      await fill(owner, 'contact', 'sri.lestari@contoh.id')
      await fill(owner, 'password', 'keripik renyah sekali 66')
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
    await owner.getByLabel('Simpang Raos Pekunden').check()
    await fill(owner, 'startsOn', Temporal.Now.plainDateISO('Asia/Jakarta').toString())
    await fill(owner, 'commissionPercent', '20')
    await owner.locator('input[name="offeredIds"][type="checkbox"]').first().check()
    await owner.locator('input[name="settlementEvery"][value="week"]').check()
    await fill(owner, 'paymentDays', '40')
    await owner.locator('[name="agreedUse"]').fill('Rak camilan di dekat kasir')
    await press(owner, 'Periksa dulu')
    await says(owner, /Paling lama 15 hari/)
    await fill(owner, 'paymentDays', '14')
    await press(owner, 'Periksa dulu')
    await press(owner, 'Kirim tawaran')
    await prove(owner)
    await says(owner, /Menunggu jawaban/)
    agreementId = /\/perjanjian\/([\w-]+)/.exec(owner.url())?.[1] ?? ''
  })

  it('the store reads the same words and accepts', async () => {
    manager = await demoPhone(people.manager.name)
    await manager.goto('/')
    await manager.getByRole('link', { name: /Jawab tawaran/ }).click()
    await press(manager, 'Setujui perjanjian')
    await prove(manager)
    await says(manager, /Berlaku/)
  })

  it('goods go out, one packet is missing, and the reason is in sight', async () => {
    await owner.goto(`/titip-jual/kirim/${agreementId}`)
    await owner.getByLabel('Simpang Raos Pekunden').check()
    await fill(owner, 'lines.0.quantity', '40')
    await press(owner, 'Kirim barang')
    const deliveryId = /\/kiriman\/([\w-]+)/.exec(owner.url())?.[1] ?? ''
    await manager.goto('/')
    await manager.getByRole('link', { name: /Hitung kiriman/ }).click()
    await fill(manager, 'lines.0.accepted', '41')
    await press(manager, 'Terima barang')
    await says(manager, /yang dikirim hanya 40/)
    assert.equal(await manager.locator('input[name="lines.0.accepted"]').inputValue(), '41')
    await fill(manager, 'lines.0.accepted', '39')
    const reason = manager.locator('select[name="lines.0.reason"]')
    if (!(await reason.isVisible())) await manager.locator('details', { has: reason }).locator('summary').click()
    await reason.selectOption('missing')
    await press(manager, 'Terima barang')
    await owner.goto(`/titip-jual/kiriman/${deliveryId}`)
    await says(owner, /Jumlahnya kurang/)
  })

  it('the cashier sells; what is not there cannot be sold', async () => {
    cashier = await demoPhone(people.cashier.name)
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
    await fill(cashier, 'lines.0.quantity', '50')
    await press(cashier, 'Catat penjualan')
    await says(cashier, /di rak tinggal 39/)
    await fill(cashier, 'lines.0.quantity', '3')
    await press(cashier, 'Catat penjualan')
    await says(cashier, /Rp45\.000/)
    await cashier.goto(till)
    await fill(cashier, 'lines.0.quantity', '7')
    await press(cashier, 'Catat penjualan')
  })

  it('the week ends and is settled: a fifth of Rp150.000 for the store', async () => {
    await passDays(cashier, 2)
    finance = await demoPhone(people.finance.name)
    await finance.goto(`/titip-jual/selesaikan/${agreementId}`)
    await press(finance, 'Buat penyelesaian')
    await says(finance, /Rp120\.000/)
    settlementUrl = finance.url().split('?')[0] ?? ''
  })

  it('the clock starts with complete documents; late shows by itself; paying ends it', async () => {
    await owner.goto(settlementUrl)
    await says(owner, /Tagihan belum dikirim/)
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
  })

  it('both sides read the same rupiah', async () => {
    const seen = await Promise.all(
      [owner, finance].map(async (page) => {
        await page.goto(`/rekening-bersama/${agreementId}`)
        return (await mainText(page)).match(/Rp[\d.]+/g)?.sort()
      }),
    )
    assert.deepEqual(seen[0], seen[1])
    for (const amount of ['Rp150.000', 'Rp30.000', 'Rp120.000']) assert(seen[0]?.includes(amount), amount)
    assert.match(await heading(owner), /\S/)
  })
})

/** One white pixel. */
const proof = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  'base64',
)
