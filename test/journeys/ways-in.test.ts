import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { type Browser, chromium, type Page } from 'playwright-core'
import { newId } from '../../src/core/ids.ts'
import { create, tokenOf } from '../../src/modules/identity/actions/token.ts'
import type { Actor, Duty } from '../../src/platform/actor.ts'
import { statement } from '../../src/platform/db.ts'
import { run } from '../../src/platform/run.ts'
import { organisations, people } from '../../src/sample/cast.ts'
import { openTown, type Town } from './town.ts'

/* Each way in on a phone of 360 px without JavaScript, and the one check they all pass. */

let town: Town
let chrome: Browser
before(async () => {
  town = await openTown()
  chrome = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-sync'],
  })
})
after(async () => {
  await chrome?.close()
  await town?.close()
})

const phone = async (): Promise<Page> => {
  const context = await chrome.newContext({
    viewport: { width: 360, height: 740 },
    javaScriptEnabled: false,
    baseURL: town.base,
  })
  context.setDefaultTimeout(15_000)
  return context.newPage()
}
const signedIn = async (name: string) => {
  const page = await phone()
  await page.goto('/demo')
  await press(page, `Masuk sebagai ${name}`)
  return page
}
const textOf = async (page: Page) => (await page.locator('main').textContent()) ?? ''
const press = async (page: Page, name: string | RegExp) => {
  const button = page.getByRole('button', { name }).first()
  if ((await button.count()) === 0) throw new Error(`no button ${name} on ${page.url()}:\n${await textOf(page)}`)
  await button.click()
  await page.waitForLoadState()
}
const fill = async (page: Page, fields: Record<string, string>) => {
  for (const [name, value] of Object.entries(fields)) {
    const field = page.locator(`main [name="${name}"]`).first()
    if ((await field.count()) === 0) throw new Error(`no field ${name} on ${page.url()}:\n${await textOf(page)}`)
    if ((await field.evaluate((element) => element.tagName)) === 'SELECT') await field.selectOption(value)
    else await field.fill(value)
  }
}
const says = async (page: Page, words: RegExp) => assert.match(await textOf(page), words)
const otp = async () => {
  const letters = await town.letters()
  const sms = letters.findLast(({ channel, text }) => channel === 'sms' && /\b\d{6}\b/.test(text))
  assert.ok(sms, 'no code was sent')
  assert.ok(sms.text.length <= 160, sms.text)
  return { code: /\b(\d{6})\b/.exec(sms.text)?.[1] ?? '', to: sms.to, text: sms.text }
}

const place = '33.74.10.1004'
/** The business that was there first. */
const first = {
  name: 'Keripik Tempe Bu Tutik',
  ownerName: 'Tutik Handayani',
  phone: '+6281255500010',
  nib: '1234567890123',
}

type Row = { id: string; through: string; older: string }
const twinsOf = statement(
  'test_twins',
  `select b.id, t.through, o.name as older from business b join business_twin t on t.newer_id = b.id join business o on o.id = t.older_id where b.name = $1`,
)
/** What the registry says of a business that has just come in. */
const flagOf = async (name: string) =>
  (await town.db.read.rows<Row>(twinsOf, [name])).find(({ older }) => older === first.name)
const count = async (text: string, values: unknown[] = []) =>
  (await town.db.read.rows<{ count: bigint }>({ name: '', text }, values))[0]?.count

describe('ways in, on a phone without JavaScript', { concurrency: 1 }, () => {
  let officer: Page
  let slipUrl = ''

  it('counter: one page, and a slip with a picture that opens the way to an account', async () => {
    officer = await signedIn(people.officer.name)
    await officer.goto('/loket')
    const { nib, ...rest } = first
    await fill(officer, { ...rest, goods: 'keripik', kelurahanCode: place, nib })
    await officer.locator('[name="consents"][value="directory.listing"]').check()
    await press(officer, 'Catat di loket')
    await says(officer, /DFT-\d{4}-00001/)
    assert.equal(await officer.locator('figure.qr svg').count(), 1)
    slipUrl = officer.url()
    assert.equal(await count(`select count(*) from consent where purpose = 'directory.listing' and given`), 1n)

    const code = /([A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4})/.exec(await textOf(officer))?.[1] ?? ''
    const owner = await phone()
    await owner.goto('/daftar')
    await fill(owner, { code: code.toLowerCase() })
    await press(owner, 'Lanjutkan')
    await says(owner, /Petugas memeriksa pendaftaran Anda/)
    assert.doesNotMatch(await textOf(owner), /81255500010|Tutik Handayani/)
    await press(owner, 'Saya pemiliknya, kirim kode')
    const sms = await otp()
    assert.equal(sms.to, first.phone)
    await fill(owner, { otp: sms.code === '111111' ? '222222' : '111111' })
    await press(owner, 'Daftarkan')
    await says(owner, /Sisa 4 kali/)
    await fill(owner, { otp: sms.code })
    await press(owner, 'Daftarkan')
    await says(owner, /Akun pemilik sudah dibuat/)
    const link = /https?:\S+\/masuk\/sandi-baru\/\S+/.exec((await town.letters()).at(-1)?.text ?? '')?.[0] ?? ''
    await owner.goto(link)
    await fill(owner, { password: 'tempe renyah semarang 66' })
    await owner.locator('main form button').first().click()
    await owner.waitForLoadState()
    await fill(owner, { contact: '081255500010', password: 'tempe renyah semarang 66' })
    await press(owner, /^Masuk/)
    await says(owner, /Tutik/)
  })

  it('by oneself: five pages, seven answers and a code to a receipt, saved and come back to', async () => {
    const owner = await phone()
    await owner.goto('/')
    await owner.getByRole('link', { name: 'Daftarkan usaha' }).click()
    await press(owner, 'Lanjut')
    await says(owner, /Ada yang perlu dibetulkan/)
    await fill(owner, { name: 'Keripik Tempe Bu Tuti', goods: 'keripik' })
    await press(owner, 'Lanjut')
    const code = /([A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4})/.exec(await textOf(owner))?.[1] ?? ''
    // Another phone, another day: what was typed is still there.
    const later = await phone()
    await later.goto('/daftar')
    await fill(later, { code })
    await press(later, 'Lanjutkan')
    await fill(later, { ownerName: 'Tuti Handayani', phone: '0812 5550 0011', kelurahanCode: place })
    await press(later, 'Lanjut')
    await says(later, /Keripik Tempe Bu Tuti/)
    assert.equal(await later.locator('[name="consents"]:checked').count(), 0, 'no consent is ticked beforehand')
    await later.locator('[name="consents"][value="match"]').check()
    await press(later, 'Kirim kode ke HP pemilik')
    assert.equal(await count(`select count(*) from business where name = 'Keripik Tempe Bu Tuti'`), 0n)
    await fill(later, { otp: (await otp()).code })
    await press(later, 'Daftarkan')
    await says(later, /DFT-\d{4}-00002/)
    await says(later, /Ini bukan keanggotaan forum/)
    await says(later, /mungkin sudah terdaftar/)
    assert.doesNotMatch(await textOf(later), /Tutik|81255500010|1234567890123/, 'nothing of the other one is told')
    assert.equal((await flagOf('Keripik Tempe Bu Tuti'))?.through, 'self')
    assert.equal(await count(`select count(*) from consent_receipt where purpose = 'match' and channel = 'self'`), 1n)
    assert.match((await town.letters()).at(-1)?.text ?? '', /masuk\/sandi-baru/)
  })

  it('with a facilitator: the draft is kept, the owner agrees with a code of their own', async () => {
    const facilitator = await signedIn(people.facilitator.name)
    await facilitator.goto('/daftar')
    await says(facilitator, /Isi bersama pemiliknya/)
    await fill(facilitator, { name: 'Keripik Tempe Mbak Tutik', goods: 'keripik' })
    await press(facilitator, 'Lanjut')
    await facilitator.goto('/pendaftaran/saya')
    await says(facilitator, /Draf/)
    await facilitator.getByRole('link', { name: 'Keripik Tempe Mbak Tutik' }).click()
    await fill(facilitator, { ownerName: 'Tutik H', phone: '081255500012', kelurahanCode: place })
    await press(facilitator, 'Lanjut')
    await press(facilitator, 'Kirim kode ke HP pemilik')
    const sms = await otp()
    assert.match(sms.text, /Pendamping mendaftarkan/)
    await fill(facilitator, { otp: sms.code })
    await press(facilitator, 'Daftarkan')
    await says(facilitator, /DFT-\d{4}-00003/)
    assert.ok(await flagOf('Keripik Tempe Mbak Tutik'))
    const [kept] = await town.db.read.rows<{ made_by: string; way: string }>({
      name: '',
      text: `select made_by, way from registration where number like '%-00003'`,
    })
    assert.deepEqual(kept, { made_by: people.facilitator.id, way: 'visit' })
  })

  it('a machine raises the same flag', async () => {
    const token = await officerToken()
    const answer = await fetch(`${town.base}/api/v1/business.add`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({
        id: newId(),
        name: 'Keripik Tempe Tutik',
        ownerName: 'Tutik Handayani',
        kelurahanCode: place,
        goods: 'keripik',
        phone: '081255500014',
      }),
    })
    assert.equal(answer.status, 200, await answer.clone().text())
    assert.equal((await flagOf('Keripik Tempe Tutik'))?.through, 'officer')
  })

  it('the same NIB is not entered twice: its owner claims it, by a code to the phone on record', async () => {
    const stranger = await phone()
    await stranger.goto('/daftar')
    await fill(stranger, { name: 'Keripik Siapa', goods: 'keripik', nib: '9120.9000.0000.1' })
    await press(stranger, 'Lanjut')
    await fill(stranger, { ownerName: 'Orang Lain', phone: '081255500015', kelurahanCode: place })
    // Entered meanwhile, at the counter, with its own phone.
    await officer.goto('/loket')
    await fill(officer, {
      name: 'Rempeyek Pak Darmo',
      goods: 'keripik',
      nib: '9120900000001',
      ownerName: 'Darmo',
      phone: '081255500016',
      kelurahanCode: place,
    })
    await press(officer, 'Catat di loket')
    await press(stranger, 'Lanjut')
    await press(stranger, 'Kirim kode ke HP pemilik')
    await fill(stranger, { otp: (await otp()).code })
    await press(stranger, 'Daftarkan')
    await says(stranger, /mungkin sudah terdaftar/)
    assert.doesNotMatch(await textOf(stranger), /Darmo|81255500016/)
    await press(stranger, 'Saya pemiliknya, kirim kode')
    const sms = await otp()
    assert.equal(sms.to, '+6281255500016', 'the code goes to the phone the registry knows')
    assert.doesNotMatch(await textOf(stranger), /Darmo|500016/)
    await fill(stranger, { otp: '000000' === sms.code ? '111111' : '000000' })
    await press(stranger, 'Daftarkan')
    assert.equal(await count(`select count(*) from account where phone = '+6281255500016'`), 0n)
    await officer.goto('/pendaftaran')
    await officer.getByRole('link', { name: 'Keripik Siapa' }).click()
    await says(officer, /Rempeyek Pak Darmo/)
    await press(officer, 'Catat hasil')
    await says(officer, /Ada yang perlu dibetulkan/)
    await officer.locator('[name="outcome"][value="refused"]').check()
    await fill(officer, { reason: 'NIB milik usaha lain, pendaftar sudah dihubungi.' })
    await press(officer, 'Catat hasil')
    await stranger.reload()
    const [closed] = await town.db.read.rows<{ outcome: string; content_sealed: null }>({
      name: '',
      text: `select outcome, content_sealed from registration where twin_id is not null and business_id is null`,
    })
    assert.deepEqual(closed, { outcome: 'refused', content_sealed: null })
  })

  it('a promise that is broken says so, to who was promised and at the top of the officer’s list', async () => {
    const code = /\/pendaftaran\/([0-9a-f-]{36})/.exec(slipUrl)?.[1] ?? ''
    await officer.goto(`/pendaftaran/${code}/slip`)
    const shown = /([A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4})/.exec(await textOf(officer))?.[1] ?? ''
    const owner = await phone()
    await owner.goto(`/daftar/${shown}`)
    await says(owner, /Menunggu/)
    for (let week = 0; week < 2; week++) {
      await officer.goto('/demo')
      await press(officer, 'Maju 7 hari')
    }
    await owner.reload()
    await says(owner, /Terlambat dari janji/)
    await officer.goto('/pendaftaran')
    const [top] = await officer.locator('main tbody tr').allTextContents()
    assert.match(top ?? '', /Keripik Tempe Bu Tutik.*Terlambat/s)
    await officer.getByRole('link', { name: first.name }).first().click()
    await press(officer, 'Catat hasil')
    await owner.reload()
    await says(owner, /Ditepati terlambat/)
  })
})

/** A machine of an officer: what a city's own system would hold. */
const officerToken = async (): Promise<string> => {
  const [row] = await town.db.read.rows<{ id: string; duties: Duty[] }>(
    statement('test_officer', 'select id, duties from membership where account_id = $1'),
    [people.officer.id],
  )
  assert.ok(row)
  const at = Temporal.Now.instant()
  const actor: Actor = {
    id: people.officer.id,
    name: people.officer.name,
    organisationId: organisations.dinas.id,
    organisationName: organisations.dinas.name,
    organisationKind: 'agency',
    membershipId: row.id,
    duties: new Set(row.duties),
    sessionId: newId(),
    confirmedAt: at,
  }
  const id = newId()
  const made = await run(
    town.db,
    create,
    { actor, at, entrance: 'page', house: town.house },
    { id, name: 'uji', duties: row.duties, days: '1', confirms: false },
  )
  assert.ok(made.ok, JSON.stringify(made))
  return tokenOf(town.house, { id, membershipId: row.id })
}
