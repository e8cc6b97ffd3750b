import { dayEnd, formatDate } from '../../../core/dates.ts'
import { newId } from '../../../core/ids.ts'
import { formatRupiah, type Rupiah, rupiah } from '../../../core/money.ts'
import { may } from '../../../platform/action.ts'
import { type Around, page } from '../../../platform/http.ts'
import { Badge, type Tone } from '../../../ui/badge.tsx'
import { ButtonLink, Buttons, Submit } from '../../../ui/button.tsx'
import { SelectField } from '../../../ui/choice.tsx'
import { Deadline } from '../../../ui/deadline.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { Filters } from '../../../ui/filters.tsx'
import { MoneyFlow } from '../../../ui/flow.tsx'
import { Form } from '../../../ui/form.tsx'
import { Layout } from '../../../ui/layout.tsx'
import { MoneyBig } from '../../../ui/money.tsx'
import { ExportLinks, Pager } from '../../../ui/pager.tsx'
import { reason } from '../../../ui/reason.ts'
import { Summary } from '../../../ui/summary.tsx'
import { DataTable } from '../../../ui/table.tsx'
import { type Moment, Timeline } from '../../../ui/timeline.tsx'
import { listLength } from '../actions/delivery.ts'
import { listSettlements, previewSettlement, viewSettlement } from '../actions/settlement.ts'
import { daysLate, owedOf, settlementStatus, type SettlementStatus, totals } from '../domain/settlement.ts'
import { policy } from '../policy.ts'
import type { PaymentRow, SettlementHead, SubmittedDocument, UnsettledRow } from '../store/settlement.ts'
import { BillingPart } from './billing.tsx'
import { PaymentPart } from './payment.tsx'

const tones: Record<SettlementStatus, Tone> = { documents_missing: 'asks', due: 'moving', late: 'bad', paid: 'good' }

const State = ({ around, settlement }: { around: Around; settlement: SettlementHead }) => {
  const status = settlementStatus(settlement, around.at)
  const late = status === 'late' ? `, ${around.t('settlement.days_late', { days: daysLate(settlement, around.at) })}` : ''
  return (
    <Badge tone={tones[status]} icon={status === 'late' ? 'warning' : undefined}>
      {around.t(`settlement.status.${status}`)}
      {late}
    </Badge>
  )
}

const periodOf = ({ t, language }: Around, { periodFrom, periodTo }: SettlementHead) =>
  t('settlement.period_of', { from: formatDate(periodFrom, language), to: formatDate(periodTo, language) })

const otherOf = ({ actor }: Around, { businessId, businessName, partnerName }: SettlementHead) =>
  actor.organisationId === businessId ? partnerName : businessName

const filters = ['all', 'open', 'paid'] as const

export const settlementListPage = page(
  listSettlements,
  (found, around) => {
    const { t } = around
    const rows = found.slice(0, listLength)
    const last = found.length > listLength ? rows.at(-1) : undefined
    const chosen = new URL(around.path, 'http://x').searchParams.get('filter') ?? 'all'
    return (
      <Layout around={around} title={t('settlement.list')} wide>
        <Filters around={around}>
          <SelectField around={around} name="filter" label={t('settlement.filter')} options={filters.map((value) => ({ value, text: t(`settlement.filter.${value}`) }))} value={chosen} />
        </Filters>
        <DataTable<SettlementHead>
          around={around}
          caption={t('settlement.list')}
          rows={rows}
          columns={[
            { name: 'number', head: t('settlement.number'), cell: (row) => <a href={`/titip-jual/penyelesaian/${row.id}`}>{row.number}</a> },
            { name: 'with', head: t('settlement.with'), cell: (row) => otherOf(around, row) },
            { name: 'period', head: t('settlement.period'), cell: (row) => periodOf(around, row) },
            { name: 'share', head: t('settlement.supplier_share'), number: true, cell: (row) => formatRupiah(row.supplierShare) },
            { name: 'owed', head: t('settlement.owed'), number: true, cell: (row) => formatRupiah(owedOf(row)) },
            { name: 'due', head: t('settlement.due'), cell: (row) => (row.dueOn ? formatDate(row.dueOn, around.language) : '–') },
            { name: 'state', head: t('settlement.state'), cell: (row) => <State around={around} settlement={row} /> },
          ]}
          empty={<Empty title={t('settlement.none')} icon="settlement">{t('settlement.none.says')}</Empty>}
        />
        <Pager around={around} next={last && `${last.postedAt}_${last.id}`} />
        <ExportLinks around={around} />
      </Layout>
    )
  },
  (found, { t, at }) => ({
    name: t('settlement.list'),
    columns: [
      t('settlement.number'), t('delivery.from'), t('delivery.to'), t('settlement.period'), '', t('settlement.gross'), t('settlement.store_share'), t('settlement.supplier_share'),
      t('settlement.paid'), t('settlement.owed'), t('settlement.due'), t('settlement.state'),
    ],
    rows: found.map((row) => [
      row.number, row.businessName, row.partnerName, row.periodFrom, row.periodTo, row.gross, row.storeShare, row.supplierShare, row.paid, owedOf(row), row.dueOn,
      t(`settlement.status.${settlementStatus(row, at)}`),
    ]),
  }),
)

/** From which batches a sum came: it can be followed to the goods. */
export const BatchTable = ({ around, rows }: { around: Around; rows: readonly UnsettledRow[] }) => {
  const { t } = around
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
          cell: (row) => (row.bestBefore ? `${row.productName} · ${formatDate(row.bestBefore, around.language)}` : row.productName),
        },
        { name: 'sold', head: t('settlement.sold'), number: true, cell: (row) => `${row.quantity} ${row.unit}` },
        { name: 'price', head: t('sale.price'), number: true, cell: (row) => formatRupiah(row.price) },
        { name: 'gross', head: t('settlement.gross'), number: true, cell: (row) => formatRupiah(row.gross) },
        { name: 'store', head: t('settlement.store_share'), number: true, cell: (row) => formatRupiah(row.storeShare) },
        { name: 'supplier', head: t('settlement.supplier_share'), number: true, cell: (row) => formatRupiah(row.supplierShare) },
      ]}
      totals={[t('settlement.total'), sum.quantity, '', formatRupiah(sum.gross), formatRupiah(sum.storeShare), formatRupiah(sum.supplierShare)]}
      empty={null}
    />
  )
}

export type SettlementView = SettlementHead & {
  documents: readonly SubmittedDocument[]
  batches: readonly UnsettledRow[]
  payments: readonly PaymentRow[]
}

const happened = ({ t, at }: Around, settlement: SettlementView): Moment[] => [
  { at: settlement.postedAt, title: t('consignment.happened.posted') },
  ...(settlement.documentsCompleteAt ? [{ at: settlement.documentsCompleteAt, title: t('consignment.happened.complete') }] : []),
  ...settlement.payments.map((payment) => ({ at: payment.paidOn, title: t('consignment.happened.paid', { amount: formatRupiah(rupiah(payment.amount)) }) })),
  ...(settlement.dueOn && !settlement.paidAt
    ? [{ at: settlement.dueOn, title: t('consignment.happened.due'), tone: settlementStatus(settlement, at) === 'late' ? ('asks' as const) : ('next' as const) }]
    : []),
]

/** One settlement, the same for both sides: what, from which goods, which documents, when, paid. */
export const settlementPage = page(viewSettlement, (settlement, around) => {
  const { t, actor } = around
  const owed: Rupiah = owedOf(settlement)
  const mine = actor.organisationId === settlement.businessId
  return (
    <Layout around={around} title={t('settlement.title', { number: settlement.number })} back={{ href: '/titip-jual/penyelesaian', text: t('settlement.list') }} wide>
      <p>
        <State around={around} settlement={settlement} />
      </p>
      <MoneyBig label={t(mine || owed === 0n ? 'settlement.supplier_share' : 'settlement.owed')} amount={mine || owed === 0n ? settlement.supplierShare : owed} />
      {settlement.dueOn && owed > 0n && <Deadline around={around} due={dayEnd(settlement.dueOn)} />}
      <Summary
        around={around}
        rows={[
          { label: t('delivery.from'), value: settlement.businessName },
          { label: t('delivery.to'), value: settlement.partnerName },
          { label: t('settlement.period'), value: periodOf(around, settlement) },
          { label: t('settlement.paid'), value: formatRupiah(settlement.paid) },
          { label: t('settlement.owed'), value: formatRupiah(owed) },
        ]}
      />
      <BillingPart around={around} settlement={settlement} />
      <PaymentPart around={around} settlement={settlement} />
      <MoneyFlow
        around={around}
        title={t('settlement.flow')}
        store={{ name: settlement.partnerName, share: settlement.storeShare }}
        supplier={{ name: settlement.businessName, paid: settlement.paid, owed }}
      />
      <BatchTable around={around} rows={settlement.batches} />
      <p>
        <a href={`/perjanjian/${settlement.agreementId}`}>{t('settlement.clause', { number: settlement.agreementNumber })}</a>
      </p>
      <Timeline around={around} moments={happened(around, settlement)} />
      <Buttons>
        <ButtonLink href={`/titip-jual/penyelesaian/${settlement.id}/pdf`} icon="print" tone="quiet">
          {t('settlement.print')}
        </ButtonLink>
        <ButtonLink href={`/rekening-bersama/${settlement.agreementId}`} icon="money" tone="quiet">
          {t('settlement.statement')}
        </ButtonLink>
      </Buttons>
    </Layout>
  )
})

/** What would be settled next; where nothing is payable, why and when. */
export const previewPage = page(previewSettlement, (settling, around) => {
  const { t, actor } = around
  const { posting, unsettled } = settling
  return (
    <Layout around={around} title={t('settlement.preview_title')} back={{ href: `/perjanjian/${settling.agreementId}`, text: settling.number }} wide>
      {posting.ok ? (
        <>
          <MoneyBig label={t('settlement.supplier_share')} amount={posting.value.supplierShare} />
          <p>{t('settlement.period_of', { from: formatDate(posting.value.period.from, around.language), to: formatDate(posting.value.period.to, around.language) })}</p>
          {may(policy['settlement.post'], actor, settling) && (
            <Form around={around} action={`/titip-jual/selesaikan/${settling.agreementId}`}>
              <input type="hidden" name="id" value={around.typed('id') ?? newId(around.at)} />
              <Submit icon="settlement">{t('settlement.post')}</Submit>
            </Form>
          )}
        </>
      ) : (
        <p class="box">{reason(around, posting.refusal)}</p>
      )}
      {unsettled.length > 0 && <BatchTable around={around} rows={unsettled} />}
    </Layout>
  )
})

