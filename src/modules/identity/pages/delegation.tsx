import { formatDateTime } from '../../../core/dates.ts'
import { type Around, page } from '../../../platform/http.ts'
import type { TextKey } from '../../../platform/text.ts'
import { Badge } from '../../../ui/badge.tsx'
import { Buttons, Submit } from '../../../ui/button.tsx'
import { TextField } from '../../../ui/field.tsx'
import { Form } from '../../../ui/form.tsx'
import { Layout } from '../../../ui/layout.tsx'
import { Pager } from '../../../ui/pager.tsx'
import { Summary } from '../../../ui/summary.tsx'
import { DataTable } from '../../../ui/table.tsx'
import { type View, view } from '../actions/delegation/look.ts'
import { mostTries } from '../domain/delegation.ts'
import { StateBadge, tasksText, untilText } from './delegation-words.tsx'

type Props = { around: Around; delegation: View }

/** Where what was done can be looked at. */
const places: Record<string, string> = {
  business: '/usaha/',
  product: '/produk/',
  delivery: '/titip-jual/kiriman/',
  billing: '/titip-jual/penyelesaian/',
}

const actCell = ({ t }: Around, { action, subjectId }: View['list'][number]) => {
  const place = places[action.split('.')[0] ?? '']
  const words = t(action as TextKey)
  return place ? <a href={place + subjectId}>{words}</a> : words
}

/** Everything done on the owner's behalf; both names stand beside it. */
const Acts = ({ around, delegation }: Props) => {
  const { t, language } = around
  const { helperName, ownerName, list, next } = delegation
  return (
    <>
      <DataTable
        around={around}
        caption={t('delegation.acts')}
        rows={list}
        empty={<p>{t('delegation.acts_none')}</p>}
        columns={[
          {
            name: 'act',
            head: t('delegation.act'),
            cell: (act) => actCell(around, act),
          },
          {
            name: 'who',
            head: t('delegation.helper'),
            cell: () => t('delegation.both', { helper: helperName, owner: ownerName }),
          },
          { name: 'when', head: t('delegation.when'), cell: ({ at }) => formatDateTime(at, language) },
          {
            name: 'result',
            head: t('delegation.result'),
            cell: ({ outcome }) =>
              outcome === 'done' ? t('delegation.done') : <Badge tone="asks">{t('delegation.denied')}</Badge>,
          },
        ]}
      />
      <Pager around={around} next={next} />
    </>
  )
}

/** The code the owner's phone got: typed by the owner, or by who sits beside them. */
const Code = ({ around, delegation: { id, sentTo, triesLeft } }: Props) => {
  const { t } = around
  return (
    <section class="box">
      {triesLeft < mostTries && <p>{t('delegation.wrong', { left: triesLeft })}</p>}
      <Form around={around} action={`/pendamping/${id}/beri`}>
        <TextField
          around={around}
          name="code"
          label={t('delegation.code_label')}
          hint={t('delegation.code_hint', { contact: sentTo })}
          inputmode="numeric"
          autocomplete="one-time-code"
          maxlength={12}
        />
        <Submit icon="check">{t('delegation.give')}</Submit>
      </Form>
      <Form around={around} action={`/pendamping/${id}/kode`}>
        <Buttons>
          <Submit tone="quiet">{t('delegation.code')}</Submit>
        </Buttons>
      </Form>
    </section>
  )
}

const Ending = ({ around, delegation: { id, state, stopCode, helperId } }: Props) => {
  const { t, actor } = around
  const owner = stopCode !== undefined
  if (owner)
    return (
      <>
        {state === 'standing' && <p>{t('delegation.stop_says', { code: stopCode })}</p>}
        <Form around={around} action={`/pendamping/${id}/akhiri`}>
          <Buttons>
            <Submit tone="warn" icon="cross">
              {t('delegation.end')}
            </Submit>
          </Buttons>
        </Form>
      </>
    )
  return helperId === actor.id ? (
    <Form around={around} action={`/pendamping/${id}/kembalikan`}>
      <Submit tone="warn">{t('delegation.return')}</Submit>
    </Form>
  ) : null
}

/** One delegation: what is lent to whom, the code that makes it hold, what was done by it, and its end. */
export const delegationPage = page(view, (delegation, around) => {
  const { t } = around
  const { state, helperName, ownerName, organisationName, tasks, stopCode, days } = delegation
  const back =
    stopCode === undefined
      ? { href: '/dampingan', text: t('delegation.held') }
      : { href: '/pendamping', text: t('delegation.given') }
  const open = state === 'asked' || state === 'standing'
  return (
    <Layout around={around} title={t('delegation.both', { helper: helperName, owner: ownerName })} back={back}>
      {state === 'asked' && <Code around={around} delegation={delegation} />}
      <Summary
        around={around}
        rows={[
          { label: t('delegation.state'), value: <StateBadge around={around} state={state} /> },
          { label: t('delegation.for'), value: organisationName },
          { label: t('delegation.tasks'), value: tasksText(around, tasks) },
          {
            label: t('delegation.until'),
            value: untilText(around, delegation) || t(`delegation.days.${days}` as 'delegation.days.1'),
          },
        ]}
      />
      {open && <Ending around={around} delegation={delegation} />}
      {delegation.givenAt && <Acts around={around} delegation={delegation} />}
    </Layout>
  )
})
