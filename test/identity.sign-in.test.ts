import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { Browser, codeIn, type Identity, openIdentity, password, signedInAs, signedInByCode } from './identity-app.ts'

let identity: Identity
before(async () => {
  identity = await openIdentity()
})
after(() => identity.close())

const wrong = 'bukan sandi yang ini'

describe('signing in without JavaScript', () => {
  it('takes a phone number in any usual writing, gives a __Host- cookie and goes on to where one wanted', async () => {
    const browser = new Browser(identity.app)
    const page = await browser.get('/masuk?lanjut=/akun')
    assert.equal(page.status, 200)
    assert.match(page.text, /name="contact"/)
    const answer = await browser.post('/masuk', { contact: '0812 9990 0001', password, lanjut: '/akun' })
    assert.deepEqual([answer.status, answer.location], [303, '/akun'])
    const cookie = answer.headers.getSetCookie().find((line) => line.startsWith('__Host-jejaring=')) ?? ''
    for (const part of ['Path=/', 'HttpOnly', 'Secure', 'SameSite=Lax'])
      assert.ok(cookie.includes(part), `${part} in ${cookie}`)
    assert.doesNotMatch(cookie, /Domain/i)
    assert.equal((await browser.get('/')).text, 'Sri|Keripik Sri')
  })

  it('keeps only the hash of the token', async () => {
    const browser = await signedInAs(identity, identity.people.sri)
    const rows = await identity.sql<{ row: string }>('select s::text as row from session s')
    assert.ok(rows.length > 0)
    for (const { row } of rows) assert.ok(!row.includes(browser.token ?? 'none'))
  })

  it('asks who has several organisations for whom to act', async () => {
    const browser = new Browser(identity.app)
    const answer = await browser.post('/masuk', { contact: 'rini@contoh.id', password })
    assert.equal(answer.location, '/pilih-peran')
    assert.equal((await browser.get('/')).text, 'Rini|')
    const { bothHelper } = identity.memberships
    const chosen = await browser.post('/pilih-peran', { membershipId: bothHelper.id, lanjut: '/akun' })
    assert.deepEqual([chosen.status, chosen.location], [303, '/akun?beres=session.act_for'])
    assert.equal((await browser.get('/')).text, 'Rini|Keripik Sri')
  })

  it('lets nobody act through the membership of another', async () => {
    const browser = await signedInAs(identity, identity.people.sri)
    const answer = await browser.post('/pilih-peran', { membershipId: identity.memberships.helper.id })
    assert.equal(answer.status, 404)
    assert.equal((await browser.get('/')).text, 'Sri|Keripik Sri')
  })

  it('gives a new token at every sign-in and ends the session the browser had before', async () => {
    const browser = await signedInAs(identity, identity.people.sri)
    const [before, old] = [browser.token, new Browser(identity.app)]
    old.cookies.set('__Host-jejaring', before ?? '')
    await browser.post('/masuk', { contact: 'sri@contoh.id', password })
    assert.notEqual(browser.token, before)
    assert.equal((await old.get('/')).text, '|')
  })

  it('goes on to places of this platform only', async () => {
    for (const place of [
      'https://jahat.example/',
      '//jahat.example',
      '/\\jahat.example',
      '/..//jahat.example',
      'javascript:alert(1)',
    ]) {
      const answer = await new Browser(identity.app).post('/masuk', {
        contact: 'sri@contoh.id',
        password,
        lanjut: place,
      })
      assert.deepEqual([answer.status, answer.location], [303, '/'], place)
    }
  })

  it('refuses a form that comes from another site', async () => {
    const browser = new Browser(identity.app)
    const foreign = { headers: { origin: 'https://jahat.example', 'sec-fetch-site': 'cross-site' } }
    const answer = await browser.post('/masuk', { contact: 'sri@contoh.id', password }, foreign)
    assert.equal(answer.status, 403)
    assert.equal(browser.token, undefined)
  })

  it('signs out: the cookie goes and the session is dead', async () => {
    const browser = await signedInAs(identity, identity.people.sri)
    const old = new Browser(identity.app)
    old.cookies.set('__Host-jejaring', browser.token ?? '')
    assert.equal((await browser.post('/keluar')).location, '/masuk?beres=session.end')
    assert.equal(browser.token, undefined)
    assert.equal((await old.get('/')).text, '|')
  })
})

describe('what a wrong sign-in tells', () => {
  it('says the same for an unknown account, a wrong password and a closed account', async () => {
    const { helper } = identity.people
    await identity.sql('update account set active = false where id = $1', [helper.id])
    const answers = []
    for (const fields of [
      { contact: 'tidak-ada@contoh.id', password: wrong },
      { contact: 'sri@contoh.id', password: wrong },
      { contact: helper.email ?? '', password },
    ]) {
      const { status, text } = await new Browser(identity.app).post('/masuk', fields)
      answers.push([status, text.replaceAll(fields.contact, '').replace(/name="_key" value="[^"]*"/g, '')])
    }
    await identity.sql('update account set active = true where id = $1', [helper.id])
    assert.deepEqual(answers[1], answers[0])
    assert.deepEqual(answers[2], answers[0])
    assert.equal(answers[0]?.[0], 422)
  })

  it('takes as long for an unknown account as for a known one', async () => {
    const times = { known: [] as number[], unknown: [] as number[] }
    for (let n = 0; n < 12; n++)
      for (const kind of ['known', 'unknown'] as const) {
        await identity.sql('delete from throttle')
        const start = performance.now()
        await new Browser(identity.app).post('/masuk', {
          contact: kind === 'known' ? 'sri@contoh.id' : 'siapa@contoh.id',
          password: wrong,
        })
        times[kind].push(performance.now() - start)
      }
    // The quickest of each, because a busy machine only ever adds time. Without the hash it would be a small part.
    const [known, unknown] = [Math.min(...times.known), Math.min(...times.unknown)]
    assert.ok(unknown > known / 2 && known > unknown / 2, JSON.stringify(times))
  })

  it('leaves success, failure and throttling in the log, without contact or address', async () => {
    await identity.sql('delete from throttle')
    await signedInAs(identity, identity.people.sri)
    for (let n = 0; n < 8; n++)
      await new Browser(identity.app).post('/masuk', { contact: 'sri@contoh.id', password: wrong })
    const events = await identity.sql<{ outcome: string; reason: string | null; row: string }>(
      `select outcome, reason, e::text as row from audit_event e where action = 'session.start' and subject_id = $1 order by id desc limit 7`,
      [identity.people.sri.id],
    )
    const told = events.map(({ outcome, reason }) => reason ?? outcome).toReversed()
    assert.deepEqual(told, ['done', ...Array<string>(5).fill('wrong_password'), 'throttled'])
    for (const { row } of events) assert.doesNotMatch(row, /sri@|198\.51|\+62/)
    await identity.sql('delete from throttle')
  })
})

describe('guessing passwords', () => {
  it('refuses the sixth try even with the right password, from whatever address, and stays open to others', async () => {
    await identity.sql('delete from throttle')
    for (let n = 0; n < 5; n++) {
      const { status } = await new Browser(identity.app).post(
        '/masuk',
        { contact: 'sri@contoh.id', password: wrong },
        { from: `203.0.113.${n}` },
      )
      assert.equal(status, 422)
    }
    const right = await new Browser(identity.app).post(
      '/masuk',
      { contact: '0812-9990-0001', password },
      { from: '203.0.113.99' },
    )
    assert.equal(right.status, 429)
    assert.equal(right.headers.get('retry-after'), '900')
    await signedInAs(identity, identity.people.helper)
    await identity.sql('delete from throttle')
    await signedInAs(identity, identity.people.sri)
  })

  it('counts for an unknown account too, with the same words', async () => {
    await identity.sql('delete from throttle')
    const answers = []
    for (const contact of ['sri@contoh.id', 'hantu@contoh.id']) {
      let last = { status: 0, text: '' }
      for (let n = 0; n < 6; n++) last = await new Browser(identity.app).post('/masuk', { contact, password: wrong })
      answers.push([last.status, last.text.replaceAll(contact, '').replace(/name="_key" value="[^"]*"/g, '')])
    }
    assert.equal(answers[0]?.[0], 429)
    assert.deepEqual(answers[0], answers[1])
    await identity.sql('delete from throttle')
  })

  it('lets at most five of a hundred guesses at the same moment be checked', async () => {
    const statuses = await Promise.all(
      Array.from({ length: 100 }, async (_, n) => {
        const { status } = await new Browser(identity.app).post(
          '/masuk',
          { contact: 'sri@contoh.id', password: wrong },
          { from: `192.0.2.${n}` },
        )
        return status
      }),
    )
    assert.equal(statuses.filter((status) => status === 422).length, 5)
    assert.equal(statuses.filter((status) => status === 429).length, 95)
    await identity.sql('delete from throttle')
  })

  it('stops an address that tries many accounts, and believes no forwarded address by itself', async () => {
    const tryFrom = async (n: number) => {
      const sent = { from: '203.0.113.5', headers: { 'x-forwarded-for': `10.0.0.${n}` } }
      return (await new Browser(identity.app).post('/masuk', { contact: `orang${n}@contoh.id`, password: wrong }, sent))
        .status
    }
    assert.equal(await tryFrom(1), 422)
    assert.equal(await tryFrom(2), 422)
    const counted = await identity.sql<{ count: number }>(
      `select count from throttle where key like 'password-address:%'`,
    )
    assert.deepEqual(counted, [{ count: 2 }], 'one counter for the address, whatever it says of itself')
    await identity.sql(`update throttle set count = 99 where key like 'password-address:%'`)
    assert.deepEqual([await tryFrom(3), await tryFrom(4)], [422, 429])
    const answer = await new Browser(identity.app).post(
      '/masuk',
      { contact: 'sri@contoh.id', password },
      { from: '203.0.113.5' },
    )
    assert.equal(answer.status, 429)
    await signedInAs(identity, identity.people.sri)
    await identity.sql('delete from throttle')
  })

  it('does not fill up an address with those who got in', async () => {
    for (let n = 0; n < 4; n++) await signedInAs(identity, identity.people.sri)
    const counted = await identity.sql<{ count: number }>(
      `select count from throttle where key like 'password-address:%'`,
    )
    assert.deepEqual(counted, [{ count: 0 }])
    await identity.sql('delete from throttle')
  })
})

describe('officials prove two factors', () => {
  it('holds the session back until the code from the message is right', async () => {
    const browser = new Browser(identity.app)
    const answer = await browser.post('/masuk', { contact: 'hadi@contoh.id', password, lanjut: '/akun' })
    assert.equal(answer.location, '/masuk/kode?lanjut=%2Fakun')
    assert.equal(browser.token, undefined)
    assert.equal((await browser.get('/')).text, '|')
    const letter = (await identity.letters()).at(-1)
    assert.equal(letter?.to, identity.people.officer.phone)
    const refused = await browser.post('/masuk/kode', { _kode: '000000' === codeIn(letter) ? '000001' : '000000' })
    assert.equal(refused.status, 422)
    const done = await browser.post('/masuk/kode', { _kode: codeIn(letter).replace(/(...)/, '$1 '), lanjut: '/akun' })
    assert.deepEqual([done.status, done.location], [303, '/akun'])
    assert.equal((await browser.get('/')).text, 'Hadi|Dinas Koperasi')
  })

  it('takes a code once', async () => {
    const browser = new Browser(identity.app)
    await browser.post('/masuk', { contact: 'hadi@contoh.id', password })
    const half = browser.cookies.get('__Host-jejaring-masuk') ?? ''
    const code = codeIn((await identity.letters()).at(-1))
    assert.equal((await browser.post('/masuk/kode', { _kode: code })).status, 303)
    const again = new Browser(identity.app)
    again.cookies.set('__Host-jejaring-masuk', half)
    assert.equal((await again.post('/masuk/kode', { _kode: code })).location, '/masuk')
    assert.equal(again.token, undefined)
  })

  it('makes a code worthless after five wrong tries', async () => {
    const browser = new Browser(identity.app)
    await browser.post('/masuk', { contact: 'hadi@contoh.id', password })
    const code = codeIn((await identity.letters()).at(-1))
    const miss = code === '111111' ? '222222' : '111111'
    for (let n = 0; n < 5; n++) assert.equal((await browser.post('/masuk/kode', { _kode: miss })).status, 422)
    assert.equal((await browser.post('/masuk/kode', { _kode: code })).status, 422)
    assert.equal((await browser.post('/masuk/kode/kirim')).status, 303)
    await identity.sql('delete from throttle')
    assert.equal((await browser.post('/masuk/kode', { _kode: codeIn((await identity.letters()).at(-1)) })).status, 303)
  })

  it('makes a code worthless after five minutes', async () => {
    const browser = new Browser(identity.app)
    await browser.post('/masuk', { contact: 'hadi@contoh.id', password })
    const code = codeIn((await identity.letters()).at(-1))
    await identity.sql(
      `update challenge set ends_at = clock_timestamp() - interval '1 second' where purpose = 'code_sign_in'`,
    )
    assert.equal((await browser.post('/masuk/kode', { _kode: code })).status, 422)
  })

  it('stores codes so that the database alone gives none away', async () => {
    const browser = new Browser(identity.app)
    await browser.post('/masuk', { contact: 'hadi@contoh.id', password })
    const rows = await identity.sql<{ row: string }>(
      `select c::text as row from challenge c union all select m::text from message_outbox m`,
    )
    const sealed = rows.map(({ row }) => row).join('\n')
    const code = codeIn((await identity.letters()).at(-1))
    assert.match(code, /^\d{6}$/)
    assert.ok(!sealed.includes(code) && !sealed.includes(Buffer.from(code).toString('hex')))
    assert.ok(!sealed.includes(identity.people.officer.phone ?? ''))
  })

  it('gives officials a short session and everyone else a long one', async () => {
    await identity.sql('delete from throttle; delete from session')
    await signedInByCode(identity, identity.people.officer)
    await signedInAs(identity, identity.people.sri)
    const rows = await identity.sql<{ name: string; idle: number; hours: number }>(
      `select a.name, s.idle_minutes as idle, round(extract(epoch from s.ends_at - s.started_at) / 3600)::int as hours
       from session s join account a on a.id = s.account_id order by a.name`,
    )
    assert.deepEqual(rows, [
      { name: 'Hadi', idle: 30, hours: 12 },
      { name: 'Sri', idle: 720, hours: 720 },
    ])
  })

  it('asks a business owner who joined the agency for a second factor before acting as an official', async () => {
    const { both } = identity.people
    const browser = await signedInAs(identity, both)
    const [row] = await identity.sql<{ id: string }>(
      `insert into membership (id, account_id, organisation_id, duties, created_at) values (gen_random_uuid(), $1, $2, '{registry}', now()) returning id`,
      [both.id, identity.organisations.agency.id],
    )
    const answer = await browser.post('/pilih-peran', { membershipId: row?.id ?? '' })
    assert.equal(answer.status, 403)
    assert.match(answer.text, /action="\/konfirmasi"/)
    await identity.sql('update session set membership_id = $2 where account_id = $1', [both.id, row?.id])
    assert.equal((await browser.get('/')).text, '|', 'one factor is not enough, whatever the session says')
    await identity.sql('delete from session where account_id = $1', [both.id])
    await identity.sql('delete from membership where id = $1', [row?.id])
  })
})
