import { type CastOrganisation, organisations } from '../cast.ts'
import { partnerOf } from '../partners.ts'
import { castBusinesses } from './businesses.ts'
import { partnerNumber } from './partners.ts'

/** What became of a proposal: it runs, waits for the partner, was turned down, or ran and was ended. */
type Fate = 'running' | 'waiting' | 'declined' | 'ended'

/** How a settlement stands today. */
type Standing = 'documents_missing' | 'due' | 'late' | 'unconfirmed' | 'paid'

/** An agreement of the cast, whose history must show what the demo tells of. */
type Deal = {
  business: CastOrganisation
  /** Short name of the partner. */
  partner: string
  /** Which of the partner's outlets, by place in its list. */
  outlets: readonly number[]
  /** Which of the business's goods: first and last. */
  goods: readonly [number, number]
  every: 'month' | 'half_month'
  paymentDays: number
  /** Days since it began, or since it was proposed if it never did. */
  daysAgo: number
  fate?: Fate
  /** How its settlements stand, the newest first; older ones are paid. */
  standings?: readonly Standing[]
  /** Outlets that have a delivery to count today. */
  awaiting?: readonly number[]
}

const { keripikBuSiti, batikSekarRejomulyo, bandengPakAgus } = organisations

const deals: readonly Deal[] = [
  {
    business: keripikBuSiti,
    partner: 'simpang-raos',
    outlets: [1, 2, 3],
    goods: [1, 4],
    every: 'month',
    paymentDays: 14,
    daysAgo: 380,
    standings: ['documents_missing', 'unconfirmed'],
    awaiting: [1],
  },
  {
    business: keripikBuSiti,
    partner: 'warga-rukun',
    outlets: [1, 2, 3, 4],
    goods: [1, 4],
    every: 'half_month',
    paymentDays: 7,
    daysAgo: 300,
    standings: ['due', 'late'],
  },
  {
    business: keripikBuSiti,
    partner: 'simpang-raos',
    outlets: [1, 2, 3],
    goods: [5, 6],
    every: 'month',
    paymentDays: 14,
    daysAgo: 1,
    fate: 'waiting',
  },
  {
    business: bandengPakAgus,
    partner: 'simpang-raos',
    outlets: [1, 3],
    goods: [1, 3],
    every: 'month',
    paymentDays: 14,
    daysAgo: 210,
    standings: ['due'],
    awaiting: [3],
  },
  {
    business: bandengPakAgus,
    partner: 'rasa-pesisir',
    outlets: [1, 2],
    goods: [1, 4],
    every: 'half_month',
    paymentDays: 15,
    daysAgo: 340,
  },
  {
    business: bandengPakAgus,
    partner: 'puri-warak',
    outlets: [1],
    goods: [2, 3],
    every: 'month',
    paymentDays: 14,
    daysAgo: 2,
    fate: 'waiting',
  },
  {
    business: bandengPakAgus,
    partner: 'lintang-srondol',
    outlets: [1],
    goods: [1, 3],
    every: 'month',
    paymentDays: 14,
    daysAgo: 40,
    fate: 'declined',
  },
  {
    business: batikSekarRejomulyo,
    partner: 'blekok-kriya',
    outlets: [1],
    goods: [1, 6],
    every: 'month',
    paymentDays: 14,
    daysAgo: 360,
  },
  {
    business: batikSekarRejomulyo,
    partner: 'simpang-raos',
    outlets: [3],
    goods: [4, 6],
    every: 'month',
    paymentDays: 14,
    daysAgo: 150,
  },
  {
    business: batikSekarRejomulyo,
    partner: 'kidul-makmur',
    outlets: [2],
    goods: [1, 3],
    every: 'month',
    paymentDays: 15,
    daysAgo: 330,
    fate: 'ended',
  },
]

/** The cast's agreements as rows for SQL; they come first in town, in this order. */
export const storyRows = deals.map((deal, place) => ({
  n: place + 1,
  business_n: castBusinesses.indexOf(deal.business) + 1,
  partner_n: partnerNumber(partnerOf(deal.partner).id),
  outlets: deal.outlets,
  first_good: deal.goods[0],
  last_good: deal.goods[1],
  every: deal.every,
  payment_days: deal.paymentDays,
  days_ago: deal.daysAgo,
  fate: deal.fate ?? 'running',
  awaiting: deal.awaiting ?? [],
}))

export const standingRows = deals.flatMap(({ standings = [] }, place) =>
  standings.map((standing, nth) => ({ agreement_n: place + 1, nth: nth + 1, standing })),
)
