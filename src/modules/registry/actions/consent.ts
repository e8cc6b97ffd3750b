import { z } from 'zod'
import { guardedBy } from '../../../platform/action.ts'
import { type By, belongsTo } from '../../../platform/actor.ts'
import { choice, id, maybe, text } from '../../../platform/fields.ts'
import { giveConsent, type Purpose, purposes, type Standing, withdrawConsent } from '../domain/consent.ts'
import { policy } from '../policy.ts'
import {
  consentStanding,
  findConsenting,
  lockConsents,
  type ReceiptRow,
  receiptsOf,
  saveReceipts,
} from '../store/consent.ts'

const { command, query } = guardedBy(policy)

const whichBusiness = z.object({ businessId: id() })

export type ConsentView = {
  id: string
  organisationId: string
  name: string
  /** The one question this page is about. */
  asked: Purpose | undefined
  standing: Standing[]
  receipts: ReceiptRow[]
}

/** What the owner of a business allows, and every answer there ever was. */
export const consentView = query('consent.view', {
  input: whichBusiness.extend({ purpose: maybe(choice(purposes)) }),
  load: async (reader, { businessId, purpose }): Promise<ConsentView | undefined> => {
    const business = await findConsenting(reader, businessId)
    return (
      business && {
        ...business,
        organisationId: businessId,
        asked: purpose,
        standing: await consentStanding(reader, businessId),
        receipts: await receiptsOf(reader, businessId),
      }
    )
  },
})

const input = whichBusiness.extend({
  id: id(),
  purpose: choice(purposes),
  evidence: maybe(text(200)).transform((value) => value ?? ''),
})

const whoOf = ({ actor, at }: By, businessId: string) => ({
  accountId: actor.id,
  isOwner: belongsTo(actor, businessId),
  at,
})

const facts = ({ businessId, purpose, wording, channel }: Parameters<typeof saveReceipts>[1][number]) => ({
  id: businessId,
  purpose,
  wording,
  channel,
})

type Input = z.infer<typeof input>
const load = async (tx: Parameters<typeof lockConsents>[0], { businessId }: Input) => {
  const found = await lockConsents(tx, businessId)
  return found && { ...found, organisationId: businessId }
}

/** Yes to one purpose, in the wording that stands on the page. */
export const consentGive = command('consent.give', {
  input,
  load,
  decide: (asked, said, by) => giveConsent(asked, said, whoOf(by, asked.businessId)),
  save: (tx, receipt) => saveReceipts(tx, [receipt]),
  facts,
})

/** No from now on: whatever shows data by this consent asks for it each time. */
export const consentWithdraw = command('consent.withdraw', {
  input,
  load,
  decide: (asked, said, by) => withdrawConsent(asked, said, whoOf(by, asked.businessId)),
  save: (tx, receipt) => saveReceipts(tx, [receipt]),
  facts,
})
