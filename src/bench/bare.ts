import { serve } from '@hono/node-server'
import { type Context, Hono } from 'hono'
import { html, raw } from 'hono/html'
import { allActions } from '../modules.ts'
import { type Actor, visitor } from '../platform/actor.ts'
import { readConfig } from '../platform/config.ts'
import { connect } from '../platform/db.ts'
import { openHouse } from '../platform/house.ts'

/** What a page must be compared with: the same query by the same framework, printed as a plain table and nothing else. */
const config = readConfig()
const db = connect(config.DATABASE_URL, 12)
const house = openHouse(config)

/** `/<action>?organisation=…&kind=…`: any list of the platform, without its rules and its looks. */
const listed = async (c: Context) => {
  const query = allActions.find(({ action }) => action === c.req.param('action'))
  if (query?.kind !== 'query') return c.notFound()
  const { organisation = '', kind = 'agency' } = c.req.query()
  const actor: Actor = {
    ...visitor,
    organisationId: organisation,
    organisationKind: kind as 'agency',
    duties: new Set(['registry']),
  }
  const by = { actor, at: Temporal.Now.instant(), entrance: 'page' as const, house }
  const found: unknown = await query.load(db.read, query.input.parse({}), by)
  const rows = rowsIn(found)
  return c.html(html`<!doctype html><title>${query.action}</title><table>${raw(rows.map(lineOf).join(''))}</table>`)
}

const rowsIn = (found: unknown): object[] =>
  Array.isArray(found) ? found : (Object.values((found ?? {}) as object).find((each) => Array.isArray(each)) ?? [])

const escaped = (value: unknown) =>
  `${value ?? ''}`.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
const lineOf = (row: object) =>
  `<tr>${Object.values(row)
    .map((value) => `<td>${escaped(value)}</td>`)
    .join('')}</tr>`

serve({ fetch: new Hono().get('/:action', listed).fetch, port: config.port })
