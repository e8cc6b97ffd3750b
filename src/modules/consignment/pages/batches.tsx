import type { Child } from 'hono/jsx'
import { formatDate } from '../../../core/dates.ts'
import { formatRupiah } from '../../../core/money.ts'
import type { Around } from '../../../platform/http.ts'
import { type Column, DataTable } from '../../../ui/table.tsx'
import { totals } from '../domain/settlement.ts'
import type { UnsettledRow } from '../store/sold-lines.ts'

type Props = { around: Around; rows: readonly UnsettledRow[] }
type Sold = Pick<UnsettledRow, 'productName' | 'unit' | 'quantity' | 'gross' | 'storeShare' | 'supplierShare'>

const columnsOf = <Row extends Sold>({ t }: Around, product: (row: Row) => Child): Column<Row>[] => [
  { name: 'product', head: t('delivery.product'), cell: product },
  { name: 'sold', head: t('settlement.sold'), number: true, cell: (row) => `${row.quantity} ${row.unit}` },
  { name: 'gross', head: t('settlement.gross'), number: true, cell: (row) => formatRupiah(row.gross) },
  { name: 'store', head: t('settlement.store_share'), number: true, cell: (row) => formatRupiah(row.storeShare) },
  {
    name: 'supplier',
    head: t('settlement.supplier_share'),
    number: true,
    cell: (row) => formatRupiah(row.supplierShare),
  },
]

const totalsOf = ({ t }: Around, rows: readonly UnsettledRow[]) => {
  const { quantity, gross, storeShare, supplierShare } = totals(rows)
  return [t('settlement.total'), quantity, formatRupiah(gross), formatRupiah(storeShare), formatRupiah(supplierShare)]
}

/** The batches of one product as one line. */
const byProduct = (rows: readonly UnsettledRow[]): Sold[] =>
  [...Map.groupBy(rows, ({ productName, unit }) => `${productName} ${unit}`).values()].flatMap((batches) => {
    const [first] = batches
    return first ? [{ productName: first.productName, unit: first.unit, ...totals(batches) }] : []
  })

const Batches = ({ around, rows }: Props) => {
  const { t, language } = around
  const product = ({ productName, price, bestBefore }: UnsettledRow) => (
    <>
      {productName}
      <small>
        {formatRupiah(price)}
        {bestBefore && ` · ${t('delivery.best_before_until', { day: formatDate(bestBefore, language) })}`}
      </small>
    </>
  )
  return (
    <DataTable
      around={around}
      caption={<span class="sr">{t('settlement.by_batch')}</span>}
      rows={rows}
      columns={columnsOf(around, product)}
      totals={totalsOf(around, rows)}
      empty={null}
    />
  )
}

/** What sold, product by product; the batches each sum came from are one tap away. */
export const SoldTable = ({ around, rows }: Props) => {
  const { t } = around
  return (
    <section>
      <DataTable
        around={around}
        caption={t('settlement.lines')}
        rows={byProduct(rows)}
        columns={columnsOf(around, ({ productName }) => productName)}
        totals={totalsOf(around, rows)}
        empty={null}
      />
      <details>
        <summary>{t('settlement.by_batch')}</summary>
        <Batches around={around} rows={rows} />
      </details>
    </section>
  )
}
