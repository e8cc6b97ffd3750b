import { may } from '../../../platform/action.ts'
import { type Around, page } from '../../../platform/http.ts'
import { ButtonLink, Buttons } from '../../../ui/button.tsx'
import { Cards } from '../../../ui/cards.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { Icon } from '../../../ui/icons.tsx'
import { Layout } from '../../../ui/layout.tsx'
import { ExportLinks, Pager } from '../../../ui/pager.tsx'
import { type Column, DataTable } from '../../../ui/table.tsx'
import { listOutlets, shelfLength, viewMine, viewShelf } from '../actions/sale.ts'
import { policy } from '../policy.ts'
import type { ShelfRow } from '../store/shelf.ts'
import { GoodsLink, priceOf, Soonest } from './goods.tsx'

/** The outlets a cashier or manager may open. */
export const outletsPage = page(listOutlets, ({ outlets }, around) => (
  <Layout around={around} title={around.t('shelf.outlets')}>
    <p>{around.t('shelf.choose')}</p>
    <ul class="bare tiles">
      {outlets.map(({ id, name, onShelf }) => (
        <li>
          <a class="box" href={`/titip-jual/gerai/${id}`}>
            <Icon name="store" />
            <span>
              <b>{name}</b>
              <small>{around.t('shelf.pieces', { count: onShelf })}</small>
            </span>
          </a>
        </li>
      ))}
    </ul>
  </Layout>
))

/** Where the next page of a shelf begins. */
export const afterOf = (rows: readonly ShelfRow[]): string | undefined => {
  const last = rows.length > shelfLength ? rows[shelfLength - 1] : undefined
  return last && `${last.productId}~${last.productName}`
}

const ShelfWays = ({ around, shelf }: { around: Around; shelf: { id: string; partnerId: string } }) => (
  <Buttons>
    {may(policy['sale.record'], around.actor, shelf) && (
      <ButtonLink href={`/titip-jual/gerai/${shelf.id}/kasir`} icon="sale">
        {around.t('sale.record')}
      </ButtonLink>
    )}
    {may(policy['count.record'], around.actor, shelf) && (
      <ButtonLink href={`/titip-jual/gerai/${shelf.id}/hitung`} icon="count" tone="quiet">
        {around.t('shelf.count')}
      </ButtonLink>
    )}
  </Buttons>
)

const stockColumns = (around: Around): Column<ShelfRow>[] => {
  const { t } = around
  return [
    { name: 'left', head: t('shelf.left'), number: true, cell: (row) => `${row.onShelf} ${row.unit}` },
    { name: 'price', head: t('shelf.price'), number: true, cell: (row) => priceOf(around, row) },
    { name: 'soonest', head: t('shelf.soonest'), cell: (row) => <Soonest around={around} day={row.soonest} /> },
  ]
}

export const shelfPage = page(
  viewShelf,
  (shelf, around) => {
    const { t } = around
    return (
      <Layout
        around={around}
        title={t('shelf.title', { name: shelf.name })}
        back={{ href: '/titip-jual/gerai', text: t('shelf.outlets') }}
        wide
      >
        <ShelfWays around={around} shelf={shelf} />
        <DataTable<ShelfRow>
          around={around}
          caption={t('shelf.view')}
          rows={shelf.rows.slice(0, shelfLength)}
          columns={[
            { name: 'product', head: t('shelf.product'), cell: (row) => <GoodsLink goods={row} /> },
            { name: 'supplier', head: t('shelf.supplier'), cell: (row) => row.businessName },
            ...stockColumns(around),
          ]}
          empty={<Empty title={t('shelf.none')}>{t('shelf.none.says')}</Empty>}
        />
        <Pager around={around} next={afterOf(shelf.rows)} />
        {shelf.rows.length > 0 && <ExportLinks around={around} />}
      </Layout>
    )
  },
  (shelf, { t }) => ({
    name: t('shelf.title', { name: shelf.name }),
    columns: [t('shelf.product'), t('shelf.supplier'), t('shelf.left'), t('shelf.price'), t('shelf.soonest')],
    rows: shelf.rows.map((row) => [row.productName, row.businessName, row.onShelf, row.price, row.soonest]),
  }),
)

/** One card for each of the owner's goods: the picture, how many are out there, and where. */
const MineCards = ({ around: { t }, rows }: { around: Around; rows: readonly ShelfRow[] }) => {
  const goods = [...Map.groupBy(rows, ({ productId }) => productId).values()]
  return (
    <Cards
      cards={goods.flatMap((places) => {
        const [first] = places
        if (!first) return []
        const total = places.reduce((sum, { onShelf }) => sum + onShelf, 0)
        return {
          href: `/produk/${first.productId}`,
          title: first.productName,
          photo: first.photoId
            ? { src: `/berkas/foto/${first.photoId}?kecil=1`, alt: '', width: 240, height: 180 }
            : undefined,
          line: (
            <>
              <b>{`${total} ${first.unit}`}</b> {t('shelf.outlets_of', { count: places.length })}
            </>
          ),
        }
      })}
    />
  )
}

/** Where the owner's goods stand now: by picture first, then outlet by outlet. */
export const minePage = page(
  viewMine,
  ({ rows }, around) => {
    const { t } = around
    const none = (
      <Empty title={t('shelf.mine.none')} action={{ href: '/titip-jual/kirim', text: t('delivery.send') }}>
        {t('shelf.mine.says')}
      </Empty>
    )
    return (
      <Layout around={around} title={t('shelf.mine')} wide>
        {rows.length === 0 ? (
          none
        ) : (
          <>
            <MineCards around={around} rows={rows} />
            <details>
              <summary>{t('shelf.by_outlet')}</summary>
              <DataTable<ShelfRow>
                around={around}
                caption={<span class="sr">{t('shelf.by_outlet')}</span>}
                rows={rows}
                columns={[
                  { name: 'product', head: t('shelf.product'), cell: (row) => row.productName },
                  { name: 'outlet', head: t('shelf.outlet'), cell: (row) => `${row.outletName}, ${row.partnerName}` },
                  ...stockColumns(around),
                ]}
                empty={null}
              />
            </details>
            <ExportLinks around={around} />
          </>
        )}
      </Layout>
    )
  },
  ({ rows }, { t }) => ({
    name: t('shelf.mine'),
    columns: [t('shelf.product'), t('shelf.outlet'), t('shelf.left'), t('shelf.price'), t('shelf.soonest')],
    rows: rows.map((row) => [
      row.productName,
      `${row.outletName}, ${row.partnerName}`,
      row.onShelf,
      row.price,
      row.soonest,
    ]),
  }),
)
