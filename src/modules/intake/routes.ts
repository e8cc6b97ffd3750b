import type { Context } from 'hono'
import { aroundOf, byOf, type Env, readForm, routesOf, show, submit } from '../../platform/http.ts'
import { networkFrom } from '../../platform/network.ts'
import { ask, run } from '../../platform/run.ts'
import { withinLimit } from '../../platform/throttle.ts'
import { claim, confirm, send } from './actions/confirm.ts'
import { counter } from './actions/counter.ts'
import { begin, fillBusiness, fillOwner, start } from './actions/fill.ts'
import { codeOf } from './actions/guard.ts'
import { check } from './actions/queue.ts'
import { view } from './actions/view.ts'
import { counterPage, openPage, queuePage, slipPage, visitsPage } from './pages/office.tsx'
import { receiptPage } from './pages/receipt.tsx'
import { beginPage, businessStep, checkStep, codeStep, ownerStep } from './pages/wizard.tsx'

type C = Context<Env>

const paths = { business: 'usaha', owner: 'pemilik', check: 'periksa', code: 'kode', receipt: '' } as const

/** So many beginnings, and so many guesses at a code, from one network in a quarter of an hour. */
const [mostBegun, mostGuessed, minutes] = [20, 60, 15]

const throttled = async (c: C, what: 'begin' | 'guess', most: number) => {
  const network = c.var.house.secrets.derive('throttle', networkFrom(c)).toString('base64url')
  return !(await withinLimit(c.var.db, `registration-${what}:${network}`, most, minutes))
}

const refusedBegin = async (c: C, code: string, fields: Record<string, string>, status: 404 | 429) => {
  const found = await ask(c.var.db, begin, byOf(c), {})
  if (!found.ok) return c.notFound()
  const refusal =
    status === 429
      ? { kind: 'conflict' as const, code, facts: { minutes } }
      : { kind: 'invalid' as const, code: 'form.invalid', fields: { code: { code } } }
  if (status === 429) c.header('retry-after', `${minutes * 60}`)
  return c.html(beginPage.view(found.value, aroundOf(c, { refusal, fields })), status === 429 ? 429 : 422)
}

/** The first answers. The way on carries the code, which no answer of an action does. */
const startOne = async (c: C) => {
  const form = await readForm(c)
  if (!form.ok) return show(beginPage, { refusal: form.refusal, fields: {} })(c)
  const { fields } = form.value
  if (await throttled(c, 'begin', mostBegun)) return refusedBegin(c, 'page.throttled', fields, 429)
  const done = await run(c.var.db, start, byOf(c, fields._key || undefined), fields)
  if (!done.ok && done.refusal.kind === 'denied') return c.html(c.var.views.refusal(aroundOf(c), done.refusal), 403)
  if (!done.ok) return show(beginPage, { refusal: done.refusal, fields })(c)
  return c.redirect(`/daftar/${codeOf(c.var.house, done.value.id)}/pemilik`, 303)
}

/** Back to where one was: by the code as typed, or as it stands in a link. */
const goOn = async (c: C, code: string, fields: Record<string, string>) => {
  if (await throttled(c, 'guess', mostGuessed)) return refusedBegin(c, 'page.throttled', fields, 429)
  const found = await ask(c.var.db, view, byOf(c), { code })
  if (!found.ok) return refusedBegin(c, 'registration.resume_none', fields, 404)
  return c.redirect(`/daftar/${found.value.code}/${paths[found.value.step]}`.replace(/\/$/, ''), 303)
}

const resume = async (c: C) => {
  const form = await readForm(c)
  const fields = form.ok ? form.value.fields : {}
  return goOn(c, fields.code ?? '', fields)
}

/** A step of the way to the receipt: after it comes whatever is still missing, under the same code. */
const codeIn = (c: C) => c.req.param('code') ?? ''
const step =
  (path: string) =>
  (c: C): string =>
    `/daftar/${codeIn(c)}${path}`

const sendCode = (c: C) => submit(send, { from: checkStep, next: () => step('/kode')(c) })(c)
const sendAgain = (c: C) => submit(send, { from: codeStep, next: () => step('/kode')(c) })(c)
const claimOne = (c: C) => submit(claim, { from: receiptPage, next: () => step('/kode')(c) })(c)
const confirmOne = (c: C) =>
  submit(confirm, { from: codeStep, next: ({ outcome }) => step(outcome === 'wrong' ? '/kode' : '')(c) })(c)

const selfRoutes = routesOf()
  .get('/daftar', show(beginPage))
  .post('/daftar', startOne)
  .post('/daftar/lanjut', resume)
  .get('/daftar/:code', show(receiptPage))
  .get('/daftar/:code/lanjut', (c) => goOn(c, codeIn(c), {}))
  .get('/daftar/:code/usaha', show(businessStep))
  .post('/daftar/:code/usaha', (c) => submit(fillBusiness, { from: businessStep, next: () => step('/lanjut')(c) })(c))
  .get('/daftar/:code/pemilik', show(ownerStep))
  .post('/daftar/:code/pemilik', (c) => submit(fillOwner, { from: ownerStep, next: () => step('/periksa')(c) })(c))
  .get('/daftar/:code/periksa', show(checkStep))
  .post('/daftar/:code/periksa', sendCode)
  .get('/daftar/:code/kode', show(codeStep))
  .post('/daftar/:code/kode', confirmOne)
  .post('/daftar/:code/kode/lagi', sendAgain)
  .post('/daftar/:code/klaim', claimOne)

const officeRoutes = routesOf()
  .get('/loket', show(counterPage))
  .post('/loket', submit(counter, { from: counterPage, next: ({ id }) => `/pendaftaran/${id}/slip` }))
  .get('/pendaftaran', show(queuePage))
  .get('/pendaftaran/saya', show(visitsPage))
  .get('/pendaftaran/:registrationId', show(openPage))
  .post('/pendaftaran/:registrationId', submit(check, { from: openPage, next: () => '/pendaftaran' }))
  .get('/pendaftaran/:registrationId/slip', show(slipPage))

/** The ways in: by oneself and with a facilitator under /daftar, at the counter under /loket. */
export const intakeRoutes = routesOf().route('/', selfRoutes).route('/', officeRoutes)

/** A visitor registers without an account: that is what it is for. */
export const intakePublicPaths: readonly RegExp[] = [/^\/daftar(\/|$)/]
