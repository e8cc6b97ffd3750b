import type { Around } from '../../../platform/http.ts'
import { Submit } from '../../../ui/button.tsx'
import { Deadline } from '../../../ui/deadline.tsx'
import { Form } from '../../../ui/form.tsx'
import type { viewHome } from '../actions.ts'

type Helped = NonNullable<Awaited<ReturnType<typeof viewHome.load>>>['helped']

const first = 5

/** For whom a facilitator or a relative may act: one press switches, and a banner then says so on every page. */
export const HelpedPart = ({ around, helped }: { around: Around; helped: Helped }) => {
  const { t } = around
  if (helped.length === 0) return null
  return (
    <section class="tasks">
      <h2>{t('home.helped')}</h2>
      <ul class="bare">
        {helped.slice(0, first).map(({ id, organisationName, ownerName, tasks, endsAt }) => (
          <li class="box">
            <b>{organisationName}</b>
            <p>
              {ownerName}: {tasks.map((task) => t(`task.${task}.short`)).join(', ')}.{' '}
              {endsAt && <Deadline around={around} due={endsAt} />}
            </p>
            <Form around={around} action={`/dampingan/${id}/pakai`}>
              <Submit tone="quiet" icon="next">
                {t('home.helped.use', { organisation: organisationName })}
              </Submit>
            </Form>
          </li>
        ))}
      </ul>
      <a class="plain" href="/dampingan">
        {t('home.helped.all')}
      </a>
    </section>
  )
}
