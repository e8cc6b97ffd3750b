import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { inspectRoutes } from 'hono/dev'
import { allActions, publicPaths } from '../src/modules.ts'
import { inputsOf } from './matrix.inputs.ts'
import { asForm, filled, golden, others, type Route, written } from './matrix.routes.ts'
import { accountOf, cookieOf, openTown, origin, type Role, roles, type Town } from './town.ts'
import { furnish, type Things } from './town-things.ts'

/* Every route × everyone: the answer follows from the table of who may what, which people have read. */

let town: Town
let things: Things
before(async () => {
  town = await openTown()
  things = await furnish(town)
})
after(() => town.close())

test('every route of the house is in the table, and nothing else', () => {
  const all = inspectRoutes(town.app as never).filter(({ isMiddleware }) => !isMiddleware)
  const found = new Set(all.map(({ method, path }) => `${method} ${path}`))
  assert.ok(found.size > 100, `${found.size} routes`)
  const known = [...written.map(({ method, path }) => `${method} ${path}`), ...Object.keys(others)]
  assert.deepEqual(
    [...found].filter((route) => !known.includes(route)),
    [],
    'enter them in matrix.routes.ts',
  )
  assert.deepEqual(
    known.filter((route) => !found.has(route)),
    [],
    'no longer there',
  )
})

const ask = async (role: Role, method: string, path: string, fields: [string, string][] = []) =>
  town.app.request(origin + path, {
    method: method === 'ALL' ? 'GET' : method,
    headers: { cookie: cookieOf(role), origin },
    ...(method === 'POST' && { body: new URLSearchParams(fields) }),
  })

const isPublic = (path: string) => publicPaths.some((each) => each.test(path))

/** What the owner lent the helper in the sample town. */
const lent: readonly string[] = ['any', 'products', 'permits', 'deliveries']
const isUnlent = (name: string) => {
  const named = allActions.filter(({ action }) => action === name)
  const shown = named.find(({ kind }) => kind === 'query') ?? named[0]
  return shown !== undefined && !shown.rule.personal && !lent.includes(shown.lend ?? 'any')
}

const shownTo = (role: Role, action: string): number => {
  if (role === 'helper' && isUnlent(action)) return 403
  return golden[action]?.[role] === 'yes' ? 200 : 404
}

const expected = ({ method, path, action, more }: Route, role: Role): number => {
  const answer = golden[action]?.[role] ?? ''
  if (more[role]) return Number(more[role])
  if (role === 'visitor' && !isPublic(filled({ path, more }, things))) return 303
  if (method === 'GET') return shownTo(role, action)
  return { yes: 422, no: 403 }[answer] ?? 404
}

/** Who may sends an unreadable key, so that nothing happens; everybody else sends what would do. */
const askAsExpected = async (route: Route, role: Role) => {
  const want = expected(route, role)
  const key: [string, string][] = want === 422 ? [['_key', 'x']] : []
  const { status } = await ask(role, route.method, filled(route, things), [
    ...asForm(inputsOf(things)[route.action]),
    ...key,
  ])
  return status === want ? [] : [`${role}: ${route.method} ${route.path} answers ${status}, not ${want}`]
}

test('every route answers everyone as the table says', async () => {
  const wrong = await Promise.all(
    roles.map(async (role) => {
      const each: string[] = []
      for (const route of written) each.push(...(await askAsExpected(route, role)))
      return each
    }),
  )
  assert.deepEqual(wrong.flat(), [])
})

test('whoever tried what they may not do is in the log, and nobody else', async () => {
  const denied = written.flatMap((route) =>
    route.method === 'POST'
      ? roles.filter((role) => expected(route, role) === 403).map((role) => ({ role, action: route.action }))
      : [],
  )
  assert.ok(denied.length > 200, `${denied.length} tries`)
  const tries = denied.map(({ role, action }) => `${action} ${role === 'visitor' ? null : accountOf(role)}`)
  const kept = await town.sql<{ tried: string }>(
    `select action || ' ' || coalesce(actor_id::text, 'null') as tried from audit_event where outcome = 'denied'`,
  )
  assert.deepEqual(kept.map(({ tried }) => tried).sort(), tries.sort())
})

test('routes that stand for no action answer as the table says', async () => {
  const wrong: string[] = []
  for (const [route, { everyone, visitor = everyone }] of Object.entries(others))
    for (const role of roles) {
      const [method = '', path = ''] = route.split(' ')
      const { status } = await ask(role, method, path.replace(/:\w+|\*/g, 'x'), [['contact', `${role}@contoh.id`]])
      const want = role === 'visitor' ? visitor : everyone
      if (status !== want) wrong.push(`${role}: ${route} answers ${status}, not ${want}`)
    }
  assert.deepEqual(wrong, [])
})
