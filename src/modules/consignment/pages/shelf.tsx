import { formatDate, formatDateTime } from '../../../core/dates.ts'
import { newId } from '../../../core/ids.ts'
import { formatRupiah, rupiah } from '../../../core/money.ts'
import { may } from '../../../platform/action.ts'
import { type Around, page } from '../../../platform/http.ts'
import { ButtonLink, Buttons, Submit } from '../../../ui/button.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { CountField } from '../../../ui/field.tsx'
import { Form } from '../../../ui/form.tsx'
import { Layout } from '../../../ui/layout.tsx'
import { MoneyBig } from '../../../ui/money.tsx'
import { ExportLinks, Pager } from '../../../ui/pager.tsx'
import { DataTable } from '../../../ui/table.tsx'
import { Tiles } from '../../../ui/tiles.tsx'
import { listOutlets, shelfLength, viewMine, viewSale, viewShelf } from '../actions/sale.ts'
import { policy } from '../policy.ts'
import type { ShelfRow } from '../store/sale.ts'
import { photoOf } from './delivery.tsx'

/** The outlets a cashier or manager may open. */
export const outletsPage = page(listOutlets, ({ outlets }, around) => (
  <Layout around={around} title={around.t('shelf.outlets')}>
    <p>{around.t('shelf.choose')}</p>
    {outlets.map(({ id, name, partner_name }) => (
      <Tiles tiles={[{ href: `/titip-jual/gerai/${id}`, icon: 'store', verb: name, line: partner_name }]} />
    ))}
  </Layout>
))

const Goods = ({ row }: { row: ShelfRow }) => (
  <span class="row tight">
    {photoOf(row.photoId, row.productName)} {row.productName}
  </span>
)

const afterOf = (rows: readonly ShelfRow[]) => {
  const last = rows.length > shelfLength ? rows[shelfLength - 1] : undefined
  return last && `${last.productId}~${last.productName}`
}

const best = (around: Around, row: ShelfRow) => (row.soonest ? formatDate(row.soonest, around.language) : '–')

export const shelfPage = page(
  viewShelf,
  (shelf, around) => {
    const { t, actor } = around
    const rows = shelf.rows.slice(0, shelfLength)
    return (
      <Layout around={around} title={t('shelf.title', { name: shelf.name })} back={{ href: '/titip-jual/gerai', text: t('shelf.outlets') }} wide>
        <Buttons>
          {may(policy['sale.record'], actor, shelf) && (
            <ButtonLink href={`/titip-jual/gerai/${shelf.id}/kasir`} icon="sale">
              {t('sale.record')}
            </ButtonLink>
          )}
          {may(policy['count.record'], actor, shelf) && (
            <ButtonLink href={`/titip-jual/gerai/${shelf.id}/hitung`} icon="count" tone="quiet">
              {t('shelf.count')}
            </ButtonLink>
          )}
        </Buttons>
        <DataTable<ShelfRow>
          around={around}
          caption={t('shelf.view')}
          rows={rows}
          columns={[
            { name: 'product', head: t('shelf.product'), cell: (row) => <Goods row={row} /> },
            { name: 'supplier', head: t('shelf.supplier'), cell: (row) => row.businessName },
            { name: 'left', head: t('shelf.left'), number: true, cell: (row) => `${row.onShelf} ${row.unit}` },
            { name: 'price', head: t('shelf.price'), number: true, cell: (row) => formatRupiah(rupiah(row.price)) },
            { name: 'soonest', head: t('shelf.soonest'), cell: (row) => best(around, row) },
          ]}
          empty={<Empty title={t('shelf.none')}>{t('shelf.none.says')}</Empty>}
        />
        <Pager around={around} next={afterOf(shelf.rows)} />
        <ExportLinks around={around} />
      </Layout>
    )
  },
  (shelf, { t }) => ({
    name: t('shelf.title', { name: shelf.name }),
    columns: [t('shelf.product'), t('shelf.supplier'), t('shelf.left'), t('shelf.price'), t('shelf.soonest')],
    rows: shelf.rows.map((row) => [row.productName, row.businessName, row.onShelf, row.price, row.soonest]),
  }),
)

type ShelfView = { id: string; name: string; rows: readonly ShelfRow[] }

/** The same shelf as a form: one number a product, big enough for a thumb. */
const ShelfForm = ({ around, shelf, what }: { around: Around; shelf: ShelfView; what: 'sale' | 'count' }) => {
  const { t } = around
  const rows = shelf.rows.slice(0, shelfLength)
  if (rows.length === 0) return <Empty title={t('shelf.none')}>{t('shelf.none.says')}</Empty>
  const field = what === 'sale' ? 'quantity' : 'counted'
  const label = what === 'sale' ? 'sale.quantity_of' : 'count.of'
  return (
    <Form around={around} action={`/titip-jual/gerai/${shelf.id}/${what === 'sale' ? 'kasir' : 'hitung'}`}>
      <input type="hidden" name="id" value={around.typed('id') ?? newId(around.at)} />
      {rows.map((row, place) => (
        <div class="row goods">
          {photoOf(row.photoId, row.productName)}
          <input type="hidden" name={`lines.${place}.productId`} value={row.productId} />
          <CountField
            around={around}
            name={`lines.${place}.${field}`}
            label={`${t(label, { product: row.productName, left: row.onShelf })} · ${formatRupiah(rupiah(row.price))}`}
            unit={row.unit}
          />
        </div>
      ))}
      <Submit icon={what === 'sale' ? 'sale' : 'count'}>{t(what === 'sale' ? 'sale.record' : 'count.record')}</Submit>
    </Form>
  )
}

export const tillPage = page(viewShelf, (shelf, around) => (
  <Layout around={around} title={around.t('sale.title', { name: shelf.name })} back={{ href: `/titip-jual/gerai/${shelf.id}`, text: around.t('shelf.view') }}>
    <p>{around.t('sale.hint')}</p>
    <ShelfForm around={around} shelf={shelf} what="sale" />
    <Pager around={around} next={afterOf(shelf.rows)} />
  </Layout>
))

export const countPage = page(viewShelf, (shelf, around) => (
  <Layout around={around} title={around.t('count.title', { name: shelf.name })} back={{ href: `/titip-jual/gerai/${shelf.id}`, text: around.t('shelf.view') }}>
    <p>{around.t('count.hint')}</p>
    <ShelfForm around={around} shelf={shelf} what="count" />
    <Pager around={around} next={afterOf(shelf.rows)} />
  </Layout>
))

export const salePage = page(viewSale, (sale, around) => {
  const { t } = around
  const total = rupiah(sale.lines.reduce((sum, line) => sum + line.gross, 0n))
  return (
    <Layout around={around} title={t('sale.recent', { at: formatDateTime(sale.at, around.language) })}>
      <p>{sale.outletName}</p>
      <MoneyBig label={t('sale.total')} amount={total} />
      <DataTable
        around={around}
        caption={t('sale.view')}
        rows={sale.lines}
        columns={[
          { name: 'product', head: t('shelf.product'), cell: (line) => line.productName },
          { name: 'supplier', head: t('shelf.supplier'), cell: (line) => line.businessName },
          { name: 'quantity', head: t('sale.quantity'), number: true, cell: (line) => line.quantity },
          { name: 'price', head: t('sale.price'), number: true, cell: (line) => formatRupiah(rupiah(line.price)) },
          { name: 'amount', head: t('sale.amount'), number: true, cell: (line) => formatRupiah(rupiah(line.gross)) },
        ]}
        empty={null}
      />
      <Buttons>
        <ButtonLink href={`/titip-jual/gerai/${sale.outletId}/kasir`} icon="sale">
          {t('sale.back')}
        </ButtonLink>
      </Buttons>
    </Layout>
  )
})

/** Where the owner's goods stand now, store by store: photos first. */
export const minePage = page(
  viewMine,
  ({ rows }, around) => {
    const { t } = around
    return (
      <Layout around={around} title={t('shelf.mine')} wide>
        <DataTable<ShelfRow>
          around={around}
          caption={t('shelf.mine')}
          rows={rows}
          columns={[
            { name: 'product', head: t('shelf.product'), cell: (row) => <Goods row={row} /> },
            { name: 'outlet', head: t('shelf.outlet'), cell: (row) => `${row.outletName}, ${row.partnerName}` },
            { name: 'left', head: t('shelf.left'), number: true, cell: (row) => `${row.onShelf} ${row.unit}` },
            { name: 'price', head: t('shelf.price'), number: true, cell: (row) => formatRupiah(rupiah(row.price)) },
            { name: 'soonest', head: t('shelf.soonest'), cell: (row) => best(around, row) },
          ]}
          empty={
            <Empty title={t('shelf.mine.none')} action={{ href: '/perjanjian', text: t('delivery.send') }}>
              {t('shelf.mine.says')}
            </Empty>
          }
        />
        <ExportLinks around={around} />
      </Layout>
    )
  },
  ({ rows }, { t }) => ({
    name: t('shelf.mine'),
    columns: [t('shelf.product'), t('shelf.outlet'), t('shelf.left'), t('shelf.price'), t('shelf.soonest')],
    rows: rows.map((row) => [row.productName, `${row.outletName}, ${row.partnerName}`, row.onShelf, row.price, row.soonest]),
  }),
)
