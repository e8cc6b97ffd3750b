import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { newId } from '../src/core/ids.ts'
import { connect, statement } from '../src/platform/db.ts'
import { apiOn, get, openApi, post, problemOf } from './api-app.ts'

let api: Awaited<ReturnType<typeof openApi>>
before(async () => {
  api = await openApi({ connections: 4 })
})
after(() => api.close())

const stall = (more: object = {}) => ({ id: newId(), name: 'Keripik', price: 15_000, kind: 'food', ...more })
const count = async (id: string) =>
  (await api.db.read.rows<{ n: bigint }>(statement('', 'select count(*) as n from stall where id = $1'), [id]))[0]?.n
const events = (subject: string) =>
  api.db.read.rows<{ entrance: string; outcome: string }>(
    statement('', 'select entrance, outcome from audit_event where subject_id = $1'),
    [subject],
  )

test('a command answers with its id and figures, and the log says it came through the API', async () => {
  const body = stall()
  const done = await post(api.app, 'stall.open', { as: 'sri', body })
  assert.deepEqual([done.status, await done.json()], [200, { id: body.id, letters: 7, price: 15_000 }])
  assert.deepEqual(await events(body.id), [{ entrance: 'api', outcome: 'done' }])
})

test('a query answers with what its output names, and no more', async () => {
  const body = stall()
  await post(api.app, 'stall.open', { as: 'sri', body })
  const found = await get(api.app, `stall.view?stallId=${body.id}`, { as: 'sri' })
  assert.deepEqual([found.status, await found.json()], [200, { id: body.id, price: 15_000 }])
})

test('a query without a described answer gives all it found, without secrets, bytes and functions', async () => {
  const id = newId()
  const found = await get(api.app, `stall.whole?stallId=${id}&period.from=5/3/2026&days=mon&days=tue`, { as: 'sri' })
  const { at, ...rest } = (await found.json()) as { at: string }
  assert.deepEqual(rest, { id, rent: 15_000, days: ['mon', 'tue'], by: { sri: 2 }, from: '2026-03-05' })
  assert.ok(Temporal.Instant.from(at))
})

test('a stored file comes as a file', async () => {
  const content = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')
  const png = await (await import('sharp')).default(content).png().toBuffer()
  const kept = await post(api.app, 'file.upload', {
    as: 'sri',
    body: { name: 'lapak.png', kind: 'photo', content: png.toString('base64') },
  })
  const { id } = (await kept.json()) as { id: string }
  const sent = await get(api.app, `file.photo?fileId=${id}`)
  assert.deepEqual([sent.status, sent.headers.get('content-type')], [200, 'image/webp'])
  assert.equal(
    Buffer.from(await sent.arrayBuffer())
      .subarray(8, 12)
      .toString(),
    'WEBP',
  )
})

test('the same key gets the same answer, byte for byte, and acts once', async () => {
  const [body, headers] = [stall(), { 'idempotency-key': newId() }]
  const first = await post(api.app, 'stall.open', { as: 'sri', headers, body })
  const second = await post(api.app, 'stall.open', { as: 'sri', headers, body })
  assert.deepEqual([first.status, second.status], [200, 200])
  assert.equal(await first.text(), await second.text())
  assert.equal((await events(body.id)).length, 1)
})

test('the same key with other content is refused', async () => {
  const [body, headers] = [stall(), { 'idempotency-key': newId() }]
  await post(api.app, 'stall.open', { as: 'sri', headers, body })
  const other = await post(api.app, 'stall.open', { as: 'sri', headers, body: { ...body, price: 16_000 } })
  assert.deepEqual([other.status, (await problemOf(other)).code], [422, 'action.key_reused'])
})

test('a key that cannot be kept is refused', async () => {
  for (const key of ['short', 'x'.repeat(101), 'with a blank'])
    assert.equal(
      (await post(api.app, 'stall.open', { as: 'sri', headers: { 'idempotency-key': key }, body: stall() })).status,
      422,
    )
})

test('twenty at once with one key: one effect, twenty times its answer, on four connections', async () => {
  const [body, headers] = [stall(), { 'idempotency-key': newId() }]
  const all = await Promise.all(
    Array.from({ length: 20 }, () => post(api.app, 'stall.open', { as: 'sri', headers, body })),
  )
  assert.deepEqual([...new Set(all.map(({ status }) => status))], [200])
  assert.equal(new Set(await Promise.all(all.map((each) => each.text()))).size, 1)
  assert.deepEqual([await count(body.id), (await events(body.id)).length], [1n, 1])
})

test('twenty refused at once do not wait for each other for ever, and each attempt is in the log', async () => {
  const body = stall()
  const all = await Promise.all(Array.from({ length: 20 }, () => post(api.app, 'stall.open', { as: 'budi', body })))
  assert.deepEqual([...new Set(all.map(({ status }) => status))], [403])
  assert.equal((await events(body.id)).filter(({ outcome }) => outcome === 'denied').length, 20)
})

test('a denied act names who may, in the language asked for', async () => {
  const denied = (language: string) =>
    post(api.app, 'stall.open', { as: 'budi', headers: { 'accept-language': language }, body: stall() }).then(problemOf)
  const [id, en] = [await denied('id-ID,id;q=0.9,en;q=0.5'), await denied('fr, en-GB;q=0.8, id;q=0.3')]
  assert.deepEqual([id.status, id.code, id.type], [403, 'action.denied', '/api/v1/masalah/action.denied'])
  assert.deepEqual(
    [id.title, id.detail, id.who],
    ['Bukan wewenang Anda', 'Tindakan ini bukan wewenang Anda.', ['penjaga lapak']],
  )
  assert.deepEqual([en.title, en.detail, en.who], ['Not allowed', 'You may not do this.', ['the keeper of the stall']])
  assert.ok(id.request_id)
})

test('wrong fields are named one by one, in words and for machines', async () => {
  const body = stall({ price: 'murah', lines: [{ productId: newId(), quantity: 99 }] })
  const refused = await post(api.app, 'stall.open', { as: 'sri', body })
  assert.equal(refused.headers.get('content-type'), 'application/problem+json')
  const { status, errors } = await problemOf(refused)
  assert.equal(status, 422)
  assert.deepEqual(
    new Map(errors?.map(({ field, code }) => [field, code])),
    new Map([
      ['price', 'field.money'],
      ['lines.0.quantity', 'field.too_large'],
    ]),
  )
  assert.match(errors?.[0]?.detail ?? '', /[a-z] /)
})

test('a conflict says why with its facts', async () => {
  const refused = await problemOf(await post(api.app, 'stall.open', { as: 'sri', body: stall({ name: 'penuh' }) }))
  assert.deepEqual([refused.status, refused.code, refused.detail], [409, 'stall.full', 'Lapak penuh sudah penuh.'])
})

test('what asks for the second factor says so, and goes through with one', async () => {
  const body = stall()
  await post(api.app, 'stall.open', { as: 'sri', body })
  const refused = await post(api.app, 'stall.sign', { as: 'sri', body: { stallId: body.id } })
  assert.deepEqual([refused.status, (await problemOf(refused)).code], [403, 'action.step_up'])
  assert.equal((await post(api.app, 'stall.sign', { as: 'confirmed', body: { stallId: body.id } })).status, 200)
})

test('a visitor is asked for a token; a token that does not hold is named', async () => {
  for (const ask of [post(api.app, 'stall.open', { body: stall() }), get(api.app, `stall.view?stallId=${newId()}`)]) {
    const refused = await ask
    assert.deepEqual([refused.status, refused.headers.get('www-authenticate')], [401, 'Bearer realm="jejaring"'])
    assert.equal((await problemOf(refused)).code, 'api.token_needed')
  }
  const dead = await get(api.app, 'stall.linked?link=benar', { headers: { authorization: 'Bearer lama' } })
  assert.deepEqual(
    [dead.status, dead.headers.get('www-authenticate')],
    [401, 'Bearer realm="jejaring", error="invalid_token"'],
  )
})

test('what visitors may do needs no token', async () => {
  assert.deepEqual(await (await get(api.app, 'stall.linked?link=benar')).json(), { id: 'benar' })
  assert.equal((await get(api.app, 'stall.linked?link=salah')).status, 404)
})

test('what one may not see is not there', async () => {
  const body = stall()
  await post(api.app, 'stall.open', { as: 'sri', body })
  assert.equal((await get(api.app, `stall.view?stallId=${body.id}`, { as: 'budi' })).status, 404)
})

test('a cookie only writes from our own pages', async () => {
  const cookie = 'sesi=sri'
  const from = async (headers: Record<string, string>) =>
    (await post(api.app, 'stall.open', { headers: { cookie, ...headers }, body: stall() })).status
  assert.equal(await from({ origin: 'https://jahat.example' }), 403)
  assert.equal(await from({ 'sec-fetch-site': 'cross-site' }), 403)
  assert.equal(await from({ 'sec-fetch-site': 'same-site' }), 403)
  assert.equal(await from({}), 403)
  assert.equal(await from({ 'sec-fetch-site': 'same-origin' }), 200)
  assert.equal(await from({ origin: 'http://localhost' }), 200)
  assert.equal(await from({ origin: 'https://jejaring.test' }), 200)
})

test('the wrong method is told the right one', async () => {
  const got = await get(api.app, 'stall.open', { as: 'sri' })
  assert.deepEqual([got.status, got.headers.get('allow')], [405, 'POST'])
  const posted = await post(api.app, 'stall.view', { as: 'sri' })
  assert.deepEqual([posted.status, posted.headers.get('allow')], [405, 'GET, HEAD'])
  const put = await api.app.request('/api/v1/stall.sign', { method: 'PUT' })
  assert.deepEqual([put.status, put.headers.get('allow')], [405, 'POST, GET, HEAD'])
  const head = await api.app.request('/api/v1/stall.linked?link=benar', { method: 'HEAD' })
  assert.deepEqual([head.status, await head.text()], [200, ''])
})

test('what does not exist is a problem too', async () => {
  for (const path of ['stall.close', '__proto__', 'constructor', '%ff', 'a/b/c']) {
    const refused = await get(api.app, path, { as: 'sri' })
    assert.deepEqual([refused.status, (await problemOf(refused)).code], [404, 'api.unknown_action'], path)
  }
})

test('the content must be JSON and say so', async () => {
  const status = async (body: string | Uint8Array, type = 'application/json') => {
    const refused = await post(api.app, 'stall.open', { as: 'sri', headers: { 'content-type': type }, body })
    return [refused.status, (await problemOf(refused)).code]
  }
  assert.deepEqual(await status('{}', 'text/plain'), [415, 'api.content_type'])
  assert.deepEqual(await status('{}', 'application/json; charset=latin1'), [415, 'api.content_type'])
  assert.deepEqual(await status('{}', 'application/json; charset=UTF-8'), [422, 'form.invalid'])
  assert.deepEqual(await status(''), [400, 'api.json'])
  assert.deepEqual(await status('{"id":'), [400, 'api.json'])
  assert.deepEqual(await status(Uint8Array.of(0x22, 0xff, 0x22)), [400, 'api.json'])
  for (const other of ['[]', 'null', '"x"', '1']) assert.deepEqual(await status(other), [400, 'api.not_object'])
  assert.deepEqual(await status(`${'{"a":'.repeat(50)}1${'}'.repeat(50)}`), [400, 'api.too_deep'])
  assert.deepEqual(await status('['.repeat(1_000_000)), [400, 'api.json'])
  assert.deepEqual(await status(JSON.stringify({ a: Array(60_000).fill(0) })), [400, 'api.too_deep'])
  assert.deepEqual(await status('{"__proto__":{"id":"x"}}'), [400, 'api.name'])
  assert.deepEqual(await status('{"a":{"constructor":1}}'), [400, 'api.name'])
  assert.deepEqual(await status('{"price":{"toString":1}}'), [400, 'api.name'])
})

test('text that no database keeps is refused before it gets there', async () => {
  for (const words of ['a\u0000b', '\ud800', 'b\udfff']) {
    const refused = await post(api.app, 'stall.note', { as: 'sri', body: { id: newId(), words } })
    assert.equal(refused.status, 422)
    assert.deepEqual(
      (await problemOf(refused)).errors?.map(({ field, code }) => [field, code]),
      [['words', 'field.characters']],
    )
  }
  const fine = await post(api.app, 'stall.note', { as: 'sri', body: { id: newId(), words: 'a\u001fb 😀' } })
  assert.equal(fine.status, 200)
})

test('an address that cannot be decoded is refused', async () => {
  const refused = await get(api.app, 'stall.linked?link=%ff', {})
  assert.deepEqual([refused.status, (await problemOf(refused)).code], [400, 'api.query'])
  assert.equal((await get(api.app, 'stall.linked?link=a%00b')).status, 422)
})

test('while the database is away, the caller is told to come back', async () => {
  const away = connect('postgres://postgres@127.0.0.1:1/none')
  const asked = await get(apiOn(away, api.house), `stall.view?stallId=${newId()}`, { as: 'sri' })
  await away.close()
  assert.deepEqual([asked.status, asked.headers.get('retry-after')], [503, '2'])
  assert.equal((await problemOf(asked)).code, 'page.unavailable')
})

test('a page lists what there is, for whom, and how to call it; another explains each code', async () => {
  const html = await (await api.app.request('/api/v1')).text()
  for (const part of ['POST stall.open', 'Buka lapak', 'penjaga lapak', 'lines[].quantity', 'Idempotency-Key'])
    assert.ok(html.includes(part), part)
  const problem = await get(api.app, 'masalah/stall.full')
  assert.match(await problem.text(), /Lapak \{name\} sudah penuh[\s\S]*Stall \{name\} is full/)
  assert.equal((await get(api.app, 'masalah/constructor')).status, 404)
})
