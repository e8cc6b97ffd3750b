import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { Secret, TOTP } from 'otpauth'
import { newId } from '../src/core/ids.ts'
import {
  Browser,
  codeIn,
  confirmed,
  hiddenFields,
  type Identity,
  openIdentity,
  password,
  signedInAs,
  signedInByCode,
  slow,
} from './identity-app.ts'

let identity: Identity
before(async () => {
  identity = await openIdentity()
})
after(() => identity.close())

const tokenForm = (id = newId()) => ({
  id,
  name: 'Kasir "toko" & pembukuan',
  duties: ['catalogue', 'stock'],
  days: '30',
  _key: newId(),
})

describe('the fresh second factor', () => {
  it('shows what is about to happen, keeps the form, and sends the same body on with 307', async () => {
    const browser = await signedInAs(identity, identity.people.sri)
    const form = tokenForm()
    const asked = await browser.post('/akun/token', form)
    assert.equal(asked.status, 403)
    assert.match(asked.text, /Buat token/)
    const kept = hiddenFields(asked.text, '/konfirmasi')
    assert.equal(kept.name, form.name)
    assert.equal(kept.duties, 'catalogue\nstock')
    assert.equal(kept._key, form._key)

    const sent = await browser.post('/konfirmasi', { ...kept, _cara: 'kirim' })
    assert.equal(sent.status, 200)
    const again = hiddenFields(sent.text, '/konfirmasi')
    assert.deepEqual(again, kept)
    const code = codeIn((await identity.letters()).at(-1))

    const missed = await browser.post('/konfirmasi', {
      ...again,
      _cara: 'kode',
      _kode: code === '123456' ? '654321' : '123456',
    })
    assert.equal(missed.status, 422)
    assert.deepEqual(hiddenFields(missed.text, '/konfirmasi'), kept, 'a wrong code loses nothing')

    const before = browser.token
    const done = await browser.post('/konfirmasi', { ...again, _cara: 'kode', _kode: code })
    assert.deepEqual([done.status, done.location], [307, '/akun/token'])
    assert.notEqual(browser.token, before, 'a new token with the proof')

    const stolen = new Browser(identity.app)
    stolen.cookies.set('__Host-jejaring', before ?? '')
    assert.equal((await stolen.get('/')).text, '|', 'the old token is dead')

    const made = await browser.post('/akun/token', { ...again, _kode: code })
    assert.equal(made.status, 200)
    assert.match(made.text, /jejaring_[\w-]{43}/)
    const [row] = await identity.sql<{ duties: string[]; name: string }>(
      'select duties, name from api_token where id = $1',
      [form.id],
    )
    assert.deepEqual(row, { duties: ['catalogue', 'stock'], name: form.name })
  })

  it('lasts a quarter of an hour of the platform clock', async () => {
    const browser = await signedInAs(identity, identity.people.sri)
    await confirmed(identity, browser)
    assert.equal((await browser.post('/akun/token', tokenForm())).status, 200)
    await identity.sql(`update session set confirmed_at = confirmed_at - interval '16 minutes'`)
    assert.equal((await browser.post('/akun/token', tokenForm())).status, 403)
  })

  it('goes nowhere but to this platform, whatever the page that was sent back says', async () => {
    const browser = await signedInAs(identity, identity.people.sri)
    await browser.post('/konfirmasi', { _lanjut: '/', _cara: 'kirim' })
    const code = codeIn((await identity.letters()).at(-1))
    const done = await browser.post('/konfirmasi', {
      _lanjut: 'https://jahat.example/',
      _ulang: 'ya',
      _cara: 'kode',
      _kode: code,
    })
    assert.equal(done.location, '/')
  })

  it('takes a code once, also of two at the same moment', async () => {
    const browser = await signedInAs(identity, identity.people.sri)
    await browser.post('/konfirmasi', { _lanjut: '/', _cara: 'kirim' })
    const proof = { _lanjut: '/', _cara: 'kode', _kode: codeIn((await identity.letters()).at(-1)) }
    const twin = new Browser(identity.app)
    twin.cookies.set('__Host-jejaring', browser.token ?? '')
    const answers = await Promise.all([browser.post('/konfirmasi', proof), twin.post('/konfirmasi', proof)])
    const through = answers.map(({ location }) => location === '/')
    assert.deepEqual(
      through.toSorted(),
      [false, true],
      JSON.stringify(answers.map(({ status, location }) => [status, location])),
    )
    const winner = through[0] ? browser : twin
    assert.equal((await winner.post('/konfirmasi', proof)).status, 422)
  })

  it('opens a protected page by GET, and only one of ours', async () => {
    const browser = await signedInAs(identity, identity.people.sri)
    const page = await browser.get('/konfirmasi?lanjut=%2Fakun%2Fsandi')
    assert.equal(hiddenFields(page.text, '/konfirmasi')._lanjut, '/akun/sandi')
    const foreign = await browser.get('/konfirmasi?lanjut=%2F%2Fjahat.example')
    assert.equal(hiddenFields(foreign.text, '/konfirmasi')._lanjut, '/')
    assert.equal((await new Browser(identity.app).get('/konfirmasi')).location, '/masuk')
  })

  it('does not take a code that was asked for at sign-in', async () => {
    await identity.sql('delete from throttle')
    const browser = await signedInByCode(identity, identity.people.officer)
    await identity.sql(`update session set confirmed_at = null`)
    await new Browser(identity.app).post('/masuk', { contact: 'hadi@contoh.id', password })
    const code = codeIn((await identity.letters()).at(-1))
    const answer = await browser.post('/konfirmasi', { _lanjut: '/', _cara: 'kode', _kode: code })
    assert.equal(answer.status, 422)
  })

  it('stops guessing after ten tries within a quarter of an hour, new codes or not', async () => {
    await identity.sql('delete from throttle')
    const browser = await signedInAs(identity, identity.people.helper)
    let tried = 0
    for (const _round of [1, 2]) {
      await browser.post('/konfirmasi', { _lanjut: '/', _cara: 'kirim' })
      const code = codeIn((await identity.letters()).at(-1))
      for (let n = 0; n < 5; n++, tried++)
        assert.equal(
          (await browser.post('/konfirmasi', { _cara: 'kode', _kode: code === '999999' ? '888888' : '999999' })).status,
          422,
        )
    }
    await browser.post('/konfirmasi', { _lanjut: '/', _cara: 'kirim' })
    const right = codeIn((await identity.letters()).at(-1))
    assert.equal((await browser.post('/konfirmasi', { _cara: 'kode', _kode: right })).status, 429)
    assert.equal(tried, 10)
    await identity.sql('delete from throttle')
  })

  it('is one click for invented people, in a demo only', async () => {
    const browser = new Browser(identity.app)
    await browser.post('/demo/masuk', { membershipId: identity.memberships.demo.id })
    assert.equal((await browser.get('/')).text, 'Demo|Keripik Sri')
    const asked = await browser.post('/akun/token', { ...tokenForm(), duties: ['sales'] })
    assert.equal(asked.status, 403)
    assert.match(asked.text, /Konfirmasi \(demo\)/)
    const done = await browser.post('/konfirmasi', { ...hiddenFields(asked.text, '/konfirmasi'), _cara: 'demo' })
    assert.equal(done.status, 307)

    const real = await signedInAs(identity, identity.people.sri)
    assert.doesNotMatch((await real.post('/akun/token', tokenForm())).text, /Konfirmasi \(demo\)/)
    assert.equal((await real.post('/konfirmasi', { _lanjut: '/', _cara: 'demo' })).status, 403)
  })

  it('leaves each proof and each failure in the log', async () => {
    const events = await identity.sql<{ outcome: string; reason: string | null }>(
      `select distinct outcome, reason from audit_event where action = 'session.confirm' order by outcome, reason`,
    )
    assert.deepEqual(events, [
      { outcome: 'denied', reason: 'action.denied' },
      { outcome: 'denied', reason: 'form.invalid' },
      { outcome: 'denied', reason: 'throttled' },
      { outcome: 'done', reason: null },
    ])
  })
})

describe('codes from an app', () => {
  const appOf = (html: string) => {
    const secret = /<b>((?:[A-Z2-7]{4} ?)+)<\/b>/.exec(html)?.[1]?.replaceAll(' ', '') ?? ''
    return new TOTP({ secret: Secret.fromBase32(secret) })
  }

  it('is set up by scanning and a first code, takes the place of messages, and each code works once', async () => {
    await identity.sql('delete from throttle')
    const { officer } = identity.people
    const browser = await signedInByCode(identity, officer)
    assert.equal((await browser.post('/akun/aplikasi-kode')).status, 303)
    const page = await browser.get('/akun/aplikasi-kode')
    assert.match(page.text, /<svg/)
    const app = appOf(page.text)
    assert.equal((await browser.post('/akun/aplikasi-kode/pakai', { code: '000000' })).status, 422)
    assert.ok(
      (await browser.get('/akun/aplikasi-kode')).text.includes(app.secret.base32.slice(0, 4)),
      'a wrong first code keeps the secret',
    )
    const first = app.generate()
    assert.equal((await browser.post('/akun/aplikasi-kode/pakai', { code: first })).status, 303)
    const sealed = await identity.sql<{ row: string }>('select t::text as row from totp t')
    assert.ok(!sealed[0]?.row.includes(app.secret.base32) && !sealed[0]?.row.includes(app.secret.hex.toLowerCase()))
    const later = (await browser.get('/akun/aplikasi-kode')).text
    assert.ok(!later.includes('class="qr"') && !later.includes(app.secret.base32.slice(0, 4)), 'never shown again')

    const next = new Browser(identity.app)
    await next.post('/masuk', { contact: officer.email ?? '', password })
    assert.deepEqual(await identity.letters(), [], 'no code by message any more')
    assert.equal((await next.post('/masuk/kode', { _kode: first })).status, 422, 'the code of the set-up is used up')

    await identity.sql('update totp set step = step - 2')
    const code = app.generate()
    assert.equal((await next.post('/masuk/kode', { _kode: code })).status, 303)
    const other = new Browser(identity.app)
    await other.post('/masuk', { contact: officer.email ?? '', password })
    assert.equal((await other.post('/masuk/kode', { _kode: code })).status, 422, 'a second time')
    assert.equal(other.token, undefined)
  })

  it('lets one of two in who come with the same code at the same moment', async () => {
    const { officer } = identity.people
    const app = await officersApp()
    await identity.sql('update totp set step = 0; delete from throttle')
    const two = [new Browser(identity.app), new Browser(identity.app)]
    for (const browser of two) await browser.post('/masuk', { contact: officer.email ?? '', password })
    await identity.sql(slow('totp'))
    const code = app.generate()
    const answers = await Promise.all(two.map((browser) => browser.post('/masuk/kode', { _kode: code })))
    assert.deepEqual(answers.map(({ status }) => status).sort(), [303, 422])
    await identity.sql('drop trigger slow on totp')
  })

  const officersApp = async () => {
    const { id } = identity.people.officer
    const [row] = await identity.sql<{ secret: Buffer }>('select secret from totp where account_id = $1', [id])
    return new TOTP({
      secret: Secret.fromBase32(identity.house.secrets.unseal(row?.secret ?? Buffer.alloc(0), `totp:${id}`)),
    })
  }

  it('takes the current code and the one before, none older and none to come', async () => {
    const { officer } = identity.people
    const app = await officersApp()
    const answers: number[] = []
    for (const seconds of [-60, 30, -30, 0]) {
      // Away from the edge between two steps, so that the test's now is the database's.
      while (Date.now() % 30_000 > 27_000) await new Promise((resolve) => setTimeout(resolve, 500))
      await identity.sql('update totp set step = 0')
      await identity.sql('delete from throttle')
      const browser = new Browser(identity.app)
      await browser.post('/masuk', { contact: officer.email ?? '', password })
      answers.push(
        (await browser.post('/masuk/kode', { _kode: app.generate({ timestamp: Date.now() + seconds * 1000 }) })).status,
      )
    }
    assert.deepEqual(answers, [422, 422, 303, 303])
  })
})
