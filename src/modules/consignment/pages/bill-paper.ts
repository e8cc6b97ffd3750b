import { formatDate, formatDateTime } from '../../../core/dates.ts'
import { formatRupiah, inWords, rupiah } from '../../../core/money.ts'
import type { Around } from '../../../platform/http.ts'
import type { Block, TextDocument } from '../../../platform/pdf.ts'
import type { DocumentKind } from '../../agreements/door.ts'
import { owedOf } from '../domain/settlement.ts'
import { methodOf } from './payment.tsx'
import { spanOf } from './period.ts'
import type { SettlementView } from './settlement.tsx'

type Reading = Pick<Around, 't' | 'language'>

/** The moment this paper speaks of: the last thing that happened to the bill. */
const lastMoment = ({ postedAt, documents, payments }: SettlementView): Temporal.Instant =>
  [
    postedAt,
    ...documents.map(({ at }) => at),
    ...payments.flatMap(({ recordedAt, confirmedAt }) => [recordedAt, ...(confirmedAt ? [confirmedAt] : [])]),
  ].reduce((last, at) => (Temporal.Instant.compare(at, last) > 0 ? at : last))

const about = ({ t, language }: Reading, settlement: SettlementView): Block => {
  const { businessName, partnerName, agreementNumber, periodFrom, periodTo, postedAt, dueOn } = settlement
  return {
    kind: 'facts',
    rows: [
      [t('settlement.paper.from'), businessName],
      [t('settlement.paper.bill_to'), partnerName],
      [t('settlement.paper.agreement'), agreementNumber],
      [t('settlement.period'), spanOf(periodFrom, periodTo, language)],
      [t('settlement.paper.posted'), formatDateTime(postedAt, language)],
      [t('settlement.due'), dueOn ? formatDate(dueOn, language) : t('settlement.paper.no_due')],
    ],
  }
}

const amount = ({ t }: Reading, settlement: SettlementView): Block => ({
  kind: 'note',
  text: [
    t('settlement.paper.amount', { amount: formatRupiah(settlement.supplierShare) }),
    t('settlement.paper.in_words', { words: inWords(settlement.supplierShare) }),
    ...(settlement.payments.length > 0
      ? [t('settlement.paper.owed', { amount: formatRupiah(owedOf(settlement)) })]
      : []),
  ].join('\n'),
})

/** Narrow enough for a column: `29-9-2026`. */
const inFigures = ({ day, month, year }: Temporal.PlainDate): string => `${day}-${month}-${year}`

const lines = ({ t }: Reading, settlement: SettlementView): Block => ({
  kind: 'table',
  caption: t('settlement.paper.statement'),
  columns: [
    { head: t('delivery.product'), share: 69 },
    { head: t('delivery.best_before'), share: 33 },
    { head: t('settlement.sold'), share: 33, number: true },
    { head: t('sale.price'), share: 29, number: true },
    { head: t('settlement.gross'), share: 43, number: true },
    { head: t('settlement.store_share'), share: 43, number: true },
    { head: t('settlement.supplier_share'), share: 43, number: true },
  ],
  rows: settlement.batches.map((row) => [
    row.productName,
    row.bestBefore ? inFigures(row.bestBefore) : '–',
    `${row.quantity} ${row.unit}`,
    formatRupiah(row.price),
    formatRupiah(row.gross),
    formatRupiah(row.storeShare),
    formatRupiah(row.supplierShare),
  ]),
  totals: [
    t('settlement.total'),
    '',
    `${settlement.quantity}`,
    '',
    formatRupiah(settlement.gross),
    formatRupiah(settlement.storeShare),
    formatRupiah(settlement.supplierShare),
  ],
})

const documents = ({ t, language }: Reading, { requiredDocuments, documents }: SettlementView): Block[] => {
  const received = new Map(documents.map(({ kind, at }) => [kind, at]))
  return [
    { kind: 'heading', text: t('billing.title') },
    {
      kind: 'facts',
      rows: (requiredDocuments as readonly DocumentKind[]).map((kind) => {
        const at = received.get(kind)
        const said = at ? t('billing.received', { at: formatDateTime(at, language) }) : t('billing.missing')
        return [t(`billing.kind.${kind}`), said] as const
      }),
    },
  ]
}

const payments = (reading: Reading, settlement: SettlementView): Block[] => {
  const { t, language } = reading
  if (settlement.payments.length === 0) return []
  return [
    {
      kind: 'table',
      caption: t('payment.title'),
      columns: [
        { head: t('payment.paid_on'), share: 3 },
        { head: t('payment.method'), share: 2 },
        { head: t('payment.reference'), share: 3 },
        { head: t('payment.by_payee'), share: 4 },
        { head: t('payment.amount'), share: 3, number: true },
      ],
      rows: settlement.payments.map((payment) => [
        formatDate(payment.paidOn, language),
        methodOf(reading, payment),
        payment.reference || '–',
        payment.confirmedAt
          ? t('payment.confirmed', { at: formatDateTime(payment.confirmedAt, language) })
          : t('payment.unconfirmed'),
        formatRupiah(rupiah(payment.amount)),
      ]),
      totals: [t('settlement.total'), '', '', '', formatRupiah(settlement.paid)],
    },
  ]
}

/** The bill and the statement it rests on, in one paper: for whoever pays, and for the shoebox of whoever is paid. */
export const billPaper = (settlement: SettlementView, reading: Reading, url: string): TextDocument => {
  const { t, language } = reading
  return {
    title: t('settlement.paper.title'),
    number: settlement.number,
    at: lastMoment(settlement),
    language,
    blocks: [
      about(reading, settlement),
      amount(reading, settlement),
      { kind: 'qr', value: url, text: t('settlement.paper.scan') },
      lines(reading, settlement),
      ...documents(reading, settlement),
      ...payments(reading, settlement),
    ],
  }
}
