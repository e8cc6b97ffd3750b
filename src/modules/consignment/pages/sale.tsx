import { formatDateTime } from '../../../core/dates.ts'
import { formatRupiah, rupiah } from '../../../core/money.ts'
import { may } from '../../../platform/action.ts'
import { type Around, page } from '../../../platform/http.ts'
import { ButtonLink, Buttons } from '../../../ui/button.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { Layout } from '../../../ui/layout.tsx'
import { MoneyBig } from '../../../ui/money.tsx'
import { type Column, DataTable } from '../../../ui/table.tsx'
import { viewSale } from '../actions/sale.ts'
import { policy } from '../policy.ts'
import type { SaleLineView, SaleView } from '../store/sale.ts'

type Props = { around: Around; sale: SaleView }

const columnsOf = (around: Around, mine: boolean): Column<SaleLineView>[] => {
  const { t } = around
  return [
    {
      name: 'product',
      head: t('shelf.product'),
      cell: (line) => (
        <>
          {line.productName}
          {!mine && <small>{line.businessName}</small>}
        </>
      ),
    },
    { name: 'quantity', head: t('sale.quantity'), number: true, cell: (line) => line.quantity },
    { name: 'price', head: t('sale.price'), number: true, cell: (line) => formatRupiah(rupiah(line.price)) },
    { name: 'amount', head: t('sale.amount'), number: true, cell: (line) => formatRupiah(rupiah(line.gross)) },
    ...(mine
      ? [
          {
            name: 'share',
            head: t('sale.supplier_share'),
            number: true,
            cell: (line: SaleLineView) => formatRupiah(rupiah(line.supplierShare)),
          },
        ]
      : []),
  ]
}

const Ways = ({ around, sale }: Props) => (
  <Buttons>
    {sale.kind === 'cashier' && may(policy['sale.record'], around.actor, sale) && (
      <ButtonLink href={`/titip-jual/gerai/${sale.outletId}/kasir`} icon="sale">
        {around.t('sale.next')}
      </ButtonLink>
    )}
    {may(policy['shelf.view'], around.actor, sale) && (
      <ButtonLink href={`/titip-jual/gerai/${sale.outletId}`} icon="store" tone="quiet">
        {around.t('sale.back_to_shelf')}
      </ButtonLink>
    )}
  </Buttons>
)

const totalLabel = ({ t }: Around, { kind }: SaleView, mine: boolean): string => {
  if (mine) return t('sale.total.mine')
  return t(kind === 'count' ? 'sale.total.count' : 'sale.total')
}

/** What was rung up: the total first, because somebody stands there and pays. */
export const salePage = page(viewSale, (sale, around) => {
  const { t, actor, language } = around
  const mine = actor.organisationKind === 'business'
  const total = rupiah(sale.lines.reduce((sum, line) => sum + line.gross, 0n))
  const at = formatDateTime(sale.at, language)
  return (
    <Layout around={around} title={t(sale.kind === 'count' ? 'sale.receipt.count' : 'sale.receipt', { at })}>
      <p>{`${sale.outletName}, ${sale.partnerName}`}</p>
      {sale.lines.length === 0 ? (
        <Empty title={t('sale.none')} icon="check">
          {t('sale.none.says')}
        </Empty>
      ) : (
        <>
          <MoneyBig label={totalLabel(around, sale, mine)} amount={total} />
          <Ways around={around} sale={sale} />
          <DataTable
            around={around}
            caption={t('sale.lines')}
            rows={sale.lines}
            columns={columnsOf(around, mine)}
            empty={null}
          />
        </>
      )}
      {sale.lines.length === 0 && <Ways around={around} sale={sale} />}
    </Layout>
  )
})
