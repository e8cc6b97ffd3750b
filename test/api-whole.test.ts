import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { newToken } from '../src/platform/secrets.ts'
import { openTown, type Town } from './journeys/town.ts'

let town: Town
before(async () => {
  town = await openTown()
})
after(() => town?.close())

const ask = async (path: string, init: RequestInit = {}) => {
  const response = await fetch(`${town.base}/api/${path}`, init)
  const body = await response.text()
  return { status: response.status, headers: response.headers, body, type: response.headers.get('content-type') ?? '' }
}
const send = (action: string, headers: Record<string, string>, body: string) =>
  ask(`v1/${action}`, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body })

test('behind the whole app, a token nobody made is refused as such', async () => {
  const refused = await send('file.upload', { authorization: `Bearer ${newToken()}` }, '{}')
  assert.deepEqual([refused.status, JSON.parse(refused.body).code], [401, 'api.token_unknown'])
  assert.match(JSON.parse(refused.body).request_id, /^[\da-f-]{36}$/)
})

test('behind the whole app, a request beyond the limit is refused as a problem', async () => {
  const refused = await send('file.upload', {}, `{"content":"${'A'.repeat(12 * 1024 * 1024)}"}`)
  assert.deepEqual([refused.status, refused.type], [413, 'application/problem+json'])
})

test('behind the whole app, a cookie from elsewhere writes nothing', async () => {
  const headers = { cookie: `__Host-jejaring=${newToken()}`, origin: 'https://jahat.example' }
  const refused = await send('clock.set', headers, '{"move":"day"}')
  assert.ok([401, 403].includes(refused.status), `${refused.status}`)
})

test('behind the whole app, anyone can read what there is', async () => {
  const page = await ask('v1')
  assert.equal(page.status, 200)
  assert.match(page.body, /Data untuk mesin[\s\S]*delivery\.accept/)
  const description = await ask('v1/openapi.json')
  assert.deepEqual([description.status, description.type], [200, 'application/json; charset=utf-8'])
  assert.ok(JSON.parse(description.body).paths['/delivery.accept'].post)
})

test('behind the whole app, paths that are no action are problems too', async () => {
  for (const path of ['nothing', 'v1/a/b', 'v2/delivery.accept']) {
    const refused = await ask(path)
    assert.deepEqual([refused.status, refused.type], [404, 'application/problem+json'], path)
  }
})
