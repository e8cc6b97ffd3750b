import { formatDateTime } from '../../core/dates.ts'
import { formatRupiah, inWords, rupiah } from '../../core/money.ts'
import { belongsTo } from '../../platform/actor.ts'
import { type Around, page } from '../../platform/http.ts'
import type { TextDocument } from '../../platform/pdf.ts'
import type { TextKey, Translate } from '../../platform/text.ts'
import { ButtonLink, Buttons } from '../../ui/button.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Figures } from '../../ui/figures.tsx'
import { MoneyFlow } from '../../ui/flow.tsx'
import { Layout } from '../../ui/layout.tsx'
import { MoneyBig } from '../../ui/money.tsx'
import { ExportLinks, Pager } from '../../ui/pager.tsx'
import { type Column, DataTable } from '../../ui/table.tsx'
import { longestPrint, statementLength, viewStatement } from './actions.ts'
import type { Entry } from './store.ts'

type Statement = Exclude<Awaited<ReturnType<typeof viewStatement.load>>, undefined>
type Props = { around: Around; statement: Statement }

const reasonOf = (t: Translate, { reason }: Entry): string => t(`statement.reason.${reason}` as TextKey)
const accountOf = (t: Translate, kind: Entry['from']): string => t(`statement.account.${kind}`)
const wayOf = (t: Translate, { from, to }: Entry): string => `${accountOf(t, from)} → ${accountOf(t, to)}`

/** A sale opens for the store and for officers only: its page shows what other businesses sold in it too. */
const opensSales = ({ actor }: Around, { businessId }: Statement): boolean => !belongsTo(actor, businessId)

const What = ({ around, statement, entry }: Props & { entry: Entry }) => {
  const reason = reasonOf(around.t, entry)
  const opens = entry.reason === 'sale' && opensSales(around, statement)
  return (
    <>
      {opens ? <a href={`/titip-jual/penjualan/${entry.source_id}`}>{reason}</a> : reason}
      <small>{formatDateTime(entry.at, around.language)}</small>
    </>
  )
}

const columnsOf = (around: Around, statement: Statement): Column<Entry>[] => {
  const { t } = around
  return [
    {
      name: 'reason',
      head: t('statement.reason'),
      cell: (entry) => <What around={around} statement={statement} entry={entry} />,
    },
    { name: 'way', head: t('statement.way'), cell: (entry) => wayOf(t, entry) },
    { name: 'amount', head: t('statement.amount'), number: true, cell: (entry) => formatRupiah(rupiah(entry.amount)) },
  ]
}

const Position = ({ around: { t }, statement }: Props) => {
  const { position, businessName: business, partnerName: partner } = statement
  const { sales, storeShare, supplierShare, paid, owed } = position
  const names = { business, partner }
  return (
    <>
      <MoneyBig
        label={t(owed < 0n ? 'statement.overpaid' : 'statement.owed', names)}
        amount={owed < 0n ? rupiah(-owed) : owed}
      />
      <Figures
        figures={[
          { label: t('statement.sales'), value: formatRupiah(sales) },
          { label: t('statement.store_share', names), value: formatRupiah(storeShare) },
          { label: t('statement.supplier_share', names), value: formatRupiah(supplierShare) },
          { label: t('statement.paid', names), value: formatRupiah(paid) },
        ]}
      />
    </>
  )
}

const Ways = ({ around: { t }, statement: { agreementId } }: Props) => (
  <Buttons>
    <ButtonLink href={`/perjanjian/${agreementId}`} icon="document" tone="quiet">
      {t('statement.agreement')}
    </ButtonLink>
    <ButtonLink href="/titip-jual/penyelesaian" icon="money" tone="quiet">
      {t('statement.settlements')}
    </ButtonLink>
    <ButtonLink href={`/rekening-bersama/${agreementId}/pdf`} icon="print" tone="quiet">
      {t('statement.print')}
    </ButtonLink>
  </Buttons>
)

const Movements = ({ around, statement }: Props) => {
  const { t } = around
  const entries = statement.entries.slice(0, statementLength)
  const last = statement.entries.length > statementLength ? entries.at(-1) : undefined
  return (
    <section>
      <h2>{t('statement.movements')}</h2>
      <p>{t('statement.movements.says')}</p>
      <DataTable
        around={around}
        caption={<span class="sr">{t('statement.movements')}</span>}
        columns={columnsOf(around, statement)}
        rows={entries}
        empty={
          <Empty title={t('statement.none')} icon="money">
            {t('statement.none.says')}
          </Empty>
        }
      />
      <Pager around={around} next={last && `${last.at}_${last.id}`} />
      {entries.length > 0 && <ExportLinks around={around} />}
    </section>
  )
}

/** What both parties read, word for word and rupiah for rupiah: where it stands, where it went, every movement. */
export const statementPage = page(
  viewStatement,
  (statement, around) => {
    const { t } = around
    const { position, businessName, partnerName } = statement
    const names = { business: businessName, partner: partnerName }
    return (
      <Layout
        around={around}
        title={t('statement.title', names)}
        back={{ href: `/perjanjian/${statement.agreementId}`, text: t('statement.agreement') }}
      >
        <p>{t('statement.says')}</p>
        <Position around={around} statement={statement} />
        <MoneyFlow
          around={around}
          title={t('statement.flow')}
          store={{ name: partnerName, share: position.storeShare }}
          supplier={{ name: businessName, paid: position.paid, owed: position.owed }}
        />
        <Ways around={around} statement={statement} />
        <Movements around={around} statement={statement} />
      </Layout>
    )
  },
  (statement, { t }) => ({
    name: t('statement.view'),
    columns: [
      t('statement.when'),
      t('statement.reason'),
      t('statement.from'),
      t('statement.to'),
      t('statement.amount'),
      t('statement.source'),
    ],
    rows: statement.entries.map((entry) => [
      entry.at,
      reasonOf(t, entry),
      accountOf(t, entry.from),
      accountOf(t, entry.to),
      entry.amount,
      entry.source_id,
    ]),
  }),
)

/** The same on paper. It speaks as of the last movement, so that two prints of one state are one. */
export const statementPaper = (
  statement: Statement,
  { t, language, at }: Pick<Around, 't' | 'language' | 'at'>,
  url: string,
): TextDocument => {
  const { position, businessName: business, partnerName: partner, entries } = statement
  const names = { business, partner }
  const until = entries[0]?.at ?? at
  const owed = position.owed < 0n ? rupiah(-position.owed) : position.owed
  return {
    title: t('statement.view'),
    at: until,
    language,
    blocks: [
      {
        kind: 'facts',
        rows: [
          [t('statement.paper.parties'), `${business} – ${partner}`],
          [t('statement.paper.until'), formatDateTime(until, language)],
          [t('statement.sales'), formatRupiah(position.sales)],
          [t('statement.store_share', names), formatRupiah(position.storeShare)],
          [t('statement.supplier_share', names), formatRupiah(position.supplierShare)],
          [t('statement.paid', names), formatRupiah(position.paid)],
        ],
      },
      {
        kind: 'note',
        text: `${t(position.owed < 0n ? 'statement.overpaid' : 'statement.owed', names)}: ${formatRupiah(owed)}\n${t('statement.paper.in_words')}: ${inWords(owed)} rupiah`,
      },
      ...(entries.length > longestPrint
        ? [{ kind: 'paragraph' as const, text: t('statement.paper.newest', { count: longestPrint }) }]
        : []),
      {
        kind: 'table',
        caption: t('statement.movements'),
        columns: [
          { head: t('statement.when'), share: 3 },
          { head: t('statement.reason'), share: 2 },
          { head: t('statement.way'), share: 4 },
          { head: t('statement.amount'), share: 2, number: true },
        ],
        rows: entries
          .slice(0, longestPrint)
          .map((entry) => [
            formatDateTime(entry.at, language),
            reasonOf(t, entry),
            wayOf(t, entry),
            formatRupiah(rupiah(entry.amount)),
          ]),
      },
      { kind: 'qr', value: url, text: t('statement.paper.scan') },
    ],
  }
}
