import { formatDate, formatDateTime } from '../../../core/dates.ts'
import type { Around } from '../../../platform/http.ts'
import type { Block, TextDocument } from '../../../platform/pdf.ts'
import type { DeliveryView } from '../store/delivery.ts'
import { differenceOf } from './delivery.tsx'

type Reading = Pick<Around, 't' | 'language'>

const about = ({ t, language }: Reading, delivery: DeliveryView): Block => ({
  kind: 'facts',
  rows: [
    [t('delivery.from'), delivery.businessName],
    [t('delivery.to'), `${delivery.outletName}, ${delivery.partnerName}`],
    [t('delivery.when'), formatDateTime(delivery.sentAt, language)],
    [t('delivery.paper.agreement'), delivery.agreementNumber],
    [t('delivery.paper.state'), t(`delivery.state.${delivery.state}`)],
    ...(delivery.note ? [[t('delivery.note'), delivery.note] as const] : []),
  ],
})

/** Before the count two columns stay empty, to be written in by hand. */
const lines = (reading: Reading, { state, lines }: DeliveryView): Block => {
  const { t, language } = reading
  const counted = state === 'accepted'
  return {
    kind: 'table',
    caption: t('delivery.lines'),
    columns: [
      { head: t('delivery.product'), share: 5 },
      { head: t('delivery.batch'), share: 2 },
      { head: t('delivery.best_before'), share: 3 },
      { head: t('delivery.sent'), share: 2, number: true },
      { head: t('delivery.paper.counted'), share: 2, number: true },
      { head: t('delivery.difference'), share: 4 },
    ],
    rows: lines.map((line) => [
      line.productName,
      line.batchCode || '–',
      line.bestBefore ? formatDate(line.bestBefore, language) : '–',
      `${line.sent} ${line.unit}`,
      counted ? `${line.accepted}` : '',
      counted ? differenceOf(reading, line) : '',
    ]),
    totals: [
      t('settlement.total'),
      '',
      '',
      `${lines.reduce((sum, { sent }) => sum + sent, 0)}`,
      counted ? `${lines.reduce((sum, { accepted }) => sum + (accepted ?? 0), 0)}` : '',
      '',
    ],
  }
}

const signer = ({ t }: Reading, role: string, organisation: string) => ({
  role,
  organisation,
  name: '',
  when: t('delivery.paper.sign'),
  hash: '',
})

/** The note that travels with the goods: what is in the parcel, room to count and to sign, and the way to its page. */
export const deliveryPaper = (delivery: DeliveryView, reading: Reading, url: string): TextDocument => {
  const { t, language } = reading
  return {
    title: t('delivery.paper.title'),
    number: delivery.number,
    at: delivery.decidedAt ?? delivery.sentAt,
    language,
    blocks: [
      about(reading, delivery),
      lines(reading, delivery),
      { kind: 'note', text: t('delivery.paper.ownership') },
      {
        kind: 'signatures',
        signers: [
          signer(reading, t('delivery.paper.sender'), delivery.businessName),
          signer(reading, t('delivery.paper.receiver'), delivery.outletName),
        ],
      },
      { kind: 'qr', value: url, text: t('delivery.paper.scan') },
    ],
  }
}
