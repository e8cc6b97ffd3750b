import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { test } from 'node:test'
import { type Import, readSources, type Source, sourceOf } from './sources.ts'

/* The floors and rooms of docs/house.md. Each rule also has to find a breach that is planted for it. */

const modules = [
  'identity',
  'registry',
  'intake',
  'readiness',
  'verification',
  'ledger',
  'agreements',
  'consignment',
  'notices',
  'directory',
  'home',
]

/** Ground first. A file imports from its own floor and from floors below. */
const floors = [
  'core/',
  'platform/',
  'ui/',
  ...modules.map((name) => `modules/${name}/`),
  'api/',
  'modules.ts',
  'api.ts',
  'app.ts',
  'jobs.ts',
  'job-names.ts',
  'worker.ts',
  'web.ts',
  'sample/ sample.ts',
  'live.ts',
  'seed.ts',
  'start.ts',
  'server.ts',
  'verify/ verify.ts',
  'bench/ bench.ts',
]

const floorOf = (file: string) =>
  floors.findIndex((floor) => floor.split(' ').some((place) => file.replace(/^src\//, '').startsWith(place)))
const moduleOf = (file: string) => /^src\/modules\/(\w+)\//.exec(file)?.[1]
const roomOf = (file: string) => /^src\/modules\/\w+\/(\w+)/.exec(file)?.[1]

type Room = { from: RegExp; types?: RegExp }
/** What a room may import, written as `own …`, `door`, `core`, `ui`, `platform/…` or the name of a package. */
const rooms: Record<string, Room> = {
  domain: { from: /^(core|own domain)$/ },
  tables: { from: /^(core|own domain|own tables|platform\/columns|drizzle-orm\/pg-core)$/ },
  store: {
    from: /^(core|own (domain|tables|store)|door|platform\/(db|columns|actor|secrets|text|outside\/.*)|drizzle-orm.*|node:(crypto|fs\/promises|path|util))$/,
  },
  policy: { from: /^(core|own domain|platform\/(actor|policy|text))$/ },
  actions: {
    from: /^(core|own (actions|domain|store|policy|texts)|door|platform\/(?!http|columns).*|zod|(?!drizzle|hono|pg).*)$/,
  },
  pages: {
    from: /^(core|own (actions|domain|policy|pages|texts)|ui|platform\/(http|action|actor|text|policy|files|pdf.*)|hono\/.*|node:(fs|path))$/,
    types: /^(own store|door)$/,
  },
  routes: { from: /^(core|own (actions|domain|pages|routes|door)|platform\/(?!db|columns).*|hono.*)$/ },
  texts: { from: /^(own texts|platform\/text)$/ },
  door: { from: /^(core|own (actions|domain|store|texts|jobs)|door|platform\/(?!http).*)$/ },
  jobs: { from: /^(core|own (actions|domain|store)|door|platform\/(?!http).*)$/ },
  sample: { from: /^(core|own (domain|store|sample)|platform\/actor|node:(fs|path))$/ },
}

/** How the rules name what is imported. */
const nameOf = (file: string, target: string): string => {
  const [own, its] = [moduleOf(file), moduleOf(target)]
  if (its && its !== own) return /\/door\.ts$/.test(target) ? 'door' : target
  if (its) return `own ${roomOf(target)}`
  return target.replace(/^src\/(core|ui)\/.*/, '$1').replace(/^src\/(platform\/.*)\.tsx?$/, '$1')
}

/** Who stands above the modules and takes more than their doors: what, and why. */
const takers: { who: RegExp; takes: RegExp; why: string }[] = [
  {
    who: /^src\/modules\.ts$/,
    takes: /\/(actions|routes|texts|door)(\.ts|\/)|\/pages\/(confirm\.tsx|nav\.ts)$/,
    why: 'it is where every action, route and text of the house is put together, and the pages the platform asks for',
  },
  { who: /^src\/sample\//, takes: /\/(door|sample)(\.ts|\/)/, why: 'each module plants its own rooms' },
  { who: /^src\/bench\//, takes: /\/actions(\.ts|\/)/, why: 'what is measured is what people and machines do' },
]

/** What breaks a rule for a good reason. One that is no longer needed fails. */
const exceptions: { breach: RegExp; why: string }[] = [
  {
    breach: /^src\/modules\/identity\/store\/outbox\.ts: Promise\.all/,
    why: 'it reads the files of a folder, no transaction takes part',
  },
  {
    breach: /^src\/modules\/consignment\/store\/sale\.ts: (transfer|ledger_account) of ledger$/,
    why: 'the till is a hot path: goods, money and books move in one statement',
  },
  {
    breach: /^src\/modules\/registry\/store\/(organisation|import\/apply)\.ts: organisation of identity$/,
    why: 'a business or partner is an organisation of the same id and name; a list makes thousands in one statement',
  },
  {
    breach: /^src\/modules\/registry\/store\/import\/list\.ts: account of identity$/,
    why: 'the list of lists names who brought each one, in the one statement that reads them',
  },
  {
    breach: /^src\/modules\/identity\/store\/(event|session|token)\.ts: Db\b/,
    why: 'signing in is no command: a refused try and a last use are noted beside it, each by one statement of its own',
  },
  {
    breach: /^src\/modules\/identity\/pages\/confirm\.tsx: (async|await)/,
    why: 'the platform asks for this page in the middle of a form and hands it the reader',
  },
]

const tableOwners = (): Map<string, string> => {
  const owners = new Map<string, string>()
  const folder = join(import.meta.dirname, '../migrations')
  for (const file of globSync('*.sql', { cwd: folder })) {
    const owner = modules.find((name) => file.includes(`-${name}`)) ?? 'platform'
    for (const [, , name = ''] of readFileSync(join(folder, file), 'utf8').matchAll(/create (table|view) (\w+)/g))
      owners.set(name, name.startsWith('report_') ? 'platform' : owner)
  }
  return owners
}
const owners = tableOwners()

type Rule = {
  /** What breaks it, as one line each. */
  breaches: (source: Source) => string[]
  /** A file that breaks it. */
  planted: [file: string, text: string]
}
const from = (keep: (file: string, each: Import) => boolean) => (source: Source) =>
  source.imports.filter((each) => keep(source.file, each)).map(({ target }) => `${source.file} → ${target}`)
const written = (where: (file: string) => boolean, what: RegExp) => (source: Source) =>
  where(source.file) ? [...source.code.matchAll(what)].map(([found]) => `${source.file}: ${found.trim()}`) : []
/** The town draws services and sells them: there the word means what it says. */
const inTown = (file: string) => file.startsWith('src/sample/')
const inRoom =
  (...names: string[]) =>
  (file: string) =>
    names.includes(roomOf(file) ?? '')

const rules: Record<string, Rule> = {
  'every file stands on a floor': {
    breaches: ({ file }) => (floorOf(file) === -1 ? [file] : []),
    planted: ['src/cellar/wine.ts', ''],
  },
  'imports go down, never up': {
    breaches: from((file, { target }) => target.startsWith('src/') && floorOf(target) > floorOf(file)),
    planted: ['src/core/money.ts', `import { Db } from '../platform/db.ts'`],
  },
  'modules meet at the door': {
    breaches: from((file, { target }) => {
      const its = moduleOf(target)
      if (its === undefined || its === moduleOf(file) || /\/door\.ts$/.test(target)) return false
      return !takers.some(({ who, takes }) => who.test(file) && takes.test(target))
    }),
    planted: ['src/modules/home/store.ts', `import { x } from '../ledger/store.ts'`],
  },
  'a module has the rooms of the house': {
    breaches: ({ file }) => (moduleOf(file) && !Object.hasOwn(rooms, roomOf(file) ?? '') ? [file] : []),
    planted: ['src/modules/ledger/figures.ts', ''],
  },
  'a room takes only what it may': {
    breaches: from((file, { target, typeOnly }) => {
      const room = rooms[roomOf(file) ?? '']
      const name = nameOf(file, target)
      return room !== undefined && !room.from.test(name) && !(typeOnly && room.types?.test(name))
    }),
    planted: ['src/modules/ledger/domain.ts', `import { statement } from '../../platform/db.ts'`],
  },
  'the domain is pure: no clock, no chance, no surroundings': {
    breaches: written(
      inRoom('domain'),
      /\b(Temporal\.Now|Date\.now|new Date\(\)|Math\.random|process\.|fetch\(|await |globalThis)/g,
    ),
    planted: ['src/modules/ledger/domain.ts', 'const at = Temporal.Now.instant()'],
  },
  'only stores, tables, doors and the platform speak SQL': {
    breaches: written(
      (file) => moduleOf(file) !== undefined && !inRoom('store', 'tables', 'door', 'sample')(file),
      /\bstatement\(|from 'drizzle-orm|\bsql`|`(select|insert|update|delete|with) .*/g,
    ),
    planted: ['src/modules/ledger/actions.ts', `const pair = statement('pair', 'select 1')`],
  },
  'a module reads its own tables, and of others only what they report': {
    breaches: (source) => {
      const own = moduleOf(source.file)
      if (!own || !inRoom('store', 'tables', 'door', 'jobs', 'actions')(source.file)) return []
      return [...source.code.matchAll(/\b(?:from|join|into|update|pgTable\()\s*'?(\w+)/g)]
        .map(([, name = '']) => name)
        .filter((name) => ![undefined, own, 'platform'].includes(owners.get(name)))
        .map((name) => `${source.file}: ${name} of ${owners.get(name)}`)
    },
    planted: ['src/modules/home/store.ts', 'statement("x", `select id from settlement`)'],
  },
  'a transaction runs one query at a time': {
    breaches: written(inRoom('store', 'door', 'actions', 'jobs'), /\bPromise\.(all|allSettled|race|any)\(.*/g),
    planted: ['src/modules/ledger/store.ts', 'await Promise.all([tx.rows(a), tx.rows(b)])'],
  },
  'nothing in a module keeps a database handle': {
    breaches: written(inRoom('store', 'tables', 'domain', 'policy'), /\bDb\b.*/g),
    planted: ['src/modules/ledger/store.ts', 'export const all = (db: Db) => db.read.rows(x)'],
  },
  'a page waits for nothing: its data is loaded before': {
    breaches: written(inRoom('pages'), /\basync |\bawait /g),
    planted: ['src/modules/ledger/pages.tsx', 'export const Page = async () => await x'],
  },
  'no file is longer than 300 lines': {
    breaches: ({ file, text }) => (text.split('\n').length > 301 ? [`${file}: ${text.split('\n').length} lines`] : []),
    planted: ['src/core/money.ts', 'x\n'.repeat(302)],
  },
  'a file is named after what it holds': {
    breaches: ({ file }) =>
      /[/.-](helpers?|utils?|common|shared|misc|services?|managers?)[./]/.test(file) && !inTown(file) ? [file] : [],
    planted: ['src/platform/utils.ts', ''],
  },
}

const sources = readSources()

test('there is something to look at', () => {
  assert.ok(sources.length > 200, `${sources.length} files`)
  assert.ok(sources.flatMap(({ imports }) => imports).length > 1000, 'imports are read')
  assert.ok(owners.size > 30, 'the tables of the migrations are read')
  for (const [index, floor] of floors.entries())
    assert.ok(
      sources.some(({ file }) => floorOf(file) === index),
      `nothing stands on ${floor}`,
    )
  for (const name of Object.keys(rooms))
    assert.ok(
      sources.some(({ file }) => roomOf(file) === name),
      `no module has ${name}`,
    )
})

test('every import of a file of ours leads to one', () => {
  const files = new Set(
    globSync('src/**/*', { cwd: join(import.meta.dirname, '..') }).map((file) => file.replaceAll('\\', '/')),
  )
  const lost = sources.flatMap(from((_file, { target }) => target.startsWith('src/') && !files.has(target)))
  assert.deepEqual(lost, [], `imports are read wrongly, or ${basename(lost[0] ?? '')} is missing`)
})

const used = new Set<RegExp>()
const unexcused = (breach: string) => {
  const found = exceptions.find((each) => each.breach.test(breach))
  if (found) used.add(found.breach)
  return !found
}

for (const [name, { breaches, planted }] of Object.entries(rules))
  test(name, () => {
    assert.notDeepEqual(
      breaches(sourceOf(...planted)),
      [],
      'this rule is blind: it passes what was planted to break it',
    )
    assert.deepEqual(sources.flatMap(breaches).filter(unexcused), [])
  })

test('no exception is kept longer than needed', () => {
  assert.deepEqual(
    exceptions.filter(({ breach }) => !used.has(breach)),
    [],
  )
  for (const { who, takes, why } of takers)
    assert.ok(
      sources.some(({ file, imports }) => who.test(file) && imports.some(({ target }) => takes.test(target))),
      why,
    )
})
