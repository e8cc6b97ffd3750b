import { addDays, today } from '../../../core/dates.ts'
import { newId } from '../../../core/ids.ts'
import { type Around, page } from '../../../platform/http.ts'
import { Submit } from '../../../ui/button.tsx'
import { ChecksField, RadioField } from '../../../ui/choice.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { CountField, DateField, TextField } from '../../../ui/field.tsx'
import { Fieldset, Form } from '../../../ui/form.tsx'
import { Layout } from '../../../ui/layout.tsx'
import { Pasal } from '../../../ui/pasal.tsx'
import { type Prepared, prepare } from '../actions/negotiate.ts'
import type { Draft } from '../domain/agreement.ts'
import { binds, paymentRule } from '../domain/law.ts'
import { bearers, documentKinds, marginKinds, mostMonths, settlementPeriods } from '../domain/terms.ts'
import { GoodsFields } from './form-goods.tsx'
import { LeftOut, offeredGoods } from './over.tsx'
import { marks } from './sentences.ts'
import { otherName, sideOf } from './status.tsx'

type Props = { around: Around; prepared: Prepared; draft: Draft | undefined }

/** Where the form is sent; the same address shows it. */
export const formPath = (around: Around, { agreement, businessId, partnerId }: Prepared): string =>
  agreement
    ? `/perjanjian/${agreement.id}/usul`
    : `/perjanjian/baru/${around.actor.organisationId === businessId ? partnerId : businessId}`

const titleOf = (around: Around, prepared: Prepared): string => {
  if (prepared.agreement) return around.t('agreement.form.counter', { number: prepared.agreement.number })
  const key = sideOf(around, prepared) === 'partner' ? 'agreement.form.new_from_store' : 'agreement.form.new'
  return around.t(key, { name: otherName(around, prepared) })
}

/** Boxes ticked before the page was shown again, or those of the terms it starts from. */
const ticked = (around: Around, name: string, before: readonly string[]): readonly string[] =>
  around.typed(name) === undefined ? before : around.typedAll(name)

const Outlets = ({ around, prepared, draft }: Props) => (
  <ChecksField
    around={around}
    name="outletIds"
    label={around.t('agreement.form.outlets')}
    options={prepared.outlets.map(({ id, name }) => ({ value: id, text: name }))}
    values={ticked(around, 'outletIds', draft?.terms.outletIds ?? prepared.outlets.slice(0, 1).map(({ id }) => id))}
  />
)

const percentTyped = (draft: Draft | undefined): string | undefined =>
  draft?.terms.margin.kind === 'commission' ? `${draft.terms.margin.bps / 100}`.replace('.', ',') : undefined

const Share = ({ around, draft }: Props) => {
  const { t } = around
  return (
    <Fieldset legend={t('agreement.form.share')}>
      <RadioField
        around={around}
        name="marginKind"
        label={t('agreement.form.kind')}
        options={marginKinds.map((kind) => ({
          value: kind,
          text: t(`agreement.form.kind.${kind}`),
          hint: t(`agreement.form.kind.${kind}.hint`),
        }))}
        value={draft?.terms.margin.kind ?? 'commission'}
      />
      <TextField
        around={around}
        name="commissionPercent"
        label={t('agreement.form.percent')}
        hint={t('agreement.form.percent.hint')}
        value={percentTyped(draft)}
        autocomplete="off"
        maxlength={8}
      />
    </Fieldset>
  )
}

const paymentHint = ({ t, at }: Around, { partnerKind }: Prepared) => {
  const rule = paymentRule(partnerKind, today(at))
  if (!rule) return t('agreement.form.payment_days.free')
  return t(binds(rule) ? 'agreement.form.payment_days.law' : 'agreement.form.payment_days.advice', { days: rule.days })
}

const Money = ({ around, prepared, draft }: Props) => {
  const { t } = around
  const rule = paymentRule(prepared.partnerKind, today(around.at))
  return (
    <Fieldset legend={t('agreement.form.money')}>
      <RadioField
        around={around}
        name="settlementEvery"
        label={t('agreement.form.every')}
        options={settlementPeriods.map((every) => ({
          value: every,
          text: t(`agreement.form.every.${every}`),
          hint: t(`terms.money.every.${every}`),
        }))}
        value={draft?.terms.settlementEvery ?? 'month'}
      />
      <CountField
        around={around}
        name="paymentDays"
        label={t('agreement.form.payment_days')}
        hint={paymentHint(around, prepared)}
        unit={t('agreement.form.days')}
        value={draft?.terms.paymentDays ?? rule?.days}
      />
      {rule && binds(rule) && <Pasal mark={marks['law.pp29_95b']}>{t('law.pp29_95b')}</Pasal>}
      <ChecksField
        around={around}
        name="requiredDocuments"
        label={t('agreement.form.documents')}
        hint={t('agreement.form.documents.hint')}
        options={documentKinds.map((kind) => ({ value: kind, text: t(`terms.document.${kind}`) }))}
        values={ticked(around, 'requiredDocuments', draft?.terms.requiredDocuments ?? ['invoice', 'sales_statement'])}
      />
    </Fieldset>
  )
}

const usual = { damage: 'partner', expiry: 'business', loss: 'partner' } as const

const Losses = ({ around, draft }: Props) => {
  const { t } = around
  return (
    <Fieldset legend={t('agreement.form.losses')}>
      {(['damage', 'expiry', 'loss'] as const).map((what) => (
        <RadioField
          around={around}
          name={`${what}BornBy`}
          label={t(`agreement.form.${what}`)}
          options={bearers.map((who) => ({ value: who, text: t(`terms.bearer.${who}`) }))}
          value={draft?.terms[`${what}BornBy`] ?? usual[what]}
        />
      ))}
      <CountField
        around={around}
        name="returnWindowDays"
        label={t('agreement.form.return')}
        hint={t('agreement.form.return.hint')}
        unit={t('agreement.form.days')}
        value={draft?.terms.returnWindowDays ?? 7}
      />
    </Fieldset>
  )
}

const Use = ({ around, draft }: Props) => {
  const { t } = around
  return (
    <Fieldset legend={t('agreement.form.use')}>
      <TextField
        around={around}
        name="agreedUse"
        label={t('agreement.form.use.label')}
        hint={t('agreement.form.use.hint')}
        value={draft?.terms.agreedUse ?? t('agreement.form.use.example')}
        rows={3}
        maxlength={500}
      />
      <Pasal mark={marks['law.perwal_8']}>{t('law.perwal_8')}</Pasal>
    </Fieldset>
  )
}

const Term = ({ around, draft }: Props) => {
  const { t, at } = around
  const first = draft?.startsOn ?? addDays(today(at), 7)
  const hint = t('agreement.form.ends.hint', { months: mostMonths })
  return (
    <Fieldset legend={t('agreement.form.term')}>
      <DateField around={around} name="startsOn" label={t('agreement.form.starts')} value={first} />
      <DateField
        around={around}
        name="endsOn"
        label={t('agreement.form.ends')}
        hint={hint}
        value={draft?.endsOn ?? addDays(first.add({ years: 1 }), -1)}
      />
    </Fieldset>
  )
}

/** The version this answers: the one that was read, until a refusal has said that there is a newer one. */
const followed = (around: Around, newestId: string): string =>
  around.refusal?.code === 'agreement.version_replaced' ? newestId : (around.typed('followsId') ?? newestId)

/** New things get their id here, so that sending twice meets the same one. */
const Ids = ({ around, prepared: { agreement, businessId, partnerId } }: Props) => (
  <>
    {!agreement && <input type="hidden" name="id" value={around.typed('id') ?? newId(around.at)} />}
    {!agreement && (
      <input type="hidden" name="otherId" value={around.actor.organisationId === businessId ? partnerId : businessId} />
    )}
    {agreement?.versions[0] && (
      <input type="hidden" name="followsId" value={followed(around, agreement.versions[0].id)} />
    )}
    <input type="hidden" name="versionId" value={around.typed('versionId') ?? newId(around.at)} />
  </>
)

const Lacking = ({ around, prepared }: { around: Around; prepared: Prepared }) => {
  const { t } = around
  if (prepared.outlets.length === 0)
    return (
      <Empty title={t('agreement.form.outlets.none')} icon="store">
        {t('agreement.form.outlets.none.says')}
      </Empty>
    )
  const own = sideOf(around, prepared) === 'business'
  return (
    <Empty title={t('agreement.form.goods.none')} icon="basket">
      {t(own ? 'agreement.form.goods.none.own' : 'agreement.form.goods.none.other')}
    </Empty>
  )
}

const Fields = (props: Props) => (
  <Form around={props.around} action={formPath(props.around, props.prepared)}>
    <p>{props.around.t('agreement.form.says')}</p>
    <Ids {...props} />
    <Outlets {...props} />
    <Share {...props} />
    <LeftOut around={props.around} prepared={props.prepared} />
    <GoodsFields around={props.around} goods={offeredGoods(props.prepared)} draft={props.draft} />
    <Money {...props} />
    <Losses {...props} />
    <Use {...props} />
    <Term {...props} />
    <Submit name="_check" value="1" icon="search">
      {props.around.t('agreement.check')}
    </Submit>
  </Form>
)

/** Terms for a new offer, or for changing a running talk: the newest version is the start. */
export const formPage = page(prepare, (prepared, around) => {
  const { agreement } = prepared
  const draft = agreement?.versions[0]
  const back = agreement
    ? { href: `/perjanjian/${agreement.id}`, text: agreement.number }
    : { href: '/perjanjian', text: around.t('agreement.list') }
  const complete = prepared.outlets.length > 0 && offeredGoods(prepared).length > 0
  return (
    <Layout around={around} title={titleOf(around, prepared)} back={back}>
      {complete ? (
        <Fields around={around} prepared={prepared} draft={draft} />
      ) : (
        <>
          <LeftOut around={around} prepared={prepared} />
          <Lacking around={around} prepared={prepared} />
        </>
      )}
    </Layout>
  )
})
