import type { Actor, Duty } from '../../../platform/actor.ts'
import type { Around, NavEntry, NavIcon } from '../../../platform/http.ts'
import type { TextKey, Translate } from '../../../platform/text.ts'
import type { Tile } from '../../../ui/tiles.tsx'

type Way = {
  key:
    | 'send'
    | 'money'
    | 'mine'
    | 'ready'
    | 'stores'
    | 'help'
    | 'deliveries'
    | 'shelves'
    | 'bills'
    | 'agreements'
    | 'businesses'
    | 'import'
    | 'partners'
    | 'settlements'
    | 'verification'
    | 'registrations'
    | 'helped'
    | 'register'
    | 'reports'
  href: string
  icon: NavIcon
  duty?: Duty
}

const owner: Way[] = [
  { key: 'send', href: '/titip-jual/kirim', icon: 'truck' },
  { key: 'money', href: '/titip-jual/penyelesaian', icon: 'money' },
  { key: 'mine', href: '/titip-jual/barang-saya', icon: 'basket' },
  { key: 'stores', href: '/mitra', icon: 'store' },
  { key: 'ready', href: '/usaha/:own/kesiapan', icon: 'check' },
]
const store: Way[] = [
  { key: 'deliveries', href: '/titip-jual/kiriman', icon: 'truck', duty: 'stock' },
  { key: 'shelves', href: '/titip-jual/gerai', icon: 'count' },
  { key: 'bills', href: '/titip-jual/penyelesaian', icon: 'money', duty: 'money' },
  { key: 'agreements', href: '/perjanjian', icon: 'document', duty: 'agreements' },
  { key: 'help', href: '/bantuan', icon: 'help' },
]
/** Members of a partner without a duty at its shelves: facilitators. */
const facilitator: Way[] = [
  { key: 'helped', href: '/dampingan', icon: 'building' },
  { key: 'register', href: '/daftar', icon: 'document' },
  { key: 'businesses', href: '/usaha', icon: 'list' },
  { key: 'help', href: '/bantuan', icon: 'help' },
]
const agency: Way[] = [
  { key: 'verification', href: '/verifikasi', icon: 'count', duty: 'registry' },
  { key: 'registrations', href: '/pendaftaran', icon: 'document', duty: 'registry' },
  { key: 'businesses', href: '/usaha', icon: 'list' },
  { key: 'import', href: '/impor', icon: 'upload', duty: 'registry' },
  { key: 'partners', href: '/mitra', icon: 'building' },
  { key: 'settlements', href: '/titip-jual/penyelesaian', icon: 'money', duty: 'oversee' },
  { key: 'reports', href: '/laporan/usaha', icon: 'chart' },
]
const office: Way[] = [
  { key: 'businesses', href: '/usaha', icon: 'list' },
  { key: 'partners', href: '/mitra', icon: 'building' },
  { key: 'help', href: '/bantuan', icon: 'help' },
]

const waysOf = (actor: Actor): Way[] => {
  if (actor.organisationKind === 'partner' && actor.duties.size === 0) return facilitator
  const all = { business: owner, partner: store, agency }[actor.organisationKind as 'business'] ?? office
  return all
    .filter(({ duty }) => duty === undefined || actor.duties.has(duty))
    .map((way) => ({ ...way, href: way.href.replace(':own', actor.organisationId) }))
}

/** The five things one comes for; a cashier finds the till at once. */
export const tilesOf = ({ t, actor }: Around, tills: readonly { id: string; name: string }[]): Tile[] => {
  const onlySells = actor.organisationKind === 'partner' && actor.duties.has('sales') && !actor.duties.has('agreements')
  const till = (each: { id: string; name: string }): Tile => ({
    href: `/titip-jual/gerai/${each.id}/kasir`,
    icon: 'sale',
    verb: each.name,
    line: t('home.tile.till.line'),
  })
  const ways = waysOf(actor).map(
    ({ key, href, icon }): Tile => ({
      href,
      icon,
      verb: t(`home.tile.${key}`),
      line: t(`home.tile.${key}.line` as TextKey),
    }),
  )
  return onlySells ? [...tills.slice(0, 3).map(till), ...ways.slice(0, 2)] : ways.slice(0, 5)
}

/** The same ways on every page, within the thumb's reach on a phone: one short word each, so that five fit side by side. */
export const navOf = (actor: Actor, t: Translate, path: string): NavEntry[] => {
  if (actor.id === '') return []
  const home = { href: '/', icon: 'home' as const, text: t('home.view'), current: path === '/' }
  const ways = waysOf(actor).filter(({ key }) => key !== 'help')
  return [
    home,
    ...ways.map(({ key, href, icon }) => ({ href, icon, text: t(`home.bar.${key}`), current: isUnder(path, href) })),
  ].slice(0, 5)
}

/** `/titip-jual/kirim` and what lies under it, but not `/titip-jual/kiriman`. */
const isUnder = (path: string, href: string): boolean => path === href || path.startsWith(`${href}/`)
