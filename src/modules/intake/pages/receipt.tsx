import { formatDate, formatDay } from '../../../core/dates.ts'
import { type Around, page } from '../../../platform/http.ts'
import { Badge, type Tone } from '../../../ui/badge.tsx'
import { ButtonLink, Buttons, Submit } from '../../../ui/button.tsx'
import { Confirmation } from '../../../ui/confirmation.tsx'
import { Form } from '../../../ui/form.tsx'
import { Layout } from '../../../ui/layout.tsx'
import { Summary } from '../../../ui/summary.tsx'
import { type View, view } from '../actions/view.ts'
import { type Promised, shownCode } from '../domain/registration.ts'

const tones: Record<Promised, Tone> = { waiting: 'moving', broken: 'asks', kept: 'good', kept_late: 'asks' }

/** Whether we did what we said: shown to whoever was promised it, and to officers at the top of their list. */
export const PromiseBadge = ({ around, promise }: { around: Around; promise: Promised }) => (
  <Badge tone={tones[promise]} icon={promise === 'waiting' ? 'clock' : promise === 'broken' ? 'warning' : 'check'}>
    {around.t(`registration.promise.${promise}`)}
  </Badge>
)

const Claim = ({
  around,
  registration: { code, claimable, doubled, owned },
}: {
  around: Around
  registration: View
}) => {
  const { t } = around
  if (owned) return <p>{t('registration.owned')}</p>
  if (!claimable) return null
  return (
    <section class="box">
      <p>{t('registration.claim_says')}</p>
      <Form around={around} action={`/daftar/${code}/klaim`}>
        <Submit icon="phone" tone={doubled ? 'quiet' : 'main'}>
          {t('registration.claim')}
        </Submit>
      </Form>
    </section>
  )
}

/** A receipt is a promise that can be followed: what comes next, by whom, by when, and whether it was kept. */
export const receiptPage = page(view, (registration, around) => {
  const { t, language } = around
  const { code, number, name, promisedOn, keptAt, promise, outcome, doubled } = registration
  if (number === null || promisedOn === null || promise === undefined)
    return (
      <Layout around={around} title={t('registration.view')}>
        <p>{name}</p>
        <Buttons>
          <ButtonLink href={`/daftar/${code}/lanjut`}>{t('registration.resume_button')}</ButtonLink>
        </Buttons>
      </Layout>
    )
  return (
    <Layout around={around} title={t('registration.view')}>
      <Confirmation
        around={around}
        says={t('registration.received', { name })}
        reference={number}
        next={outcome ? t(`registration.outcome.${outcome}`) : t('registration.next')}
        by={t('registration.by')}
        until={formatDay(promisedOn, language)}
      />
      <Summary
        around={around}
        rows={[
          { label: t('registration.promise'), value: <PromiseBadge around={around} promise={promise} /> },
          ...(keptAt ? [{ label: t('registration.outcome'), value: formatDate(keptAt, language) }] : []),
        ]}
      />
      {doubled && !outcome && <p>{t('registration.doubled')}</p>}
      <Claim around={around} registration={registration} />
      <p>{t('registration.come_back', { code: shownCode(code) })}</p>
      <p class="soft">{t('registration.member')}</p>
    </Layout>
  )
})
