import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, before, type TestContext, test } from 'node:test'
import { AxeBuilder } from '@axe-core/playwright'
import { serve } from '@hono/node-server'
import { type Browser, type BrowserContext, chromium, type Page as Tab } from 'playwright-core'
import { allPages, looksOf, type Page, summed } from './pages.ts'
import { openTown, origin, type Town, tokenOf } from './town.ts'
import { furnish } from './town-things.ts'

/* Every look of every page in Chromium: narrow as a cheap phone without JavaScript, and as those meet it who do not see. */

const bars = { target: 44, narrow: 320 }

let town: Town
let pages: Page[]
let looks: Page[]
let server: ReturnType<typeof serve>
let browser: Browser
before(async () => {
  town = await openTown()
  pages = await allPages(town, await furnish(town))
  looks = looksOf(pages)
  server = serve({ fetch: town.app.fetch, port: Number(new URL(origin).port) })
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
})
after(async () => {
  await browser?.close()
  server?.close()
  await town?.close()
})

/** Plain JavaScript of the browser, which is not the one these tests are written in. */
const measure = readFileSync(new URL('measure.browser.js', import.meta.url), 'utf8')

const measured = async (tab: Tab): Promise<string[]> => {
  await tab.evaluate(measure)
  return tab.evaluate(`measure({ target: ${bars.target} })`)
}

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** By day against everything, in the dark for its colours. */
const examined = async (tab: Tab): Promise<string[]> => {
  const light = await new AxeBuilder({ page: tab }).withTags(tags).setLegacyMode(true).analyze()
  await tab.emulateMedia({ colorScheme: 'dark' })
  const dark = await new AxeBuilder({ page: tab }).withRules(['color-contrast']).setLegacyMode(true).analyze()
  await tab.emulateMedia({ colorScheme: 'light' })
  const told =
    (when: string) =>
    ({ id, nodes }: { id: string; nodes: { html: string }[] }) =>
      `${id}${when}: ${nodes[0]?.html.replace(/ (href|id|value)="[^"]*"/g, '').slice(0, 110)}`
  return [...light.violations.map(told('')), ...dark.violations.map(told(' in the dark'))]
}

const actAs = async (context: BrowserContext, { role }: Page) => {
  await context.clearCookies()
  if (role !== 'visitor')
    await context.addCookies([
      { name: '__Host-jejaring', value: tokenOf(role), url: origin.replace('http:', 'https:'), secure: true },
    ])
}

/** A context of its own for each that works at the same time; photos stay away, their place is kept by the page. */
const openTab = async (javaScriptEnabled: boolean): Promise<Tab> => {
  const context = await browser.newContext({
    viewport: { width: bars.narrow, height: 640 },
    javaScriptEnabled,
    bypassCSP: javaScriptEnabled,
  })
  await context.route('**/berkas/**', (route) => route.abort())
  return context.newPage()
}

type Look = (tab: Tab) => Promise<string[]>

const visitAll = async (t: TestContext, javaScript: boolean, look: Look) => {
  const [waiting, found] = [[...looks], [] as { wrong: string; page: Page }[]]
  const work = async () => {
    const tab = await openTab(javaScript)
    for (let page = waiting.pop(); page; page = waiting.pop()) {
      await actAs(tab.context(), page)
      await tab.goto(origin + page.path, { waitUntil: 'load' })
      for (const wrong of await look(tab)) found.push({ wrong, page })
    }
    await tab.context().close()
  }
  await Promise.all([work(), work()])
  t.diagnostic(`${looks.length} looks of ${pages.length} pages`)
  assert.ok(looks.length > 80, 'hardly a page is seen')
  assert.deepEqual(summed(found), [])
}

test('what is wrong is seen: a page of faults', async () => {
  const faults = `<!doctype html><html lang="id"><title>Salah</title><style>@media (prefers-color-scheme: dark) { p { color: #777; background: #666 } }</style>
    <h1>Salah</h1><div style="width: 900px">lebar</div><a href="/x" style="display: block; height: 20px; width: 20px">k</a><img src="x.png"><p>gelap</p></html>`
  for (const javaScript of [false, true]) {
    const tab = await openTab(javaScript)
    await tab.route('**/salah', (route) => route.fulfill({ contentType: 'text/html', body: faults }))
    await tab.goto(`${origin}/salah`)
    const found = (await (javaScript ? examined(tab) : measured(tab))).join('\n')
    const expected = javaScript ? [/image-alt/, /color-contrast in the dark/] : [/900|9\d\d px wide/, /20×20 a/]
    for (const each of expected) assert.match(found, each)
    await tab.context().close()
  }
})

test('without JavaScript no page is wider than a narrow phone, and every target fits a thumb', (t) =>
  visitAll(t, false, measured))

test('axe finds nothing on any page, by day and in the dark', (t) => visitAll(t, true, examined))
