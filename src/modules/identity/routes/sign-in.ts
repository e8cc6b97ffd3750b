import type { Context } from 'hono'
import type { Refusal } from '../../../core/result.ts'
import { aroundOf, byOf, type Env, readForm, routesOf } from '../../../platform/http.ts'
import { networkFrom } from '../../../platform/network.ts'
import { run } from '../../../platform/run.ts'
import { withinLimit } from '../../../platform/throttle.ts'
import { askReset } from '../actions/reset.ts'
import { sendCode, waysOf } from '../actions/second-factor.ts'
import { end } from '../actions/session.ts'
import { checkPasskey, checkPassword, checkSecond, findHalf, isTooShort } from '../actions/sign-in.ts'
import { askOptions, credential } from '../actions/webauthn.ts'
import { forgotPage, secondPage, signInPage } from '../pages/sign-in.tsx'
import { dropSession, halfToken } from './cookies.ts'
import { afterPassword, enter, nextOf, statusFor, withNext } from './going-on.ts'

type C = Context<Env>

const refusedSignIn = (c: C, refusal: Refusal, fields: Record<string, string>) =>
  c.html(signInPage(aroundOf(c, { refusal, fields }), nextOf(fields.lanjut)), statusFor(c, refusal))

const showSignIn = (c: C) => {
  const next = nextOf(c.req.query('lanjut'))
  return c.var.actor.id === '' ? c.html(signInPage(aroundOf(c), next)) : c.redirect(next || '/', 303)
}

const signIn = async (c: C) => {
  const form = await readForm(c)
  if (!form.ok) return refusedSignIn(c, form.refusal, {})
  const { contact = '', password = '', lanjut } = form.value.fields
  const checked = await checkPassword(c.var.db, byOf(c), { contact, password, network: networkFrom(c) })
  if (!checked.ok) return refusedSignIn(c, checked.refusal, form.value.fields)
  const account = checked.value
  // An official whose password is from the time before is led to make a longer one.
  const next = (await isTooShort(c.var.db, account.id, password)) ? '/akun/sandi' : nextOf(lanjut)
  return afterPassword(c, { account, next })
}

const passkeyOptions = async (c: C) => {
  if (!(await withinLimit(c.var.db, `passkey:${networkFrom(c)}`, 300, 15))) return c.body(null, 429)
  const asked = { purpose: 'passkey_sign_in', accountId: null } as const
  return c.json(await c.var.db.transaction((tx) => askOptions(tx, c.var.house, asked)))
}

const signInByPasskey = async (c: C) => {
  const form = await readForm(c)
  const fields = form.ok ? form.value.fields : {}
  const given = credential().safeParse(fields._passkey)
  if (!given.success) return refusedSignIn(c, { kind: 'invalid', code: 'passkey.unproven' }, fields)
  const checked = await checkPasskey(c.var.db, byOf(c), given.data, networkFrom(c))
  if (!checked.ok) return refusedSignIn(c, checked.refusal, fields)
  return enter(c, { account: checked.value, next: nextOf(fields.lanjut), way: 'passkey' })
}

/** The half sign-in of this browser, or back to the start. */
const secondStep =
  (
    answer: (
      c: C,
      half: { token: string; account: NonNullable<Awaited<ReturnType<typeof findHalf>>> },
    ) => Promise<Response>,
  ) =>
  async (c: C) => {
    const token = halfToken(c)
    const account = await findHalf(c.var.db, token)
    return token && account ? answer(c, { token, account }) : c.redirect('/masuk', 303)
  }

const showSecond = async (
  c: C,
  accountId: string,
  next: string,
  refused?: { refusal: Refusal; fields: Record<string, string> },
) => {
  const ways = await waysOf(c.var.db.read, accountId)
  if (!ways) return c.redirect('/masuk', 303)
  return c.html(secondPage(aroundOf(c, refused), ways, next), refused ? statusFor(c, refused.refusal) : 200)
}

const second = secondStep(async (c, { token, account }) => {
  const form = await readForm(c)
  const fields = form.ok ? form.value.fields : {}
  const next = nextOf(fields.lanjut)
  const checked = await checkSecond(c.var.db, byOf(c), { token, account, typed: fields._kode ?? '' })
  if (checked.ok) return enter(c, { account, next, way: 'password_code' })
  return showSecond(c, account.id, next, { refusal: checked.refusal, fields: {} })
})

const secondAgain = secondStep(async (c, { account }) => {
  const form = await readForm(c)
  const next = nextOf(form.ok ? form.value.fields.lanjut : undefined)
  if (await sendCode(c.var.db, c.var.house, account, 'code_sign_in'))
    return c.redirect(withNext('/masuk/kode', next), 303)
  return showSecond(c, account.id, next, {
    refusal: { kind: 'conflict', code: 'code.not_sent', facts: { minutes: 15 } },
    fields: {},
  })
})

const forgot = async (c: C) => {
  const form = await readForm(c)
  // Not waited for: how long it takes would tell whether there is such an account.
  void askReset(c.var.db, c.var.house, form.ok ? (form.value.fields.contact ?? '') : '', networkFrom(c)).catch(
    () => undefined,
  )
  return c.html(forgotPage(aroundOf(c), true))
}

const signOut = async (c: C) => {
  const { sessionId } = c.var.actor
  if (sessionId) await run(c.var.db, end, byOf(c), { sessionId })
  dropSession(c)
  return c.redirect('/masuk?beres=session.end', 303)
}

/** Ways in and out. */
export const signInRoutes = routesOf()
  .get('/masuk', showSignIn)
  .post('/masuk', signIn)
  .post('/masuk/sidik-jari/pilihan', passkeyOptions)
  .post('/masuk/sidik-jari', signInByPasskey)
  .get(
    '/masuk/kode',
    secondStep((c, { account }) => showSecond(c, account.id, nextOf(c.req.query('lanjut')))),
  )
  .post('/masuk/kode', second)
  .post('/masuk/kode/kirim', secondAgain)
  .get('/masuk/lupa', (c) => c.html(forgotPage(aroundOf(c), false)))
  .post('/masuk/lupa', forgot)
  .post('/keluar', signOut)
