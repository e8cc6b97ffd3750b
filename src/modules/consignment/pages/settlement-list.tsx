import { formatDate } from '../../../core/dates.ts'
import { formatRupiah, rupiah } from '../../../core/money.ts'
import { type Around, page } from '../../../platform/http.ts'
import { queryOf } from '../../../ui/address.ts'
import { Badge, type Tone } from '../../../ui/badge.tsx'
import { SelectField } from '../../../ui/choice.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { Figures } from '../../../ui/figures.tsx'
import { Filters } from '../../../ui/filters.tsx'
import { Layout } from '../../../ui/layout.tsx'
import { ExportLinks, Pager } from '../../../ui/pager.tsx'
import { type Column, DataTable } from '../../../ui/table.tsx'
import { listLength } from '../actions/listing.ts'
import { listSettlements, settlementFilters } from '../actions/settlement.ts'
import { daysLate, owedOf, type SettlementStatus, settlementStatus } from '../domain/settlement.ts'
import type { SettlementHead } from '../store/settlement.ts'
import type { OpenSales } from '../store/sold-lines.ts'
import { spanOf } from './period.ts'

const tones: Record<SettlementStatus, Tone> = { documents_missing: 'asks', due: 'moving', late: 'bad', paid: 'good' }

export const SettlementBadge = ({ around, settlement }: { around: Around; settlement: SettlementHead }) => {
  const { t, at } = around
  const status = settlementStatus(settlement, at)
  return status === 'late' ? (
    <Badge tone="bad" icon="warning">
      {t('settlement.days_late', { days: daysLate(settlement, at) })}
    </Badge>
  ) : (
    <Badge tone={tones[status]}>{t(`settlement.status.${status}`)}</Badge>
  )
}

const otherOf = (
  { t, actor }: Around,
  { businessId, partnerId, businessName, partnerName }: SettlementHead,
): string => {
  if (actor.organisationId === businessId) return partnerName
  if (actor.organisationId === partnerId) return businessName
  return t('settlement.between', { partner: partnerName, business: businessName })
}

const columnsOf = (around: Around): Column<SettlementHead>[] => {
  const { t, language } = around
  return [
    {
      name: 'number',
      head: t('settlement.bill'),
      cell: (row) => (
        <>
          <a href={`/titip-jual/penyelesaian/${row.id}`}>{otherOf(around, row)}</a>
          <small>
            {spanOf(row.periodFrom, row.periodTo, language)} · <span class="number">{row.number}</span>
          </small>
        </>
      ),
    },
    {
      name: 'share',
      head: t('settlement.supplier_share'),
      number: true,
      cell: (row) => formatRupiah(row.supplierShare),
    },
    {
      name: 'owed',
      head: t('settlement.owed'),
      number: true,
      cell: (row) => (owedOf(row) > 0n ? formatRupiah(owedOf(row)) : '–'),
    },
    { name: 'due', head: t('settlement.due'), cell: (row) => (row.dueOn ? formatDate(row.dueOn, language) : '–') },
    { name: 'state', head: t('settlement.state'), cell: (row) => <SettlementBadge around={around} settlement={row} /> },
  ]
}

/** What sold and no bill covers yet, store by store: an owner's money is in sight from the moment of the sale. */
const OpenPart = ({ around: { t }, open }: { around: Around; open: readonly OpenSales[] }) =>
  open.length === 0 ? null : (
    <section>
      <h2>{t('settlement.open')}</h2>
      <Figures
        figures={open.map(({ agreementId, partnerName, quantity, supplierShare }) => ({
          label: partnerName,
          value: formatRupiah(rupiah(supplierShare)),
          href: `/titip-jual/selesaikan/${agreementId}`,
          note: t('settlement.open.line', { count: quantity }),
        }))}
      />
    </section>
  )

/** What bills are to whoever looks: money of one's own, or money to pay. */
export const billsTitle = ({ t, actor }: Around): string => {
  const { organisationKind: kind } = actor
  return t(kind === 'business' || kind === 'partner' ? `settlement.list.${kind}` : 'settlement.list.office')
}

export const settlementListPage = page(
  listSettlements,
  ({ open, rows: found }, around) => {
    const { t } = around
    const rows = found.slice(0, listLength)
    const last = found.length > listLength ? rows.at(-1) : undefined
    const chosen = queryOf(around, 'filter') ?? 'all'
    return (
      <Layout around={around} title={billsTitle(around)} wide>
        <OpenPart around={around} open={open} />
        <Filters around={around}>
          <SelectField
            around={around}
            name="filter"
            label={t('settlement.filter')}
            options={settlementFilters.map((value) => ({ value, text: t(`settlement.filter.${value}`) }))}
            value={chosen}
          />
        </Filters>
        <DataTable<SettlementHead>
          around={around}
          caption={<span class="sr">{t('settlement.list')}</span>}
          rows={rows}
          columns={columnsOf(around)}
          empty={
            <Empty title={t('settlement.none')} icon="settlement">
              {t('settlement.none.says')}
            </Empty>
          }
        />
        <Pager around={around} next={last && `${last.postedAt}_${last.id}`} />
        {rows.length > 0 && <ExportLinks around={around} />}
      </Layout>
    )
  },
  ({ rows }, { t, at }) => ({
    name: t('settlement.list'),
    columns: [
      t('settlement.number'),
      t('settlement.from'),
      t('settlement.to'),
      t('settlement.period_from'),
      t('settlement.period_to'),
      t('settlement.gross'),
      t('settlement.store_share'),
      t('settlement.supplier_share'),
      t('settlement.paid'),
      t('settlement.owed'),
      t('settlement.due'),
      t('settlement.state'),
    ],
    rows: rows.map((row) => [
      row.number,
      row.businessName,
      row.partnerName,
      row.periodFrom,
      row.periodTo,
      row.gross,
      row.storeShare,
      row.supplierShare,
      row.paid,
      owedOf(row),
      row.dueOn,
      t(`settlement.status.${settlementStatus(row, at)}`),
    ]),
  }),
)
