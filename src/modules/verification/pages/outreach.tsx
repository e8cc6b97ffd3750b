import { dayEnd, formatDate } from '../../../core/dates.ts'
import { type Around, page } from '../../../platform/http.ts'
import type { TextKey } from '../../../platform/text.ts'
import { queryOf } from '../../../ui/address.ts'
import { Buttons, Submit } from '../../../ui/button.tsx'
import { RadioField, SelectField } from '../../../ui/choice.tsx'
import { Deadline } from '../../../ui/deadline.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { DateField, TextField } from '../../../ui/field.tsx'
import { Filters } from '../../../ui/filters.tsx'
import { Form } from '../../../ui/form.tsx'
import { Layout } from '../../../ui/layout.tsx'
import { ExportLinks, Pager } from '../../../ui/pager.tsx'
import { Summary } from '../../../ui/summary.tsx'
import { type Column, DataTable } from '../../../ui/table.tsx'
import { Tasks } from '../../../ui/tasks.tsx'
import { type Errand, outreachList, outreachMine, outreachView, type Unreached } from '../actions/outreach.ts'

type Row = Unreached['rows'][number]

const lastWords = ({ t, language }: Around, { lastAt, kind }: Row): string =>
  lastAt ? `${formatDate(lastAt, language)}, ${t(`outreach.kind.${kind}` as TextKey)}` : t('outreach.never')

const columnsOf = (around: Around): Column<Row>[] => {
  const { t } = around
  return [
    {
      name: 'usaha',
      head: t('verification.queue.business'),
      cell: ({ id, name }) => <a href={`/usaha/${id}`}>{name}</a>,
    },
    { name: 'kontak', head: t('outreach.last'), cell: (row) => lastWords(around, row) },
    { name: 'kelurahan', head: t('verification.queue.kelurahan'), cell: ({ place }) => place },
    { name: 'kecamatan', head: t('verification.queue.kecamatan'), cell: ({ kecamatan }) => kecamatan },
    {
      name: 'tugas',
      head: t('outreach.assignee'),
      cell: ({ assignee, dueOn }) =>
        assignee ? (
          <>
            {assignee} {dueOn && <Deadline around={around} due={dayEnd(dueOn)} />}
          </>
        ) : (
          '–'
        ),
    },
  ]
}

const Assign = ({ around, found }: { around: Around; found: Unreached }) => {
  const { t } = around
  return (
    <>
      <SelectField
        around={around}
        name="to"
        label={t('outreach.to')}
        options={found.staff.map(({ id, name, organisation }) => ({ value: id, text: `${name} (${organisation})` }))}
      />
      <DateField around={around} name="dueOn" label={t('outreach.due')} value={found.usual} />
      <Buttons>
        <Submit icon="pin">{t('outreach.assign')}</Submit>
      </Buttons>
    </>
  )
}

/** Whom nobody has met in half a year, those never met first; ticked, they get somebody who goes there. */
export const unreachedPage = page(
  outreachList,
  (found, around) => {
    const { t } = around
    const table = (
      <DataTable
        around={around}
        caption={t('outreach.caption')}
        columns={columnsOf(around)}
        rows={found.rows}
        choose={{ name: 'businessIds', value: ({ id }) => id, label: ({ name }) => name }}
        empty={
          <Empty title={t('outreach.none')} icon="check">
            {t('outreach.none_next')}
          </Empty>
        }
      />
    )
    return (
      <Layout
        around={around}
        title={t('outreach.list')}
        back={{ href: '/laporan/usaha', text: t('report.figures') }}
        wide
      >
        <p class="lead">{t('outreach.lead')}</p>
        <Filters around={around}>
          <SelectField
            around={around}
            name="kecamatan"
            label={t('verification.queue.kecamatan')}
            blank={t('verification.queue.all')}
            options={found.kecamatan.map(({ code, name }) => ({ value: code, text: name }))}
            value={queryOf(around, 'kecamatan')}
          />
        </Filters>
        {found.rows.length === 0 ? (
          table
        ) : (
          <Form around={around} action="/laporan/belum-terjangkau">
            {table}
            <Assign around={around} found={found} />
          </Form>
        )}
        <Pager around={around} next={found.next} />
        <ExportLinks around={around} />
      </Layout>
    )
  },
  (found, around) => ({
    name: 'belum-terjangkau',
    columns: columnsOf(around).map(({ head }) => head),
    rows: found.rows.map((row) => [row.name, lastWords(around, row), row.place, row.kecamatan, row.assignee]),
  }),
)

/** Where one is sent, soonest first. */
export const errandsPage = page(outreachMine, (errands, around) => {
  const { t } = around
  return (
    <Layout around={around} title={t('outreach.mine')}>
      {errands.length === 0 ? (
        <Empty title={t('outreach.mine_none')} icon="check">
          {t('outreach.mine_next')}
        </Empty>
      ) : (
        <Tasks
          around={around}
          title={t('outreach.mine')}
          tasks={errands.map(({ id, name, place, dueOn }) => ({
            title: name,
            href: `/laporan/kunjungan/${id}`,
            why: place,
            due: dayEnd(dueOn),
          }))}
        />
      )}
    </Layout>
  )
})

const outcomes = ['met', 'absent', 'moved', 'closed', 'refused'] as const

const Place = ({ around, errand }: { around: Around; errand: Errand }) => {
  const { t } = around
  const { place, address, phone, dueOn } = errand
  return (
    <Summary
      around={around}
      rows={[
        { label: t('verification.field.kelurahanCode'), value: place },
        { label: t('verification.field.address'), value: address },
        { label: t('verification.field.phone'), value: phone && <a href={`tel:${phone}`}>{phone}</a> },
        { label: t('outreach.due'), value: <Deadline around={around} due={dayEnd(dueOn)} /> },
      ]}
    />
  )
}

/** One visit: where to, and what came of it. What is over keeps its result and shows nobody's address. */
export const errandPage = page(outreachView, (errand, around) => {
  const { t } = around
  const back = { href: '/laporan/kunjungan', text: t('outreach.mine') }
  if (errand.outcome !== null && !around.refusal)
    return (
      <Layout around={around} title={errand.name} back={back}>
        <Summary
          around={around}
          rows={[
            { label: t('outreach.outcome'), value: t(`outreach.outcome.${errand.outcome}`) },
            { label: t('outreach.note'), value: errand.note },
            { label: t('outreach.next_step'), value: errand.nextStep },
          ]}
        />
      </Layout>
    )
  return (
    <Layout around={around} title={errand.name} back={back}>
      <Place around={around} errand={errand} />
      <Form around={around} action={`/laporan/kunjungan/${errand.id}`}>
        <RadioField
          around={around}
          name="outcome"
          label={t('outreach.outcome')}
          options={outcomes.map((value) => ({ value, text: t(`outreach.outcome.${value}`) }))}
        />
        <TextField around={around} name="note" label={t('outreach.note')} rows={3} />
        <TextField around={around} name="nextStep" label={t('outreach.next_step')} rows={2} optional />
        <Buttons>
          <Submit icon="check">{t('outreach.record')}</Submit>
        </Buttons>
      </Form>
    </Layout>
  )
})
