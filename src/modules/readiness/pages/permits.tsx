import { formatDate, formatDateTime, today } from '../../../core/dates.ts'
import { newId } from '../../../core/ids.ts'
import { may } from '../../../platform/action.ts'
import { type Around, page } from '../../../platform/http.ts'
import { Badge, type Tone } from '../../../ui/badge.tsx'
import { ButtonLink, Buttons, Submit } from '../../../ui/button.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { DateField, TextField } from '../../../ui/field.tsx'
import { Form } from '../../../ui/form.tsx'
import { Layout } from '../../../ui/layout.tsx'
import { Summary } from '../../../ui/summary.tsx'
import { Timeline } from '../../../ui/timeline.tsx'
import { type PermitView, permitList, permitView } from '../actions/permit.ts'
import { isCertain, kindRule } from '../domain/kinds.ts'
import { shownNumber } from '../domain/number.ts'
import { expiredRule } from '../domain/offer.ts'
import { holdsOn, type Permit, type PermitState, stateOf } from '../domain/permit.ts'
import { policy } from '../policy.ts'
import { citationOf } from './estimate.ts'

const looks: Record<PermitState, Tone> = {
  valid: 'good',
  ends_soon: 'asks',
  over: 'bad',
  filed: 'moving',
  replaced: 'calm',
  withdrawn: 'calm',
}

const StateBadge = ({ around: { t, at }, permit }: { around: Around; permit: Permit }) => {
  const state = stateOf(permit, today(at))
  return <Badge tone={looks[state]}>{t(`permit.state.${state}`)}</Badge>
}

const endOf = ({ t, language }: Around, { expiresOn }: Pick<Permit, 'expiresOn'>): string =>
  expiresOn ? t('permit.until', { day: formatDate(expiresOn, language) }) : t('permit.no_end')

type Goods = PermitView['goods']
const namesOf = (goods: Goods, { productIds }: Pick<Permit, 'productIds'>): string =>
  goods
    .filter(({ id }) => productIds.includes(id))
    .map(({ name }) => name)
    .join(', ')

const Row = ({ around, permit, goods }: { around: Around; permit: Permit; goods: Goods }) => (
  <li class="box">
    <a href={`/izin/${permit.id}`}>{around.t(`permit.kind.${permit.kind}`)}</a>{' '}
    <StateBadge around={around} permit={permit} />
    <p class="soft">
      {[permit.number && shownNumber(permit.kind, permit.number), endOf(around, permit)].filter(Boolean).join(' · ')}
    </p>
    {permit.scope === 'products' && <p>{namesOf(goods, permit)}</p>}
  </li>
)

/** The papers of a business: those of today first, then those they took the place of. */
export const permitsPage = page(permitList, (papers, around) => {
  const { t, actor } = around
  const { id, permits, businessName, goods } = papers
  const add = may(policy['permit.add'], actor, papers) ? `/usaha/${id}/izin/tambah` : undefined
  const [now, before] = [permits.filter((each) => !each.endedWhy), permits.filter((each) => each.endedWhy)]
  return (
    <Layout
      around={around}
      title={t('permit.of', { business: businessName })}
      back={{ href: `/usaha/${id}/kesiapan`, text: t('readiness.title') }}
    >
      {now.length === 0 ? (
        <Empty title={t('permit.none')} icon="document" action={add ? { href: add, text: t('permit.add') } : undefined}>
          {t(add ? 'permit.none_next' : 'permit.none_other')}
        </Empty>
      ) : (
        <section class="tasks">
          <h2>{t('permit.now')}</h2>
          <ul class="bare">
            {now.map((permit) => (
              <Row around={around} permit={permit} goods={goods} />
            ))}
          </ul>
        </section>
      )}
      {add && now.length > 0 && (
        <Buttons>
          <ButtonLink href={add} icon="plus">
            {t('permit.add')}
          </ButtonLink>
        </Buttons>
      )}
      {before.length > 0 && (
        <details>
          <summary>{t('permit.before')}</summary>
          <ul class="bare">
            {before.map((permit) => (
              <Row around={around} permit={permit} goods={goods} />
            ))}
          </ul>
        </details>
      )}
    </Layout>
  )
})

/** What an ended paper does, by which rule, and what can be done about it. */
const Over = ({ around, permit }: { around: Around; permit: PermitView }) => {
  const { t, at, language } = around
  const on = today(at)
  if (permit.endedWhy || holdsOn(permit, on) || !kindRule(permit.kind, on).hides) return null
  const graced = permit.graceUntil && Temporal.PlainDate.compare(on, permit.graceUntil) <= 0
  return (
    <div class={graced ? 'notice' : 'notice alert'}>
      <div>
        {graced && permit.graceUntil ? (
          <p>{t('permit.grace_now', { day: formatDate(permit.graceUntil, language) })}</p>
        ) : (
          <>
            <p>{t('permit.hidden')}</p>
            <p>{t('permit.appeal')}</p>
          </>
        )}
        <p class="soft">{t('permit.hidden_rule', { rule: expiredRule })}</p>
      </div>
    </div>
  )
}

const Odd = ({ around: { t }, permit }: { around: Around; permit: PermitView }) =>
  permit.odd.length === 0 || permit.endedWhy ? null : (
    <div class="notice">
      <div>
        <b>{t('permit.odd')}</b>
        <ul>
          {permit.odd.map((each) => (
            <li>{t(`permit.odd.${each}`)}</li>
          ))}
        </ul>
      </div>
    </div>
  )

const Facts = ({ around, permit }: { around: Around; permit: PermitView }) => {
  const { t, language, at } = around
  const rule = kindRule(permit.kind, today(at))
  return (
    <Summary
      around={around}
      rows={[
        ...(permit.number
          ? [
              {
                label: t(permit.kind === 'finance_report' ? 'permit.year' : 'permit.number'),
                value: shownNumber(permit.kind, permit.number),
              },
            ]
          : []),
        { label: t('permit.holder'), value: permit.holder },
        {
          label: t('permit.scope'),
          value: permit.scope === 'business' ? t('permit.scope.business') : namesOf(permit.goods, permit),
        },
        { label: t('permit.issued_on'), value: permit.issuedOn && formatDate(permit.issuedOn, language) },
        {
          label: t('permit.expires_on'),
          value: permit.expiresOn ? formatDate(permit.expiresOn, language) : t('permit.no_end'),
        },
        {
          label: t('permit.scan_field'),
          value: permit.fileId && <a href={`/izin/${permit.id}/berkas`}>{t('permit.scan')}</a>,
        },
        {
          label: t('permit.source'),
          value: isCertain(rule) ? citationOf(around, rule) : `${citationOf(around, rule)} · ${t('readiness.unsure')}`,
        },
      ]}
    />
  )
}

const History = ({ around, permit }: { around: Around; permit: PermitView }) => {
  const { t, language } = around
  const nameOf = (recordedBy: string | null) => (recordedBy && permit.people.get(recordedBy)) || 'Jejaring'
  return (
    <section>
      <h2>{t('permit.before')}</h2>
      <Timeline
        around={around}
        moments={[permit, ...permit.before].map((each) => ({
          at: each.recordedAt,
          title: (
            <>
              {each.id === permit.id ? (
                t(`permit.kind.${each.kind}`)
              ) : (
                <a href={`/izin/${each.id}`}>{t(`permit.kind.${each.kind}`)}</a>
              )}{' '}
              {each.number && shownNumber(each.kind, each.number)} ({endOf(around, each)})
            </>
          ),
          by: t('permit.recorded_by', {
            day: formatDateTime(each.recordedAt, language),
            name: nameOf(each.recordedBy),
          }),
          note: each.endReason ?? undefined,
        }))}
      />
    </section>
  )
}

const Grace = ({ around, permit }: { around: Around; permit: PermitView }) => {
  const { t, at, actor } = around
  const on = today(at)
  if (
    permit.endedWhy ||
    holdsOn(permit, on) ||
    !kindRule(permit.kind, on).hides ||
    !may(policy['permit.grace'], actor, permit)
  )
    return null
  return (
    <section>
      <h2>{t('permit.grace')}</h2>
      <p class="soft">{t('permit.grace_ask')}</p>
      <Form around={around} action={`/izin/${permit.id}/kelonggaran`}>
        <input type="hidden" name="id" value={around.typed('id') ?? newId()} />
        <DateField around={around} name="until" label={t('permit.grace_until')} />
        <TextField around={around} name="reason" label={t('permit.grace_reason')} maxlength={500} />
        <Submit icon="check">{t('permit.grace')}</Submit>
      </Form>
    </section>
  )
}

const Withdraw = ({ around, permit }: { around: Around; permit: PermitView }) => {
  const { t } = around
  return (
    <details open={around.typed('reason') !== undefined && around.typed('until') === undefined}>
      <summary>{t('permit.withdraw_open')}</summary>
      <Form around={around} action={`/izin/${permit.id}/tarik`}>
        <TextField around={around} name="reason" label={t('permit.withdraw_reason')} maxlength={300} />
        <Submit tone="warn">{t('permit.withdraw')}</Submit>
      </Form>
    </details>
  )
}

/** One paper: what it says, what looks odd, what its end does, and those before it. */
export const permitPage = page(permitView, (permit, around) => {
  const { t, actor } = around
  const title = t(`permit.kind.${permit.kind}`)
  const keeps = permit.endedWhy === null && may(policy['permit.replace'], actor, permit)
  return (
    <Layout
      around={around}
      title={title}
      back={{ href: `/usaha/${permit.businessId}/izin`, text: t('permit.of', { business: permit.businessName }) }}
    >
      <p>
        <StateBadge around={around} permit={permit} />
      </p>
      <Over around={around} permit={permit} />
      <Odd around={around} permit={permit} />
      <Facts around={around} permit={permit} />
      {keeps && (
        <Buttons>
          <ButtonLink href={`/izin/${permit.id}/ganti`} icon="edit">
            {t('permit.replace')}
          </ButtonLink>
        </Buttons>
      )}
      <Grace around={around} permit={permit} />
      <History around={around} permit={permit} />
      {keeps && <Withdraw around={around} permit={permit} />}
    </Layout>
  )
})
