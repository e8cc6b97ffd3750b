import { formatDate, today } from '../../../core/dates.ts'
import { newId } from '../../../core/ids.ts'
import { type Around, page } from '../../../platform/http.ts'
import type { TextKey } from '../../../platform/text.ts'
import { Buttons, Submit } from '../../../ui/button.tsx'
import { TextField } from '../../../ui/field.tsx'
import { Form } from '../../../ui/form.tsx'
import { Summary } from '../../../ui/summary.tsx'
import { appealPageQuery, type CaseView, decidePageQuery, hearPageQuery } from '../actions/read.ts'
import { appealUntil } from '../domain/decision.ts'
import { correctable } from '../domain/submission.ts'
import { Findings, Story } from './case-parts.tsx'
import { StepPage } from './step.tsx'
import { fieldValue, fieldWord } from './words.tsx'

type Part = {
  around: Around
  to: string
  title: TextKey
  hint: TextKey
  label: TextKey
  verb: TextKey
  /** A no: it needs a reason. */
  warn?: boolean
}

/** One of two decisions, each with its words. */
const DecisionForm = ({ around, to, title, hint, label, verb, warn }: Part) => {
  const { t } = around
  return (
    <section class="box">
      <h2>{t(title)}</h2>
      <p>{t(hint)}</p>
      <Form around={around} action={to}>
        <input type="hidden" name="id" value={around.typed('id') ?? newId()} />
        <TextField
          around={around}
          name={warn ? 'reason' : 'note'}
          label={t(label)}
          rows={3}
          optional={warn ? undefined : true}
        />
        <Buttons>
          <Submit tone={warn ? 'warn' : 'main'} icon={warn ? 'cross' : 'shield'}>
            {t(verb)}
          </Submit>
        </Buttons>
      </Form>
    </section>
  )
}

const Data = ({ around, found }: { around: Around; found: CaseView }) => (
  <Summary
    around={around}
    title={around.t('verification.data')}
    rows={correctable
      .filter((field) => field !== 'products')
      .map((field) => ({ label: fieldWord(around, field), value: fieldValue(around, found, field) }))}
  />
)

/** Other eyes than the visitor's: the data, what was seen, and two ways to decide. */
export const decidePage = page(decidePageQuery, (found, around) => (
  <StepPage around={around} found={found} title={around.t('verification.decide_title')} action="verification.approve">
    <Data around={around} found={found} />
    <Findings around={around} found={found} />
    <Story around={around} found={found} />
    <DecisionForm
      around={around}
      to={`/verifikasi/${found.id}/sahkan`}
      title="verification.decide_yes"
      hint="verification.decide_yes_hint"
      label="verification.decide_note"
      verb="verification.approve"
    />
    <DecisionForm
      around={around}
      to={`/verifikasi/${found.id}/tolak`}
      title="verification.decide_no"
      hint="verification.decide_no_hint"
      label="verification.decide_reason"
      verb="verification.reject"
      warn
    />
  </StepPage>
))

export const appealPage = page(appealPageQuery, (found, around) => {
  const { t, at, language } = around
  const { was, holidays } = found
  const until = was.decidedAt && appealUntil(was.decidedAt, holidays)
  const late = until !== null && Temporal.PlainDate.compare(today(at), until) > 0
  return (
    <StepPage around={around} found={found} title={t('verification.appeal_title')} action="verification.appeal">
      <Summary around={around} rows={[{ label: t('verification.rejected_because'), value: was.reason }]} />
      {late && until && <p>{t('verification.appeal_late', { until: formatDate(until, language) })}</p>}
      <Form around={around} action={`/verifikasi/${found.id}/keberatan`}>
        <TextField
          around={around}
          name="reason"
          label={t('verification.appeal_reason')}
          hint={t('verification.appeal_hint')}
          rows={5}
        />
        <Buttons>
          <Submit icon="document">{t('verification.appeal')}</Submit>
        </Buttons>
      </Form>
    </StepPage>
  )
})

/** Someone who never had a hand in the case hears the owner. */
export const hearPage = page(hearPageQuery, (found, around) => {
  const { t } = around
  const said = found.story.findLast(({ action }) => action === 'verification.appeal')?.note
  return (
    <StepPage around={around} found={found} title={t('verification.hear_title')} action="appeal.grant">
      <Summary
        around={around}
        rows={[
          { label: t('verification.rejected_because'), value: found.was.reason },
          { label: t('verification.appeal_says'), value: said },
        ]}
      />
      <Data around={around} found={found} />
      <Story around={around} found={found} />
      <DecisionForm
        around={around}
        to={`/verifikasi/${found.id}/keberatan/terima`}
        title="appeal.grant"
        hint="verification.decide_yes_hint"
        label="verification.decide_note"
        verb="appeal.grant"
      />
      <DecisionForm
        around={around}
        to={`/verifikasi/${found.id}/keberatan/tolak`}
        title="appeal.uphold"
        hint="verification.decide_no_hint"
        label="verification.decide_reason"
        verb="appeal.uphold"
        warn
      />
    </StepPage>
  )
})
