import type { Context } from 'hono'
import { aroundOf, byOf, type Env, readForm, routesOf, show, submit } from '../../../platform/http.ts'
import { run } from '../../../platform/run.ts'
import { language, password } from '../actions/account.ts'
import * as passkey from '../actions/passkey.ts'
import { reset } from '../actions/reset.ts'
import { actFor, end, endOthers } from '../actions/session.ts'
import { accountOf } from '../actions/sign-in.ts'
import * as token from '../actions/token.ts'
import * as totp from '../actions/totp.ts'
import { addOptions } from '../actions/webauthn.ts'
import { localPath } from '../domain/path.ts'
import { accountPage, sessionsPage } from '../pages/account.tsx'
import { passkeysPage } from '../pages/passkeys.tsx'
import { passwordPage, resetPage } from '../pages/password.tsx'
import { rolesPage } from '../pages/roles.tsx'
import { newTokenPage, tokensPage } from '../pages/tokens.tsx'
import { totpPage } from '../pages/totp.tsx'
import { setLanguage } from './cookies.ts'
import { nextOf } from './going-on.ts'

type C = Context<Env>

/** The language, for the account where there is one and for the browser in any case. */
const chooseLanguage = async (c: C) => {
  const form = await readForm(c)
  const { bahasa, kembali } = form.ok ? form.value.fields : {}
  const code = bahasa === 'en' ? 'en' : 'id'
  if (c.var.actor.id !== '') await run(c.var.db, language, byOf(c), { language: code })
  setLanguage(c, code)
  return c.redirect(localPath(kembali) ?? '/', 303)
}

/** As `submit`, but the way on is in the form: where one wanted to go before choosing a role. */
const chooseRole = async (c: C) => {
  const form = await readForm(c)
  const next = nextOf(form.ok ? form.value.fields.lanjut : undefined)
  return submit(actFor, { from: rolesPage, next: () => next || '/' })(c)
}

const passkeyOptions = async (c: C) => {
  const account = await accountOf(c.var.db, c.var.actor.id)
  return account ? c.json(await c.var.db.transaction((tx) => addOptions(tx, c.var.house, account))) : c.body(null, 404)
}

/** As `submit`, but success shows the token, this once. */
const createToken = async (c: C) => {
  const form = await readForm(c)
  if (!form.ok || c.var.actor.membershipId === '') return show(tokensPage)(c)
  const { fields } = form.value
  const done = await run(c.var.db, token.create, byOf(c, fields._key || undefined), fields)
  if (!done.ok && done.refusal.code === 'action.step_up')
    return c.html(
      c.var.views.stepUp(aroundOf(c), { action: 'token.create', to: c.req.path, fields }, c.var.db.read),
      403,
    )
  if (!done.ok) return show(tokensPage, { refusal: done.refusal, fields })(c)
  const made = { id: done.value.id, membershipId: c.var.actor.membershipId }
  c.header('cache-control', 'no-store')
  return c.html(newTokenPage(aroundOf(c), token.tokenOf(c.var.house, made)))
}

/** One's own account: how one signs in, where, for whom, and which machines act for one. */
export const accountRoutes = routesOf()
  .post('/bahasa', chooseLanguage)
  .get('/pilih-peran', show(rolesPage))
  .post('/pilih-peran', chooseRole)
  .get('/akun', show(accountPage))
  .get('/akun/sandi', show(passwordPage))
  .post('/akun/sandi', submit(password, { from: passwordPage, next: () => '/akun' }))
  .get('/masuk/sandi-baru/:token', show(resetPage))
  .post('/masuk/sandi-baru/:token', submit(reset, { from: resetPage, next: () => '/masuk' }))
  .get('/akun/perangkat', show(sessionsPage))
  .post('/akun/perangkat/keluarkan-lain', submit(endOthers, { from: sessionsPage, next: () => '/akun/perangkat' }))
  .post('/akun/perangkat/:sessionId/keluarkan', submit(end, { from: sessionsPage, next: () => '/akun/perangkat' }))
  .get('/akun/sidik-jari', show(passkeysPage))
  .post('/akun/sidik-jari/pilihan', passkeyOptions)
  .post('/akun/sidik-jari', submit(passkey.add, { from: passkeysPage, next: () => '/akun/sidik-jari' }))
  .post(
    '/akun/sidik-jari/:passkeyId/nama',
    submit(passkey.rename, { from: passkeysPage, next: () => '/akun/sidik-jari' }),
  )
  .post(
    '/akun/sidik-jari/:passkeyId/hapus',
    submit(passkey.remove, { from: passkeysPage, next: () => '/akun/sidik-jari' }),
  )
  .get('/akun/aplikasi-kode', show(totpPage))
  .post('/akun/aplikasi-kode', submit(totp.prepare, { from: totpPage, next: () => '/akun/aplikasi-kode' }))
  .post('/akun/aplikasi-kode/pakai', submit(totp.enrol, { from: totpPage, next: () => '/akun/aplikasi-kode' }))
  .post('/akun/aplikasi-kode/hapus', submit(totp.remove, { from: totpPage, next: () => '/akun/aplikasi-kode' }))
  .get('/akun/token', show(tokensPage))
  .post('/akun/token', createToken)
  .post('/akun/token/:tokenId/cabut', submit(token.revoke, { from: tokensPage, next: () => '/akun/token' }))
