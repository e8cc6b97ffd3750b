import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { nounOf } from '../src/api/operations.ts'
import { apiTexts } from '../src/api/texts.ts'
import { actions, get, openApi } from './api-app.ts'

const root = join(import.meta.dirname, '..')
const folder = mkdtempSync(join(tmpdir(), 'api-description-'))
let api: Awaited<ReturnType<typeof openApi>>

type Described = {
  paths: Record<string, Record<string, Record<string, unknown>>>
  components: { responses: object; schemas: object }
}
let described: Described

before(async () => {
  api = await openApi()
  described = (await (await get(api.app, 'openapi.json')).json()) as Described
})
after(async () => {
  await api.close()
  rmSync(folder, { recursive: true })
})

const write = (name: string, content: unknown) => {
  const path = join(folder, name)
  writeFileSync(path, JSON.stringify(content, null, 1))
  return path
}

/** Runs a checker of ours to read what it says; telemetry and looking for updates are off. */
const checked = (script: string, parameters: string[]) =>
  new Promise<{ code: number; output: string }>((resolve) => {
    const env = { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true', NO_COLOR: '1' }
    execFile(
      process.execPath,
      [join(root, 'node_modules', script), ...parameters],
      { cwd: folder, env },
      (error, out, err) => resolve({ code: Number(error?.code ?? 0), output: out + err }),
    )
  })

const redocly = (path: string) =>
  checked('@redocly/cli/bin/cli.js', ['lint', path, '--extends', 'recommended', '--format', 'json'])

const spectral = (path: string) => {
  const ruleset = write('ruleset.json', { extends: ['spectral:oas'] })
  return checked('@stoplight/spectral-cli/dist/index.js', ['lint', path, '-r', ruleset, '--fail-severity', 'hint'])
}

const totalsOf = ({ output }: { output: string }) =>
  (JSON.parse(output.slice(output.indexOf('{'), output.lastIndexOf('}') + 1)) as { totals: object }).totals

test('Redocly finds nothing to say about the description', async () => {
  const found = await redocly(write('whole.json', described))
  assert.deepEqual(totalsOf(found), { errors: 0, warnings: 0, ignored: 0 }, found.output)
})

test('Redocly sees an operation that says too little', async () => {
  const { components, ...rest } = described
  const found = await redocly(write('poor.json', { ...rest, components: { ...components, responses: {} } }))
  assert.notDeepEqual(totalsOf(found), { errors: 0, warnings: 0, ignored: 0 })
})

test('Spectral finds nothing to say about the description', async () => {
  const { code, output } = await spectral(write('whole.json', described))
  assert.equal(code, 0, output)
})

test('Spectral sees an example that its schema refuses', async () => {
  const paths = structuredClone(described.paths)
  const body = paths['/stall.open']?.post?.requestBody as { content: Record<string, { example: { price: unknown } }> }
  Object.assign(body.content['application/json']?.example ?? {}, { price: 'murah' })
  const { code, output } = await spectral(write('wrong.json', { ...described, paths }))
  assert.notEqual(code, 0)
  assert.match(output, /price/)
})

test('every action has its operation, by its name and with its method', () => {
  for (const { action, kind } of actions)
    assert.ok(described.paths[`/${action}`]?.[kind === 'query' ? 'get' : 'post'], action)
  const operations = Object.values(described.paths).flatMap((path) => Object.keys(path))
  assert.equal(operations.length, actions.length)
})

test('fields say what they take, what they mean and whether they are needed', () => {
  const post = described.paths['/stall.open']?.post as { requestBody: { content: Record<string, { schema: Taken }> } }
  type Taken = { required: string[]; properties: Record<string, Record<string, unknown>> }
  const schema = post.requestBody.content['application/json']?.schema
  assert.deepEqual(schema?.required, ['id', 'name', 'price', 'kind'])
  const { price, since, id, name, lines, kind } = schema?.properties ?? {}
  assert.deepEqual(price, {
    type: 'integer',
    minimum: 100,
    maximum: 1_000_000,
    examples: [15_000],
    description: 'Whole rupiah.',
  })
  assert.equal(since?.format, 'date')
  assert.equal(id?.format, 'uuid')
  assert.deepEqual([name?.minLength, name?.maxLength, name?.pattern], [1, 60, undefined])
  assert.deepEqual(kind?.enum, ['food', 'craft'])
  const row = lines?.items as Taken
  assert.deepEqual(row.required, ['productId', 'quantity'])
})

test('operations say who may, in both languages what they are, and what they ask for', () => {
  const sign = described.paths['/stall.sign']?.post
  assert.equal(sign?.summary, 'Sign for a stall')
  assert.match(String(sign?.description), /Tanda tangani lapak[\s\S]*the keeper of the stall[\s\S]*second factor/)
  assert.deepEqual(described.paths['/stall.linked']?.get?.security, [{}, { token: [] }, { session: [] }])
  assert.equal(sign?.security, undefined)
})

test('nested and repeated fields of a query are parameters', () => {
  const parameters = described.paths['/stall.whole']?.get?.parameters as { name: string; required: boolean }[]
  assert.deepEqual(
    parameters.map(({ name, required }) => [name, required]),
    [
      ['stallId', true],
      ['period.from', false],
      ['days', false],
    ],
  )
})

test('an example in the description is one the command takes', () => {
  for (const { action, kind, input } of actions) {
    const body = described.paths[`/${action}`]?.post?.requestBody as { content: Record<string, { example?: unknown }> }
    const example = kind === 'query' ? undefined : body.content['application/json']?.example
    if (example) assert.ok(input.safeParse(example).success, action)
  }
  assert.ok(described.paths['/stall.open']?.post)
})

test('a command and the query behind its form share a path and not a name', () => {
  const { get: form, post: command } = described.paths['/stall.sign'] ?? {}
  assert.deepEqual([command?.operationId, form?.operationId], ['stall.sign', 'stall.sign.form'])
})

test('every noun has its word', () => {
  const nouns = new Set(actions.map(({ action }) => nounOf(action)))
  nouns.delete('stall')
  for (const noun of nouns)
    assert.ok(Object.hasOwn(apiTexts, `api.noun.${noun}`), `add api.noun.${noun} to src/api/nouns.ts`)
})

test('the description is fetched once and then only asked about', async () => {
  const first = await get(api.app, 'openapi.json')
  const etag = first.headers.get('etag') ?? ''
  const second = await get(api.app, 'openapi.json', { headers: { 'if-none-match': etag } })
  assert.deepEqual([first.status, second.status, await second.text()], [200, 304, ''])
})
