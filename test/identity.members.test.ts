import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'
import { newId } from '../src/core/ids.ts'
import type { Duty } from '../src/platform/actor.ts'
import { Browser, type Identity, openIdentity, password, signedInAs, signedInByCode, slow } from './identity-app.ts'

let identity: Identity
before(async () => {
  identity = await openIdentity()
})
after(() => identity.close())
beforeEach(() => identity.sql('delete from throttle'))

const better = 'empat lima enam kayu manis'
const form = (contact: string, duties: Duty[], more: Record<string, string> = {}) => ({
  id: newId(),
  name: 'Bu Lastri',
  contact,
  duties,
  ...more,
})
const linkIn = (text: string | undefined) => /\/undangan\/[\w-]{43}/.exec(text ?? '')?.[0] ?? 'no link'
const dutiesOf = async (contact: string) =>
  (
    await identity.sql<{ duties: string[] }>(
      `select m.duties from membership m join account a on a.id = m.account_id where a.email = $1 or a.phone = $1`,
      [contact],
    )
  )[0]?.duties

const invited = async (browser: Browser, contact: string, duties: Duty[], place = '/anggota') => {
  await identity.letters()
  const answer = await browser.post(place, form(contact, duties))
  assert.equal(answer.status, 303, answer.text)
  return linkIn((await identity.letters())[0]?.text)
}

describe('inviting', () => {
  it('sends a link; who has it makes an account with the duties given and is signed in', async () => {
    const sri = await signedInAs(identity, identity.people.sri)
    const link = await invited(sri, '0812-9990-0100', ['stock'])
    const guest = new Browser(identity.app)
    assert.match((await guest.get(link)).text, /Keripik Sri/)
    assert.equal((await guest.post(link, { name: 'Lastri', password: '12345678' })).status, 422)
    const joined = await guest.post(link, { name: 'Lastri', password: better })
    assert.deepEqual([joined.status, joined.location], [303, '/'])
    assert.equal((await guest.get('/')).text, 'Lastri|Keripik Sri')
    assert.deepEqual(await dutiesOf('+6281299900100'), ['stock'])
    assert.equal(
      (await new Browser(identity.app).post(link, { name: 'Lain', password: better })).status,
      409,
      'a second time',
    )
  })

  it('cannot give a duty one does not have, and needs the duty to manage members', async () => {
    const sri = await signedInAs(identity, identity.people.sri)
    const refused = await sri.post('/anggota', form('maling@contoh.id', ['money']))
    assert.equal(refused.status, 422)
    assert.match(refused.text, /value="Bu Lastri"/, 'what was typed is kept')
    const helper = await signedInAs(identity, identity.people.helper)
    assert.equal((await helper.get('/anggota')).status, 404)
    assert.equal((await helper.post('/anggota', form('teman@contoh.id', ['stock']))).status, 403)
    assert.deepEqual(
      await identity.sql(`select 1 from invitation where email in ('maling@contoh.id', 'teman@contoh.id')`),
      [],
    )
  })

  it('joins an existing account after signing in', async () => {
    const sri = await signedInAs(identity, identity.people.sri)
    const link = await invited(sri, 'orang-lain@contoh.id', ['catalogue'])
    const link2 = await invited(sri, 'rini@contoh.id', ['stock'])
    const visitor = new Browser(identity.app)
    const taken = await visitor.post(link2, { name: 'Rini', password: better })
    assert.deepEqual([taken.status, /Sudah ada akun dengan kontak ini/.test(taken.text)], [409, true])
    const rini = new Browser(identity.app)
    await rini.post('/masuk', { contact: 'rini@contoh.id', password, lanjut: link2 })
    assert.equal((await rini.post(link2)).location, '/pilih-peran?beres=invitation.accept')
    const [row] = await identity.sql<{ duties: string[] }>('select duties from membership where id = $1', [
      identity.memberships.bothHelper.id,
    ])
    assert.deepEqual(row?.duties, ['catalogue', 'stock'], 'added to what they already were')
    assert.match((await visitor.get(link)).text, /Belum punya akun/)
  })

  it('ends after a week of the platform clock, and when withdrawn', async () => {
    const sri = await signedInAs(identity, identity.people.sri)
    const [late, taken] = [
      await invited(sri, 'telat@contoh.id', ['stock']),
      await invited(sri, 'batal@contoh.id', ['stock']),
    ]
    const id = /\/anggota\/undangan\/([0-9a-f-]{36})\/tarik/.exec((await sri.get('/anggota')).text)?.[1]
    assert.equal((await sri.post(`/anggota/undangan/${id}/tarik`)).status, 303)
    assert.equal((await new Browser(identity.app).post(taken, { name: 'Batal', password: better })).status, 409)
    await identity.sql(`update clock set shift = interval '8 days'`)
    assert.match((await new Browser(identity.app).get(late)).text, /kedaluwarsa/)
    assert.equal((await new Browser(identity.app).post(late, { name: 'Telat', password: better })).status, 409)
    await identity.sql(`update clock set shift = interval '0'`)
    assert.equal((await new Browser(identity.app).post(late, { name: 'Telat', password: better })).status, 303)
  })

  it('makes one invitation of a form sent eight times at once', async () => {
    await identity.letters()
    const sri = await signedInAs(identity, identity.people.sri)
    const twice = form('delapan@contoh.id', ['stock'], { _key: newId() })
    const answers = await Promise.all(Array.from({ length: 8 }, () => sri.post('/anggota', twice)))
    assert.deepEqual([...new Set(answers.map(({ status }) => status))], [303])
    assert.equal((await identity.letters()).length, 1)
  })

  it('stops at twenty open invitations: each one writes to an address somebody typed', async () => {
    await identity.sql('update invitation set withdrawn_at = now() where accepted_at is null and withdrawn_at is null')
    const sri = await signedInAs(identity, identity.people.sri)
    for (let n = 0; n < 20; n++)
      assert.equal((await sri.post('/anggota', form(`orang${n}@contoh.id`, ['stock']))).status, 303)
    assert.equal((await sri.post('/anggota', form('terlalu@contoh.id', ['stock']))).status, 409)
    await identity.sql('update invitation set withdrawn_at = now() where accepted_at is null')
  })
})

describe('letting the first one in', () => {
  it('is for the agency where a business has nobody to manage members, and for nobody else', async () => {
    const id = newId()
    await identity.sql(
      `insert into organisation (id, kind, name, created_at) values ($1, 'business', 'Wingko Bu Yati', now())`,
      [id],
    )
    const place = `/organisasi/${id}/anggota`
    const sri = await signedInAs(identity, identity.people.sri)
    assert.equal((await sri.get(place)).status, 404)
    assert.equal((await sri.post(place, form('yati@contoh.id', ['members']))).status, 403)

    const officer = await signedInByCode(identity, identity.people.officer)
    assert.equal(
      (await officer.post(place, form('yati@contoh.id', ['registry']))).status,
      422,
      'no duty of another kind of organisation',
    )
    const link = await invited(officer, 'yati@contoh.id', ['members', 'money'], place)
    assert.equal((await new Browser(identity.app).post(link, { name: 'Yati', password: better })).status, 303)
    assert.deepEqual(await dutiesOf('yati@contoh.id'), ['members', 'money'])

    assert.equal((await officer.get(place)).status, 404, 'from now on they manage themselves')
    assert.equal((await officer.post(place, form('lain@contoh.id', ['money']))).status, 403)
  })

  it('asks officials for twelve characters and then for the second factor', async () => {
    const id = newId()
    await identity.sql(
      `insert into organisation (id, kind, name, created_at) values ($1, 'inspectorate', 'Inspektorat', now())`,
      [id],
    )
    const place = `/organisasi/${id}/anggota`
    const officer = await signedInByCode(identity, identity.people.officer)
    assert.equal((await officer.get(place)).status, 404)
    const admin = await signedInByCode(identity, identity.people.admin)
    const link = await invited(admin, 'auditor@contoh.id', ['audit', 'members'], place)
    const guest = new Browser(identity.app)
    assert.equal((await guest.post(link, { name: 'Ayu', password: 'kayumanis9' })).status, 422)
    assert.equal((await guest.post(link, { name: 'Ayu', password: better })).location, '/masuk/kode')
    assert.equal(guest.token, undefined)
  })
})

describe('changing members', () => {
  const member = () => identity.memberships.helper.id

  it('takes effect with their next request, and never beyond one’s own duties', async () => {
    const [sri, helper] = [
      await signedInAs(identity, identity.people.sri),
      await signedInAs(identity, identity.people.helper),
    ]
    assert.equal((await helper.get('/anggota')).status, 404)
    assert.equal((await sri.post(`/anggota/${member()}`, { duties: ['stock', 'members'] })).status, 303)
    assert.equal((await helper.get('/anggota')).status, 200)
    assert.equal((await sri.post(`/anggota/${member()}`, { duties: ['stock', 'money'] })).status, 422)
    assert.equal((await sri.post(`/anggota/${member()}`, { duties: ['stock'] })).status, 303)
    assert.equal((await helper.get('/anggota')).status, 404)
  })

  it('is for one’s own organisation only', async () => {
    const rini = new Browser(identity.app)
    await rini.post('/masuk', { contact: 'rini@contoh.id', password })
    await rini.post('/pilih-peran', { membershipId: identity.memberships.bothBusiness.id })
    assert.equal((await rini.get(`/anggota/${member()}`)).status, 404)
    assert.equal((await rini.post(`/anggota/${member()}`, { duties: [] })).status, 403)
    assert.equal((await rini.post(`/anggota/${member()}/keluar`)).status, 403)
  })

  it('ends their sessions at once when they are put out, and lets them come back', async () => {
    const [sri, helper] = [
      await signedInAs(identity, identity.people.sri),
      await signedInAs(identity, identity.people.helper),
    ]
    assert.equal((await sri.post(`/anggota/${member()}/keluar`)).status, 303)
    assert.equal((await helper.get('/')).text, '|')
    assert.deepEqual(await identity.sql('select 1 from session where membership_id = $1', [member()]), [])
    assert.equal((await sri.post(`/anggota/${member()}/kembali`)).status, 303)
    assert.equal((await (await signedInAs(identity, identity.people.helper)).get('/')).text, 'Wati|Keripik Sri')
  })

  it('keeps the last one who manages members', async () => {
    const sri = await signedInAs(identity, identity.people.sri)
    const me = identity.memberships.sri.id
    assert.equal((await sri.post(`/anggota/${me}/keluar`)).status, 409)
    assert.equal((await sri.post(`/anggota/${me}`, { duties: ['stock'] })).status, 409)
    assert.equal((await sri.post(`/anggota/${me}`, { duties: ['stock', 'members', 'catalogue'] })).status, 303)
  })

  it('keeps one of two who take the duty from each other at the same moment', async () => {
    await identity.sql(`update membership set duties = '{stock,members}' where id = $1`, [member()])
    const [sri, helper] = [
      await signedInAs(identity, identity.people.sri),
      await signedInAs(identity, identity.people.helper),
    ]
    await identity.sql(slow('membership'))
    const answers = await Promise.all([
      sri.post(`/anggota/${member()}`, { duties: ['stock'] }),
      helper.post(`/anggota/${identity.memberships.sri.id}`, { duties: ['catalogue', 'stock'] }),
    ])
    await identity.sql('drop trigger slow on membership')
    const left = await identity.sql(
      `select 1 from membership where organisation_id = $1 and active and 'members' = any(duties)`,
      [identity.organisations.sri.id],
    )
    assert.equal(left.length, 1, JSON.stringify(answers.map(({ status }) => status)))
    await identity.sql(`update membership set duties = '{catalogue,stock,members}' where id = $1`, [
      identity.memberships.sri.id,
    ])
  })

  it('leaves who changed what for whom in the log, without names or contacts', async () => {
    const events = await identity.sql<{ facts: Record<string, unknown>; row: string }>(
      `select facts, e::text as row from audit_event e where action in ('member.change', 'member.invite', 'invitation.accept') and outcome = 'done'`,
    )
    assert.ok(events.length > 5)
    for (const { row } of events) assert.doesNotMatch(row, /@|\+62|Lastri|Yati/)
    assert.ok(events.some(({ facts }) => Array.isArray(facts.before) && Array.isArray(facts.duties)))
  })
})
