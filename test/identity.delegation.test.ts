import assert from 'node:assert/strict'
import { mkdir, mkdtemp, readdir, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, beforeEach, test } from 'node:test'
import fc from 'fast-check'
import { newId } from '../src/core/ids.ts'
import { receive, receiveMessages } from '../src/modules/identity/actions/message.ts'
import { dutiesFor, readStop } from '../src/modules/identity/domain/delegation.ts'
import { texts } from '../src/modules/identity/texts.ts'
import { allActions } from '../src/modules.ts'
import { visitor } from '../src/platform/actor.ts'
import type { Message } from '../src/platform/outside/mail.ts'
import { sendMessages } from '../src/platform/outside/outbox.ts'
import { fitSms, smsLength } from '../src/platform/outside/sms.ts'
import { run } from '../src/platform/run.ts'
import { type Language, translator } from '../src/platform/text.ts'
import { accountOf, cookieOf, openTown, organisationOf, origin, type Person, type Role, type Town } from './town.ts'
import { byOf } from './town-things.ts'

let town: Town
before(async () => {
  town = await openTown()
})
after(() => town.close())
beforeEach(async () => {
  await town.signAllIn()
  await letters()
})

const letters = async () => {
  const sent: Message[] = []
  while ((await sendMessages(town.db, { send: async (message) => void sent.push(message) }, town.house)) > 0);
  return sent
}

const open = async (role: Role, path: string) => {
  const response = await town.app.request(origin + path, { headers: { cookie: cookieOf(role) } })
  return { status: response.status, html: await response.text() }
}
const post = async (role: Role, path: string, fields: [string, string][] = []) => {
  const response = await town.app.request(origin + path, {
    method: 'POST',
    headers: { cookie: cookieOf(role), origin },
    body: new URLSearchParams(fields),
  })
  return { status: response.status, location: response.headers.get('location') ?? '', html: await response.text() }
}
const api = async (role: Role, action: string, body: object) => {
  const response = await town.app.request(`${origin}/api/v1/${action}`, {
    method: 'POST',
    headers: { cookie: cookieOf(role), origin, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  return { status: response.status, body: (await response.json()) as { who?: string; given?: boolean; id?: string } }
}

const business = organisationOf('owner')
const stopIn = (message: Message | undefined) => /STOP (\d{4})/.exec(message?.text ?? '')?.[1] ?? ''
const codeIn = (message: Message | undefined) => /\b(\d{6})\b/.exec(message?.text ?? '')?.[1] ?? ''

/** The facilitator asks, the owner's phone gets the code, and the facilitator types what the owner says. */
const lend = async (tasks: string[], days = '7', asking: Person = 'facilitator') => {
  const id = newId()
  const asked = await post(asking, `/pendamping/baru/${business}`, [
    ['id', id],
    ...tasks.map((task) => ['tasks', task] as [string, string]),
    ['days', days],
  ])
  assert.equal(asked.location, `/pendamping/${id}?beres=delegation.ask`, asked.html)
  const [sms] = await letters()
  assert.equal(sms?.channel, 'sms')
  assert.equal(sms?.to, '+6281200000001')
  const given = await post(asking, `/pendamping/${id}/beri`, [['code', codeIn(sms)]])
  assert.equal(given.status, 303, given.html)
  const [toOwner] = await letters()
  return { id, stop: stopIn(toOwner), sms }
}
const actBy = async (id: string) => assert.equal((await post('facilitator', `/dampingan/${id}/pakai`)).status, 303)
const someProduct = async () =>
  (await town.sql<{ id: string }>('select id from product where business_id = $1 and active limit 1', [business]))[0]
    ?.id ?? ''
const change = async (role: Role, product: string, name: string) =>
  post(role, `/produk/${product}/ubah`, [
    ['name', name],
    ['unit', 'bungkus'],
    ['price', '15.000'],
  ])

test('a lent task is done with both names in the log and on every page, and seen by the owner', async () => {
  const { id } = await lend(['products'])
  await actBy(id)
  const home = await open('facilitator', '/')
  assert.match(home.html, /Nanda Pramesti bertindak untuk Siti Rahmawati \(Keripik Bu Siti\) sampai/)
  const product = await someProduct()
  for (const name of ['Keripik Satu', 'Keripik Dua', 'Keripik Tiga'])
    assert.equal((await change('facilitator', product, name)).status, 303)
  const events = await town.sql<{ actor_id: string; on_behalf_of: string; organisation_id: string }>(
    `select actor_id, on_behalf_of, organisation_id from audit_event where subject_id = $1 and entrance = 'page'`,
    [product],
  )
  assert.deepEqual(
    events,
    Array.from({ length: 3 }, () => ({
      actor_id: accountOf('facilitator'),
      on_behalf_of: accountOf('owner'),
      organisation_id: business,
    })),
  )
  const seen = await open('owner', `/pendamping/${id}`)
  assert.equal(seen.html.match(/Nanda Pramesti, untuk Siti Rahmawati<\/td>/g)?.length, 3)
  assert.match((await open('owner', '/pendamping')).html, /3 tindakan/)
  // Their own account stays their own: nothing of it is done on anybody's behalf.
  assert.equal((await open('facilitator', '/akun')).status, 200)
  await post('facilitator', '/dampingan/selesai')
  const [left] = await town.sql<{ on_behalf_of: string | null }>(
    `select on_behalf_of from audit_event where action = 'delegation.leave' order by id desc limit 1`,
  )
  assert.equal(left?.on_behalf_of, null)
  assert.equal((await change('facilitator', product, 'Tanpa izin')).status, 403)
})

test('what was not lent, and what nobody can lend, is refused by page, API and policy with the rule', async () => {
  const { id } = await lend(['products'])
  await actBy(id)
  const never = /tidak bisa dipinjamkan/
  const bank = await open('facilitator', '/rekening')
  assert.deepEqual([bank.status, never.test(bank.html)], [403, true])
  for (const path of ['/anggota', '/pendamping', `/pendamping/baru/${business}`])
    assert.equal((await open('facilitator', path)).status, 403, path)
  const unlent = await open('facilitator', `/usaha/${business}/ubah`)
  assert.deepEqual([unlent.status, /tidak ada dalam izin Anda/.test(unlent.html)], [403, true])
  const [offer] = await town.sql<{ id: string; version: string; hash: string }>(
    `select o.id, v.id as version, encode(v.terms_hash, 'hex') as hash from report_offer o join agreement_version v on v.agreement_id = o.id where o.business_id = $1 limit 1`,
    [business],
  )
  const acts: [string, object][] = [
    ['agreement.accept', { agreementId: offer?.id, versionId: offer?.version, termsHash: offer?.hash }],
    ['bank.change', { bank: 'Bank Jateng', holder: 'Nanda', number: '3012345678' }],
    ['member.invite', { id: newId(), name: 'Wati', contact: 'wati@contoh.id', duties: ['stock'] }],
    [
      'delegation.ask',
      {
        id: newId(),
        organisationId: business,
        name: 'Wati',
        contact: 'wati@contoh.id',
        tasks: ['products'],
        days: '7',
      },
    ],
    ['delegation.end', { delegationId: id }],
  ]
  for (const [action, input] of acts) {
    const answer = await api('facilitator', action, input)
    assert.deepEqual([action, answer.status, never.test(JSON.stringify(answer.body))], [action, 403, true])
    const [denied] = await town.sql<{ on_behalf_of: string }>(
      `select on_behalf_of from audit_event where action = $1 and outcome = 'denied' order by id desc limit 1`,
      [action],
    )
    assert.equal(denied?.on_behalf_of, accountOf('owner'), `${action}: the try is kept with both names`)
  }
})

test('no action that needs the owner in person can be lent', () => {
  const lendable = allActions.filter(({ kind, lend }) => kind !== 'query' && lend !== undefined && lend !== 'never')
  assert.ok(lendable.length > 6, `${lendable.length} commands can be lent`)
  for (const action of lendable) {
    assert.ok(!('stepUp' in action && action.stepUp), `${action.action} asks for the owner's second factor`)
    assert.doesNotMatch(action.action, /^(agreement|bank|payment|member|delegation|token|account|session|passkey)\./)
  }
})

test('the database refuses a helper’s signature, also around the application', async () => {
  const [version] = await town.sql<{ id: string }>(
    `select v.id from agreement_version v where not exists (select from agreement_acceptance a where a.version_id = v.id and a.organisation_id = $1) limit 1`,
    [business],
  )
  assert.ok(version)
  const sign = (account: string) =>
    town.sql(
      `insert into agreement_acceptance (version_id, organisation_id, account_id, terms_hash, at) values ($1, $2, $3, '\\x00', now())`,
      [version.id, business, account],
    )
  await assert.rejects(sign(accountOf('facilitator')), /agreement_acceptance_member/)
  await sign(accountOf('owner'))
})

test('after its time the same address names the rule, and the log of the owner counts what was done', async () => {
  const { id } = await lend(['products'], '1')
  await actBy(id)
  const product = await someProduct()
  assert.equal((await open('facilitator', `/produk/${product}/ubah`)).status, 200)
  assert.equal((await change('facilitator', product, 'Sebelum waktunya habis')).status, 303)
  await town.sql(`update clock set shift = '25 hours'`)
  const late = await open('facilitator', `/produk/${product}/ubah`)
  assert.equal(late.status, 403)
  assert.match(late.html, /Izin dari pemilik usaha sudah berakhir/)
  assert.match(late.html, /Izin dari Siti Rahmawati \(Keripik Bu Siti\) sudah berakhir/)
  assert.equal((await change('facilitator', product, 'Setelah waktunya habis')).status, 403)
  assert.match((await open('owner', `/pendamping/${id}`)).html, /Kedaluwarsa/)
  assert.equal((await post('facilitator', '/dampingan/selesai')).status, 303)
  assert.equal((await open('facilitator', '/')).status, 200)
  await town.sql(`update clock set shift = '0'`)
})

test('the owner ends it at once, and so does whoever takes the owner’s own duty away', async () => {
  const { id } = await lend(['products'])
  await actBy(id)
  const product = await someProduct()
  assert.equal((await open('facilitator', `/produk/${product}/ubah`)).status, 200)
  assert.equal((await post('owner', `/pendamping/${id}/akhiri`)).status, 303)
  assert.equal((await open('facilitator', `/produk/${product}/ubah`)).status, 403)
  assert.match((await letters()).map(({ text }) => text).join(), /sudah diakhiri/)
  assert.equal((await post('owner', `/pendamping/${id}/akhiri`)).status, 409)

  await post('facilitator', '/dampingan/selesai')
  const next = await lend(['products'])
  await actBy(next.id)
  assert.equal((await open('facilitator', `/produk/${product}/ubah`)).status, 200)
  const own = 'account_id = $1 and organisation_id = $2'
  await town.sql(`update membership set active = false where ${own}`, [accountOf('owner'), business])
  assert.equal((await open('facilitator', `/produk/${product}/ubah`)).status, 403)
  await town.sql(`update membership set active = true where ${own}`, [accountOf('owner'), business])
})

const gateway = async (from: string, text: string) =>
  run(
    town.db,
    receive,
    { ...(await byOf(town, 'visitor')), entrance: 'job', actor: { ...visitor, organisationKind: 'system' } },
    { from, text },
  )

test('STOP and its number by SMS ends that one; another phone, another number and other words end nothing', async () => {
  const [first, second] = [await lend(['products']), await lend(['profile'])]
  await actBy(first.id)
  const ended = async (from: string, text: string) => {
    const done = await gateway(from, text)
    assert.ok(done.ok)
    return done.value.ended
  }
  assert.deepEqual(await ended('+6281299999999', `STOP ${first.stop}`), [])
  assert.deepEqual(await ended('081200000001', 'STOP 0000'), first.stop === '0000' ? [first.id] : [])
  assert.deepEqual(await ended('081200000001', `tolong stop ${first.stop} ya`), [])
  assert.equal((await open('facilitator', '/')).status, 200)
  assert.deepEqual(await ended('081200000001', ` stop ${first.stop}. `), [first.id])
  assert.equal((await open('facilitator', '/')).status, 403)
  assert.deepEqual(await ended('081200000001', `STOP ${first.stop}`), [], 'twice does no more than once')
  assert.match((await open('owner', `/pendamping/${first.id}`)).html, /lewat SMS pemilik/)
  assert.match((await letters()).map(({ text }) => text).join(), /Izin untuk Nanda Pramesti sudah diakhiri/)
  const rest = await ended('081200000001', 'STOP')
  assert.ok(Array.isArray(rest) && rest.includes(second.id), 'STOP alone ends all of that phone')
})

test('answers come in by a folder, and from the network only with the gateway’s secret', async () => {
  const { id, stop } = await lend(['products'])
  const body = { from: '+6281200000001', text: `STOP ${stop}` }
  assert.equal((await api('visitor', 'message.receive', body)).status, 403)
  const house = { ...town.house, config: { ...town.house.config, SMS_SECRET: 'rahasia-penyedia-sms-66' } }
  const asGateway = async (secret: string) =>
    run(town.db, receive, { ...(await byOf(town, 'visitor')), house }, { ...body, secret })
  const wrong = await asGateway('rahasia-penyedia-sms-67')
  assert.equal(!wrong.ok && wrong.refusal.kind, 'denied')
  const inboxDir = join(await mkdtemp(join(tmpdir(), 'inbox-')), 'inbox')
  await mkdir(inboxDir, { recursive: true })
  await writeFile(join(inboxDir, '1.json'), '{"from": 1')
  await writeFile(join(inboxDir, '2.json'), JSON.stringify(body))
  const folder = { ...town.house, config: { ...town.house.config, inboxDir } }
  assert.equal(await receiveMessages(town.db, folder, Temporal.Now.instant()), 2)
  assert.deepEqual(await readdir(inboxDir), ['1.json.unreadable'])
  assert.match((await open('owner', `/pendamping/${id}`)).html, /lewat SMS pemilik/)
  const right = await asGateway('rahasia-penyedia-sms-66')
  assert.deepEqual(right.ok && right.value.ended, [])
})

test('a code is mistyped five times at most, then only a new one helps', async () => {
  const id = newId()
  await post('owner', `/pendamping/baru/${business}`, [
    ['id', id],
    ['name', 'Wati Rahmawati'],
    ['contact', '081255500098'],
    ['tasks', 'products'],
    ['days', '7'],
  ])
  const right = codeIn((await letters())[0])
  const wrong = right === '111111' ? '222222' : '111111'
  for (let left = 4; left >= 0; left--) {
    await post('owner', `/pendamping/${id}/beri`, [['code', wrong]])
    assert.match((await open('owner', `/pendamping/${id}`)).html, new RegExp(`Sisa ${left} kali`))
  }
  const late = await post('owner', `/pendamping/${id}/beri`, [['code', right]])
  assert.deepEqual([late.status, /Minta kode baru/.test(late.html)], [422, true])
  await post('owner', `/pendamping/${id}/kode`)
  const again = codeIn((await letters())[0])
  await town.sql(`update clock set shift = '16 minutes'`)
  assert.equal((await post('owner', `/pendamping/${id}/beri`, [['code', again]])).status, 422, 'too late')
  await town.sql(`update clock set shift = '0'`)
  assert.equal((await post('owner', `/pendamping/${id}/beri`, [['code', again]])).status, 303)
  const [family] = await town.sql<{ phone: string; password_hash: null }>(
    `select a.phone, a.password_hash from delegation d join account a on a.id = d.helper_id where d.id = $1`,
    [id],
  )
  assert.deepEqual(family, { phone: '+6281255500098', password_hash: null }, 'family gets an account by being trusted')
})

test('another owner sees nothing of it and cannot end it', async () => {
  const { id } = await lend(['products'])
  assert.equal((await open('otherOwner', `/pendamping/${id}`)).status, 404)
  assert.equal((await post('otherOwner', `/pendamping/${id}/akhiri`)).status, 403)
  assert.equal((await post('manager', `/dampingan/${id}/pakai`)).status, 403)
})

test('whatever people are called, what goes to a phone is one SMS with its code, day and link', () => {
  const name = fc.oneof(
    fc.string({ minLength: 1, maxLength: 120, unit: 'grapheme' }),
    fc.string({ minLength: 1, maxLength: 200 }),
  )
  const messages = ['code', 'given', 'helper', 'ended', 'over'] as const
  fc.assert(
    fc.property(
      fc.constantFrom(...messages),
      fc.constantFrom('id', 'en'),
      name,
      name,
      name,
      (message, language, helper, organisation, owner) => {
        const t = translator(texts, language as Language)
        const facts = {
          helper,
          organisation,
          owner,
          tasks: 'data usaha, produk, izin, kunjungan, kiriman, tagihan',
          days: 90,
          code: '123456',
          until: '31-12-2026',
          stop: '4821',
          link: 'https://jejaring.semarangkota.go.id/dampingan',
        }
        const text = fitSms((fitted) => t(`message.delegation_${message}`, fitted), facts, [
          'helper',
          'organisation',
          'owner',
        ])
        assert.ok(text.length <= smsLength, `${text.length}: ${text}`)
        assert.match(text, /^[\n\x20-\x7e]*$/)
        const written = texts[`message.delegation_${message}`][language as Language]
        for (const kept of ['code', 'until', 'stop', 'link'] as const)
          if (written.includes(`{${kept}}`)) assert.ok(text.includes(facts[kept]), `${kept} is cut: ${text}`)
      },
    ),
  )
})

test('what a task needs of duties never reaches signing, members or the agency', () => {
  const all = dutiesFor(['profile', 'products', 'permits', 'verification', 'deliveries', 'billing'])
  assert.deepEqual(all.sort(), ['catalogue', 'money', 'stock'])
  assert.deepEqual(
    [readStop('STOP 1234'), readStop('berhenti'), readStop('stop 12345'), readStop('ya')],
    [{ code: '1234' }, { code: undefined }, undefined, undefined],
  )
})
