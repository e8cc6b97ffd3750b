import type { Context } from 'hono'
import type { Refusal } from '../../../core/result.ts'
import { aroundOf, byOf, type Env, readForm, routesOf } from '../../../platform/http.ts'
import type { TextKey } from '../../../platform/text.ts'
import { confirm, sendConfirmation } from '../actions/confirm.ts'
import { waysOf } from '../actions/second-factor.ts'
import { askOptions } from '../actions/webauthn.ts'
import { localPath } from '../domain/path.ts'
import { confirmPage, type Going } from '../pages/confirm.tsx'
import { setSession } from './cookies.ts'
import { statusFor } from './going-on.ts'

type C = Context<Env>
type Shown = { sent: boolean; refusal?: Refusal | undefined }

const showConfirm = async (c: C, going: Going, { sent, refusal }: Shown) => {
  const ways = await waysOf(c.var.db.read, c.var.actor.id)
  if (!ways) return c.redirect('/masuk', 303)
  const around = aroundOf(c, refusal && { refusal, fields: {} })
  return c.html(confirmPage({ around, going, ways, sent }), refusal ? statusFor(c, refusal) : 200)
}

/** For a page that only a freshly proven person may open. */
const showVisit = (c: C) => {
  const to = localPath(c.req.query('lanjut')) ?? '/'
  return showConfirm(c, { action: 'confirm.visit', to, fields: {}, resend: false }, { sent: false })
}

/** This page's own fields; everything else belongs to the form that waits. */
const own = new Set(['_lanjut', '_tindakan', '_ulang', '_cara', '_kode', '_passkey'])

const goingOf = (c: C, fields: Record<string, string>): Going => {
  const { _lanjut, _tindakan = '', _ulang } = fields
  const action: TextKey = c.var.hasText(_tindakan) ? _tindakan : 'confirm.visit'
  const waiting = Object.fromEntries(Object.entries(fields).filter(([name]) => !own.has(name)))
  // The form goes nowhere but to this platform, whatever the page that was sent back says.
  return { action, to: localPath(_lanjut) ?? '/', fields: waiting, resend: _ulang === 'ya' }
}

const notSent: Refusal = { kind: 'conflict', code: 'code.not_sent', facts: { minutes: 15 } }

const answer = async (c: C) => {
  const form = await readForm(c)
  if (!form.ok) return c.redirect('/konfirmasi', 303)
  const { fields } = form.value
  const going = goingOf(c, fields)
  if (fields._cara === 'kirim') {
    const sent = await sendConfirmation(c.var.db, byOf(c))
    return showConfirm(c, going, sent ? { sent: true } : { sent: true, refusal: notSent })
  }
  const done = await confirm(c.var.db, byOf(c), {
    code: fields._kode,
    passkey: fields._passkey,
    demo: fields._cara === 'demo',
  })
  if (!done.ok) return showConfirm(c, going, { sent: true, refusal: done.refusal })
  setSession(c, done.value.token, done.value.persistent)
  // 307 makes the browser send the same body again, now to where it was going in the first place.
  return c.redirect(going.to, going.resend ? 307 : 303)
}

const options = async (c: C) => {
  const asked = { purpose: 'passkey_confirm', accountId: c.var.actor.id } as const
  return c.json(await c.var.db.transaction((tx) => askOptions(tx, c.var.house, asked)))
}

const signedInOnly = async (c: C, next: () => Promise<void>) =>
  c.var.actor.sessionId ? next() : c.redirect('/masuk', 303)

/** The fresh second factor before signing, paying and changing a bank account. */
export const confirmRoutes = routesOf()
  .get('/konfirmasi', signedInOnly, showVisit)
  .post('/konfirmasi', signedInOnly, answer)
  .post('/konfirmasi/pilihan', signedInOnly, options)
