import { formatDate } from '../../../core/dates.ts'
import { formatRupiah } from '../../../core/money.ts'
import { offered } from '../../../platform/action.ts'
import { type Around, page } from '../../../platform/http.ts'
import { ButtonLink, Buttons, Submit } from '../../../ui/button.tsx'
import { SelectField } from '../../../ui/choice.tsx'
import { TextField } from '../../../ui/field.tsx'
import { Form } from '../../../ui/form.tsx'
import { Layout } from '../../../ui/layout.tsx'
import { Summary } from '../../../ui/summary.tsx'
import { type Column, DataTable } from '../../../ui/table.tsx'
import { type Moment, Timeline } from '../../../ui/timeline.tsx'
import { viewDelivery } from '../actions/delivery.ts'
import { deliveryFlow, differenceReasons } from '../domain/delivery.ts'
import { policy } from '../policy.ts'
import type { DeliveryView } from '../store/delivery.ts'
import { DeliveryStateBadge } from './delivery-list.tsx'
import { Entries, type Entry, GoodsLink } from './goods.tsx'

type Line = DeliveryView['lines'][number]
type Props = { around: Around; delivery: DeliveryView }

const happened = ({ t }: Around, delivery: DeliveryView): Moment[] => {
  const { state, decidedAt, businessName, partnerName, refuseReason } = delivery
  const sent = { at: delivery.sentAt, title: t('delivery.happened.sent'), by: businessName }
  if (!decidedAt || state === 'sent') return [sent]
  const by = state === 'recalled' ? businessName : partnerName
  return [sent, { at: decidedAt, title: t(`delivery.happened.${state}`), by, note: refuseReason ?? undefined }]
}

/** Why fewer were accepted than sent, in words. */
export const differenceOf = ({ t }: Pick<Around, 't'>, { differenceReason, differenceNote }: Line): string => {
  if (!differenceReason) return '–'
  const reason = t(`delivery.reason.${differenceReason}`)
  return differenceNote ? `${reason}: ${differenceNote}` : reason
}

const Lines = ({ around, delivery }: Props) => {
  const { t, language } = around
  const columns: Column<Line>[] = [
    {
      name: 'product',
      head: t('delivery.product'),
      cell: (line) => (
        <>
          <GoodsLink goods={line} />
          {line.batchCode && <small>{`${t('delivery.batch')} ${line.batchCode}`}</small>}
        </>
      ),
    },
    {
      name: 'best',
      head: t('delivery.best_before'),
      cell: (line) => (line.bestBefore ? formatDate(line.bestBefore, language) : '–'),
    },
    { name: 'price', head: t('delivery.price'), number: true, cell: (line) => formatRupiah(line.price) },
    { name: 'sent', head: t('delivery.sent'), number: true, cell: (line) => `${line.sent} ${line.unit}` },
  ]
  const counted: Column<Line>[] = [
    { name: 'accepted', head: t('delivery.accepted'), number: true, cell: (line) => line.accepted ?? '–' },
    { name: 'difference', head: t('delivery.difference'), cell: (line) => differenceOf(around, line) },
  ]
  return (
    <DataTable
      around={around}
      caption={t('delivery.lines')}
      rows={delivery.lines}
      columns={delivery.state === 'accepted' ? [...columns, ...counted] : columns}
      empty={null}
    />
  )
}

/** Why fewer: folded away, because most parcels are complete; open where something is missing in it. */
const Short = ({ around, line, place }: { around: Around; line: Line; place: number }) => {
  const { t } = around
  const [reason, note] = [`lines.${place}.reason`, `lines.${place}.note`]
  const about = <span class="sr"> {line.productName}</span>
  const used = [reason, note].some((name) => around.typed(name) || around.refusal?.fields?.[name])
  return (
    <details open={used}>
      <summary>
        {t('delivery.short', { sent: line.sent })}
        {about}
      </summary>
      <SelectField
        around={around}
        name={reason}
        label={
          <>
            {t('delivery.reason_of')}
            {about}
          </>
        }
        options={differenceReasons.map((value) => ({ value, text: t(`delivery.reason.${value}`) }))}
      />
      <TextField
        around={around}
        name={note}
        label={
          <>
            {t('delivery.note_of')}
            {about}
          </>
        }
        optional
      />
    </details>
  )
}

/** The store counts line by line; what it expects stands beside each field. */
const AcceptForm = ({ around, delivery }: Props) => {
  const { t } = around
  const entries = delivery.lines.map((line, place): Entry => {
    const until =
      line.bestBefore && t('delivery.best_before_until', { day: formatDate(line.bestBefore, around.language) })
    return {
      name: `lines.${place}.accepted`,
      hidden: { name: `lines.${place}.lineId`, value: line.id },
      label: line.productName,
      note: [t('delivery.sent_of', { sent: line.sent, unit: line.unit }), until].filter(Boolean).join(' · '),
      photoId: line.photoId,
      more: <Short around={around} line={line} place={place} />,
    }
  })
  return (
    <Form around={around} action={`/titip-jual/kiriman/${delivery.id}/terima`}>
      <h2>{t('delivery.count_title')}</h2>
      <p>{t('delivery.count_hint')}</p>
      <Entries
        around={around}
        caption={<span class="sr">{t('delivery.count_title')}</span>}
        head={t('delivery.product')}
        number={t('delivery.accepted')}
        entries={entries}
      />
      <Submit icon="check">{t('delivery.accept')}</Submit>
    </Form>
  )
}

const ways = { refuse: 'tolak', recall: 'tarik' } as const

const CloseForm = ({ around, delivery, what }: Props & { what: keyof typeof ways }) => (
  <details class="box" open={around.typed('reason') !== undefined}>
    <summary>{around.t(`delivery.${what}_open`)}</summary>
    <Form around={around} action={`/titip-jual/kiriman/${delivery.id}/${ways[what]}`}>
      <TextField around={around} name="reason" label={around.t(`delivery.${what}_why`)} rows={2} />
      <Submit tone="warn">{around.t(`delivery.${what}`)}</Submit>
    </Form>
  </details>
)

const About = ({ around, delivery }: Props) => {
  const { t } = around
  return (
    <Summary
      around={around}
      rows={[
        { label: t('delivery.from'), value: delivery.businessName },
        { label: t('delivery.to'), value: `${delivery.outletName}, ${delivery.partnerName}` },
        ...(delivery.note ? [{ label: t('delivery.note'), value: delivery.note }] : []),
      ]}
    />
  )
}

/** One delivery: for the store first of all a form to count, for the owner what came of it. */
export const deliveryPage = page(viewDelivery, (delivery, around) => {
  const { t, actor } = around
  const { state, ...rest } = delivery
  const offers =
    state === 'sent' ? offered(policy, deliveryFlow, actor, { ...rest, state: 'sent' as 'accepted' & 'sent' }) : []
  const counts = offers.includes('delivery.accept')
  return (
    <Layout
      around={around}
      title={t('delivery.title', { number: delivery.number })}
      back={{ href: '/titip-jual/kiriman', text: t('delivery.list') }}
      wide={!counts}
    >
      <p>
        <DeliveryStateBadge around={around} state={state} />
      </p>
      <About around={around} delivery={delivery} />
      {state === 'sent' && !counts && <p>{t('delivery.waits_store', { name: delivery.partnerName })}</p>}
      {counts ? <AcceptForm around={around} delivery={delivery} /> : <Lines around={around} delivery={delivery} />}
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
