import { Readable } from 'node:stream'
import { type Context, Hono } from 'hono'
import type { HtmlEscapedString } from 'hono/utils/html'
import { newId } from '../core/ids.ts'
import type { Refusal, Result } from '../core/result.ts'
import type { Command, HotCommand, Outcome, Query } from './action.ts'
import type { Actor, By } from './actor.ts'
import type { Db, Reader } from './db.ts'
import { type FileKind, openFile, type StoredFile, upload } from './files.ts'
import type { House } from './house.ts'
import { ask, run } from './run.ts'
import { type Sheet, sendSheet } from './sheet.ts'
import type { Language, TextKey, Translate } from './text.ts'

type Html = HtmlEscapedString | Promise<HtmlEscapedString>

/** A form that waits for the second factor: what it will do, where it goes and what stands in it. */
export type Resume = { action: TextKey; to: string; fields: Record<string, string> }

/** The pages the platform needs but does not draw: given to it by the app. */
export type Views = {
  refusal: (around: Around, refusal: Refusal) => Html
  /** Asks for the second factor, then sends `fields` on to `to`. The reader is for what this person can prove it with. */
  stepUp: (around: Around, resume: Resume, reader: Reader) => Html
}

export type Env = {
  Variables: {
    db: Db
    house: House
    actor: Actor
    at: Temporal.Instant
    t: Translate
    language: Language
    /** How far a demo's clock was moved, in milliseconds. */
    shift: number
    views: Views
    nav: (path: string) => readonly NavEntry[]
    hasText: (key: string) => key is TextKey
    requestId: string
  }
}

/** The pictures a way may have: a few of the look's own. */
export type NavIcon =
  | 'home'
  | 'truck'
  | 'money'
  | 'basket'
  | 'store'
  | 'help'
  | 'count'
  | 'document'
  | 'list'
  | 'upload'
  | 'building'
  | 'check'
  | 'chart'
/** One of the few ways that stand on every page. */
export type NavEntry = { href: string; icon: NavIcon; text: string; current?: boolean | undefined }

/** What a view needs besides its subject. After a refusal: why, and what was typed. */
export type Around = {
  actor: Actor
  at: Temporal.Instant
  t: Translate
  language: Language
  /** Where this page is, with its query: so that a list can be sent as a link. */
  path: string
  /** Set in a demo: how far its clock was moved. */
  demo?: { shiftDays: number } | undefined
  /** The few ways that stand on every page, for who is signed in. */
  nav: readonly NavEntry[]
  /** A fresh idempotency key for this page's forms, in the hidden field `_key`. */
  key: string
  /** The notice after a success. */
  done?: TextKey | undefined
  refusal?: Refusal | undefined
  typed: (field: string) => string | undefined
  /** All that was ticked under one name. */
  typedAll: (field: string) => readonly string[]
}

/** A page: a query, the view of what it found and, for lists, the same rows as a sheet. */
export type Page<I, S> = {
  query: Query<I, S>
  view: (subject: S, around: Around) => Html
  sheet?: ((subject: S, around: Around) => Sheet) | undefined
}

export const page = <I, S>(query: Query<I, S>, view: Page<I, S>['view'], sheet?: Page<I, S>['sheet']): Page<I, S> => ({
  query,
  view,
  sheet,
})

export const routesOf = () => new Hono<Env>()

/** The one place where a refusal becomes an HTTP status. */
export const statusOf = { invalid: 422, conflict: 409, denied: 403, missing: 404 } as const

export const byOf = (c: Context<Env>, key?: string): By => {
  const { actor, at, house } = c.var
  return { actor, at, entrance: 'page', house, key }
}

type Retry = { refusal: Refusal; fields: Record<string, string> }

export const aroundOf = (c: Context<Env>, retry?: Retry): Around => {
  const url = new URL(c.req.url)
  const done = `done.${url.searchParams.get('beres')}`
  url.searchParams.delete('beres')
  // Hono makes this object anew each time it is asked for.
  const { actor, at, t, language, house, shift, nav, hasText } = c.var
  return {
    actor,
    at,
    t,
    language,
    path: url.pathname + url.search,
    demo: house.config.demo ? { shiftDays: Math.round(shift / 86_400_000) } : undefined,
    nav: nav(url.pathname),
    key: retry?.fields._key?.split('.')[0] || newId(),
    done: hasText(done) ? done : undefined,
    refusal: retry?.refusal,
    typed: (field) => retry?.fields[field],
    typedAll: (field) => retry?.fields[field]?.split(/\r?\n/) ?? [],
  }
}

const failed = (c: Context<Env>, refusal: Refusal, retry?: Retry) =>
  c.html(c.var.views.refusal(aroundOf(c, retry), refusal), statusOf[refusal.kind])

/** Shows a page; `?format=csv|xlsx` gives the rows of a list instead. */
export const show =
  <I, S>(page: Page<I, S>, retry?: Retry) =>
  async (c: Context<Env>) => {
    const found = await ask(c.var.db, page.query, byOf(c), { ...fromAddress(c.req.query()), ...c.req.param() })
    if (!found.ok) return failed(c, asMissing(found.refusal))
    const around = aroundOf(c, retry)
    const format = retry ? undefined : sheetFormat(c)
    if (page.sheet && format) return sendSheet(c, page.sheet(found.value, around), format)
    return c.html(page.view(found.value, around), retry ? statusOf[retry.refusal.kind] : 200)
  }

/** An address that cannot be read leads nowhere, like one that names nothing. */
const asMissing = (refusal: Refusal): Refusal =>
  refusal.kind === 'invalid' ? { kind: 'missing', code: 'page.missing' } : refusal

const sheetFormat = (c: Context<Env>) => {
  const format = c.req.query('format')
  return format === 'csv' || format === 'xlsx' ? format : undefined
}

/** Lists speak Indonesian in the address and English in code: `?setelah=` is the query's `after`. */
const fromAddress = (query: Record<string, string>): Record<string, string> => {
  const { setelah, sebelum, urut, ...rest } = query
  return {
    ...rest,
    ...(setelah && { after: setelah }),
    ...(sebelum && { before: sebelum }),
    ...(urut && { sort: urut }),
  }
}

type Submit<PI, PS> = {
  /** The page the form stands on: shown again, with what was typed, when the command refuses. */
  from: Page<PI, PS>
  /** Where to go on success. */
  next: (done: Outcome) => string
  /** Fields that carry an upload, and of which kind. */
  files?: Record<string, FileKind>
}

/** Runs a command from a form: on success go on to the next page, on refusal show the form's page again. */
export const submit =
  <I, S extends { id: string }, C, PI, PS>(
    command: Command<I, S, C> | HotCommand<I, S, C>,
    { from, next, files = {} }: Submit<PI, PS>,
  ) =>
  async (c: Context<Env>) => {
    const form = await readForm(c, files)
    if (!form.ok) return show(from, { refusal: form.refusal, fields: {} })(c)
    const { fields, refusal } = form.value
    if (refusal) return show(from, { refusal, fields })(c)

    const done = await run(c.var.db, command, byOf(c, fields._key || undefined), {
      ...nested(fields),
      ...c.req.param(),
    })
    if (done.ok) return c.redirect(withNotice(next(done.value), command.action), 303)
    return refusedForm(c, command.action, from, { refusal: done.refusal, fields })
  }

/** A refused form: the second factor first, or who may, or the same page with the reason and what was typed. */
const refusedForm = <PI, PS>(c: Context<Env>, action: TextKey, from: Page<PI, PS>, retry: Retry) => {
  const { refusal, fields } = retry
  if (refusal.code === 'action.step_up')
    return c.html(c.var.views.stepUp(aroundOf(c), { action, to: c.req.path, fields }, c.var.db.read), 403)
  return refusal.kind === 'denied' || refusal.kind === 'missing' ? failed(c, refusal) : show(from, retry)(c)
}

const withNotice = (path: string, action: string) => `${path}${path.includes('?') ? '&' : '?'}beres=${action}`

type Form = { fields: Record<string, string>; refusal?: Refusal }

/**
 * Reads a form once. Uploads are kept at once and their field becomes the id of the file, so that a form that comes
 * back does not lose them; one that cannot be kept is a refusal at its field.
 */
export const readForm = async (c: Context<Env>, files: Record<string, FileKind> = {}): Promise<Result<Form>> => {
  let body: Record<string, string | File | (string | File)[]>
  try {
    body = (await readUrlencoded(c)) ?? (await c.req.parseBody({ all: true }))
  } catch {
    return { ok: false, refusal: { kind: 'invalid', code: 'page.unreadable' } }
  }
  const form: Form = { fields: {} }
  for (const [name, given] of Object.entries(body)) {
    const values = Array.isArray(given) ? given : [given]
    const file = values.find((value) => value instanceof File && value.size > 0) as File | undefined
    const typed = values.filter((value) => typeof value === 'string')
    // A file chosen now takes the place of one kept before, whose id stands in a hidden field of the same name.
    if (file && files[name]) await keepUpload(c, form, name, file, files[name])
    else if (typed.length > 0) form.fields[name] = typed.join('\n')
  }
  return { ok: true, value: form }
}

/** The plain kind of form, read as text: most forms are, and a third of a till's work was building streams for them. */
const readUrlencoded = async (c: Context<Env>) => {
  if (!/^application\/x-www-form-urlencoded\b/i.test(c.req.header('content-type') ?? '')) return undefined
  const fields: Record<string, string[]> = Object.create(null)
  for (const [name, value] of new URLSearchParams(await c.req.text())) {
    fields[name] ??= []
    fields[name].push(value)
  }
  return fields
}

const keepUpload = async (c: Context<Env>, form: Form, name: string, file: File, kind: FileKind) => {
  const content = new Uint8Array(await file.arrayBuffer())
  const kept = await run(c.var.db, upload, byOf(c), { name: file.name, kind, content })
  if (kept.ok) form.fields[name] = kept.value.id
  else form.refusal = { kind: 'invalid', code: 'form.invalid', fields: { [name]: kept.refusal } }
}

/** No field may be called this: names that reach a prototype, or decide how an object becomes text or a number. */
export const isReserved = (name: string): boolean => reserved.has(name)
const reserved = new Set(['__proto__', 'constructor', 'prototype', 'toString', 'valueOf'])

/** `lines.0.product=x` → `{lines: {0: {product: 'x'}}}`. Reserved names are dropped. */
export const nested = (fields: Record<string, string>): Record<string, unknown> => {
  const whole: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(fields)) {
    const path = name.split('.')
    if (path.length > 6 || path.some(isReserved)) continue
    let place = whole
    for (const step of path.slice(0, -1)) {
      if (typeof place[step] !== 'object') place[step] = {}
      place = place[step] as Record<string, unknown>
    }
    place[path.at(-1) ?? ''] = value
  }
  return whole
}

/** Sends a file that a query has found the reader entitled to. */
export const sendFile = async (c: Context<Env>, file: StoredFile, { small = false, forever = false } = {}) => {
  const { size, stream } = await openFile(c.var.house.config.filesDir, file, small)
  const headers = {
    'content-type': file.media_type,
    'content-length': `${size}`,
    'content-disposition': `inline; filename*=UTF-8''${encodeURIComponent(file.name)}`,
    'cache-control': forever ? 'public, max-age=31536000, immutable' : 'private, no-store',
  }
  return c.body(Readable.toWeb(stream()) as ReadableStream, 200, headers)
}
