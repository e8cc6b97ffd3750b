import { dayInWords, formatDateTime, formatDay, today } from '../../../core/dates.ts'
import { formatRupiah } from '../../../core/money.ts'
import type { Block, Signer, TextDocument } from '../../../platform/pdf.ts'
import { type Translate, translator } from '../../../platform/text.ts'
import { acceptedVersion, isAccepted, type Version } from '../domain/agreement.ts'
import { texts } from '../texts.ts'
import { commonSection, goodsName, marks, type Section, sectionsOf, shareOf, type Telling } from './sentences.ts'
import { nameOf } from './status.tsx'
import type { Viewed } from './view.tsx'

/** On paper the agreement speaks Indonesian, whatever language the screen speaks: that text binds (legal 1.2.10, 2.4). */
const t: Translate = translator(texts, 'id')
const language = 'id' as const

/** The version asked for; without one, the version that counts on the day, or else the newest offer. */
export const versionFor = (viewed: Viewed, number: string | undefined, at: Temporal.Instant): Version | undefined =>
  number
    ? viewed.versions.find((each) => `${each.number}` === number)
    : (acceptedVersion(viewed, today(at)) ?? viewed.versions[0])

/** The last thing that happened to this version: a print says no more than was known then, and always the same. */
const lastMoment = ({ declinedAt, endedAt }: Viewed, { createdAt, acceptances }: Version): Temporal.Instant => {
  const moments = [createdAt, ...acceptances.map(({ at }) => at), declinedAt, endedAt].filter((at) => at !== null)
  return moments.reduce((last, at) => (Temporal.Instant.compare(at, last) > 0 ? at : last), createdAt)
}

/** What stands above everything else: a draft, a refused offer or an ended agreement must not pass for one in force. */
const standing = (viewed: Viewed, version: Version): Block[] => {
  const { ground, closing, declinedAt, endedAt, versions } = viewed
  const note = (text: string): Block => ({ kind: 'note', text })
  const binding = isAccepted(version, viewed)
  const declined = declinedAt && !binding && Temporal.Instant.compare(version.createdAt, declinedAt) <= 0
  const next = versions.find((each) => each.number > version.number && isAccepted(each, viewed))
  const facts = (by: string | null, at: Temporal.Instant, reason: string | null) => ({
    name: nameOf(ground, by),
    day: formatDay(at, language),
    reason: reason ?? '',
  })
  return [
    ...(binding || declined ? [] : [note(t('agreement.paper.draft'))]),
    ...(declined
      ? [note(t('agreement.paper.declined', facts(closing.declinedBy, declinedAt, closing.declineReason)))]
      : []),
    ...(endedAt ? [note(t('agreement.paper.ended', facts(closing.endedBy, endedAt, closing.endReason)))] : []),
    ...(next ? [note(t('agreement.paper.replaced', { version: next.number }))] : []),
  ]
}

const opening = (viewed: Viewed, version: Version): string => {
  const last = version.acceptances.at(-1)
  return isAccepted(version, viewed) && last
    ? t('agreement.paper.opening', { day: dayInWords(today(last.at)) })
    : t('agreement.paper.offered', {
        day: dayInWords(today(version.createdAt)),
        name: nameOf(viewed.ground, version.proposedBy),
      })
}

const article = (section: Section, index: number): Block[] => [
  { kind: 'heading', text: t('agreement.paper.article', { number: index + 1, title: section.title }) },
  {
    kind: 'list',
    items: section.sentences
      .filter(({ kind }) => kind !== 'advice')
      .map(({ text, law }) => (law ? `${text} (${marks[law]})` : text)),
  },
]

const goodsTable = (version: Version, telling: Telling): Block => ({
  kind: 'table',
  caption: t('terms.table'),
  columns: [
    { head: t('terms.table.product'), share: 4 },
    { head: t('terms.table.price'), share: 2, number: true },
    { head: t('terms.table.store'), share: 2, number: true },
    { head: t('terms.table.owner'), share: 2, number: true },
  ],
  rows: version.products.map((product) => {
    const { gross, storeShare, supplierShare } = shareOf(version.terms, product)
    return [goodsName(telling.ground, product.productId), ...[gross, storeShare, supplierShare].map(formatRupiah)]
  }),
})

const signersOf = (viewed: Viewed, version: Version): Signer[] =>
  [
    { id: viewed.businessId, role: t('agreement.business'), organisation: viewed.ground.businessName },
    { id: viewed.partnerId, role: t('agreement.partner'), organisation: viewed.ground.partnerName },
  ].map(({ id, role, organisation }) => {
    const given = version.acceptances.find((each) => each.organisationId === id)
    if (!given) return { role, organisation, name: t('agreement.paper.not_yet'), when: '', hash: '' }
    const when = t('agreement.paper.when', { when: formatDateTime(given.at, language) })
    return { role, organisation, name: viewed.people.get(given.accountId) ?? '', when, hash: given.termsHash }
  })

/** The agreement as a sheet both parties can sign for, file and carry to an office. */
export const paperOf = (viewed: Viewed, version: Version, url: string): TextDocument => {
  const { ground, number } = viewed
  const telling: Telling = { t, language, ground, on: today(version.createdAt) }
  const sections = [...sectionsOf(version, telling), commonSection(telling)]
  return {
    title: t('agreement.paper.title'),
    number: version.number > 1 ? `${number} · ${t('agreement.version', { version: version.number })}` : number,
    at: lastMoment(viewed, version),
    language,
    blocks: [
      ...standing(viewed, version),
      { kind: 'paragraph', text: opening(viewed, version) },
      { kind: 'paragraph', text: t('agreement.paper.grounds') },
      { kind: 'heading', text: t('agreement.paper.parties') },
      {
        kind: 'facts',
        rows: [
          [t('agreement.business'), ground.businessName],
          [t('agreement.partner'), ground.partnerName],
        ],
      },
      ...sections.flatMap((section, index) =>
        index === 1 ? [...article(section, index), goodsTable(version, telling)] : article(section, index),
      ),
      { kind: 'heading', text: t('agreement.paper.acceptances') },
      { kind: 'paragraph', text: t('agreement.paper.acceptances.says') },
      { kind: 'signatures', signers: signersOf(viewed, version) },
      { kind: 'qr', value: url, text: t('agreement.paper.scan') },
    ],
  }
}
