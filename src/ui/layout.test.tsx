import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import test from 'node:test'
import { brotliCompressSync } from 'node:zlib'
import type { UiAround } from './around.ts'
import { assetUrl, serveAsset } from './assets.ts'
import { MoneyField } from './field.tsx'
import { Form } from './form.tsx'
import { Layout } from './layout.tsx'
import { RefusalPage } from './refusal.tsx'
import { refusedAround, sampleAround } from './sample.ts'

const nav = [{ href: '/', icon: 'home', text: 'Beranda', current: true }] as const
const page = (around: UiAround) =>
  `${(
    <Layout around={around} title="Titip barang" nav={nav}>
      <Form around={around} action="/titip-jual/kirim">
        <MoneyField around={around} name="price" label="Harga" />
      </Form>
    </Layout>
  )}`

test('a page is whole: doctype, language, one heading, a way past the header', () => {
  const html = page(sampleAround())
  assert.match(html, /^<!DOCTYPE html><html lang="id">/)
  assert.equal(html.match(/<h1/g)?.length, 1)
  assert.match(html, /<a class="skip" href="#isi">/)
  assert.match(html, /<main id="isi"/)
})

test('it says who acts for whom, and offers help, the other language and the way out', () => {
  const html = page(sampleAround({ path: '/kiriman?urut=nama' }))
  assert.match(html, /href="\/akun"><b>Siti Aminah<\/b><\/a><span>untuk Keripik Bu Siti<\/span>/)
  assert.match(html, /href="\/bantuan"/)
  assert.match(html, /action="\/bahasa"><input type="hidden" name="kembali" value="\/kiriman\?urut=nama"/)
  assert.match(html, /action="\/keluar"/)
})

test('a visitor is asked in, and never out', () => {
  const html = page(sampleAround({ actor: { name: '', organisationName: '' }, language: 'en' }))
  assert.match(html, /<html lang="en">/)
  assert.match(html, /href="\/masuk"/)
  assert.doesNotMatch(html, /\/keluar/)
})

test('a demo says so on every page and does not call itself official', () => {
  const demo = page(sampleAround({ demo: { shiftDays: 3 } }))
  assert.match(demo, /Data di sini rekaan.*3 Maret 2027 09\.12.*href="\/demo"/s)
  assert.doesNotMatch(demo, /Situs resmi/)
  assert.match(page(sampleAround()), /Situs resmi/)
})

test('after a refusal the title says so, and the summary takes the focus and links to the field', () => {
  const html = page(refusedAround({ price: 'murah' }, { price: { code: 'price.digits' } }))
  assert.match(html, /<title>Galat: Titip barang – Jejaring<\/title>/)
  assert.match(html, /role="alert" id="galat" tabindex="-1" autofocus/)
  const [, target = ''] = /<a href="#([^"]+)">Isi harga dengan angka/.exec(html) ?? []
  assert(html.includes(`id="${target}"`), `the summary links to nowhere: ${target}`)
})

test('a refusal without fields gives its reason', () => {
  assert.match(
    page(sampleAround({ refusal: { kind: 'conflict', code: 'action.taken' } })),
    /Data seperti ini sudah ada/,
  )
})

test('a done thing is told once', () => {
  assert.match(page(sampleAround({ done: 'delivery.sent' })), /role="status">.*Kiriman tercatat\./s)
})

test('a denied act names the rule, who may and how to ask; a missing page tells nothing', () => {
  const denied = `${<RefusalPage around={sampleAround()} refusal={{ kind: 'denied', code: 'action.denied' }} who="Pemilik" />}`
  assert.match(denied, /Aturannya.*bukan wewenang Anda.*Siapa yang boleh.*Pemilik.*Cara meminta/s)
  const missing = `${<RefusalPage around={sampleAround()} refusal={{ kind: 'missing', code: 'page.missing' }} who="Pemilik" />}`
  assert.doesNotMatch(missing, /Pemilik|Aturannya/)
})

test('nothing in this house is disabled, has a number type or a label inside the field', () => {
  const files = globSync('*.tsx', { cwd: import.meta.dirname }).filter((name) => !name.includes('.test.'))
  assert(files.length > 20, 'no sources found: this test is blind')
  for (const name of files)
    assert.doesNotMatch(
      readFileSync(join(import.meta.dirname, name), 'utf8'),
      /\sdisabled[\s=/>]|type="number"|placeholder=/,
      name,
    )
})

test('two forms of a page have two keys; the same form shown again keeps its own', () => {
  const key = (action: string, around = sampleAround()) =>
    /name="_key" value="([^"]+)"/.exec(
      `${(
        <Form around={around} action={action}>
          …
        </Form>
      )}`,
    )?.[1] ?? ''
  const first = key('/kiriman/1/terima')
  assert.match(first, /^[!-~]{8,100}$/)
  assert.notEqual(first, key('/kiriman/2/terima'))
  assert.equal(first, key('/kiriman/1/terima', sampleAround({ key: first })))
})

test('a refusal that is nobody’s fault speaks of no duties', () => {
  const html = `${<RefusalPage around={sampleAround()} refusal={{ kind: 'conflict', code: 'page.unavailable' }} />}`
  assert.match(html, /Sistem sedang sibuk/)
  assert.doesNotMatch(html, /Siapa yang boleh/)
})

const css = serveAsset(assetUrl('app.css').replace('/aset/', ''))

test('the look stays light: 10 KB as written, and 8 KB on the wire with the frame of a page', () => {
  assert(css)
  const frame = brotliCompressSync(page(sampleAround({ demo: { shiftDays: 3 } }))).length
  assert(css.body.length <= 10 * 1024, `${css.body.length} bytes of CSS`)
  assert(css.brotli.length + frame <= 8 * 1024, `${css.brotli.length} + ${frame} bytes`)
})

const luminance = (hex: string) => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((light) => (light <= 0.04045 ? light / 12.92 : ((light + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

const contrast = (a: string, b: string) => {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return (light + 0.05) / (dark + 0.05)
}

test('every pair of ink and ground is readable, by day and by night', () => {
  const schemes = [
    ...Buffer.from(css?.body ?? '')
      .toString()
      .matchAll(/:root\{([^}]*--paper:#[0-9a-f]{6}[^}]*)\}/g),
  ]
  assert.equal(schemes.length, 2)
  for (const [, scheme = ''] of schemes) {
    const colour = Object.fromEntries([...scheme.matchAll(/--(\w+):(#\w{6})/g)].map(([, name, hex]) => [name, hex]))
    const pairs = [
      ...['ink', 'soft', 'act', 'ask'].flatMap((ink) =>
        ['paper', 'card', 'wash', 'blush'].map((ground) => [ink, ground]),
      ),
      ...['ink', 'soft', 'act'].map((ink) => [ink, 'line']),
    ]
    for (const [ink = '', ground = ''] of pairs) {
      const found = contrast(colour[ink] ?? '#000000', colour[ground] ?? '#000000')
      assert(found >= 4.5, `${ink} on ${ground}: ${found.toFixed(2)}`)
    }
  }
})
