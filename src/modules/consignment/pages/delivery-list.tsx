import { formatDate } from '../../../core/dates.ts'
import { type Around, page } from '../../../platform/http.ts'
import { queryOf } from '../../../ui/address.ts'
import { Badge, type Tone } from '../../../ui/badge.tsx'
import { SelectField } from '../../../ui/choice.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { Filters } from '../../../ui/filters.tsx'
import { Layout } from '../../../ui/layout.tsx'
import { ExportLinks, Pager } from '../../../ui/pager.tsx'
import { type Column, DataTable } from '../../../ui/table.tsx'
import { deliveryStates, listDeliveries } from '../actions/delivery.ts'
import { listLength } from '../actions/listing.ts'
import type { DeliveryState } from '../domain/delivery.ts'
import type { DeliveryRow } from '../store/delivery.ts'

const tones: Record<DeliveryState, Tone> = { sent: 'moving', accepted: 'good', refused: 'bad', recalled: 'calm' }

export const DeliveryStateBadge = ({ around, state }: { around: Around; state: DeliveryState }) => (
  <Badge tone={tones[state]}>{around.t(`delivery.state.${state}`)}</Badge>
)

/** Whom it concerns, as the reader needs it: the store names the sender, the sender the store. */
const whoOf = ({ t, actor }: Around, row: DeliveryRow): string => {
  const to = t('delivery.to_of', { outlet: row.outletName })
  if (actor.organisationId === row.businessId) return `${row.partnerName}, ${to}`
  return `${t('delivery.from_of', { name: row.businessName })} ${to}`
}

const columnsOf = (around: Around): Column<DeliveryRow>[] => {
  const { t, language } = around
  return [
    {
      name: 'number',
      head: t('delivery.with'),
      cell: (row) => (
        <>
          <a class="number" href={`/titip-jual/kiriman/${row.id}`}>
            {row.number}
          </a>
          <small>{whoOf(around, row)}</small>
        </>
      ),
    },
    { name: 'pieces', head: t('delivery.pieces'), number: true, cell: (row) => row.pieces },
    { name: 'when', head: t('delivery.when'), cell: (row) => formatDate(row.sentAt, language) },
    {
      name: 'state',
      head: t('delivery.state'),
      cell: (row) => <DeliveryStateBadge around={around} state={row.state} />,
    },
  ]
}

const StateFilter = ({ around }: { around: Around }) => (
  <Filters around={around}>
    <SelectField
      around={around}
      name="state"
      label={around.t('delivery.filter')}
      options={deliveryStates.map((value) => ({ value, text: around.t(`delivery.state.${value}`) }))}
      blank={around.t('delivery.filter.all')}
      value={queryOf(around, 'state')}
    />
  </Filters>
)

export const deliveryListPage = page(
  listDeliveries,
  (found, around) => {
    const { t, actor } = around
    const rows = found.slice(0, listLength)
    const last = found.length > listLength ? rows.at(-1) : undefined
    return (
      <Layout around={around} title={t('delivery.list')} wide>
        <StateFilter around={around} />
        <DataTable<DeliveryRow>
          around={around}
          caption={<span class="sr">{t('delivery.list')}</span>}
          rows={rows}
          columns={columnsOf(around)}
          empty={
            <Empty title={t('delivery.none')} icon="truck">
              {t(`delivery.none.${actor.organisationKind === 'business' ? 'business' : 'partner'}`)}
            </Empty>
          }
        />
        <Pager around={around} next={last && `${last.sentAt}_${last.id}`} />
        {rows.length > 0 && <ExportLinks around={around} />}
      </Layout>
    )
  },
  (found, { t, language }) => ({
    name: t('delivery.list'),
    columns: [
      t('delivery.with'),
      t('delivery.from'),
      t('settlement.to'),
      t('delivery.to'),
      t('delivery.pieces'),
      t('delivery.when'),
      t('delivery.state'),
    ],
    rows: found.map((row) => [
      row.number,
      row.businessName,
      row.partnerName,
      row.outletName,
      row.pieces,
      formatDate(row.sentAt, language),
      t(`delivery.state.${row.state}`),
    ]),
  }),
)
