import { formatDate } from '../../../core/dates.ts'
import { formatRupiah } from '../../../core/money.ts'
import type { Around } from '../../../platform/http.ts'
import { DataTable } from '../../../ui/table.tsx'
import { totals } from '../domain/settlement.ts'
import type { UnsettledRow } from '../store/sold-lines.ts'

/** From which batches a sum came: it can be followed to the goods. */
export const BatchTable = ({ around, rows }: { around: Around; rows: readonly UnsettledRow[] }) => {
  const { t, language } = around
  const sum = totals(rows)
  return (
    <DataTable<UnsettledRow>
      around={around}
      caption={t('settlement.lines')}
      rows={rows}
      columns={[
        {
          name: 'product',
          head: t('delivery.product'),
          cell: (row) => (
            <>
              {row.productName}
              {row.bestBefore && (
                <small>{t('delivery.best_before_until', { day: formatDate(row.bestBefore, language) })}</small>
              )}
            </>
          ),
        },
        { name: 'sold', head: t('settlement.sold'), number: true, cell: (row) => `${row.quantity} ${row.unit}` },
        { name: 'price', head: t('sale.price'), number: true, cell: (row) => formatRupiah(row.price) },
        { name: 'gross', head: t('settlement.gross'), number: true, cell: (row) => formatRupiah(row.gross) },
        { name: 'store', head: t('settlement.store_share'), number: true, cell: (row) => formatRupiah(row.storeShare) },
        {
          name: 'supplier',
          head: t('settlement.supplier_share'),
          number: true,
          cell: (row) => formatRupiah(row.supplierShare),
        },
      ]}
      totals={[
        t('settlement.total'),
        sum.quantity,
        '',
        formatRupiah(sum.gross),
        formatRupiah(sum.storeShare),
        formatRupiah(sum.supplierShare),
      ]}
      empty={null}
    />
  )
}
