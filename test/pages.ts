import { createHash } from 'node:crypto'
import { filled, golden, written } from './matrix.routes.ts'
import { cookieOf, origin, type Role, roles, type Town } from './town.ts'
import type { Things } from './town-things.ts'

export type Page = { role: Role; path: string; html: string; bytes: number }

/** Pages beside those that stand for an action, and things in another state than the one of each kind. */
const more = (things: Things, role: Role): string[] => {
  const open = ['/bantuan', '/api/v1', '/masuk/lupa']
  if (role === 'visitor') return [...open, '/masuk']
  const others = [
    `/perjanjian/${things.offer}`,
    `/titip-jual/kiriman/${things.accepted}`,
    `/titip-jual/penyelesaian/${things.paid}`,
    `/pendamping/${things.askedDelegation}`,
  ]
  return [...open, '/konfirmasi', ...others]
}

const isPage = ({ method, path }: { method: string; path: string }) =>
  method === 'GET' && !/\/pdf$|\/bukti$|\/berkas\/|\/direktori\/data\//.test(path)

/** Every page that somebody may open, as they are sent it. */
export const pagesOf = (role: Role, things: Things): string[] => [
  ...written
    .filter(
      (route) =>
        isPage(route) &&
        (route.more[role] ?? golden[route.action]?.[role]) &&
        (role !== 'visitor' || opensToVisitors.has(route.action)),
    )
    .map((route) => filled(route, things)),
  ...more(things, role),
]
const opensToVisitors = new Set([
  'directory.search',
  'directory.business',
  'directory.product',

  'registration.begin',
  'registration.view',
  'home.view',
  'demo.view',
  'invitation.view',
  'password.view',
  'partner.list',
  'partner.view',
  'partner.rules',
])

export const allPages = async (town: Town, things: Things): Promise<Page[]> => {
  const pages: Page[] = []
  for (const role of roles)
    for (const path of new Set(pagesOf(role, things))) {
      const response = await town.app.request(origin + path, { headers: { cookie: cookieOf(role) } })
      if (response.status !== 200 || !response.headers.get('content-type')?.includes('html')) continue
      const html = await response.text()
      const packed = await town.app.request(origin + path, {
        headers: { cookie: cookieOf(role), 'accept-encoding': 'br' },
      })
      pages.push({ role, path, html, bytes: (await packed.arrayBuffer()).byteLength })
    }
  return pages
}

/** Pages that differ in words and numbers only look the same: what counts is which elements, of which looks, they have. */
export const shapeOf = ({ html, path }: Page): string => {
  const main = html.slice(html.indexOf('<main'), html.indexOf('</main>'))
  const looks = [...main.matchAll(/<([a-z][\w-]*)([^>]*)>/g)].map(
    ([, tag, rest = '']) =>
      `${tag} ${/ class="([^"]*)"/.exec(rest)?.[1] ?? ''} ${/ type="([^"]*)"/.exec(rest)?.[1] ?? ''}`,
  )
  return createHash('sha256')
    .update(path.replace(/[0-9a-f-]{36}|[\w-]{43}/g, ':id'))
    .update([...new Set(looks)].sort().join())
    .digest('hex')
    .slice(0, 16)
}

/** One page of each look: what differs in words only need not be measured again. */
export const looksOf = (pages: readonly Page[]): Page[] =>
  [...Map.groupBy(pages, shapeOf).values()].map(([page]) => page as Page)

export const said = ({ role, path }: Page): string => `${role}: ${path}`

type Found = { wrong: string; page: Page }

/** Each thing that is wrong once, with the first page that shows it and on how many more it stands. */
export const summed = (found: readonly Found[]): string[] =>
  [...Map.groupBy(found, ({ wrong }) => wrong)].map(([wrong, on]) => {
    const [first, ...rest] = on.map(({ page }) => said(page))
    return `${wrong} (${first}${rest.length > 0 ? ` and ${rest.length} more` : ''})`
  })
