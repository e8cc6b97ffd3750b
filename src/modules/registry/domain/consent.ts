import { ok, type Result, refuse, refuseFields } from '../../../core/result.ts'

/** What an owner may allow, each apart from the others (UU 27/2022 ps 22: separable, or void). */
export const purposes = ['directory.listing', 'directory.contact', 'directory.photo', 'match', 'statistics'] as const
export type Purpose = (typeof purposes)[number]

/**
 * The wordings that were ever shown, by purpose, oldest first: SHA-256 of the text in both languages. A changed text needs
 * a new version with a text of its own, so that every receipt can be read as it was given (legal reference 6.1.4).
 */
export const wordings: Readonly<Record<Purpose, readonly string[]>> = {
  'directory.listing': ['8992d2c270a3a1ac299a4edda00655e586ff84188b712b5c6f41d40c016a0e8e'],
  'directory.contact': ['65b3d973a362ae4192c4de15c484c789b06ce7407cd3280434fdda2f54deeb57'],
  'directory.photo': ['34080b5d307c1ac7db14c3d6858b27f610230ae91ebdbce7d5e6b1eb2aa1694e'],
  match: ['a62da3c7b8ffecf317a072f98e99a8ba59633917009699cc4876793c8e4d3b2a'],
  statistics: ['0ca5bc42bd85949b1f88ba51e0ef019c558aa4e2314f71a7cc9737c98c50020e'],
}

/** The wording that stands on the page now. */
export const wordingOf = (purpose: Purpose): { version: number; hash: string } => {
  const all = wordings[purpose]
  return { version: all.length, hash: all.at(-1) ?? '' }
}

export const channels = ['self', 'counter', 'visit', 'import'] as const
export type Channel = (typeof channels)[number]

/** One yes or no, as it was given. */
export type Receipt = {
  id: string
  businessId: string
  purpose: Purpose
  given: boolean
  wording: number
  wordingHash: Buffer
  channel: Channel
  evidence: string
  byAccount: string | null
  at: Temporal.Instant
}

/** What stands: a purpose that was never asked is not allowed. */
export type Standing = Pick<Receipt, 'purpose' | 'given' | 'wording' | 'channel' | 'at'>

type Asked = { id: string; businessId: string; standing: readonly Standing[] }
type Said = { id: string; purpose: Purpose; evidence: string }
type Who = { accountId: string; isOwner: boolean; at: Temporal.Instant }

const allows = (standing: Standing | undefined): boolean => standing?.given === true

/** A yes, or a yes to a wording that changed since. Whoever enters it for the owner says where the owner's word is kept. */
export const giveConsent = ({ businessId, standing }: Asked, said: Said, who: Who): Result<Receipt> => {
  const now = standing.find(({ purpose }) => purpose === said.purpose)
  if (allows(now) && now?.wording === wordingOf(said.purpose).version) return refuse('conflict', 'consent.is_given')
  return receiptOf(businessId, said, true, who)
}

/** A no counts at once. */
export const withdrawConsent = ({ businessId, standing }: Asked, said: Said, who: Who): Result<Receipt> =>
  allows(standing.find(({ purpose }) => purpose === said.purpose))
    ? receiptOf(businessId, said, false, who)
    : refuse('conflict', 'consent.is_not_given')

const receiptOf = (businessId: string, said: Said, given: boolean, who: Who): Result<Receipt> => {
  if (!who.isOwner && said.evidence === '') return refuseFields({ evidence: { code: 'consent.evidence_needed' } })
  const { version, hash } = wordingOf(said.purpose)
  return ok({
    id: said.id,
    businessId,
    purpose: said.purpose,
    given,
    wording: version,
    wordingHash: Buffer.from(hash, 'hex'),
    channel: who.isOwner ? 'self' : 'counter',
    evidence: who.isOwner ? '' : said.evidence,
    byAccount: who.accountId,
    at: who.at,
  })
}
