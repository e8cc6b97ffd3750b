import { formatDate } from '../../../core/dates.ts'
import { formatRupiah } from '../../../core/money.ts'
import { newId } from '../../../core/ids.ts'
import { offered } from '../../../platform/action.ts'
import { type Around, page } from '../../../platform/http.ts'
import { Badge, type Tone } from '../../../ui/badge.tsx'
import { ButtonLink, Buttons, Submit } from '../../../ui/button.tsx'
import { SelectField } from '../../../ui/choice.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { CountField, DateField, TextField } from '../../../ui/field.tsx'
import { Fieldset, Form } from '../../../ui/form.tsx'
import { Layout } from '../../../ui/layout.tsx'
import { ExportLinks, Pager } from '../../../ui/pager.tsx'
import { Photo } from '../../../ui/photo.tsx'
import { Summary } from '../../../ui/summary.tsx'
import { DataTable } from '../../../ui/table.tsx'
import { type Moment, Timeline } from '../../../ui/timeline.tsx'
import { listDeliveries, listLength, prepareDelivery, viewDelivery } from '../actions/delivery.ts'
import { deliveryFlow, type DeliveryState, differenceReasons } from '../domain/delivery.ts'
import { policy } from '../policy.ts'
import type { DeliveryRow, DeliveryView } from '../store/delivery.ts'

const tones: Record<DeliveryState, Tone> = { sent: 'moving', accepted: 'good', refused: 'bad', recalled: 'calm' }

const State = ({ around, state }: { around: Around; state: DeliveryState }) => (
  <Badge tone={tones[state]}>{around.t(`delivery.state.${state}`)}</Badge>
)

export const photoOf = (fileId: string | null, name: string) =>
  fileId ? <Photo src={`/berkas/foto/${fileId}?kecil=1`} alt={name} width={56} height={56} /> : null

export const deliveryListPage = page(
  listDeliveries,
  (found, around) => {
    const { t, actor } = around
    const rows = found.slice(0, listLength)
    const last = found.length > listLength ? rows.at(-1) : undefined
    const side = actor.organisationKind === 'business' ? 'business' : 'partner'
    return (
      <Layout around={around} title={t('delivery.list')} wide>
        <DataTable<DeliveryRow>
          around={around}
          caption={t('delivery.list')}
          rows={rows}
          columns={[
            { name: 'number', head: t('delivery.number'), cell: (row) => <a href={`/titip-jual/kiriman/${row.id}`}>{row.number}</a> },
            { name: 'from', head: t('delivery.from'), cell: (row) => row.businessName },
            { name: 'to', head: t('delivery.to'), cell: (row) => row.outletName },
            { name: 'pieces', head: t('delivery.pieces'), number: true, cell: (row) => row.pieces },
            { name: 'when', head: t('delivery.when'), cell: (row) => formatDate(row.sentAt, around.language) },
            { name: 'state', head: t('delivery.state'), cell: (row) => <State around={around} state={row.state} /> },
          ]}
          empty={
            <Empty title={t('delivery.none')} icon="truck">
              {t(`delivery.none.${side}`)}
            </Empty>
          }
        />
        <Pager around={around} next={last && `${last.sentAt}_${last.id}`} />
        <ExportLinks around={around} />
      </Layout>
    )
  },
  (found, { t, language }) => ({
    name: t('delivery.list'),
    columns: [t('delivery.number'), t('delivery.from'), t('delivery.to'), t('delivery.pieces'), t('delivery.when'), t('delivery.state')],
    rows: found.map((row) => [row.number, row.businessName, row.outletName, row.pieces, formatDate(row.sentAt, language), t(`delivery.state.${row.state}`)]),
  }),
)

const happened = ({ t }: Around, delivery: DeliveryView): Moment[] => [
  { at: delivery.sentAt, title: t('delivery.happened.sent'), by: delivery.businessName },
  ...(delivery.decidedAt && delivery.state !== 'sent'
    ? [{ at: delivery.decidedAt, title: t(`delivery.happened.${delivery.state}`), by: delivery.partnerName, note: delivery.refuseReason ?? undefined }]
    : []),
]

const Lines = ({ around, delivery }: { around: Around; delivery: DeliveryView }) => {
  const { t, language } = around
  return (
    <DataTable
      around={around}
      caption={t('delivery.lines')}
      rows={delivery.lines}
      columns={[
        { name: 'product', head: t('delivery.product'), cell: (line) => <span class="row tight">{photoOf(line.photoId, line.productName)} {line.productName}</span> },
        { name: 'best', head: t('delivery.best_before'), cell: (line) => (line.bestBefore ? formatDate(line.bestBefore, language) : '–') },
        { name: 'price', head: t('delivery.price'), number: true, cell: (line) => formatRupiah(line.price) },
        { name: 'sent', head: t('delivery.sent'), number: true, cell: (line) => line.sent },
        { name: 'accepted', head: t('delivery.accepted'), number: true, cell: (line) => line.accepted ?? '–' },
        {
          name: 'difference',
          head: t('delivery.difference'),
          cell: (line) => (line.differenceReason ? `${t(`delivery.reason.${line.differenceReason}`)}${line.differenceNote ? `: ${line.differenceNote}` : ''}` : '–'),
        },
      ]}
      empty={null}
    />
  )
}

/** The store counts line by line; what it expects stands beside each field. */
const AcceptForm = ({ around, delivery }: { around: Around; delivery: DeliveryView }) => {
  const { t } = around
  const reasons = differenceReasons.map((value) => ({ value, text: t(`delivery.reason.${value}`) }))
  return (
    <Form around={around} action={`/titip-jual/kiriman/${delivery.id}/terima`}>
      <Fieldset legend={t('delivery.count_title')} hint={t('delivery.count_hint')}>
        {delivery.lines.map(({ id, productName, sent, unit }, place) => (
          <div class="box">
            <input type="hidden" name={`lines.${place}.lineId`} value={id} />
            <CountField around={around} name={`lines.${place}.accepted`} label={t('delivery.counted_of', { product: productName, sent })} unit={unit} />
            <SelectField around={around} name={`lines.${place}.reason`} label={t('delivery.reason_of', { product: productName })} options={reasons} blank="–" optional />
          </div>
        ))}
      </Fieldset>
      <Submit icon="check">{t('delivery.accept')}</Submit>
    </Form>
  )
}

const CloseForm = ({ around, delivery, what }: { around: Around; delivery: DeliveryView; what: 'refuse' | 'recall' }) => (
  <details class="box">
    <summary>{around.t(`delivery.${what}_open`)}</summary>
    <Form around={around} action={`/titip-jual/kiriman/${delivery.id}/${what === 'refuse' ? 'tolak' : 'tarik'}`}>
      <TextField around={around} name="reason" label={around.t(`delivery.${what}_why`)} rows={2} />
      <Submit tone="warn">{around.t(`delivery.${what}`)}</Submit>
    </Form>
  </details>
)

export const deliveryPage = page(viewDelivery, (delivery, around) => {
  const { t, actor } = around
  const { state, ...rest } = delivery
  const offers = state === 'sent' ? offered(policy, deliveryFlow, actor, { ...rest, state: 'sent' as 'accepted' & 'sent' }) : []
  return (
    <Layout around={around} title={t('delivery.title', { number: delivery.number })} back={{ href: '/titip-jual/kiriman', text: t('delivery.list') }}>
      <p>
        <State around={around} state={state} />
      </p>
      <Summary
        around={around}
        rows={[
          { label: t('delivery.from'), value: delivery.businessName },
          { label: t('delivery.to'), value: `${delivery.outletName}, ${delivery.partnerName}` },
          ...(delivery.note ? [{ label: t('delivery.note'), value: delivery.note }] : []),
        ]}
      />
      {offers.includes('delivery.accept') ? <AcceptForm around={around} delivery={delivery} /> : <Lines around={around} delivery={delivery} />}
      {state === 'sent' && !offers.includes('delivery.accept') && <p class="soft">{t('delivery.waits_store', { name: delivery.partnerName })}</p>}
      {offers.includes('delivery.refuse') && <CloseForm around={around} delivery={delivery} what="refuse" />}
      {offers.includes('delivery.recall') && <CloseForm around={around} delivery={delivery} what="recall" />}
      <Timeline around={around} moments={happened(around, delivery)} />
      <Buttons>
        <ButtonLink href={`/titip-jual/kiriman/${delivery.id}/pdf`} icon="print" tone="quiet">
          {t('delivery.print')}
        </ButtonLink>
      </Buttons>
    </Layout>
  )
})

export const sendPage = page(prepareDelivery, (clause, around) => {
  const { t } = around
  const names = new Map(clause.goods.map((each) => [each.id, each]))
  return (
    <Layout around={around} title={t('delivery.new', { name: clause.partnerName })} back={{ href: `/perjanjian/${clause.agreementId}`, text: clause.number }}>
      <Form around={around} action={`/titip-jual/kirim/${clause.agreementId}`}>
        <input type="hidden" name="id" value={around.typed('id') ?? newId(around.at)} />
        <SelectField around={around} name="outletId" label={t('delivery.outlet')} options={clause.outlets.map(({ id, name }) => ({ value: id, text: name }))} value={clause.outlets[0]?.id} />
        <p class="hint">{t('delivery.blank_is_none')}</p>
        {clause.products.map(({ productId, name, price }, place) => {
          const goods = names.get(productId)
          return (
            <Fieldset legend={<span class="row tight">{photoOf(goods?.photoId ?? null, name)} {name} · {formatRupiah(price)}</span>}>
              <input type="hidden" name={`lines.${place}.productId`} value={productId} />
              <CountField around={around} name={`lines.${place}.quantity`} label={t('delivery.quantity_of', { product: name })} unit={goods?.unit} optional />
              {goods?.shelfLifeDays && (
                <DateField
                  around={around}
                  name={`lines.${place}.bestBefore`}
                  label={t('delivery.best_before_of', { product: name })}
                  value={around.at.toZonedDateTimeISO('Asia/Jakarta').toPlainDate().add({ days: goods.shelfLifeDays })}
                  optional
                />
              )}
              <TextField around={around} name={`lines.${place}.batchCode`} label={t('delivery.batch_of', { product: name })} optional />
            </Fieldset>
          )
        })}
        <TextField around={around} name="note" label={t('delivery.note')} rows={2} optional />
        <Submit icon="truck">{t('delivery.send')}</Submit>
      </Form>
    </Layout>
  )
})

