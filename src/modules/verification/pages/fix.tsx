import { type Around, page } from '../../../platform/http.ts'
import { Badge } from '../../../ui/badge.tsx'
import { ButtonLink, Buttons, Submit } from '../../../ui/button.tsx'
import { TextField } from '../../../ui/field.tsx'
import { Form } from '../../../ui/form.tsx'
import { type CaseView, fixPageQuery, resubmitPageQuery } from '../actions/read.ts'
import { correctable } from '../domain/submission.ts'
import { StepPage } from './step.tsx'
import { fieldValue, fieldWord } from './words.tsx'

/** A reason at each field that has to change; the rest stays blank. */
export const fixPage = page(fixPageQuery, (found, around) => {
  const { t } = around
  return (
    <StepPage around={around} found={found} title={t('verification.fix_title')} action="verification.ask_fix">
      <p>{t('verification.fix_hint')}</p>
      <Form around={around} action={`/verifikasi/${found.id}/perbaikan`}>
        {correctable.map((field) => (
          <TextField
            around={around}
            name={`reasons.${field}`}
            label={fieldWord(around, field)}
            hint={
              field === 'products'
                ? undefined
                : t('verification.correct_now', { value: fieldValue(around, found, field) || t('ui.blank') })
            }
            optional
          />
        ))}
        <Buttons>
          <Submit icon="warning">{t('verification.ask_fix')}</Submit>
        </Buttons>
      </Form>
    </StepPage>
  )
})

type Finding = CaseView['findings'][number]

const Asked = ({ around, found, finding }: { around: Around; found: CaseView; finding: Finding }) => {
  const { t } = around
  const { field, reason, changed } = finding
  const value = fieldValue(around, found, field)
  return (
    <section class={changed ? 'box' : 'box asks'}>
      <h2>
        {fieldWord(around, field)}{' '}
        <Badge tone={changed ? 'good' : 'asks'}>
          {t(changed ? 'verification.correct_changed' : 'verification.correct_open_mark')}
        </Badge>
      </h2>
      <p>{t('verification.officer_says', { reason })}</p>
      {value && <p class="soft">{t('verification.correct_now', { value })}</p>}
      <TextField around={around} name={`answers.${field}`} label={t('verification.correct_answer')} rows={2} optional />
    </section>
  )
}

/** The owner sees each reason at its field, corrects it, and sends it again. */
export const correctPage = page(resubmitPageQuery, (found, around) => {
  const { t } = around
  const open = found.findings.filter(({ answeredAt }) => answeredAt === null)
  const products = open.length > 0 && open.every(({ field }) => field === 'products')
  return (
    <StepPage around={around} found={found} title={t('verification.correct_title')} action="verification.resubmit">
      <p>{t('verification.correct_hint')}</p>
      <Buttons>
        <ButtonLink href={products ? `/usaha/${found.id}` : `/usaha/${found.id}/ubah`} icon="edit" tone="quiet">
          {t('verification.correct_open')}
        </ButtonLink>
      </Buttons>
      <Form around={around} action={`/verifikasi/${found.id}/perbaiki`}>
        {open.map((finding) => (
          <Asked around={around} found={found} finding={finding} />
        ))}
        <Buttons>
          <Submit icon="next">{t('verification.resubmit')}</Submit>
        </Buttons>
      </Form>
    </StepPage>
  )
})
