import { formatDate, formatDateTime } from '../../../core/dates.ts'
import { newId } from '../../../core/ids.ts'
import { may } from '../../../platform/action.ts'
import { belongsTo } from '../../../platform/actor.ts'
import { type Around, page } from '../../../platform/http.ts'
import type { TextKey } from '../../../platform/text.ts'
import { Badge } from '../../../ui/badge.tsx'
import { ButtonLink, Submit } from '../../../ui/button.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { TextField } from '../../../ui/field.tsx'
import { Form } from '../../../ui/form.tsx'
import { Layout } from '../../../ui/layout.tsx'
import { DataTable } from '../../../ui/table.tsx'
import { type ConsentView, consentView } from '../actions/consent.ts'
import { type Purpose, purposes, wordingOf } from '../domain/consent.ts'
import { policy } from '../policy.ts'

const State = ({ around, view, purpose }: { around: Around; view: ConsentView; purpose: Purpose }) => {
  const { t, language } = around
  const now = view.standing.find((each) => each.purpose === purpose)
  if (!now) return <p class="soft">{t('consent.never')}</p>
  return (
    <p>
      <Badge tone={now.given ? 'good' : 'calm'} icon={now.given ? 'check' : 'cross'}>
        {t(now.given ? 'consent.yes' : 'consent.no')}
      </Badge>{' '}
      <span class="soft">{t('consent.since', { at: formatDate(now.at, language) })}</span>
    </p>
  )
}

const Answer = ({ around, view, purpose }: { around: Around; view: ConsentView; purpose: Purpose }) => {
  const { t, actor } = around
  const given = view.standing.some((each) => each.purpose === purpose && each.given)
  return (
    <Form around={around} action={`/usaha/${view.id}/persetujuan/${purpose}/${given ? 'tarik' : 'setuju'}`}>
      <input type="hidden" name="id" value={newId()} />
      {!belongsTo(actor, view.id) && (
        <TextField
          around={around}
          name="evidence"
          label={t('consent.evidence')}
          hint={t('consent.evidence_hint')}
          maxlength={200}
        />
      )}
      <Submit tone={given ? 'warn' : 'main'}>{t(given ? 'consent.withdraw' : 'consent.give')}</Submit>
    </Form>
  )
}

type QuestionProps = { around: Around; view: ConsentView; purpose: Purpose; alone?: boolean }

/** One question with its own words and its own button: a consent that hangs on another would be void. */
const Question = ({ around, view, purpose, alone }: QuestionProps) => {
  const { t, actor } = around
  const answers = may(policy['consent.give'], actor, view)
  const { version } = wordingOf(purpose)
  return (
    <section class="box">
      {!alone && <h2>{t(`consent.purpose.${purpose}`)}</h2>}
      <p>{t(`consent.wording.${purpose}.${version}` as TextKey)}</p>
      <State around={around} view={view} purpose={purpose} />
      {answers && (alone || belongsTo(actor, view.id)) && <Answer around={around} view={view} purpose={purpose} />}
      {answers && !alone && !belongsTo(actor, view.id) && (
        <ButtonLink href={`/usaha/${view.id}/persetujuan/${purpose}`} tone="quiet">
          {t('consent.enter')}
        </ButtonLink>
      )}
    </section>
  )
}

/** One question, for whoever enters an answer at the counter or comes back to a form. */
export const questionPage = page(consentView, (view, around) => {
  const purpose = view.asked ?? purposes[0]
  return (
    <Layout
      around={around}
      title={around.t(`consent.purpose.${purpose}`)}
      back={{ href: `/usaha/${view.id}/persetujuan`, text: around.t('consent.view') }}
    >
      <Question around={around} view={view} purpose={purpose} alone />
    </Layout>
  )
})

/** What the owner allows, question by question, and every answer so far. */
export const consentPage = page(consentView, (view, around) => {
  const { t, language, actor } = around
  const own = belongsTo(actor, view.id)
  return (
    <Layout
      around={around}
      title={own ? t('consent.view') : `${t('consent.view')}: ${view.name}`}
      back={{ href: `/usaha/${view.id}`, text: view.name }}
    >
      <p>{t('consent.lead')}</p>
      {purposes.map((purpose) => (
        <Question around={around} view={view} purpose={purpose} />
      ))}
      <p class="soft">{t('consent.law')}</p>
      <h2>{t('consent.history')}</h2>
      <DataTable
        around={around}
        caption={t('consent.history')}
        rows={view.receipts}
        empty={<Empty title={t('consent.none')}>{t('consent.never')}</Empty>}
        columns={[
          { name: 'at', head: t('consent.at'), cell: ({ at }) => formatDateTime(at, language) },
          { name: 'purpose', head: t('consent.what'), cell: ({ purpose }) => t(`consent.purpose.${purpose}`) },
          {
            name: 'answer',
            head: t('consent.answer'),
            cell: ({ given }) => t(given ? 'consent.yes' : 'consent.withdrawn'),
          },
          {
            name: 'how',
            head: t('consent.how'),
            cell: ({ channel, evidence }) => [t(`consent.channel.${channel}`), evidence].filter(Boolean).join('. '),
          },
          {
            name: 'version',
            head: t('consent.version'),
            cell: ({ wording }) => t('consent.version_of', { version: wording }),
          },
        ]}
      />
    </Layout>
  )
})
