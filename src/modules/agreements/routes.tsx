import type { Context } from 'hono'
import { aroundOf, byOf, type Env, nested, readForm, routesOf, show, statusOf, submit } from '../../platform/http.ts'
import { sendPdf } from '../../platform/pdf.ts'
import { ask } from '../../platform/run.ts'
import { acceptAgreement, declineAgreement, endAgreement } from './actions/answer.ts'
import { check, counter, prepare, propose } from './actions/negotiate.ts'
import { view } from './actions/read.ts'
import { endPage } from './pages/answer.tsx'
import { checkView } from './pages/check.tsx'
import { formPage } from './pages/form.tsx'
import { listPage } from './pages/list.tsx'
import { paperOf, versionFor } from './pages/paper.ts'
import { viewPage } from './pages/view.tsx'

type Fields = Record<string, string>
type Handler = (c: Context<Env>) => Promise<Response>

/** What cannot be shown is not there: an address that means nothing tells no more than one of others. */
const notThere = (c: Context<Env>) =>
  c.html(c.var.views.refusal(aroundOf(c), { kind: 'missing', code: 'page.missing' }), statusOf.missing)

/** Shows what typed terms mean, or the form again with what has to be put right. Nothing is kept. */
const showCheck = async (c: Context<Env>, fields: Fields): Promise<Response> => {
  const checked = await ask(c.var.db, check, byOf(c), { ...nested(fields), ...c.req.param() })
  if (!checked.ok)
    return checked.refusal.kind === 'invalid' ? show(formPage, { refusal: checked.refusal, fields })(c) : notThere(c)
  const { draft, ...prepared } = checked.value
  if (!draft.ok) return show(formPage, { refusal: draft.refusal, fields })(c)
  return c.html(checkView({ around: aroundOf(c), prepared, draft: draft.value, fields }))
}

/** Back from checking to the form, with everything as it was typed. */
const showAgain = async (c: Context<Env>, fields: Fields): Promise<Response> => {
  const found = await ask(c.var.db, prepare, byOf(c), c.req.param())
  if (!found.ok) return notThere(c)
  const typedAll = (field: string) => fields[field]?.split(/\r?\n/) ?? []
  return c.html(formPage.view(found.value, { ...aroundOf(c), typed: (field) => fields[field], typedAll }))
}

/** One form, three buttons: check first, change again, send. */
const checkedFirst =
  (send: Handler): Handler =>
  async (c) => {
    const form = await readForm(c)
    if (!form.ok) return show(formPage, { refusal: form.refusal, fields: {} })(c)
    const { fields } = form.value
    if (fields._check) return showCheck(c, fields)
    return fields._edit ? showAgain(c, fields) : send(c)
  }

/** An offer is made to someone: whoever comes without one chooses first. */
const showNew: Handler = async (c) => {
  if (c.req.query('otherId')) return show(formPage)(c)
  const { organisationKind } = c.var.actor
  return c.redirect(organisationKind === 'partner' ? '/usaha' : '/mitra', 303)
}

const sendPaper: Handler = async (c) => {
  const found = await ask(c.var.db, view, byOf(c), c.req.param())
  if (!found.ok) return notThere(c)
  const version = versionFor(found.value, c.req.query('versi'), c.var.at)
  if (!version) return notThere(c)
  const url = new URL(`/perjanjian/${found.value.id}`, c.var.house.config.publicUrl).href
  return sendPdf(c, paperOf(found.value, version, url), `${found.value.number}-v${version.number}`)
}

const agreement = ({ id }: { id: string }) => `/perjanjian/${id}`

export const agreementRoutes = routesOf()
  .get('/perjanjian', show(listPage))
  .get('/perjanjian/baru', showNew)
  .get('/perjanjian/baru/:otherId', show(formPage))
  .post('/perjanjian/baru/:otherId', checkedFirst(submit(propose, { from: formPage, next: agreement })))
  .get('/perjanjian/:agreementId', show(viewPage))
  .get('/perjanjian/:agreementId/usul', show(formPage))
  .post('/perjanjian/:agreementId/usul', checkedFirst(submit(counter, { from: formPage, next: agreement })))
  .get('/perjanjian/:agreementId/akhiri', show(endPage))
  .post('/perjanjian/:agreementId/akhiri', submit(endAgreement, { from: endPage, next: agreement }))
  .post('/perjanjian/:agreementId/setujui', submit(acceptAgreement, { from: viewPage, next: agreement }))
  .post('/perjanjian/:agreementId/tolak', submit(declineAgreement, { from: viewPage, next: agreement }))
  .get('/perjanjian/:agreementId/pdf', sendPaper)
