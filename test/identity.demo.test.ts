import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { set } from '../src/modules/identity/actions/clock.ts'
import { demoAccount } from '../src/modules/identity/actions/sign-in.ts'
import { signedIn } from '../src/modules/identity/door.ts'
import { actorOf } from '../src/modules/identity/sample.ts'
import { run } from '../src/platform/run.ts'
import { Browser, type Identity, openIdentity, signedInAs } from './identity-app.ts'

describe('the demo', () => {
  let identity: Identity
  before(async () => {
    identity = await openIdentity()
  })
  after(() => identity.close())

  const daysOff = async () =>
    (await identity.sql<{ days: number }>(`select round(extract(epoch from shift) / 86400)::int as days from clock`))[0]
      ?.days

  it('signs in with one click, only as people who were invented for it', async () => {
    const browser = new Browser(identity.app)
    const page = await browser.get('/demo')
    assert.match(page.text, /Masuk sebagai Demo/)
    assert.doesNotMatch(page.text, /Masuk sebagai Sri/)
    assert.equal((await browser.post('/demo/masuk', { membershipId: identity.memberships.sri.id })).location, '/demo')
    assert.equal(browser.token, undefined)
    assert.equal((await browser.post('/demo/masuk', { membershipId: 'bukan id' })).location, '/demo')
    assert.equal((await browser.post('/demo/masuk', { membershipId: identity.memberships.demo.id })).status, 303)
    assert.equal((await browser.get('/')).text, 'Demo|Keripik Sri')
    const [event] = await identity.sql<{ facts: { way: string } }>(
      `select facts from audit_event where action = 'session.start' order by id desc limit 1`,
    )
    assert.equal(event?.facts.way, 'demo')
  })

  it('says so on every page', async () => {
    for (const path of ['/masuk', '/demo', '/masuk/lupa'])
      assert.match((await new Browser(identity.app).get(path)).text, /<aside class="demo"/)
  })

  it('moves its clock by a day, by a week, to a date, and back; the log keeps it', async () => {
    const browser = new Browser(identity.app)
    assert.equal((await browser.post('/demo/jam', { move: 'day' })).status, 303)
    assert.equal(await daysOff(), 1)
    await browser.post('/demo/jam', { move: 'week' })
    assert.equal(await daysOff(), 8)
    const to = Temporal.Now.instant().toZonedDateTimeISO('Asia/Jakarta').toPlainDate().add({ days: 30 })
    await browser.post('/demo/jam', { move: 'to', day: `${to.day}-${to.month}-${to.year}`, time: '23.59' })
    assert.ok([30, 31].includes((await daysOff()) ?? 0))
    assert.match((await browser.get('/demo')).text, /23\.59/)
    assert.equal((await browser.post('/demo/jam', { move: 'to', day: '1-1-2150' })).status, 422)
    assert.equal((await browser.post('/demo/jam', { move: 'to', day: '' })).status, 422)
    await browser.post('/demo/jam', { move: 'now' })
    assert.equal(await daysOff(), 0)
    const events = await identity.sql(`select 1 from audit_event where action = 'clock.set' and outcome = 'done'`)
    assert.equal(events.length, 4)
  })

  it('forgets earlier proofs when the clock moves', async () => {
    const browser = new Browser(identity.app)
    await browser.post('/demo/masuk', { membershipId: identity.memberships.demo.id })
    await browser.post('/konfirmasi', { _lanjut: '/', _cara: 'demo' })
    assert.equal((await browser.post('/akun/aplikasi-kode')).status, 303)
    await browser.post('/demo/jam', { move: 'now' })
    assert.equal((await browser.post('/akun/aplikasi-kode')).status, 403)
  })

  it('shows the messages it would have sent, without whole contacts', async () => {
    const { folderPost } = await import('../src/platform/outside/mail.ts')
    await folderPost(identity.house.config.outboxDir).send({
      channel: 'sms',
      to: '+6281299900001',
      subject: 'Kode',
      text: 'Kode masuk 123456',
    })
    const page = await new Browser(identity.app).get('/demo')
    assert.match(page.text, /Kode masuk 123456/)
    assert.doesNotMatch(page.text, /81299900001/)
  })
})

describe('a live platform', () => {
  let live: Identity
  before(async () => {
    live = await openIdentity({ mode: 'live' })
  })
  after(() => live.close())

  it('has no one-click sign-in, nor anything behind one', async () => {
    const browser = new Browser(live.app)
    assert.equal((await browser.get('/demo')).status, 404)
    assert.equal((await browser.post('/demo/masuk', { membershipId: live.memberships.demo.id })).status, 404)
    assert.equal(await demoAccount(live.db, live.house, live.memberships.demo.id), undefined)
    assert.doesNotMatch((await browser.get('/masuk')).text, /\/demo/)
  })

  it('asks even an account marked as demo for a true second factor', async () => {
    const browser = await signedInAs(live, live.people.demo)
    assert.doesNotMatch((await browser.get('/konfirmasi')).text, /value="demo"/)
    assert.equal((await browser.post('/konfirmasi', { _lanjut: '/', _cara: 'demo' })).status, 403)
  })

  it('knows no settable clock, whoever asks, and ignores one that was moved', async () => {
    const actor = actorOf({ organisationKind: 'platform', duties: ['admin'] })
    const by = { actor, at: Temporal.Now.instant(), entrance: 'api', house: live.house } as const
    const answer = await run(live.db, set, by, { move: 'week' })
    assert.equal(!answer.ok && answer.refusal.kind, 'missing')
    await live.sql(`update clock set shift = interval '400 days'`)
    const browser = await signedInAs(live, live.people.sri)
    const { at, shift } = await signedIn(live.db, browser.token, live.house)
    assert.ok(shift === 0 && Math.abs(at.since(Temporal.Now.instant()).total('hours')) < 1)
    const [event] = await live.sql<{ far: boolean }>(
      `select at > now() + interval '1 day' as far from audit_event where action = 'session.start'`,
    )
    assert.equal(event?.far, false)
  })
})
