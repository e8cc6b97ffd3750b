import { formatDate, today } from '../../../core/dates.ts'
import { type Around, page } from '../../../platform/http.ts'
import { ButtonLink, Buttons } from '../../../ui/button.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { Layout } from '../../../ui/layout.tsx'
import { ExportLinks, Pager } from '../../../ui/pager.tsx'
import { type Column, DataTable } from '../../../ui/table.tsx'
import { Tasks } from '../../../ui/tasks.tsx'
import { type Listed, list, pageLength } from '../actions/read.ts'
import { openVersion, statusOf } from '../domain/agreement.ts'
import { nameOf, otherName, StatusBadge, shownVersion } from './status.tsx'

/** Where one looks for someone to make an agreement with. */
const directory = { business: '/mitra', partner: '/usaha' } as const

const partyOf = ({ actor }: Around): 'business' | 'partner' | 'all' =>
  actor.organisationKind === 'business' || actor.organisationKind === 'partner' ? actor.organisationKind : 'all'

const columnsOf = (around: Around): Column<Listed>[] => {
  const { t, language, at } = around
  const day = today(at)
  const both = partyOf(around) === 'all'
  return [
    { name: 'number', head: t('agreement.number'), cell: (row) => <a href={`/perjanjian/${row.id}`}>{row.number}</a> },
    ...(both
      ? [
          { name: 'business', head: t('agreement.business'), cell: (row: Listed) => row.businessName },
          { name: 'partner', head: t('agreement.partner'), cell: (row: Listed) => row.partnerName },
        ]
      : [{ name: 'other', head: t('agreement.other'), cell: (row: Listed) => otherName(around, row) }]),
    { name: 'status', head: t('agreement.status'), cell: (row) => <StatusBadge around={around} agreement={row} /> },
    { name: 'from', head: t('agreement.from'), cell: (row) => dayIn(shownVersion(row, day)?.startsOn, language) },
    { name: 'to', head: t('agreement.to'), cell: (row) => dayIn(shownVersion(row, day)?.endsOn, language) },
    { name: 'proposed', head: t('agreement.proposed_on'), cell: (row) => formatDate(row.createdAt, language) },
  ]
}

const dayIn = (day: Temporal.PlainDate | undefined, language: Around['language']) =>
  day ? formatDate(day, language) : '–'

/** What waits for this party's answer stands above the list, as a task. */
const Waiting = ({ around, rows }: { around: Around; rows: readonly Listed[] }) => {
  const { t, language } = around
  if (rows.length === 0) return null
  const tasks = rows.map((row) => {
    const open = openVersion(row)
    return {
      title: t('agreement.waiting.answer', { name: nameOf(row, open?.proposedBy ?? '') }),
      href: `/perjanjian/${row.id}`,
      why: t('agreement.waiting.why', {
        number: row.number,
        version: open?.number ?? 1,
        day: formatDate(open?.createdAt ?? row.createdAt, language),
      }),
    }
  })
  return <Tasks around={around} tasks={tasks} title={t('agreement.waiting')} />
}

const NoneYet = ({ around }: { around: Around }) => {
  const { t } = around
  const who = partyOf(around)
  const action = who === 'all' ? undefined : { href: directory[who], text: t(`agreement.find.${who}`) }
  return (
    <Empty title={t('agreement.none')} icon="document" action={action}>
      {t(`agreement.none.${who}`)}
    </Empty>
  )
}

export const listPage = page(
  list,
  (found, around) => {
    const { t, actor } = around
    const waiting = found.filter(({ waits }) => waits)
    const whole = found.filter(({ waits }) => !waits)
    const onPage = whole.slice(0, pageLength)
    const last = whole.length > pageLength ? onPage.at(-1) : undefined
    const rows = onPage.filter((row) => !waiting.some(({ id }) => id === row.id))
    const who = partyOf(around)
    return (
      <Layout around={around} title={t('agreement.list')} wide>
        <Waiting around={around} rows={waiting} />
        {who !== 'all' && actor.duties.has('agreements') && found.length > 0 && (
          <Buttons>
            <ButtonLink href={directory[who]} icon="plus">
              {t('agreement.new')}
            </ButtonLink>
          </Buttons>
        )}
        {(rows.length > 0 || waiting.length === 0) && (
          <DataTable
            around={around}
            caption={t('agreement.all')}
            columns={columnsOf(around)}
            rows={rows}
            empty={<NoneYet around={around} />}
          />
        )}
        <Pager around={around} next={last && `${last.createdAt}_${last.id}`} />
        {found.length > 0 && <ExportLinks around={around} />}
      </Layout>
    )
  },
  (found, { t, at }) => ({
    name: t('agreement.list'),
    columns: ['number', 'business', 'partner', 'status', 'from', 'to', 'proposed_on'].map((column) =>
      t(`agreement.${column as 'number'}`),
    ),
    rows: found.map((row) => {
      const version = shownVersion(row, today(at))
      const status = t(`agreement.status.${statusOf(row, at)}`)
      return [row.number, row.businessName, row.partnerName, status, version?.startsOn, version?.endsOn, row.createdAt]
    }),
  }),
)
