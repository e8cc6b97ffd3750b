import { formatDate } from '../../../core/dates.ts'
import { belongsTo } from '../../../platform/actor.ts'
import { type Around, page } from '../../../platform/http.ts'
import { Badge } from '../../../ui/badge.tsx'
import { ButtonLink, Buttons } from '../../../ui/button.tsx'
import { Icon } from '../../../ui/icons.tsx'
import { Layout } from '../../../ui/layout.tsx'
import { readinessForm, readinessView } from '../actions/readiness.ts'
import { isCertain } from '../domain/kinds.ts'
import { type Assessment, type Level, levels } from '../domain/readiness.ts'
import { type Requirement, slugs } from '../domain/requirements.ts'
import { canDo, stepHref } from '../domain/step.ts'
import { citationOf, estimateOf, promiseOf } from './estimate.ts'

const looks = { ready: ['good', 'check'], almost: ['asks', 'clock'], not_yet: ['calm', 'list'] } as const

/** Belum, Hampir, Siap: a word with a sign. */
export const LevelBadge = ({ around: { t }, level }: { around: Around; level: Level }) => (
  <Badge tone={looks[level][0]} icon={looks[level][1]}>
    {t(`readiness.level.${level}`)}
  </Badge>
)

/** A step, as a way to it for whoever can take it. */
const StepLink = ({ around: { t, actor }, businessId, found, item }: StepProps & { item: Requirement }) =>
  canDo(item.key, belongsTo(actor, businessId)) ? (
    <a href={stepHref(item.key, { businessId, productId: found.product?.id })}>{t(`step.${item.key}`)}</a>
  ) : (
    <b>{t(`step.${item.key}`)}</b>
  )

type StepProps = { around: Around; businessId: string; found: Assessment }

/** The one thing to do next, with what it brings and costs. */
const NextStep = ({ around, businessId, found }: StepProps) =>
  found.next ? (
    <section class="tasks">
      <h2>{around.t('readiness.next')}</h2>
      <ul class="bare">
        <li class="box">
          <StepLink around={around} businessId={businessId} found={found} item={found.next} />
          <p>
            {promiseOf(around, found)} {estimateOf(around, found.next)}
          </p>
        </li>
      </ul>
    </section>
  ) : null

/** Which rules were used, for whoever checks. */
const Rules = ({ around: { t, language }, id }: { around: Around; id: string }) => {
  const [since = '', version = ''] = id.split('.')
  return (
    <p class="soft">
      {t('readiness.rule_set', { day: formatDate(Temporal.PlainDate.from(since), language), version })}
    </p>
  )
}

const byLevel = (a: Assessment, b: Assessment) =>
  levels.indexOf(b.level) - levels.indexOf(a.level) || a.missing.length - b.missing.length

const Form = ({ around, businessId, found }: { around: Around; businessId: string; found: Assessment }) => {
  const { t } = around
  const lacking = found.missing.map(({ key }) => t(`requirement.${key}`))
  return (
    <li class="box">
      <a href={`/usaha/${businessId}/kesiapan/${slugs[found.form]}`}>{t(`readiness.form.${found.form}`)}</a>{' '}
      <LevelBadge around={around} level={found.level} />
      {lacking.length > 0 && (
        <p class="soft">
          {t('readiness.missing_count', {
            count: lacking.length,
            first: lacking.length > 3 ? `${lacking.slice(0, 3).join(', ')}, …` : lacking.join(', '),
          })}
        </p>
      )}
    </li>
  )
}

const Papers = ({ around: { t }, businessId }: { around: Around; businessId: string }) => (
  <Buttons>
    <ButtonLink href={`/usaha/${businessId}/izin`} icon="document" tone="quiet">
      {t('readiness.papers')}
    </ButtonLink>
  </Buttons>
)

/** Every form of partnership at a glance, and the one cheapest thing to do next. */
export const readinessPage = page(readinessView, ({ id, businessName, all, next, ruleSet }, around) => {
  const { t, actor } = around
  const own = belongsTo(actor, id)
  return (
    <Layout
      around={around}
      title={own ? t('readiness.title') : t('readiness.of', { business: businessName })}
      back={{ href: `/usaha/${id}`, text: businessName }}
    >
      {next ? (
        <NextStep around={around} businessId={id} found={next} />
      ) : (
        <p class="lead">{t('readiness.all_ready')}</p>
      )}
      <section class="tasks">
        <h2>{t('readiness.forms')}</h2>
        <ul class="bare">
          {all.toSorted(byLevel).map((found) => (
            <Form around={around} businessId={id} found={found} />
          ))}
        </ul>
      </section>
      <Papers around={around} businessId={id} />
      <Rules around={around} id={ruleSet} />
    </Layout>
  )
})

type ItemsProps = {
  around: Around
  businessId: string
  found: Assessment
  title: string
  hint?: string
  items: readonly Requirement[]
}

const Source = ({ around, item }: { around: Around; item: Requirement }) => (
  <p class="soft">
    {around.t('readiness.source', { citation: citationOf(around, item) })}
    {!isCertain(item) && <> · {around.t('readiness.unsure')}</>}
  </p>
)

/** What is missing, each with the way to it, what it costs and its source. */
const Lacking = ({ around, businessId, found, title, hint, items }: ItemsProps) =>
  items.length === 0 ? null : (
    <section class="tasks">
      <h2>{title}</h2>
      {hint && <p class="soft">{hint}</p>}
      <ul class="bare">
        {items.map((item) => (
          <li class="box">
            <StepLink around={around} businessId={businessId} found={found} item={item} />
            <p>
              {estimateOf(around, item)} {howOf(around, item)}
            </p>
            <Source around={around} item={item} />
          </li>
        ))}
      </ul>
    </section>
  )

/** What is there already, with its source. */
const Met = ({ around, items }: { around: Around; items: readonly Requirement[] }) =>
  items.length === 0 ? null : (
    <section>
      <h2>{around.t('readiness.met')}</h2>
      <ul class="bare">
        {items.map((item) => (
          <li>
            <p>
              <Icon name="check" /> <b>{around.t(`requirement.${item.key}`)}</b>
            </p>
            <Source around={around} item={item} />
          </li>
        ))}
      </ul>
    </section>
  )

const howOf = ({ t }: Around, { key }: Requirement): string => {
  if (key === 'pirt' || key === 'halal' || key === 'nib' || key === 'bpom' || key === 'brand') return t(`how.${key}`)
  return ''
}

/** One form: what to do next, what is missing, what is met, and by which rules. */
export const readinessFormPage = page(readinessForm, ({ id, businessName, assessment: found, ruleSet }, around) => {
  const { t } = around
  const title = t('readiness.title_form', {
    form: t(`readiness.form.${found.form}`),
    level: t(`readiness.level.${found.level}`),
  })
  const shared = { around, businessId: id, found }
  return (
    <Layout
      around={around}
      title={title}
      back={{ href: `/usaha/${id}/kesiapan`, text: t('readiness.of', { business: businessName }) }}
    >
      <p>{t(`readiness.about.${found.form}`)}</p>
      <p>
        <LevelBadge around={around} level={found.level} />{' '}
        {found.missing.length === 0 && t('readiness.nothing_missing')}
      </p>
      <NextStep {...shared} />
      {found.product && <p class="soft">{t('readiness.judged_by', { product: found.product.name })}</p>}
      <Lacking {...shared} title={t('readiness.missing')} items={found.missing.slice(1)} />
      <Met around={around} items={found.met} />
      <Lacking {...shared} title={t('readiness.advice')} hint={t('readiness.advice_hint')} items={found.advice} />
      <Rules around={around} id={ruleSet} />
    </Layout>
  )
})
