import { formatDate } from '../../../core/dates.ts'
import { formatRupiah } from '../../../core/money.ts'
import { shareSale } from '../../../core/share.ts'
import type { Facts, Language, TextKey, Translate } from '../../../platform/text.ts'
import type { Ground } from '../actions/ground.ts'
import type { Draft } from '../domain/agreement.ts'
import { type Bearer, marginOf, paymentAdvice, paymentExample, type Terms, type TermsProduct } from '../domain/terms.ts'
import type { lawTexts } from '../texts/law.ts'

export type Law = keyof typeof lawTexts

/** One thing that is agreed, with the law it rests on. An example explains and is not itself agreed. */
export type Sentence = { text: string; law?: Law | undefined; kind?: 'example' | 'advice' | undefined }
export type Section = { title: string; sentences: readonly Sentence[] }

/** What is needed to say terms in words. `on` is the day the examples start from. */
export type Telling = { t: Translate; language: Language; ground: Ground; on: Temporal.PlainDate }

export const marks: Record<Law, string> = {
  'law.perwal_5': 'Perwal 66/2022 ps 5',
  'law.perwal_7': 'Perwal 66/2022 ps 7(2)',
  'law.perwal_8': 'Perwal 66/2022 ps 8(2)',
  'law.perwal_10': 'Perwal 66/2022 ps 10',
  'law.perwal_11': 'Perwal 66/2022 ps 11(1)',
  'law.pp29_95a': 'PP 29/2021 ps 95(1)a',
  'law.pp29_95b': 'PP 29/2021 ps 95(1)b',
  'law.pp29_96': 'PP 29/2021 ps 96',
  'law.pp17_11': 'PP 17/2013 ps 11(3)',
  'law.uu20_34': 'UU 20/2008 ps 34',
  'law.uu20_35': 'UU 20/2008 ps 35',
  'law.uu20_36': 'UU 20/2008 ps 36(1)',
  'law.uu27_pdp': 'UU 27/2022 ps 20(2)',
  'law.ite_5': 'UU ITE ps 5',
  'law.pp71_59': 'PP 71/2019 ps 59(3)',
}

/** `1250` → `12,5%`. */
const percentOf = (bps: number, language: Language): string =>
  `${(bps / 100).toLocaleString(language === 'id' ? 'id-ID' : 'en-GB')}%`

/** What one piece of an agreed product leaves to each side. */
export const shareOf = (terms: Terms, product: TermsProduct) => shareSale(product.price, 1, marginOf(terms, product))

export const goodsName = ({ goods }: Ground, productId: string): string =>
  goods.find(({ id }) => id === productId)?.name ?? productId

/** The whole agreement in short sentences, the same on screen and on paper. */
export const sectionsOf = (draft: Draft, telling: Telling): Section[] => {
  const { ground, t } = telling
  const names = { business: ground.businessName, partner: ground.partnerName }
  const say = (key: TextKey, facts: Facts = {}, law?: Law, kind?: Sentence['kind']): Sentence => ({
    text: t(key, { ...names, ...facts }),
    law,
    kind,
  })
  return [
    { title: t('terms.goods'), sentences: goods(draft, telling, say) },
    { title: t('terms.share'), sentences: share(draft, telling, say) },
    { title: t('terms.losses'), sentences: losses(draft, telling, say) },
    { title: t('terms.money'), sentences: money(draft, telling, say) },
    { title: t('terms.term'), sentences: term(draft, telling, say) },
  ]
}

type Say = (key: TextKey, facts?: Facts, law?: Law, kind?: Sentence['kind']) => Sentence
type Tell = (draft: Draft, telling: Telling, say: Say) => Sentence[]

const goods: Tell = ({ terms }, { ground }, say) => [
  say('terms.goods.what', {}, 'law.perwal_10'),
  say('terms.goods.where', { outlets: outletNames(ground, terms) }),
  say('terms.goods.use', { use: terms.agreedUse }, 'law.perwal_8'),
  say('terms.goods.title'),
  say('terms.goods.brand', {}, 'law.perwal_7'),
  say('terms.goods.quality'),
]

const outletNames = ({ outlets }: Ground, { outletIds }: Terms): string =>
  outletIds.map((id) => outlets.find((each) => each.id === id)?.name ?? id).join(', ')

const share: Tell = ({ terms, products }, { language }, say) => [
  terms.margin.kind === 'commission'
    ? say('terms.share.commission', { percent: percentOf(terms.margin.bps, language) })
    : say('terms.share.supplier_price'),
  ...products.slice(0, 1).map((product) => {
    const { gross, storeShare, supplierShare } = shareOf(terms, product)
    const facts = { price: formatRupiah(gross), store: formatRupiah(storeShare), owner: formatRupiah(supplierShare) }
    return say('terms.share.example', facts, undefined, 'example')
  }),
  say('terms.share.rounding'),
  say('terms.share.no_fee', {}, 'law.pp29_95a'),
]

const losses: Tell = ({ terms }, { ground }, say) => {
  const bearer = (who: Bearer) => ({ bearer: who === 'partner' ? ground.partnerName : ground.businessName })
  return [
    say('terms.losses.count'),
    say('terms.losses.damage', bearer(terms.damageBornBy)),
    say('terms.losses.expiry', bearer(terms.expiryBornBy)),
    say('terms.losses.loss', bearer(terms.lossBornBy)),
    terms.returnWindowDays > 0
      ? say('terms.losses.return', { days: terms.returnWindowDays })
      : say('terms.losses.return_none'),
  ]
}

const money: Tell = ({ terms, startsOn }, { ground, language, on, t }, say) => {
  const first = Temporal.PlainDate.compare(startsOn, on) > 0 ? startsOn : on
  const { soldOn, closesOn, paidBy } = paymentExample(terms, ground.partnerKind, first)
  const [sold, closes, paid] = [soldOn, closesOn, paidBy].map((day) => formatDate(day, language)) as [
    string,
    string,
    string,
  ]
  const advice = paymentAdvice(terms, ground.partnerKind, on)
  return [
    say(`terms.money.every.${terms.settlementEvery}`),
    say('terms.money.documents', {
      documents: terms.requiredDocuments.map((kind) => t(`terms.document.${kind}`).toLowerCase()).join(', '),
    }),
    terms.paymentDays > 0
      ? say('terms.money.days', { days: terms.paymentDays }, 'law.pp29_95b')
      : say('terms.money.at_once'),
    say('terms.money.example', { sold, closes, paid }, undefined, 'example'),
    ...(advice
      ? [say('terms.money.advice', { days: advice.days, citation: advice.citation }, undefined, 'advice')]
      : []),
  ]
}

const term: Tell = ({ startsOn, endsOn }, { language }, say) => [
  say('terms.term.days', { from: formatDate(startsOn, language), to: formatDate(endsOn, language) }),
  say('terms.term.change', {}, 'law.perwal_11'),
  say('terms.term.end', {}, 'law.pp17_11'),
]

/** What the law asks of every such agreement. Named `terms-1` in what acceptances are bound to. */
const common: readonly (readonly [TextKey, Law?])[] = [
  ['terms.common.language', 'law.uu20_34'],
  ['terms.common.principles', 'law.perwal_5'],
  ['terms.common.equal', 'law.uu20_36'],
  ['terms.common.independent'],
  ['terms.common.control', 'law.uu20_35'],
  ['terms.common.development', 'law.uu20_34'],
  ['terms.common.open_books', 'law.perwal_5'],
  ['terms.common.dispute', 'law.pp29_96'],
  ['terms.common.data', 'law.uu27_pdp'],
  ['terms.common.report', 'law.uu20_34'],
]

/** The provisions that are the same in every agreement. */
export const commonSection = ({ t, ground }: Telling): Section => ({
  title: t('terms.common'),
  sentences: common.map(([key, law]) => ({
    text: t(key, { business: ground.businessName, partner: ground.partnerName }),
    law,
  })),
})

/** What was agreed, line by line, for holding two versions against each other. */
const linesOf = (draft: Draft, telling: Telling): string[] => [
  ...sectionsOf(draft, telling).flatMap(({ sentences }) =>
    sentences.filter(({ kind }) => !kind).map(({ text }) => text),
  ),
  ...draft.products.map((product) => {
    const owner = product.supplierPrice === null ? '' : ` → ${formatRupiah(product.supplierPrice)}`
    return `${goodsName(telling.ground, product.productId)}: ${formatRupiah(product.price)}${owner}`
  }),
]

/** What one version says that the other does not. */
export const changesBetween = (before: Draft, now: Draft, telling: Telling) => {
  const [was, is] = [linesOf(before, telling), linesOf(now, telling)]
  return { added: is.filter((line) => !was.includes(line)), gone: was.filter((line) => !is.includes(line)) }
}
