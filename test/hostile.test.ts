import assert from 'node:assert/strict'
import { after, before, type TestContext, test } from 'node:test'
import { catalog } from '../src/modules.ts'
import {
  chance,
  cookies,
  type Fields,
  ids,
  methods,
  questions,
  type Sent,
  shuffled,
  strings,
  tooMuch,
  twists,
} from './hostile.ts'
import { inputsOf } from './matrix.inputs.ts'
import { asForm, filled, golden, others, type Route, written } from './matrix.routes.ts'
import { accountOf, cookieOf, openTown, origin, type Person, type Role, roles, type Town } from './town.ts'
import { furnish, type Things } from './town-things.ts'

/* Nonsense of every kind at every door: a reason in the reader's words, never a breakdown, and nothing half-written. */

const seed = Number(process.env.SEED ?? Date.now() % 1_000_000)

let town: Town
let things: Things
let beginning: string
/** What this test itself wrote around the application. */
const ours: string[] = []
before(async () => {
  town = await openTown()
  things = await furnish(town)
  beginning = (await town.sql<{ tx: string }>('select pg_current_xact_id()::text as tx'))[0]?.tx ?? ''
})
after(() => town.close())

const english: readonly Person[] = ['finance', 'officer', 'otherOwner']
const languageOf = (role: Role) => ((english as readonly Role[]).includes(role) ? 'en' : 'id')

/** Texts of which one has to stand on every refusal. */
const reasons = Object.entries(catalog).filter(
  ([key]) => /^(page|confirm)\./.test(key) || /^ui\.error\.(invalid|conflict|denied|missing)$/.test(key),
)
const keys = Object.keys(catalog).filter((key) => key.includes('.'))

const unescaped = (html: string) =>
  html
    .replaceAll('&#39;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')

/** What is wrong with an answer to nonsense, in words; nothing when it is as it should be. */
const faultOf = (role: Role, status: number, type: string, text: string): string | undefined => {
  if (status >= 500) return `answers ${status}`
  if (status < 400 || !type.includes('html') || text === '') return undefined
  const language = languageOf(role)
  if (!text.includes(`<html lang="${language}">`)) return `answers ${status} in another language`
  const words = unescaped(text)
  if (!reasons.some(([, text]) => words.includes(text[language].split('{')[0] ?? '')))
    return `answers ${status} without a reason`
  const visible = words.replace(/<(script|style|textarea|template)[\s\S]*?<\/\1>|<[^>]*>/g, ' ')
  const bare = keys.find((key) => visible.includes(` ${key} `))
  return bare && `answers ${status} and shows the key ${bare}`
}

type Asked = {
  role: Role
  path: string
  what: string
  sent?: () => Sent & { method?: string }
  wants?: (status: number) => boolean
}
type Answer = { status: number; text: string; location: string | null; milliseconds: number; fault: string | undefined }

const send = async ({ role, path, sent = () => ({}) }: Asked): Promise<Answer> => {
  const { headers, ...rest } = sent()
  const start = performance.now()
  const cookie = role === 'visitor' ? '' : cookieOf(role)
  const response = await town.app.request(origin + path, {
    ...rest,
    headers: { origin, cookie, ...headers },
  } as RequestInit)
  const text = await response.text()
  const { status } = response
  const fault = faultOf(role, status, response.headers.get('content-type') ?? '', text)
  return { status, text, location: response.headers.get('location'), milliseconds: performance.now() - start, fault }
}

/** Everyone signed in again, by the right clock, each in their language: what a form before may have changed. */
const settle = async () => {
  await town.signAllIn()
  await town.sql(`update clock set shift = '0'`)
  const [own] = await town.sql<{ tx: string }>(
    `with changed as (update account set language = case when id = any($1) then 'en' else 'id' end, active = true returning 1)
     select pg_current_xact_id()::text as tx from changed limit 1`,
    [english.map((role) => accountOf(role))],
  )
  ours.push(own?.tx ?? '')
}

/** So many are asked however long it takes. */
const least = 150

/** Asks all of it, or as much as the time allows; the order is by chance, so that what is left out is another time's. */
const storm = async (t: TestContext, asked: Asked[], seconds: number) => {
  await settle()
  const [end, waiting, wrong] = [performance.now() + seconds * 1000, shuffled(asked, chance(seed)), [] as string[]]
  let [done, slowest, slow] = [0, 0, '']
  const note = (next: Asked, { status, fault, milliseconds }: Answer) => {
    const said = `${next.role}: ${next.path.slice(0, 160)} (${next.what})`
    done++
    if (milliseconds > slowest) [slowest, slow] = [milliseconds, said]
    const failed = fault ?? (next.wants?.(status) === false ? `answers ${status}` : undefined)
    if (failed) wrong.push(`${said} ${failed}`)
  }
  const work = async () => {
    // On a busy machine it takes longer, but the least is always asked.
    for (let next = waiting.pop(); next && (done < least || performance.now() < end); next = waiting.pop())
      note(next, await send(next))
  }
  await Promise.all([work(), work(), work()])
  t.diagnostic(`seed ${seed}: ${done} of ${asked.length} asked, slowest ${Math.round(slowest)} ms: ${slow}`)
  assert.ok(done >= Math.min(asked.length, least), `only ${done} could be asked`)
  assert.deepEqual(wrong, [], `SEED=${seed} does it again`)
}

const otherDoors = Object.keys(others)
  .filter((route) => !/\/api|\*|\/keluar|\/bahasa/.test(route))
  .map((route) => {
    const [method = '', path = ''] = route.split(' ')
    return { method, path, action: '', more: {} }
  })
const doors: readonly Route[] = [...written, ...otherDoors]
const forms = doors.filter(({ method }) => method === 'POST')
const pages = doors.filter(({ method }) => method === 'GET')

/** What would end somebody's session, or say everything in another language, were it to succeed. */
const unsettling = new Set([
  'session.end',
  'session.end_others',
  'session.act_for',
  'delegation.use',
  'delegation.leave',
  'delegation.end',
  'delegation.return',
  'account.sign_out',
  'account.disable',
  'account.password',
  'password.reset',
  'token.create',
])

const mayDo = (action: string) => roles.filter((role) => golden[action]?.[role] === 'yes' && role !== 'visitor')

const numbered = <T>(list: readonly T[]) => list.map((each, at) => ({ each, pick: chance(seed + at * 7919) }))
const crossed = <A, B>(a: readonly A[], b: readonly B[]) => a.flatMap((one) => b.map((two) => [one, two] as const))

test('forms of every kind of wrong', async (t) => {
  const asked = numbered(crossed(forms, Object.entries(twists))).map(
    ({ each: [route, [what, twist]], pick }): Asked => {
      const may = unsettling.has(route.action) ? [] : mayDo(route.action)
      const role =
        may.length > 0 && pick([true, true, false])
          ? pick(may)
          : pick(unsettling.has(route.action) ? (['undecided', 'visitor'] as const) : roles)
      return {
        role,
        path: filled(route, things),
        what,
        sent: () => ({ method: 'POST', ...twist(asForm(inputsOf(things)[route.action] ?? {}) as Fields, pick) }),
      }
    },
  )
  await storm(t, asked, 12)
})

test('ids, questions and cookies', async (t) => {
  const withId = doors.filter(({ path }) => path.includes(':'))
  const byId = numbered(crossed(withId, ids)).map(({ each: [route, id], pick }): Asked => {
    const isForm = route.method === 'POST'
    return {
      role: pick(roles),
      path: route.path.replace(/:\w+/g, id),
      what: 'id',
      sent: () => (isForm ? { method: 'POST', body: new URLSearchParams() } : {}),
    }
  })
  const byQuestion = numbered(crossed(pages, Array.from({ length: 10 }))).map(({ each: [route], pick }): Asked => {
    const question = () =>
      `${encodeURIComponent(pick(questions))}=${encodeURIComponent(pick(strings).slice(0, 2000).toWellFormed())}`
    return { role: pick(roles), path: `${filled(route, things)}?${question()}&${question()}&%zz=%zz`, what: 'question' }
  })
  const byCookie = numbered(pages).map(
    ({ each, pick }): Asked => ({
      role: 'visitor',
      path: filled(each, things),
      what: 'cookie',
      sent: () => ({ headers: { cookie: pick(cookies) } }),
    }),
  )
  await storm(t, [...byId, ...byQuestion, ...byCookie], 10)
})

const places = [
  '1_1',
  '2026-01-01_x',
  '1_01900000-0000-7000-8000-000000000001',
  '99999-99-99_01900000-0000-7000-8000-000000000001',
  '+1_01900000-0000-7000-8000-000000000001',
  '_',
  'Siti',
  '\u0000',
  '9'.repeat(30),
  'infinity_01900000-0000-7000-8000-000000000001',
  '0001-01-01T00:00:00Z BC_5',
  '2026_5',
  '2026-11-23T00:00:00Z_999999999999999999999',
]

test('lists asked for a page there is not', async (t) => {
  const lists = pages.filter(
    ({ path, action }) => /\.list$|^(statement|shelf|import)\.view$/.test(action) && !path.endsWith('/pdf'),
  )
  assert.ok(lists.length > 8, `${lists.length} lists`)
  const asked = crossed(crossed(lists, places), ['after', 'sebelum']).flatMap(([[route, place], name]) =>
    mayDo(route.action)
      .slice(-2)
      .map(
        (role): Asked => ({
          role,
          path: `${filled(route, things)}?${name}=${encodeURIComponent(place)}`,
          what: 'place',
        }),
      ),
  )
  await storm(t, asked, 8)
})

test('methods nobody uses, forms of other sites, and far too much', async (t) => {
  const odd = numbered(doors).map(
    ({ each, pick }): Asked => ({
      role: pick(roles),
      path: filled(each, things),
      what: 'method',
      sent: () => ({ method: pick(methods) }),
    }),
  )
  const headers = {
    origin: 'https://jahat.example',
    'sec-fetch-site': 'cross-site',
    'content-type': 'application/x-www-form-urlencoded',
  }
  const foreign = forms.map(
    (each): Asked => ({
      role: 'owner',
      path: filled(each, things),
      what: 'from another site',
      sent: () => ({ method: 'POST', headers, body: 'a=b' }),
      wants: (status) => status >= 400,
    }),
  )
  const much = crossed(['/masuk', '/rekening', '/impor'], Object.entries(tooMuch)).map(
    ([path, [what, sent]]): Asked => ({
      role: 'finance',
      path,
      what: `20 MB, ${what}`,
      sent: () => ({ method: 'POST', ...sent() }),
      wants: (status) => status === 413,
    }),
  )
  await storm(t, [...odd, ...foreign, ...much], 8)
})

test('the same key with other content is told so', async () => {
  await town.signAllIn()
  const path = `/mitra/${things.partner}/gerai/tambah`
  const given = { ...inputsOf(things)['outlet.add'], id: '01900000-0000-7000-8000-0000000000ee', _key: 'kunci-uji-1' }
  const post = (name: string) =>
    send({
      role: 'manager',
      path,
      what: 'key',
      sent: () => ({ method: 'POST', body: new URLSearchParams(asForm({ ...given, name })) }),
    })
  const [first, again, other] = [await post('Gerai Kunci'), await post('Gerai Kunci'), await post('Gerai Lain')]
  assert.deepEqual([first.status, again.status, again.location, other.status], [303, 303, first.location, 422])
  assert.ok(unescaped(other.text).includes(catalog['action.key_reused']?.id ?? '?'))
  assert.ok(other.text.includes('Gerai Lain'), 'what was typed is kept')
})

test('whatever was written has an event of its transaction beside it', async () => {
  const tied = await town.sql<{ name: string }>(
    `select c.relname as name from pg_attribute a join pg_class c on c.oid = a.attrelid where a.attname = 'tx' and a.atttypid = 'xid8'::regtype
       and c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and c.relname not in ('audit_event', 'follower')`,
  )
  assert.ok(tied.length > 12, `${tied.length} tables`)
  let rows = 0
  for (const { name } of tied) {
    const found = await town.sql<{ explained: boolean }>(
      `select exists (select from audit_event e where e.tx = x.tx and e.outcome = 'done') as explained from ${name} x where x.tx > $1::text::xid8 and x.tx <> all($2::text[]::xid8[])`,
      [beginning, ours],
    )
    rows += found.length
    assert.deepEqual(
      found.filter(({ explained }) => !explained),
      [],
      `${name} has rows that no event explains`,
    )
  }
  assert.ok(rows > 0, 'nothing was written at all: this test is blind')
})
