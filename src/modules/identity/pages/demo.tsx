import { formatDateTime, today } from '../../../core/dates.ts'
import { type Around, page } from '../../../platform/http.ts'
import { Buttons, Submit } from '../../../ui/button.tsx'
import { DateField, TextField } from '../../../ui/field.tsx'
import { Form } from '../../../ui/form.tsx'
import { Layout } from '../../../ui/layout.tsx'
import { type DemoView, view } from '../actions/clock.ts'
import { contactFrom, masked } from '../domain/identifier.ts'
import { dutiesText } from './words.ts'

type Person = DemoView['accounts'][number]

const OnePerson = ({ around, person }: { around: Around; person: Person }) => {
  const { t } = around
  return (
    <li class="box">
      <form method="post" action="/demo/masuk">
        <input type="hidden" name="membershipId" value={person.id} />
        <p>
          <b>{person.organisationName}</b> · {t(`organisation.${person.kind}` as 'organisation.business')}
          <small>{dutiesText(around, person.duties)}</small>
        </p>
        <Submit>{t('demo.enter', { name: person.name })}</Submit>
      </form>
    </li>
  )
}

const Clock = ({ around, at }: { around: Around; at: Temporal.Instant }) => {
  const { t, language } = around
  const clock = formatDateTime(at, language)
  const [, time = ''] = /(\d\d[.:]\d\d)$/.exec(clock) ?? []
  return (
    <section id="jam">
      <h2>{t('demo.clock')}</h2>
      <p>{t('demo.clock_says')}</p>
      <p>
        <b>{t('demo.clock_now', { clock })}</b>
      </p>
      <Form around={around} action="/demo/jam">
        <Buttons>
          <Submit name="move" value="day">
            {t('demo.day')}
          </Submit>
          <Submit name="move" value="week">
            {t('demo.week')}
          </Submit>
          <Submit name="move" value="now" tone="quiet">
            {t('demo.now')}
          </Submit>
        </Buttons>
      </Form>
      <Form around={around} action="/demo/jam">
        <DateField around={around} name="day" label={t('demo.date')} value={today(at)} />
        <TextField
          around={around}
          name="time"
          label={t('demo.time')}
          hint={t('demo.time_hint')}
          value={time}
          inputmode="text"
          autocomplete="off"
        />
        <Submit name="move" value="to" tone="quiet">
          {t('demo.to')}
        </Submit>
      </Form>
    </section>
  )
}

const Messages = ({ around, messages }: { around: Around; messages: DemoView['messages'] }) => {
  const { t } = around
  return (
    <section id="pesan">
      <h2>{t('demo.messages')}</h2>
      <p>{t(messages.length === 0 ? 'demo.messages_none' : 'demo.messages_says')}</p>
      <ul class="bare tiles">
        {messages.map(({ to, subject, text }) => (
          <li class="box">
            <b>{subject}</b>
            <small>{masked(contactFrom(to))}</small>
            <p>{text}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The demo's door: who one can be, what time it is, and what it would have sent. */
export const demoPage = page(view, ({ accounts, at, messages }, around) => (
  <Layout around={around} title={around.t('demo.title')}>
    <p>{around.t('demo.says')}</p>
    <h2>{around.t('demo.people')}</h2>
    <ul class="bare tiles">
      {accounts.map((person) => (
        <OnePerson around={around} person={person} />
      ))}
    </ul>
    <Clock around={around} at={at} />
    <Messages around={around} messages={messages} />
  </Layout>
))
