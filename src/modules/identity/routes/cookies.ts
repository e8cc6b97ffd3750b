import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { Env } from '../../../platform/http.ts'
import type { Language } from '../../../platform/text.ts'

/** `__Host-` ties a cookie to this host, this path and TLS: no neighbouring site can set or read it (ASVS 3.3.3). */
const fixed = { prefix: 'host', path: '/', secure: true, httpOnly: true, sameSite: 'Lax' } as const
const [session, half, language] = ['jejaring', 'jejaring-masuk', 'bahasa']
const [month, tenMinutes, year] = [30 * 86_400, 600, 365 * 86_400]

export const sessionToken = (c: Context<Env>): string | undefined => getCookie(c, session, 'host')

/** The session's cookie outlives the browser where the session may; an official's does not. */
export const setSession = (c: Context<Env>, token: string, persistent: boolean) =>
  setCookie(c, session, token, persistent ? { ...fixed, maxAge: month } : fixed)

export const dropSession = (c: Context<Env>) => deleteCookie(c, session, fixed)

/** Between password and code. */
export const halfToken = (c: Context<Env>): string | undefined => getCookie(c, half, 'host')
export const setHalf = (c: Context<Env>, token: string) => setCookie(c, half, token, { ...fixed, maxAge: tenMinutes })
export const dropHalf = (c: Context<Env>) => deleteCookie(c, half, fixed)

/** The language chosen before signing in; Indonesian unless said otherwise. */
export const chosenLanguage = (c: Context<Env>): Language => (getCookie(c, language) === 'en' ? 'en' : 'id')

export const setLanguage = (c: Context<Env>, code: Language) =>
  setCookie(c, language, code, { path: '/', secure: true, httpOnly: true, sameSite: 'Lax', maxAge: year })
