import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'
import { newId } from '../src/core/ids.ts'
import { identityActions } from '../src/modules/identity/actions.ts'
import {
  bearer,
  findAccountName,
  findContacts,
  organisationInsert,
  organisationRename,
  signedIn,
} from '../src/modules/identity/door.ts'
import { isConfirmed, run } from '../src/platform/run.ts'
import {
  Browser,
  confirmed,
  type Identity,
  openIdentity,
  password,
  signedInAs,
  signedInByCode,
} from './identity-app.ts'

let identity: Identity
before(async () => {
  identity = await openIdentity()
})
after(() => identity.close())
beforeEach(() => identity.sql('delete from throttle'))

const better = 'empat lima enam kayu manis'

describe('who makes a request', () => {
  it('is a visitor without a token, with a wrong one and with junk', async () => {
    for (const token of [undefined, '', 'x'.repeat(43), `${'x'.repeat(42)}'`, 'a'.repeat(10_000)]) {
      const { actor, language } = await signedIn(identity.db, token, identity.house)
      assert.deepEqual([actor.id, actor.organisationKind, actor.duties.size, language], ['', 'visitor', 0, undefined])
    }
  })

  it('reads account, membership and duties anew each time', async () => {
    const browser = await signedInAs(identity, identity.people.sri)
    const now = async () => (await signedIn(identity.db, browser.token, identity.house)).actor
    assert.deepEqual([...(await now()).duties].sort(), ['catalogue', 'members', 'stock'])
    await identity.sql(`update membership set duties = '{stock}' where id = $1`, [identity.memberships.sri.id])
    assert.deepEqual([...(await now()).duties], ['stock'])
    await identity.sql('update membership set active = false where id = $1', [identity.memberships.sri.id])
    assert.equal((await now()).id, '')
    await identity.sql(`update membership set active = true, duties = '{catalogue,stock,members}' where id = $1`, [
      identity.memberships.sri.id,
    ])
    assert.equal((await now()).id, identity.people.sri.id)
    await identity.sql('update account set active = false where id = $1', [identity.people.sri.id])
    assert.equal((await now()).id, '')
    await identity.sql('update account set active = true where id = $1', [identity.people.sri.id])
  })

  it('rests no longer than allowed and moves the end of rest on at most once a minute', async () => {
    const browser = await signedInAs(identity, identity.people.sri)
    const seen = async () =>
      (
        await identity.sql<{ ago: number }>(
          `select extract(epoch from clock_timestamp() - seen_at)::int as ago from session order by started_at desc limit 1`,
        )
      )[0]?.ago
    await identity.sql(
      `update session set seen_at = clock_timestamp() - interval '30 seconds', idle_until = clock_timestamp() + interval '5 minutes'`,
    )
    await signedIn(identity.db, browser.token, identity.house)
    await settled()
    assert.ok(((await seen()) ?? 0) >= 30, 'half a minute later nothing is written')
    await identity.sql(`update session set seen_at = clock_timestamp() - interval '61 seconds'`)
    await signedIn(identity.db, browser.token, identity.house)
    await settled()
    assert.ok(((await seen()) ?? 99) < 5, 'a minute later it is')
    const [moved] = await identity.sql<{ minutes: number }>(
      `select round(extract(epoch from idle_until - clock_timestamp()) / 60)::int as minutes from session order by started_at desc limit 1`,
    )
    assert.equal(moved?.minutes, 720)
    await identity.sql(`update session set idle_until = clock_timestamp() - interval '1 second'`)
    assert.equal((await signedIn(identity.db, browser.token, identity.house)).actor.id, '')
  })

  it('ends at the latest when the whole session does', async () => {
    const browser = await signedInAs(identity, identity.people.sri)
    await identity.sql(
      `update session set seen_at = clock_timestamp() - interval '2 minutes', ends_at = clock_timestamp() + interval '3 minutes'`,
    )
    await signedIn(identity.db, browser.token, identity.house)
    await settled()
    const [row] = await identity.sql<{ same: boolean }>('select bool_and(idle_until <= ends_at) as same from session')
    assert.equal(row?.same, true)
    await identity.sql(`update session set ends_at = clock_timestamp()`)
    assert.equal((await signedIn(identity.db, browser.token, identity.house)).actor.id, '')
  })

  it('does not end or outlive anything because a demo moved its clock', async () => {
    const browser = await signedInAs(identity, identity.people.sri)
    await identity.sql(`update clock set shift = interval '300 days'`)
    const later = await signedIn(identity.db, browser.token, identity.house)
    assert.equal(later.actor.id, identity.people.sri.id)
    assert.ok(later.at.since(Temporal.Now.instant()).total('hours') > 7199)
    await identity.sql(`update session set idle_until = clock_timestamp() - interval '1 second'`)
    await identity.sql(`update clock set shift = interval '-300 days'`)
    assert.equal((await signedIn(identity.db, browser.token, identity.house)).actor.id, '')
    await identity.sql(`update clock set shift = interval '0'`)
  })
})

const settled = () => new Promise((resolve) => setTimeout(resolve, 150))

describe('my sessions', () => {
  it('lists them and ends one, or all others', async () => {
    await identity.sql('delete from session')
    const { sri } = identity.people
    const [here, there, far] = [
      await signedInAs(identity, sri),
      await signedInAs(identity, sri),
      await signedInAs(identity, sri),
    ]
    const page = await here.get('/akun/perangkat')
    assert.match(page.text, /Chrome, Android/)
    assert.equal(page.text.match(/\/akun\/perangkat\/[0-9a-f-]{36}\/keluarkan/g)?.length, 3)
    const { actor } = await signedIn(identity.db, there.token, identity.house)
    assert.equal((await here.post(`/akun/perangkat/${actor.sessionId}/keluarkan`)).status, 303)
    assert.equal((await there.get('/')).text, '|')
    assert.equal((await here.post('/akun/perangkat/keluarkan-lain')).status, 303)
    assert.equal((await far.get('/')).text, '|')
    assert.equal((await here.get('/')).text, 'Sri|Keripik Sri')
  })

  it('does not let anyone end the session of another', async () => {
    const [sri, helper] = [
      await signedInAs(identity, identity.people.sri),
      await signedInAs(identity, identity.people.helper),
    ]
    const { actor } = await signedIn(identity.db, sri.token, identity.house)
    assert.equal((await helper.post(`/akun/perangkat/${actor.sessionId}/keluarkan`)).status, 403)
    assert.equal((await sri.get('/')).text, 'Sri|Keripik Sri')
  })
})

describe('my password', () => {
  it('changes after a fresh second factor, with the current one, and ends the other sessions', async () => {
    const { helper } = identity.people
    const [here, there] = [await signedInAs(identity, helper), await signedInAs(identity, helper)]
    assert.equal((await here.post('/akun/sandi', { current: password, password: better })).status, 403)
    await confirmed(identity, here)
    const refused = await here.post('/akun/sandi', { current: 'bukan ini', password: better })
    assert.deepEqual([refused.status, /tidak cocok/.test(refused.text)], [422, true])
    assert.ok(!refused.text.includes(better), 'a password never comes back to the screen')
    assert.equal((await here.post('/akun/sandi', { current: password, password: 'semarang123' })).status, 422)
    assert.equal((await here.post('/akun/sandi', { current: password, password: better, _key: newId() })).status, 303)
    assert.equal((await there.get('/')).text, '|')
    assert.equal((await here.get('/')).text, 'Wati|Keripik Sri')
    assert.equal((await new Browser(identity.app).post('/masuk', { contact: 'wati@contoh.id', password })).status, 422)
    assert.equal(
      (await new Browser(identity.app).post('/masuk', { contact: 'wati@contoh.id', password: better })).status,
      303,
    )
  })

  it('leaves no trace of itself in the database, not even in what recognises a repeated form', async () => {
    const everything = await identity.sql<{ row: string }>(
      `select a::text as row from audit_event a union all select c::text from command_key c
       union all select h::text from row_history h union all select a::text from account a`,
    )
    const all = everything.map(({ row }) => row).join('\n')
    assert.ok(all.includes('argon2id$m=19456,t=2,p=1$') && all.includes('account.password'))
    assert.ok(!all.includes(better) && !all.includes(Buffer.from(better).toString('hex')))
    const [kept] = await identity.sql<{ hashes: string }>(
      `select coalesce(string_agg(content::text, ''), '') as hashes from row_history where table_name = 'account'`,
    )
    assert.doesNotMatch(kept?.hashes ?? '', /argon2/)
  })

  it('is made anew by a link that works once, for known accounts only, with the same answer for all', async () => {
    await identity.letters()
    const pages = []
    for (const contact of ['rini@contoh.id', 'hantu@contoh.id']) {
      const answer = await new Browser(identity.app).post('/masuk/lupa', { contact })
      pages.push([answer.status, answer.text.replace(/_key" value="[^"]*"/g, '')])
    }
    assert.deepEqual(pages[0], pages[1])
    const session = await signedInAs(identity, identity.people.both)
    await settled()
    const letters = await identity.letters()
    assert.equal(letters.length, 1)
    const link = /\/masuk\/sandi-baru\/[\w-]{43}/.exec(letters[0]?.text ?? '')?.[0] ?? 'no link'
    const browser = new Browser(identity.app)
    assert.equal((await browser.get(link)).status, 200)
    assert.equal((await browser.post(link, { password: 'pendek' })).status, 422)
    assert.equal((await browser.post(link, { password: better })).location, '/masuk?beres=password.reset')
    assert.equal((await session.get('/')).text, '|', 'every session has ended')
    assert.equal((await browser.get(link)).status, 404)
    assert.equal((await browser.post(link, { password: `${better} lagi` })).status, 404)
    assert.equal((await browser.post('/masuk', { contact: 'rini@contoh.id', password: better })).status, 303)
  })

  it('sends an official no link to where the one-time codes go', async () => {
    await identity.letters()
    await identity.sql('update account set email = null where id = $1', [identity.people.officer.id])
    await new Browser(identity.app).post('/masuk/lupa', { contact: identity.people.officer.phone ?? '' })
    await settled()
    assert.deepEqual(await identity.letters(), [])
    await identity.sql(`update account set email = 'hadi@contoh.id' where id = $1`, [identity.people.officer.id])
    await new Browser(identity.app).post('/masuk/lupa', { contact: identity.people.officer.phone ?? '' })
    await settled()
    assert.deepEqual(
      (await identity.letters()).map(({ to }) => to),
      ['hadi@contoh.id'],
    )
  })
})

describe('my language', () => {
  it('is kept for the browser and, where there is one, for the account', async () => {
    const visitor = new Browser(identity.app)
    const answer = await visitor.post('/bahasa', { bahasa: 'en', kembali: '/masuk' })
    assert.deepEqual([answer.status, answer.location], [303, '/masuk'])
    assert.match((await visitor.get('/masuk')).text, /<html lang="en"/)
    assert.equal((await visitor.post('/bahasa', { bahasa: 'en', kembali: 'https://jahat.example' })).location, '/')
    const sri = await signedInAs(identity, identity.people.sri)
    await sri.post('/bahasa', { bahasa: 'en', kembali: '/akun' })
    sri.cookies.delete('bahasa')
    assert.match((await sri.get('/akun')).text, /<html lang="en"/)
    await sri.post('/bahasa', { bahasa: 'id', kembali: '/akun' })
  })
})

describe('tokens for machines', () => {
  const make = async (browser: Browser, duties: string[], id = newId()) => {
    const answer = await browser.post('/akun/token', { id, name: 'Kasir', duties, days: '30', _key: newId() })
    return { ...answer, id, token: /jejaring_[\w-]{43}/.exec(answer.text)?.[0] ?? '' }
  }
  const dutiesOf = async (token: string) =>
    [...((await bearer(identity.db, token, identity.house))?.actor.duties ?? [])].sort()

  it('act with what was chosen, as long as their maker still has it', async () => {
    const browser = await signedInAs(identity, identity.people.sri)
    await confirmed(identity, browser)
    const { token } = await make(browser, ['catalogue', 'stock'])
    const by = await bearer(identity.db, token, identity.house)
    assert.deepEqual(
      [by?.actor.id, by?.actor.organisationName, by?.actor.sessionId, by?.actor.confirmedAt],
      [identity.people.sri.id, 'Keripik Sri', undefined, undefined],
    )
    assert.deepEqual(await dutiesOf(token), ['catalogue', 'stock'])
    await identity.sql(`update membership set duties = '{stock,sales}' where id = $1`, [identity.memberships.sri.id])
    assert.deepEqual(await dutiesOf(token), ['stock'])
    await identity.sql(`update membership set duties = '{catalogue,stock,members}' where id = $1`, [
      identity.memberships.sri.id,
    ])
    assert.deepEqual(await dutiesOf(`${token}x`), [])
  })

  it('sign and pay for a day at most, and never touch how their maker signs in', async () => {
    const browser = await signedInAs(identity, identity.people.sri)
    await confirmed(identity, browser)
    const form = { id: newId(), name: 'Pembukuan', duties: ['stock', 'members'], confirms: 'on' }
    assert.equal((await browser.post('/akun/token', { ...form, days: '30' })).status, 422)
    const answer = await browser.post('/akun/token', { ...form, days: '1' })
    const found = await bearer(identity.db, /jejaring_[\w-]{43}/.exec(answer.text)?.[0] ?? '', identity.house)
    assert.ok(found)
    const by = { ...found, entrance: 'api', house: identity.house } as const
    assert.equal(isConfirmed(by), true)
    for (const [action, input] of [
      ['account.password', { current: password, password: better }],
      ['passkey.remove', { passkeyId: await somePasskey() }],
      ['totp.prepare', {}],
      ['token.create', { ...form, id: newId(), days: '1' }],
    ] as const) {
      const refused = await run(identity.db, commandOf(action), by, input)
      assert.equal(!refused.ok && refused.refusal.kind, 'denied', action)
    }
    const invite = { id: newId(), name: 'Lastri', contact: 'lastri@contoh.id', duties: ['stock'] }
    const invited = await run(identity.db, commandOf('member.invite'), by, invite)
    assert.equal(invited.ok, true, 'what its duties cover it may do')
    const less = { ...by, actor: { ...by.actor, duties: new Set(['stock'] as const) } }
    const refused = await run(identity.db, commandOf('member.invite'), less, { ...invite, id: newId() })
    assert.equal(!refused.ok && refused.refusal.kind, 'denied')
  })

  const commandOf = (action: string) => {
    const found = identityActions.find((each) => each.action === action)
    if (!found || found.kind === 'query') throw new Error(`no command ${action}`)
    return found
  }

  const somePasskey = async () => {
    const id = newId()
    await identity.sql(
      `insert into passkey (id, account_id, credential_id, public_key, counter, name, created_at) values ($1, $2, $3, '', 0, 'HP', now())`,
      [id, identity.people.sri.id, id],
    )
    return id
  }

  it('cannot be given a duty one does not have', async () => {
    const browser = await signedInAs(identity, identity.people.sri)
    await confirmed(identity, browser)
    assert.equal((await make(browser, ['money'])).status, 422)
    assert.equal((await make(browser, ['stock', 'money'])).token, '')
  })

  it('give the same token to a repeated form, and keep only its hash', async () => {
    const browser = await signedInAs(identity, identity.people.sri)
    await confirmed(identity, browser)
    const form = { id: newId(), name: 'Kasir', duties: ['stock'], days: '30', _key: newId() }
    const both = await Promise.all([browser.post('/akun/token', form), browser.post('/akun/token', form)])
    const tokens = both.map(({ text }) => /jejaring_[\w-]{43}/.exec(text)?.[0])
    assert.ok(tokens[0] && tokens[0] === tokens[1])
    const rows = await identity.sql<{ row: string }>(
      `select t::text as row from api_token t union all select e::text from audit_event e union all select c::text from command_key c`,
    )
    assert.ok(!rows.some(({ row }) => row.includes(tokens[0] ?? '')))
    assert.doesNotMatch((await browser.get('/akun/token')).text, /jejaring_[\w-]{43}/)
  })

  it('are dead once revoked, expired, or their maker is out', async () => {
    const browser = await signedInAs(identity, identity.people.sri)
    await confirmed(identity, browser)
    const [one, two] = [await make(browser, ['stock']), await make(browser, ['stock'])]
    const helper = await signedInAs(identity, { ...identity.people.both }).catch(async () => {
      const made = new Browser(identity.app)
      await made.post('/masuk', { contact: 'rini@contoh.id', password: better })
      return made
    })
    assert.equal((await helper.post(`/akun/token/${one.id}/cabut`)).status, 403, 'not by somebody else')
    assert.equal((await browser.post(`/akun/token/${one.id}/cabut`)).status, 303)
    assert.equal(await bearer(identity.db, one.token, identity.house), undefined)
    assert.deepEqual(await dutiesOf(two.token), ['stock'])
    await identity.sql('update membership set active = false where id = $1', [identity.memberships.sri.id])
    assert.equal(await bearer(identity.db, two.token, identity.house), undefined)
    await identity.sql('update membership set active = true where id = $1', [identity.memberships.sri.id])
    await identity.sql(`update api_token set ends_at = clock_timestamp() where id = $1`, [two.id])
    assert.equal(await bearer(identity.db, two.token, identity.house), undefined)
  })
})

describe('the administrator', () => {
  it('finds an account by its contact and closes it: every session and token is dead at once', async () => {
    const admin = await signedInByCode(identity, identity.people.admin)
    const sri = await signedInAs(identity, identity.people.sri)
    const page = await admin.post('/pengelola/akun', { contact: '0812 9990 0001' })
    assert.match(page.text, /Keripik Sri/)
    assert.equal((await admin.post(`/pengelola/akun/${identity.people.sri.id}/tutup`)).status, 303)
    assert.equal((await sri.get('/')).text, '|')
    assert.deepEqual(await identity.sql('select 1 from session where account_id = $1', [identity.people.sri.id]), [])
    assert.equal((await admin.post(`/pengelola/akun/${identity.people.sri.id}/tutup`)).status, 409)
    assert.equal((await admin.post(`/pengelola/akun/${identity.people.sri.id}/buka`)).status, 303)
    assert.equal((await admin.post(`/pengelola/akun/${identity.people.admin.id}/tutup`)).status, 409)
    await signedInAs(identity, identity.people.sri)
  })

  it('is the only one who may', async () => {
    const officer = await signedInByCode(identity, identity.people.officer)
    const sri = await signedInAs(identity, identity.people.sri)
    for (const browser of [officer, sri]) {
      assert.equal((await browser.get('/pengelola/akun')).status, 404)
      assert.equal((await browser.post('/pengelola/akun', { contact: 'yoga@contoh.id' })).status, 404)
      assert.equal((await browser.post(`/pengelola/akun/${identity.people.admin.id}/tutup`)).status, 403)
    }
  })
})

describe('the door', () => {
  it('makes and renames organisations, and finds people for other modules', async () => {
    const [a, b] = [newId(), newId()]
    await identity.db.transaction(async (tx) => {
      await tx.rows(organisationInsert, [
        [a, b],
        ['business', 'partner'],
        ['Wingko Bu Yati', 'Toko Melati'],
        Temporal.Now.instant().toString(),
      ])
      await tx.rows(organisationRename, [a, 'Wingko Babat Bu Yati'])
    })
    const rows = await identity.sql<{ kind: string; name: string }>(
      'select kind, name from organisation where id = any($1) order by kind',
      [[a, b]],
    )
    assert.deepEqual(rows, [
      { kind: 'business', name: 'Wingko Babat Bu Yati' },
      { kind: 'partner', name: 'Toko Melati' },
    ])
    assert.equal(await findAccountName(identity.db.read, identity.people.sri.id), 'Sri')
    assert.equal(await findAccountName(identity.db.read, newId()), undefined)
    const contacts = await findContacts(identity.db.read, identity.organisations.sri.id, 'members')
    assert.deepEqual(
      contacts.map(({ name }) => name),
      ['Sri'],
    )
  })
})
