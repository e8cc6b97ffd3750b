import { type Around, page } from '../../../platform/http.ts'
import { ButtonLink, Buttons, Submit } from '../../../ui/button.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { Form } from '../../../ui/form.tsx'
import { Layout } from '../../../ui/layout.tsx'
import { DataTable } from '../../../ui/table.tsx'
import { given, held, type Shown } from '../actions/delegation/look.ts'
import { StateBadge, tasksText, untilText } from './delegation-words.tsx'

/** Who helps the owner, with what and until when; what they did is one tap away. */
export const givenPage = page(given, ({ organisationId, delegations }, around) => {
  const { t } = around
  return (
    <Layout around={around} title={t('delegation.given')} back={{ href: '/akun', text: t('account.view') }}>
      <p>{t('delegation.given_says')}</p>
      <p>{t('delegation.never_says')}</p>
      <Buttons>
        <ButtonLink href={`/pendamping/baru/${organisationId}`} icon="plus">
          {t('delegation.lend')}
        </ButtonLink>
      </Buttons>
      <DataTable
        around={around}
        caption={t('delegation.given')}
        rows={delegations}
        empty={
          <Empty title={t('delegation.none')} icon="people">
            {t('delegation.none_says')}
          </Empty>
        }
        columns={[
          {
            name: 'helper',
            head: t('delegation.helper'),
            cell: ({ id, helperName }: Shown) => <a href={`/pendamping/${id}`}>{helperName}</a>,
          },
          {
            name: 'state',
            head: t('delegation.state'),
            cell: ({ state }) => <StateBadge around={around} state={state} />,
          },
          { name: 'tasks', head: t('delegation.tasks'), cell: (row) => tasksText(around, row.tasks) },
          { name: 'until', head: t('delegation.until'), cell: (row) => untilText(around, row) },
          { name: 'acts', head: t('delegation.acts'), cell: (row) => t('delegation.acts_count', { count: row.acts }) },
        ]}
      />
    </Layout>
  )
})

const Held = ({ around, row }: { around: Around; row: Shown }) => {
  const { t } = around
  return (
    <li class="box">
      <b>{row.organisationName}</b>
      <p>
        <StateBadge around={around} state={row.state} /> {row.ownerName}. {tasksText(around, row.tasks)}
        {row.endsAt && `. ${t('delegation.until')} ${untilText(around, row)}`}
      </p>
      {row.state === 'standing' && (
        <Form around={around} action={`/dampingan/${row.id}/pakai`}>
          <Submit icon="next">{t('delegation.use')}</Submit>
        </Form>
      )}
      <a class="plain" href={`/pendamping/${row.id}`}>
        {t('delegation.open')} <span class="sr">{row.organisationName}</span>
      </a>
    </li>
  )
}

/** For whom somebody may act; from here they begin to. */
export const heldPage = page(held, ({ delegations }, around) => {
  const { t } = around
  return (
    <Layout around={around} title={t('delegation.held')}>
      {delegations.length === 0 ? (
        <Empty title={t('delegation.held_none')} icon="people" action={{ href: '/usaha', text: t('delegation.find') }}>
          {t('delegation.held_says')}
        </Empty>
      ) : (
        <>
          <p>{t('delegation.held_says')}</p>
          <section class="tasks">
            <ul class="bare">
              {delegations.map((row) => (
                <Held around={around} row={row} />
              ))}
            </ul>
          </section>
        </>
      )}
    </Layout>
  )
})
