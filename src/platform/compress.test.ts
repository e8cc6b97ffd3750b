import assert from 'node:assert/strict'
import test from 'node:test'
import { brotliDecompressSync } from 'node:zlib'
import { Hono } from 'hono'
import { jsx } from 'hono/jsx'
import { compressed } from './compress.ts'

const long = `<p>${'keripik '.repeat(500)}</p>`
const app = new Hono()
  .use(compressed)
  .get('/panjang', (c) => c.html(long))
  .get('/pendek', (c) => c.html('<p>halo</p>'))
  .get('/janji', (c) => c.html(Promise.resolve(jsx('p', {}, 'keripik '.repeat(500))) as never))
  .get('/gambar', (c) => c.body(long, 200, { 'content-type': 'image/webp' }))
const get = (path: string, encodings: string) => app.request(path, { headers: { 'accept-encoding': encodings } })

test('a long page travels as brotli and says the same', async () => {
  const answer = await get('/panjang', 'gzip, br')
  assert.equal(answer.headers.get('content-encoding'), 'br')
  const body = Buffer.from(await answer.arrayBuffer())
  assert(body.length < long.length / 5)
  assert.equal(brotliDecompressSync(body).toString(), long)
})

test('what is short, a picture, or asked for plainly travels as it is', async () => {
  for (const [path, encodings] of [
    ['/pendek', 'br'],
    ['/gambar', 'br'],
    ['/panjang', 'gzip'],
  ] as const) {
    const answer = await get(path, encodings)
    assert.equal(answer.headers.get('content-encoding'), null, path)
    assert((await answer.text()).length > 5)
  }
})

test('markup that was still being loaded is compressed as text too', async () => {
  const answer = await get('/janji', 'br')
  assert.equal(answer.status, 200)
  assert.equal(brotliDecompressSync(Buffer.from(await answer.arrayBuffer())).toString(), long)
})
