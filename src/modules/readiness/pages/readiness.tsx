import { belongsTo } from '../../../platform/actor.ts'
import { type Around, page } from '../../../platform/http.ts'
import { Badge } from '../../../ui/badge.tsx'
import { ButtonLink, Buttons } from '../../../ui/button.tsx'
import { Icon } from '../../../ui/icons.tsx'
import { Layout } from '../../../ui/layout.tsx'
import { Tasks } from '../../../ui/tasks.tsx'
import { readinessForm, readinessView } from '../actions/readiness.ts'
import { isCertain } from '../domain/kinds.ts'
import { type Assessment, type Level, levels } from '../domain/readiness.ts'
import { type Requirement, slugs } from '../domain/requirements.ts'
import { stepHref } from '../domain/step.ts'
import { estimateOf, promiseOf } from './estimate.ts'

const looks = { ready: ['good', 'check'], almost: ['asks', 'clock'], not_yet: ['calm', 'list'] } as const

/** Belum, Hampir, Siap: a word with a sign. */
export const LevelBadge = ({ around: { t }, level }: { around: Around; level: Level }) => (
  <Badge tone={looks[level][0]} icon={looks[level][1]}>
    {t(`readiness.level.${level}`)}
  </Badge>
)

/** The one thing to do next, big, with what it brings and costs. */
const NextStep = ({ around, businessId, found }: { around: Around; businessId: string; found: Assessment }) => {
  const { t } = around
  if (!found.next) return null
  const { key } = found.next
  return (
    <Tasks
      around={around}
      title={t('readiness.next')}
      tasks={[
        {
          title: t(`step.${key}`),
          href: stepHref(key, { businessId, productId: found.product?.id }),
          why: (
            <>
              {promiseOf(around, found)} {estimateOf(around, found.next)}
            </>
          ),
        },
      ]}
    />
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
      <p class="soft">{t('readiness.rule_set', { id: ruleSet })}</p>
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
  met?: boolean
}

/** What is asked for, each with its source; what is missing leads to where it is mended. */
const Items = ({ around, businessId, found, title, hint, items, met }: ItemsProps) => {
  const { t } = around
  if (items.length === 0) return null
  return (
    <section class="tasks">
      <h2>{title}</h2>
      {hint && <p class="soft">{hint}</p>}
      <ul class="bare">
        {items.map((item) => (
          <li class={met ? undefined : 'box'}>
            {met ? (
              <>
                <Icon name="check" /> <b>{t(`requirement.${item.key}`)}</b>
              </>
            ) : (
              <a href={stepHref(item.key, { businessId, productId: found.product?.id })}>{t(`step.${item.key}`)}</a>
            )}
            {!met && (
              <p>
                {[t(`requirement.${item.key}`), estimateOf(around, item), howOf(around, item)]
                  .filter(Boolean)
                  .join('. ')
                  .replaceAll('..', '.')}
              </p>
            )}
            <p class="soft">
              {t('readiness.source', { citation: item.citation })}
              {!isCertain(item) && <> · {t('readiness.unsure')}</>}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}

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
      <Items {...shared} title={t('readiness.missing')} items={found.missing.slice(1)} />
      <Items {...shared} title={t('readiness.met')} items={found.met} met />
      <Items {...shared} title={t('readiness.advice')} hint={t('readiness.advice_hint')} items={found.advice} />
      <p class="soft">{t('readiness.rule_set', { id: ruleSet })}</p>
    </Layout>
  )
})
