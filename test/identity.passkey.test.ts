import assert from 'node:assert/strict'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, before, describe, it } from 'node:test'
import { serve } from '@hono/node-server'
import { type BrowserContext, type Browser as Chromium, chromium, type Page } from 'playwright-core'
import { codeIn, type Identity, openIdentity, password } from './identity-app.ts'

let identity: Identity
let browser: Chromium
let server: Server
let home: string

before(async () => {
  const late: { fetch?: Identity['app']['fetch'] } = {}
  server = serve({
    fetch: (request, env) => late.fetch?.(request, env) ?? new Response(null, { status: 503 }),
    port: 0,
  }) as Server
  await new Promise((resolve) => server.once('listening', resolve))
  home = `http://localhost:${(server.address() as AddressInfo).port}`
  identity = await openIdentity({ publicUrl: home })
  late.fetch = identity.app.fetch
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
  })
})
after(async () => {
  await browser?.close()
  server?.close()
  await identity?.close()
})

/** A phone that can ask for a fingerprint; the finger is always right unless said otherwise. */
const phone = async (context: BrowserContext) => {
  const page = await context.newPage()
  const cdp = await context.newCDPSession(page)
  await cdp.send('WebAuthn.enable')
  const { authenticatorId } = await cdp.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  const finger = (right: boolean) => cdp.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: right })
  return { page, finger }
}

const said = async (page: Page, place: string) => (await page.textContent(place)) ?? ''
const here = (page: Page) => new URL(page.url()).pathname

const signIn = async (page: Page, contact: string) => {
  await page.goto(`${home}/masuk`)
  await page.fill('[name=contact]', contact)
  await page.fill('[name=password]', password)
  await page.click('form[action="/masuk"] button')
}

/** Adds this phone: asks for a code in between, because a way in is not added lightly. */
const addPasskey = async (page: Page) => {
  await page.goto(`${home}/akun/sidik-jari`)
  await page.fill('[name=name]', 'HP saya')
  await page.click('[data-passkey=create] button')
  await page.waitForSelector('form[action="/konfirmasi"]')
  await identity.letters()
  await page.click('button[value=kirim]')
  await page.fill('[name=_kode]', codeIn((await identity.letters()).at(-1)))
  await page.click('button[value=kode]')
  await page.waitForURL(`${home}/akun/sidik-jari?**`)
}

describe('passkeys in a real browser', () => {
  it('are added after a fresh code and then sign in with one touch, as two factors', async () => {
    const context = await browser.newContext()
    const { page, finger } = await phone(context)
    await signIn(page, 'sri@contoh.id')
    await addPasskey(page)
    assert.match(await said(page, 'main'), /HP saya/)

    await page.click('form[action="/keluar"] button')
    assert.equal(here(page), '/masuk')
    await finger(false)
    await page.click('[data-passkey=get] button')
    await page.waitForSelector('[role=alert]:not([hidden])')
    assert.equal(here(page), '/masuk')
    await finger(true)
    await page.click('[data-passkey=get] button')
    await page.waitForURL(`${home}/`)
    assert.equal(await said(page, 'body'), 'Sri|Keripik Sri')
    const [row] = await identity.sql<{ factors: number; fresh: boolean }>(
      'select factors, confirmed_at is not null as fresh from session order by started_at desc limit 1',
    )
    assert.deepEqual(row, { factors: 2, fresh: true })
    await context.close()
  })

  it('stay open while the password is throttled', async () => {
    const context = await browser.newContext()
    const { page } = await phone(context)
    await identity.sql('delete from throttle')
    await signIn(page, 'wati@contoh.id')
    await addPasskey(page)
    await page.click('form[action="/keluar"] button')
    for (let n = 0; n < 6; n++) {
      await page.fill('[name=contact]', 'wati@contoh.id')
      await page.fill('[name=password]', 'bukan ini')
      await page.click('form[action="/masuk"] button')
    }
    assert.match(await said(page, 'main'), /Terlalu banyak percobaan/)
    await page.click('[data-passkey=get] button')
    await page.waitForURL(`${home}/`)
    assert.equal(await said(page, 'body'), 'Wati|Keripik Sri')
    await identity.sql('delete from throttle')
    await context.close()
  })

  it('answer each challenge once', async () => {
    const context = await browser.newContext()
    const { page } = await phone(context)
    await identity.sql('delete from throttle')
    await signIn(page, 'rini@contoh.id')
    await page.click('form[action="/pilih-peran"] button')
    await addPasskey(page)
    await page.click('form[action="/keluar"] button')
    let sent = ''
    await page.route('**/masuk/sidik-jari', async (route) => {
      sent = route.request().postData() ?? ''
      await route.continue()
    })
    await page.click('[data-passkey=get] button')
    await page.waitForURL((url) => url.pathname !== '/masuk')
    assert.ok(new URLSearchParams(sent).get('_passkey'))
    // The counter would stop it too; not every device counts.
    await identity.sql('update passkey set counter = 0')
    const replay = await identity.app.request(`${home}/masuk/sidik-jari`, {
      method: 'POST',
      body: new URLSearchParams(sent),
      headers: { origin: home },
    })
    assert.equal(replay.status, 422)
    assert.equal(replay.headers.getSetCookie().length, 0)
    await context.close()
  })

  it('prove the fresh second factor, and the waiting form goes on by itself', async () => {
    const context = await browser.newContext()
    const { page } = await phone(context)
    await identity.sql('delete from throttle; delete from passkey')
    await signIn(page, 'sri@contoh.id')
    await addPasskey(page)
    await identity.sql('update session set confirmed_at = null')
    await page.goto(`${home}/akun/token`)
    await page.fill('[name=name]', 'Kasir')
    await page.check('[value=stock]')
    await page.click('form[action="/akun/token"] button')
    await page.click('[data-passkey=get] button')
    await page.waitForSelector('code')
    assert.match(await said(page, 'code'), /^jejaring_[\w-]{43}$/)
    await context.close()
  })
})

describe('the same pages without JavaScript', () => {
  it('sign in by password, prove by code, and send the waiting form on', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false })
    const page = await context.newPage()
    await identity.sql('delete from throttle; delete from passkey')
    await signIn(page, '0812 9990 0001')
    assert.equal(here(page), '/')
    await page.goto(`${home}/akun/token`)
    await page.fill('[name=name]', 'Kasir "toko" & <b>')
    await page.check('[value=stock]')
    await page.check('[value=catalogue]')
    await page.click('form[action="/akun/token"] button')
    assert.match(await said(page, 'main'), /Buat token/)
    await identity.letters()
    await page.click('button[value=kirim]')
    await page.fill('[name=_kode]', '000000')
    await page.press('[name=_kode]', 'Enter')
    assert.match(await said(page, 'main'), /salah atau sudah kedaluwarsa/)
    const [letter] = await identity.letters()
    await page.fill('[name=_kode]', codeIn(letter))
    await page.press('[name=_kode]', 'Enter')
    assert.match(await said(page, 'code'), /^jejaring_/)
    const [row] = await identity.sql<{ name: string; duties: string[] }>(
      'select name, duties from api_token order by created_at desc limit 1',
    )
    assert.deepEqual(row, { name: 'Kasir "toko" & <b>', duties: ['catalogue', 'stock'] })
    await context.close()
  })
})
