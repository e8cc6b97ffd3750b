import { type Context, Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { AnyCommand, AnyQuery } from '../platform/action.ts'
import { faultOf } from '../platform/db.ts'
import type { StoredFile } from '../platform/files.ts'
import { byOf, type Env, sendFile } from '../platform/http.ts'
import { ask, run } from '../platform/run.ts'
import { sha256 } from '../platform/secrets.ts'
import type { Catalog } from '../platform/text.ts'
import { toJson } from './json.ts'
import { languageOf } from './language.ts'
import { documentOf } from './openapi.ts'
import { type AnyAction, operationsOf, voicesOf } from './operations.ts'
import { ApiPage } from './page.tsx'
import { problem, refused, unknown } from './problem.ts'
import { ProblemPage } from './problem-page.tsx'
import { type Read, readBody, readQuery } from './read.ts'
import { apiTexts } from './texts.ts'

type Given = { actions: readonly AnyAction[]; catalog: Catalog; cookie: string }

/** The API of a list of actions: an operation for each, their description, and a page to read it. */
export const apiOf = ({ actions, catalog, cookie }: Given) => {
  const texts = { ...catalog, ...apiTexts }
  const voices = voicesOf(texts)
  const byName = new Map<string, AnyAction[]>(Map.groupBy(actions, ({ action }) => action))
  const operations = {
    id: once(() => operationsOf(actions, voices.id)),
    en: once(() => operationsOf(actions, voices.en)),
  }
  const description = once((publicUrl: string) => tagged(documentOf(actions, { voices, publicUrl, cookie })))

  return new Hono<Env>()
    .use(async (c, next) => {
      c.set('t', voices[c.var.language])
      return next()
    })
    .get('/', (c) => c.redirect('/api/v1', 302))
    .get('/v1', (c) => c.html(ApiPage({ c, operations: operations[c.var.language]() })))
    .get('/v1/openapi.json', (c) => sendDescription(c, description(c.var.house.config.publicUrl)))
    .get('/v1/masalah/:code', (c) => sendProblemPage(c, texts))
    .use(async (c, next) => {
      const language = languageOf(c.req.header('accept-language')) ?? c.var.language
      c.set('language', language)
      c.set('t', voices[language])
      return next()
    })
    .all('/v1/:action', (c) => answer(c, byName.get(c.req.param('action'))))
    .all('*', (c) => problem(c, 404, { code: 'api.unknown_action' }))
    .onError(unavailable)
}

const once = <A extends unknown[], T>(make: (...from: A) => T) => {
  let made: { value: T } | undefined
  return (...from: A): T => {
    made ??= { value: make(...from) }
    return made.value
  }
}

type Tagged = { body: string; etag: string }
const tagged = (document: object): Tagged => {
  const body = JSON.stringify(document)
  return { body, etag: `"${sha256(body).toString('base64url').slice(0, 22)}"` }
}

const sendDescription = (c: Context<Env>, { body, etag }: Tagged) => {
  const headers = { etag, 'cache-control': 'public, max-age=300' }
  const known = c.req.header('if-none-match')?.split(/\s*,\s*/) ?? []
  if (known.some((each) => each.replace(/^W\//, '') === etag)) return c.body(null, 304, headers)
  return c.body(body, 200, { ...headers, 'content-type': 'application/json; charset=utf-8' })
}

const sendProblemPage = (c: Context<Env>, texts: Catalog) => {
  const code = c.req.param('code') ?? ''
  const text = Object.hasOwn(texts, code) ? texts[code] : undefined
  return text ? c.html(ProblemPage({ c, code, text })) : problem(c, 404, { code: 'api.unknown_action' })
}

const methodsOf = ({ kind }: AnyAction) => (kind === 'query' ? ['GET', 'HEAD'] : ['POST'])

/** A command and the query that loads its form may share a name: the method tells which is meant. */
const answer = async (c: Context<Env>, named: readonly AnyAction[] = []) => {
  if (named.length === 0) return problem(c, 404, { code: 'api.unknown_action' })
  const action = named.find((each) => methodsOf(each).includes(c.req.method))
  if (!action) {
    const methods = named.flatMap(methodsOf)
    c.header('allow', methods.join(', '))
    return problem(c, 405, { code: 'api.method', facts: { method: methods[0] ?? '' } })
  }
  const isVisitor = c.var.actor.id === ''
  if (isVisitor && (!action.rule.open || c.req.header('authorization') !== undefined)) return unknown(c)
  return action.kind === 'query' ? answerQuery(c, action) : answerCommand(c, action)
}

const unread = (c: Context<Env>, read: Exclude<Read, { input: unknown }>) => problem(c, read.status, read.refusal)
const asMachine = (c: Context<Env>, key?: string) => ({ ...byOf(c, key), entrance: 'api' as const })
const notKept = { 'cache-control': 'private, no-store' }

const answerCommand = async (c: Context<Env>, command: AnyCommand) => {
  if (!isOurPage(c)) return problem(c, 403, { code: 'api.cross_origin' })
  const read = await readBody(c)
  if (!('input' in read)) return unread(c, read)
  const done = await run(c.var.db, command, asMachine(c, c.req.header('idempotency-key')), read.input)
  return done.ok ? c.json(inOrder(done.value), 200, notKept) : refused(c, done.refusal)
}

/** A replayed answer comes from the database, which orders names its own way: the bytes are to be the same. */
const inOrder = ({ id, ...facts }: { id: string }) => ({
  id,
  ...Object.fromEntries(Object.entries(facts).sort(([a], [b]) => (a < b ? -1 : 1))),
})

const answerQuery = async (c: Context<Env>, query: AnyQuery) => {
  const read = readQuery(c)
  if (!('input' in read)) return unread(c, read)
  const found = await ask(c.var.db, query, asMachine(c), read.input)
  if (!found.ok) return refused(c, found.refusal)
  const { output } = query
  if (output === 'file') return sendFile(c, found.value as StoredFile)
  return c.json(
    output ? toJson(output.parse(toJson(found.value, () => false)), () => false) : toJson(found.value),
    200,
    notKept,
  )
}

/** A cookie comes along by itself, so what it writes must come from a page of ours. A token never does. */
const isOurPage = (c: Context<Env>): boolean => {
  const byToken = c.req.header('authorization') !== undefined && c.var.actor.sessionId === undefined
  if (byToken || c.req.header('cookie') === undefined) return true
  const site = c.req.header('sec-fetch-site')
  if (site !== undefined) return site === 'same-origin'
  const origin = c.req.header('origin')
  return [c.req.url, c.var.house.config.publicUrl].some((ours) => new URL(ours).origin === origin)
}

/** What can be tried again says so; anything else unexpected is the app's to log. */
const unavailable = (error: Error, c: Context<Env>) => {
  if (error instanceof HTTPException || faultOf(error) !== 'unavailable') throw error
  c.header('retry-after', '2')
  return problem(c, 503, { code: 'page.unavailable' })
}
