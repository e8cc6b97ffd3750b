import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import fc from 'fast-check'
import { exampleOf, fieldsOf, schemaOf } from '../src/api/schema.ts'
import { apiTexts } from '../src/api/texts.ts'
import { newId } from '../src/core/ids.ts'
import { visitor } from '../src/platform/actor.ts'
import { translator } from '../src/platform/text.ts'
import { actions, get, openApi, people, post, problemOf, texts } from './api-app.ts'

type Action = (typeof actions)[number]
let api: Awaited<ReturnType<typeof openApi>>
before(async () => {
  api = await openApi()
})
after(() => api.close())

const known = { ...texts, ...apiTexts }
const comers = [undefined, ...(Object.keys(people) as (keyof typeof people)[])]

/** What comes back to nonsense: a reason in words with a code that has a text, or an answer, and never a breakdown. */
const isFine = async (response: Response, what: string) => {
  assert.ok(response.status < 500, `${what}: ${response.status}`)
  if (response.status < 400) return
  assert.equal(response.headers.get('content-type'), 'application/problem+json', what)
  const { status, code, type, detail, errors = [] } = await problemOf(response)
  assert.deepEqual([status, type], [response.status, `/api/v1/masalah/${code}`], what)
  for (const said of [code, ...errors.map((each) => each.code)])
    assert.ok(said in known, `${what}: ${said} has no text`)
  assert.ok(detail.length > 0 && !/\{\w+\}/.test(detail), `${what}: ${detail}`)
}

const strings = fc.constantFrom(
  '',
  ' ',
  '\u0000',
  'a\u0000b',
  '\ud800',
  '\u001b[2J',
  '\r\nSet-Cookie: a=b',
  "'; drop table stall; --",
  '{{7*7}}',
  '../../etc/passwd',
  '%00',
  '#{7*7}',
  '<script>alert(1)</script>',
  '1e309',
  '-1',
  '0x10',
  '٣',
  'NaN',
  'null',
  '２０２６-01-01',
  '2026-13-45',
  '99999-99-99',
  '+999999-12-31',
  `${'9'.repeat(400)}`,
  ' '.repeat(50_000),
  'a'.repeat(100_000),
  '0'.repeat(50_000),
  'a.'.repeat(50_000),
  newId(),
  'ffffffff-ffff-ffff-ffff-ffffffffffff',
  '2026-11-23T00:00:00Z_019ac1f0-5b1e-7c3a-9f00-3a1b2c4d5e6f',
  `${'a@'.repeat(5000)}b.c`,
)
const numbers = fc.constantFrom(0, -0, -1, 1.5, 1e308, -1e308, 2 ** 31, 2 ** 53, 2 ** 63, Number.MIN_VALUE)
const objects = fc.constantFrom<unknown>(
  {},
  [],
  [[]],
  [{}],
  [null],
  { 0: 'x' },
  { length: 1e9 },
  { valueOf: 1, toString: 1 },
  { toJSON: 1 },
  JSON.parse('{"then":1}'),
  JSON.parse('{"__proto__":{"a":1}}'),
)
const hostile: fc.Arbitrary<unknown> = fc.oneof(
  strings,
  numbers,
  objects,
  fc.constantFrom(null, true, false),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.jsonValue({ maxDepth: 4 }),
)

const en = translator(known, 'en')
/** All fields hostile, or one or two of them among what fits, so that nonsense also gets past the first look. */
const contentFor = (action: Action): fc.Arbitrary<Record<string, unknown>> => {
  const fields = fieldsOf(schemaOf(action.input, 'input', en))
  const fitting = Object.fromEntries(fields.map(({ name, schema }) => [name, exampleOf(schema)]))
  const nonsense = fc.record(Object.fromEntries(fields.map(({ name }) => [name, hostile])))
  const some = fc.tuple(fc.subarray(Object.keys(fitting), { maxLength: Math.min(2, fields.length) }), nonsense)
  const few = some.map(([names, all]) => ({
    ...fitting,
    ...Object.fromEntries(names.map((name) => [name, all[name]])),
  }))
  return fc.oneof({ arbitrary: nonsense, weight: 1 }, { arbitrary: few, weight: 3 })
}

const asAddress = (content: Record<string, unknown>) =>
  Object.entries(content)
    .flatMap(([name, value]) => (Array.isArray(value) ? value : [value]).map((each) => [name, each] as const))
    .map(
      ([name, value]) =>
        `${name}=${encodeURIComponent(String(typeof value === 'string' ? value.toWellFormed() : JSON.stringify(value))).slice(0, 4000)}`,
    )
    .join('&')

const called = (action: Action, as: (typeof comers)[number], content: Record<string, unknown>) =>
  action.kind === 'query'
    ? get(api.app, `${action.action}?${asAddress(content)}`, { ...(as ? { as } : {}) })
    : post(api.app, action.action, { ...(as ? { as } : {}), body: content })

for (const action of actions)
  test(`${action.action} answers nonsense with a reason, whoever sends it`, async () => {
    await fc.assert(
      fc.asyncProperty(contentFor(action), fc.constantFrom(...comers), async (content, as) => {
        await isFine(await called(action, as, content), `${action.action} ${JSON.stringify(content)?.slice(0, 500)}`)
      }),
      { numRuns: 60 },
    )
  })

test('raw bytes, keys and headers of any kind get a reason', async () => {
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 200 }),
    fc.json().map((text) => new TextEncoder().encode(text)),
  )
  const header = fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 120 })
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...actions), bytes, header, header, async ({ action }, body, key, language) => {
      const headers = { 'idempotency-key': key, 'accept-language': language, 'if-none-match': key }
      await isFine(await post(api.app, action, { as: 'sri', headers, body }), action)
    }),
    { numRuns: 300 },
  )
})

test('any path and any query string get a reason', async () => {
  const path = fc.string({ maxLength: 60 }).map((text) => encodeURI(text.toWellFormed()).replace(/^[?#]/, ''))
  await fc.assert(
    fc.asyncProperty(
      path,
      path,
      fc.constantFrom('GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'),
      async (one, two, method) => {
        await isFine(await api.app.request(`/api/v1/x${one}?${two}`, { method }), `${method} ${one} ${two}`)
      },
    ),
    { numRuns: 300 },
  )
})

const megabytes = ['9', ' ', 'a.'].flatMap((part) => {
  const long = part.repeat(10_000_000 / part.length)
  return [`${long}!`, `1${long}@`]
})

test('megabytes in a small field are refused without chewing on them', async () => {
  const begun = performance.now()
  for (const field of ['name', 'price', 'since', 'email', 'phone'])
    for (const long of megabytes) {
      const refused = await post(api.app, 'stall.open', { as: 'sri', body: { [field]: long } })
      assert.equal(refused.status, 422, field)
    }
  const each = (performance.now() - begun) / (5 * megabytes.length)
  assert.ok(each < 2000, `${each} ms each`)
})

/** A subject of which everything is said to be true, except who it belongs to. */
const anything: unknown = new Proxy(
  { every: (is: (each: unknown) => boolean) => is(anything) },
  {
    get: (target, name) => (name in target ? target[name as 'every'] : name === Symbol.toPrimitive ? () => 'x' : true),
  },
)

/** Some rules judge one thing, some a list of things, some a page of them; a rule that cannot judge lets nobody in. */
const letsIn = ({ allow }: (typeof actions)[number]['rule']): boolean =>
  [anything, [anything], { rows: [anything] }].some((subject) => {
    try {
      return allow(visitor, subject)
    } catch {
      return false
    }
  })

/** A person may sign up on a page, where each network is held back; a machine says first who it is. */
const onPagesOnly = /^registration\.(begin|start|view|business|owner|send|confirm|claim)$/

test('a rule that lets visitors in says so, or the API would not', () => {
  const unsaid = actions
    .filter(({ rule, action }) => !rule.open && !onPagesOnly.test(action) && letsIn(rule))
    .map(({ action }) => action)
  assert.deepEqual(unsaid, [], 'make their rules with openRule')
})
