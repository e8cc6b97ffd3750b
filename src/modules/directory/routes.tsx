import type { Context } from 'hono'
import { etag } from 'hono/etag'
import { aroundOf, byOf, type Env, routesOf, show, statusOf } from '../../platform/http.ts'
import { ask } from '../../platform/run.ts'
import { sha256 } from '../../platform/secrets.ts'
import { toCsv } from '../../platform/sheet.ts'
import { type DataPart, type DataSet, dataSets, dataView } from './actions/data.ts'
import { DataPage } from './pages/data.tsx'
import { searchPage } from './pages/search.tsx'
import { businessPage, productPage } from './pages/view.tsx'

/** What everyone may open without signing in. */
export const directoryPublicPaths = [/^\/direktori(\/|$)/, /^\/robots\.txt$/]

/**
 * Lists may be a minute old; a page about one business is asked for each time, because its owner may have withdrawn it
 * this moment: an unchanged page then costs no more than the question. What one person sees is not for caches.
 */
const kept = async (c: Context<Env>, next: () => Promise<void>) => {
  await next()
  c.header('x-robots-tag', c.req.query('cari') === undefined ? 'noarchive' : 'noindex')
  if (c.var.actor.id !== '' || (c.res.status !== 200 && c.res.status !== 304)) return
  c.header('cache-control', c.req.path === '/direktori' ? 'public, max-age=60, must-revalidate' : 'public, no-cache')
  c.header('vary', 'cookie', { append: true })
}

const types = { csv: 'text/csv; charset=utf-8', json: 'application/json; charset=utf-8' } as const
type Format = keyof typeof types

const bodyOf = ({ set, columns, rows, next }: DataPart, format: Format): string =>
  format === 'csv'
    ? toCsv({ name: set, columns, rows })
    : `${JSON.stringify({ columns, rows: rows.map((row) => Object.fromEntries(row.map((cell, at) => [columns[at], cell]))), next })}\n`

/** A part of the open data as a file, or its fingerprint as `sha256sum` writes it. */
const sendData = (set: DataSet, format: Format, sumOnly: boolean) => async (c: Context<Env>) => {
  const found = await ask(c.var.db, dataView, byOf(c), { set, after: c.req.query('setelah') })
  if (!found.ok)
    return c.html(c.var.views.refusal(aroundOf(c), { kind: 'missing', code: 'page.missing' }), statusOf.missing)
  const body = Buffer.from(bodyOf(found.value, format))
  const hash = sha256(body)
  if (sumOnly) return c.text(`${hash.toString('hex')}  ${set}.${format}\n`)
  const { next } = found.value
  return c.body(new Uint8Array(body), 200, {
    'content-type': types[format],
    'content-disposition': `attachment; filename="${set}.${format}"`,
    'content-digest': `sha-256=:${hash.toString('base64')}:`,
    'access-control-allow-origin': '*',
    ...(next ? { link: `</direktori/data/${set}.${format}?setelah=${next}>; rel="next"` } : {}),
  })
}

const files = routesOf()
for (const set of dataSets)
  for (const format of ['csv', 'json'] as const)
    files
      .get(`/direktori/data/${set}.${format}`, sendData(set, format, false))
      .get(`/direktori/data/${set}.${format}.sha256`, sendData(set, format, true))

/** Search engines may read the shop window, and have no business elsewhere. */
const robots = [
  'User-agent: *',
  'Allow: /$',
  'Allow: /direktori',
  'Allow: /aset/',
  'Allow: /berkas/foto/',
  'Disallow: /',
  '',
]

export const directoryRoutes = routesOf()
  .use('/direktori/*', kept, etag())
  .get('/direktori', show(searchPage))
  .get('/direktori/data', (c) => c.html(<DataPage around={aroundOf(c)} />))
  .get('/direktori/usaha/:businessId', show(businessPage))
  .get('/direktori/produk/:productId', show(productPage))
  .route('/', files)
  .get('/robots.txt', (c) => c.text(robots.join('\n')))
