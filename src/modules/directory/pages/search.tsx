import { type Around, page } from '../../../platform/http.ts'
import type { TextKey } from '../../../platform/text.ts'
import { withQuery } from '../../../ui/address.ts'
import { ButtonLink } from '../../../ui/button.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { Icon } from '../../../ui/icons.tsx'
import { Layout } from '../../../ui/layout.tsx'
import { Pager } from '../../../ui/pager.tsx'
import { TileMap } from '../../../ui/tilemap.tsx'
import { isAsked, type Results, searchView } from '../actions/search.ts'
import { mostCounted } from '../domain/entry.ts'
import { EntryCards, OfferCards } from './cards.tsx'
import { kindsIn, SearchForm } from './filters.tsx'

type Props = { around: Around; results: Results }

const sum = (counts: Results['counts'], fits: (count: Results['counts'][number]) => boolean) =>
  counts.filter(fits).reduce((all, { businesses }) => all + businesses, 0)

const Kinds = ({ around, results }: Props) => {
  const { t } = around
  return (
    <section>
      <h2>{t('directory.kinds')}</h2>
      <ul class="bare cards">
        {kindsIn(around, results).map(({ value, text }) => (
          <li class="box">
            <div>
              <a href={`/direktori?jenis=${value}`}>{text}</a>
              <small>
                {t('directory.kinds_of', {
                  count: sum(results.counts, ({ goods }) => goods === value).toLocaleString('id-ID'),
                })}
              </small>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Where they are: a tile narrows to its kecamatan and keeps the kind. */
const Where = ({ around, results: { counts, kecamatan, asked } }: Props) => (
  <TileMap
    around={around}
    title={around.t('directory.map')}
    unit={around.t('directory.map_unit')}
    folded
    values={Object.fromEntries(
      kecamatan.map(({ code }) => [
        code,
        sum(counts, (each) => each.kecamatan === code && (asked.goods === undefined || asked.goods === each.goods)),
      ]),
    )}
    href={(code) => withQuery(around, { kecamatan: code, setelah: undefined })}
  />
)

const says = ({ t }: Around, sort: Results['sort'], many: number) => {
  const isMore = many > mostCounted
  const count = Math.min(many, mostCounted).toLocaleString('id-ID')
  return t(`directory.found.${sort}`, { count: isMore ? t('directory.more_than', { count }) : count })
}

/** How the words were understood, where that is not what stands in the box. */
const Understood = ({ around: { t }, results: { read, sort, asked } }: Props) => {
  const lines = [
    ...(read?.corrected ? [t('directory.read_as', { words: read.words.join(' ') })] : []),
    ...(read && read.unread.length > 0 ? [t('directory.unread', { words: read.unread.join(' ') })] : []),
    ...(sort === 'businesses' && asked.show !== 'businesses' ? [t('directory.only_businesses')] : []),
  ]
  return lines.length === 0 ? null : (
    <div class="notice" role="status">
      <Icon name="search" />
      <div>
        {lines.map((line) => (
          <p>{line}</p>
        ))}
      </div>
    </div>
  )
}

/** The same search for goods or for who makes them. */
const Shows = ({ around, results: { sort } }: Props) => {
  const { t } = around
  const other = sort === 'products' ? 'businesses' : 'products'
  const path = withQuery(around, { lihat: other === 'products' ? 'produk' : 'usaha', setelah: undefined })
  return (
    <ButtonLink href={path} tone="quiet" icon={other === 'products' ? 'basket' : 'store'}>
      {t(`directory.see.${other}`)}
    </ButtonLink>
  )
}

const Found = ({ around, results }: Props) => {
  const { t } = around
  const { sort, offers, businesses, many, next, asked } = results
  const nothing = offers.length + businesses.length === 0
  const onlyKind = asked.search === undefined && asked.district === undefined && many !== null
  if (nothing)
    return (
      <Empty title={t('directory.none')} icon="search" action={{ href: '/direktori', text: t('directory.start_over') }}>
        {t('directory.none_hint')}
      </Empty>
    )
  return (
    <>
      <Understood around={around} results={results} />
      {onlyKind && <Where around={around} results={results} />}
      <div class="row">
        <h2>{many === null ? t(`directory.show.${sort}`) : says(around, sort, many)}</h2>
        <Shows around={around} results={results} />
      </div>
      {sort === 'products' ? (
        <OfferCards around={around} offers={offers} />
      ) : (
        <EntryCards around={around} entries={businesses} />
      )}
      <Pager around={around} next={next ?? undefined} />
      <p class="soft">{t('directory.order')}</p>
    </>
  )
}

const titleOf = ({ t }: Around, { asked, kecamatan }: Results): string => {
  const place = kecamatan.find(({ code }) => code === asked.district)?.name
  const kind = asked.goods && t(`goods.${asked.goods}` as TextKey)
  return [kind ?? (place && t('directory.show.businesses')), place].filter(Boolean).join(', ') || t('directory.search')
}

/** The shop window: a box to search in, kinds to choose from, the city as tiles; then goods by their picture. */
export const searchPage = page(searchView, (results, around) => {
  const { t } = around
  const asked = isAsked(results.asked)
  return (
    <Layout
      around={around}
      title={titleOf(around, results)}
      back={asked ? { href: '/direktori', text: t('directory.search') } : undefined}
      wide
    >
      {!asked && <p>{t('directory.lead')}</p>}
      <SearchForm around={around} results={results} />
      {asked ? (
        <Found around={around} results={results} />
      ) : (
        <>
          <Kinds around={around} results={results} />
          <Where around={around} results={results} />
          <p>
            <a class="plain" href="/direktori/data">
              {t('directory.data')}
            </a>
          </p>
        </>
      )}
    </Layout>
  )
})
