import { formatDate, today } from '../../../core/dates.ts'
import { newId } from '../../../core/ids.ts'
import { formatRupiah } from '../../../core/money.ts'
import { type Around, page } from '../../../platform/http.ts'
import { ButtonLink, Buttons, Submit } from '../../../ui/button.tsx'
import { RadioField, SelectField } from '../../../ui/choice.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { DateField, TextField } from '../../../ui/field.tsx'
import { Form } from '../../../ui/form.tsx'
import { Icon } from '../../../ui/icons.tsx'
import { Layout } from '../../../ui/layout.tsx'
import { chooseAgreement, prepareDelivery } from '../actions/delivery.ts'
import { Entries, type Entry } from './goods.tsx'

/** To whom the goods go: one tap. An owner with a single agreement never sees this page. */
export const choosePage = page(chooseAgreement, ({ agreements }, around) => {
  const { t } = around
  return (
    <Layout around={around} title={t('delivery.choose')}>
      {agreements.length === 0 ? (
        <Empty
          title={t('delivery.choose.none')}
          icon="store"
          action={{ href: '/mitra', text: t('delivery.choose.find') }}
        >
          {t('delivery.choose.none.says')}
        </Empty>
      ) : (
        <>
          <p class="lead">{t('delivery.choose.which')}</p>
          <ul class="bare tiles">
            {agreements.map(({ agreementId, number, partnerName, outlets }) => (
              <li>
                <a class="box" href={`/titip-jual/kirim/${agreementId}`}>
                  <Icon name="store" />
                  <span>
                    <b>{partnerName}</b>
                    <small>{t('delivery.choose.line', { outlets, number })}</small>
                  </span>
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
      <Buttons>
        <ButtonLink href="/titip-jual/kiriman" icon="list" tone="quiet">
          {t('delivery.choose.sent')}
        </ButtonLink>
      </Buttons>
    </Layout>
  )
})

type Clause = Exclude<Awaited<ReturnType<typeof prepareDelivery.load>>, undefined>

/** A few outlets are seen at once; with one there is nothing to ask. */
const OutletField = ({ around, outlets }: { around: Around; outlets: Clause['outlets'] }) => {
  const [only, second] = outlets
  const options = outlets.map(({ id, name }) => ({ value: id, text: name }))
  const field = { around, name: 'outletId', label: around.t('delivery.outlet'), options }
  if (only && !second)
    return (
      <p>
        {around.t('delivery.to')}: <b>{only.name}</b>
        <input type="hidden" name="outletId" value={only.id} />
      </p>
    )
  return outlets.length > 7 ? <SelectField {...field} /> : <RadioField {...field} />
}

type DatesProps = { around: Around; name: string; place: number; until: Temporal.PlainDate | undefined }

/** Best-before as the goods' own shelf life suggests, seen at a glance and changed by opening it. */
const Dates = ({ around, name, place, until }: DatesProps) => {
  const { t } = around
  const [day, code] = [`lines.${place}.bestBefore`, `lines.${place}.batchCode`]
  const about = <span class="sr"> {name}</span>
  const open = [day, code].some((each) => around.refusal?.fields?.[each])
  return (
    <details open={open}>
      <summary>
        {until
          ? t('delivery.best_before_until', { day: formatDate(until, around.language) })
          : t('delivery.batch_details')}
        {about}
      </summary>
      <DateField
        around={around}
        name={day}
        label={
          <>
            {t('delivery.best_before_of')}
            {about}
          </>
        }
        value={until}
        optional
      />
      <TextField
        around={around}
        name={code}
        label={
          <>
            {t('delivery.batch_of')}
            {about}
          </>
        }
        optional
      />
    </details>
  )
}

const entriesOf = (around: Around, { goods, products }: Clause): Entry[] =>
  products.map(({ productId, name, price }, place) => {
    const known = goods.find(({ id }) => id === productId)
    const until = known?.shelfLifeDays ? today(around.at).add({ days: known.shelfLifeDays }) : undefined
    return {
      name: `lines.${place}.quantity`,
      hidden: { name: `lines.${place}.productId`, value: productId },
      label: name,
      note: `${formatRupiah(price)} / ${known?.unit ?? ''}`,
      photoId: known?.photoId ?? null,
      more: <Dates around={around} name={name} place={place} until={until} />,
    }
  })

export const sendPage = page(prepareDelivery, (clause, around) => {
  const { t } = around
  const { agreementId, partnerName, number, running, outlets } = clause
  return (
    <Layout
      around={around}
      title={t('delivery.new', { name: partnerName })}
      back={{ href: `/perjanjian/${agreementId}`, text: number }}
    >
      {running ? (
        <Form around={around} action={`/titip-jual/kirim/${agreementId}`}>
          <input type="hidden" name="id" value={around.typed('id') ?? newId(around.at)} />
          <OutletField around={around} outlets={outlets} />
          <p>{t('delivery.blank_is_none')}</p>
          <Entries
            around={around}
            caption={<span class="sr">{t('delivery.goods')}</span>}
            head={t('delivery.product')}
            number={t('delivery.quantity')}
            entries={entriesOf(around, clause)}
          />
          <TextField around={around} name="note" label={t('delivery.note')} rows={2} optional />
          <Submit icon="truck">{t('delivery.send')}</Submit>
        </Form>
      ) : (
        <p class="box">{t('delivery.agreement_not_running')}</p>
      )}
    </Layout>
  )
})
