import { addWorkingDays, today } from '../../../core/dates.ts'
import { newId } from '../../../core/ids.ts'
import { page } from '../../../platform/http.ts'
import { Buttons, Submit } from '../../../ui/button.tsx'
import { SelectField } from '../../../ui/choice.tsx'
import { DateField, TextField } from '../../../ui/field.tsx'
import { Fieldset, Form } from '../../../ui/form.tsx'
import { proposePageQuery, recordPageQuery } from '../actions/read.ts'
import { hours } from '../actions/visit.ts'
import { StepPage } from './step.tsx'
import { slotWords } from './words.tsx'

/** Three times, filled in with the next working days so that most officers only confirm. */
export const proposePage = page(proposePageQuery, (found, around) => {
  const { t, at } = around
  const usual = ['09:00', '10:00', '13:00'] as const
  return (
    <StepPage around={around} found={found} title={t('visit.propose_title')} action="visit.propose">
      <p>{t('visit.propose_hint')}</p>
      <Form around={around} action={`/verifikasi/${found.id}/jadwal`}>
        <input type="hidden" name="id" value={around.typed('id') ?? newId()} />
        {usual.map((hour, place) => (
          <Fieldset legend={t('visit.slot', { place: place + 1 })}>
            <DateField
              around={around}
              name={`slots.${place}.day`}
              label={t('visit.day')}
              value={addWorkingDays(today(at), place + 1, found.holidays)}
            />
            <SelectField
              around={around}
              name={`slots.${place}.hour`}
              label={t('visit.hour')}
              value={hour}
              options={hours.map((each) => ({ value: each, text: each.replace(':', '.') }))}
            />
          </Fieldset>
        ))}
        <Buttons>
          <Submit icon="phone">{t('visit.send')}</Submit>
        </Buttons>
      </Form>
    </StepPage>
  )
})

/** Two answers: what was seen, or that nobody was there. Neither is a rejection. */
export const recordPage = page(recordPageQuery, (found, around) => {
  const { t } = around
  const { id, visit } = found
  return (
    <StepPage around={around} found={found} title={t('visit.result_title')} action="visit.record">
      {visit?.chosenSlot && <p>{slotWords(around, visit.chosenSlot)}</p>}
      <h2>{t('visit.met')}</h2>
      <Form around={around} action={`/verifikasi/${id}/hasil`}>
        <TextField around={around} name="note" label={t('visit.note')} hint={t('visit.note_hint')} rows={4} />
        <Buttons>
          <Submit icon="check">{t('visit.record')}</Submit>
        </Buttons>
      </Form>
      <details>
        <summary>{t('visit.absent')}</summary>
        <Form around={around} action={`/verifikasi/${id}/tidak-ada`}>
          <TextField
            around={around}
            name="what"
            label={t('visit.absent_note')}
            hint={t('visit.absent_hint')}
            rows={2}
          />
          <Buttons>
            <Submit tone="quiet" icon="clock">
              {t('visit.absent')}
            </Submit>
          </Buttons>
        </Form>
      </details>
    </StepPage>
  )
})
