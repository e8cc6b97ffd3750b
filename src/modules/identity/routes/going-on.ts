import type { Context } from 'hono'
import type { Refusal } from '../../../core/result.ts'
import { type Env, statusOf } from '../../../platform/http.ts'
import { needsSecond, openHalf, openSession, type Way } from '../actions/sign-in.ts'
import { localPath } from '../domain/path.ts'
import { deviceOf } from '../domain/session.ts'
import { dropHalf, sessionToken, setHalf, setSession } from './cookies.ts'

/** 429 for what was tried too often, else what the refusal's kind says. */
export const statusFor = (c: Context<Env>, { kind, code }: Refusal) => {
  if (code !== 'page.throttled') return statusOf[kind]
  c.header('retry-after', '900')
  return 429
}

/** Where one wanted to go, if that is a place of this platform. */
export const nextOf = (wanted: string | undefined): string => localPath(wanted) ?? ''

export const withNext = (path: string, next: string): string =>
  next === '' ? path : `${path}?lanjut=${encodeURIComponent(next)}`

type Proven = { account: Parameters<typeof openSession>[2]['account']; next: string }

/** Starts the session and goes on: to where one wanted, or first to the question for whom one acts. */
export const enter = async (
  c: Context<Env>,
  { account, next, way, membershipId }: Proven & { way: Way; membershipId?: string },
) => {
  const device = deviceOf(c.req.header('user-agent') ?? '')
  const by = { actor: c.var.actor, at: c.var.at, entrance: 'page', house: c.var.house } as const
  const opening = { account, way, device, oldToken: sessionToken(c), ...(membershipId ? { membershipId } : {}) }
  const opened = await openSession(c.var.db, by, opening)
  setSession(c, opened.token, opened.persistent)
  dropHalf(c)
  const asks = opened.membershipId === undefined && opened.memberships.length > 1
  return c.redirect(asks ? withNext('/pilih-peran', next) : next || '/', 303)
}

/** After the right password: in, or on to the second factor. */
export const afterPassword = async (c: Context<Env>, { account, next }: Proven) => {
  if (!(await needsSecond(c.var.db, account.id))) return enter(c, { account, next, way: 'password' })
  setHalf(c, await openHalf(c.var.db, c.var.house, account))
  return c.redirect(withNext('/masuk/kode', next), 303)
}
