import assert from 'node:assert/strict'
import { after, before, type TestContext, test } from 'node:test'
import { brotliCompressSync } from 'node:zlib'
import { HtmlValidate } from 'html-validate'
import { catalog } from '../src/modules.ts'
import { allPages, looksOf, type Page, said, summed } from './pages.ts'
import { nameOf, openTown, origin, type Town } from './town.ts'
import { furnish } from './town-things.ts'

/* What every page owes to everyone: to a cheap phone, to a thumb, to those who do not see, and to a slow network. */

const bars = { page: 20 * 1024, script: 5 * 1024 }

let town: Town
let pages: Page[]
before(async () => {
  town = await openTown()
  pages = await allPages(town, await furnish(town))
})
after(() => town.close())

const visible = (html: string) =>
  html
    .replace(/<(script|style)[\s\S]*?<\/\1>/g, '')
    .replace(/<[^>]*>/g, '|')
    .replaceAll('&amp;', '&')

const everywhere = (t: TestContext, wrongWith: (page: Page) => string[]) => {
  assert.ok(pages.length > 300, `${pages.length} pages`)
  t.diagnostic(`${pages.length} pages`)
  assert.deepEqual(summed(pages.flatMap((page) => wrongWith(page).map((wrong) => ({ wrong, page })))), [])
}

test('every page has one heading, says who you are and where help is', (t) => {
  everywhere(t, ({ role, html }) => {
    const who = role === 'visitor' ? 'href="/masuk"' : nameOf(role).replaceAll("'", '&#39;')
    const owed = {
      'not one heading': html.split(/<h1[\s>]/).length === 2,
      'does not say who you are': html.includes(who),
      'no way to help': html.includes('href="/bantuan"'),
      'no title': /<title>[^<]{5,}<\/title>/.test(html),
    }
    return Object.entries(owed).flatMap(([wrong, given]) => (given ? [] : [wrong]))
  })
})

const keys = Object.keys(catalog).filter((key) => key.includes('.'))

test('no page shows a key, a hole or a thing instead of words', (t) => {
  everywhere(t, ({ html, path }) => {
    const words = visible(html)
    // The API's page is about keys.
    const bare = path.startsWith('/api')
      ? undefined
      : keys.find((key) => words.includes(`|${key}|`) || words.includes(` ${key} `))
    const odd = /\{\w+\}|undefined|\[object |NaN|>null</.exec(path.startsWith('/api') ? '' : words)?.[0]
    return [...(bare ? [`shows ${bare}`] : []), ...(odd ? [`shows ${odd}`] : [])]
  })
})

test('no button is disabled, no field is named by its placeholder, no sum is a number field', (t) => {
  everywhere(t, ({ html }) => [
    ...(/<(button|input|select|textarea|fieldset)[^>]* disabled/.test(html) ? ['a disabled control'] : []),
    ...(/ placeholder="/.test(html) ? ['a placeholder'] : []),
    ...(/type="number"/.test(html) ? ['a number field'] : []),
    ...(/<a[^>]* target="_blank"/.test(html) ? ['opens another window'] : []),
  ])
})

const assets = new Map<string, number>()
/** What an asset weighs on the wire. */
const weightOf = async (path: string): Promise<number> => {
  const known = assets.get(path)
  if (known !== undefined) return known
  const response = await town.app.request(origin + path, { headers: { 'accept-encoding': 'br' } })
  assert.equal(response.status, 200, path)
  const body = Buffer.from(await response.arrayBuffer())
  const weight = response.headers.has('content-encoding') ? body.byteLength : brotliCompressSync(body).byteLength
  assets.set(path, weight)
  return weight
}
const linked = (html: string, what: RegExp) => [...new Set([...html.matchAll(what)].map(([, path = '']) => path))]

test('a first visit is light', async (t) => {
  const weighed: { page: Page; bytes: number; script: number }[] = []
  for (const page of pages) {
    const scripts = await Promise.all(linked(page.html, /<script[^>]* src="([^"]+)"/g).map(weightOf))
    const others = await Promise.all(linked(page.html, /<link[^>]* href="(\/[^"]+)"/g).map(weightOf))
    const script = scripts.reduce((sum, each) => sum + each, 0)
    weighed.push({ page, script, bytes: page.bytes + script + others.reduce((sum, each) => sum + each, 0) })
  }
  const heaviest = weighed.toSorted((a, b) => b.bytes - a.bytes)[0]
  t.diagnostic(
    `heaviest ${heaviest?.bytes} bytes: ${heaviest && said(heaviest.page)}; of it assets ${[...assets].map(([path, bytes]) => `${path} ${bytes}`).join(', ')}`,
  )
  assert.ok(
    [...assets.keys()].some((path) => path.endsWith('.css')),
    'no stylesheet is seen',
  )
  assert.deepEqual(
    weighed
      .filter(({ bytes, script }) => bytes > bars.page || script > bars.script)
      .map(({ page, bytes, script }) => `${said(page)}: ${bytes}, script ${script}`),
    [],
  )
})

test('every page is valid HTML', async (t) => {
  const validator = new HtmlValidate({
    extends: ['html-validate:standard'],
    rules: { 'no-inline-style': 'off', 'valid-id': ['error', { relaxed: true }], 'long-title': 'off' },
  })
  const found: { wrong: string; page: Page }[] = []
  for (const page of looksOf(pages)) {
    const report = await validator.validateString(page.html)
    for (const { messages } of report.results)
      for (const { ruleId, message, severity } of messages)
        if (severity === 2) found.push({ wrong: `${ruleId}: ${message}`, page })
  }
  t.diagnostic(`${looksOf(pages).length} looks of ${pages.length} pages`)
  assert.deepEqual(summed(found), [])
})
