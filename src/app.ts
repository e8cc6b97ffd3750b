import { randomUUID } from 'node:crypto'
import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { csrf } from 'hono/csrf'
import { HTTPException } from 'hono/http-exception'
import { routePath } from 'hono/route'
import { secureHeaders } from 'hono/secure-headers'
import { apiRoutes } from './api.ts'
import { catalog, moduleRoutes, nav, publicPaths, signedIn, views } from './modules.ts'
import { compressed } from './platform/compress.ts'
import { type Db, faultOf } from './platform/db.ts'
import type { House } from './platform/house.ts'
import { aroundOf, type Env } from './platform/http.ts'
import type { Log } from './platform/log.ts'
import { answerTime } from './platform/metrics.ts'
import { type TextKey, translator } from './platform/text.ts'
import { serveAsset } from './ui/assets.ts'

const megabytes = 12
const mostBytes = megabytes * 1024 * 1024
const translators = { id: translator(catalog, 'id'), en: translator(catalog, 'en') }
const hasText = (key: string): key is TextKey => key in catalog

/** Everything that happens to a request, in order. */
export const createApp = ({ db, house, log }: { db: Db; house: House; log: Log }) =>
  new Hono<Env>()
    .get('/sehat', (c) => c.text('ok'))
    .get('/siap', async (c) => c.text((await isReady(db)) ? 'ok' : 'database', (await isReady(db)) ? 200 : 503))
    .get('/aset/:name', sendAsset)
    .use(measured(log))
    .use(compressed)
    .use(
      secureHeaders({ contentSecurityPolicy: policyOfContent, xFrameOptions: 'DENY', referrerPolicy: 'same-origin' }),
    )
    .use(async (c, next) => {
      c.set('db', db)
      c.set('house', house)
      c.set('views', views)
      c.set('hasText', hasText)
      await signIn(c)
      return next()
    })
    .use(limited)
    .route('/api', apiRoutes)
    .use(
      csrf({
        origin: (origin, c) => [new URL(c.req.url).origin, new URL(house.config.publicUrl).origin].includes(origin),
      }),
    )
    .use(privately)
    .use(membersOnly)
    .route('/', moduleRoutes(house.config))
    .notFound((c) => refused(c, 404, 'page.missing'))
    .onError((error, c) => broken(error, c, log))

const policyOfContent = {
  defaultSrc: ["'none'"],
  styleSrc: ["'self'"],
  scriptSrc: ["'self'"],
  imgSrc: ["'self'", 'data:'],
  connectSrc: ["'self'"],
  manifestSrc: ["'self'"],
  formAction: ["'self'"],
  frameAncestors: ["'none'"],
  baseUri: ["'none'"],
}

const isReady = (db: Db) =>
  db.read.rows({ name: 'ready', text: 'select 1' }).then(
    () => true,
    () => false,
  )

/** Files named by the hash of their content never change, so a phone fetches them once. */
const sendAsset = (c: Context) => {
  const asset = serveAsset(c.req.param('name') ?? '')
  if (!asset) return c.notFound()
  const brotli = /\bbr\b/.test(c.req.header('accept-encoding') ?? '')
  return c.body(brotli ? asset.brotli : asset.body, 200, {
    'content-type': asset.type,
    'cache-control': 'public, max-age=31536000, immutable',
    vary: 'accept-encoding',
    'x-content-type-options': 'nosniff',
    ...(brotli ? { 'content-encoding': 'br' } : {}),
  })
}

/** Times every answer and writes one line about it: the route as a pattern, never what stands in it. */
const measured = (log: Log) => async (c: Context<Env>, next: () => Promise<void>) => {
  const start = performance.now()
  const requestId = randomUUID()
  c.set('requestId', requestId)
  await next()
  const milliseconds = performance.now() - start
  const route = routePath(c, -1)
  answerTime.observe({ method: c.req.method, route, status: c.res.status }, milliseconds / 1000)
  log.info({
    requestId,
    method: c.req.method,
    route,
    status: c.res.status,
    ms: Math.round(milliseconds * 10) / 10,
    actor: c.var.actor?.id || undefined,
  })
}

/** Who this is, by which clock, in which language. */
const signIn = async (c: Context<Env>) => {
  const { actor, at, shift, language } = await signedIn(c)
  c.set('actor', actor)
  c.set('at', at)
  c.set('shift', shift)
  c.set('language', language)
  c.set('t', translators[language])
  c.set('nav', (path) => nav(actor, translators[language], path))
}

/** What one person sees is kept by no cache between us, and not by a shared phone. */
const privately = async (c: Context<Env>, next: () => Promise<void>) => {
  await next()
  if (c.var.actor.id !== '' && !c.res.headers.has('cache-control'))
    c.res.headers.set('cache-control', 'private, no-store')
}

/** A visitor is sent to the sign-in page, and from there back to where they wanted to go. */
const membersOnly = async (c: Context<Env>, next: () => Promise<void>) => {
  if (c.var.actor.id !== '' || publicPaths.some((path) => path.test(c.req.path))) return next()
  const wanted = c.req.method === 'GET' ? `?lanjut=${encodeURIComponent(c.req.path)}` : ''
  return c.redirect(`/masuk${wanted}`, 303)
}

const isApi = (c: Context) => c.req.path.startsWith('/api/')

const refused = (
  c: Context<Env>,
  status: 400 | 403 | 404 | 413 | 500 | 503,
  code: TextKey,
  facts: Record<string, string | number> = {},
) => {
  const t = c.var.t ?? translators.id
  if (isApi(c)) return problem(c, status, code, t(code, facts))
  if (!c.var.t) return c.text(t(code, facts), status)
  return c.html(views.refusal(aroundOf(c), { kind: status === 404 ? 'missing' : 'conflict', code, facts }), status)
}

/** RFC 9457. */
const problem = (c: Context, status: 400 | 403 | 404 | 413 | 500 | 503, code: string, detail: string) =>
  c.body(JSON.stringify({ type: 'about:blank', title: code, status, detail, code }), status, {
    'content-type': 'application/problem+json',
  })

/** Whoever says how much will come is believed, because the server reads no more; others are counted as they send. */
const limited = (c: Context<Env>, next: () => Promise<void>) => {
  const length = c.req.header('content-length')
  if (length !== undefined && c.req.header('transfer-encoding') === undefined)
    return Number(length) > mostBytes ? Promise.resolve(tooLarge(c)) : next()
  return c.req.method === 'GET' || c.req.method === 'HEAD' ? next() : counted(c, next)
}

const tooLarge = (c: Context<Env>) => refused(c, 413, 'page.too_large', { megabytes })
const counted = bodyLimit({ maxSize: mostBytes, onError: tooLarge })

/** A foreign page's form stays a 403; whatever else could not be read is a 400. */
const answered = (status: number) => (status === 413 || status === 403 ? status : 400)

/** What nobody expected. The reader is told that nothing changed; the log keeps where it broke. */
const broken = (error: Error, c: Context<Env>, log: Log) => {
  if (error instanceof HTTPException && error.status < 500) return refused(c, answered(error.status), 'page.unreadable')
  if (faultOf(error) === 'unavailable') {
    c.header('retry-after', '2')
    return refused(c, 503, 'page.unavailable')
  }
  log.error({ error, requestId: c.var.requestId, route: routePath(c, -1) }, 'unexpected')
  return refused(c, 500, 'page.failed')
}
