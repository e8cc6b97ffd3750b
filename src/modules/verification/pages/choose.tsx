import { actsFor } from '../../../platform/actor.ts'
import { type Around, page } from '../../../platform/http.ts'
import { Buttons, Submit } from '../../../ui/button.tsx'
import { RadioField } from '../../../ui/choice.tsx'
import { TextField } from '../../../ui/field.tsx'
import { Form } from '../../../ui/form.tsx'
import { Layout } from '../../../ui/layout.tsx'
import type { CaseView } from '../actions/read.ts'
import { visitByCode } from '../actions/visit.ts'
import { slotWords } from './words.tsx'

type Slots = { around: Around; slots: readonly Temporal.Instant[]; label: string }

const SlotField = ({ around, slots, label }: Slots) => (
  <RadioField
    around={around}
    name="slot"
    label={label}
    hint={around.t('visit.choose_hint')}
    options={slots.map((slot, place) => ({ value: `${place + 1}`, text: slotWords(around, slot) }))}
  />
)

/** The three times on the case's page: for the owner, or for the officer who hears the answer by telephone. */
export const ChooseForm = ({ around, found }: { around: Around; found: CaseView }) => {
  const { t, actor } = around
  const { id, visit, open } = found
  const mine = actsFor(actor, id, 'catalogue')
  return (
    <>
      {visit && open.includes('visit.choose') && (
        <section>
          <h2>{t('visit.choose_title')}</h2>
          {!mine && <p>{t('visit.choose_heard')}</p>}
          <Form around={around} action={`/verifikasi/${id}/pilih`}>
            <SlotField around={around} slots={visit.slots} label={t('visit.choose_title')} />
            <Buttons>
              <Submit icon="check">{t('visit.choose')}</Submit>
            </Buttons>
          </Form>
        </section>
      )}
      {visit && open.includes('visit.decline') && (
        <details>
          <summary>{t('visit.other_times')}</summary>
          <Form around={around} action={`/verifikasi/${id}/tidak-bisa`}>
            <TextField around={around} name="when" label={t('visit.other_note')} rows={2} />
            <Buttons>
              <Submit tone="quiet" icon="clock">
                {t('visit.decline')}
              </Submit>
            </Buttons>
          </Form>
        </details>
      )}
    </>
  )
}

/** The same for whoever holds the code from the telephone: no account is needed. */
export const codePage = page(visitByCode, ({ code, name, slots, chosenSlot, open }, around) => {
  const { t } = around
  return (
    <Layout around={around} title={t('visit.code_title', { name })}>
      {open ? (
        <Form around={around} action={`/jadwal/${code}`}>
          <SlotField around={around} slots={slots} label={t('visit.choose_title')} />
          <Buttons>
            <Submit icon="check">{t('visit.choose')}</Submit>
          </Buttons>
        </Form>
      ) : (
        <p class="lead">
          {chosenSlot ? t('visit.code_chosen', { slot: slotWords(around, chosenSlot) }) : t('visit.code_closed')}
        </p>
      )}
    </Layout>
  )
})
